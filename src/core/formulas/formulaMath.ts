import * as l10n from '@vscode/l10n';
import katex, { ParseError } from 'katex';
import 'katex/contrib/mhchem';
import { mathMarkup } from './mathMarkup';
import { ownCommands } from './ownCommands';

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
 * A formula as MathML, drawn by KaTeX: browsers show it by themselves, with the fonts that the system has. Its classes are
 * those of {@link mathStyle}. Nothing in a formula may name an address, a picture, or attributes of what is drawn.
 * @returns the markup of one `math` element
 * @throws FormulaTrouble where KaTeX does not understand it
 */
export function formulaMath(formula: string, isBlock: boolean): string {
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
    return mathMarkup(html);
  } catch (error) {
    if (error instanceof ParseError) throw new FormulaTrouble(error.rawMessage);
    // Nested so deep that the stack is full.
    if (error instanceof RangeError) throw tooLong();
    throw error;
  }
}

/** The same; undefined where KaTeX does not understand it. */
export function formulaMathIfAny(formula: string, isBlock: boolean): string | undefined {
  try {
    return formulaMath(formula, isBlock);
  } catch (error) {
    if (error instanceof FormulaTrouble) return undefined;
    throw error;
  }
}

function tooLong(): FormulaTrouble {
  return new FormulaTrouble(l10n.t('it is too long'));
}
