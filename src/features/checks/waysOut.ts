import * as vscode from 'vscode';
import type { Conference } from '../../core/conference/conference';
import type { FoundOnPage } from '../../core/checks/publishSummary';
import { comparePositions } from '../../core/text/range';
import type { FileEdits, TextEdit } from '../../core/text/textEdit';
import { withoutIcons } from '../../core/tree/withoutIcons';
import type { Fix } from '../../core/checks/finding';
import { toVsMove, type FileMove } from '../../host/changes/change';
import { relativePath } from '../../host/files/paths';
import { readTextIfThere } from '../../host/files/readText';
import { followLinks, sayLeftBehind } from '../../workspace/changes/followLinks';
import { findPage, type Notes } from '../../workspace/conferences/notes';
import { changeNote, readNoteText, type NoteText } from '../../workspace/conferences/noteText';
import type { CheckParts } from './checkParts';
import { silenceScopes, silenceTitle } from './findingWords';

/** Something that can be done about a finding, as a row to pick. */
export interface WayOut extends vscode.QuickPickItem {
  readonly kind: vscode.QuickPickItemKind;
  readonly does: 'fix' | 'silence';
  readonly note: NoteText;
  readonly edits: readonly TextEdit[];
  /** Of other notes, where the fix is one of several files. */
  readonly others: readonly FileEdits[];
  readonly moves: readonly FileMove[];
  /** What all of them count in, by URI: where a note says something else by then, none is changed. */
  readonly bases: ReadonlyMap<string, string>;
}

/** The fixes of a finding and the ways to silence it, in its note's text of this moment; none where it is gone. */
export async function waysOut(
  { notes, findings }: CheckParts,
  { page, found }: FoundOnPage,
): Promise<readonly WayOut[]> {
  // A fix may reach into other notes: what these said last has to be known first.
  await findings.flush();
  const now = page.note && findPage(notes, page.note.uri);
  const note = now && (await readNoteText(now));
  const checked = note && findings.read(note);
  const finding = checked?.findings.find(
    ({ code, range }) => code === found.code && comparePositions(range.start, found.range.start) === 0,
  );
  if (note === undefined || checked === undefined || finding === undefined) return [];
  const fixes = checked.fixesOf(finding);
  const bases = await textsOf(fixes.flatMap(({ others = [] }) => others.map(({ uri }) => uri)));
  bases.set(note.uri.toString(), note.text);
  const rowOf = (
    does: WayOut['does'],
    icon: string,
    title: string,
    edits: readonly TextEdit[],
    { others = [], moves = [] }: Pick<Fix, 'others' | 'moves'> = {},
  ): WayOut => ({
    label: `$(${icon}) ${withoutIcons(title)}`,
    kind: vscode.QuickPickItemKind.Default,
    does,
    note,
    edits,
    others,
    moves: moves.map(toVsMove),
    bases,
  });
  return [
    ...fixes.map(({ title, edits, ...more }) => rowOf('fix', 'lightbulb', title, edits, more)),
    ...silenceScopes.flatMap((scope) => {
      const edits = checked.silence(finding, scope);
      return edits === undefined ? [] : [rowOf('silence', 'bell-slash', silenceTitle(scope, finding), edits)];
    }),
  ];
}

/** @returns whether the notes were changed; why they were not, the user has been told */
export async function take(
  { notes, findings }: CheckParts,
  { note, edits, others, moves, bases }: WayOut,
): Promise<boolean> {
  const own = [{ uri: note.uri.toString(), edits }, ...others].filter((file) => file.edits.length > 0);
  const isDone =
    others.length + moves.length === 0
      ? await changeNote(notes, note, edits)
      : await notes.change(() =>
          moves.length === 0
            ? notes.apply({ edits: own, bases })
            : moveFiles(notes, note.conference, moves, { edits: own, bases }),
        );
  await findings.flush();
  return isDone;
}

/** What the fix itself doesn't know of follows, too: HTML and shortcodes. What can't is told. */
async function moveFiles(
  notes: Notes,
  conference: Conference,
  moves: readonly FileMove[],
  { edits, bases }: { readonly edits: readonly FileEdits[]; readonly bases: ReadonlyMap<string, string> },
): Promise<boolean> {
  const root = vscode.Uri.parse(conference.id, true);
  const inConference = moves.flatMap(({ from, to }) => {
    const [before, after] = [relativePath(root, from), relativePath(root, to)];
    return before === undefined || after === undefined ? [] : [{ from: before, to: after }];
  });
  const links = await followLinks(conference, inConference);
  if (links === undefined) return false;
  const isDone = await notes.apply({
    edits: besides(edits, links.edits),
    moves,
    bases: new Map([...links.bases, ...bases]),
  });
  if (isDone) sayLeftBehind(links.left);
  return isDone;
}

/** Edits with those of others that are about other places: of two ways to write one address the first counts. */
function besides(edits: readonly FileEdits[], others: readonly FileEdits[]): FileEdits[] {
  const byUri = new Map(edits.map((file) => [file.uri, file]));
  for (const { uri, edits: more } of others) {
    const own = byUri.get(uri)?.edits ?? [];
    const apart = more.filter(({ range }) =>
      own.every(
        (each) =>
          comparePositions(each.range.end, range.start) < 0 ||
          comparePositions(range.end, each.range.start) < 0,
      ),
    );
    byUri.set(uri, { uri, edits: [...own, ...apart] });
  }
  return [...byUri.values()];
}

async function textsOf(uris: readonly string[]): Promise<Map<string, string>> {
  const texts = await Promise.all(
    uris.map(async (uri) => [uri, await readTextIfThere(vscode.Uri.parse(uri, true))] as const),
  );
  return new Map(texts.flatMap(([uri, text]) => (text === undefined ? [] : [[uri, text] as const])));
}
