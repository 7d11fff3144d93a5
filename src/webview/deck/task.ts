import * as l10n from '@vscode/l10n';
import { element } from './elements';

/** A line about something that takes its time: how far it is, a question before it begins, and a way to end it. */
export class Task {
  readonly root: HTMLElement;
  readonly #words = element('p', { role: 'status' });
  readonly #yes = element('button', { type: 'button' });

  constructor(onCancel: () => void) {
    const cancel = element('button', { type: 'button', class: 'secondary' }, l10n.t('Cancel'));
    cancel.addEventListener('click', onCancel);
    this.root = element('div', { class: 'task' }, this.#words, this.#yes, cancel);
    this.hide();
  }

  /**
   * Asks whether to begin.
   * @param signal ends the question, as Cancel does
   */
  ask(words: string, yes: string, signal: AbortSignal): Promise<boolean> {
    this.show(words);
    this.#yes.textContent = yes;
    this.#yes.hidden = false;
    this.#yes.focus();
    return new Promise((resolve) => {
      this.#yes.addEventListener('click', () => resolve(true), { once: true, signal });
      signal.addEventListener('abort', () => resolve(false));
    });
  }

  show(words: string): void {
    this.root.hidden = false;
    this.#yes.hidden = true;
    this.#words.textContent = words;
  }

  hide(): void {
    this.root.hidden = true;
  }
}
