/** Figures, row labels, column labels, captions, and the ordinals of headings. */
export const TOKEN_TYPES = ['number', 'property', 'type', 'label', 'keyword'] as const;
/** Totals, and figures with errors. */
export const TOKEN_MODIFIERS = ['total', 'broken'] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

/** The names of the numbers used in tokens, as the server announces them. */
export const semanticTokensLegend: { tokenTypes: string[]; tokenModifiers: string[] } = {
  tokenTypes: [...TOKEN_TYPES],
  tokenModifiers: [...TOKEN_MODIFIERS],
};
