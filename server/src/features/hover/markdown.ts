const PUNCTUATION = /[!-/:-@[-`{-~]/g;
/** Line breaks, control characters, and the invisible ones that reorder or hide text. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;
const LONGEST_NAME = 48;
const LONGEST_QUOTE = 4000;

/**
 * A text of the user's as Markdown that shows it and does nothing: every ASCII punctuation mark is escaped, so that
 * neither links nor images, HTML, autolinks or code come of it; it stays on one line.
 */
function escapeMarkdown(text: string): string {
  return text.replace(INVISIBLE, ' ').trim().replace(PUNCTUATION, '\\$&');
}

/** A name of the user's: escaped, and cut where it is too long for a hover. */
export function escapeName(text: string): string {
  return escapeMarkdown(clip(text, LONGEST_NAME));
}

/** A block quote of a text, a paragraph for each of its lines. */
export function blockQuote(text: string): string {
  return clip(text, LONGEST_QUOTE)
    .split('\n')
    .map((line) => `> ${escapeMarkdown(line)}`)
    .join('\n>\n');
}

/** Paragraphs below each other; those that are empty or undefined are left out. */
export function paragraphs(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** A bold lead with what follows it: **怎么算**　… */
export function titled(lead: string, text: string): string {
  return text === '' ? `**${lead}**` : `**${lead}**　${text}`;
}

/** A link to an address of ours; the text alone where there is no address. */
export function link(text: string, address: string | undefined): string {
  return address === undefined ? text : `[${text}](${address})`;
}

/** 2019年5月15日, from 2019-05-15. */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

function clip(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}
