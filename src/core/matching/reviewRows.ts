import type { Conference, Session } from '../conference/conference';
import type { ListedLink } from '../linkLists/linkList';
import { sameVideo } from '../links/sameVideo';
import { isPreselected, proposeLinks, talksOf, type LinkProposal } from './proposeLinks';

/**
 * What a review asks about: a link for a session; a session of which the list has nothing; a link that fits no session.
 */
export interface ReviewRow {
  readonly kind: 'video' | 'slides';
  readonly session: Session | undefined;
  readonly link: ListedLink | undefined;
  /** Undefined where nothing is proposed. */
  readonly proposal: LinkProposal | undefined;
  /** Whether it is filled in if nobody says otherwise. */
  readonly isTicked: boolean;
  /** An earlier review showed this link, and it was left out. */
  readonly wasSeen: boolean;
}

/** What there is to say about a list: proposals by day and session, then what is left on both sides. */
export interface Review {
  readonly proposals: readonly ReviewRow[];
  readonly withoutLink: readonly ReviewRow[];
  readonly withoutSession: readonly ReviewRow[];
  /** How many links the notes have already. */
  readonly there: number;
}

/**
 * @param seen the links of earlier reviews, as {@link sameVideo} writes them
 * @param made as in {@link proposeLinks}
 */
export function reviewOf(
  conference: Conference,
  links: readonly ListedLink[],
  seen: ReadonlySet<string>,
  made: Readonly<Record<string, string>> = {},
): Review {
  const all = proposeLinks(conference, links, made);
  const wanted = all.filter(({ confidence }) => confidence !== 'there');
  const order = new Map(talksOf(conference).map((session, i) => [session, i]));
  const placeOf = (session: Session) => order.get(session) ?? 0;
  const proposals = wanted
    .map((proposal): ReviewRow => {
      const wasSeen = seen.has(sameVideo(proposal.link.url));
      return {
        kind: proposal.link.kind,
        session: proposal.session,
        link: proposal.link,
        proposal,
        isTicked: isPreselected(proposal) && !wasSeen,
        wasSeen,
      };
    })
    .toSorted((a, b) => (a.session && b.session ? placeOf(a.session) - placeOf(b.session) : 0));
  const used = new Set(all.map(({ link }) => link));
  const row = (kind: ReviewRow['kind'], session?: Session, link?: ListedLink): ReviewRow => ({
    kind,
    session,
    link,
    proposal: undefined,
    isTicked: false,
    wasSeen: link !== undefined && seen.has(sameVideo(link.url)),
  });
  const kinds = (['video', 'slides'] as const).filter((kind) => links.some((link) => link.kind === kind));
  const proposed = new Set(all.map(({ session, link }) => `${link.kind} ${session.id}`));
  return {
    proposals,
    withoutLink: talksOf(conference).flatMap((session) =>
      kinds.flatMap((kind) =>
        session.missing[kind] && !proposed.has(`${kind} ${session.id}`) ? [row(kind, session)] : [],
      ),
    ),
    withoutSession: links.flatMap((link) => (used.has(link) ? [] : [row(link.kind, undefined, link)])),
    there: all.length - wanted.length,
  };
}
