import { sampleReport } from '../fixture.ts';
import { expectFindings, slip } from './slip.ts';

describe('NB124 unclosed', () => {
  it('closes a comment at the end of its first line', () => {
    expectFindings('NB124', slip('## 三、', '⟦<!-- 待核对⟧\n\n## 三、'), {
      messages: ['注释没有结束（缺少 -->），后面的内容都读不到'],
      fixed: slip('## 三、', '<!-- 待核对 -->\n\n## 三、'),
    });
    expectFindings('NB124', slip('## 三、', '⟦<!--⟧\n待核对\n\n## 三、'), {
      messages: ['注释没有结束（缺少 -->），后面的内容都读不到'],
      isFixable: false,
    });
  });

  it('finds code that never ends', () => {
    expectFindings('NB124', slip('## 三、', '⟦```⟧\n\n## 三、'), {
      messages: ['代码块没有结束，后面的内容都读不到；不需要的，请删去这一行 ```'],
      isFixable: false,
    });
  });

  it('lets what is closed be', () => {
    expectFindings('NB124', `${sampleReport()}\n<!--\n待核对\n-->\n\n\`\`\`\n代码\n\`\`\`\n`, { messages: [] });
  });
});
