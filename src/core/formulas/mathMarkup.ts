import { classes, element, escapeHtml } from '../text/writtenHtml';
import { readElements, type PageElement, type PageNode } from '../text/htmlElements';
import { mostGap } from './mathStyle';

/** Nothing that leads anywhere, shows a picture or holds HTML. [MathML Core, 2.1 and 3.1] */
const elements = new Set(
  (
    'math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle mpadded mphantom menclose msub msup msubsup munder mover ' +
    'munderover mtable mtr mtd'
  ).split(' '),
);
const attributes = new Set(
  (
    'accent accentunder depth display displaystyle fence height largeop linebreak linethickness lspace mathbackground mathcolor ' +
    'mathsize mathvariant maxsize minsize notation rspace scriptlevel separator stretchy voffset width'
  ).split(' '),
);
const plainValue = /^[\w#%.+ -]{1,60}$/;

/**
 * Writes MathML anew from a list of elements and attributes, none of which needs a style of its own: what is lined up, and
 * how far apart, say classes. What is not on the list is left out, and of other elements their content stays.
 * @param html as KaTeX writes it
 */
export function mathMarkup(html: string): string {
  return readElements(html, deepest)
    .map((node) => written(node, undefined))
    .join('');
}

/** Browsers nest no deeper themselves. [Chromium: HTMLTreeBuilder, `kMaximumHTMLParserDOMTreeDepth`] */
const deepest = 500;

function written(node: PageNode, place: string | undefined): string {
  if (typeof node === 'string') return escapeHtml(node);
  const { name } = node;
  // The formula as it was written, which stands in its place already where it is not drawn.
  if (name === 'annotation') return '';
  const inner =
    name === 'mtable' ? rows(node) : node.children.map((each) => written(each, undefined)).join('');
  if (!elements.has(name)) return inner;
  const kept = [...node.attributes].filter(([key, value]) => attributes.has(key) && plainValue.test(value));
  return element(name, { ...Object.fromEntries(kept), class: place }, inner);
}

/**
 * The rows of `align`, `cases` and matrices. Browsers do not read any more the attributes in which KaTeX says on which side
 * a column stands and how far from the last. Cells that push numbers to the edge of the page go: a formula is as wide as it
 * is. [MathML Core, `mtable`; KaTeX: src/environments/array.ts, `mathmlBuilder`]
 */
function rows({ attributes: said, children }: PageElement): string {
  const sides = said.get('columnalign')?.split(/\s+/) ?? [];
  const gaps = said.get('columnspacing')?.split(/\s+/) ?? [];
  const cell = (node: PageNode, i: number) => {
    if (typeof node === 'string') return '';
    const isNumber = hasClass(node, 'mml-eqn-num');
    const side = isNumber ? 'right' : (sides[i] ?? sides.at(-1));
    const gap = isNumber ? '2em' : i === 0 ? '0em' : (gaps[i - 1] ?? gaps.at(-1));
    return written(
      node,
      classes(side === 'left' || side === 'right' ? `to-${side}` : undefined, gapClass(gap)),
    );
  };
  return children
    .map((row) => {
      if (typeof row === 'string') return '';
      const cells = row.children.filter(
        (each) =>
          typeof each !== 'string' &&
          !hasClass(each, 'mtr-glue') &&
          !(hasClass(each, 'mml-eqn-num') && each.children.length === 0),
      );
      return element('mtr', {}, cells.map(cell).join(''));
    })
    .join('');
}

function hasClass({ attributes: said }: PageElement, name: string): boolean {
  return (said.get('class') ?? '').split(' ').includes(name);
}

function gapClass(gap: string | undefined): string | undefined {
  const [, em] = /^([\d.]{1,6})em$/.exec(gap ?? '') ?? [];
  return em === undefined ? undefined : `gap-${Math.min(mostGap, Math.round(Number(em) * 4))}`;
}
