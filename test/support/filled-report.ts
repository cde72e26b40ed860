import fc from 'fast-check';
import { formatFor, formats } from '../../server/src/formats/index.ts';
import { reportTemplate } from '../../server/src/formats/template.ts';

export const ORGAN = '青石镇人民政府';

/** Figures as reports write them, including blanks, dashes, decimals and slips. */
const figure = fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: 5_000_000 }).map(String) },
  { weight: 2, arbitrary: fc.constantFrom('0', '', '—', '12.50', '59237.2449', '1,234', '１２', '251000元') },
);

/** Words of our own, including characters that Markdown, HTML and XML would interpret. */
const PIECES = [
  '本镇',
  '公开',
  '12件',
  '“专栏”',
  '，',
  '*',
  '_',
  '<b>',
  '&',
  '|',
  '`',
  '（一）',
  '~~',
  '[甲](乙)',
  '\\',
];
const sentence = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 })
  .map((words) => `机关${words.join('')}办理完毕。`);

export interface FilledReport {
  readonly format: string;
  readonly figures: readonly string[];
  readonly prose: string;
}

/** A report in either format with arbitrary figures. */
export const anyFilledReport: fc.Arbitrary<FilledReport> = fc.record({
  format: fc.constantFrom(...formats.map(({ id }) => id)),
  figures: fc.array(figure, { minLength: 220, maxLength: 220 }),
  prose: sentence,
});

/** Returns the markup of the report; the figures fill its cells in order. */
export function markupOf({ format, figures, prose }: FilledReport): string {
  const known = formatFor(format, undefined);
  let next = 0;
  return reportTemplate(known, ORGAN, known.years.from, { prose, figure: () => figures[next++] });
}
