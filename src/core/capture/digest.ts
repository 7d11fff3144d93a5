import * as l10n from '@vscode/l10n';
import { walkFrom } from '../conference/pages/walkPages';
import type { Conference, Page, Section, Session } from '../conference/conference';
import { isTalkOfSite } from '../conference/talkLinks/missingLinks';
import { sessionLinks } from '../conference/talkLinks/talkLinks';
import { dateOf } from '../edits/pages/todaysDay';
import type { LinkSite } from '../edits/links/linkSite';
import type { Refusal } from '../frontMatter/frontMatterEdits';
import { escapeWords } from '../text/escapeWords';
import { LineIndex } from '../text/lineIndex';
import { applyEdits, type TextEdit } from '../text/textEdit';
import { editBetween } from '../text/editBetween';
import { kindLabel, kindNameOf } from '../note/todos/todoWords';
import { addressOfPage, type LinkExample } from './addressOfPage';
import { NotePage } from '../edits/sections/notePage';
import { linkText } from './recommendationLine';
import type { SectionNames } from '../edits/sections/sectionNames';

/** What the notes can tell on a day's page, or on the home page. */
export type DigestPart = 'talks' | 'learned' | 'people' | 'todos' | 'days' | 'changelog';

/** The parts of a day's page. */
export const partsOfDay: readonly DigestPart[] = ['talks', 'learned', 'people', 'todos'];
/** Those of the home page. */
export const partsOfHome: readonly DigestPart[] = ['days', 'changelog'];

export interface DigestSource {
  readonly conference: Conference;
  readonly section: Section;
  readonly site: LinkSite;
  readonly names: SectionNames;
  /** Links that show how notes write the addresses of pages. */
  readonly examples: readonly LinkExample[];
  /** The text of a session's note; undefined where it can't be read. */
  readonly textOf: (session: Session) => string | undefined;
  readonly isRecommended: (session: Session) => boolean;
}

/** The parts that a page has regions for. */
export function digestPartsIn(text: string): DigestPart[] {
  return regionsIn(text).map(({ part }) => part);
}

/**
 * Fills the regions of a page with what the notes say now, and adds those that it lacks at its end. A region is what stands
 * between `<!-- talk-notes:talks -->` and `<!-- /talk-notes:talks -->`, which no reader of the site sees; nothing outside of it
 * changes.
 * @param wanted the parts that the page is to have
 * @returns a refusal where a region has no end
 */
export function refreshDigest(
  text: string,
  wanted: readonly DigestPart[],
  source: DigestSource,
): TextEdit[] | Refusal {
  const regions = regionsIn(text);
  const open = regions.find(({ to }) => to === undefined);
  if (open !== undefined)
    return {
      refused: l10n.t(
        'The region “{0}” has no end. Add {1} below it, or delete its start.',
        open.part,
        endOf(open.part),
      ),
      line: open.from,
    };
  const { lineEnd } = new NotePage(text);
  const index = new LineIndex(text);
  const edits = regions.map(({ from, to = from, part }): TextEdit => {
    const body = ['', ...linesOf(part, source), ''].join(lineEnd);
    return {
      range: { start: { line: from + 1, character: 0 }, end: { line: to, character: 0 } },
      newText: body + lineEnd,
    };
  });
  let after = applyEdits(
    text,
    edits.filter(({ range, newText }) => textIn(text, index, range) !== newText),
  );
  for (const part of wanted) {
    if (regions.some((region) => region.part === part)) continue;
    const page = new NotePage(after);
    const kind = sectionKindOf(part);
    const section = kind && page.section(kind, source.names[kind]);
    const block = [beginOf(part), '', ...linesOf(part, source), '', endOf(part)];
    const added =
      section === undefined
        ? page.addAtEnd([`${'#'.repeat(page.sectionLevel)} ${headingOf(part, source.names)}`, '', ...block])
        : page.addBelow(section, block);
    if ('refused' in added) return added;
    after = applyEdits(after, added);
  }
  return editBetween(text, after);
}

interface Region {
  readonly part: DigestPart;
  /** The lines of its beginning and of its end. */
  readonly from: number;
  readonly to: number | undefined;
}

const mark = /^<!-- (\/?)talk-notes:(talks|learned|people|todos|days|changelog) -->[ \t]*$/;

/** In the order of the page. A beginning within another region, and in a code block, is none. */
function regionsIn(text: string): Region[] {
  const page = new NotePage(text);
  const regions: Region[] = [];
  let open: { part: DigestPart; from: number } | undefined;
  for (const [line, { text: words }] of page.lines.entries()) {
    const [, slash, part] = mark.exec(words) ?? [];
    if (part === undefined || page.isInCode(line)) continue;
    if (slash === '' && open === undefined) open = { part: part as DigestPart, from: line };
    else if (slash === '/' && open?.part === part) {
      regions.push({ ...open, to: line });
      open = undefined;
    }
  }
  return open === undefined ? regions : [...regions, { ...open, to: undefined }];
}

