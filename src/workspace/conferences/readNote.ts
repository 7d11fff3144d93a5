import type * as vscode from 'vscode';
import { NoteReading, type ReadAs } from '../../core/note/parseNote';
import { heldDocument } from '../../host/files/readText';
import type { FolderInEditor } from '../site/folderInEditor';

const readings = new WeakMap<
  vscode.TextDocument,
  { readonly version: number; readonly reading: NoteReading }
>();

/**
 * The reading of an open document: one for each version, from which snapshots, findings, the preview, links and hovers
 * pull. The next version's takes its place, so that no more texts are kept than are open.
 */
export function readingOf(document: vscode.TextDocument, { todoRules, kind }: ReadAs): NoteReading {
  const { version } = document;
  const known = readings.get(document);
  const { reading } = known ?? {};
  if (known?.version === version && reading?.todoRules === todoRules && reading?.kind === kind)
    return known.reading;
  const read = new NoteReading(document.uri.toString(), document.getText(), { todoRules, kind });
  readings.set(document, { version, reading: read });
  return read;
}

/** A note of a folder, read; undefined where there is no such note. One reading serves all who look at an open document. */
export async function readNote(
  folder: FolderInEditor,
  path: string,
  as: ReadAs,
): Promise<NoteReading | undefined> {
  const text = await folder.text(path);
  if (text === undefined) return undefined;
  const document = heldDocument(folder.at(path));
  return document?.getText() === text
    ? readingOf(document, as)
    : new NoteReading(folder.uriOf(path), text, as);
}
