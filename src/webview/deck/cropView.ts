import * as l10n from '@vscode/l10n';
import { element } from '../elements';
import type { PdfDeck } from './pdfDeck';
import { isTiny, moved, regionBetween, resized, wholePage, type Region } from './region';

/** In shares of the page, for one stroke of an arrow key. */
const step = 0.02;

const arrows: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
};

/**
 * Shows a page large, to choose a part of it: by dragging, or with the arrow keys, which move the lower right corner,
 * and with Shift all of it.
 * @param signal ends the question, as Cancel does
 * @returns the part; undefined where the user gave it up
 */
export async function askRegion(
  deck: PdfDeck,
  page: number,
  onTrouble: (error: unknown) => void,
  signal: AbortSignal,
): Promise<Region | undefined> {
  const canvas = element('canvas', { 'aria-hidden': 'true' });
  const frame = element('div', { class: 'frame', 'aria-hidden': 'true' });
  const area = element('div', { class: 'area', tabindex: '0', role: 'application' }, canvas, frame);
  const said = element('p', { role: 'status' });
  const take = element('button', { type: 'button' }, l10n.t('Insert This Part'));
  const cancel = element('button', { type: 'button', class: 'secondary' }, l10n.t('Cancel'));
  const help = l10n.t('Drag to select an area. Arrow keys resize it; Shift+arrow keys move it.');
  const dialog = element(
    'dialog',
    { class: 'crop', 'aria-label': l10n.t('Crop Slide {0}', page) },
    area,
    element('p', { class: 'help' }, help),
    said,
    element('div', { class: 'buttons' }, take, cancel),
  );
  area.setAttribute('aria-label', help);
  document.body.append(dialog);
  let region = wholePage;
  const show = (next: Region) => {
    region = next;
    for (const side of ['left', 'top', 'width', 'height'] as const)
      frame.style[side] = `${next[side] * 100}%`;
    const [left, top, width, height] = [next.left, next.top, next.width, next.height].map((share) =>
      Math.round(share * 100),
    );
    said.textContent = l10n.t(
      'Left {0} %, top {1} %, width {2} %, height {3} %',
      ...[left, top, width, height].map((share) => share ?? 0),
    );
  };
  show(wholePage);
  followPointer(area, show);
  const drawing = new AbortController();
  const chosen = new Promise<Region | undefined>((resolve) => {
    take.addEventListener('click', () => resolve(region));
    cancel.addEventListener('click', () => resolve(undefined));
    dialog.addEventListener('close', () => resolve(undefined));
    signal.addEventListener('abort', () => resolve(undefined), { signal: drawing.signal });
    area.addEventListener('keydown', (event) => {
      const way = arrows[event.key];
      if (way !== undefined) show((event.shiftKey ? moved : resized)(region, ...way));
      else if (event.key === 'Enter') resolve(region);
      else return;
      event.preventDefault();
    });
  });
  // What goes on in the dialog is none of the list's.
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  dialog.showModal();
  area.focus();
  // The dialog stands at once: whoever presses C twice has one.
  drawPage(deck, page, area, canvas, drawing.signal).catch(onTrouble);
  const result = await chosen;
  drawing.abort();
  dialog.remove();
  return result;
}

async function drawPage(
  deck: PdfDeck,
  page: number,
  area: HTMLElement,
  canvas: HTMLCanvasElement,
  signal: AbortSignal,
): Promise<void> {
  area.style.setProperty('--shape', String(await deck.shape(page)));
  await deck.draw(page, canvas, area.clientWidth * window.devicePixelRatio, signal);
}

/** A frame from where the pointer goes down to where it goes up; a mere click takes the whole page again. */
function followPointer(area: HTMLElement, show: (region: Region) => void): void {
  let from: readonly [number, number] | undefined;
  const placeOf = ({ clientX, clientY }: PointerEvent) => {
    const { left, top, width, height } = area.getBoundingClientRect();
    return [(clientX - left) / width, (clientY - top) / height] as const;
  };
  area.addEventListener('pointerdown', (event) => {
    from = placeOf(event);
    area.setPointerCapture(event.pointerId);
  });
  area.addEventListener('pointermove', (event) => {
    if (from !== undefined) show(regionBetween(...from, ...placeOf(event)));
  });
  area.addEventListener('pointerup', (event) => {
    if (from === undefined) return;
    const region = regionBetween(...from, ...placeOf(event));
    from = undefined;
    show(isTiny(region) ? wholePage : region);
  });
  area.addEventListener('pointercancel', () => (from = undefined));
}
