import * as l10n from '@vscode/l10n';
import { element } from '../../elements';
import { styleSheet } from '../styleSheet';
import { PanZoom } from './panZoom';
import { diagramStyle } from './style';

/** A button of a frame. */
export interface FrameButton {
  readonly label: string;
  /** What stands on it, where that is no word. */
  readonly sign?: string;
  /** Whether it stands in the menu of what is wanted now and then. */
  readonly isMore?: boolean;
  readonly run: () => void;
}

let sheet: CSSStyleSheet | undefined;

/** A picture in a shadow root of its own, to be moved and enlarged, with its buttons and what is wrong with it. */
export class Frame {
  /** To be put into the page. */
  readonly root = element('div', { class: 'talk-notes-diagram' });
  readonly #box = element('div');
  readonly #stage = element('div', { class: 'stage' });
  readonly #viewport: HTMLElement;
  readonly #trouble = element('div', { role: 'status' });

  /**
   * @param isWhole whether it fills the window
   * @param clicked gets what was clicked in the picture, and tells whether it led anywhere
   */
  constructor(buttons: readonly FrameButton[], isWhole: boolean, clicked: (target: Element) => boolean) {
    const shadow = this.root.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [(sheet ??= styleSheet(diagramStyle))];
    this.#box.classList.toggle('whole', isWhole);
    this.#box.classList.add('can-go');
    this.#viewport = element(
      'div',
      { class: 'viewport', tabindex: '0', role: 'group', 'aria-label': l10n.t('Diagram') },
      this.#stage,
    );
    const panZoom = new PanZoom(this.#viewport, this.#stage, isWhole);
    const bar = element(
      'div',
      { class: 'bar', role: 'toolbar', 'aria-label': l10n.t('Diagram') },
      ...[
        { label: l10n.t('Zoom in'), sign: '+', run: () => panZoom.zoomIn() },
        { label: l10n.t('Zoom out'), sign: '−', run: () => panZoom.zoomOut() },
        { label: l10n.t('Actual size'), sign: '1:1', run: () => panZoom.reset() },
        ...buttons.filter(({ isMore }) => isMore !== true),
      ].map(barButton),
    );
    const more = buttons.filter(({ isMore }) => isMore === true);
    if (more.length > 0) bar.append(...menu(more));
    let isHit = false;
    this.#stage.addEventListener('click', (event) => {
      const [target] = event.composedPath();
      isHit = target instanceof Element && clicked(target);
    });
    for (const type of ['click', 'auxclick', 'dblclick']) {
      this.#stage.addEventListener(type, (event) => {
        const isLink = event.composedPath().some((each) => each instanceof Element && each.matches('a'));
        if (!isLink && !isHit) return;
        // VS Code opens links of webviews by itself, whatever they lead to; and two clicks on a part are not one on the page.
        event.preventDefault();
        event.stopPropagation();
      });
    }
    this.#box.append(...(isWhole ? [bar, this.#viewport] : [this.#viewport, this.#trouble, bar]));
    shadow.append(this.#box);
  }

  /** Where the lines of the page put the picture: `left`, `right`, else in the middle. */
  set align(align: string) {
    const place = { left: 'flex-start', right: 'flex-end' }[align] ?? 'center';
    this.root.style.setProperty('--talk-notes-align', place);
  }

  focus(): void {
    this.#viewport.focus();
  }

  /** Shows a picture, or in its place the words of the source. */
  show(content: SVGSVGElement | string): void {
    const isText = typeof content === 'string';
    this.#stage.replaceChildren(isText ? element('pre', { class: 'source' }, content) : content);
    this.#box.classList.remove('waiting', 'stale');
  }

  /** Keeps place for a picture that is to come. */
  wait(lines: number): void {
    this.root.style.setProperty('--talk-notes-height', `${Math.min(20, lines + 2)}em`);
    this.#stage.replaceChildren();
    this.#box.classList.add('waiting');
  }

  /** Says what is wrong below the picture, which is of an older text then. */
  tell(message: string | undefined, go: FrameButton | undefined): void {
    this.#box.classList.toggle('stale', message !== undefined);
    this.#trouble.classList.toggle('trouble', message !== undefined);
    this.#trouble.replaceChildren(...(message === undefined ? [] : [message, ' ']));
    if (go !== undefined) this.#trouble.append(barButton(go));
  }
}

function barButton({ label, sign, run }: FrameButton): HTMLButtonElement {
  const button = element(
    'button',
    { type: 'button', ...(sign === undefined ? {} : { title: label, 'aria-label': label }) },
    sign ?? label,
  );
  button.addEventListener('click', () => run());
  return button;
}

/** A button and the list that it opens over the page; Esc and a click beside it close the list, arrows go through it. */
function menu(entries: readonly FrameButton[]): HTMLElement[] {
  const items = entries.map(barButton);
  for (const item of items) item.setAttribute('role', 'menuitem');
  const list = element('div', { class: 'menu', popover: 'auto', role: 'menu' }, ...items);
  const opener = barButton({ label: l10n.t('More'), sign: '⋯', run: () => list.togglePopover() });
  opener.setAttribute('aria-haspopup', 'true');
  list.addEventListener('beforetoggle', ({ newState }) => {
    // The focus of what is no longer shown would be nowhere. One that is in another part of the window stays there.
    if (newState === 'closed' && document.hasFocus() && list.matches(':focus-within')) opener.focus();
  });
  const close = () => list.hidePopover();
  list.addEventListener('toggle', () => {
    const isOpen = list.matches(':popover-open');
    opener.setAttribute('aria-expanded', String(isOpen));
    // A click into another part of the window is none beside the list, and its button scrolls away from it.
    for (const type of ['blur', 'scroll', 'resize']) {
      if (isOpen) window.addEventListener(type, close);
      else window.removeEventListener(type, close);
    }
    if (!isOpen) return;
    placeBelow(list, opener);
    items[0]?.focus();
  });
  list.addEventListener('click', close);
  list.addEventListener('keydown', (event) => {
    const at = items.findIndex((item) => item.matches(':focus'));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    items.at(to % items.length)?.focus();
  });
  return [opener, list];
}

/** Puts a list below its button, at the same right edge; above it where the window ends too soon. */
function placeBelow(list: HTMLElement, opener: HTMLElement): void {
  const { top, right, bottom } = opener.getBoundingClientRect();
  const isRoom = bottom + list.offsetHeight <= window.innerHeight;
  list.style.top = `${Math.max(0, isRoom ? bottom : top - list.offsetHeight)}px`;
  list.style.left = `${Math.max(0, right - list.offsetWidth)}px`;
}
