/** remark as a language server: unified's own server around it, with GFM, as its documentation sets one up. */
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { createUnifiedLanguageServer } from 'unified-language-server';

createUnifiedLanguageServer({
  configurationSection: 'remark',
  ignoreName: '.remarkignore',
  packageField: 'remarkConfig',
  pluginPrefix: 'remark',
  plugins: [remarkGfm],
  processorName: 'remark',
  processorSpecifier: 'remark',
  defaultProcessor: remark,
  rcName: '.remarkrc',
});
