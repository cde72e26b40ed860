import { sectionHeading } from '../../formats/template.ts';
import type { ReportRule } from '../rule.ts';
import { headingWords } from './heading-edit.ts';
import { sectionPlaces } from './section-places.ts';

/** NB107: a section appears twice. */
export const sectionDoubled: ReportRule = {
  code: 'NB107',
  name: 'section-doubled',
  title: '同一部分出现两次',
  english: 'A section stands there twice',
  scope: 'report',
  severity: 'error',
  fix: 'none',
  parameters: [],
  why: '六个部分各写一次；重复的标题多半是粘贴时留下的，或是标题写错了。',
  mend: '把两处内容合并到一处，删去多余的标题；标题写错的，改成应有的标题。',
  sample: {
    in: '第一部分',
    wrong: `## 一、总体情况

本机关依法公开政府信息。

## ⟦一、总体情况⟧

本机关依法办理公开申请。`,
    right: `## 一、总体情况

本机关依法公开政府信息。

本机关依法办理公开申请。`,
  },
  check: (report) => {
    const { headings, again } = sectionPlaces(report);
    return again.map(({ section, start }) => {
      const first = headings.get(section.format.ordinal);
      const words = sectionHeading(section.format).slice(3);
      return {
        range: headingWords(section.heading, start),
        message: `“${words}”这一部分出现了两次，请只保留一处`,
        ...(first && {
          related: [{ range: headingWords(first.section.heading, first.start), message: '另一处在这里' }],
        }),
      };
    });
  },
};
