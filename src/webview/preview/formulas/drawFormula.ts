import * as l10n from '@vscode/l10n';
import katex, { ParseError } from 'katex';
import 'katex/contrib/mhchem';
import { ownCommands } from './ownCommands';
import { safeMath } from './safeMath';

/** Why a formula is not drawn, in KaTeX's words. */
class FormulaTrouble extends Error {}

/** Characters of a formula. */
const longest = 5000;
/** Characters of what is drawn for it, some 6,000 signs: browsers need a second for these, a minute for ten times as many. */
const longestDrawn = 80_000;
/** What a formula may say of its own size, in em: more would lie over the page. */
const largestSize = 40;
/** KaTeX's own measure: more often nobody's abbreviations are written out. [KaTeX, `maxExpand`] */
const mostExpansions = 1000;

/**
 * Draws a formula with KaTeX, as MathML: the browser shows it by itself, with the fonts that the system has, and needs no
 * style sheet. Nothing in a formula may name an address, a picture, or attributes of what is drawn.
 * @throws FormulaTrouble where KaTeX does not understand it
 */
export function drawFormula(formula: string, isBlock: boolean): MathMLElement {
  if (formula.length > longest) throw tooLong();
  try {
    const html = katex.renderToString(formula, {
      output: 'mathml',
      displayMode: isBlock,
      throwOnError: true,
      trust: false,
      strict: false,
      maxSize: largestSize,
      maxExpand: mostExpansions,
      macros: ownCommands((why) => new ParseError(why)),
    });
    if (html.length > longestDrawn) throw tooLong();
    return safeMath(html);
  } catch (error) {
    if (error instanceof ParseError) throw new FormulaTrouble(error.rawMessage);
    // Nested so deep that the stack is full.
    if (error instanceof RangeError) throw tooLong();
    throw error;
  }
}

function tooLong(): FormulaTrouble {
  return new FormulaTrouble(l10n.t('it is too long'));
}
