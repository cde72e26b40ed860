/**
 * The exit codes of all commands. `findings`: something is to be looked at. `unusable`: the command line makes no sense,
 * or a file cannot be read or written.
 */
export const EXIT = { ok: 0, findings: 1, unusable: 2 } as const;
