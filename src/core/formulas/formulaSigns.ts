import { formulaParts, type FormulaPart } from './formulaParts';

/** The attribute of an element that is one formula: how long the signs at both of its ends are. */
export const signsAttribute = 'data-signs';

/** Its value. */
export function signsValue(open: string, close: string): string {
  return `${open.length} ${close.length}`;
}

/**
 * What is to be drawn for an element of class `math`.
 * @param text what stands in it
 * @param signs the value of its {@link signsAttribute}; null where the formulas are still to be found in it
 */
export function formulasOf(text: string, signs: string | null, isBlock: boolean): FormulaPart[] {
  const [, open, close] = /^(\d{1,3}) (\d{1,3})$/.exec(signs ?? '') ?? [];
  if (open === undefined || close === undefined) return formulaParts(text);
  return [{ formula: text.slice(Number(open), text.length - Number(close)), isBlock }];
}
