import * as vscode from 'vscode';
import type { Todo, TodoKind } from '../core/note/note';
import { commandIds, type CommandId } from '../host/ids';

/** Which TODO a command link, code action or hover means: by where it begins. */
export interface TodoPlace {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

/** The place that a command was called with; undefined for any other argument. Command links come from outside. */
export function asTodoPlace(value: unknown): TodoPlace | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { uri, line, character } = value as Partial<Record<keyof TodoPlace, unknown>>;
  if (typeof uri !== 'string' || typeof line !== 'number' || typeof character !== 'number') return undefined;
  return { uri, line, character };
}

interface Offer {
  readonly command: CommandId;
  readonly title: () => string;
  readonly kinds: readonly TodoKind[];
}

const insertPictures = () => vscode.l10n.t('Insert Pictures…');
const drawIt = () => vscode.l10n.t('Draw It');

/** In the order in which a TODO offers them. What is the likeliest for one kind and possible for another stands twice. */
const offers: readonly Offer[] = [
  {
    command: commandIds.takeNotesLater,
    title: () => vscode.l10n.t('Take Notes Later'),
    kinds: ['unwritten'],
  },
  { command: commandIds.drawDiagram, title: drawIt, kinds: ['draw', 'diagram'] },
  {
    command: commandIds.insertPictures,
    title: insertPictures,
    kinds: ['slide', 'image', 'diagram', 'chart', 'table', 'code', 'draw', 'other'],
  },
  { command: commandIds.drawDiagram, title: drawIt, kinds: ['slide', 'image', 'chart', 'other'] },
];

/** What can be done with a TODO, the likeliest first: for its code actions and wherever else it offers something. */
export function todoCommands(uri: vscode.Uri, { kind, range: { start } }: Todo): vscode.Command[] {
  const place: TodoPlace = { uri: uri.toString(), line: start.line, character: start.character };
  return offers
    .filter(({ kinds }) => kinds.includes(kind))
    .map(({ command, title }) => ({ command, title: title(), arguments: [place] }));
}
