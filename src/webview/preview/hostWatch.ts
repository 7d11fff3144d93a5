import * as l10n from '@vscode/l10n';
import type { PreviewState } from '../../shared/preview';
import { element } from '../elements';

/** Milliseconds between two questions. */
const every = 3000;
/** Questions that stay open before the page says so: one may be when the computer goes to sleep. */
const mostOpen = 2;

export interface HostWatchOptions {
  /** Asks the host whether it is there. Anything that it says counts as an answer. */
  readonly ask: () => void;
  /** The command that opens the page anew. */
  readonly refresh: string;
  /** What is shown, for that command. */
  readonly shown: () => Partial<PreviewState>;
}

/**
 * Says in the page when its host does not answer any more, and offers to open the page anew. VS Code leaves a page as it
 * is when the extension host ends, and gives it to no other one: it would show an old text as if it were the note.
 *
 * The page asks once in three seconds while it is in view, whatever is typed. The offer is a link to a command, which VS
 * Code runs without the host that is gone. While it has none at all, a click is lost, and the page cannot click again: VS
 * Code takes the user's own clicks alone. [VS Code 1.139, webview/browser/pre/index.html, `isTrusted`]
 */
export class HostWatch {
  readonly #options: HostWatchOptions;
  readonly #notice = element('aside', { class: 'lost', role: 'alert' });
  #open = 0;

  constructor(options: HostWatchOptions) {
    this.#options = options;
    setInterval(() => this.#ask(), every);
  }

  /** The host has said something. */
  answered(): void {
    this.#open = 0;
    this.#notice.remove();
  }

  #ask(): void {
    if (document.hidden) return;
    if (this.#open >= mostOpen && !this.#notice.isConnected) this.#show();
    this.#open++;
    this.#options.ask();
  }

  #show(): void {
    const { refresh, shown } = this.#options;
    const { note, isLocked, line } = shown();
    const state = encodeURIComponent(JSON.stringify([{ note, isLocked, line }]));
    this.#notice.replaceChildren(
      element('span', {}, l10n.t('Talk Notes isn’t answering, so this page may be out of date.')),
      ' ',
      element('a', { href: `command:${refresh}?${state}` }, l10n.t('Refresh')),
    );
    document.body.append(this.#notice);
  }
}
