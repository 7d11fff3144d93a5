// Checks every room against its own tsconfig: what a room may not use (DOM, Node, vscode) does not compile there.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const rooms = ['src/core', '.', 'src/cli', 'test'];
let failed = 0;
for (const room of rooms) {
  const { status } = spawnSync(process.execPath, [tsc, '-p', room], { stdio: 'inherit' });
  if (status !== 0) {
    failed++;
    console.error(`Types: ${room} failed`);
  }
}
process.exitCode = failed === 0 ? 0 : 1;
