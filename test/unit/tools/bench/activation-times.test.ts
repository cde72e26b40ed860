import assert from 'node:assert/strict';
import { readActivationTimes } from '../../../../tools/bench/activation-times.ts';

const ACCOUNT = `## System Info

| Name | Load Code |
| :--- | :-------- |
| other | 99       |

## Extension Activation Stats

| Extension       | Eager | Load Code | Call Activate | Finish Activate | Event              | By              |
| --------------- | ----- | --------- | ------------- | --------------- | ------------------ | --------------- |
| vscode.git      | false | 48        | 6             | 204             | *                  | vscode.git      |
| nianbao.nianbao | false | 7         | 3             | 0               | onLanguage:nianbao | nianbao.nianbao |

## Raw Perf Marks

| x | 1 | 2 | 3 | 4 | 5 | 6 |
`;

describe('readActivationTimes', () => {
  it('reads the table of extensions, and no other', () => {
    assert.deepEqual(
      [...readActivationTimes(ACCOUNT)],
      [
        ['vscode.git', { load: 48, call: 6, finish: 204 }],
        ['nianbao.nianbao', { load: 7, call: 3, finish: 0 }],
      ],
    );
  });

  it('throws where the table has other columns', () => {
    assert.throws(() => readActivationTimes(ACCOUNT.replace('Call Activate', 'Called')), /Call Activate/);
    assert.throws(() => readActivationTimes('nothing'));
  });
});
