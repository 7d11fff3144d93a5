import * as l10n from '@vscode/l10n';
import type { Conference, LeftOut, Page, Section, Session } from '../conference/conference';
import type { LinkFlags } from '../conference/habits/habits';
import { titleAndSpeakers } from '../conference/plain/sessionTalk';
import { sessionLinks, type TalkLinks } from '../conference/talkLinks/talkLinks';
import { countBroken, countMissingLinks, countSessions, countTodos } from './counts';

/** What a row of the conference tree shows, without any VS Code type. */
export interface PageItem {
  readonly label: string;
  /**
   * Short facts behind the label: a star, who speaks where that is wanted, which links are missing, else the tags. The badge
   * counts the open TODOs.
   */
  readonly description: string;
  readonly icon: RowIcon;
  /** What a screen reader says instead of the icon and the row. */
  readonly spoken: string;
  /**
   * What menus ask for, `kind;fact;fact;`: the kind is `conference`, `language`, `section` or `session`; the facts are
   * `page` (has a file), `video` and `slides` (has such a link), `recommended`, `up` and `down` (can move), `plain`.
   */
  readonly context: string;
  /** Open TODOs of a session: shown as a badge at the row's end. */
  readonly todos: number;
  readonly muted: boolean;
}

/** A codicon and, where the state deserves a colour, a theme colour. */
export interface RowIcon {
  readonly id: string;
  readonly color?: string | undefined;
}

/** The place of a page among its siblings: whether it can move. */
export interface Place {
  readonly first: boolean;
  readonly last: boolean;
}

/** @param broken how many of its notes break the site's build */
export function conferenceItem(conference: Conference, broken = 0): PageItem {
  const [tree] = conference.trees;
  const sum = (of: (home: Section) => number) =>
    conference.trees.reduce((total, { home }) => total + of(home), 0);
  const sessions = sum(({ totals }) => totals.sessions);
  const todos = sum(({ totals }) => totals.todos);
  const facts = ['conference'];
  if (conference.trees.length === 1 && tree?.home.note !== undefined) facts.push('page');
  if (conference.kind === 'plain') facts.push('plain');
  const counts = [countBroken(broken), countSessions(sessions), countTodos(todos)];
  return {
    label: conference.title,
    description: joinFacts(counts),
    icon: { id: conference.kind === 'hugo' ? 'mortar-board' : 'folder-library' },
    spoken: joinSpoken([conference.title, l10n.t('conference'), ...counts]),
    context: contextOf(facts),
    todos: 0,
    muted: false,
  };
}

/**
 * @param isRecommended whether a day's page recommends the session: it gets a star
 * @param broken how many notes break the site's build: the page itself and those below it
 * @param withSpeakers whether it is said who speaks, where the label does not
 */
export function pageItem(
  page: Page,
  place: Place,
  isRecommended = false,
  broken = 0,
  withSpeakers = false,
): PageItem {
  return page.kind === 'session'
    ? sessionItem(page, place, isRecommended, broken, withSpeakers)
    : sectionItem(page, place, broken);
}

function sectionItem(section: Section, place: Place, broken: number): PageItem {
  const { totals } = section;
  const missing = totals.missingVideo + totals.missingSlides;
  const facts = ['section', ...movesOf(place)];
  if (section.note !== undefined) facts.push('page');
  const why = section.leftOut === undefined ? '' : leftOutReason(section.leftOut);
  const counts = [countBroken(broken), countTodos(totals.todos), countMissingLinks(missing)];
  return {
    label: section.menuTitle,
    description: joinFacts([why, ...counts]),
    icon:
      section.leftOut !== undefined
        ? leftOutIcon(section.leftOut)
        : { id: 'calendar', color: broken > 0 ? brokenColor : undefined },
    spoken: joinSpoken([section.title, l10n.t('section'), why, countSessions(totals.sessions), ...counts]),
    context: contextOf(facts),
    todos: 0,
    muted: section.leftOut !== undefined,
  };
}

