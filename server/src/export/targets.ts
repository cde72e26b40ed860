/** The kinds of file that need no other program. */
const PLAIN_TARGETS = ['html', 'docx', 'json', 'csv', 'xlsx'] as const;
export type PlainTarget = (typeof PLAIN_TARGETS)[number];

/** All kinds of file. A PDF is made from one of the others by a browser or an office suite. */
export const TARGETS = [...PLAIN_TARGETS, 'pdf'] as const;
export type Target = (typeof TARGETS)[number];
