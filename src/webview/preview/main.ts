import * as l10n from '@vscode/l10n';
import { changedPieces } from '../../core/render/markdown/outermostPieces';
import { readPreviewSetup, type PreviewSetup, type ShowNote } from '../../shared/preview';
import { element } from '../elements';
import { listenForClicks } from './clicks';
import { createCodeColours } from './codeColours';
import { createDiagrams } from './diagrams';
import { enlarge } from './enlarged';
import { createFormulas } from './formulas';
import { HostWatch } from './hostWatch';
import { keep, keptState, onMessage, reportSurprise, tellHost } from './host';
import { NoteView } from './noteView';
import type { PagePart } from './pagePart';
import { chooseTab, chosenTab } from './prepare';
import { createSanitizer } from './sanitize';
import { Scroller } from './scroller';
import { Zoom } from './zoom';

/** The preview's page: it shows the note that the host sends, and patches it while the user writes. */
class Page {
  readonly #root = element('main', { id: 'note', tabindex: '-1' });
  readonly #styles = element('style');
  readonly #view: NoteView;
  readonly #scroller: Scroller;
  readonly #zoom: Zoom;
  readonly #parts: PagePart[] = [];
  #shown: ShowNote | undefined;
  /** The HTML of what is shown, as it came. */
  #pieces: readonly string[] = [];

  constructor(setup: PreviewSetup) {
    document.head.append(this.#styles);
    document.body.append(this.#root);
    this.#view = new NoteView(this.#root, createSanitizer(setup));
    this.#zoom = new Zoom(keptState().zoom, () => this.#keep());
    this.#scroller = new Scroller(this.#root, (line, byUser) => {
      if (byUser) tellHost({ type: 'scrolled', line });
      this.#keep();
    });
    listenForClicks(this.#root, {
      tellHost,
      toAnchor: (id) => this.#scroller.toAnchor(id),
      enlarge,
    });
    const parts = { root: this.#root, shown: () => this.#shown, tellHost, reportSurprise };
    this.#parts.push(createCodeColours(parts), createFormulas(parts), createDiagrams(parts));
    // VS Code says in the body's class which colours there are.
    const recolour = new MutationObserver(() => this.#parts.forEach((part) => part.update()));
    recolour.observe(document.body, { attributeFilter: ['class'] });
    this.#root.addEventListener('toggle', () => this.#moved(), { capture: true });
    this.#root.addEventListener('switched', () => this.#moved());
    window.addEventListener('resize', () => this.#scroller.patched());
    /** What the HTML says until the host does. */
    const words = document.querySelector('body > .empty');
    const watch = new HostWatch({
      ask: () => tellHost({ type: 'ask' }),
      refresh: setup.refresh,
      shown: keptState,
    });
    onMessage((message) => {
      watch.answered();
      if (message.type === 'show' || message.type === 'empty') words?.remove();
      if (message.type === 'show') this.#show(message);
      else if (message.type === 'scroll') this.#scroller.follow(message.line);
      else if (message.type === 'empty') {
        this.#shown = undefined;
        this.#view.clear(element('p', { class: 'empty', role: 'status' }, message.words));
      }
    });
  }

  #show(note: ShowNote): void {
    const before = this.#shown;
    if (before === undefined) performance.mark('talk-notes:received');
    const isOther = before?.note !== note.note;
    const pieces = note.base === undefined ? [] : before?.version === note.base ? this.#pieces : undefined;
    const html = pieces && changedPieces(pieces, note.pieces);
    if (html === undefined) {
      tellHost({ type: 'ready' });
      return;
    }
    this.#pieces = html;
    try {
      this.#shown = note;
      const styles = note.styles.join('\n');
      if (this.#styles.textContent !== styles) this.#styles.textContent = styles;
      document.title = note.title;
      this.#root.setAttribute('aria-label', l10n.t('Preview of {0}', note.title));
      if (isOther) this.#view.clear();
      this.#view.patch(html);
      this.#scroller.patched();
      const isRestored = before === undefined && this.#restore(note.note);
      if (note.anchor === undefined || !this.#scroller.toAnchor(note.anchor)) {
        if (isOther && !isRestored) this.#scroller.toLine(note.line ?? 0);
      }
      for (const part of this.#parts) part.update();
      if (isOther) this.#keep();
    } catch (error) {
      reportSurprise(error);
    } finally {
      this.#sayPainted(note.version, before === undefined);
    }
  }

  /** The host sends no other text before: the page paints what it has, and does not run behind. */
  #sayPainted(version: number, isFirst: boolean): void {
    requestAnimationFrame(() => {
      if (isFirst) performance.mark('talk-notes:painted');
      tellHost({ type: 'shown', version });
    });
  }

  /** Brings back what the user had opened, chosen and scrolled to before the page was thrown away. */
  #restore(note: string): boolean {
    const { note: kept, folds, tabs, line } = keptState();
    if (kept !== note) return false;
    const details = this.#root.querySelectorAll('details');
    for (const index of folds ?? []) {
      const fold = details[index];
      if (fold !== undefined) fold.open = !fold.open;
    }
    const panels = this.#root.querySelectorAll('.tab-panel');
    for (const [panel, tab] of tabs ?? []) if (panels[panel] !== undefined) chooseTab(panels[panel], tab);
    this.#scroller.patched();
    if (line !== undefined) this.#scroller.toLine(line);
    return line !== undefined;
  }

  /** Something opened or shut, and what stands below it is somewhere else. */
  #moved(): void {
    this.#scroller.patched();
    this.#keep();
  }

  #keep(): void {
    if (this.#shown === undefined) return;
    const { note, isLocked } = this.#shown;
    const folds = Array.from(this.#root.querySelectorAll('details'));
    const panels = Array.from(this.#root.querySelectorAll('.tab-panel'));
    keep({
      note,
      isLocked,
      line: this.#scroller.topLine,
      zoom: this.#zoom.factor,
      folds: folds.flatMap((fold, i) => (this.#view.isTurned(fold) ? [i] : [])),
      tabs: panels.flatMap((panel, i) =>
        this.#view.isSwitched(panel) ? [[i, chosenTab(panel)] as const] : [],
      ),
    });
  }
}

const setup = readPreviewSetup(JSON.parse(document.body.dataset['setup'] ?? 'null'));
if (setup === undefined) throw new Error('The page was made without its setup.');
if (Object.keys(setup.words).length > 0) l10n.config({ contents: { ...setup.words } });
new Page(setup);
window.addEventListener('error', ({ error }) => reportSurprise(error));
window.addEventListener('unhandledrejection', ({ reason }) => reportSurprise(reason));
tellHost({ type: 'ready' });
