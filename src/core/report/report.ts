import { RecommendedTalks } from '../capture/recommendedTalks';
import type { SectionNames } from '../edits/sections/sectionNames';
import type { Conference, Page, Section, Session, Tree } from '../conference/conference';
import { isTalkOfSite } from '../conference/talkLinks/missingLinks';
import { titleAndSpeakers } from '../conference/plain/sessionTalk';
import { sessionLinks, type TalkLinks } from '../conference/talkLinks/talkLinks';
import { dateInWords } from '../edits/pages/dayDate';
import { siteParameter } from '../hugo/renderingSettings';
import { asTree } from '../hugo/configTree';
import type { Todo } from '../note/note';
import type { RenderSite } from '../render/renderSite';
import { resolveAddress } from '../render/addresses/resolveAddress';
import { tagKey } from '../hugo/tagKey';
import { nameOfPage } from '../conference/pages/placeOfPage';
import type { Block, Inline } from './content';
import { writtenFacts, type WrittenFacts } from './frontMatterFacts';
import { markedIn, type Action } from './marked';
import { firstParagraphs, notesOfTalk, readPage, sectionOf } from './readPage';
import { siteAddress } from './siteAddress';
import { reportLanguage, type ReportLanguage } from './reportWords';
import type { ReportChoices } from './reportChoices';

/** What a report tells. Plain data, in the order of the site's menu: the same notes make the same report. */
export interface Report {
  /** Of its own words. */
  readonly language: ReportLanguage;
  /** Of the notes, as HTML names it. */
  readonly lang: string;
  readonly title: string;
  /** As the home page's front matter has it; never guessed. */
  readonly place: string | undefined;
  readonly author: string | undefined;
  /** ISO 8601 dates of the first and the last day. */
  readonly dates: { readonly from: string; readonly to: string } | undefined;
  readonly figures: ReportFigures;
  readonly introduction: readonly Block[];
  readonly takeaways: readonly { readonly inlines: readonly Inline[]; readonly from: Source }[];
  readonly actions: readonly (Action & { readonly from: Source })[];
  /** The talks that the days recommend, in the order of their recommendations. */
  readonly favourites: readonly Favourite[];
  readonly learned: readonly ReportPart[];
  readonly people: readonly ReportPart[];
  readonly days: readonly ReportDay[];
  readonly tags: readonly { readonly tag: string; readonly talks: readonly ReportTalk[] }[];
  /** Empty where they are not asked for. */
  readonly todos: readonly { readonly from: Source; readonly todos: readonly Todo[] }[];
}

interface ReportFigures {
  readonly talks: number;
  readonly days: number;
  readonly favourites: number;
  readonly video: number;
  readonly slides: number;
  readonly todos: number;
}

/** The page that something stands on. */
export interface Source {
  readonly path: string;
  readonly title: string;
  /** Where it is published; empty where that is not known. */
  readonly address: string;
}

export interface ReportTalk extends Source {
  /** `talk-1-3` for the third talk of the first day. */
  readonly id: string;
  readonly speakers: readonly Speaker[];
  /** Addresses that lead there from anywhere. */
  readonly links: TalkLinks;
  /** `10:00` as the note has it. */
  readonly time: string | undefined;
  readonly isOwn: boolean;
  readonly isFavourite: boolean;
}

interface Speaker {
  readonly name: string;
  /** As front matter says beside the name; never guessed. */
  readonly company: string | undefined;
}

export interface Favourite {
  readonly talk: ReportTalk;
  readonly notes: readonly Block[];
}

/** What a page says below a heading. */
export interface ReportPart {
  readonly from: Source;
  readonly blocks: readonly Block[];
}

export interface ReportDay {
  /** `day-1`. */
  readonly id: string;
  /** Empty for talks that stand in no day. */
  readonly title: string;
  readonly date: string | undefined;
  readonly talks: readonly ReportTalk[];
}

