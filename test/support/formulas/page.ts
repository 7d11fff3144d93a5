import { outermostPieces } from '../../../src/core/render/outermostPieces';
import { createFormulas } from '../../../src/webview/preview/formulas';
import { NoteView } from '../../../src/webview/preview/noteView';
import { createSanitizer } from '../../../src/webview/preview/sanitize';

/** What tests do with the page; in it as `window.bench`. */
export interface FormulaBench {
  /** Shows HTML as the preview does: patched into what was there. */
  show(html: string): void;
  readonly drawn: number;
  /** Resolves when every formula is drawn. */
  settled(): Promise<void>;
  readonly surprises: string[];
}

const root = document.createElement('main');
document.body.append(root);
const view = new NoteView(
  root,
  createSanitizer({ resources: location.origin, remoteImages: false, words: {} }),
);
const surprises: string[] = [];
const formulas = createFormulas({ root, reportSurprise: (error) => surprises.push(String(error)) });

const bench: FormulaBench = {
  show(html) {
    view.patch(outermostPieces(html));
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
