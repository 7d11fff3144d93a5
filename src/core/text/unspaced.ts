/** A letter of a script that is written without spaces between words. */
export const unspaced =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

/** Many of them, one behind the other. */
const run = new RegExp(`${unspaced.source}+`, 'gu');

let segmenter: Intl.Segmenter | undefined;

/** A text with spaces around what is written in such scripts, so that words of others beside it are told from it. */
export function partedScripts(text: string): string {
  return unspaced.test(text) ? text.replace(run, ' $& ') : text;
}

/** A text with spaces between its words in such scripts, as Unicode's rules and ICU's dictionaries part them. */
export function partedWords(text: string): string {
  if (!unspaced.test(text)) return text;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  const words = segmenter;
  return text.replace(
    run,
    (letters) => ` ${Array.from(words.segment(letters), ({ segment }) => segment).join(' ')} `,
  );
}
