import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rules } from '../server/src/rules/registry.ts';
import type { FixKind, Rule, RuleMeta } from '../server/src/rules/rule.ts';
import { isMarked, type Sample, withoutMarks } from '../server/src/rules/sample.ts';
import { dependenciesPage } from './dependencies.ts';

/**
 * Generates the settings in package.json, their texts and the pages under docs/rules from the rules' metadata, and the
 * list of dependencies. `npm run generate` writes them; `test/unit/generated.test.ts` compares.
 */

const ROOT = resolve(__dirname, '..');

const SEVERITIES = { error: '错误', warning: '警告', information: '提示', hint: '建议' } as const;
/** What a rule's page and the list of pages say about its fixes. */
const FIXES: Readonly<Record<FixKind, { readonly page: string; readonly list: string }>> = {
  none: { page: '没有，请手工改正。', list: '—' },
  offered: { page: '由您逐处确认，不会自动改。', list: '逐处确认' },
  safe: { page: '可以放心自动改正，也可以逐处改。', list: '可以自动' },
  mixed: { page: '有把握的可以自动改正，其余由您逐处确认。', list: '部分可以自动' },
};
const GROUPS: Readonly<Record<string, string>> = {
  1: '结构',
  2: '单元格',
  3: '合计与勾稽',
  4: '与别的报告',
  5: '文字与数字',
  6: '文字',
  7: '引用',
};

/** The content of each generated file, by path from the root. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  files.set('package.json', packageJson());
  files.set(
    'package.nls.json',
    strings('package.nls.json', (rule) => `${rule.english}.`),
  );
  files.set(
    'package.nls.zh-cn.json',
    strings('package.nls.zh-cn.json', (rule) => `${rule.title}。${rule.why}`),
  );
  for (const rule of rules) files.set(`docs/rules/${rule.code}.md`, rulePage(rule));
  files.set('docs/rules/README.md', index());
  files.set('docs/dependencies.md', dependenciesPage());
  return files;
}

/** The pages of rules that no longer exist. */
export function stalePages(): string[] {
  const files = generatedFiles();
  return readdirSync(join(ROOT, 'docs/rules'))
    .map((name) => `docs/rules/${name}`)
    .filter((path) => !files.has(path));
}

function packageJson(): string {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const [general] = manifest.contributes.configuration as { title: string }[];
  const severities = rules.map((rule) => [`nianbao.rules.${rule.code}`, severitySetting(rule)]);
  const parameters = rules.filter((rule) => rule.parameters.length > 0).map(parameterSetting);
  const properties = Object.fromEntries([...severities, ...parameters]);
  manifest.contributes.configuration = [general, { title: '%configuration.rules%', properties }];
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

function severitySetting(rule: Rule) {
  return {
    order: Number(rule.code.slice(2)),
    type: 'string',
    enum: [...Object.keys(SEVERITIES), 'off'],
    default: rule.severity,
    markdownDescription: `%rules.${rule.code}%`,
  };
}

function parameterSetting(rule: Rule): [string, object] {
  const properties = Object.fromEntries(
    rule.parameters.map(({ name, description, default: value, minimum }) => [
      name,
      { type: 'number', description, default: value, minimum },
    ]),
  );
  const values = Object.fromEntries(rule.parameters.map((one) => [one.name, one.default]));
  const description = `%rules.${rule.code}%`;
  return [
    `nianbao.parameters.${rule.code}`,
    { type: 'object', additionalProperties: false, properties, default: values, markdownDescription: description },
  ];
}

/** The manifest's strings: those of the rules made anew, the others unchanged. */
function strings(path: string, ofRule: (rule: Rule) => string): string {
  const all = Object.entries(JSON.parse(readFileSync(join(ROOT, path), 'utf8')));
  const others = all.filter(([key]) => !key.startsWith('rules.'));
  const own = rules.map((rule) => [`rules.${rule.code}`, ofRule(rule)]);
  return `${JSON.stringify(Object.fromEntries([...others, ...own]), undefined, 2)}\n`;
}

function rulePage(rule: RuleMeta): string {
  const lines = [
    '<!-- 由规则的说明生成：npm run generate -->',
    `# ${rule.code} ${rule.title}`,
    '',
    `名称 \`${rule.name}\` · 默认为${SEVERITIES[rule.severity]}`,
    '',
    rule.why,
    '',
    '## 怎样改',
    '',
    rule.mend,
    '',
    `快速修复：${FIXES[rule.fix].page}`,
    '',
    ...samplePage(rule.sample),
    '## 设置',
    '',
    `设置 \`nianbao.rules.${rule.code}\` 可以是 \`error\`（错误）、\`warning\`（警告）、\`information\`（提示）、\`hint\`（建议）或 \`off\`（不检查）。`,
    '',
    ...rule.parameters.map(
      ({ name, description, default: value }) =>
        `设置 \`nianbao.parameters.${rule.code}\` 的 \`${name}\`：${description}，默认 ${value}。`,
    ),
    ...(rule.parameters.length > 0 ? [''] : []),
    '确实无误的一处，可以在它所在的段落或表格上面写明原因，不再提示：',
    '',
    '```',
    `<!-- 忽略 ${rule.code}: 原因 -->`,
    '```',
    '',
  ];
  return lines.join('\n');
}

function samplePage({ in: place, wrong, right, beside = [] }: Sample): string[] {
  const code = (text: string) => ['', '````', text, '````', ''];
  const at = isMarked(wrong) ? '' : '，提示显示在题目上';
  return [
    '## 例子',
    '',
    `取自青石镇人民政府2023年度报告：${place}${at}。`,
    '',
    ...beside.flatMap((one) => [`${one.of}里，${one.in}是：`, ...code(one.text)]),
    '不对的写法：',
    ...code(withoutMarks(wrong)),
    '对的写法：',
    ...code(right),
  ];
}

function index(): string {
  const groups = new Map<string, RuleMeta[]>();
  for (const rule of rules) groups.set(rule.code[2], [...(groups.get(rule.code[2]) ?? []), rule]);
  const lines = ['<!-- 由规则的说明生成：npm run generate -->', '# 检查规则', ''];
  for (const [digit, group] of groups) {
    lines.push(
      `## NB${digit}xx ${GROUPS[digit] ?? ''}`,
      '',
      '| 编号 | 查什么 | 默认 | 快速修复 |',
      '| :--- | :--- | :--- | :--- |',
    );
    for (const { code, title, severity, fix } of group) {
      lines.push(`| [${code}](${code}.md) | ${title} | ${SEVERITIES[severity]} | ${FIXES[fix].list} |`);
    }
    lines.push('');
  }
  return lines.join('\n');
}

if (require.main === module) {
  mkdirSync(join(ROOT, 'docs/rules'), { recursive: true });
  for (const [path, content] of generatedFiles()) writeFileSync(join(ROOT, path), content);
  for (const path of stalePages()) rmSync(join(ROOT, path));
}
