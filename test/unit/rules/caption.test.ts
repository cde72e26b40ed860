import { sampleReport } from '../fixture.ts';
import { OFFICIAL_TABLE_TWO, officialReport } from '../official-layout.ts';
import { expectFindings, expectNone, slip } from './slip.ts';

const HEADER = '| 信息内容 | 本年处理决定数量 |';

describe('NB123 caption', () => {
  it('puts in a caption', () => {
    const source = slip('第二十条第（五）项\n\n', '').replace(HEADER, `⟦${HEADER}⟧`);
    expectFindings('NB123', source, {
      messages: ['上方缺少“第二十条第（五）项”'],
      fixed: sampleReport(),
      isSafe: true,
    });
  });

  it('puts the caption of another part right', () => {
    expectFindings('NB123', slip('第二十条第（五）项', '⟦第二十条第（四）项⟧'), {
      messages: ['下面是表二“第二十条第（五）项”的内容，这里写的是“第二十条第（四）项”'],
      fixed: sampleReport(),
    });
  });

  it('restores the wording', () => {
    for (const words of ['《条例》第二十条第（五）项', '第二十条第5项']) {
      expectFindings('NB123', slip('第二十条第（五）项', `⟦${words}⟧`), {
        messages: [`下面是表二“第二十条第（五）项”的内容，这里写的是“${words}”`],
        fixed: sampleReport(),
      });
    }
    expectFindings('NB123', slip('第二十条第（五）项', '⟦第二十条第五项⟧'), {
      messages: ['“第二十条第五项”在统一格式中写作“第二十条第（五）项”'],
      fixed: sampleReport(),
    });
  });

  it('lets brackets of another width, emphasis and headings be', () => {
    expectNone('NB123', slip('第二十条第（五）项', '第二十条第(五)项'));
    expectNone('NB123', slip('第二十条第（五）项', '**第二十条第（五）项**'));
    expectNone('NB123', slip('第二十条第（五）项', '### 第二十条第（五）项'));
  });

  it('puts a caption into the official table', () => {
    const two = OFFICIAL_TABLE_TWO.replace(
      '| 第二十条第（六）项 ||||\n| 信息内容 | 本年处理决定数量 |||',
      '⟦| 信息内容 | 本年处理决定数量 |||⟧',
    );
    expectFindings('NB123', officialReport({ two }), {
      messages: ['上方缺少“第二十条第（六）项”'],
      fixed: officialReport(),
      isSafe: true,
    });
    const other = OFFICIAL_TABLE_TWO.replace('第二十条第（六）项', '⟦第二十条第（七）项⟧');
    expectFindings('NB123', officialReport({ two: other }), {
      messages: ['下面是表二“第二十条第（六）项”的内容，这里写的是“第二十条第（七）项”'],
      fixed: officialReport(),
    });
  });
});
