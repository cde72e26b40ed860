import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { findingLines } from '../../../support/findings.ts';
import {
  OFFICIAL_TABLE_FOUR,
  OFFICIAL_TABLE_THREE,
  OFFICIAL_TABLE_TWO,
  officialReport,
  withOneHeaderLine,
} from '../../../support/official-layout.ts';
import { analysisOf, sampleReport } from '../../../support/report.ts';

const findings = (text: string) => findingLines(analysisOf(text));

describe('a complete report', () => {
  it('has no finding in the authoring layout', () => {
    assert.deepEqual(findings(sampleReport()), []);
  });

  it('has nothing but the places to be filled in where it is an outline', () => {
    const outline = sampleReport().replaceAll('本机关依法做好这项工作。', '（正文）');
    const places = outline.split('\n').flatMap((line, at) => (line.startsWith('（正文）') ? [at] : []));
    assert.equal(places.length, 7);
    assert.deepEqual(
      findings(outline),
      places.map((at) => `NB609 ${at}:0-${at}:4 “（正文）”是待填写的记号，请填上内容或者删去`),
    );
  });

  it('has no finding in the official layout', () => {
    assert.deepEqual(findings(officialReport()), []);
  });

  it('has no finding in the official layout with a header of one line', () => {
    const tables = {
      two: withOneHeaderLine(OFFICIAL_TABLE_TWO),
      three: withOneHeaderLine(OFFICIAL_TABLE_THREE),
      four: withOneHeaderLine(OFFICIAL_TABLE_FOUR),
    };
    assert.deepEqual(findings(officialReport(tables)), []);
  });

  it('has no finding where its lines end in CR LF', () => {
    assert.deepEqual(findings(sampleReport().replaceAll('\n', '\r\n')), []);
    assert.deepEqual(findings(officialReport().replaceAll('\n', '\r\n')), []);
  });

  it('has only slips of wording in the seed as a report', () => {
    const found = findings(readFileSync('examples/刘振屯镇-2023.nianbao', 'utf8'));
    assert.deepEqual(
      found.filter((line) => !line.startsWith('NB6')),
      [],
    );
  });

  it('may have tables and prose of its own about the same things', () => {
    const own = `本机关依法做好这项工作。

| 指标 | 2022年 | 2023年 |
| :--- | ---: | ---: |
| 行政许可 | 5 | 6 |
| 行政处罚 | 3 | 4 |

| 年度 | 自然人 | 商业企业 | 其他 | 总计 |
| :--- | ---: | ---: | ---: | ---: |
| 2022 | 1 | 2 | 0 | 3 |
| 2023 | 2 | 2 | 0 | 4 |

| 办理结果 | 2022年 | 2023年 |
| :--- | ---: | ---: |
| 予以公开 | 5 | 6 |
| 部分公开 | 3 | 4 |
| 不予公开 | 1 | 1 |
| 其他处理 | 0 | 1 |

| 单位 | 本年新收 | 予以公开 |
| :--- | ---: | ---: |
| 甲镇 | 1 | 1 |

主要有以下几项：

（一）完善制度

（二）加强培训

一、二、三等奖各有一名。`;
    for (const heading of ['## 一、总体情况', '## 三、收到和处理政府信息公开申请情况', '## 六、其他需要报告的事项']) {
      const report = sampleReport().replace(heading, `${heading}\n\n${own}`);
      assert.deepEqual(findings(report), [], heading);
    }
  });
});
