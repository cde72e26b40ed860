import { cityText } from '../texts.ts';

/** A place in a file: the beginning of `text`, at its first occurrence after `after`. */
export interface Place {
  readonly text: string;
  readonly after: string;
}

/** A language that is measured: a file with a finding on its first screen. */
export interface Language {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  /** Where typing `key` makes a finding, the only one on its screen, which deleting it removes. */
  readonly faultless: Place;
  readonly key: string;
  /** Where a digit stands in a cell that the preview shows; undefined if there is no preview. */
  readonly cell?: Place;
}

const WRONG = '自然人申请3403件';
/** A figure of table three that occurs once in the report, with another one beside it. */
export const FIGURE: Place = { text: '1175', after: '（一）予以公开' };

/** A city's report whose prose gives one figure differently from the table. */
export const nianbao: Language = {
  name: 'Nianbao',
  file: 'felt.nianbao',
  text: cityText().replace('自然人申请3402件', WRONG),
  faultless: FIGURE,
  key: '7',
  cell: FIGURE,
};

/** The same words and tables, with one link that leads nowhere and another to the report. */
export const markdown: Language = {
  name: 'Markdown, built in',
  file: 'felt.md',
  text: cityText()
    .replace(/^# .*$/m, '$&\n\n[没有这个文件](missing.md)')
    .replace(/^## 三、.*$/m, '$&\n\n[这个文件有](felt.nianbao)'),
  faultless: { text: 'felt.nianbao', after: '这个文件有' },
  key: '7',
  cell: FIGURE,
};

/** As many lines as the report, with one comma missing. */
export const json: Language = {
  name: 'JSON, built in',
  file: 'felt.json',
  text: jsonText(),
  faultless: { text: '1175', after: '"line": 67' },
  key: 'x',
};

function jsonText(): string {
  const lines = cityText()
    .split('\n')
    .map(
      (text, line) =>
        `  { "line": ${line + 1}, "figure": ${line === 66 ? 1175 : line}, "text": ${JSON.stringify(text)} },`,
    );
  lines[3] = lines[3].slice(0, -1);
  return `[\n${lines.join('\n').slice(0, -1)}\n]\n`;
}
