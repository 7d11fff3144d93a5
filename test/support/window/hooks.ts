import { stepsAreOf } from '../steps';
import { endAll } from './server';
import { afterTest, complainOfLeftovers } from './sharedWindow';
import { windowsOpened } from './window';

/** After each journey the shared windows are put back and the others closed. */
export const mochaHooks: Mocha.RootHookObject = {
  beforeEach(this: Mocha.Context) {
    stepsAreOf(this.currentTest);
  },
  async afterEach(this: Mocha.Context) {
    const test = this.currentTest;
    stepsAreOf(undefined);
    await afterTest(test?.fullTitle() ?? '', test?.state === 'failed');
  },
};

/** Ends the servers and the browser, and fails where a journey left its window unclean. */
export async function end(): Promise<void> {
  console.log(`journeys: ${windowsOpened()} windows`);
  await endAll();
  complainOfLeftovers();
}
