import * as l10n from '@vscode/l10n';
import { element } from '../elements';

/** Shows a picture as large as the panel, until Esc, Enter or a click. */
export function enlarge(image: HTMLImageElement): void {
  const large = element('img', { src: image.src, alt: image.alt });
  const dialog = element('dialog', { class: 'enlarged', 'aria-label': image.alt || l10n.t('Image') }, large);
  const close = () => dialog.close();
  dialog.addEventListener('click', close);
  dialog.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
