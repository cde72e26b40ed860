// @ts-check
/**
 * Makes the VS Code in a browser Chinese as far as extensions can tell: in their manifests and `vscode.env.language`. A
 * language pack without a single message is enough; VS Code's own texts stay English.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The language to start the server with, after {@link writeLanguagePack} has run. */
export const language = 'zh-cn';

/**
 * @param {string} dataDir the data folder of the server
 */
export function writeLanguagePack(dataDir) {
  const folder = path.join(dataDir, 'data');
  const messages = path.join(folder, 'no-messages.json');
  mkdirSync(folder, { recursive: true });
  writeFileSync(messages, JSON.stringify({ contents: {} }));
  const extension = { extensionIdentifier: { id: 'nianbao.no-messages' }, version: '1.0.0' };
  const pack = { hash: 'none', label: '中文(简体)', extensions: [extension], translations: { vscode: messages } };
  writeFileSync(path.join(folder, 'languagepacks.json'), JSON.stringify({ [language]: pack }));
}
