/** Figures, row labels, column labels, captions, and the ordinals of headings. */
export const TOKEN_TYPES = ['number', 'property', 'type', 'label', 'keyword'] as const;
/** Totals, and figures that are in error. */
export const TOKEN_MODIFIERS = ['total', 'broken'] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

/** What the numbers of tokens mean, as the server announces it. */
export const semanticTokensLegend: { tokenTypes: string[]; tokenModifiers: string[] } = {
  tokenTypes: [...TOKEN_TYPES],
  tokenModifiers: [...TOKEN_MODIFIERS],
};
