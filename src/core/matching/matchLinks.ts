import * as l10n from '@vscode/l10n';
import { compare, isRecurring, weigh } from './comparison';
import { editionOf, Editions } from './editions';
import { Labels } from './labels';
import { NearLinks } from './nearLinks';
import {
  compareTexts,
  type Compared,
  type LinkToMatch,
  type Pair,
  type Prepared,
  type PreparedLink,
  type SessionToMatch,
} from './pairs';
import { Rarity } from './rarity';
import { sessionTitle } from './sessionTitle';
import { readTitle, type KnownWords } from './titleWords';
import { judge } from './verdict';

/** A link that may belong to a session. */
export interface Candidate<Link extends LinkToMatch> {
  readonly link: Link;
  /** From 0 on, comparable within one call only. */
  readonly score: number;
}

/** The best link for a session. */
export interface Proposal<Session extends SessionToMatch, Link extends LinkToMatch> extends Candidate<Link> {
  readonly session: Session;
  /** `sure` may be filled in without a second look. `several`: others fit as well. */
  readonly confidence: 'sure' | 'probable' | 'several' | 'doubtful';
  /** Why, in words for a person. */
  readonly reason: string;
  /** The next best, best first. */
  readonly others: readonly Candidate<Link>[];
}

export interface MatchOptions {
  /** The conference's own title. */
  readonly event?: string;
}

const mostOthers = 4;
/** Below it a candidate is not worth a look. */
const worthALook = 0.35;
/** What the names of speakers add, and what a stranger or another edition takes. */
const forSpeakers = 0.4;
const forStrangers = 0.3;
const forEdition = 0.3;
/** A candidate so near to the best one fits as well. */
const margin = 0.08;
/**
 * Finds for each session the link of a list that belongs to it, each link for one session at most. Neither the order of
 * the sessions nor that of the links matters, and links that fit no session change nothing for the others.
 * @param links of one kind, no address twice
 * @returns a proposal for each session that has one, in the order of the sessions
 */
export function matchLinks<Session extends SessionToMatch, Link extends LinkToMatch>(
  sessions: readonly Session[],
  links: readonly Link[],
  { event }: MatchOptions = {},
): Proposal<Session, Link>[] {
  const words: KnownWords = new Map();
  const ownTitles = sessions.map((session) => sessionTitle(session, words));
  const rarity = new Rarity(ownTitles.map(({ title }) => new Set(title.words.map(({ term }) => term))));
  const nameRarity = new Rarity(ownTitles.map(({ speakers }) => new Set(speakers.flat())));
  const linkTitles = links.map(({ title }) => readTitle(title, words));
  const labels = new Labels(
    linkTitles,
    ownTitles.flatMap(({ speakers }) => speakers),
    event === undefined ? undefined : readTitle(event),
  );
  const prepared = sessions.map((session, i): Prepared<Session> => {
    const { title = readTitle(session.title), speakers = [] } = ownTitles[i] ?? {};
    const weighed = weigh(title, labels, rarity);
    return {
      session,
      title: weighed,
      speakers,
      isRecurring: isRecurring(weighed),
      years: session.years ?? [],
    };
  });
  const preparedLinks = links.map((link, i): PreparedLink<Link> => {
    const title = weigh(linkTitles[i] ?? readTitle(link.title), labels, rarity);
    return { link, title, edition: editionOf(title) };
  });
  const near = new NearLinks(preparedLinks, nameRarity);
  const compared = prepared.map((session) =>
    near
      .of(session)
      .map((link) => ({ session, link, comparison: compare(session.title, link.title, session.speakers) })),
  );
  const editions = new Editions(compared);
  const pairs = compared.map((ofSession) =>
    ofSession
      .map((pair) => scored(pair, editions))
      .filter(({ score }) => score >= worthALook)
      .sort(bestFirst),
  );
  return proposals(pairs);
}

function proposals<Session extends SessionToMatch, Link extends LinkToMatch>(
  pairs: readonly (readonly Pair<Session, Link>[])[],
): Proposal<Session, Link>[] {
  const taken = new Set<PreparedLink<Link>>();
  const chosen = new Map<Prepared<Session>, Pair<Session, Link>>();
  for (const pair of pairs.flat().sort(bestFirst)) {
    if (chosen.has(pair.session) || taken.has(pair.link)) continue;
    chosen.set(pair.session, pair);
    taken.add(pair.link);
  }
  const sessionsOf = new Map<PreparedLink<Link>, Pair<Session, Link>[]>();
  for (const pair of pairs.flat()) sessionsOf.set(pair.link, [...(sessionsOf.get(pair.link) ?? []), pair]);
  return pairs.flatMap((ofSession) => {
    const best = ofSession[0] && (chosen.get(ofSession[0].session) ?? undefined);
    if (best === undefined) return [];
    const rivals = [...ofSession, ...(sessionsOf.get(best.link) ?? [])].filter(
      (pair) => pair !== best && pair.score >= best.score - margin && isRival(pair, best),
    );
    const verdict = judge(best);
    const { isPart } = best.comparison;
    const isSeveral = verdict.isSure && (isPart || rivals.length > 0);
    return [
      {
        session: best.session.session,
        link: best.link.link,
        score: best.score,
        confidence: isSeveral
          ? 'several'
          : verdict.isSure
            ? 'sure'
            : best.score >= 0.75
              ? 'probable'
              : 'doubtful',
        reason: isSeveral ? severalReason(rivals, best) : verdict.reason,
        others: ofSession
          .filter((pair) => pair !== best)
          .slice(0, mostOthers)
          .map(({ link, score }) => ({ link: link.link, score })),
      },
    ];
  });
}

/** Another pair speaks against a sure one only if it could be sure as well. */
function isRival<Session, Link>(pair: Pair<Session, Link>, best: Pair<Session, Link>): boolean {
  if (pair.edition === 'other' || pair.comparison.stranger) return false;
  return (
    best.comparison.named.size === 0 || pair.comparison.named.size > 0 || pair.session.speakers.length === 0
  );
}

function severalReason<Session, Link>(
  rivals: readonly Pair<Session, Link>[],
  best: Pair<Session, Link>,
): string {
  if (best.comparison.isPart) return l10n.t('One of several parts');
  return rivals.some(({ session }) => session === best.session)
    ? l10n.t('Several links match')
    : l10n.t('Matches several sessions');
}

function scored<Session, Link>(compared: Compared<Session, Link>, editions: Editions): Pair<Session, Link> {
  const { comparison, session, link } = compared;
  const edition = editions.of(link.edition, comparison.years, session.years);
  const named = comparison.named.size > 0 ? forSpeakers : 0;
  const strangers = comparison.stranger ? forStrangers : 0;
  const score = comparison.score + named - strangers - (edition === 'other' ? forEdition : 0);
  return { ...compared, edition, score };
}

function bestFirst<Session extends SessionToMatch, Link extends LinkToMatch>(
  a: Pair<Session, Link>,
  b: Pair<Session, Link>,
): number {
  return (
    b.score - a.score ||
    compareTexts(a.session.session.key, b.session.session.key) ||
    compareTexts(a.link.link.url, b.link.link.url)
  );
}
