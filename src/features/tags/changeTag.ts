import * as vscode from 'vscode';
import type { Conference } from '../../core/conference/conference';
import { replaceTags } from '../../core/tags/tagEdits';
import { tagsOf, type Tag } from '../../core/conference/tagIndex';
import { tagKey } from '../../core/hugo/tagKey';
import { showRefusals } from '../../host/ui/showRefusals';
import { toWorkspaceEdit } from '../../host/edits/toWorkspaceEdit';
import { editNotes, planEdits } from '../../workspace/changes/editNotes';
import { findConference, type Notes } from '../../workspace/conferences/notes';

/** The tags that are one already: to rename `from` to `to` would merge them. Undefined where it only renames. */
export function mergedBy(conference: Conference, from: readonly string[], to: string): Tag | undefined {
  const target = tagsOf(conference).find(to);
  return target !== undefined && !from.some((tag) => tagKey(tag) === target.key) ? target : undefined;
}

/** The notes that carry one of the tags, each once. */
export function notesWith(conference: Conference, tags: readonly string[]): string[] {
  const index = tagsOf(conference);
  return [...new Set(tags.flatMap((tag) => index.find(tag)?.uris ?? []))];
}

/** So many notes a person looks through in the refactor preview, which opens each of them. */
export const mostPreviewed = 30;

/**
 * Makes one tag of several in every note of the conference: after the user has looked at it in the refactor preview, or,
 * where that would be many notes, has agreed. A preview is not in `notes.change`: one that is left open must not hold up
 * what else is done.
 */
export async function changeTag(
  notes: Notes,
  conferenceId: string,
  from: readonly string[],
  to: string,
): Promise<void> {
  await notes.flush();
  const conference = findConference(notes, conferenceId);
  if (conference === undefined) return;
  const uris = notesWith(conference, from);
  const edit = (text: string) => replaceTags(text, from, to);
  const label = describe(conference, from, to);
  const way = uris.length > mostPreviewed ? await askHow(uris.length, label) : 'preview';
  if (way === 'preview') await editNotes(notes, uris, edit, { label, preview: label });
  else if (way === 'change') await notes.change(() => editNotes(notes, uris, edit, { label }));
}

async function askHow(count: number, label: string): Promise<'change' | 'preview' | undefined> {
  const change = vscode.l10n.t('Change {0} Notes', count);
  const preview = vscode.l10n.t('Preview Changes');
  const detail = vscode.l10n.t('This changes {0} notes. You can undo it in one step.', count);
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t('{0}?', label),
    { modal: true, detail },
    change,
    preview,
  );
  return choice === change ? 'change' : choice === preview ? 'preview' : undefined;
}

/** The same as an edit for VS Code's own rename, which has a preview by itself: only a merge asks for it here. */
export async function tagRenameEdit(
  conference: Conference,
  from: string,
  to: string,
): Promise<vscode.WorkspaceEdit> {
  const { edits, refused } = await planEdits(notesWith(conference, [from]), (text) =>
    replaceTags(text, [from], to),
  );
  void showRefusals(refused);
  const merges = mergedBy(conference, [from], to) !== undefined;
  return toWorkspaceEdit(edits, merges ? describe(conference, [from], to) : undefined);
}

function describe(conference: Conference, from: readonly string[], to: string): string {
  return mergedBy(conference, from, to) === undefined && from.length === 1
    ? vscode.l10n.t('Rename tag “{0}” to “{1}”', from.join(), to)
    : vscode.l10n.t('Merge tag “{0}” into “{1}”', from.join('”, “'), to);
}
