import * as vscode from 'vscode';
import { isLocked } from './isLocked';
import { openDocument } from './readText';

/**
 * Why a file cannot be edited without harm: VS Code reads a file that is not UTF-8 as if it were and evens out mixed
 * line ends, and would save all of that together with our edit.
 * @param basis what the edit counts in; undefined where that is not known
 * @returns a sentence for the user, undefined where nothing is in the way
 */
export async function obstacleToEdit(
  uri: vscode.Uri,
  basis: string | undefined,
): Promise<string | undefined> {
  const document = openDocument(uri);
  if (await isLocked(uri)) return vscode.l10n.t('The file is read-only.');
  const text = document?.getText() ?? (await decode(uri));
  if (text === undefined || text.includes('\ufffd')) {
    return vscode.l10n.t('The file is not UTF-8. Open it, then “Save with Encoding”.');
  }
  if (basis !== undefined && text !== basis) {
    return vscode.l10n.t('The file was changed at the same moment. Try again.');
  }
  if (document === undefined && hasMixedLineEnds(text)) {
    return vscode.l10n.t(
      'The file has mixed line ends. Open it and save it once with “Change End of Line Sequence”.',
    );
  }
  return undefined;
}

/** @returns undefined where the bytes are not UTF-8 */
async function decode(uri: vscode.Uri): Promise<string | undefined> {
  const bytes = await vscode.workspace.fs.readFile(uri);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function hasMixedLineEnds(text: string): boolean {
  return /\r(?!\n)/.test(text) || (text.includes('\r\n') && /(?<!\r)\n/.test(text));
}
