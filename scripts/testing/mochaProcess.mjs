// Runs test files with mocha: asks the process that started it for one after the other, and sends it each event.
import { once } from 'node:events';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import Mocha from 'mocha';
import { describeError, reportEvents } from './reportEvents.mjs';

/**
 * `idle` asks for a file; where the answer names none, the last one was run. `step` says that the test gets on.
 *
 * @typedef {import('./reportEvents.mjs').TestEvent | { event: 'idle' } | { event: 'step' }} Message
 */

/**
 * What goes around the tests of this process: hooks of each file, and what ends what the files share after the last one.
 *
 * @typedef {{ mochaHooks?: Mocha.RootHookObject, end?: () => Promise<void> }} Around
 */

class EventReporter extends Mocha.reporters.Base {
  /**
   * @param {import('mocha').Runner} runner
   * @param {import('mocha').MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    reportEvents(runner, (event) => process.send?.(event));
  }
}

// Whoever started us is gone: nobody wants the rest.
process.once('disconnect', () => process.exit(1));

const timeout = Number(process.env['TALK_NOTES_TEST_TIMEOUT']);
const named = process.env['TALK_NOTES_TEST_AROUND'];
/** @type {Around} */
const around = named ? await import(pathToFileURL(resolve(named)).href) : {};
for (let file = await nextFile(); file !== undefined; file = await nextFile()) {
  await run(file).catch((error) =>
    process.send?.({ event: 'fail', title: `loading ${file}`, detail: describeError(error) }),
  );
}
await around
  .end?.()
  .catch((error) => process.send?.({ event: 'fail', title: 'the end', detail: describeError(error) }));
// Messages go in order: when this one is out, so are the events. A handle that a test left open ends here, too.
process.send?.({ event: 'end' }, () => process.exit());

/** @param {string} file */
async function run(file) {
  const mocha = new Mocha({ ui: 'bdd', timeout, reporter: EventReporter, rootHooks: around.mochaHooks });
  mocha.addFile(file);
  await mocha.loadFilesAsync();
  await new Promise((resolve) => void mocha.run(resolve));
  mocha.dispose();
}

/** @returns {Promise<string | undefined>} */
async function nextFile() {
  const answer = once(process, 'message');
  process.send?.({ event: 'idle' });
  return (await answer)[0].file;
}
