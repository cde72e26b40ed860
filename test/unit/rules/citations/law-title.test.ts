import assert from 'node:assert/strict';
import { fixture } from '../../../support/fixture.ts';
import { holdClean, holdFound, inReport, proseTells } from '../../../support/wording.ts';

describe('NB705 law-title', () => {
  it('puts 《》 around a title', () => {
    holdFound('NB705', '认真执行⟦政府信息公开条例⟧。', '认真执行《政府信息公开条例》。');
    holdFound('NB705', '依据⟦中华人民共和国政府信息公开条例⟧编制。', '依据《中华人民共和国政府信息公开条例》编制。');
    holdFound('NB705', '⟦政府信息公开条例⟧规定的事项。', '《政府信息公开条例》规定的事项。');
    holdFound(
      'NB705',
      '《办法》和⟦政府信息公开条例⟧，严格⟦政府信息公开信息处理费管理办法⟧。',
      '《办法》和《政府信息公开条例》，严格《政府信息公开信息处理费管理办法》。',
    );
    holdFound(
      'NB705',
      '执行《政府信息公开条例》，贯彻⟦政府信息公开条例⟧。',
      '执行《政府信息公开条例》，贯彻《政府信息公开条例》。',
    );
    holdFound('NB705', '- 执行⟦政府信息公开条例⟧', '- 执行《政府信息公开条例》');
  });

  it('leaves a title within a longer one as it is', () => {
    const more = '进一步推进全镇各村各社区政务公开工作标准化规范化';
    holdClean([
      '印发《贯彻政府信息公开条例的意见》。',
      `印发《贯彻政府信息公开条例${more}的意见》。`,
      `印发《转发〈贯彻政府信息公开条例${more}的意见〉》。`,
      `印发〈贯彻政府信息公开条例${more}的意见〉。`,
    ]);
  });

  it('corrects a title', () => {
    holdFound('NB705', '执行⟦《中华人民共和国政府信息公开条列》⟧。', '执行《中华人民共和国政府信息公开条例》。');
    holdFound('NB705', '执行⟦《政府信息公开工作条例》⟧。', '执行《政府信息公开条例》。');
    holdFound('NB705', '执行⟦《行政夏议法》⟧。', '执行《行政复议法》。');
  });

  it('leaves a title that is near one of these and another’s', () => {
    holdClean(['按照《行政复议办法》办理。']);
  });

  it('knows a title with one character changed, left out, put in, or swapped with the next', () => {
    for (const title of [
      '行政诉讼发',
      '刑政诉讼法',
      '行政讼法',
      '行政诉讼',
      '政诉讼法',
      '行政诉讼办法',
      '行政诉法讼',
      '行诉政讼法',
    ]) {
      holdFound('NB705', `执行⟦《${title}》⟧。`, '执行《行政诉讼法》。');
    }
    const [{ message }] = fixture(inReport('执行〈行政诉讼发〉。'), 'NB705').analysis.findings;
    assert.equal(message, '没有〈行政诉讼发〉，应为〈行政诉讼法〉');
    holdClean([
      '执行《行政法》《行政诉讼的办法》《行讼诉政法》《行政诉法公》《某诉讼法》。',
      '执行“行政诉讼发”（行政诉讼发）。',
    ]);
  });

  it('leaves correct text alone', () => {
    holdClean([
      '执行《云川省政府信息公开条例》《云川省行政复议条例》。',
      '执行云川省政府信息公开条例。',
      '严格执行政府信息公开信息处理费有关要求。',
      '落实《条例》和《行政诉讼法》。',
      '### 执行政府信息公开条例',
      '### 执行《行政诉讼发》',
      '《行政诉讼发\n一二三四五》公开。',
    ]);
  });
});

describe('NB705 tells', () => {
  proseTells([
    ['认真执行政府信息公开条例。', 'NB705 information “政府信息公开条例”应加书名号 | safe 改为“《政府信息公开条例》”'],
    [
      '执行《中华人民共和国政府信息公开条列》。',
      'NB705 information 没有《中华人民共和国政府信息公开条列》，应为《中华人民共和国政府信息公开条例》 | likely 改为“中华人民共和国政府信息公开条例”',
    ],
  ]);
});
