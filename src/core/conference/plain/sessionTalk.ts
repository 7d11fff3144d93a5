import type { Note } from '../../note/note';
import { nameFirst, personsIn, titleParts } from '../../note/talk/persons';
import { withoutTime, type TalkFacts } from '../../note/talk/talkFacts';
import type { Page } from '../conference';
import { headingsOf, isGenericHeading } from './headings';
import type { TitleSource, SessionTalk } from '../talk';
import { saysName } from './subject';

/** The headings that may stand between the title and who speaks, when and where: `Details`, `Jane Roe`. */
const mostHeadings = 3;

/**
 * What a plain note says of its talk. The front matter goes before what is written below the title, and that before names
 * in the title.
 * @param title as it is shown
 * @param source where the title is from
 * @param name of the file
 * @param nameIsFirst whether the titles around begin with who speaks
 */
export function talkOfNote(
  note: Note,
  name: string,
  title: string,
  source: TitleSource,
  nameIsFirst: boolean,
): SessionTalk | undefined {
  const { talk } = note;
  if (talk === undefined) return undefined;
  const { speakers: listed } = note.frontMatter;
  const from = source.from === 'heading' ? source.heading : -1;
  const facts = factsNear(note, from);
  const last = titleParts(title)?.speakers.join(' ');
  // `Jane Roe - Green Clouds` of `green-clouds.md`.
  const isTitleLast = last !== undefined && saysName(name, last);
  return talkOf(title, facts, listed, nameIsFirst || isTitleLast);
}

/**
 * A talk from its title as it is written, and what is said below.
 * @param listed speakers that go before all others
 */
export function talkOf(
  title: string,
  facts: TalkFacts,
  listed: readonly string[],
  nameIsFirst: boolean,
): SessionTalk {
  const { rest, time } = withoutTime(title);
  const parts = nameIsFirst ? (nameFirst(rest) ?? titleParts(rest)) : titleParts(rest);
  const { named, speakers: below = [], ...others } = facts;
  const written = below.filter((name) => name !== title);
  // Of what may be names, those behind a title are more often than those below it.
  const [first = [], second = []] = named === true ? [written, parts?.speakers] : [parts?.speakers, written];
  const speakers = [listed, first, second].find((names) => names.length > 0) ?? [];
  const when = facts.time ?? time;
  return { ...others, title: parts?.title ?? rest, speakers, ...(when !== undefined && { time: when }) };
}

/** What is said below a heading, at the body's start, and below headings such as `Details` that follow the title. */
function factsNear(note: Note, heading: number): TalkFacts {
  const headings = headingsOf(note);
  const near = new Set([heading, -1]);
  for (let at = heading + 1; at <= heading + mostHeadings; at++) {
    const words = headings[at] ?? '';
    if (!isGenericHeading(words) && personsIn(words, false).length === 0) break;
    near.add(at);
  }
  const parts = (note.talk?.parts ?? []).filter((part) => near.has(part.heading));
  const own = parts.filter((part) => part.heading === heading);
  // What stands below the title goes before what stands elsewhere, and of that the first.
  return Object.assign({}, ...[...own, ...parts].toReversed().map(({ facts }) => facts)) as TalkFacts;
}

/** A session's title without who speaks, and who does: of a site, what its front matter says. */
export function titleAndSpeakers(page: Page): Pick<SessionTalk, 'title' | 'speakers'> {
  const talk = page.kind === 'session' ? page.talk : undefined;
  if (talk !== undefined) return { title: talk.title, speakers: talk.speakers };
  const { title, speakers = [] } = page.note?.frontMatter ?? {};
  return { title: title?.value ?? page.title, speakers };
}
