import assert from 'node:assert/strict';
import { shownFindings } from '../../../support/findings.ts';
import { bureauSays } from '../../../support/speakers.ts';

/**
 * Returns the figures in the row that the fix inserts for a removed one, and the kind of its title; undefined without a
 * fix.
 */
function putBack(
  label: string,
  figures?: Readonly<Record<string, number | string>>,
  alsoOut?: string,
): string[] | undefined {
  const lines = bureauSays('略。', figures).split('\n');
  const left = lines.filter((line) => ![label, alsoOut].some((one) => one && line.startsWith(`| ${one}`)));
  const finding = shownFindings(left.join('\n'), 'NB114').find(({ message }) => message.includes(label.slice(0, 8)));
  assert.ok(finding, label);
  const fix = finding.fixes[0];
  if (!fix) return undefined;
  const [title, row] = fix;
  const shown = row
    .split('|')
    .slice(2, -1)
    .map((cell) => cell.trim());
  return [title.includes('按勾稽关系填数') ? '填数' : '留空', shown.join(' ')];
}

const OFF = { '表三/三（七）/自然人': 7, '表三/三（七）/总计': 9, '表三/四/自然人': 4, '表三/四/总计': 4 };

describe('figures of a row that is put in', () => {
  it('are worked out where the others leave no choice', () => {
    assert.deepEqual(putBack('（二）部分公开'), ['填数', '1 0 0 0 0 0 1']);
    assert.deepEqual(putBack('（七）总计'), ['填数', '9 2 0 0 0 0 11']);
    assert.deepEqual(putBack('四、结转下年度继续办理'), ['填数', '2 0 0 0 0 0 2']);
    assert.deepEqual(putBack('二、上年结转政府信息公开申请数量'), ['填数', '1 0 0 0 0 0 1']);
  });

  it('are blank where nothing tells them', () => {
    assert.deepEqual(putBack('行政处罚'), ['留空', '']);
  });

  it('are blank where two figures of a sum are missing', () => {
    assert.deepEqual(putBack('（二）部分公开', {}, '（一）予以公开'), ['留空', '      ']);
  });

  it('are blank where all that is left is nothing', () => {
    const none = {
      '表三/三（二）/自然人': 0,
      '表三/三（二）/总计': 0,
      '表三/三（一）/自然人': 5,
      '表三/三（一）/总计': 7,
    };
    assert.deepEqual(putBack('（二）部分公开', none), ['留空', '      ']);
  });

  it('are not worked out of what is no number', () => {
    assert.deepEqual(putBack('（二）部分公开', { '表三/三（一）/自然人': '若干' }), ['填数', '1 0 0 0 0 0 1']);
    const both = { '表三/三（一）/自然人': '若干', '表三/三（一）/总计': '若干' };
    assert.deepEqual(putBack('（二）部分公开', both), ['留空', '      ']);
  });

  it('are not worked out where too little is left', () => {
    assert.equal(putBack('（二）部分公开', OFF), undefined);
  });
});
