import { partedScripts, partedWords } from './unspaced';

/** Words that say nothing about a page's subject, in English and German, without accents. */
const stopWords = new Set(
  (
    'a about after again all also am an and any are as at be because been before being between both but by can cannot ' +
    'could did do does doing don down during each few for from further get got had has have having he her here hers him ' +
    'his how i if in into is it its just let lets like ll me more most my no nor not now of off on once one only or other ' +
    'our out over own re same she should so some such than that the their them then there these they this those through ' +
    'to too under until up us use used using ve very via was we were what when where which while who whom why will with ' +
    'would you your ' +
    'aber alle allem allen aller alles als also am an ander andere auch auf aus bei beim bin bis bist da dabei damit dann ' +
    'das dass dein dem den denn der des dich die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem ' +
    'einen einer eines er es euch fuer fur gegen hab habe haben hat hatte hier ihr ihre im ist ja jede jedem jeden jeder ' +
    'jedes kann kein keine konnen mal man mehr mein mit muss nach nicht nichts noch nun nur ob oder ohne schon sehr sein ' +
    'seine sich sie sind so soll uber um und uns unser unter viel vom von vor war was weil welche wenn wer werden wie wir ' +
    'wird wo zu zum zur'
  ).split(' '),
);

/** Endings of English and German words, the longest first: what is left of their forms is the same. */
const ending =
  /(?:izations?|isations?|ations?|nesses|ness|ments?|ingly|ings?|ities|ity|ively|ive|ically|ical|ably|ibly|able|ible|ances?|ences?|ants?|ents?|ators?|ates?|ated|ating|ions?|iers?|ies|ers?|eds?|ly|ungen|ung|heiten|heit|keiten|keit|lichen?|ischen?|isch|en|em|es|e|s|y|n)$/;
const shortestStem = 4;

/**
 * The words of a text by which its subject is known: without case, accents, endings and stop words, in their order. A
 * word that a line's end parts is one.
 */
export function terms(text: string): string[] {
  return wordsOf(partedWords(withoutBreaks(text)))
    .filter((word) => !isStopWord(word) && (word.length > 1 || /\p{L}/u.test(word)))
    .map(stem);
}

/** Whether a word, as {@link wordsOf} gives it, says nothing about a subject. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

/** Places where a word may break, which nobody sees: soft hyphens, spaces of no width. */
function withoutBreaks(text: string): string {
  return text.replace(/[\u00ad\u200b\u2060\ufeff]/g, '');
}

/** All words of a text without case and accents. In scripts without spaces that is what stands between signs. */
export function wordsOf(text: string): string[] {
  // Most words are Latin ones without accents, and nothing else is to be done for them.
  if (/^[\w ,.]*$/.test(text)) return text.toLowerCase().match(/[a-z\d]+/g) ?? [];
  return (
    partedScripts(withoutBreaks(text))
      .replace(/(\p{L})-\n(?=\p{Ll})/gu, '$1')
      .normalize('NFKD')
      .replace(/\p{Mn}|['’]/gu, '')
      .toLowerCase()
      .replace(/ß/g, 'ss')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** What the forms of a word have in common. It need not be a word. */
export function stem(word: string): string {
  // A short word would have too little left of it: `pods`.
  let left = word.replace(/^(..[^aeious])s$/, '$1');
  // Twice: `containers` is `container` is `contain`.
  for (let i = 0; i < 2; i++) {
    const shorter = left.replace(ending, '');
    if (shorter.length < shortestStem) break;
    left = shorter;
  }
  // `mapping` and `map` have one letter between them, `planned` and `plan` too.
  return left.replace(/([b-df-hj-np-tv-z])\1$/, '$1');
}
