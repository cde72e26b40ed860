/**
 * Takes pictures of the preview and the HTML document for a person to look at: `npx tsx
 * test/unit/preview/screenshots.ts` writes them to screenshots/.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchChromium } from '../../../scripts/vscode/chromium.mjs';
import { analyse } from '../../../server/src/check/analyse.ts';
import { renderDocument } from '../../../server/src/export/html/document.ts';
import { national2021 } from '../../../server/src/formats/national-2021.ts';
import { reportTemplate } from '../../../server/src/formats/template.ts';
import { layoutPage } from '../../../server/src/layout/page.ts';
import { readTree } from '../../../server/src/syntax/tree.ts';
import { cityReport } from '../../support/city-report.ts';
import { openPage, THEMES } from '../../support/preview-page.ts';

const folder = path.join(__dirname, '../../../screenshots');

function cssOf(variables: Readonly<Record<string, string>>): string {
  return Object.entries(variables)
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');
}

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const blank = reportTemplate(national2021, '青石镇人民政府', 2023, { prose: '（正文）' });
  const broken = cityReport({ '表三/一/总计': '3512', '表三/三（四）1/商业企业': '', '表四/行政复议/总计': '44O' });
  const browser = await launchChromium();
  try {
    const pictures = [
      { name: 'blank-paper', text: blank, theme: 'paper', colours: 'dark', width: 900 },
      { name: 'city-paper', text: broken, theme: 'paper', colours: 'light', width: 900 },
      { name: 'city-dark', text: broken, theme: 'editor', colours: 'dark', width: 900 },
      { name: 'city-contrast', text: broken, theme: 'editor', colours: 'contrast', width: 900 },
      { name: 'city-narrow', text: broken, theme: 'paper', colours: 'dark', width: 480 },
    ] as const;
    for (const { name, text, theme, colours, width } of pictures) {
      const { page, send, show } = await openPage(browser, { width, height: 1000 });
      await page.evaluate(`document.documentElement.style.cssText = ${JSON.stringify(cssOf(THEMES[colours]))}`);
      await send({ type: 'settings', theme, scrollSync: 'both' });
      await show(text);
      const line = text.split('\n').findIndex((one) => one.startsWith('| （二）部分公开'));
      await send({ type: 'selection', line, character: 90 });
      const picture = (part: string) => path.join(folder, `preview-${name}${part}.png`);
      await page.screenshot({ path: picture(''), fullPage: true });
      const tables = page.locator('.nb-scroll');
      for (let i = 0; i < (await tables.count()); i++)
        await tables.nth(i).screenshot({ path: picture(`-table-${i + 2}`) });
      await page.evaluate('window.scrollTo(0, 0)');
      await page.screenshot({ path: picture('-top') });
      await page.close();
    }
    const file = path.join(folder, 'city.html');
    writeFileSync(file, renderDocument(layoutPage(analyse(readTree(cityReport())))));
    for (const [name, width] of [
      ['wide', 1100],
      ['phone', 390],
    ] as const) {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await page.goto(pathToFileURL(file).href);
      await page.screenshot({ path: path.join(folder, `document-${name}.png`), fullPage: true });
      if (name === 'wide') await page.pdf({ path: path.join(folder, 'document.pdf'), preferCSSPageSize: true });
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

void main();
