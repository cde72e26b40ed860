import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../../server/src/check/analyse.ts';
import type { Finding } from '../../../../server/src/check/finding.ts';
import { readSettings } from '../../../../server/src/check/settings.ts';
import { imbalanceOf } from '../../../../server/src/relations/equation.ts';
import { equationsOf } from '../../../../server/src/relations/report-equations.ts';
import { allFigures, readReport } from '../../../../server/src/report/report.ts';
import type { Fix } from '../../../../server/src/rules/rule.ts';
import { readTree } from '../../../../server/src/syntax/tree.ts';
import {
  addressesOf,
  anyCityFigures,
  anyTownshipFigures,
  type Figures,
  type Slip,
  slipped,
  slippedReport,
} from '../../../support/consistent-figures.ts';
import { onlyRules } from '../../../support/fixture.ts';
import { sampleReport } from '../../../support/report.ts';
import { applyEdits, textIn } from '../../../support/text.ts';

const TOTALS = onlyRules(['NB3']);
const BALANCE = '“本年新收加上年结转，等于办理结果总计加结转下年度”';

function findingsOf(text: string, settings = TOTALS): readonly Finding[] {
  return analyse(readTree(text), settings).findings;
}

/** Returns the address of the figure that a finding marks. */
function addressOf(text: string, { range }: Finding): string {
  const { report } = analyse(readTree(text), TOTALS);
  for (const [address, { table, figure }] of allFigures(report)) {
    if (table.start + figure.line === range.start.line && figure.cell.from === range.start.character) return address;
  }
  return `no figure: ${textIn(text, range)}`;
}

/** Returns findings in short, with the expected figure: `NB301 表三/一/总计 12`. */
function verdicts(text: string): string[] {
  return findingsOf(text).map((finding) =>
    `${finding.code} ${addressOf(text, finding)} ${finding.expected ?? ''}`.trim(),
  );
}

/**
 * Returns the repairs among a finding's fixes, without those that set a total to its sum and without the finding's own
 * part of a larger repair.
 */
function repairsOf({ fixes = [] }: Finding): readonly Fix[] {
  const repairs = fixes.filter(({ title }) => !title.includes('='));
  const isPart = repairs.length > 1 && repairs[0].isPreferred;
  return isPart ? repairs.slice(1) : repairs;
}

function titlesOf(finding: Finding): string[] {
  return (finding.fixes ?? []).map(({ title, isPreferred }) => `${isPreferred ? '★' : ''}${title}`);
}

/** Returns the number of broken relations in a report. */
function brokenIn(text: string): number {
  return equationsOf(readReport(readTree(text))).filter(imbalanceOf).length;
}

/** A consistent report with few figures: 4 and 2 new applications, one carried in, one carried out. */
const SOUND: Figures = {
  ...{ '表三/一/自然人': 4, '表三/一/其他': 2, '表三/一/总计': 6 },
  ...{ '表三/二/自然人': 1, '表三/二/总计': 1 },
  ...{ '表三/三（一）/自然人': 3, '表三/三（一）/其他': 2, '表三/三（一）/总计': 5 },
  ...{ '表三/三（四）1/自然人': 1, '表三/三（四）1/总计': 1 },
  ...{ '表三/三（七）/自然人': 4, '表三/三（七）/其他': 2, '表三/三（七）/总计': 6 },
  ...{ '表三/四/自然人': 1, '表三/四/总计': 1 },
};

function sound(slips: Readonly<Record<string, number | string>> = {}): string {
  return sampleReport({ ...SOUND, ...slips });
}

