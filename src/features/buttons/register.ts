import * as vscode from 'vscode';
import { registerCommand } from '../../host/commands';
import { commandIds } from '../../host/ids';
import type { Log } from '../../host/log';
import type { WritingPlaces } from '../../host/writingPlace';
import type { Notes } from '../../workspace/conferences/notes';
import type { TargetPages } from '../../workspace/targets/targetPages';
import { asButtonPlace } from './activeButton';
import { ButtonActions, buttonActionKinds } from './buttonActions';
import { ButtonLinks } from './buttonLinks';
import { clearOneButton, toggleButtonComment } from './changeButton';
import { attributeTriggers, CompleteAttribute } from './completeAttribute';
import { HoverButton } from './hoverButton';
import { insertLink, setLinks } from './insertLink';
import { PasteLink, pasteMetadata } from './pasteLink';

const markdown: vscode.DocumentSelector = { language: 'markdown' };

/**
 * The buttons to a talk's video, slides and code, from placeholder to link: commands, paste and drop, and what the editor
 * shows and offers at a button. In Markdown that is no note of a conference nothing of it shows.
 */
export function registerButtons(
  notes: Notes,
  places: WritingPlaces,
  targets: TargetPages,
  log: Log,
): vscode.Disposable {
  const command = (id: (typeof commandIds)[keyof typeof commandIds], run: (...args: unknown[]) => unknown) =>
    registerCommand(log, id, run);
  const paste = new PasteLink(notes);
  return vscode.Disposable.from(
    command(commandIds.insertVideoButton, (at) => insertLink(notes, places, 'video', asButtonPlace(at))),
    command(commandIds.insertSlidesButton, (at) => insertLink(notes, places, 'slides', asButtonPlace(at))),
    command(commandIds.insertCodeButton, (at) => insertLink(notes, places, 'code', asButtonPlace(at))),
    command(commandIds.setVideo, (row, rows) => setLinks(notes, targets.pages(row, rows), 'video')),
    command(commandIds.setSlides, (row, rows) => setLinks(notes, targets.pages(row, rows), 'slides')),
    command(commandIds.toggleButtonComment, (at) => toggleButtonComment(notes, places, asButtonPlace(at))),
    command(commandIds.clearButton, (at) => clearOneButton(notes, places, asButtonPlace(at))),
    vscode.languages.registerDocumentPasteEditProvider(markdown, paste, pasteMetadata),
    vscode.languages.registerDocumentDropEditProvider(markdown, paste, pasteMetadata),
    vscode.languages.registerCompletionItemProvider(
      markdown,
      new CompleteAttribute(notes),
      ...attributeTriggers,
    ),
    vscode.languages.registerHoverProvider(markdown, new HoverButton(notes)),
    vscode.languages.registerDocumentLinkProvider(markdown, new ButtonLinks(notes)),
    vscode.languages.registerCodeActionsProvider(markdown, new ButtonActions(notes), {
      providedCodeActionKinds: buttonActionKinds,
    }),
  );
}
