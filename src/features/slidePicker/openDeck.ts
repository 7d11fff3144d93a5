import * as vscode from 'vscode';
import { attachedSlides } from '../../core/decks/attachedSlides';
import { Disposable } from '../../host/disposable';
import { reportSurprise } from '../../host/log';
import type { DeckAim, PagePicture } from '../../shared/deck';
import { asOfNow } from '../../workspace/conferences/notes';
import { readNoteText } from '../../workspace/conferences/noteText';
import { sayGone } from '../../workspace/targets/sayGone';
import type { ChosenDeck } from './chosenDeck';
import { CursorPlace } from './cursorPlace';
import { chooseDeck } from './deckSource';
import { aimOf, goalBehind, placeInBody, type Goal } from './goal';
import { insertTranscript } from './insertTranscript';
import type { SlidePickerParts } from './slidePickerParts';
import { showNote } from '../../host/ui/showNote';
import { SlidePanel, type PageRequest } from './slidePanel';
import { takePages } from './takePages';

/** The panel of one note: what its pages are wanted for at this moment, and what becomes of those that it sends. */
export class OpenDeck extends Disposable {
  readonly onDidClose: vscode.Event<void>;
  readonly #parts: SlidePickerParts;
  readonly #panel: SlidePanel;
  readonly #cursor: CursorPlace;
  #goal: Goal;
  /** Of the transcript that is on its way; they come in batches. */
  #pictures: PagePicture[] = [];
  /** Whether the page says that pages go to the cursor, and not to the note's end. */
  #saysCursor = false;

  constructor(parts: SlidePickerParts, goal: Goal) {
    super();
    this.#parts = parts;
    this.#goal = goal;
    const title = vscode.l10n.t('Slides: {0}', goal.found.page.title);
    this.#cursor = this.register(
      new CursorPlace(goal.uri, goal.position, () => {
        this.#sayPlace().catch((error: unknown) => reportSurprise(parts.log, 'slide picker', error));
      }),
    );
    this.#panel = this.register(new SlidePanel(parts, goal.uri, title, (request) => this.#answer(request)));
    this.onDidClose = this.#panel.onDidClose;
  }

  /** Shows a deck in place of the one that was shown. */
  async open(deck: ChosenDeck): Promise<void> {
    const noteText = await readNoteText(this.#goalNow(this.#goal)?.found ?? this.#goal.found);
    const attached = noteText === undefined ? [] : attachedSlides(noteText.text, noteText.note);
    this.#panel.send({ type: 'open', ...deck, attached, aim: await this.#aim() });
  }

  /** Brings the panel to the front, for another TODO or place; where neither is meant, for what it was there for. */
  async aimAt(goal: Goal): Promise<void> {
    this.#cursor.set(goal.position);
    if (goal.todo !== undefined || goal.position !== undefined) {
      this.#goal = goal;
      this.#panel.send({ type: 'aim', aim: await this.#aim(), taken: 0, isOther: true });
    }
    this.#panel.reveal();
  }

  /**
   * Puts the words of the deck into the note, where its cursor is by then. What pages are wanted for stays as it is.
   * @param at where the cursor is now, if that is known
   */
  insertTranscript(at: vscode.Position | undefined, pictures: boolean): void {
    this.#cursor.set(at);
    this.#panel.send({ type: 'sendText', pictures });
  }

  async #answer(request: PageRequest): Promise<void> {
    switch (request.type) {
      case 'close':
        this.#panel.dispose();
        await showNote(this.#goal.uri, undefined, true);
        return;
      case 'opened':
        this.#parts.log.debug(`slide picker: ${request.pages} pages`);
        return;
      case 'transcriptPictures':
        this.#pictures.push(...request.pictures);
        return;
      case 'transcriptCancelled':
        this.#pictures = [];
        return;
      case 'take':
      case 'text':
      case 'chooseDeck':
        await this.#answerInNote(request).catch((error: unknown) => {
          // The page waits for an answer before it takes the next one.
          this.#panel.send({ type: 'notTaken' });
          throw error;
        });
    }
  }

  /** What is asked is done with the note as it is by now. */
  async #answerInNote(
    request: Extract<PageRequest, { type: 'take' | 'text' | 'chooseDeck' }>,
  ): Promise<void> {
    const goal = this.#goalNow(this.#goal);
    if (goal === undefined) {
      this.#pictures = [];
      sayGone(this.#goal.found.page);
      this.#panel.send({ type: 'notTaken' });
    } else if (request.type === 'take') await this.#take(goal, request.pictures);
    else if (request.type === 'text') {
      const pictures = this.#pictures.splice(0);
      if (await insertTranscript(this.#parts.notes, goal, request.pages, pictures)) {
        await showNote(goal.uri, undefined);
      }
    } else {
      const deck = await chooseDeck(this.#parts, goal.found, goal.uri, true);
      if (deck !== undefined) await this.open(deck);
    }
  }

  /**
   * The panel stays, for the rest that a TODO wants or for the next TODO of the note: opened anew, the deck would have to
   * be downloaded again or its password typed. With the last TODO it closes, and the note comes to the front.
   */
  async #take(goal: Goal, pictures: readonly PagePicture[]): Promise<void> {
    const wanted = this.#goal;
    const next = await takePages(this.#parts.notes, goal, pictures);
    if (next === undefined) {
      this.#panel.send({ type: 'notTaken' });
      return;
    }
    if (goal.todo === undefined) this.#cursor.set(next.position);
    // Asked for by another TODO meanwhile, the panel stays with that.
    const isSame = this.#goal === wanted;
    const isClosed = isSame && goal.todo !== undefined && next.todo === undefined;
    const onward = isClosed ? await goalBehind(next) : isSame ? next : this.#goal;
    if (onward === undefined) {
      this.#panel.dispose();
      await showNote(goal.uri, next.position);
      const message = vscode.l10n.t('No TODOs in this note need an image');
      vscode.window.setStatusBarMessage(`$(check) ${message}`, 8000);
      return;
    }
    this.#goal = onward;
    const aim = await this.#aim();
    this.#panel.send({ type: 'aim', aim, taken: pictures.length, isOther: isClosed });
  }

  /** Without a TODO the page says where pages go; only whether a cursor is known changes that. */
  async #sayPlace(): Promise<void> {
    const goal = this.#goalNow(this.#goal);
    if (goal === undefined || goal.todo !== undefined || (goal.position !== undefined) === this.#saysCursor)
      return;
    this.#panel.send({ type: 'aim', aim: await this.#aim(), taken: 0, isOther: false });
  }

  /** What is told last is what pages are wanted for: what else is asked for while the note is read counts. */
  async #aim(): Promise<DeckAim> {
    for (;;) {
      const goal = this.#goal;
      const now = this.#goalNow(goal) ?? goal;
      const aim = await aimOf(now);
      if (goal !== this.#goal) continue;
      this.#saysCursor = aim.isAtCursor;
      return aim;
    }
  }

  /** @returns undefined where the note is gone */
  #goalNow(goal: Goal): Goal | undefined {
    const found = asOfNow(this.#parts.notes, goal.found);
    return found && { ...goal, found, position: placeInBody(found, this.#cursor.position) };
  }
}