function beginOf(part: DigestPart): string {
  return `<!-- talk-notes:${part} -->`;
}

function endOf(part: DigestPart): string {
  return `<!-- /talk-notes:${part} -->`;
}

function sectionKindOf(part: DigestPart): 'learned' | 'people' | 'changelog' | undefined {
  return part === 'learned' || part === 'people' || part === 'changelog' ? part : undefined;
}

/** The heading of a part that gets a section of its own. */
export function headingOf(part: DigestPart, names: SectionNames): string {
  const headings: Readonly<Record<DigestPart, string>> = {
    talks: l10n.t('Talks'),
    learned: names.learned,
    people: names.people,
    todos: l10n.t('Open ends'),
    days: l10n.t('Days'),
    changelog: names.changelog,
  };
  return headings[part];
}

function linesOf(part: DigestPart, source: DigestSource): string[] {
  switch (part) {
    case 'talks':
      return talksIn(source.section, source).map((talk) => `- ${talkLine(talk, source)}`);
    case 'learned':
    case 'people':
      return talksIn(source.section, source).flatMap((talk) => saidIn(talk, part, source));
    case 'todos':
      return talksIn(source.section, source).flatMap((talk) =>
        talk.note.todos.map(
          (todo) =>
            `- ${linkTo(talk, source)}: ${escapeWords(todo.hint === '' ? kindLabel(kindNameOf(todo)) : todo.hint)}`,
        ),
      );
    case 'days':
      return daysIn(source).map((day) => `- ${linkTo(day, source)}: ${countsOf(day, source)}`);
    case 'changelog':
      return daysIn(source).map((day) => {
        const date = dateOf(day);
        const iso = date === undefined ? '' : `${isoDate(date)}: `;
        return `- ${iso}${escapeWords(day.title)} – ${countsOf(day, source)}`;
      });
  }
}

function talkLine(talk: Session, source: DigestSource): string {
  const { speakers, ownTalk } = talk.note.frontMatter;
  const who = speakers.length === 0 ? '' : ` – ${escapeWords(speakers.join(', '))}`;
  const own = ownTalk ? ` (${l10n.t('My talk')})` : '';
  return `${linkTo(talk, source)}${who}${own}${source.isRecommended(talk) ? ' ★' : ''}`;
}

/** What a talk's note says below the heading of a part, each with where it is from. */
function saidIn(talk: Session, part: 'learned' | 'people', source: DigestSource): string[] {
  const text = source.textOf(talk);
  const section = text === undefined ? undefined : new NotePage(text).section(part, source.names[part]);
  return (section?.items ?? [])
    .filter((item) => item.text.trim() !== '')
    .map((item) => `- ${movedWords(item.text)} (${linkTo(talk, source)})`);
}

/** Words of another page: links and pictures that lead from there elsewhere than from here become their words. */
function movedWords(words: string): string {
  return words
    .trim()
    .replaceAll('{{', '\\{\\{')
    .replace(/!?\[([^[\]]{0,500})\]\((?!https?:)[^()]{0,1000}\)/g, '$1');
}

function countsOf(day: Section, source: DigestSource): string {
  const talks = talksIn(day, source);
  const withLink = (kind: 'video' | 'slides') =>
    talks.filter((talk) => sessionLinks(talk)[kind] !== undefined).length;
  const counts = talks.length === 1 ? l10n.t('1 talk') : l10n.t('{0} talks', talks.length);
  return l10n.t('{0}, {1} with video, {2} with slides', counts, withLink('video'), withLink('slides'));
}

function daysIn(source: DigestSource): Section[] {
  return source.section.children.filter(
    (page): page is Section => page.kind === 'section' && talksIn(page, source).length > 0,
  );
}

/** The talks of a day, also those in folders within it, in the order of the menu. */
function talksIn(section: Section, { conference }: DigestSource): Session[] {
  const isHome = conference.trees.some(({ home }) => home.id === section.id);
  return [...walkFrom(section)].filter(
    (page): page is Session =>
      page.kind === 'session' &&
      page.leftOut === undefined &&
      (conference.kind === 'plain' || isTalkOfSite(page.note, isHome)),
  );
}

function linkTo(page: Page, { site, section, examples }: DigestSource): string {
  const [from, target] = [site.pageAt(section.path), site.pageAt(page.path)];
  if (from === undefined || target === undefined) return escapeWords(page.title);
  return `[${linkText(page.title)}](${addressOfPage(site, from, target, examples)})`;
}

function isoDate({ year, month, day }: NonNullable<ReturnType<typeof dateOf>>): string {
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}

function textIn(text: string, index: LineIndex, { start, end }: TextEdit['range']): string {
  return text.slice(index.offset(start), index.offset(end));
}
