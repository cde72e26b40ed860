import type { FindingMark } from '../../layout/content.ts';
import { escapeHtml, htmlAttribute } from './escape.ts';

/** What the HTML has beyond the page itself: nothing if the page is to be published. */
export interface Marking {
  /** True to add the places of everything in the source. */
  readonly source: boolean;
  /** To add findings: the beginning of the ids of their messages, and the number of messages so far. */
  readonly findings?: { readonly prefix: string; count: number };
}

/** A page to be published. */
export const UNMARKED: Marking = { source: false };

const WORDS = { error: '错误', warning: '警告', information: '提示', hint: '建议' } as const;
const ORDER = ['error', 'warning', 'information', 'hint'] as const;

/** Writes a class attribute with the names that are defined; empty if there are none. */
export function classes(...names: (string | undefined)[]): string {
  const given = names.filter((name) => name !== undefined);
  return given.length === 0 ? '' : htmlAttribute('class', given.join(' '));
}

/** Returns the classes of an element by the worst of its findings. */
export function severityClass(findings: readonly FindingMark[], marking: Marking): string | undefined {
  if (!marking.findings || findings.length === 0) return undefined;
  const worst = ORDER.find((severity) => findings.some((mark) => mark.severity === severity)) ?? 'hint';
  return `nb-found nb-${worst}`;
}

/** Returns the attributes that refer an element to its findings, and the element that holds their messages. */
export function describe(findings: readonly FindingMark[], marking: Marking): { attributes: string; message: string } {
  if (!marking.findings || findings.length === 0) return { attributes: '', message: '' };
  const text = findings.map(({ severity, message }) => `${WORDS[severity]}：${message}`).join('\n');
  // The prefix is not escaped: it is a mark of ours, see preview.ts.
  const id = `${marking.findings.prefix}m${marking.findings.count++}`;
  return {
    attributes: `${htmlAttribute('title', text)} aria-describedby="${id}"`,
    message: `<span hidden id="${id}">${escapeHtml(text)}</span>`,
  };
}