describe('the verdict on table three', () => {
  it('is clean where all adds up', () => {
    assert.deepEqual(verdicts(sound()), []);
  });

  it('names one slipped summand, with the relations that it breaks', () => {
    const text = sound({ '表三/三（一）/自然人': 8 });
    assert.equal(brokenIn(text), 2);
    assert.deepEqual(verdicts(text), ['NB301 表三/三（一）/自然人 3']);
    const [finding] = findingsOf(text);
    assert.equal(
      finding.message,
      '表三/三（一）/自然人应为 3，现为 8（有一位数字不同）；因为它，表三/三（一）/总计、表三/三（七）/自然人的勾稽关系不成立',
    );
    assert.deepEqual(titlesOf(finding), [
      '★把表三/三（一）/自然人改为 3',
      '把表三/三（一）/总计改为 10（= 8 + 0 + 0 + 0 + 0 + 2）',
      '把表三/三（七）/自然人改为 9（= 8 + 1）',
    ]);
    assert.deepEqual(
      finding.related?.map(({ message }) => message).filter((message) => message.includes('应为')),
      [
        '表三/三（一）/总计应为 10（= 8 + 0 + 0 + 0 + 0 + 2），现为 5，少 5',
        '表三/三（七）/自然人应为 9（= 8 + 1），现为 4，少 5',
      ],
    );
  });

  it('names a slipped figure of the balance by what the balance says', () => {
    const [finding, ...others] = findingsOf(sound({ '表三/二/自然人': 11 }));
    assert.equal(others.length, 0);
    assert.equal(
      finding.message,
      `表三/二/自然人应为 1，现为 11（多了一位数字）；因为它，表三/二/总计、${BALANCE}的勾稽关系不成立`,
    );
  });

  it('names a slipped total under its own relation, with its sum and the others that it breaks', () => {
    const text = sound({ '表三/三（七）/自然人': 14 });
    assert.deepEqual(verdicts(text), ['NB302 表三/三（七）/自然人 4']);
    const [finding] = findingsOf(text);
    assert.equal(
      finding.message,
      `表三/三（七）/自然人应为 4（= 3 + 1），现为 14，多 10；因为它，表三/三（七）/总计、${BALANCE}的勾稽关系也不成立`,
    );
    assert.equal(titlesOf(finding)[0], '★把表三/三（七）/自然人改为 4');
    assert.ok(finding.related?.some(({ message }) => message.startsWith('表三/三（七）/总计应为 16')));
  });

  it('names two independent slips, each on its own cell, with one repair for both', () => {
    const text = sound({ '表三/三（一）/自然人': 8, '表三/四/总计': 7 });
    assert.deepEqual(verdicts(text), ['NB301 表三/三（一）/自然人 3', 'NB301 表三/四/总计 1']);
    const both = '把表三/三（一）/自然人改为 3，把表三/四/总计改为 1';
    assert.deepEqual(
      findingsOf(text).map((finding) => titlesOf(finding).slice(0, 2)),
      [
        ['★把表三/三（一）/自然人改为 3', both],
        ['★把表三/四/总计改为 1', both],
      ],
    );
    const preferred = findingsOf(text).flatMap(({ fixes = [] }) => fixes.filter((fix) => fix.isPreferred));
    const mended = applyEdits(
      text,
      preferred.flatMap(({ edits }) => edits),
    );
    assert.deepEqual(verdicts(mended), [], 'the preferred fixes of all findings go together');
  });

  it('lists the totals that a summand breaks, then the figures beside it, and no more', () => {
    const [finding] = findingsOf(sound({ '表三/三（一）/自然人': 8 }));
    assert.deepEqual(
      finding.related?.map(({ message }) => message),
      [
        '表三/三（一）/总计应为 10（= 8 + 0 + 0 + 0 + 0 + 2），现为 5，少 5',
        '表三/三（七）/自然人应为 9（= 8 + 1），现为 4，少 5',
        ...['商业企业', '科研机构', '社会公益组织', '法律服务机构'].map((column) => `表三/三（一）/${column}：0`),
        '表三/三（一）/其他：2',
      ],
    );
  });

  it('sees a figure in the neighbour column', () => {
    const text = sound({ '表三/三（四）1/自然人': 0, '表三/三（四）1/商业企业': 1 });
    assert.deepEqual(verdicts(text), ['NB302 表三/三（四）1/自然人 1', 'NB302 表三/三（四）1/商业企业 0']);
    for (const finding of findingsOf(text)) {
      assert.match(finding.message, /应为 [01]，现为 [01]（数字错了一格）/);
      assert.equal(titlesOf(finding)[1], '把表三/三（四）1/自然人改为 1，把表三/三（四）1/商业企业改为 0');
    }
  });

  it('takes a shifted figure for likelier than two figures that are off, but says that it may be these', () => {
    const text = sound({ '表三/三（四）1/自然人': 0, '表三/三（四）1/其他': 1 });
    assert.deepEqual(verdicts(text), ['NB302 表三/三（四）1/自然人 1', 'NB302 表三/三（四）1/其他 0']);
    for (const finding of findingsOf(text)) {
      assert.match(finding.message, /可能应为 .*（也可能是别的数字记错了，共有 2 种改法）$/);
      assert.deepEqual(titlesOf(finding).slice(0, 2), [
        '把表三/三（四）1/自然人改为 1，把表三/三（四）1/其他改为 0',
        '把表三/三（一）/自然人改为 4，把表三/三（一）/其他改为 1',
      ]);
    }
  });

  it('sees two figures of a column that were swapped', () => {
    const text = sound({ '表三/三（一）/自然人': 1, '表三/三（四）1/自然人': 3 });
    assert.deepEqual(verdicts(text), ['NB301 表三/三（一）/自然人 3', 'NB301 表三/三（四）1/自然人 1']);
    for (const { message } of findingsOf(text)) assert.match(message, /两格的数字对调/);
  });

  it('sees what was left blank', () => {
    for (const blank of ['', '—']) {
      const text = sound({ '表三/三（一）/其他': blank });
      assert.deepEqual(verdicts(text), ['NB301 表三/三（一）/其他 2']);
      const [finding] = findingsOf(text);
      assert.match(finding.message, /^表三\/三（一）\/其他应为 2，现为空（漏填）；/);
      assert.equal(brokenIn(applyEdits(text, repairsOf(finding)[0].edits)), 0);
    }
  });

  it('concludes nothing from a row that has too few cells', () => {
    const short = sound().replace(/^(\| （一）予以公开.*\|)[^|]*\|$/m, '$1');
    assert.equal(findingsOf(short, onlyRules(['NB207'])).length, 1, 'a cell is missing');
    assert.deepEqual(verdicts(short), []);
  });

  it('falls back to the relations where more than three figures are wrong', () => {
    const text = sound({
      ...{
        '表三/三（二）/自然人': 1,
        '表三/三（三）1/商业企业': 1,
        '表三/三（三）2/科研机构': 1,
        '表三/三（三）3/其他': 1,
      },
    });
    const found = findingsOf(text);
    assert.equal(found.length, brokenIn(text));
    assert.equal(found.length, 8);
    for (const finding of found) {
      assert.deepEqual([finding.fixes?.length, finding.fixes?.[0].isPreferred], [1, false]);
      assert.match(finding.message, /^表三\/三（.*应为 \d+（= .*），现为 \d+，[多少] 1$/);
    }
  });

  it('does not ask the rules that are off', () => {
    const off = (...codes: string[]) => readSettings(Object.fromEntries(codes.map((code) => [code, 'off'])), {});
    const slips = { '表三/三（一）/自然人': 8 };
    const columns = findingsOf(sound(slips), off('NB301', 'NB303'));
    assert.deepEqual(columns.map(titlesOf), [['把表三/三（一）/自然人改为 3', '把表三/三（七）/自然人改为 9']]);
    assert.deepEqual(findingsOf(sound(slips), off('NB301', 'NB302')), []);
    assert.equal(findingsOf(sound(slips), off('NB303'))[0].expected, '3');
  });
});

