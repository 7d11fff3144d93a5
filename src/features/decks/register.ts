import * as vscode from 'vscode';
import { registerCommand } from '../../host/commands';
import { commandIds } from '../../host/ids';
import type * as commands from './commands';
import type { DeckParts } from './deckParts';

/**
 * Sessions of decks that others publish, and of one's own talks.
 * @param load gets what the commands do, when one is called
 */
export function registerDecks(parts: DeckParts, load: () => Promise<typeof commands>): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(parts.log, commandIds.newSessionFromDeck, async (clicked) =>
      (await load()).newSessionFromDeck(parts, clicked),
    ),
    registerCommand(parts.log, commandIds.addDeck, async (clicked, selected) =>
      (await load()).addDeckToSession(parts, clicked, selected),
    ),
    registerCommand(parts.log, commandIds.newOwnTalk, async (clicked) =>
      (await load()).newOwnTalk(parts, clicked),
    ),
  );
}