function sessionItem(
  session: Session,
  place: Place,
  isRecommended: boolean,
  broken: number,
  withSpeakers: boolean,
): PageItem {
  const { note, missing, totals, leftOut, talks } = session;
  const { ownTalk } = note.frontMatter;
  const links = sessionLinks(session);
  const facts = ['session', 'page', ...movesOf(place)];
  if (links.video !== undefined) facts.push('video');
  if (links.slides !== undefined) facts.push('slides');
  if (isRecommended) facts.push('recommended');
  const breaks = broken > 0 && leftOut !== 'unreadable' ? l10n.t('breaks the site') : '';
  const why = leftOut === undefined ? '' : leftOutReason(leftOut);
  const missingLinks = [missing.video ? l10n.t('no video') : '', missing.slides ? l10n.t('no slides') : ''];
  const tags = note.frontMatter.tags.map(({ value }) => value).join(', ');
  const unnamed = titleAndSpeakers(session).speakers.filter((name) => !session.title.includes(name));
  const speakers = withSpeakers ? unnamed.join(', ') : '';
  return {
    label: session.menuTitle,
    description: joinFacts([
      isRecommended ? '★' : '',
      ownTalk ? l10n.t('My talk') : '',
      breaks,
      why,
      speakers,
      ...(talks === undefined
        ? missing.video || missing.slides
          ? missingLinks
          : [tags]
        : [countSessions(totals.sessions), countMissingLinks(totals.missingVideo + totals.missingSlides)]),
    ]),
    icon: breaks === '' ? sessionIcon(session, links) : { id: 'error', color: brokenColor },
    spoken: joinSpoken([
      session.title,
      ownTalk ? l10n.t('my talk') : l10n.t('session'),
      isRecommended ? l10n.t('recommended') : '',
      breaks,
      why,
      speakers,
      talks === undefined ? '' : countSessions(totals.sessions),
      ...missingLinks,
      countTodos(totals.todos),
      tags,
    ]),
    context: contextOf(facts),
    todos: totals.todos,
    muted: leftOut !== undefined && leftOut !== 'unreadable',
  };
}

/**
 * The shape tells which links are known: both, only the video, only the slides, none; a page that is no talk, or whose
 * writer keeps no links, is just a note. The colour tells that slides are still to be stolen. What keeps a page off the
 * site goes before all that. One's own talk has an icon of its own: nothing of it is to be stolen.
 */
function sessionIcon({ note, leftOut, missing, totals, talks }: Session, links: TalkLinks): RowIcon {
  if (leftOut !== undefined) return leftOutIcon(leftOut);
  const color = totals.todos > 0 ? 'talkNotes.openTodos' : undefined;
  if (note.frontMatter.ownTalk) return { id: 'megaphone', color };
  return talks === undefined ? linkIcon(links, missing, totals.todos) : { id: 'files', color };
}

/** @param todos how many are open */
export function linkIcon({ video, slides }: TalkLinks, missing: LinkFlags, todos: number): RowIcon {
  const color = todos > 0 ? 'talkNotes.openTodos' : undefined;
  if (video !== undefined && slides !== undefined)
    return { id: 'pass', color: color ?? 'talkNotes.complete' };
  if (video !== undefined) return { id: 'device-camera-video', color };
  if (slides !== undefined) return { id: 'preview', color };
  return { id: missing.video || missing.slides ? 'circle-large-outline' : 'note', color };
}

const brokenColor = 'talkNotes.broken';

function leftOutIcon(reason: LeftOut): RowIcon {
  if (reason === 'unreadable') return { id: 'error', color: brokenColor };
  if (reason === 'draft') return { id: 'git-pull-request-draft' };
  return { id: 'eye-closed' };
}

/** Why the site's menu does not show a page, in few words. */
export function leftOutReason(reason: LeftOut): string {
  switch (reason) {
    case 'unreadable':
      return l10n.t('front matter can’t be read');
    case 'no-title':
      return l10n.t('not in the menu: no title');
    case 'hidden':
      return l10n.t('not in the menu: hidden');
    case 'draft':
      return l10n.t('draft');
    case 'future':
      return l10n.t('not published yet');
    case 'expired':
      return l10n.t('expired');
    case 'unlisted':
    case 'unwritten':
      return l10n.t('not in the menu: unlisted');
    case 'disabled':
      return l10n.t('not in the menu: the site builds no pages of this kind');
    case 'shadowed':
      return l10n.t('another file has the same URL');
    case 'not-a-page':
      return l10n.t('not a page: inside a leaf bundle');
  }
}

function movesOf({ first, last }: Place): string[] {
  return [...(first ? [] : ['up']), ...(last ? [] : ['down'])];
}

const contextOf = (facts: readonly string[]) => `${facts.join(';')};`;
export const joinFacts = (facts: readonly string[]) => facts.filter((fact) => fact !== '').join(' · ');
export const joinSpoken = (facts: readonly string[]) => facts.filter((fact) => fact !== '').join(', ');
