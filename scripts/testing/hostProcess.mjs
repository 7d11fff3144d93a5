// Runs the tests of one extension host, described by its one argument, by @vscode/test-electron; ends with its code.
import { runTests } from '@vscode/test-electron';

const options = JSON.parse(process.argv[2] ?? '{}');
process.exitCode = await runTests(options).catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
