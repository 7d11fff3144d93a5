// Sets mocha up inside an extension host, before the test files are loaded. Its browser build serves both hosts: Node's
// and the web worker's, which has no Node modules.
import 'mocha/mocha.js';
import * as vscode from 'vscode';
import { reportEvents } from './reportEvents.mjs';
import { mark } from './testEventIn.mjs';

/** The browser build has no exports: it leaves itself here. */
const { mocha } =
  /** @type {{ mocha: import('mocha') & { setup(options: object): void, fgrep(part: string): void, run(done: (failures: number) => void): void } }} */ (
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

// Less than the two minutes of silence after which the whole run is given up: what a test waited for is said then.
mocha.setup({ ui: 'bdd', timeout: 110_000, reporter: ConsoleReporter });

/**
 * Runs the tests when the window is ready; a rejection makes VS Code end with an error.
 *
 * @param {string} marked what the titles of the tests wanted have in them
 */
export async function runTests(marked) {
  mocha.fgrep(marked);
  // The explorer would draw each file that a test writes, and ask for its decorations.
  await vscode.commands.executeCommand('workbench.action.closeSidebar');
  await new Promise((resolve, reject) => {
    mocha.run((failures) => {
      console.log(mark + JSON.stringify({ event: 'end' }));
      if (failures === 0) resolve(undefined);
      else reject(new Error(`${failures} tests failed`));
    });
  });
}
