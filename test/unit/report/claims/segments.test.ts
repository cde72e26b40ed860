import assert from 'node:assert/strict';
import { readSegments, type Segment, signsIn } from '../../../../server/src/report/claims/segments.ts';
import { readTokens, type Token } from '../../../../server/src/report/claims/tokens.ts';
import { BUREAU } from '../../../support/speakers.ts';

function segmentsOf(text: string): Segment[] {
  return readSegments(readTokens(text, 0, text.length, BUREAU));
}

/** Cuts up a sentence: `，办结|11件|很好` is a mark, a label, a number and what follows it; text in brackets is put in （）. */
function cut(text: string): string[] {
  const words = (tokens: readonly Token[]) => tokens.map(({ from, to }) => text.slice(from, to)).join('');
  const show = ({ mark, label, quantity, behind, inside, signs, signsBehind }: Segment): string => {
    assert.deepEqual([signs, signsBehind], [signsIn(label), signsIn(behind)]);
    const number = quantity ? `|${text.slice(quantity.from, quantity.end)}` : '';
    const rest = behind.length > 0 ? `|${words(behind)}` : '';
    return `${mark}${words(label)}${number}${rest}${inside.length > 0 ? `（${inside.map(show).join(' ')}）` : ''}`;
  };
  return segmentsOf(text).map(show);
}

describe('segments of a sentence', () => {
  const rows: readonly [sentence: string, expected: string[]][] = [
    ['收到申请12件，办结11件', ['收到申请|12件', '，办结|11件']],
    ['收到申请12件办结11件结转1件', ['收到申请|12件', '办结|11件', '结转|1件']],
    ['收到12件和11件', ['收到|12件', '、|11件']],
    ['收到12件和办结11件', ['收到|12件', '、办结|11件']],
    ['收到12件的申请和11件', ['收到|12件', '的申请和|11件']],
    ['12件', ['|12件']],
    ['办结12件完成，很好', ['办结|12件|完成', '，很好']],
    ['办结12件很好完成（含2件）很好', ['办结|12件|很好完成很好（（含|2件）']],
    ['收到12件（网上5件、信函7件），很好', ['收到|12件（（网上|5件 、信函|7件）', '，很好']],
    ['收到12件（网上5件）（信函7件）很好', ['收到|12件|很好（（网上|5件 （信函|7件）']],
    ['收到12件（网上5件（含2件）、信函7件）', ['收到|12件（（网上|5件 、信函|7件）']],
    ['收到12件（略），办结11件', ['收到|12件', '，办结|11件']],
    ['收到（不含信访）12件', ['收到（|12件']],
    ['收到（不含信访、举报）12件', ['收到（|12件']],
    ['收到（信访不含举报）申请12件', ['收到（申请|12件']],
    ['收到12件（不含信访）很好', ['收到（|12件|很好']],
    ['收到12件（网上5件', ['收到|12件（（网上|5件）']],
    ['收到12件（网上，很好', ['收到|12件']],
    ['收到12件）办结11件', ['收到|12件', '办结|11件']],
    ['（一）收到12件', ['收到|12件']],
    ['收到12件；；办结11件：很好', ['收到|12件', '；办结|11件', '：很好']],
    ['，收到12件，', ['，收到|12件']],
    ['收到，。', ['收到', '，。']],
    ['收到（12件），（5件）很好', ['收到（（|12件）', '，很好（（|5件）']],
    ['（5件）', ['（（|5件）']],
    ['收到12件（网上5件）办结11件', ['收到|12件（（网上|5件）', '办结|11件']],
    ['收到12件（网上））5件', ['收到|12件', '|5件']],
    ['共12件、其中5件', ['共|12件', '、其中|5件']],
  ];
  for (const [sentence, expected] of rows) it(sentence, () => assert.deepEqual(cut(sentence), expected));

  it('reach from their first word to their last', () => {
    const stretches = (text: string) => segmentsOf(text).map(({ from, to }) => text.slice(from, to));
    assert.deepEqual(stretches('收到 申请12件 完成，办结11件'), ['收到 申请12件 完成', '办结11件']);
    assert.equal(stretches('收到12件 办结11件')[1], '办结11件');
    assert.equal(stretches('收到12件和5件')[1], '和5件');
    assert.deepEqual(stretches('收到12件（略）， 办结11件（含5件'), ['收到12件（略）', '办结11件（含5件']);
    assert.deepEqual(stretches('12件，收到'), ['12件', '收到']);
  });

  it('are none of nothing', () => assert.deepEqual(segmentsOf(''), []));
});
