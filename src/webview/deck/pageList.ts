import * as l10n from '@vscode/l10n';
import { element } from '../elements';
import { optionBeside, type Way } from './neighbours';
import { PageGroup, type Option } from './pageGroup';
import type { Thumbnails } from './thumbnails';

/** What the list cannot do itself. */
export interface ListActions {
  take(pages: readonly number[]): void;
  crop(page: number): void;
  search(): void;
  close(): void;
}

const ways: Readonly<Record<string, Way>> = {
  ArrowLeft: 'before',
  ArrowRight: 'after',
  ArrowUp: 'above',
  ArrowDown: 'below',
  Home: 'first',
  End: 'last',
  PageUp: 'pageAbove',
  PageDown: 'pageBelow',
};

/** The pages of a deck as a list to choose from: the best matches, and below them all. Both have the same pages. */
export class PageList {
  readonly root = element('div', { role: 'listbox', tabindex: '0', 'aria-multiselectable': 'true' });
  readonly #actions: ListActions;
  readonly #thumbnails: Thumbnails;
  readonly #titles = new Map<number, string>();
  readonly #selected = new Set<number>();
  readonly #best: PageGroup;
  readonly #all: PageGroup;
  #active: Option | undefined;
  #isFiltered = false;

  constructor(pages: number, shape: number, thumbnails: Thumbnails, actions: ListActions) {
    this.#thumbnails = thumbnails;
    this.#actions = actions;
    this.#best = new PageGroup('best', l10n.t('Best Matches'));
    this.#all = new PageGroup('all', l10n.t('All Slides'));
    this.root.setAttribute('aria-label', l10n.t('Slides'));
    this.root.style.setProperty('--shape', String(shape));
    this.root.append(this.#best.root, this.#all.root);
    this.#fill(
      this.#all,
      Array.from({ length: pages }, (_, i) => i + 1),
    );
    this.#best.root.hidden = true;
    this.#activate(this.#all.options[0]);
  }

  /** Shows the pages that fit best, above all others, and goes to the first of them. */
  showBest(pages: readonly number[]): void {
    const wasActive = this.#active?.page;
    for (const { canvas, page } of this.#best.options) {
      if (!pages.includes(page)) this.#thumbnails.remove(canvas);
    }
    this.#fill(this.#best, pages);
    this.#best.root.hidden = this.#isFiltered || pages.length === 0;
    // Who has gone to a page already stays there.
    if (!this.#best.root.hidden && (wasActive === undefined || wasActive === 1)) {
      this.#activate(this.#best.options[0]);
    } else if (!this.#options().some((option) => option === this.#active)) {
      this.#activate(this.#all.options.find(({ page }) => page === wasActive));
    }
  }

