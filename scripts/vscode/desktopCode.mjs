import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The `code` command of a desktop VS Code, if it is on the PATH. Inside a VS Code's own remote terminal `code` is
 * another program, which opens files in that window and knows nothing of extensions in development.
 *
 * @returns {string | undefined}
 */
export function desktopCode() {
  if (process.env['VSCODE_IPC_HOOK_CLI']) return undefined;
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const places = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name));
  return places.find((path) => existsSync(path));
}
