import { tablesOf } from '../../formats/tables.ts';
import { formatChinese } from '../../law/chinese-numerals.ts';
import { paragraphs, titled } from './markdown.ts';
import type { HoverRequest, HoverResult } from './request.ts';

/** For a section's heading: the purpose of the section, and its official wording. */
export function findSection({ report, position, place }: HoverRequest): HoverResult | undefined {
  if (place.kind !== 'section' || position.character < place.range.start.character) return undefined;
  const { format, isOfficial, label } = place.section.section;
  const ordinal = formatChinese(format.ordinal);
  const wordings = [format.heading, ...format.alternatives].map((words) => `${ordinal}、${words}`);
  const isRight = isOfficial && label.ordinal?.value === format.ordinal;
  const tables = tablesOf(report.format, format.ordinal).map(({ id }) => id);
  return {
    range: place.range,
    markdown: paragraphs([
      titled(`第${ordinal}部分`, format.purpose),
      format.topics.length > 0 ? titled('通常写', format.topics.join('、')) : undefined,
      tables.length > 0 ? titled('表格', `这一部分有${tables.join('、')}，不能缺。`) : undefined,
      titled(isRight ? '标题' : '规范标题', wordings.join('，也作 ')),
      `按${report.format.notice.number}。`,
    ]),
  };
}
