import * as l10n from '@vscode/l10n';
import { formulasOf, signsAttribute } from '../../../core/formulas/formulaSigns';
import { element } from '../../elements';
import type { PagePart, PartOptions } from '../pagePart';
import { painted } from '../painted';
import { styleSheet } from '../styleSheet';
import { firstLineOf } from '../../../core/text/firstLineOf';
import type { drawFormula } from './drawFormula';
import { formulaStyle } from './style';

/** The formulas of the page, as a part of it. */
export interface Formulas extends PagePart {
  /** How often KaTeX was asked to draw: what was not changed is not drawn again. */
  readonly drawn: number;
}

type Drawer = typeof drawFormula;

/** Milliseconds that are drawn at a time: a keystroke is painted in a frame or two, however many formulas there are. */
const slice = 25;
/** As many pictures of formulas as are remembered: a few notes full of them. */
const most = 500;

/**
 * Draws the formulas of the page (elements of class `math`), each in a shadow root of its element: what the page patches
 * is the text of the formula, and what is drawn of it stays until that text is another one. KaTeX is loaded when there is a
 * formula.
 */
export function createFormulas({
  root,
  reportSurprise,
}: Pick<PartOptions, 'root' | 'reportSurprise'>): Formulas {
  const sheet = styleSheet(formulaStyle);
  /** What each element shows. */
  const shown = new WeakMap<Element, string>();
  const pictures = new Map<string, Node>();
  let waiting: HTMLElement[] = [];
  let drawer: Drawer | undefined;
  let isRunning = false;
  let drawn = 0;

  const pictureOf = (draw: Drawer, formula: string, isBlock: boolean): Node => {
    const key = `${isBlock ? 'block' : 'inline'} ${formula}`;
    let picture = pictures.get(key);
    if (picture === undefined) {
      drawn++;
      picture = drawOrTell(draw, formula, isBlock);
    }
    // Last asked for is last to go.
    pictures.delete(key);
    pictures.set(key, picture);
    for (const oldest of pictures.keys()) {
      if (pictures.size <= most) break;
      pictures.delete(oldest);
    }
    return picture.cloneNode(true);
  };
  const drawSome = (draw: Drawer) => {
    const end = performance.now() + slice;
    while (waiting.length > 0 && performance.now() < end) {
      const place = waiting.shift();
      if (place === undefined) break;
      const shadow = place.shadowRoot ?? place.attachShadow({ mode: 'open' });
      shadow.adoptedStyleSheets = [sheet];
      shown.set(place, keyOf(place));
      const parts = formulasOf(place.textContent, place.getAttribute(signsAttribute), isBlockPlace(place));
      shadow.replaceChildren(
        ...parts.map((part) => ('words' in part ? part.words : pictureOf(draw, part.formula, part.isBlock))),
      );
    }
  };
  const run = async () => {
    drawer ??= (await import('./drawFormula')).drawFormula;
    drawSome(drawer);
    while (waiting.length > 0) {
      await painted();
      drawSome(drawer);
    }
  };
  return {
    update() {
      waiting = Array.from(root.querySelectorAll<HTMLElement>('span.math, div.math')).filter(
        (place) => shown.get(place) !== keyOf(place),
      );
      if (waiting.length === 0) return;
      // What was typed is painted with what it is drawn as.
      if (drawer !== undefined) drawSome(drawer);
      if (waiting.length === 0 || isRunning) return;
      isRunning = true;
      run()
        .catch(reportSurprise)
        .finally(() => (isRunning = false));
    },
    get drawn() {
      return drawn;
    },
  };
}

function isBlockPlace({ classList }: Element): boolean {
  return !classList.contains('inline');
}

/** All that a picture depends on. */
function keyOf(place: Element): string {
  return [place.getAttribute(signsAttribute), isBlockPlace(place), place.textContent].join(' ');
}

/** The formula as it is drawn; where that is not possible, as it is written, and why. */
function drawOrTell(draw: Drawer, formula: string, isBlock: boolean): Node {
  try {
    const place = element('span', { class: isBlock ? 'block' : 'inline' });
    place.append(draw(formula, isBlock));
    return place;
  } catch (error) {
    const why = l10n.t(
      'This formula can’t be drawn. Check its commands and braces. ({0})',
      firstLineOf(error),
    );
    const source = element('code', {}, formula.trim());
    const told = element('span', { class: 'trouble', role: 'note' }, why);
    return element('span', { class: isBlock ? 'wrong block' : 'wrong' }, source, ' ', told);
  }
}
