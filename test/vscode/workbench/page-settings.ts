import type { BrowserContext } from 'playwright-core';

/** The settings that a page gets from its server, as far as tests change them. */
export interface PageSettings {
  readonly enableWorkspaceTrust?: boolean;
  readonly developmentOptions?: {
    /** Addresses of extensions that run in a web worker. */
    readonly extensions: readonly { readonly scheme: string; readonly authority: string; readonly path: string }[];
  };
}

/** Makes the pages of a context read these settings instead of their server's. */
export async function changePageSettings(context: BrowserContext, settings: PageSettings): Promise<void> {
  await context.addInitScript(change, settings);
}

/** The part of the page's DOM that this file needs. */
interface Page {
  readonly Element: { prototype: { id: string; getAttribute(this: { id: string }, name: string): string | null } };
}

/** Runs in the page before everything else. */
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
