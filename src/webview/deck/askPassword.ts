import * as l10n from '@vscode/l10n';
import { element } from '../elements';

/**
 * Asks for a PDF's password in place of its pages. It stays in the page and is kept nowhere.
 * @param isAgain the last one was wrong
 */
export function askPassword(place: HTMLElement, isAgain: boolean): Promise<string> {
  const field = element('input', { type: 'password', id: 'password', autocomplete: 'off' });
  const open = element('button', { type: 'submit' }, l10n.t('Open'));
  const form = element(
    'form',
    { class: 'notice' },
    element(
      'label',
      { for: 'password' },
      isAgain ? l10n.t('Wrong password') : l10n.t('This PDF is password-protected'),
    ),
    field,
    open,
  );
  place.replaceChildren(form);
  field.focus();
  return new Promise((resolve) => {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      form.remove();
      resolve(field.value);
    });
  });
}
