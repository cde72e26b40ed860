import type { BrowserContext } from 'playwright-core';

/** What a page's server tells it, as far as tests change it. */
export interface PageSettings {
  readonly enableWorkspaceTrust?: boolean;
  readonly developmentOptions?: {
    /** Extensions that run in a web worker, by their addresses. */
    readonly extensions: readonly { readonly scheme: string; readonly authority: string; readonly path: string }[];
  };
}

/** Has the pages of a context read other settings than their server gives them. */
export async function changePageSettings(context: BrowserContext, settings: PageSettings): Promise<void> {
  await context.addInitScript(change, settings);
}

/** What the page has of elements, as far as this file needs it. */
interface Page {
  readonly Element: { prototype: { id: string; getAttribute(this: { id: string }, name: string): string | null } };
}

/** Runs in the page, before all else. */
function change(settings: PageSettings): void {
  const { Element } = globalThis as unknown as Page;
  const { getAttribute } = Element.prototype;
  Element.prototype.getAttribute = function (name) {
    const value = getAttribute.call(this, name);
    if (this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings' || !value) return value;
    const given = JSON.parse(value);
    const developmentOptions = { ...given.developmentOptions, ...settings.developmentOptions };
    return JSON.stringify({ ...given, ...settings, developmentOptions });
  };
}
