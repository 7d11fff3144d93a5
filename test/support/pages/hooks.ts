import { endAll } from '../window/server';
import { closePages } from './shippedPage';

/** After each test the pages are closed. */
export const mochaHooks: Mocha.RootHookObject = {
  async afterEach(this: Mocha.Context) {
    await closePages(this.currentTest?.state === 'failed' ? this.currentTest.fullTitle() : undefined);
  },
};

/** Ends the browser. */
export const end = endAll;
