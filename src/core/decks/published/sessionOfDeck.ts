import type { Conference, Session } from '../../conference/conference';
import { walkPages } from '../../conference/pages/walkPages';
import { Rarity } from '../../matching/rarity';
import { similarity } from '../../matching/similarity';
import { terms } from '../../text/terms';
import type { PublishedDeck } from './publishedDeck';

export interface RankedSession {
  readonly session: Session;
  /**
   * The share of both titles' words that both have, rare words counting more: 1 for the same title, and a little more for
   * the same speaker.
   */
  readonly score: number;
}

/** Titles that share so much are taken for one talk. */
export const sameTalk = 0.6;
/** Words that differ by a slip. */
const alike = 0.75;
/** The word that a page cut. */
const cutWord = /\S{0,40}(?:\.{3}|…)\s*$/;
/** No title has more. */
const mostWords = 60;
/** What a speaker of the same name adds. */
const sameSpeaker = 0.15;

/**
 * The sessions of a conference that a deck may belong to, the best first; those that share no word of its title are left
 * out. Words that many titles have count little.
 */
export function sessionsOfDeck(
  conference: Pick<Conference, 'trees'>,
  { title, speakers }: Pick<PublishedDeck, 'title' | 'speakers'>,
): RankedSession[] {
  const sessions = [...walkPages(conference)]
    .filter((page): page is Session => page.kind === 'session')
    .map((session) => ({ session, words: new Set(terms(session.title)) }));
  const rarity = new Rarity(sessions.map(({ words }) => words));
  const known = knownAs(new Set(terms((title ?? '').replace(cutWord, '')).slice(0, mostWords)), rarity);
  const weigh = (words: Iterable<string>) => [...words].reduce((sum, word) => sum + rarity.of(word), 0);
  const own = weigh(known);
  const names = new Set(speakers.map(nameOf));
  return sessions
    .map(({ session, words }) => {
      const shared = weigh([...words].filter((word) => known.has(word)));
      const bonus = session.note.frontMatter.speakers.some((name) => names.has(nameOf(name)))
        ? sameSpeaker
        : 0;
      const share = shared === 0 ? 0 : (2 * shared) / (own + weigh(words));
      return { session, score: share === 0 ? 0 : share + bonus };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

/** Words as the titles spell them, where they do. */
function knownAs(words: ReadonlySet<string>, titles: Rarity): Set<string> {
  const inTitles = [...titles.words];
  return new Set(
    [...words].map((word) =>
      titles.has(word) ? word : (inTitles.find((known) => similarity(word, known) >= alike) ?? word),
    ),
  );
}

function nameOf(speaker: string): string {
  return speaker
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .trim();
}