  /**
   * Goes to the page that is wanted next: the best one, or behind the one that the keys are on while a search hides the
   * best or there is none.
   * @param taken pages that are not wanted again
   */
  goOn(taken: ReadonlySet<number>): void {
    const options = this.#options();
    const isFresh = ({ page }: Option) => !taken.has(page);
    const behind = options.slice(options.findIndex((option) => option === this.#active));
    const from = this.#best.root.hidden ? behind : options;
    this.#activate(from.find(isFresh) ?? options.find(isFresh) ?? this.#active);
  }

  /** Shows some pages alone, as a search finds them; undefined for all and the best. */
  filter(pages: readonly number[] | undefined): void {
    const found = pages && new Set(pages);
    this.#isFiltered = found !== undefined;
    this.#best.root.hidden = this.#isFiltered || this.#best.options.length === 0;
    for (const { root, page } of this.#all.options) root.hidden = found?.has(page) === false;
    if (this.#active?.root.hidden !== false || found !== undefined) this.#activate(this.#options()[0]);
  }

  setTitle(page: number, title: string): void {
    this.#titles.set(page, title);
    for (const option of [this.#best.option(page), this.#all.options[page - 1]]) {
      if (option !== undefined) this.#name(option);
    }
  }

  /** What Enter would take: the selected pages in their order, else the one that the keys are on. */
  get wanted(): number[] {
    if (this.#selected.size > 0) return [...this.#selected].sort((a, b) => a - b);
    return this.#active === undefined ? [] : [this.#active.page];
  }

  get active(): number | undefined {
    return this.#active?.page;
  }

  clearSelection(): void {
    this.#selected.clear();
    this.#showSelection();
  }

  /** Pages that the group has already stay as they are drawn. */
  #fill(group: PageGroup, pages: readonly number[]): void {
    group.show(pages.map((page) => group.option(page) ?? this.#newOption(group.name, page)));
    this.#showSelection();
  }

  #newOption(group: string, page: number): Option {
    const canvas = element('canvas', { 'aria-hidden': 'true', width: '0', height: '0' });
    const label = element('span', { class: 'label' });
    const mark = element('span', { class: 'mark', 'aria-hidden': 'true' }, '✓');
    const root = element(
      'div',
      { role: 'option', id: `${group}-${page}`, class: 'page' },
      element('div', { class: 'sheet' }, canvas, mark),
      label,
    );
    const option = { page, root, canvas, label };
    root.addEventListener('click', (event) => this.#click(option, event));
    root.addEventListener('dblclick', () => this.#actions.take(this.wanted));
    this.#name(option);
    this.#thumbnails.add(page, canvas);
    return option;
  }

  #name({ page, root, label }: Option): void {
    const title = this.#titles.get(page) ?? '';
    label.textContent = title === '' ? String(page) : `${page} · ${title}`;
    label.title = title;
    root.setAttribute(
      'aria-label',
      title === '' ? l10n.t('Slide {0}', page) : l10n.t('Slide {0}: {1}', page, title),
    );
  }

  #click(option: Option, event: MouseEvent): void {
    this.root.focus({ preventScroll: true });
    if (event.ctrlKey || event.metaKey) this.#toggle(option.page);
    else if (event.shiftKey && this.#active !== undefined) this.#selectTo(option);
    else this.clearSelection();
    this.#activate(option);
  }

  /** Does what a key is for, wherever in the page it was pressed. */
  press(event: KeyboardEvent): void {
    const way = ways[event.key];
    if (event.altKey || ((event.ctrlKey || event.metaKey) && way === undefined)) return;
    if (way !== undefined) this.#go(way, event.shiftKey);
    else if (isOfButton(event)) return;
    else if (event.key === 'Enter') this.#actions.take(this.wanted);
    else if (event.key === ' ' && this.#active !== undefined) this.#toggle(this.#active.page);
    else if (event.key.toLowerCase() === 'c' && this.#active !== undefined)
      this.#actions.crop(this.#active.page);
    else if (event.key === '/') this.#actions.search();
    else if (event.key === 'Escape') this.#escape();
    else return;
    event.preventDefault();
  }

  /** First the selection goes, then the panel. */
  #escape(): void {
    if (this.#selected.size > 0) this.clearSelection();
    else this.#actions.close();
  }

  #go(way: Way, selects: boolean): void {
    const options = this.#options();
    const from = options.findIndex((option) => option === this.#active);
    const to =
      options[
        optionBeside(
          options.map(({ root }) => root),
          from,
          way,
        )
      ];
    if (to === undefined) return;
    if (selects) this.#selectTo(to);
    this.#activate(to);
  }

  /** The options that can be seen, in their order. */
  #options(): Option[] {
    const groups = [this.#best, this.#all].filter(({ root }) => !root.hidden);
    return groups.flatMap(({ options }) => options.filter(({ root }) => !root.hidden));
  }

  #activate(option: Option | undefined): void {
    this.#active?.root.classList.remove('active');
    this.#active = option;
    if (option === undefined) {
      this.root.removeAttribute('aria-activedescendant');
      return;
    }
    option.root.classList.add('active');
    this.root.setAttribute('aria-activedescendant', option.root.id);
    option.root.scrollIntoView({ block: 'nearest' });
  }

  #toggle(page: number): void {
    if (!this.#selected.delete(page)) this.#selected.add(page);
    this.#showSelection();
  }

  #selectTo(option: Option): void {
    const options = this.#options();
    const ends = [options.findIndex((each) => each === this.#active), options.indexOf(option)];
    for (const { page } of options.slice(Math.min(...ends), Math.max(...ends) + 1)) this.#selected.add(page);
    this.#showSelection();
  }

  #showSelection(): void {
    for (const { page, root } of [...this.#best.options, ...this.#all.options]) {
      root.setAttribute('aria-selected', String(this.#selected.has(page)));
    }
    this.root.dispatchEvent(new CustomEvent('selected'));
  }
}

/** Enter and Space press the button that has the focus, as everywhere. */
function isOfButton({ key, target }: KeyboardEvent): boolean {
  return (key === 'Enter' || key === ' ') && target instanceof HTMLButtonElement;
}
