const PUNCTUATION = /[!-/:-@[-`{-~]/g;
/** Line breaks, control characters, and invisible characters that reorder or hide text. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;
const LONGEST_NAME = 48;
const LONGEST_QUOTE = 4000;

/**
 * The user's text as Markdown that only shows it: on one line, with every ASCII punctuation mark escaped, so that it
 * cannot form links, images, HTML, autolinks or code.
 */
function escapeMarkdown(text: string): string {
  return text.replace(INVISIBLE, ' ').trim().replace(PUNCTUATION, '\\$&');
}

/** A name from the user's text, escaped and shortened for a hover. */
export function escapeName(text: string): string {
  return escapeMarkdown(clip(text, LONGEST_NAME));
}

/** A block quote of a text, with a paragraph for each line. */
export function blockQuote(text: string): string {
  return clip(text, LONGEST_QUOTE)
    .split('\n')
    .map((line) => `> ${escapeMarkdown(line)}`)
    .join('\n>\n');
}

/** Joins paragraphs; leaves out empty and undefined ones. */
export function paragraphs(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** A bold lead and the text after it: **怎么算**　… */
export function titled(lead: string, text: string): string {
  return text === '' ? `**${lead}**` : `**${lead}**　${text}`;
}

/** A link to a trusted address; only the text if there is none. */
export function link(text: string, address: string | undefined): string {
  return address === undefined ? text : `[${text}](${address})`;
}

/** 2019年5月15日 for 2019-05-15. */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

function clip(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}
