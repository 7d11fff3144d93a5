import * as vscode from 'vscode';
import type { ButtonKind } from '../../core/note/note';
import type { RenderedDiagram } from '../../core/render/renderedPage';
import type { RenderSite } from '../../core/render/renderSite';
import type { Position } from '../../core/text/range';
import { isWebAddress } from '../../core/text/escapeMarkdown';
import { commandIds, viewIds, type CommandId } from '../../host/ids';
import { relativePath } from '../../host/files/paths';
import { exists } from '../../host/files/readText';
import type { ToPreviewHost } from '../../shared/preview';
import { asOfNow } from '../../workspace/conferences/notes';
import { readNoteText, type NoteText } from '../../workspace/conferences/noteText';
import { todoCommands } from '../../workspace/targets/todoCommands';
import type { PreviewParts, ShownNote } from './previewParts';
import { offerRemoteImages } from './remoteImages';

/** What the panel itself does about an answer. */
export interface PanelActions {
  openSource(position: Position | undefined): Promise<void>;
  openNote(uri: vscode.Uri, anchor: string | undefined): Promise<void>;
  openFile(uri: vscode.Uri): Promise<void>;
}

/** What the page asks of its host; all else the panel does itself. */
export type PageRequest = Exclude<
  ToPreviewHost,
  { type: 'ready' | 'ask' | 'shown' | 'scrolled' | 'surprise' }
>;

/** Does what is asked by a click in the page. Of what it names, only what is there in the conference is touched. */
export async function answerPage(
  parts: PreviewParts,
  shown: ShownNote,
  request: PageRequest,
  panel: PanelActions,
): Promise<void> {
  switch (request.type) {
    case 'goTo': {
      if (!isSetFalse('doubleClickToSwitchToEditor', shown.noteText.uri))
        await panel.openSource({ line: Math.floor(request.line), character: 0 });
      return;
    }
    case 'openPage':
      return openPage(shown, request.page, request.suffix, panel);
    case 'openFile':
      return openFile(shown, request.file, panel);
    case 'openAddress':
      return openAddress(request.address);
    case 'loadRemoteImages':
      return offerRemoteImages(shown.noteText.uri);
    case 'showTag':
      await vscode.commands.executeCommand(commandIds.filter, { tags: [request.tag] });
      await vscode.commands.executeCommand(`${viewIds.conference}.focus`);
      return;
    case 'fillButton':
      return fillButton(await asItIs(parts, shown), shown.site, request.place.start, panel);
    case 'closeTodo':
      return closeTodo(await asItIs(parts, shown), request.place.start, panel);
    case 'openDiagram': {
      const diagram = shown.rendered.diagrams[request.diagram];
      if (diagram === undefined || request.version !== shown.version) return;
      return panel.openSource(placeInDiagram(diagram, request.position) ?? diagram.range.start);
    }
    case 'saveImage':
      await parts.diagrams?.answer(request, shown);
  }
}

/** Opens an address of another site in the browser; any that is not one of the web stays shut. */
export async function openAddress(written: string): Promise<void> {
  const address = written.startsWith('//') ? `https:${written}` : written;
  if (isWebAddress(address)) await vscode.env.openExternal(vscode.Uri.parse(address, true));
}

/** Where a place of a diagram's source stands in the note; undefined where the source is none of the note's lines. */
export function placeInDiagram(
  { lineStarts }: RenderedDiagram,
  { line, character }: Position,
): Position | undefined {
  const start = lineStarts[line];
  return start && { line: start.line, character: start.character + character };
}

/** Whether the user has switched something of VS Code's own preview off, whatever it is without being set. */
function isSetFalse(name: string, note: vscode.Uri): boolean {
  const set = vscode.workspace.getConfiguration('markdown.preview', note).inspect<unknown>(name);
  return (set?.workspaceFolderValue ?? set?.workspaceValue ?? set?.globalValue) === false;
}

async function openPage(
  { site, noteText }: ShownNote,
  path: string,
  suffix: string,
  panel: PanelActions,
): Promise<void> {
  const page = site.page(path);
  if (page?.note === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('{0} is a folder without a note.', page?.title ?? path),
    );
    return;
  }
  const anchor = /#(.+)$/.exec(suffix)?.[1];
  const uri = vscode.Uri.parse(page.note.uri, true);
  if (uri.toString() === noteText.uri.toString() && anchor === undefined) return;
  await panel.openNote(uri, anchor);
}

async function openFile({ noteText }: ShownNote, file: string, panel: PanelActions): Promise<void> {
  const root = vscode.Uri.parse(noteText.conference.id, true);
  const uri = vscode.Uri.joinPath(root, file);
  if (relativePath(root, uri) === undefined) return;
  if (await exists(uri)) await panel.openFile(uri);
  else void vscode.window.showInformationMessage(vscode.l10n.t('{0} doesn’t exist.', file));
}

const fillCommands: Readonly<Partial<Record<ButtonKind, CommandId>>> = {
  video: commandIds.insertVideoButton,
  slides: commandIds.insertSlidesButton,
  code: commandIds.insertCodeButton,
};

async function fillButton(
  { uri, note }: NoteText,
  site: RenderSite,
  start: Position,
  panel: PanelActions,
): Promise<void> {
  const button = note.buttons.find(({ range }) => isAt(range.start, start));
  const isHidden = button?.commentedOut === true && site.leadsSomewhere(button.href);
  const command = isHidden ? commandIds.toggleButtonComment : button && fillCommands[button.kind];
  // Of a button to something else nobody knows what address is meant: its author writes it.
  if (command === undefined) await panel.openSource(start);
  else await vscode.commands.executeCommand(command, { uri: uri.toString(), ...start });
}

async function closeTodo({ uri, note }: NoteText, start: Position, panel: PanelActions): Promise<void> {
  const todo = note.todos.find(({ range }) => isAt(range.start, start));
  if (todo === undefined) return panel.openSource(start);
  const place = { uri: uri.toString(), ...start };
  const source = {
    label: `$(go-to-file) ${vscode.l10n.t('Go to Source')}`,
    run: () => panel.openSource(start),
  };
  const done = {
    label: `$(check) ${vscode.l10n.t('Mark Done')}`,
    run: () => vscode.commands.executeCommand(commandIds.markTodoDone, place),
  };
  const offers = todoCommands(uri, todo).map(({ icon, title, command, arguments: args }) => ({
    label: `$(${icon}) ${title}`,
    run: () => vscode.commands.executeCommand(command, ...((args ?? []) as unknown[])),
  }));
  const picked = await vscode.window.showQuickPick([...offers, done, source], { title: todo.text });
  await picked?.run();
}

/** The note with what was typed since the page was sent it. */
async function asItIs({ notes }: PreviewParts, { noteText }: ShownNote): Promise<NoteText> {
  await notes.flush();
  const found = asOfNow(notes, noteText);
  return (found && (await readNoteText(found))) ?? noteText;
}

function isAt(one: Position, other: Position): boolean {
  return one.line === other.line && one.character === other.character;
}
