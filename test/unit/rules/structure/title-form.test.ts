import assert from 'node:assert/strict';
import { expectFindings, expectNone, replaceOnce, slipTells, TITLE } from '../../../support/expect-findings.ts';
import { fixture } from '../../../support/fixture.ts';
import { sampleReport } from '../../../support/report.ts';
import { applyEdits } from '../../../support/text.ts';

describe('NB105 title-form', () => {
  it('writes a missing title from the front matter', () => {
    expectFindings(
      'NB105',
      replaceOnce(`# ${TITLE}\n\n## 一、总体情况`, '## ⟦一、总体情况⟧').replace('## ⟦一', '⟦## 一'),
      {
        messages: ['缺少题目，应写作“# 机关+年度+年政府信息公开工作年度报告”'],
        fixed: sampleReport(),
      },
    );
  });

  it('marks a title typed as a plain line, or below another level', () => {
    for (const typed of [`⟦${TITLE}⟧`, `⟦**${TITLE}**⟧`, `## ⟦${TITLE}⟧`]) {
      expectFindings('NB105', replaceOnce(`# ${TITLE}`, typed), {
        messages: [`“${TITLE}”像是题目，前面应有一个 # 和空格`],
        fixed: sampleReport(),
        isSafe: true,
      });
    }
  });

  it('puts another form right', () => {
    const titles: [string, string][] = [
      ['青石镇人民政府2023年度政府信息公开工作年度报告', TITLE],
      ['青石镇人民政府2023年政府信息公开年度报告', TITLE],
      ['青石镇人民政府２０２３年政府信息公开工作年度报告', TITLE],
      ['2023年政府信息公开工作年度报告', '2023年青石镇人民政府政府信息公开工作年度报告'],
      ['年报', TITLE],
    ];
    for (const [title, due] of titles) {
      expectFindings('NB105', replaceOnce(`# ${TITLE}`, `# ⟦${title}⟧`), {
        messages: [`题目“${title}”不合格式，应为“${due}”`],
        fixed: replaceOnce(`# ${TITLE}`, `# ${due}`),
      });
    }
  });

  it('lets either official form be, white space or not', () => {
    expectNone('NB105', replaceOnce(`# ${TITLE}`, '# 2023年青石镇人民政府政府信息公开工作年度报告'));
    expectNone('NB105', replaceOnce(`# ${TITLE}`, '# 青石镇人民政府 2023 年政府信息公开工作年度 报告'));
  });

  it('finds further headings of the first level', () => {
    expectFindings('NB105', replaceOnce('### （一）主动公开', '# ⟦（一）主动公开⟧'), {
      messages: ['一级标题只用于题目，“（一）主动公开”前应多写几个 #'],
      fixed: sampleReport(),
    });
    expectFindings('NB105', `${sampleReport()}\n# ⟦附件⟧\n`, {
      messages: ['一级标题只用于题目，“附件”前应多写几个 #'],
      fixed: `${sampleReport()}\n## 附件\n`,
    });
  });

  /** Returns the messages of NB105 for a text, and the text after its first fix. */
  const messagesAndFixed = (text: string) =>
    fixture(text, 'NB105').analysis.findings.map(
      ({ message, fixes }) => [message, fixes?.[0] && applyEdits(text, fixes[0].edits)] as const,
    );
  const MATTER = '---\n机关: 青石镇人民政府\n年度: 2023\n---\n';
  const MISSING = '缺少题目，应写作“# 机关+年度+年政府信息公开工作年度报告”';
  const TYPED = `“${TITLE}”像是题目，前面应有一个 # 和空格`;

  it('writes the title below the front matter, with its line breaks, if organ and year are known', () => {
    assert.deepEqual(messagesAndFixed(MATTER), [[MISSING, `${MATTER}\n# ${TITLE}\n`]]);
    assert.deepEqual(messagesAndFixed(`${MATTER}正文。`), [[MISSING, `${MATTER}# ${TITLE}\n\n正文。`]]);
    const crlf = (text: string) => text.replaceAll('\n', '\r\n');
    assert.deepEqual(messagesAndFixed(crlf(`${MATTER}正文。`)), [[MISSING, crlf(`${MATTER}# ${TITLE}\n\n正文。`)]]);
    assert.deepEqual(messagesAndFixed(MATTER.replace('年度: 2023\n', '')), [[MISSING, undefined]]);
    assert.deepEqual(messagesAndFixed(MATTER.replace('机关: 青石镇人民政府\n', '')), [[MISSING, undefined]]);
    assert.deepEqual(messagesAndFixed('正文。'), [[MISSING, undefined]]);
  });

  it('has nothing to say of a blank file', () => {
    assert.deepEqual(messagesAndFixed(''), []);
    assert.deepEqual(messagesAndFixed('\n  \n'), []);
  });

  it('takes the year from a title in another form, whatever the front matter says', () => {
    const due = '青石镇人民政府2022年政府信息公开工作年度报告';
    const title = '青石镇人民政府2022年度政府信息公开工作年度报告';
    assert.deepEqual(messagesAndFixed(`${MATTER}# ${title}`), [
      [`题目“${title}”不合格式，应为“${due}”`, `${MATTER}# ${due}`],
    ]);
  });

  it('misses no title that a comment may hide', () => {
    assert.deepEqual(messagesAndFixed('<!-- 待核对\n正文。'), []);
  });

  it('looks for a typed title among the first blocks, above the sections', () => {
    assert.deepEqual(messagesAndFixed(TITLE), [[TYPED, `# ${TITLE}`]]);
    assert.deepEqual(messagesAndFixed(`甲。\n\n乙。\n\n丙。\n\n${TITLE}`), [
      [TYPED, `甲。\n\n乙。\n\n丙。\n\n# ${TITLE}`],
    ]);
    assert.deepEqual(messagesAndFixed(`甲。\n\n乙。\n\n丙。\n\n丁。\n\n${TITLE}`), [[MISSING, undefined]]);
    assert.deepEqual(messagesAndFixed(`## 一、总体情况\n\n${TITLE}`), [[MISSING, undefined]]);
    assert.deepEqual(messagesAndFixed(`## 说明\n\n${TITLE}`), [[TYPED, `## 说明\n\n# ${TITLE}`]]);
    assert.deepEqual(messagesAndFixed('2023年政府信息公开工作年度报告'), [[MISSING, undefined]]);
  });

  it('takes no long line for a title', () => {
    const long = (length: number) =>
      `${'青'.repeat(length - 20)}镇2023年政府信息公开工作年度报告`.padStart(length, '青');
    assert.equal(long(80).length, 80);
    assert.match(messagesAndFixed(long(80))[0][0], /像是题目/);
    assert.deepEqual(messagesAndFixed(long(81)), [[MISSING, undefined]]);
  });

  it('says what a title lacks where it cannot tell the right one', () => {
    const says = '题目“年报”不合格式，应写明机关和年度，以“年政府信息公开工作年度报告”结尾';
    assert.deepEqual(messagesAndFixed('# 年报'), [[says, undefined]]);
    assert.deepEqual(messagesAndFixed('---\n机关: 青石镇\n---\n# 年报'), [[says, undefined]]);
    assert.deepEqual(messagesAndFixed('---\n年度: 2023\n---\n# 年报'), [[says, undefined]]);
  });

  it('says which title another heading of the first level stands beside', () => {
    const [finding] = fixture(`# ${TITLE}\n\n# 1.附件`, 'NB105').analysis.findings;
    assert.deepEqual(
      finding.related?.map(({ message, range }) => [message, range.start.line]),
      [['题目在这里', 0]],
    );
    assert.equal(finding.fixes?.[0].title, '改为 ## 标题');
    const [sub] = fixture(`# ${TITLE}\n\n# （一）附件`, 'NB105').analysis.findings;
    assert.equal(sub.fixes?.[0].title, '改为 ### 标题');
  });
});

describe('NB105 tells', () => {
  slipTells([
    [
      '# 青石镇人民政府2023年政府信息公开工作年度报告\n',
      '青石镇人民政府2023年政府信息公开工作年度报告\n',
      'NB105 warning “青石镇人民政府2023年政府信息公开工作年度报告”像是题目，前面应有一个 # 和空格 | safe 标为题目（加 #）',
    ],
    [
      '年政府信息公开工作年度报告',
      '年度政府信息公开工作报告',
      'NB105 warning 题目“青石镇人民政府2023年度政府信息公开工作报告”不合格式，应为“青石镇人民政府2023年政府信息公开工作年度报告” | likely 改为“青石镇人民政府2023年政府信息公开工作年度报告”',
    ],
  ]);
});
