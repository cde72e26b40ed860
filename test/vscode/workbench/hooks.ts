/** Root hooks of the workbench tests: a screenshot of every failure, and closing everything that was opened. */
import type { RootHookObject } from 'mocha';
import { closeAll, screenshot, sharedWorkbench } from './workbench.ts';

export const mochaHooks: RootHookObject = {
  async beforeAll() {
    await sharedWorkbench();
  },
  async afterEach(this: Mocha.Context) {
    if (this.currentTest?.state !== 'failed') return;
    const title = this.currentTest.fullTitle().replace(/[^\p{L}\p{N}]+/gu, '-');
    await screenshot(await sharedWorkbench(), `failed-${title}`);
  },
  afterAll: closeAll,
};
