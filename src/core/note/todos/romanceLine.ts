/** Words that hardly any line in Spanish or Portuguese goes without, and other languages do. */
const strong: ReadonlySet<string> = new Set(
  (
    'el los las lo del una uno unos unas esta este esto eso ese esa está están tiene tienen hay y pero muy más también según ' +
    'sobre ante porque cuando donde nuestro nuestra uma umas dos nas ao aos não são tem têm mas mais muito isso isto este ' +
    'ele ela eles elas seu sua há já também nosso nossa quando onde'
  ).split(' '),
);
/** Words that others have, too: two of them tell. */
const weak: ReadonlySet<string> = new Set(
  'de la en es se su un con sin al que por para como o e em na no'.split(' '),
);

/**
 * Whether a line reads like Spanish or Portuguese, where `todo` is an ordinary word: all, everything.
 * @param line cut off where it is long
 */
export function isRomanceLine(line: string): boolean {
  if (/[ñãõ¿¡]/iu.test(line)) return true;
  const words = new Set(line.toLowerCase().match(/\p{L}+/gu) ?? []);
  let found = 0;
  for (const word of words) found += strong.has(word) ? 2 : weak.has(word) ? 1 : 0;
  return found >= 2;
}
