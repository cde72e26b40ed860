import type { Format, SectionFormat } from '../../formats/format.ts';
import { reportTemplate, sectionHeading, sectionTemplate } from '../../formats/template.ts';
import { matterSnippet } from './front-matter.ts';
import { escapeSnippet, tabStop } from './snippet.ts';

/** Private-use characters that mark the places in a template that become tab stops. */
const ORGAN = '\ue000';
const PROSE = '\ue001';
/** A placeholder year, which no report has. */
const YEAR = 8888;
const PROSE_HINT = '（正文）';
/** The sentence that the last section always needs, as most offices write it. */
const NO_FEES = '本年度未发出信息处理费收费通知书，没有产生信息处理费。';

/** A snippet, and the same text with its placeholders filled in. */
export interface TemplateSnippet {
  readonly snippet: string;
  readonly plain: string;
}

/** A section with its tables of zeros, and tab stops for prose. */
export function sectionSnippet(format: Format, section: SectionFormat): TemplateSnippet {
  return fill(format, sectionTemplate(format, section, { prose: PROSE }), 1);
}

/** Several sections one below the other. */
export function sectionsSnippet(format: Format, sections: readonly SectionFormat[]): TemplateSnippet {
  return fill(format, sections.map((section) => sectionTemplate(format, section, { prose: PROSE })).join('\n\n'), 1);
}

/** A whole report, with organ and year as the first tab stops; without front matter if the text already has some. */
export function reportSnippet(format: Format, organ: string, year: number, hasMatter: boolean): TemplateSnippet {
  const template = reportTemplate(format, ORGAN, YEAR, { prose: PROSE }).trimEnd();
  const body = template.slice(template.indexOf('# '));
  const { snippet, plain } = fill(format, body, 3);
  const fields = (text: string, one: string, other: string) =>
    text.replaceAll(ORGAN, () => one).replaceAll(String(YEAR), () => other);
  const matter = hasMatter ? '' : `${matterSnippet(organ, year, 1)}\n`;
  return {
    snippet:
      matter + fields(snippet, hasMatter ? tabStop(1, organ) : '$1', hasMatter ? tabStop(2, String(year)) : '$2'),
    plain: `${hasMatter ? '' : `---\n机关: ${organ}\n年度: ${year}\n---\n`}${fields(plain, organ, String(year))}`,
  };
}

/** Turns the places for prose into tab stops, numbered from `first`. */
function fill(format: Format, template: string, first: number): TemplateSnippet {
  const last = format.sections[format.sections.length - 1];
  const read = (text: string, place: (hint: string) => string) => {
    const feesFrom = text.indexOf(sectionHeading(last));
    const hintAt = (offset: number) => (feesFrom !== -1 && offset > feesFrom ? NO_FEES : PROSE_HINT);
    return text.replaceAll(PROSE, (_, offset: number) => place(hintAt(offset)));
  };
  let stop = first;
  return {
    snippet: read(escapeSnippet(template), (hint) => tabStop(stop++, hint)),
    plain: read(template, (hint) => hint),
  };
}
