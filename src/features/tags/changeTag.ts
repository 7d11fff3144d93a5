import * as vscode from 'vscode';
import type { Conference } from '../../core/conference/conference';
import { replaceTags } from '../../core/tags/tagEdits';
import { tagsOf, type Tag } from '../../core/tags/tagIndex';
import { tagKey } from '../../core/tags/tagKey';
import { showRefusals } from '../../host/showRefusals';
import { toWorkspaceEdit } from '../../host/toWorkspaceEdit';
import { editNotes, planEdits } from '../../workspace/editNotes';
import { findConference, type Notes } from '../../workspace/notes';

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

/**
 * Makes one tag of several in every note of the conference, after the user has looked at it in the refactor preview.
 * Not in `notes.change`: a preview that is left open must not hold up what else is done.
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
  await editNotes(
    notesWith(conference, from),
    (text) => replaceTags(text, from, to),
    describe(conference, from, to),
  );
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
