import * as vscode from 'vscode';
import { selectedRows } from '../../host/ids';
import type { ViewSelection } from '../../host/ui/viewSelection';
import type { Conference } from '../../core/conference/conference';
import { tagsOf, type Tag } from '../../core/conference/tagIndex';
import { countTalks } from '../../core/tree/counts';
import { activePage } from '../../workspace/targets/activePage';
import { findConference, type Notes } from '../../workspace/conferences/notes';
import { isTagNode, type TagNode } from './node';
import { tagItem, type TagItem } from './pickTags';
import { tagAtCursor } from './tagAtCursor';

/** The tags that a command is about. */
export interface ChosenTags {
  readonly conference: Conference;
  readonly tags: readonly Tag[];
}

/**
 * The tags of the rows that a command was called on, those selected in the view for a key of the view; else the tag at the
 * cursor; else one that the user chooses from all.
 */
export async function chosenTags(
  notes: Notes,
  selection: ViewSelection<TagNode>,
  args: readonly unknown[],
  title: string,
): Promise<ChosenTags | undefined> {
  const [clicked, selected] = args;
  const rows = isTagNode(clicked) ? (Array.isArray(selected) ? selected.filter(isTagNode) : [clicked]) : [];
  const fromRows = ofRows(notes, rows);
  if (fromRows !== undefined) return fromRows;
  const inView = clicked === selectedRows ? ofRows(notes, selection.rows) : undefined;
  return inView ?? ofCursor(notes) ?? pickTag(notes, title);
}

function ofRows(notes: Notes, rows: readonly TagNode[]): ChosenTags | undefined {
  const conference = findConference(notes, rows[0]?.conferenceId ?? '');
  if (conference === undefined) return undefined;
  const tags = rows.flatMap((row) =>
    row.kind === 'tag' && row.conferenceId === conference.id
      ? (tagsOf(conference).find(row.key) ?? [])
      : row.kind === 'pair'
        ? (tagsOf(conference).find(row.from) ?? [])
        : [],
  );
  return tags.length === 0 ? undefined : { conference, tags };
}

function ofCursor(notes: Notes): ChosenTags | undefined {
  const editor = vscode.window.activeTextEditor;
  const found = editor && tagAtCursor(notes, editor.document, editor.selection.active);
  const tag = found && tagsOf(found.conference).find(found.tag);
  return tag && { conference: found.conference, tags: [tag] };
}

async function pickTag(notes: Notes, title: string): Promise<ChosenTags | undefined> {
  const here = activePage(notes)?.conference;
  const conferences = here === undefined ? notes.conferences : [here];
  const choices = conferences.flatMap((conference) =>
    tagsOf(conference).all.map((tag) => ({
      ...countedTagItem(tag),
      detail: conferences.length > 1 ? conference.title : '',
      chosen: { conference, tags: [tag] },
    })),
  );
  if (choices.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No tags yet'));
    return undefined;
  }
  choices.sort((a, b) => talksOf(b.chosen) - talksOf(a.chosen));
  const placeHolder = vscode.l10n.t('Select a tag');
  return (await vscode.window.showQuickPick(choices, { title, placeHolder }))?.chosen;
}

/** A tag with how many talks carry it, in a list to choose from. */
export function countedTagItem({ label, talks }: Tag): TagItem {
  return tagItem({ tag: label, description: countTalks(talks) });
}

function talksOf({ tags }: ChosenTags): number {
  return tags.reduce((sum, { talks }) => sum + talks, 0);
}
