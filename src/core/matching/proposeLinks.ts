import * as l10n from '@vscode/l10n';
import type { Conference, Session } from '../conference/conference';
import { titleAndSpeakers } from '../conference/plain/sessionTalk';
import { sessionLinks } from '../conference/talkLinks/talkLinks';
import { walkPages } from '../conference/pages/walkPages';
import { sameVideo } from '../links/sameVideo';
import type { ListedLink } from '../linkLists/linkList';
import { matchLinks, type Candidate } from './matchLinks';
import type { SessionToMatch } from './pairs';

/** What a list offers a session, and what of it is to be done. */
export interface LinkProposal {
  readonly session: Session;
  readonly link: ListedLink;
  /** `sure` may be filled in without a second look; `there`: the note has this link already. */
  readonly confidence: 'there' | 'sure' | 'probable' | 'several' | 'doubtful';
  readonly reason: string;
  /** The link of the same kind that the note has, where it is another one. */
  readonly current: string | undefined;
  /** The next best, best first. */
  readonly others: readonly ListedLink[];
}

/** Whether a review begins with the proposal ticked: never where the note's own link would give way. */
export function isPreselected({ confidence, current }: LinkProposal): boolean {
  return confidence === 'there' || (confidence === 'sure' && current === undefined);
}

interface ConferenceSession extends SessionToMatch {
  readonly session: Session;
}

/**
 * Matches the links of a list with the sessions of a conference: first videos, then slides, each in the order of the tree.
 * A link that a note has already is that session's and no other's, and so is one that the schedule has for the event of which
 * the note was made: nothing is guessed there.
 * @param made paths of notes by the id of the event in the kept schedule
 */
export function proposeLinks(
  conference: Conference,
  links: readonly ListedLink[],
  made: Readonly<Record<string, string>> = {},
): LinkProposal[] {
  const sessions = sessionsOf(conference);
  const byPath = new Map(sessions.map((each) => [each.session.path, each.session]));
  return (['video', 'slides'] as const).flatMap((kind) => {
    const listed = new Map(
      links.filter((link) => link.kind === kind).map((link) => [sameVideo(link.url), link]),
    );
    const current = new Map(sessions.map(({ session }) => [session, sessionLinks(session)[kind]]));
    const taken = new Set(
      [...current.values()].flatMap((href) => (href === undefined ? [] : [sameVideo(href)])),
    );
    const byEvent = new Map(
      [...listed.values()].flatMap((link) => {
        const session = byPath.get(made[link.event ?? ''] ?? '');
        return session === undefined ? [] : [[session, link] as const];
      }),
    );
    const open = sessions.filter(
      ({ session }) => !byEvent.has(session) && !listed.has(sameVideo(current.get(session) ?? '')),
    );
    const given = new Set([...byEvent.values()]);
    const free = [...listed].flatMap(([key, link]) => (taken.has(key) || given.has(link) ? [] : [link]));
    const found = new Map(
      matchLinks(open, free, { event: conference.title }).map((each) => [each.session.session, each]),
    );
    return sessions.flatMap(({ session }): LinkProposal[] => {
      const href = current.get(session);
      const there = listed.get(sameVideo(href ?? ''));
      if (there !== undefined)
        return [
          {
            session,
            link: there,
            confidence: 'there',
            reason: l10n.t('Already in the note'),
            current: undefined,
            others: [],
          },
        ];
      const own = byEvent.get(session);
      if (own !== undefined) {
        const reason = l10n.t('Listed in the schedule for this session');
        return [{ session, link: own, confidence: 'sure', reason, current: href, others: [] }];
      }
      const proposal = found.get(session);
      if (proposal === undefined) return [];
      const { link, confidence, reason } = proposal;
      const others = proposal.others.map((other: Candidate<ListedLink>) => other.link);
      return [{ session, link, confidence, reason, current: href, others }];
    });
  });
}

/**
 * The sessions that links can be for, in the order of the tree. A file of several talks is none: a link that is filled in
 * would be the first talk's.
 */
export function talksOf({ trees }: Pick<Conference, 'trees'>): Session[] {
  return [...walkPages({ trees })].filter(
    (page): page is Session =>
      page.kind === 'session' &&
      page.talks === undefined &&
      page.leftOut !== 'shadowed' &&
      page.leftOut !== 'not-a-page',
  );
}

/** Who is named in more notes than this share is the one who took them, not a speaker. */
const noteTaker = { share: 0.5, sessions: 4 };

function sessionsOf(conference: Conference): ConferenceSession[] {
  const sessions = talksOf(conference);
  const counts = new Map<string, number>();
  for (const session of sessions)
    for (const name of new Set(titleAndSpeakers(session).speakers))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  const isSpeaker = (name: string) => {
    const count = counts.get(name) ?? 0;
    return count < noteTaker.sessions || count <= sessions.length * noteTaker.share;
  };
  return sessions.map((session) => ({
    key: session.id,
    title: titleAndSpeakers(session).title,
    speakers: titleAndSpeakers(session).speakers.filter(isSpeaker),
    years: yearsOf(conference, session),
    session,
  }));
}

/** The years that a session, its day or its conference names: in dates, titles and folders. */
function yearsOf(conference: Conference, session: Session): number[] {
  const { start, date } = session.note.frontMatter;
  const pages = [session, ...conference.ancestors(session.id)];
  const words = [conference.title, session.path, ...pages.slice(1).map(({ title }) => title)].join(' ');
  const named = words.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
  const dated = [start, date].flatMap((time) =>
    time === undefined ? [] : [new Date(time).getUTCFullYear()],
  );
  return [...new Set([...named.map(Number), ...dated])];
}
