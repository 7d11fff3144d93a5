// Runs the test files named in its arguments with mocha and sends each event to the process that started it.
import Mocha from 'mocha';
import { reportEvents } from './reportEvents.mjs';

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

const timeout = Number(process.env['TALK_NOTES_TEST_TIMEOUT'] ?? 10_000);
const retries = Number(process.env['TALK_NOTES_TEST_RETRIES'] ?? 0);
const mocha = new Mocha({ ui: 'bdd', timeout, retries, reporter: EventReporter });
for (const file of process.argv.slice(2)) mocha.addFile(file);
await mocha.loadFilesAsync();
mocha.run((failures) => {
  // Messages go in order: when this one is out, so are the events. A handle that a test left open ends here, too.
  process.send?.({ event: 'end' }, () => process.exit(failures === 0 ? 0 : 1));
});
