import * as vscode from 'vscode';
import type { Conference } from '../../../src/core/conference/conference';
import { walkPages } from '../../../src/core/conference/pages/walkPages';
import type { Log } from '../../../src/host/log';
import { NotesWorkspace } from '../../../src/workspace/conferences/notesWorkspace';
import { remove, takeFolder } from './siteFolder';
import { allTold, foldersOf } from './watched';

/** Lets surprises be seen in what the test run prints. */
export const log: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: (...what) => console.warn(...what),
  error: (...what) => console.error(...what),
  show: () => undefined,
};

/** A conference of its own in a folder of its own, read by a NotesWorkspace of its own. */
export interface TestSite {
  dispose(): void;
  readonly root: vscode.Uri;
  readonly notes: NotesWorkspace;
  /** The newest snapshot. */
  conference(): Conference;
  uri(path: string): vscode.Uri;
  /** What the disk has. */
  read(path: string): Promise<string>;
  write(path: string, text: string): Promise<void>;
  /** Titles in the order of the menu, children of a section in brackets behind it. */
  outline(): string;
}

/**
 * Writes the files into a new folder of the workspace, one that VS Code watches, and reads them. Dispose it in the end:
 * the folder goes, too.
 *
 * @param files what they hold, by their paths: text, or bytes where it is none
 */
export async function makeSite(files: Readonly<Record<string, string | Uint8Array>>): Promise<TestSite> {
  const root = await takeFolder(foldersOf(Object.keys(files)));
  const uri = (path: string) => vscode.Uri.joinPath(root, path);
  const write = async (path: string, content: string | Uint8Array) =>
    vscode.workspace.fs.writeFile(
      uri(path),
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    );
  await Promise.all(Object.entries(files).map(([path, content]) => write(path, content)));
  // What is told late could be taken for something that happened later.
  await allTold(root);
  const notes = new NotesWorkspace(log);
  notes.start();
  await notes.ready;
  const conference = () => {
    const found = notes.conferences.find(({ id }) => id === root.toString());
    if (found === undefined) throw new Error(`${root.toString()} is no conference`);
    return found;
  };
  return {
    root,
    notes,
    conference,
    uri,
    write,
    read: async (path) =>
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri(path))),
    outline: () => outlineOf(conference()),
    dispose: () => {
      notes.dispose();
      void remove(root).then(undefined, () => undefined);
    },
  };
}

export function outlineOf(conference: Conference): string {
  const children = new Map<string, string[]>();
  for (const page of walkPages(conference)) {
    if (page.kind === 'section')
      children.set(
        page.id,
        page.children.map(({ title, id }) => `${title}\t${id}`),
      );
  }
  const show = (id: string): string =>
    (children.get(id) ?? [])
      .map((entry) => {
        const [title = '', child = ''] = entry.split('\t');
        return children.has(child) ? `${title}[${show(child)}]` : title;
      })
      .join(' ');
  return conference.trees.map(({ home }) => show(home.id)).join(' | ');
}