export interface ReportInput {
  readonly conference: Conference;
  readonly tree: Tree;
  readonly site: RenderSite;
  /** The text of a page's note; undefined where it can't be read. */
  textOf(page: Page): string | undefined;
  readonly names: SectionNames;
  /** What a line of a takeaway begins with. */
  readonly takeawayMarks: readonly string[];
  readonly choices: ReportChoices;
  /** Of the report's own words where the site's language is none of ours. */
  readonly language: ReportLanguage;
  /** In place of what the home page says; empty for that. */
  readonly introduction?: string;
  readonly author?: string;
}

/** A day of a conference with its talks, as a report lists them. */
export interface DayOfTalks {
  /** The home page for talks that stand in no day. */
  readonly section: Section;
  readonly talks: readonly Session[];
}

/** The days of a tree, with all talks in them that the site's menu shows. A day without talks is none. */
export function daysOf({ home }: Tree, kind: Conference['kind']): DayOfTalks[] {
  const days: DayOfTalks[] = [];
  const loose: Session[] = [];
  for (const page of home.children) {
    if (page.leftOut !== undefined) continue;
    if (page.kind === 'section') {
      const talks = talksIn(page);
      if (talks.length > 0) days.push({ section: page, talks });
    } else if (kind === 'plain' || isTalkOfSite(page.note, true)) loose.push(page);
  }
  return loose.length === 0 ? days : [...days, { section: home, talks: loose }];
}

function talksIn({ children }: Section): Session[] {
  return children.flatMap((page) => {
    if (page.leftOut !== undefined) return [];
    return page.kind === 'section' ? talksIn(page) : [page];
  });
}

/**
 * The days that somebody names: by title, by the name of their folder, or by their number from 1 on.
 * @returns the ids of their sections, and the names that fit none
 */
export function namedDays(
  days: readonly DayOfTalks[],
  names: readonly string[],
): { readonly ids: readonly string[]; readonly unknown: readonly string[] } {
  const ids: string[] = [];
  const unknown: string[] = [];
  for (const name of names) {
    const wanted = name.trim().toLowerCase();
    const found =
      days.find(({ section }) =>
        [section.title, section.note?.frontMatter.title?.value ?? '', nameOfPage(section)].some(
          (each) => each.toLowerCase() === wanted,
        ),
      ) ?? (/^\d{1,3}$/.test(wanted) ? days[Number(wanted) - 1] : undefined);
    if (found === undefined) unknown.push(name);
    else ids.push(found.section.id);
  }
  return { ids, unknown };
}

