import * as l10n from '@vscode/l10n';
import { readSetup, type DeckAim, type DeckSetup, type ToPage } from '../../shared/deck';
import { askPassword } from './askPassword';
import { DeckView } from './deckView';
import { element } from '../elements';
import { onMessage, reportSurprise, tellHost } from './host';
import { PdfDeck } from './pdfDeck';
import { Toolbar } from './toolbar';

type WantedText = Extract<ToPage, { type: 'sendText' }>;
type OpenMessage = Extract<ToPage, { type: 'open' }>;

/** The slide picker's page: it opens the deck that the host sends, and sends back what is taken from it. */
class Page {
  readonly #setup: DeckSetup;
  readonly #place = element('main');
  readonly #toolbar: Toolbar;
  #view: DeckView | undefined;
  #aim: DeckAim | undefined;
  /** Of the deck that is open or being opened: one that is opened slowly must not come after the next. */
  #life = new AbortController();
  /** Asked for before the deck was open. */
  #wantsText: WantedText | undefined;

  constructor(setup: DeckSetup) {
    this.#setup = setup;
    this.#toolbar = new Toolbar({
      search: (words) => this.#view?.search(words),
      leave: () => this.#view?.list.root.focus(),
      take: () => void this.#view?.take(this.#view.list.wanted),
      crop: () => {
        const page = this.#view?.list.active;
        if (page !== undefined) void this.#view?.crop(page);
      },
      chooseDeck: () => tellHost({ type: 'chooseDeck' }),
      cancelTask: () => this.#view?.cancelText(),
    });
    document.body.append(this.#toolbar.root, this.#place);
    document.addEventListener('keydown', (event) => this.#press(event));
    onMessage((message) => {
      if (message.type === 'open') this.#open(message).catch(reportSurprise);
      else if (message.type === 'sendText') this.#sendText(message);
      else if (message.type === 'aim') {
        if (message.taken > 0) this.#view?.taken(message.taken);
        this.#setAim(message.aim);
        this.#view?.setAim(message.aim, message.isOther);
        if (message.taken > 0 && message.isOther) {
          this.#toolbar.say(l10n.t('That TODO is done. Press Esc to go back to the note.'));
        }
      } else this.#view?.taken(0);
    });
  }

  async #open({ bytes, name, aim, attached }: OpenMessage): Promise<void> {
    performance.mark('talk-notes:received');
    this.#life.abort();
    this.#life = new AbortController();
    const { signal } = this.#life;
    this.#view = undefined;
    this.#toolbar.setReady(false);
    this.#setAim(aim);
    this.#notice(l10n.t('Opening {0}…', name));
    try {
      const ask = (isAgain: boolean) => askPassword(this.#place, isAgain);
      const deck = await PdfDeck.open(bytes, this.#setup, ask, signal);
      const shape = await deck.shape(1);
      signal.throwIfAborted();
      // What is wanted may have changed while a password was asked for.
      const now = this.#aim ?? aim;
      const { pictures } = this.#setup;
      this.#view = new DeckView(deck, shape, this.#place, this.#toolbar, now, pictures, signal);
      this.#toolbar.setReady(true);
      tellHost({ type: 'opened', pages: deck.length });
      if (this.#wantsText !== undefined) this.#sendText(this.#wantsText);
      await this.#view.read(attached);
    } catch (error) {
      if (!signal.aborted) this.#notice(whyNot(error, name), true);
    }
  }

  #setAim(aim: DeckAim): void {
    this.#aim = aim;
    this.#toolbar.setAim(aim);
  }

  #sendText(wanted: WantedText): void {
    this.#wantsText = this.#view === undefined ? wanted : undefined;
    this.#view?.sendText(wanted.pictures).catch(reportSurprise);
  }

  #notice(words: string, isTrouble = false): void {
    const role = isTrouble ? 'alert' : 'status';
    this.#place.replaceChildren(element('p', { class: 'notice', role }, words));
  }

  /** The keys of the pages are those of the whole page, but for text fields, which keep what is typed. */
  #press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key.toLowerCase() === 'f' && (event.ctrlKey || event.metaKey) && this.#view !== undefined) {
      event.preventDefault();
      this.#toolbar.focusSearch();
    } else if (this.#view === undefined) {
      if (event.key === 'Escape') tellHost({ type: 'close' });
    } else if (!(event.target instanceof HTMLInputElement)) this.#view.list.press(event);
  }
}

/** In words of the user's language, with the way out; what nobody expected goes to the log as well. */
function whyNot(error: unknown, name: string): string {
  const kind = error instanceof Error ? error.name : '';
  if (kind === 'InvalidPDFException' || kind === 'FormatError') {
    return l10n.t('{0} is damaged or isn’t a PDF. Open it in another program, or choose another file.', name);
  }
  reportSurprise(error);
  return l10n.t('Can’t show {0}. See the Talk Notes log for details.', name);
}

window.addEventListener('error', ({ error }) => reportSurprise(error));
window.addEventListener('unhandledrejection', ({ reason }) => reportSurprise(reason));
const setup = readSetup(JSON.parse(document.body.dataset['setup'] ?? 'null'));
if (setup === undefined) throw new Error('The page was made without its setup.');
if (Object.keys(setup.words).length > 0) l10n.config({ contents: { ...setup.words } });
new Page(setup);
tellHost({ type: 'ready' });
