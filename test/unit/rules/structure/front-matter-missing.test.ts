import { atTitle, expectFindings, replaceOnce, TITLE } from '../../../support/expect-findings.ts';
import { sampleReport } from '../../../support/report.ts';

const MATTER = '---\n机关: 青石镇人民政府\n年度: 2023\n---\n';

describe('NB101 front-matter-missing', () => {
  it('takes organ and year from the title', () => {
    expectFindings('NB101', atTitle(replaceOnce(MATTER, '')), {
      messages: ['文件开头缺少机关和年度（写在两行 --- 之间）'],
      fixed: sampleReport(),
      isFixable: true,
    });
  });

  it('keeps line breaks and a byte order mark', () => {
    const report = sampleReport().replaceAll('\n', '\r\n');
    expectFindings('NB101', `\ufeff${report.slice(report.indexOf('#')).replace(TITLE, `⟦${TITLE}⟧`)}`, {
      messages: ['文件开头缺少机关和年度（写在两行 --- 之间）'],
      fixed: `\ufeff${report}`,
    });
  });

  it('has no fix where the title does not say', () => {
    expectFindings('NB101', replaceOnce(`${MATTER}# ${TITLE}`, '# ⟦年报⟧'), {
      messages: ['文件开头缺少机关和年度（写在两行 --- 之间）'],
      also: ['NB105'],
      isFixable: false,
    });
  });

  it('finds front matter that has blank lines above it', () => {
    expectFindings('NB101', `\n\n⟦---⟧${sampleReport().slice(3)}`, {
      messages: ['机关、年度信息应从文件的第一行写起，上面不能有空行'],
      fixed: sampleReport(),
    });
  });
});
