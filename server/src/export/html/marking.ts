import type { FindingMark } from '../../layout/content.ts';
import { escapeHtml, htmlAttribute } from './escape.ts';

/** What the HTML says beyond the page itself: nothing for a page to be published. */
export interface Marking {
  /** Where everything stands in the source. */
  readonly source: boolean;
  /** What was found wrong, and what the ids of the messages begin with. */
  readonly findings?: { readonly prefix: string; count: number };
}

/** A page to be published. */
export const UNMARKED: Marking = { source: false };

const WORDS = { error: '错误', warning: '警告', information: '提示', hint: '建议' } as const;
const ORDER = ['error', 'warning', 'information', 'hint'] as const;

/** A class attribute of the names given; none where there are none. */
export function classes(...names: (string | undefined)[]): string {
  const given = names.filter((name) => name !== undefined);
  return given.length === 0 ? '' : htmlAttribute('class', given.join(' '));
}

/** The classes of an element in which something was found: the worst of it counts. */
export function severityClass(findings: readonly FindingMark[], marking: Marking): string | undefined {
  if (!marking.findings || findings.length === 0) return undefined;
  const worst = ORDER.find((severity) => findings.some((mark) => mark.severity === severity)) ?? 'hint';
  return `nb-found nb-${worst}`;
}

/** The attributes by which an element is described by its findings, and the element that holds their messages. */
export function describe(findings: readonly FindingMark[], marking: Marking): { attributes: string; message: string } {
  if (!marking.findings || findings.length === 0) return { attributes: '', message: '' };
  const text = findings.map(({ severity, message }) => `${WORDS[severity]}：${message}`).join('\n');
  // The prefix is put in as it is: it is a mark of ours, see preview.ts.
  const id = `${marking.findings.prefix}m${marking.findings.count++}`;
  return {
    attributes: `${htmlAttribute('title', text)} aria-describedby="${id}"`,
    message: `<span hidden id="${id}">${escapeHtml(text)}</span>`,
  };
}
