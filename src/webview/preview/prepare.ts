import * as l10n from '@vscode/l10n';
import { element } from '../elements';

/** Gives what a note became the roles, names and states that keyboards and screen readers need. */
export function prepare(fragment: DocumentFragment): void {
  for (const mark of fragment.querySelectorAll('mark.todo')) {
    mark.setAttribute('role', 'button');
    mark.setAttribute('tabindex', '0');
    mark.setAttribute('title', l10n.t('Click to close this TODO'));
  }
  for (const ghost of fragment.querySelectorAll('[data-ghost]'))
    ghost.setAttribute('title', l10n.t('Click to fill in the link'));
  for (const link of fragment.querySelectorAll('a[target]')) link.removeAttribute('target');
  for (const image of fragment.querySelectorAll('[data-blocked]')) frame(image);
  for (const panel of fragment.querySelectorAll('.tab-panel')) tabs(panel);
  for (const box of fragment.querySelectorAll('input')) {
    box.disabled = true;
    box.setAttribute('aria-label', box.checked ? l10n.t('Done') : l10n.t('To do'));
  }
}

/** A picture that is not loaded says where it is. Where a setting is all that keeps it away, a click asks for it. */
function frame(image: Element): void {
  const address = image.getAttribute('data-blocked') ?? '';
  const words = image.getAttribute('alt') ?? '';
  const icon = element('i', { class: 'fa-fw fas fa-image', 'aria-hidden': 'true' });
  const label = `${hostOf(address)}${words === '' ? '' : `: ${words}`}`;
  // There is nothing to be seen larger. A link of the note's author stays, and is what a click is for.
  const link = image.closest('a');
  const whole = link?.matches('.lightbox-link') === true ? link : image;
  const isWanted = image.matches('img') && /^https:/i.test(address) && (link === null || whole === link);
  const attributes: Record<string, string> = isWanted
    ? {
        class: 'missing-image blocked wanted',
        role: 'button',
        tabindex: '0',
        title: l10n.t('Click to load images from other sites: {0}', address),
      }
    : {
        class: 'missing-image blocked',
        role: 'img',
        title: l10n.t('Not loaded in the preview: {0}', address),
      };
  whole.replaceWith(element('span', attributes, icon, ` ${label}`));
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}

/** The tabs of one panel; others lie within it. */
export function tabsOf(panel: Element): {
  readonly buttons: HTMLElement[];
  readonly contents: HTMLElement[];
} {
  const own = (selector: string) =>
    Array.from(panel.querySelectorAll<HTMLElement>(selector)).filter(
      (each) => each.closest('.tab-panel') === panel,
    );
  return { buttons: own('.tab-nav-button'), contents: own('.tab-content') };
}

function tabs(panel: Element): void {
  const { buttons, contents } = tabsOf(panel);
  panel.querySelector('.tab-nav')?.setAttribute('role', 'tablist');
  for (const button of buttons) {
    button.setAttribute('type', 'button');
    button.setAttribute('role', 'tab');
    setActive(button, button.classList.contains('active'));
  }
  for (const content of contents) content.setAttribute('role', 'tabpanel');
}

/** Shows the tab with this index, and shuts the others of its panel. */
export function chooseTab(panel: Element, index: number): void {
  const { buttons, contents } = tabsOf(panel);
  if (buttons[index] === undefined) return;
  for (const [i, button] of buttons.entries()) setActive(button, i === index);
  for (const [i, content] of contents.entries()) content.classList.toggle('active', i === index);
}

/** The index of the tab that is shown; negative for none. */
export function chosenTab(panel: Element): number {
  return tabsOf(panel).buttons.findIndex((button) => button.classList.contains('active'));
}

function setActive(button: HTMLElement, isActive: boolean): void {
  button.classList.toggle('active', isActive);
  button.setAttribute('aria-selected', String(isActive));
  button.tabIndex = isActive ? 0 : -1;
}
