/** The kinds of code actions, by their LSP names. */
export const [QUICK_FIX, FIX_ALL, REWRITE] = ['quickfix', 'source.fixAll.nianbao', 'refactor.rewrite.nianbao'] as const;

/** All kinds, as the server announces them. */
export const CODE_ACTION_KINDS: readonly string[] = [QUICK_FIX, FIX_ALL, REWRITE];
