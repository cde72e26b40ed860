import assert from 'node:assert/strict';
import { ALL_MATCH, matchLabels, outOfOrder } from '../../../../server/src/rules/structure/label-match.ts';

const APPLICANTS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

/** Compares the labels of a table with the official ones; equal labels count as known. */
function match(labels: readonly string[], official = APPLICANTS, isDue: (index: number) => boolean = () => true) {
  const seen = labels.map((text) => (official.includes(text) ? { text, index: official.indexOf(text) } : { text }));
  return matchLabels(seen, official, isDue);
}

describe('the labels of a table', () => {
  it('all match where none lacks, is unknown or stands twice', () => {
    assert.deepEqual(match(APPLICANTS), ALL_MATCH);
    assert.deepEqual(match(APPLICANTS.toReversed()), ALL_MATCH);
  });

  it('lack those that are due and nothing stands for', () => {
    assert.deepEqual(match(['自然人', '商业企业', '总计']), { ...ALL_MATCH, missing: [2, 3, 4, 5] });
    assert.deepEqual(
      match(['自然人', '商业企业', '总计', '总计'], APPLICANTS, (index) => index === 2),
      { ...ALL_MATCH, missing: [2] },
    );
  });

  it('are known by most of their words', () => {
    const official = ['一二三四五', '六七八九十', '总计'];
    assert.deepEqual(match(['一二三某某', '子丑寅卯辰', '总计'], official), {
      missing: [1],
      unknown: [{ at: 0, meant: 0 }, { at: 1 }],
      doubled: [],
    });
    assert.deepEqual(match(['一二某某某', '子丑寅卯辰', '总计'], official), {
      missing: [0, 1],
      unknown: [{ at: 0 }, { at: 1 }],
      doubled: [],
    });
  });

  it('are meant by the likest, each by one only', () => {
    assert.deepEqual(match(APPLICANTS.with(3, '社会公益组识').toSpliced(3, 0, '社会公益机构')), {
      missing: [],
      unknown: [{ at: 3 }, { at: 4, meant: 3 }],
      doubled: [],
    });
    assert.deepEqual(match(['法律服务机购', '总计'], ['法律服务机构', '法律服务机关', '总计']), {
      missing: [1],
      unknown: [{ at: 0, meant: 0 }],
      doubled: [],
    });
  });

  it('are known by their place where a single one lacks there', () => {
    const known = (labels: readonly string[]) => match(labels).unknown;
    assert.deepEqual(known(APPLICANTS.with(0, '公众')), [{ at: 0, meant: 0 }]);
    assert.deepEqual(known(APPLICANTS.with(2, '院所')), [{ at: 2, meant: 2 }]);
    assert.deepEqual(known(APPLICANTS.with(6, '小计')), [{ at: 6, meant: 6 }]);
    assert.deepEqual(known(APPLICANTS.with(0, '公众').with(2, '院所')), [
      { at: 0, meant: 0 },
      { at: 2, meant: 2 },
    ]);
  });

  it('are not known by it where there are several, of either kind', () => {
    const known = (labels: readonly string[], official = APPLICANTS) => match(labels, official).unknown;
    assert.deepEqual(known(APPLICANTS.with(2, '院所').toSpliced(3, 1)), [{ at: 2 }]);
    assert.deepEqual(known(APPLICANTS.with(2, '院所').toSpliced(3, 0, '备注')), [{ at: 2 }, { at: 3 }]);
    assert.deepEqual(known(['自然人', '院所', '备注'], ['自然人', '总计']), [{ at: 1 }, { at: 2 }]);
    assert.deepEqual(known(['院所', '自然人'], ['自然人', '总计']), [{ at: 0 }]);
  });

  it('are known by their words rather than by their place', () => {
    assert.deepEqual(match(['六七八九某', '总计'], ['一二三四五', '六七八九十', '总计']), {
      missing: [0],
      unknown: [{ at: 0, meant: 1 }],
      doubled: [],
    });
  });

  it('are not guessed at where there are more than forty slips', () => {
    const strange = (count: number) => Array.from({ length: count }, (_, i) => `第${i}`);
    const slips = (count: number) => match([...APPLICANTS.with(3, '社会公益组识'), ...strange(count - 1)]);
    assert.deepEqual(slips(40).missing, []);
    assert.deepEqual(slips(41).missing, [3]);
    const doubled = (count: number) => match([...APPLICANTS.with(3, '社会公益组识'), ...Array(count - 1).fill('总计')]);
    assert.deepEqual(doubled(40).missing, []);
    assert.deepEqual(doubled(41).missing, [3]);
  });
});

describe('a label that stands twice', () => {
  const doubled = (labels: readonly string[]) => match(labels);

  it('is one too many where none lacks beside it', () => {
    assert.deepEqual(doubled([...APPLICANTS, '总计']), { ...ALL_MATCH, doubled: [{ at: 7, first: 6 }] });
    assert.deepEqual(doubled(['商业企业', '商业企业', '总计']), {
      missing: [2, 3, 4, 5],
      unknown: [],
      doubled: [{ at: 0, first: 1, meant: 0 }],
    });
  });

  it('is meant for the missing one after the first, or before it', () => {
    assert.deepEqual(doubled(APPLICANTS.with(2, '商业企业')), {
      ...ALL_MATCH,
      doubled: [{ at: 2, first: 1, meant: 2 }],
    });
    assert.deepEqual(doubled(APPLICANTS.with(0, '商业企业')), {
      ...ALL_MATCH,
      doubled: [{ at: 0, first: 1, meant: 0 }],
    });
    assert.deepEqual(doubled(APPLICANTS.with(0, '商业企业').toSpliced(2, 1)), {
      missing: [0],
      unknown: [],
      doubled: [{ at: 1, first: 0, meant: 2 }],
    });
  });

  it('is seen between the known ones around it, past those that are not', () => {
    assert.deepEqual(doubled(['自然人', '备注', '自然人', ...APPLICANTS.slice(2)]), {
      missing: [],
      unknown: [{ at: 1 }],
      doubled: [{ at: 2, first: 0, meant: 1 }],
    });
    assert.deepEqual(doubled(['自然人', '自然人', '备注', '说明', ...APPLICANTS.slice(2, 6)]), {
      missing: [6],
      unknown: [{ at: 2 }, { at: 3 }],
      doubled: [{ at: 1, first: 0, meant: 1 }],
    });
  });
});

describe('what is out of order', () => {
  it('is the fewest without which the rest goes up, the later of two', () => {
    const rows: readonly (readonly [sequence: number[], out: number[]])[] = [
      [[], []],
      [[3], []],
      [[0, 1, 2], []],
      [[1, 0], [1]],
      [[1, 0, 2], [1]],
      [[2, 0, 1], [0]],
      [[0, 3, 1, 2, 4], [1]],
      [[0, 0, 1], [1]],
      [
        [4, 0, 1, 5, 2, 3],
        [0, 3],
      ],
    ];
    for (const [sequence, out] of rows) assert.deepEqual(outOfOrder(sequence), out, String(sequence));
  });
});
