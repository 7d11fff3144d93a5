import type { Range } from '../../core/text/range';
import type { ToPreviewHost } from '../../shared/preview';
import { chooseTab, tabsOf } from './prepare';

/** What a click can lead to within the page. */
export interface ClickActions {
  readonly tellHost: (message: ToPreviewHost) => void;
  /** @returns whether there is such a place in the page */
  readonly toAnchor: (id: string) => boolean;
  readonly enlarge: (image: HTMLImageElement) => void;
}

/** Lets links, chips, TODOs and tabs of a note be clicked, and pressed by keyboard. Nothing is followed by the browser. */
export function listenForClicks(root: HTMLElement, actions: ClickActions): void {
  const act = (event: Event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const hit = target?.closest(
      'a, [data-ghost], .button.placeholder, mark.todo, .tab-nav-button, .missing-image.wanted',
    );
    if (hit === null || hit === undefined || !root.contains(hit)) return;
    event.preventDefault();
    // VS Code opens links of webviews by itself, whatever they lead to.
    event.stopImmediatePropagation();
    if (hit.matches('.tab-nav-button')) switchTab(root, hit);
    else activate(hit, actions);
  };
  for (const type of ['click', 'auxclick']) root.addEventListener(type, act, { capture: true });
  root.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (!(target instanceof Element)) return;
    if ((key === 'Enter' || key === ' ') && target.matches('[role=button]')) act(event);
    else if (target.matches('[role=tab]') && (key === 'ArrowLeft' || key === 'ArrowRight'))
      nextTab(root, target, key === 'ArrowRight' ? 1 : -1);
  });
  root.addEventListener('dblclick', ({ target }) => {
    if (
      !(target instanceof Element) ||
      target.closest('a, button, summary, mark.todo, [data-ghost]') !== null
    )
      return;
    const line = Number(target.closest('[data-line]')?.getAttribute('data-line') ?? NaN);
    if (line >= 0) actions.tellHost({ type: 'goTo', line });
  });
}

function activate(hit: Element, { tellHost, toAnchor, enlarge }: ClickActions): void {
  const placeholder = hit.closest('[data-ghost], .button.placeholder');
  const place = readRange((placeholder ?? hit).getAttribute('data-range'));
  if (place !== undefined && (placeholder !== null || hit.matches('mark.todo'))) {
    tellHost({ type: placeholder === null ? 'closeTodo' : 'fillButton', place });
    return;
  }
  const [page, file, tag, href] = ['data-page', 'data-file', 'data-tag', 'href'].map((name) =>
    hit.getAttribute(name),
  );
  const image = hit.matches('.lightbox-link') ? hit.querySelector('img') : null;
  if (hit.matches('.missing-image')) tellHost({ type: 'loadRemoteImages' });
  else if (image !== null) enlarge(image);
  else if (hit.matches('.broken-link:not([data-page])')) return;
  else if (typeof tag === 'string') tellHost({ type: 'showTag', tag });
  else if (typeof page === 'string')
    tellHost({ type: 'openPage', page, suffix: hit.getAttribute('data-suffix') ?? '' });
  else if (typeof file === 'string') tellHost({ type: 'openFile', file });
  else if (href?.startsWith('#') === true) toAnchor(href.slice(1));
  else if (typeof href === 'string') tellHost({ type: 'openAddress', address: href });
}

function switchTab(root: HTMLElement, button: Element): void {
  const panel = button.closest('.tab-panel');
  if (panel === null) return;
  const item = button.getAttribute('data-tab-item');
  const group = panel.getAttribute('data-tab-group');
  // Panels of one group show the same tab, as on the site.
  for (const each of root.querySelectorAll('.tab-panel')) {
    if (each !== panel && each.getAttribute('data-tab-group') !== group) continue;
    chooseTab(
      each,
      tabsOf(each).buttons.findIndex((tab) => tab.getAttribute('data-tab-item') === item),
    );
  }
  root.dispatchEvent(new Event('switched'));
}

function nextTab(root: HTMLElement, tab: Element, by: 1 | -1): void {
  const panel = tab.closest('.tab-panel');
  const { buttons } = panel === null ? { buttons: [] } : tabsOf(panel);
  const next = buttons[(buttons.findIndex((each) => each === tab) + by + buttons.length) % buttons.length];
  if (next === undefined) return;
  switchTab(root, next);
  next.focus();
}

/** Reads `line:character-line:character`. */
export function readRange(text: string | null): Range | undefined {
  const [, ...numbers] = /^(\d+):(\d+)-(\d+):(\d+)$/.exec(text ?? '') ?? [];
  const [line, character, endLine, endCharacter] = numbers.map(Number);
  if (line === undefined || character === undefined || endLine === undefined || endCharacter === undefined)
    return undefined;
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}
