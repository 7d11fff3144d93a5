import * as vscode from 'vscode';
import { Disposable } from '../../host/disposable';
import { chooseDeck } from './deckSource';
import { currentGoal, type Goal } from './goal';
import { OpenDeck } from './openDeck';
import type { SlidePickerParts } from './slidePickerParts';

/** The panels of the window, one for each note. */
export class SlidePanels extends Disposable {
  readonly #parts: SlidePickerParts;
  readonly #open = new Map<string, OpenDeck>();
  /** Notes whose deck is being chosen and read: a command that comes twice must not open two panels. */
  readonly #opening = new Map<string, Promise<OpenDeck | undefined>>();

  constructor(parts: SlidePickerParts) {
    super();
    this.#parts = parts;
  }

  override dispose(): void {
    super.dispose();
    for (const deck of [...this.#open.values()]) deck.dispose();
  }

  /** Shows the deck of a session to take pages from, for a TODO where there is one. */
  async pick(clicked: unknown, selected: unknown): Promise<void> {
    const goal = await this.#goal(clicked, selected, true);
    if (goal === undefined) return;
    const key = goal.uri.toString();
    const known = this.#open.get(key) ?? this.#opening.get(key);
    if (known === undefined) await this.#show(goal);
    else await (await known)?.aimAt(goal);
  }

  /** Puts the words of a session's deck into its note. The panel reads them, and stays open. */
  async insertTranscript(clicked: unknown, selected: unknown): Promise<void> {
    const goal = await this.#goal(clicked, selected, false);
    if (goal === undefined) return;
    const key = goal.uri.toString();
    const words = { label: vscode.l10n.t('Text Only'), pictures: false };
    const all = { label: vscode.l10n.t('Text and Images'), pictures: true };
    const how = await vscode.window.showQuickPick([words, all], {
      title: vscode.l10n.t('Slide Transcript of {0}', goal.found.page.title),
    });
    if (how === undefined) return;
    const deck = await (this.#open.get(key) ?? this.#show(goal));
    deck?.insertTranscript(goal.position, how.pictures);
  }

  async #goal(clicked: unknown, selected: unknown, takesTodo: boolean): Promise<Goal | undefined> {
    const goal = await currentGoal(this.#parts, clicked, selected, takesTodo);
    if (goal === undefined) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a note of a conference first.'));
    }
    return goal;
  }

  /** Opens the panel of a note, once: who asks while it is opened gets the same one. */
  #show(goal: Goal): Promise<OpenDeck | undefined> {
    const key = goal.uri.toString();
    const opening = this.#opening.get(key) ?? this.#openDeck(goal).finally(() => this.#opening.delete(key));
    this.#opening.set(key, opening);
    return opening;
  }

  async #openDeck(goal: Goal): Promise<OpenDeck | undefined> {
    const chosen = await chooseDeck(this.#parts, goal.found, goal.uri, false);
    // Choosing takes as long as the user takes: the extension may have ended meanwhile.
    if (chosen === undefined || this.isDisposed) return undefined;
    const key = goal.uri.toString();
    const deck = new OpenDeck(this.#parts, goal);
    this.#open.set(key, deck);
    deck.onDidClose(() => {
      if (this.#open.get(key) === deck) this.#open.delete(key);
      deck.dispose();
    });
    await deck.open(chosen);
    return deck;
  }
}
