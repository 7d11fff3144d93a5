import { runTool } from './runTool.mjs';
import { sum } from './tally.mjs';

/** Each has its own tsconfig: what a room may not use (DOM, Node, vscode) does not compile there. */
const rooms = ['src/core', 'src/shared', '.', 'src/webview', 'src/cli', 'test', 'scripts'];

/** Checks the types of every room; each counts as one test. */
export async function checkTypes() {
  const tallies = [];
  for (const room of rooms) {
    tallies.push(
      await runTool('types', `${room} compiles`, 'typescript', ['-p', room, '--pretty', 'false'], 'tsc'),
    );
  }
  return sum(tallies);
}
