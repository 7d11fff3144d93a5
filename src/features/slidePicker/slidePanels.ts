import * as vscode from 'vscode';
import { Disposable } from '../../host/disposable';
import { asOfNow } from '../../workspace/notes';
import { sayGone } from '../../workspace/sayGone';
import { chooseDeck } from './deckSource';
import { aimOf, currentGoal, type Goal } from './goal';
import { insertTranscript } from './insertTranscript';
import type { SlidePickerParts } from './parts';
import { showNote } from './showNote';
import { SlidePanel, type PageRequest } from './slidePanel';
import { takePages } from './takePages';

/** The panel of one note, and what its pages are wanted for. */
interface OpenPanel {
  readonly panel: SlidePanel;
  goal: Goal;
}

/** The panels of the window, one for each note. */
export class SlidePanels extends Disposable {
  readonly #parts: SlidePickerParts;
  readonly #open = new Map<string, OpenPanel>();
  /** Notes whose deck is being chosen and read: a command that comes twice must not open two panels. */
  readonly #opening = new Map<string, Promise<OpenPanel | undefined>>();

  constructor(parts: SlidePickerParts) {
    super();
    this.#parts = parts;
  }

  override dispose(): void {
    super.dispose();
    for (const { panel } of [...this.#open.values()]) panel.dispose();
  }

  /** Shows the deck of a session to take pages from, for a TODO where there is one. */
  async pick(clicked: unknown, selected: unknown): Promise<void> {
    const goal = await this.#goal(clicked, selected, true);
    if (goal === undefined) return;
    const known = this.#open.get(goal.uri.toString()) ?? this.#opening.get(goal.uri.toString());
    const shown = await (known ?? this.#show(goal));
    if (known === undefined || shown === undefined) return;
    shown.goal = goal;
    shown.panel.send({ type: 'aim', aim: await aimOf(goal), taken: 0, isOther: true });
    shown.panel.reveal();
  }

  /** Puts the words of a session's deck into its note. The panel reads them, and stays open. */
  async insertTranscript(clicked: unknown, selected: unknown): Promise<void> {
    const goal = await this.#goal(clicked, selected, false);
    if (goal === undefined) return;
    const words = { label: vscode.l10n.t('Words Only'), pictures: false };
    const all = { label: vscode.l10n.t('Words and Pictures'), pictures: true };
    const how = await vscode.window.showQuickPick([words, all], {
      title: vscode.l10n.t('Slide Transcript of {0}', goal.found.page.title),
    });
    if (how === undefined) return;
    const shown = await (this.#open.get(goal.uri.toString()) ?? this.#show(goal));
    if (shown === undefined) return;
    shown.goal = goal;
    shown.panel.send({ type: 'sendText', pictures: how.pictures });
  }

  async #goal(clicked: unknown, selected: unknown, takesTodo: boolean): Promise<Goal | undefined> {
    const goal = await currentGoal(this.#parts, clicked, selected, takesTodo);
    if (goal === undefined) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a note of a conference first.'));
    }
    return goal;
  }

  /** Opens the panel of a note, once: who asks while it is opened gets the same one. */
  #show(goal: Goal): Promise<OpenPanel | undefined> {
    const key = goal.uri.toString();
    const opening = this.#opening.get(key) ?? this.#openPanel(goal).finally(() => this.#opening.delete(key));
    this.#opening.set(key, opening);
    return opening;
  }

  async #openPanel(goal: Goal): Promise<OpenPanel | undefined> {
    const deck = await chooseDeck(this.#parts, goal.found, goal.uri, false);
    if (deck === undefined) return undefined;
    const aim = await aimOf(goal);
    const key = goal.uri.toString();
    const title = vscode.l10n.t('Slides: {0}', goal.found.page.title);
    const panel = new SlidePanel(this.#parts, goal.uri, title, (request) => this.#answer(shown, request));
    const shown: OpenPanel = { panel, goal };
    this.#open.set(key, shown);
    panel.onDidClose(() => {
      if (this.#open.get(key) === shown) this.#open.delete(key);
      panel.dispose();
    });
    panel.send({ type: 'open', ...deck, aim });
    return shown;
  }

  async #answer(shown: OpenPanel, request: PageRequest): Promise<void> {
    if (request.type === 'close') {
      shown.panel.dispose();
      await showNote(shown.goal.uri, undefined, true);
      return;
    }
    const now = asOfNow(this.#parts.notes, shown.goal.found);
    if (now === undefined) {
      sayGone(shown.goal.found.page);
      shown.panel.send({ type: 'notTaken' });
      return;
    }
    const goal = { ...shown.goal, found: now };
    switch (request.type) {
      case 'take':
        await this.#take(shown, goal, request.pictures).catch((error: unknown) => {
          // The page waits for an answer before it takes the next one.
          shown.panel.send({ type: 'notTaken' });
          throw error;
        });
        break;
      case 'text':
        if (await insertTranscript(this.#parts.notes, goal, request)) await showNote(goal.uri, undefined);
        break;
      case 'chooseDeck': {
        const deck = await chooseDeck(this.#parts, now, goal.uri, true);
        if (deck !== undefined) shown.panel.send({ type: 'open', ...deck, aim: await aimOf(goal) });
        break;
      }
    }
  }

  /** A TODO that has all that it wants is closed, and the note comes to the front; else the panel stays for the rest. */
  async #take(
    shown: OpenPanel,
    goal: Goal,
    pictures: Extract<PageRequest, { type: 'take' }>['pictures'],
  ): Promise<void> {
    const next = await takePages(this.#parts.notes, goal, pictures);
    if (next === undefined) {
      shown.panel.send({ type: 'notTaken' });
      return;
    }
    if (goal.todo !== undefined && next.todo === undefined) {
      shown.panel.dispose();
      await showNote(goal.uri, goal.todo.range.start);
      return;
    }
    shown.goal = next;
    shown.panel.send({ type: 'aim', aim: await aimOf(next), taken: pictures.length, isOther: false });
  }
}
