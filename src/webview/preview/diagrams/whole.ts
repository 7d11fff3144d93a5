import * as l10n from '@vscode/l10n';
import { element } from '../../elements';
import { Frame } from './frame';

/**
 * Shows a picture in all of the window, over the page. Esc and its button close it, and a click on a part, which leads to
 * the source.
 * @param clicked gets what was clicked in the picture, and tells whether it led anywhere
 * @param closed runs when the page is seen again
 */
export function showWhole(
  picture: SVGSVGElement,
  clicked: (target: Element) => boolean,
  closed: () => void,
): void {
  const dialog = element('dialog', { class: 'talk-notes-whole', 'aria-label': l10n.t('Diagram') });
  const close = { label: l10n.t('Close'), sign: '✕', run: () => dialog.close() };
  const frame = new Frame([close], true, (target) => {
    const isHit = clicked(target);
    if (isHit) dialog.close();
    return isHit;
  });
  frame.show(picture);
  dialog.append(frame.root);
  dialog.addEventListener('close', () => {
    dialog.remove();
    closed();
  });
  document.body.append(dialog);
  dialog.showModal();
  frame.focus();
}
