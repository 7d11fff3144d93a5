import { endAll } from './server';
import { closeWindows } from './window';

afterEach('close the windows', async function () {
  await closeWindows(this.currentTest?.state === 'failed' ? this.currentTest.fullTitle() : undefined);
});

after('end the servers and the browser', endAll);