/** Reads a report out of the notes. Yields each page before it is read, so that others get their turn in between. */
export function* readReport(input: ReportInput): Generator<Page, Report> {
  const { conference, tree, site, choices, takeawayMarks, names } = input;
  const { home } = tree;
  const addresses = siteAddress(site);
  const sourceOf = ({ path, title }: Page): Source => ({ path, title, address: addresses.ofPage(path) });
  const facts = new Map<string, WrittenFacts>();
  const texts = new Map<string, string | undefined>();
  const textOf = (page: Page) => {
    if (!texts.has(page.id)) texts.set(page.id, page.note === undefined ? undefined : input.textOf(page));
    return texts.get(page.id);
  };
  const factsOf = (page: Page) => {
    const known = facts.get(page.id) ?? writtenFacts(textOf(page) ?? '');
    facts.set(page.id, known);
    return known;
  };
  const linksOf = (page: Session): TalkLinks => {
    const from = site.links.pageAt(page.path);
    const links = sessionLinks(page);
    const absolute = (href: string | undefined) => {
      if (href === undefined || from === undefined) return undefined;
      const address = resolveAddress(site, from, href).address;
      return (address === undefined ? '' : addresses.absolute(page.path, address)) || undefined;
    };
    return { video: absolute(links.video), slides: absolute(links.slides), code: absolute(links.code) };
  };

  const wantedTags = new Set(choices.tags.map(tagKey));
  const chosen = daysOf(tree, conference.kind)
    .filter(({ section }) => choices.days.length === 0 || choices.days.includes(section.id))
    .map(({ section, talks }) => ({
      section,
      talks: talks.filter(
        ({ note }) =>
          wantedTags.size === 0 || note.frontMatter.tags.some(({ value }) => wantedTags.has(tagKey(value))),
      ),
    }))
    .filter(({ talks }) => talks.length > 0);

  const recommended = new RecommendedTalks(names.recommendations);
  recommended.take(undefined, conference, new Set());
  const sections = [home, ...chosen.map(({ section }) => section).filter(({ id }) => id !== home.id)];
  const favouriteIds = new Set(sections.flatMap(({ note }) => (note ? recommended.on(note.uri) : [])));

  const pages = new Map<string, { readonly page: Session; readonly talk: ReportTalk }>();
  const days = chosen.map(({ section, talks }, i): ReportDay => {
    const dayFacts = section.id === home.id ? undefined : factsOf(section);
    const listed = talks.map((page, n): ReportTalk => {
      const { title, speakers } = titleAndSpeakers(page);
      const { start, companies } = factsOf(page);
      const talk: ReportTalk = {
        ...sourceOf(page),
        title,
        speakers: speakers.map((name) => ({ name, company: companies.get(name) })),
        id: `talk-${i + 1}-${n + 1}`,
        links: linksOf(page),
        time: start?.time ?? page.talk?.time,
        isOwn: page.note.frontMatter.ownTalk,
        isFavourite: favouriteIds.has(page.id),
      };
      pages.set(page.id, { page, talk });
      return talk;
    });
    const starts = talks.flatMap((page) => factsOf(page).start?.date ?? []).sort();
    return {
      id: `day-${i + 1}`,
      title: section.id === home.id ? '' : (section.note?.frontMatter.title?.value ?? section.title),
      date: dayFacts?.date ?? (section.id === home.id ? undefined : dateOf(section)) ?? starts[0],
      talks: listed,
    };
  });

  const takeaways: { inlines: readonly Inline[]; from: Source }[] = [];
  const actions: (Action & { from: Source })[] = [];
  const favourites = new Map<string, readonly Block[]>();
  const learned: ReportPart[] = [];
  const people: ReportPart[] = [];
  const readOne = (page: Page) => readPage(site, page, textOf(page), conference.todoRules, addresses);
  const takeMarked = (page: Page, blocks: readonly Block[]) => {
    const from = pages.get(page.id)?.talk ?? sourceOf(page);
    const marked = markedIn(blocks, takeawayMarks);
    takeaways.push(...marked.takeaways.map((inlines) => ({ inlines, from })));
    actions.push(...marked.actions.map((action) => ({ ...action, from })));
    return marked.takeaways;
  };
  const takeSections = (page: Page, blocks: readonly Block[]) => {
    takeMarked(page, blocks);
    for (const [kind, parts] of [
      ['learned', learned],
      ['people', people],
    ] as const) {
      const found = sectionOf(blocks, kind, names);
      if (found.length > 0) parts.push({ from: sourceOf(page), blocks: found });
    }
  };

  yield home;
  const homeBlocks = readOne(home);
  // Parts that are no talk's are left out where only talks with some tag are asked for.
  if (wantedTags.size === 0 && choices.days.length === 0) takeSections(home, homeBlocks);
  for (const { section, talks } of chosen) {
    if (section.id !== home.id && wantedTags.size === 0) {
      yield section;
      takeSections(section, readOne(section));
    }
    for (const page of talks) {
      yield page;
      const blocks = readOne(page);
      const marked = takeMarked(page, blocks);
      if (favouriteIds.has(page.id)) favourites.set(page.id, notesOfTalk(blocks, marked, choices));
    }
  }
  if (wantedTags.size === 0 && choices.days.length === 0) {
    for (const page of home.children) {
      if (page.kind === 'section' || page.leftOut !== undefined || pages.has(page.id)) continue;
      yield page;
      const blocks = readOne(page);
      const marked = takeMarked(page, blocks);
      if (marked.length === 0 && blocks.length > 0) learned.push({ from: sourceOf(page), blocks });
    }
  }

  const all = days.flatMap(({ talks }) => talks);
  const dates = days.flatMap(({ date }) => date ?? []).sort();
  const [from, to] = [dates[0], dates.at(-1)];
  const params = site.config?.rendering.params ?? {};
  const locale = localeOf(conference, tree);
  const language = reportLanguage(locale ?? '') ?? input.language;
  const read = [...sections, ...[...pages.values()].map(({ page }) => page)];
  return {
    language,
    lang: locale ?? language,
    title: conference.title,
    place: factsOf(home).place ?? textOfParam(siteParameter(params, 'location')),
    author: [
      input.author,
      home.note?.frontMatter.speakers.join(', '),
      textOfParam(siteParameter(params, 'author')),
    ].find((each) => each !== undefined && each.trim() !== ''),
    dates: from === undefined || to === undefined ? undefined : { from, to },
    figures: {
      talks: all.length,
      days: days.filter(({ title }) => title !== '').length,
      favourites: favourites.size,
      video: [...pages.values()].filter(({ page }) => sessionLinks(page).video !== undefined).length,
      slides: [...pages.values()].filter(({ page }) => sessionLinks(page).slides !== undefined).length,
      todos: read.reduce((sum, { note }) => sum + (note?.todos.length ?? 0), 0),
    },
    introduction:
      input.introduction === undefined || input.introduction.trim() === ''
        ? firstParagraphs(homeBlocks)
        : [{ kind: 'paragraph', inlines: [input.introduction.trim()] }],
    takeaways,
    actions,
    favourites: [...favouriteIds].flatMap((id) => {
      const [found, notes] = [pages.get(id), favourites.get(id)];
      return found === undefined || notes === undefined ? [] : [{ talk: found.talk, notes }];
    }),
    learned,
    people,
    days,
    tags: talksByTag([...pages.values()]),
    todos: choices.todos
      ? read.flatMap((page) => {
          const todos = page.note?.todos ?? [];
          return todos.length === 0 ? [] : [{ from: pages.get(page.id)?.talk ?? sourceOf(page), todos }];
        })
      : [],
  };
}

