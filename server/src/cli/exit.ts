/**
 * The exit codes of all commands. `findings`: something needs attention. `unusable`: the command line is invalid, or a
 * file cannot be read or written.
 */
export const EXIT = { ok: 0, findings: 1, unusable: 2 } as const;
