import * as vscode from 'vscode';
import type { Conference } from '../../core/conference/conference';
import { fillLinks, type LinkToFill } from '../../core/edits/links/fillLinks';
import { sameVideo } from '../../core/links/sameVideo';
import { reviewOf } from '../../core/matching/reviewRows';
import { chooseConference } from '../../workspace/targets/chooseConference';
import { editNotes } from '../../workspace/changes/editNotes';
import { findConference, findPage, type Notes } from '../../workspace/conferences/notes';
import { chooseLists } from './chooseLists';
import type { LinkParts } from './linkParts';
import { askReview, type ReviewedLink } from './review';

/** Fills in the links of a conference from a list, in one review and one change. */
export async function fillInLinks(parts: LinkParts, clicked: unknown): Promise<void> {
  const { notes, schedules, targets, lists } = parts;
  const title = vscode.l10n.t('Fill In Links');
  const conference = targets.near(clicked)?.conference ?? (await chooseConference(notes, title));
  if (conference === undefined) return;
  const { files, seen } = lists.of(conference.id);
  const chosen = await chooseLists(title, files);
  if (chosen === undefined) return;
  await notes.flush();
  const now = findConference(notes, conference.id);
  if (now === undefined) return;
  const review = reviewOf(now, chosen.links, new Set(seen), schedules.of(now.id)?.notes);
  if (review.proposals.length + review.withoutLink.length + review.withoutSession.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The notes already have all links in the list.'));
    return;
  }
  const reviewed = await askReview(now, review, chosen.links);
  if (reviewed === undefined) return;
  const shown = chosen.links.map(({ url }) => sameVideo(url));
  await lists.remember(
    now.id,
    chosen.files.map((file) => file.toString()),
    shown,
  );
  if (reviewed.length > 0) await fillIn(notes, now, reviewed);
}

/** Puts links into the notes of their sessions, all in one change. @returns whether a note was changed */
export function fillIn(
  notes: Notes,
  { id }: Pick<Conference, 'id'>,
  reviewed: readonly ReviewedLink[],
): Promise<boolean> {
  const byNote = new Map<string, LinkToFill[]>();
  for (const { session, link } of reviewed)
    byNote.set(session.note.uri, [...(byNote.get(session.note.uri) ?? []), link]);
  const label =
    reviewed.length === 1
      ? vscode.l10n.t('Filled in 1 link')
      : vscode.l10n.t('Filled in {0} links', reviewed.length);
  return notes.change(() =>
    editNotes(
      notes,
      [...byNote.keys()],
      (text, uri) => {
        const found = findPage(notes, uri);
        return found?.conference.id === id ? fillLinks(text, found, byNote.get(uri) ?? []) : [];
      },
      { label, offerUndo: true },
    ),
  );
}
