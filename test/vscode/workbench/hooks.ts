/** Root hooks of the workbench tests: a picture of every failure, and an end to all that was opened. */
import type { RootHookObject } from 'mocha';
import { closeAll, screenshot, sharedWorkbench } from './workbench.ts';

export const mochaHooks: RootHookObject = {
  async beforeAll(this: Mocha.Context) {
    this.timeout(180_000);
    await sharedWorkbench();
  },
  async afterEach(this: Mocha.Context) {
    if (this.currentTest?.state !== 'failed') return;
    const title = this.currentTest.fullTitle().replace(/[^\p{L}\p{N}]+/gu, '-');
    await screenshot(await sharedWorkbench(), `failed-${title}`);
  },
  async afterAll(this: Mocha.Context) {
    this.timeout(30_000);
    await closeAll();
  },
};
