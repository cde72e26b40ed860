/** What a report can be written as without help from outside. */
const PLAIN_TARGETS = ['html', 'docx', 'json', 'csv', 'xlsx'] as const;
export type PlainTarget = (typeof PLAIN_TARGETS)[number];

/** And as a PDF, which a browser or an office suite makes of one of those. */
export const TARGETS = [...PLAIN_TARGETS, 'pdf'] as const;
export type Target = (typeof TARGETS)[number];
