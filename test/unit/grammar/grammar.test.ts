import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { failure, parseFixture } from '../../support/grammar-fixture.ts';
import { OFFICIAL_LABELS } from '../../support/official-labels.ts';
import { expandSnippet } from '../../support/snippet.ts';
import { loadTokenizer, selects, type Tokenize, type TokenizedLine } from '../../support/tokenizer.ts';

const FIXTURES = 'test/fixtures/grammar';

describe('grammar', () => {
  let tokenize: Tokenize;
  before(async () => {
    tokenize = await loadTokenizer();
  });

  for (const file of readdirSync(FIXTURES).filter((name) => name.endsWith('.txt'))) {
    describe(file.replace(/\.txt$/, ''), () => {
      for (const { name, text, expectations } of parseFixture(readFileSync(join(FIXTURES, file), 'utf8'))) {
        it(name, () => {
          const lines = tokenize(text);
          const failures = expectations.map((expectation) => failure(expectation, lines[expectation.line]));
          assert.deepEqual(
            failures.filter((message) => message !== undefined),
            [],
          );
          assert(expectations.length > 0, 'nothing is expected');
        });
      }
    });
  }

  it('hands front matter to the YAML grammar of the editor', async () => {
    const withYaml = await loadTokenizer({
      'source.yaml': {
        scopeName: 'source.yaml',
        // An unclosed YAML string must end with the front matter.
        patterns: [{ name: 'string.of.the.editor', begin: '刘', end: '"' }],
        repository: {} as never,
      },
    });
    const lines = withYaml('---\n机关: 刘振屯镇人民政府\n---\n正文');
    assert(hasScope(lines[1], 'string.of.the.editor'));
    assert(hasScope(lines[1], 'meta.embedded.block.frontmatter'));
    assert(!hasScope(lines[3], 'string.of.the.editor'));
    assert(!hasScope(lines[3], 'meta.embedded.block.frontmatter'));
  });

  it('colours every figure and every label of a whole report', () => {
    const snippets = JSON.parse(readFileSync(join(__dirname, '../../../snippets/nianbao.json'), 'utf8'));
    const report = expandSnippet(snippets.年报.body.join('\n'), { CURRENT_YEAR: '2024' }).text;
    const scoped = (scope: string) =>
      tokenize(report).flatMap((line) =>
        line.tokens
          .filter((token) => token.scopes.some((name) => selects(scope, name)))
          .map((token) => line.text.slice(token.start, token.end)),
      );
    const tables = Object.values(OFFICIAL_LABELS).flat();
    const groups = ['三、本年度办理结果', '（三）不予公开', '（四）无法提供', '（五）不予处理', '（六）其他处理'];
    const figures = tables.flatMap(({ columns, rows }) =>
      rows.filter((row) => !groups.includes(row)).flatMap(() => columns.slice(1)),
    );
    assert.deepEqual(
      scoped('constant.numeric.figure'),
      figures.map(() => '0'),
    );
    assert.equal(scoped('variable.other.property.row').join(), tables.flatMap(({ rows }) => rows).join());
    assert.equal(scoped('entity.name.type.column').join(''), tables.flatMap(({ columns }) => columns).join(''));
    assert.equal(scoped('keyword.operator.span.column').length, groups.length);
    assert.deepEqual(scoped('invalid'), []);
  });

  it('covers every line with tokens, and never throws', () => {
    fc.assert(
      fc.property(fragments(), (text) => {
        for (const line of tokenize(text)) {
          assert.equal(line.tokens.map((token) => line.text.slice(token.start, token.end)).join(''), line.text);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('lets nothing that was left open run past the next heading of the report', () => {
    fc.assert(
      fc.property(fragments(), (text) => {
        const lines = tokenize(`${text}\n## 二、主动公开政府信息情况\n正文`);
        assert.deepEqual(lines[lines.length - 2].tokens[0].scopes.slice(0, 3), [
          'text.nianbao',
          'markup.heading.markdown',
          'heading.2.markdown',
        ]);
        assert.deepEqual(lines[lines.length - 1].tokens[0].scopes, ['text.nianbao']);
      }),
      { numRuns: 500 },
    );
  });

  describe('reads a hostile line of 10,000 characters to its end', () => {
    /** Milliseconds. A line takes less than a second; in super-linear time it would take hours. */
    const GIVEN_UP_AFTER = 60_000;
    const parts = [
      ...[
        '*',
        '**',
        '***',
        '_',
        '__',
        '*a',
        '**a ',
        '_a',
        '`',
        '`` ` ',
        '``a`',
        '[',
        '[a',
        '[a](',
        '![',
        '](',
        '~',
        '~~a',
      ],
      ...[
        '<',
        '<a ',
        '<!--',
        '<!-- 勾稽 ',
        '<!-- 忽略 NB1: ',
        'https://',
        '\\',
        '&',
        '|',
        '||',
        '|a',
        '\\|',
        '| ^^ ',
        '|-',
        '| :-',
      ],
      ...[
        '1',
        '1,',
        '1,234',
        '１，',
        '1 ',
        '《',
        '《法',
        '第',
        '第一',
        '第一条',
        '第一条第（',
        '、',
        '（一）',
        ' ',
        '\t',
        '　',
        '#',
        '# ',
      ],
      ...['-', '- ', '=', '> ', '"', ': ', 'a: ', '{', '件', '政府信息公开条例', '｜', '\r', '\uFEFF', '😀', '\ud800'],
    ];
    const before = ['', '| ', '# ', '<!-- 勾稽 列: ', '<!-- 忽略 ', '---\n', '| 甲 |\n| - |\n| '];
    for (const start of before) {
      it(`behind ${JSON.stringify(start)}`, () => {
        for (const part of parts) {
          const line = tokenize(start + part.repeat(10_000 / part.length), GIVEN_UP_AFTER).at(-1);
          assert(line?.stoppedEarly === false, `${JSON.stringify(part)} repeated takes too long`);
        }
      });
    }
  });
});

function hasScope(line: TokenizedLine, scope: string): boolean {
  return line.tokens.some((token) => token.scopes.includes(scope));
}

/** Documents of fragments that open, close and confuse the constructs of the grammar. */
function fragments(): fc.Arbitrary<string> {
  const pieces = [
    ...[
      '---',
      '...',
      '```',
      '~~~',
      '````',
      '`',
      '<!--',
      '-->',
      '<!-- 勾稽 列:',
      '<!-- 忽略 NB301',
      '| 甲 | 乙',
      '|',
      '||',
      '^^',
    ],
    ...[
      '| --- |',
      '--- | ---',
      '\\',
      '**',
      '*',
      '_',
      '[',
      '](',
      '"',
      "'",
      '{',
      '> ',
      '- ',
      '# ',
      '## ',
      '　',
      ' ',
      '\t',
      '\r',
      '\n',
      '\n\n',
    ],
    ...[
      '《',
      '》',
      '第二十条',
      '第（一）项',
      '合计',
      '=',
      '+',
      ':',
      '12',
      '３',
      '件',
      '\uFEFF',
      '\ud83d',
      '<br>',
      '上年: ',
      '&nbsp;',
    ],
  ];
  return fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((chosen) => chosen.join(''));
}
