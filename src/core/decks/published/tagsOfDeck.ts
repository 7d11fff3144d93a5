import type { Conference } from '../../conference/conference';
import { isTagPlaceholder } from '../../hugo/tagKey';
import { tagsOf } from '../../conference/tagIndex';
import { wordsOf } from '../../text/terms';
import type { PublishedDeck } from './publishedDeck';

const most = 5;
/** What a tag has to be worth: named in the title, or in the abstract and on a slide, or on some slides. */
const enough = 3;
/** In words; nobody looks for longer ones in a deck. */
const longestTag = 4;
const weights = { title: 3, abstract: 2, slide: 1 };

/**
 * Tags of a conference that a deck is about: those whose words it says one after the other. The most certain come first,
 * then those that more talks have.
 */
export function tagsOfDeck(conference: Conference, { title, abstract, slides }: PublishedDeck): string[] {
  const scores = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const phrase of phrasesOf(text)) scores.set(phrase, (scores.get(phrase) ?? 0) + weight);
  };
  add(title ?? '', weights.title);
  add(abstract ?? '', weights.abstract);
  for (const { text } of slides) add(text, weights.slide);
  return tagsOf(conference)
    .all.filter(({ talks, label }) => talks > 0 && !isTagPlaceholder(label))
    .map((tag) => ({ tag, score: scores.get(wordsOf(tag.label).join(' ')) ?? 0 }))
    .filter(({ score }) => score >= enough)
    .sort((a, b) => b.score - a.score || b.tag.talks - a.tag.talks)
    .slice(0, most)
    .map(({ tag }) => tag.label);
}

/** What stands one behind the other in a text, up to as many words as tags have. */
function phrasesOf(text: string): Set<string> {
  const words = wordsOf(text);
  const phrases = new Set<string>();
  for (let at = 0; at < words.length; at++) {
    for (let length = 1; length <= longestTag; length++) phrases.add(words.slice(at, at + length).join(' '));
  }
  return phrases;
}
