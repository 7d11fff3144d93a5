import { formulaMath } from '../../../core/formulas/formulaMath';
import { safeMath } from './safeMath';

/**
 * Draws a formula as nodes to be put into the page.
 * @throws FormulaTrouble where KaTeX does not understand it
 */
export function drawFormula(formula: string, isBlock: boolean): MathMLElement {
  return safeMath(formulaMath(formula, isBlock));
}