describe('the verdict on table four', () => {
  const text = sampleReport({ '表四/行政复议/结果维持': 3, '表四/行政复议/结果纠正': 2, '表四/行政复议/总计': 6 });

  it('offers every repair, the likeliest first, and prefers none', () => {
    const found = findingsOf(text);
    assert.equal(found.length, 1);
    assert.equal(found[0].code, 'NB304');
    assert.match(found[0].message, /（也可能是别的数字记错了，共有 5 种改法）$/);
    assert.deepEqual(
      new Set(titlesOf(found[0])),
      new Set([
        '把表四/行政复议/总计改为 5',
        '把表四/行政复议/结果维持改为 4',
        '把表四/行政复议/结果纠正改为 3',
        '把表四/行政复议/其他结果改为 1',
        '把表四/行政复议/尚未审结改为 1',
      ]),
    );
    for (const { edits } of found[0].fixes ?? []) assert.equal(brokenIn(applyEdits(text, edits)), 0);
  });

  it('judges each group by itself', () => {
    const two = sampleReport({ '表四/行政复议/总计': 6, '表三/三（二）/总计': 1 });
    assert.deepEqual(
      findingsOf(two).map(({ code, fixes }) => `${code} ${fixes?.some(({ isPreferred }) => isPreferred)}`),
      ['NB301 true', 'NB304 false'],
    );
  });
});

