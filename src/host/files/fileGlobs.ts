import picomatch from 'picomatch/posix';
import * as vscode from 'vscode';

/**
 * What a setting of globs says in a workspace folder, as a test on paths relative to that folder: what `files.exclude`
 * hides, what `files.readonlyInclude` locks and `files.readonlyExclude` does not.
 * Conditions on siblings (`{ "when": … }`) are not asked: they hide build products, not notes.
 */
export function readFileGlobs(
  name: 'exclude' | 'readonlyInclude' | 'readonlyExclude',
  scope: vscode.Uri,
): (path: string) => boolean {
  const setting = vscode.workspace.getConfiguration('files', scope).get<Record<string, unknown>>(name, {});
  const globs = Object.entries(setting)
    .filter(([, value]) => value === true)
    .map(([glob]) => glob);
  return picomatch(globs, { dot: true });
}
