import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../server/src/check/analyse.ts';
import { renderDocument } from '../../../server/src/export/html/document.ts';
import type { Format } from '../../../server/src/formats/format.ts';
import { formatFor, formats } from '../../../server/src/formats/index.ts';
import { reportTemplate } from '../../../server/src/formats/template.ts';
import { importDocument } from '../../../server/src/import/index.ts';
import { layoutPage } from '../../../server/src/layout/page.ts';
import { readTree } from '../../../server/src/syntax/tree.ts';
import { docx, p, tableDocx } from '../../support/docx.ts';
import { importText } from '../../support/imported.ts';
import { type FigureAt, tableFour, tableThree, tableTwo } from '../../support/official-tables.ts';

/** Figures as reports write them. */
const figure = fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: 5_000_000 }).map(String) },
  { weight: 2, arbitrary: fc.constantFrom('0', '', '—', '12.5', '1,234', '１２') },
);

/** Prose of our own with characters that Markdown and HTML would interpret. */
const sentence = fc
  .array(
    fc.constantFrom(
      '本镇',
      '公开',
      '信息',
      '12件',
      '“专栏”',
      '，',
      '*',
      '_',
      '<b>',
      '&amp;',
      '|',
      '`',
      '（一）',
      '~~',
      '# ',
      '1. ',
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((words) => `机关${words.join('')}办理完毕。`);

/** The id of a format, which reads better in a failure message than the whole format. */
const formatId = fc.constantFrom(...formats.map(({ id }) => id));

const report = fc.record({
  id: formatId,
  figures: fc.array(figure, { minLength: 220, maxLength: 220 }),
  prose: sentence,
});

/** Assigns the figures to addresses in the order in which these are looked up. */
function figuresFrom(figures: readonly string[]): FigureAt {
  const known = new Map<string, string>();
  return (address) => {
    if (!known.has(address)) known.set(address, figures[known.size % figures.length]);
    return known.get(address) ?? '';
  };
}

function markupOf(format: Format, at: FigureAt, prose: string): string {
  const tableOf = (id: string) =>
    format.tables.find(({ parts }) => parts.some(({ rows }) => rows.some((row) => row.id === id)));
  return reportTemplate(format, '青石镇人民政府', format.years.from, {
    prose,
    figure: (row, column) => at(`${tableOf(row.id)?.id}/${row.id}/${column}`),
  });
}

describe('round trips', () => {
  it('a report is the same after it was a web page', () => {
    fc.assert(
      fc.property(report, ({ id, figures, prose }) => {
        const format = formatFor(id, undefined);
        // The template writes markup. Importing it first gives the same text, with the necessary escapes.
        const source = importText(markupSource(format, figuresFrom(figures), prose), 'a.html').markup;
        const page = renderDocument(layoutPage(analyse(readTree(source))));
        assert.equal(importText(page, 'a.html').markup, source);
      }),
      { numRuns: 10 },
    );
  });

  it('a report is the same out of a web page, out of a DOCX and as it was written', () => {
    fc.assert(
      fc.property(formatId, fc.array(figure, { minLength: 220, maxLength: 220 }), (id, figures) => {
        const format = formatFor(id, undefined);
        const at = figuresFrom(figures);
        const expected = markupOf(format, at, '本机关依法做好这项工作。');
        const page = renderDocument(layoutPage(analyse(readTree(expected))));
        assert.equal(importText(page, 'a.html').markup, expected);
        assert.equal(importDocument(docx({ body: bodyOf(format, at) }), 'a.docx').markup, expected);
      }),
      { numRuns: 10 },
    );
  });
});

/** Returns a report as a plain page, its prose as text. */
function markupSource(format: Format, at: FigureAt, prose: string): string {
  const text = prose.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const page = renderDocument(layoutPage(analyse(readTree(markupOf(format, at, '甲乙丙丁')))));
  return page.replaceAll('甲乙丙丁', text);
}

function bodyOf(format: Format, at: FigureAt): string {
  const tables = [tableTwo, tableThree, tableFour];
  const prose = p('　　本机关依法做好这项工作。');
  const sections = format.sections.map(({ ordinal, heading, topics }) => {
    const table = tables[ordinal - 2];
    const inner = table
      ? tableDocx(table(format, at))
      : topics.length > 0
        ? topics.map((topic, i) => p(`（${'一二三四五'[i]}）${topic}`) + prose).join('')
        : prose;
    return p(`${'一二三四五六'[ordinal - 1]}、${heading}`) + inner;
  });
  return p(`青石镇人民政府${format.years.from}年政府信息公开工作年度报告`) + sections.join('');
}
