import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import { type Analysis, analyse } from '../check/analyse.ts';
import type { Finding } from '../check/finding.ts';
import type { PlacedTable } from '../report/placed.ts';
import type { Fix } from '../rules/rule.ts';
import { directivesOf } from '../syntax/directive.ts';
import { type Edit, lineRange, type Range, rangesTouch } from '../syntax/position.ts';
import { blockIndexAt, type SyntaxTree } from '../syntax/tree.ts';
import { FIX_ALL, QUICK_FIX, REWRITE } from './code-action-kinds.ts';
import { type DiagnosticDetails, toDiagnostic } from './diagnostics.ts';
import { compatible, conflict, isSameRange, sortEdits } from './edits.ts';
import { fixAll } from './fix-all.ts';
import { placeAt } from './place.ts';
import { relabelEdits } from './relabel.ts';

export { fixAll } from './fix-all.ts';

const BLANK_CELL = 'NB204';

/** A request for code actions, as in LSP. */
export interface CodeActionRequest {
  readonly uri: string;
  readonly range: Range;
  /** Only actions of these kinds or of kinds below them; all if undefined. */
  readonly only?: readonly string[];
  /** The diagnostics that the client shows in the range: actions refer to these where possible. */
  readonly diagnostics?: readonly Diagnostic[];
  /** What the client shows of all other diagnostics. */
  readonly details?: DiagnosticDetails;
  /** Analyses a changed text under the document's settings. */
  readonly reanalyse?: (tree: SyntaxTree) => Analysis;
}

/** The actions at a range: fix or silence the findings there, fix everything, reword a table's labels. */
export function codeActions(analysis: Analysis, request: CodeActionRequest): CodeAction[] {
  const { only, range, uri } = request;
  const actions: CodeAction[] = [];
  if (wants(only, QUICK_FIX)) {
    const findings = findingsAt(analysis, range);
    const diagnosticOf = diagnosticFinder(request);
    actions.push(
      ...fixActions(findings, uri, diagnosticOf),
      ...fillActions(analysis, findings, uri, diagnosticOf),
      ...silenceActions(analysis, findings, uri, diagnosticOf),
    );
  }
  // Source actions are offered only on explicit request.
  if (only && wants(only, FIX_ALL)) {
    const edits = fixAll(analysis, request.reanalyse ?? analyse);
    if (edits.length > 0) actions.push(action('修复所有可以自动修复的问题', FIX_ALL, uri, edits));
  }
  if (wants(only, REWRITE)) actions.push(...relabelActions(analysis, range, uri));
  return actions;
}

/** The findings in a range, and in the cell in which it begins: a blank cell's finding is only a point in it. */
function findingsAt({ report, findings }: Analysis, range: Range): Finding[] {
  const place = placeAt(report, range.start);
  const cell = place && (place.kind === 'figure' || place.kind === 'cell') ? place.range : range;
  return findings.filter((finding) => rangesTouch(finding.range, range) || rangesTouch(finding.range, cell));
}

