import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const checkout = fileURLToPath(new URL('..', import.meta.url));

/**
 * Builds what the extension runs from, as `npm run build` does.
 *
 * @throws an Error where it does not build; why stands on the console
 */
export function buildExtension() {
  const { status } = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: checkout, stdio: 'inherit' });
  if (status !== 0) throw new Error('The build failed.');
}
