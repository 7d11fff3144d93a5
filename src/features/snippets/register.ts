import * as vscode from 'vscode';
import { registerCommand } from '../../host/commands';
import { commandIds } from '../../host/ids';
import type { Log } from '../../host/log';
import type { WritingPlaces } from '../../host/writingPlace';
import type { Notes } from '../../workspace/conferences/notes';
import { ImageCompletions } from './imageCompletions';
import { insertPiece } from './insertPiece';
import { PieceCompletions, pieceTriggers } from './pieceCompletions';

/** The short way to what notes are made of. The snippets for any Markdown are the manifest's. */
export function registerSnippets(notes: Notes, places: WritingPlaces, log: Log): vscode.Disposable {
  const markdown = { language: 'markdown' };
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(markdown, new PieceCompletions(notes), ...pieceTriggers),
    vscode.languages.registerCompletionItemProvider(markdown, new ImageCompletions(notes), '/'),
    registerCommand(log, commandIds.insertPiece, () => insertPiece(notes, places)),
  );
}
