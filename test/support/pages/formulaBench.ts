import { createFormulas } from '../../../src/webview/preview/formulas';
import { createNoteBench } from './noteBench';

/** What tests do with the page; in it as `window.bench`. */
export interface FormulaBench {
  /** Shows HTML as the preview does: patched into what was there. */
  show(html: string): void;
  readonly drawn: number;
  /** Resolves when every formula is drawn. */
  settled(): Promise<void>;
  readonly surprises: string[];
}

const { root, surprises, reportSurprise, patch } = createNoteBench();
const formulas = createFormulas({ root, reportSurprise });

const bench: FormulaBench = {
  show(html) {
    patch(html);
    formulas.update();
  },
  get drawn() {
    return formulas.drawn;
  },
  async settled() {
    const isOpen = () =>
      [...root.querySelectorAll('.math')].some(({ shadowRoot }) => !shadowRoot?.hasChildNodes());
    while (isOpen()) await new Promise((resolve) => setTimeout(resolve, 20));
  },
  surprises,
};
Object.assign(window, { bench });
