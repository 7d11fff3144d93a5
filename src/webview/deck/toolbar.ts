import * as l10n from '@vscode/l10n';
import type { DeckAim } from '../../shared/deck';
import { element } from '../elements';
import { Task } from './task';

export interface ToolbarActions {
  search(words: string): void;
  /** The keys go back to the pages. */
  leave(): void;
  take(): void;
  crop(): void;
  chooseDeck(): void;
  cancelTask(): void;
}

/** What stands above the pages: what is wanted, the search, what can be done, and what is going on. */
export class Toolbar {
  readonly root: HTMLElement;
  readonly #actions: ToolbarActions;
  readonly #aim = element('p', { class: 'aim' });
  readonly task: Task;
  /** In place of what is said, while nothing is. */
  readonly #keys = element(
    'p',
    { class: 'keys' },
    l10n.t('Enter insert · Space select · C crop · / search · Esc close'),
  );
  readonly #said = element('p', { role: 'status', class: 'said' });
  readonly #field = element('input', { type: 'search' });
  readonly #take = element('button', { type: 'button' });
  readonly #buttons: readonly HTMLButtonElement[];
  #isReady = false;

  constructor(actions: ToolbarActions) {
    this.#actions = actions;
    const crop = element('button', { type: 'button', class: 'secondary' }, l10n.t('Crop…'));
    const other = element('button', { type: 'button', class: 'secondary' }, l10n.t('Another PDF…'));
    this.#field.placeholder = l10n.t('Search slides (/)');
    this.#field.setAttribute('aria-label', l10n.t('Search slides'));
    this.#field.addEventListener('input', () => actions.search(this.#field.value));
    this.#field.addEventListener('keydown', (event) => this.#press(event));
    this.#take.addEventListener('click', () => {
      actions.take();
      actions.leave();
    });
    crop.addEventListener('click', () => actions.crop());
    other.addEventListener('click', () => actions.chooseDeck());
    this.#buttons = [this.#take, crop];
    const tools = element('div', { class: 'tools' }, this.#field, this.#take, crop, other);
    this.task = new Task(() => {
      actions.cancelTask();
      actions.leave();
    });
    this.root = element('header', {}, this.#aim, tools, this.#said, this.#keys, this.task.root);
    this.setWanted(1);
    this.setReady(false);
  }

  setAim({ todo, left, note, isAtCursor }: DeckAim): void {
    const count = left === 1 ? l10n.t('1 slide needed') : l10n.t('{0} slides needed', left);
    const place = isAtCursor
      ? l10n.t('Slides are inserted at the cursor in “{0}”.', note)
      : l10n.t('Slides are added at the end of “{0}”.', note);
    this.#aim.textContent = todo === '' ? place : `${count} · ${todo}`;
    this.#aim.title = this.#aim.textContent;
  }

  /** Names the button by what it would take. */
  setWanted(pages: number): void {
    this.#take.textContent = pages > 1 ? l10n.t('Insert {0} Slides', pages) : l10n.t('Insert Slide');
  }

  /** Whether there are pages to search and to take. */
  setReady(isReady: boolean): void {
    this.#field.disabled = !isReady;
    this.clearSearch();
    for (const button of this.#buttons) button.disabled = !isReady;
    this.#isReady = isReady;
    this.say('');
  }

  /** What stands in the search field. */
  get searched(): string {
    return this.#field.value;
  }

  clearSearch(): void {
    this.#field.value = '';
  }

  say(words: string): void {
    this.#said.textContent = words;
    this.#showLine();
  }

  /** The words that are said, else the keys of the pages, where there are pages. */
  #showLine(): void {
    this.#keys.hidden = this.#said.textContent !== '' || !this.#isReady;
  }

  focusSearch(): void {
    this.#field.focus();
    this.#field.select();
  }

  #press(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.#field.value !== '') {
      this.clearSearch();
      this.#actions.search('');
    } else if (['Escape', 'Enter', 'ArrowDown'].includes(event.key)) this.#actions.leave();
    else return;
    event.preventDefault();
  }
}
