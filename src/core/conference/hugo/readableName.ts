/**
 * A title made of a file or folder name: no number in front, no ending, `_` and `-` as spaces, a capital first.
 * `04_gpus-go-round.md` becomes `Gpus go round`; a name that is nothing but a number stays.
 */
export function readableName(name: string): string {
  const stem = name.replace(/\.(md|markdown|mdown)$/i, '');
  const words = stem
    .replace(/^\d+[_\-. ]+(?=.)/, '')
    .replace(/[_\-\s]+/g, ' ')
    .trim();
  const readable = words === '' ? stem : words;
  return readable.charAt(0).toUpperCase() + readable.slice(1);
}
