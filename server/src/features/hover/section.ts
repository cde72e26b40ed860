import { paragraphs, titled } from './markdown.ts';
import type { HoverRequest, HoverResult } from './request.ts';

const NUMERALS = '一二三四五六七八九十';

/** A section's heading: what the section is for, and how it is officially worded. */
export function findSection({ report, position, place }: HoverRequest): HoverResult | undefined {
  if (place.kind !== 'section' || position.character < place.range.start.character) return undefined;
  const { format, isOfficial, label } = place.section.section;
  const ordinal = NUMERALS[format.ordinal - 1];
  const wordings = [format.heading, ...format.alternatives].map((words) => `${ordinal}、${words}`);
  const isRight = isOfficial && label.ordinal?.value === format.ordinal;
  const table = report.format.tables.find((one) => one.section === format.ordinal);
  return {
    range: place.range,
    markdown: paragraphs([
      titled(`第${ordinal}部分`, format.purpose),
      format.topics.length > 0 ? titled('通常写', format.topics.join('、')) : undefined,
      table && titled('表格', `这一部分有${table.id}，不能缺。`),
      titled(isRight ? '标题' : '规范标题', wordings.join('，也作 ')),
      `按${report.format.notice.number}。`,
    ]),
  };
}
