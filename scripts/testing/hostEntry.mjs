// Sets mocha up inside an extension host, before the test files are loaded. Its browser build serves both hosts: Node's
// and the web worker's, which has no Node modules.
import 'mocha/mocha.js';
import { reportEvents } from './reportEvents.mjs';
import { mark } from './testEventIn.mjs';

/** The browser build has no exports: it leaves itself here. */
const { mocha } =
  /** @type {{ mocha: import('mocha') & { setup(options: object): void, run(done: (failures: number) => void): void } }} */ (
    /** @type {unknown} */ (globalThis)
  );

class ConsoleReporter {
  /** @param {import('mocha').Runner} runner */
  constructor(runner) {
    reportEvents(runner, (event) => console.log(mark + JSON.stringify(event)));
  }
}

// It asks the page's address for options when it runs, and Node's host has no page.
globalThis.location ??= /** @type {Location} */ ({ search: '' });

// In a real window much comes in its own time. A try that failed is printed, and counted apart.
mocha.setup({ ui: 'bdd', timeout: 60_000, retries: 1, reporter: ConsoleReporter });

/** VS Code calls this when the window is ready; a rejection makes it end with an error. */
export function run() {
  return new Promise((resolve, reject) => {
    mocha.run((failures) => {
      console.log(mark + JSON.stringify({ event: 'end' }));
      if (failures === 0) resolve(undefined);
      else reject(new Error(`${failures} tests failed`));
    });
  });
}
