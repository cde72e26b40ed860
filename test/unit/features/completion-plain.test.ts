import assert from 'node:assert/strict';
import type { InsertTextFormat } from 'vscode-languageserver-types';
import { completion } from '../../../server/src/features/completion/completion.ts';
import type { CompletionAbilities } from '../../../server/src/features/completion/for-client.ts';
import { escapeSnippet, tabStop, withoutTabStops } from '../../../server/src/features/completion/snippet.ts';
import { fixture } from '../../support/fixture.ts';

const PLAIN: InsertTextFormat = 1;
const NOTHING: CompletionAbilities = {
  snippets: false,
  insertsAsIs: false,
  completionKinds: new Set(),
  completionMarkup: 'plaintext',
};

/** Returns what the item with a label inserts for a client that supports only plain text. */
function inserted(source: string, label: string): string | undefined {
  const { analysis, cursor } = fixture(source);
  const item = completion(analysis, cursor, undefined, NOTHING, 2024).find((one) => one.label === label);
  assert.equal(item?.insertTextFormat, PLAIN);
  return item?.textEdit?.newText;
}

describe('completion without snippets', () => {
  it('inserts the first of the choices, and the examples', () => {
    assert.equal(inserted('<!-- ▮', '勾稽'), '勾稽 列: 合计 = 甲 + 乙 -->');
  });

  it('leaves the reason for the author to write', () => {
    assert.equal(inserted('<!-- ▮', '忽略'), '忽略 NB301:  -->');
    assert.equal(inserted('<!-- 忽略 ▮', 'NB301'), 'NB301:  -->');
  });

  it('inserts the title with the organ and the year', () => {
    assert.equal(inserted('# ▮', '# 机关2023年政府信息公开工作年度报告'), '机关2023年政府信息公开工作年度报告');
  });

  it('writes a placeholder wherever its tab stop is mirrored, and marks of the text as they are', () => {
    const text = '价 $5 {a} \\ $1 }';
    assert.equal(withoutTabStops(`$1年${tabStop(1, text)}${escapeSnippet(text)}`), `${text}年${text}${text}`);
  });
});
