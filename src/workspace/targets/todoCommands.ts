import * as vscode from 'vscode';
import { pictureKinds, type Todo, type TodoKind } from '../../core/note/note';
import { commandIds, type CommandId } from '../../host/ids';
import type { TodoPlace } from './targetTodos';

/** Something that can be done about a TODO from where it stands. */
export interface TodoCommand extends vscode.Command {
  /** A codicon. */
  readonly icon: string;
}

interface Offer {
  readonly command: CommandId;
  readonly icon: string;
  readonly title: () => string;
  readonly kinds: readonly TodoKind[];
}

const drawIt = {
  command: commandIds.drawDiagram,
  icon: 'type-hierarchy',
  title: () => vscode.l10n.t('Turn TODO into Diagram'),
};

/** In the order in which a TODO offers them. What is the likeliest for one kind and possible for another stands twice. */
const offers: readonly Offer[] = [
  {
    command: commandIds.takeNotesLater,
    icon: 'play-circle',
    title: () => vscode.l10n.t('Open Recording at This TODO'),
    kinds: ['unwritten'],
  },
  { ...drawIt, kinds: ['draw', 'diagram'] },
  {
    command: commandIds.pickSlides,
    icon: 'file-pdf',
    title: () => vscode.l10n.t('Pick Slides from PDF…'),
    kinds: pictureKinds,
  },
  {
    command: commandIds.insertPictures,
    icon: 'file-media',
    title: () => vscode.l10n.t('Insert Images…'),
    kinds: pictureKinds,
  },
  { ...drawIt, kinds: ['slide', 'image', 'chart', 'other'] },
];

/** What closes a TODO, the likeliest first: for its code actions, its hover and wherever else it offers something. */
export function todoCommands(uri: vscode.Uri, { kind, range: { start } }: Todo): TodoCommand[] {
  const place: TodoPlace = { uri: uri.toString(), line: start.line, character: start.character };
  return offers
    .filter(({ kinds }) => kinds.includes(kind))
    .map(({ command, icon, title }) => ({ command, icon, title: title(), arguments: [place] }));
}
