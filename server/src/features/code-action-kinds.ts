/** The kinds of code actions that there are, as LSP names them. */
export const [QUICK_FIX, FIX_ALL, REWRITE] = ['quickfix', 'source.fixAll.nianbao', 'refactor.rewrite.nianbao'] as const;

/** As the server announces them. */
export const CODE_ACTION_KINDS: readonly string[] = [QUICK_FIX, FIX_ALL, REWRITE];
