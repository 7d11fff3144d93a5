import picomatch from 'picomatch/posix';
import * as vscode from 'vscode';

/**
 * What `files.exclude` hides in a workspace folder, as a test on paths relative to that folder.
 * Conditions on siblings (`{ "when": … }`) are not asked: they hide build products, not notes.
 */
export function readExcludes(scope: vscode.Uri): (path: string) => boolean {
  const setting = vscode.workspace
    .getConfiguration('files', scope)
    .get<Record<string, unknown>>('exclude', {});
  const globs = Object.entries(setting)
    .filter(([, value]) => value === true)
    .map(([glob]) => glob);
  return picomatch(globs, { dot: true });
}
