import assert from 'node:assert/strict';
import type { Finding } from '../../../server/src/check/finding.ts';
import { rules } from '../../../server/src/rules/registry.ts';
import type { Fix, FixKind, Rule } from '../../../server/src/rules/rule.ts';
import { isMarked, type SampleFile } from '../../../server/src/rules/sample.ts';
import { fixture } from '../../support/fixture.ts';
import { type CompleteReport, completeReport, put, wholeText } from '../../support/sample-places.ts';
import { applyEdits, textIn } from '../../support/text.ts';
import { ROOT, workspace } from '../../support/workspace.ts';

const PATHS: Readonly<Record<SampleFile, string>> = {
  本报告: '2023/青石镇.nianbao',
  上年的报告: '2022/青石镇.nianbao',
  财政所的报告: '2023/财政所.nianbao',
  林业站的报告: '2023/林业站.nianbao',
};
/** Reports that a sample may refer to. The figures of the two units add up to those of the report itself. */
const FILES: Readonly<Record<string, CompleteReport>> = {
  '2021/青石镇.nianbao': completeReport('青石镇人民政府', 2021),
  [PATHS.上年的报告]: completeReport('青石镇人民政府', 2022),
  [PATHS.本报告]: completeReport('青石镇人民政府', 2023),
  [PATHS.财政所的报告]: completeReport('青石镇财政所', 2023),
  [PATHS.林业站的报告]: completeReport('青石镇林业站', 2023, { empty: true }),
};

/** Returns all files, with the sample's text (including its marks) in the report and its context in the others. */
function filesWith({ sample }: Rule, text: string): Record<string, string> {
  const files = { ...FILES };
  for (const { of, in: place, text: context } of sample.beside ?? []) {
    files[PATHS[of]] = put(files[PATHS[of]], place, context);
  }
  files[PATHS.本报告] = put(files[PATHS.本报告], sample.in, text, sample.right);
  return Object.fromEntries(Object.entries(files).map(([path, report]) => [path, wholeText(report)]));
}

/** Returns all findings of the report; for a workspace rule, also those of the comparison with the other files. */
async function findingsOf({ scope }: Rule, files: Readonly<Record<string, string>>): Promise<readonly Finding[]> {
  const { findings } = fixture(files[PATHS.本报告]).analysis;
  if (scope !== 'workspace') return findings;
  const { index } = await workspace(files);
  const uri = `${ROOT}/${PATHS.本报告}`;
  index.crossFindingsOf(uri);
  await index.whenReady();
  return [...findings, ...index.crossFindingsOf(uri).findings];
}

/** Returns the place and the marked text of a finding: `NB301 56:77 11`. */
function shown(code: string, { start, end }: Finding['range'], text: string): string {
  return `${code} ${start.line}:${start.character} ${textIn(text, { start, end })}`;
}

function titleRange(text: string): Finding['range'] {
  const lines = text.split('\n');
  const line = lines.findIndex((one) => one.startsWith('# '));
  return { start: { line, character: 2 }, end: { line, character: lines[line].length } };
}

/** Applies the first fix of one finding at a time; each must reduce the rule's findings until none is left. */
async function holdMends(rule: Rule, files: Readonly<Record<string, string>>): Promise<void> {
  let current = files;
  let left = await findingsOf(rule, current);
  while (left.length > 0) {
    const [fix] = fixesOf(left[0]);
    current = { ...current, [PATHS.本报告]: applyEdits(current[PATHS.本报告], fix.edits) };
    const after = (await findingsOf(rule, current)).filter(({ code }) => code === rule.code);
    assert.ok(after.length < left.length, `${fix.title}: ${after.map(({ message }) => message).join('; ')}`);
    left = after;
  }
}

/** Returns the fixes of a finding, the preferred one first. */
function fixesOf({ fixes = [] }: Finding): readonly Fix[] {
  return fixes.toSorted((a, b) => Number(b.isPreferred) - Number(a.isPreferred));
}

/** Checks a rule's fixes by the kind that it declares. A sample of a `mixed` rule need not show all kinds. */
const HOLDS: Readonly<Record<FixKind, (fixes: readonly Fix[]) => boolean>> = {
  none: (fixes) => fixes.length === 0,
  offered: (fixes) => fixes.length > 0 && fixes.every(({ isSafe }) => !isSafe),
  safe: (fixes) => fixes.length > 0 && fixes.every(({ isSafe }) => isSafe),
  mixed: (fixes) => fixes.some(({ isSafe }) => isSafe),
};

describe('the samples of the rules', () => {
  for (const rule of rules) {
    const { code, name, sample, fix } = rule;

    it(`${code} ${name} finds what is marked in the wrong one, and nothing else is found`, async () => {
      const marked = filesWith(rule, sample.wrong);
      const { text, ranges } = fixture(marked[PATHS.本报告]);
      const places = isMarked(sample.wrong) ? ranges : [titleRange(text)];
      const files = { ...marked, [PATHS.本报告]: text };
      const found = await findingsOf(rule, files);
      assert.deepEqual(
        found.map(({ code: own, range }) => shown(own, range, text)),
        places.map((range) => shown(code, range, text)),
      );
      assert.ok(HOLDS[fix](found.flatMap(fixesOf)), `${fix} holds`);
      if (fix !== 'none') await holdMends(rule, files);
    });

    it(`${code} ${name} finds nothing in the right one, nor does any other rule`, async () => {
      const found = await findingsOf(rule, filesWith(rule, sample.right));
      assert.deepEqual(
        found.map(({ code: own, message }) => `${own} ${message}`),
        [],
      );
    });
  }
});