describe('verdicts on any report', () => {
  const rightly = (truth: Figures, { address, written }: Slip) => `${address} ${written} → ${truth[address]}`;

  for (const [name, figures] of Object.entries({ anyCityFigures, anyTownshipFigures })) {
    it(`find nothing where all adds up: ${name}`, () => {
      fc.assert(
        fc.property(figures, (truth) => assert.deepEqual(findingsOf(slippedReport(truth)), [])),
        { numRuns: 30 },
      );
    });

    it(`find the one slip in table three, and what is right: ${name}`, () => {
      fc.assert(
        fc.property(slipped(figures, '表三', { min: 1, max: 1 }), ({ truth, slips }) => {
          const text = slippedReport(truth, slips);
          const [finding, ...others] = findingsOf(text);
          assert.equal(others.length, 0, rightly(truth, slips[0]));
          assert.equal(addressOf(text, finding), slips[0].address);
          assert.equal(finding.expected, String(truth[slips[0].address]));
          assert.equal(finding.fixes?.filter(({ isPreferred }) => isPreferred).length, 1);
          assert.equal(repairsOf(finding).length, 1);
          assert.deepEqual(findingsOf(applyEdits(text, repairsOf(finding)[0].edits)), []);
        }),
      );
    });

    it(`offer what is right for one slip in table four: ${name}`, () => {
      fc.assert(
        fc.property(slipped(figures, '表四', { min: 1, max: 1 }), ({ truth, slips: [slip] }) => {
          const text = slippedReport(truth, [slip]);
          const [finding, ...others] = findingsOf(text);
          // Two neighbouring figures that happen to fit each other's place may be taken for exchanged.
          for (const { message } of others) assert.match(message, /数字对调|错了一格/);
          assert.ok(
            repairsOf(finding).some(({ title }) => title === `把${slip.address}改为 ${truth[slip.address]}`),
            rightly(truth, slip),
          );
        }),
      );
    });

    it(`offer only repairs after which every relation holds: ${name}`, () => {
      fc.assert(
        fc.property(slipped(figures, '表三', { min: 1, max: 4 }), ({ truth, slips }) => {
          const text = slippedReport(truth, slips);
          const found = findingsOf(text);
          assert.ok(found.length > 0 || brokenIn(text) === 0);
          for (const finding of found) {
            assert.ok((finding.fixes ?? []).filter(({ isPreferred }) => isPreferred).length <= 1);
            for (const { edits, title } of repairsOf(finding)) {
              assert.equal(brokenIn(applyEdits(text, edits)), 0, title);
              const most = slips.length === 1 ? 2 : slips.length;
              assert.ok(edits.length <= most, `${title} changes no more figures than were wrong`);
            }
          }
        }),
      );
    });
  }

  it('are the same whatever else the report holds', () => {
    assert.equal(addressesOf('表三').length, new Set(addressesOf('表三')).size);
    const free =
      '\n| 单位 | 网站 | 窗口 | 合计 |\n| - | - | - | - |\n| 甲镇 | 3 | 4 | 7 |\n| 乙镇 | 9 | 0 | 8 |\n| 合计 | 11 | 4 | 15 |\n';
    const text = sound({ '表三/三（一）/自然人': 8 }) + free;
    assert.deepEqual(
      findingsOf(text).map(({ code, expected }) => `${code} ${expected}`),
      ['NB301 3', 'NB305 8'],
    );
  });
});
