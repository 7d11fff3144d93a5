import { cleanWindow, type CleanWindowOptions } from './sharedWindow';
import type { Window } from './window';

/** A session of the sample conference, by the rows of the tree that lead to it. */
export interface SampleSession {
  readonly day: string;
  readonly title: string;
}

/** Settings of a user who has notes open in VS Code's rich Markdown editor. */
export const richEditor = { 'workbench.editorAssociations': { '*.md': 'vscode.markdown.editor' } };

/** Opens the sample and a note of it through the tree, in the text editor. */
export async function openSampleNote(
  session: SampleSession,
  options: CleanWindowOptions = {},
): Promise<Window> {
  const window = await clickSession(session, options);
  await window.page.locator('.editor-instance .view-lines').waitFor();
  return window;
}

/** Opens the sample and a note of it through the tree, in the rich Markdown editor. */
export async function openSampleNoteRich(
  session: SampleSession,
  options: CleanWindowOptions = {},
): Promise<Window> {
  const window = await clickSession(session, { ...options, settings: richEditor });
  await window.page.locator('iframe.webview').first().waitFor({ state: 'attached' });
  await window.tree.waitForSelected(session.title);
  return window;
}

async function clickSession({ day, title }: SampleSession, options: CleanWindowOptions): Promise<Window> {
  const window = await cleanWindow({ folder: 'media/sample', ...options });
  const tree = await window.showTree();
  await tree.expand(day);
  await tree.select(title);
  return window;
}