/** The whole report at once. */
export function reportOf(input: ReportInput): Report {
  const reading = readReport(input);
  for (;;) {
    const step = reading.next();
    if (step.done === true) return step.value;
  }
}

/** The language of a site; undefined where it names none, as plain notes. */
function localeOf({ config }: Conference, { language }: Tree): string | undefined {
  if (config === undefined) return undefined;
  return config.languages.find(({ code }) => code === language)?.locale ?? language;
}

/** The date in a day's title or in its folder's name, where it is a whole one. */
function dateOf(section: Section): string | undefined {
  for (const words of [section.title, nameOfPage(section)]) {
    const { year, month, day } = dateInWords(words) ?? {};
    if (year !== undefined && month !== undefined && day !== undefined)
      return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
  }
  return undefined;
}

function textOfParam(value: unknown): string | undefined {
  const text = asTree(value)?.['name'] ?? value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

/** The tags of some talks by the alphabet, each with its talks; what is one tag to Hugo is one. */
export function talksByTag<T>(
  talks: readonly { readonly page: Session; readonly talk: T }[],
): { readonly tag: string; readonly talks: readonly T[] }[] {
  const byKey = new Map<string, { readonly tag: string; readonly talks: T[] }>();
  for (const { page, talk } of talks) {
    for (const { value } of page.note.frontMatter.tags) {
      const key = tagKey(value);
      const known = byKey.get(key) ?? { tag: value, talks: [] };
      byKey.set(key, known);
      if (known.talks.at(-1) !== talk) known.talks.push(talk);
    }
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tag]) => tag);
}
