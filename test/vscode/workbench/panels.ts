/** The parts around an editor: command palette, Problems panel, webviews. */
import type { FrameLocator } from 'playwright-core';
import type { Workbench } from './workbench.ts';

/** Runs a command by its title, with or without category, in the command palette. */
export async function runCommand({ page }: Workbench, title: string): Promise<void> {
  const labels = [`="${title}"`, `^="${title}, "`, `$=": ${title}"`, `*=": ${title}, "`];
  const rows = labels.map((label) => `.quick-input-widget .quick-input-list .monaco-list-row[aria-label${label}]`);
  const row = page.locator(rows.join(', ')).first();
  const palette = page.locator('.quick-input-widget');
  // A previous dialog may close the palette as it closes itself: then reopen it.
  for (let isShown = false; !isShown; ) {
    await page.keyboard.press('F1');
    await palette.locator('.quick-input-box input').fill(`>${title}`);
    const isGone = palette.waitFor({ state: 'hidden' }).then(() => false);
    isShown = await Promise.race([row.waitFor().then(() => true), isGone]);
  }
  await row.click();
  await palette.waitFor({ state: 'hidden' });
}

/** A row of the Problems panel. Line and column count from 1. */
export interface Problem {
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly source: string;
  readonly code: string;
  readonly line: number;
  readonly column: number;
}

const problemRow = '.markers-panel .monaco-list-row:has(.marker-message)';

/** Shows the Problems panel, large enough to render most rows, and waits for its first row. */
export async function showProblems(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  if (!(await page.locator('.markers-panel').isVisible())) await page.keyboard.press('Control+Shift+M');
  await page.locator(problemRow).first().waitFor();
}

/** Returns the rows that the Problems panel currently renders, top to bottom. */
export async function problems({ page }: Workbench): Promise<Problem[]> {
  const read = await page.locator(problemRow).evaluateAll((rows) =>
    rows.map((row) => {
      const text = (selector: string): string => row.querySelector(selector)?.textContent ?? '';
      const icon = String(row.querySelector('.marker-icon')?.className ?? '');
      return {
        top: Number.parseFloat(row.style.top),
        severity: icon.includes('error') ? 'error' : icon.includes('warning') ? 'warning' : 'info',
        message: text('.marker-message'),
        source: text('.marker-source'),
        code: text('.marker-code'),
        position: text('.marker-line'),
      };
    }),
  );
  return read
    .sort((a, b) => a.top - b.top)
    .map(({ top: _, position, severity, ...rest }) => {
      const [line, column] = (position.match(/\d+/g) ?? []).map(Number);
      return { ...rest, severity: severity as Problem['severity'], line, column };
    });
}

/** The document inside the active webview; only one may be visible. */
export function webview({ page }: Workbench): FrameLocator {
  return page.frameLocator('iframe.webview.ready:visible').frameLocator('iframe#active-frame');
}