function wants(only: readonly string[] | undefined, kind: string): boolean {
  return !only || only.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`));
}

function action(title: string, kind: string, uri: string, edits: readonly Edit[]): CodeAction {
  return { title, kind, edit: { changes: { [uri]: [...edits] } } };
}

type DiagnosticOf = (finding: Finding) => Diagnostic;

/** Finds the client's diagnostic for a finding, or else creates one. */
function diagnosticFinder({ uri, diagnostics = [], details }: CodeActionRequest): DiagnosticOf {
  return (finding) =>
    diagnostics.find(
      ({ code, range, message }) =>
        code === finding.code && message === finding.message && isSameRange(range, finding.range),
    ) ?? toDiagnostic(finding, uri, details);
}

/** A fix, with all findings that it solves. */
interface Offer {
  readonly title: string;
  readonly code: string;
  readonly edits: readonly Edit[];
  readonly isPreferred: boolean;
  readonly findings: readonly Finding[];
}

function fixActions(findings: readonly Finding[], uri: string, diagnosticOf: DiagnosticOf): CodeAction[] {
  const offers = joinAlike(joinSame(findings));
  return offers.map(({ title, edits, isPreferred, findings: mended }) => ({
    ...action(title, QUICK_FIX, uri, edits),
    diagnostics: mended.map(diagnosticOf),
    ...(isPreferred && !offers.some((other) => rivals(other, edits)) && { isPreferred }),
  }));
}

/** Joins fixes with the same edits, from whichever findings, into one offer. */
function joinSame(findings: readonly Finding[]): Offer[] {
  const offers = new Map<string, Offer>();
  for (const finding of findings) {
    for (const fix of finding.fixes ?? []) {
      const key = JSON.stringify(fix.edits);
      const known = offers.get(key);
      offers.set(
        key,
        known
          ? {
              ...known,
              isPreferred: known.isPreferred || fix.isPreferred,
              findings: known.findings.includes(finding) ? known.findings : [...known.findings, finding],
            }
          : offerOf(finding, fix),
      );
    }
  }
  return [...offers.values()];
}

function offerOf(finding: Finding, { title, edits, isPreferred }: Fix): Offer {
  return { title, code: finding.code, edits: sortEdits(edits), isPreferred, findings: [finding] };
}

/** Joins the same fix of the same rule in many selected cells into one offer, if all the edits can be made together. */
function joinAlike(offers: readonly Offer[]): Offer[] {
  const groups = new Map<string, Offer[]>();
  for (const offer of offers) {
    const key = `${offer.code} ${offer.title}`;
    const group = groups.get(key);
    if (group) group.push(offer);
    else groups.set(key, [offer]);
  }
  return [...groups.values()].flatMap((group) => {
    if (group.length === 1) return group;
    const edits = compatible(group.map((offer) => offer.edits));
    const count = group.reduce((sum, offer) => sum + offer.edits.length, 0);
    if (edits.length < count) return group;
    const findings = [...new Set(group.flatMap((offer) => offer.findings))];
    return [{ ...group[0], title: `${group[0].title}（${findings.length} 处）`, edits, findings }];
  });
}

/** True if another preferred fix changes the same place differently: then neither is preferred. */
function rivals(other: Offer, edits: readonly Edit[]): boolean {
  if (!other.isPreferred || other.edits === edits) return false;
  return other.edits.some((theirs) => edits.some((own) => conflict(own.range, theirs.range)));
}

/** Offers to fill all blank cells of a table at once, if one of them is in the range. */
function fillActions(
  { report, findings: all }: Analysis,
  findings: readonly Finding[],
  uri: string,
  diagnosticOf: DiagnosticOf,
): CodeAction[] {
  const blanks = findings.filter(({ code }) => code === BLANK_CELL);
  return report.tables.flatMap((table) => {
    const own = blanks.filter((finding) => isIn(table, finding.range));
    if (own.length === 0) return [];
    const whole = all.filter(({ code, range }) => code === BLANK_CELL && isIn(table, range));
    const edits = compatible(whole.map(({ fixes }) => fixes?.[0]?.edits ?? []));
    if (whole.length === own.length || edits.length < 2) return [];
    return [{ ...action('本表空白处全部填 0', QUICK_FIX, uri, edits), diagnostics: own.map(diagnosticOf) }];
  });
}

function isIn({ start, reading }: PlacedTable, { start: { line } }: Range): boolean {
  return line >= start && line < start + reading.block.size;
}

/** Offers a comment above the block that silences the rule there, once the author has added the reason. */
function silenceActions(
  { tree }: Analysis,
  findings: readonly Finding[],
  uri: string,
  diagnosticOf: DiagnosticOf,
): CodeAction[] {
  const offered = new Set<string>();
  return findings.flatMap((finding) => {
    const index = blockIndexAt(tree, finding.range.start.line);
    const key = `${finding.code}@${index}`;
    if (offered.has(key) || !canBeSilenced(tree, index, finding.code)) return [];
    offered.add(key);
    const line = tree.starts[index];
    const eol = tree.blocks[index].lines[0].eol || '\n';
    const edit = { range: lineRange(line, 0, 0), newText: `<!-- 忽略 ${finding.code}: -->${eol}` };
    return [
      {
        ...action(`忽略本处 ${finding.code}（须写明原因）`, QUICK_FIX, uri, [edit]),
        diagnostics: [diagnosticOf(finding)],
      },
    ];
  });
}

/** False if no comment can stand above (front matter), or there already is one, which lacks only its reason. */
function canBeSilenced({ blocks }: SyntaxTree, index: number, code: string): boolean {
  const { kind } = blocks[index];
  if (kind === 'front-matter' || kind === 'blank' || kind === 'comment') return false;
  for (let i = index - 1; i >= 0; i--) {
    const block = blocks[i];
    if (block.kind !== 'comment') return true;
    if (directivesOf(block).some((directive) => directive.kind === '忽略' && directive.code === code)) return false;
  }
  return true;
}

/** Offers to reword the labels of the statutory table in which the range begins. */
function relabelActions({ report }: Analysis, range: Range, uri: string): CodeAction[] {
  const table = report.tables.find((one) => isIn(one, range));
  if (!table) return [];
  const rewrite = (title: string, style: 'official' | 'short') => {
    const edits = relabelEdits(table, report.format, style);
    return edits.length > 0 ? [action(title, REWRITE, uri, edits)] : [];
  };
  return [...rewrite('本表项目名称改为规范表述', 'official'), ...rewrite('本表项目名称改为简称', 'short')];
}
