import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { isWebPage, webPageText } from '../../text/webPage';
import type { ListedEntry } from '../linkList';
import { objectIn, objectsIn, youTubeAddress } from './jsonLists';
import { linkLines } from './linkLines';
import { titleOfFile } from './fileNames';

type Element = DefaultTreeAdapterTypes.Element;

/** A saved page: a YouTube playlist, a list or session of sched.com with its files, or any page with links to recordings. */
export function webPage(text: string): ListedEntry[] | undefined {
  if (!isWebPage(text)) return undefined;
  const elements = elementsOf(text);
  const found = [youTubePage(elements), schedPage(elements)].find((entries) => entries.length > 0);
  return found ?? linkLines(webPageText(text));
}

interface PageElement {
  readonly tag: string;
  readonly attribute: (name: string) => string;
  /** The words in it, a thousand signs at most. */
  readonly words: () => string;
  /** Of a script, its text. */
  readonly source: () => string;
}

function elementsOf(html: string): PageElement[] {
  const elements: PageElement[] = [];
  const open = parse(html).childNodes.toReversed();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!('tagName' in node)) continue;
    const element = node;
    elements.push({
      tag: element.tagName,
      attribute: (name) => element.attrs.find((each) => each.name === name)?.value ?? '',
      words: () => wordsOf(element),
      source: () => element.childNodes.map((each) => ('value' in each ? each.value : '')).join(''),
    });
    for (const child of element.childNodes.toReversed()) open.push(child);
  }
  return elements;
}

const longestWords = 1_000;

function wordsOf(element: Element): string {
  let words = '';
  const open = element.childNodes.toReversed();
  for (let node = open.pop(); node !== undefined && words.length < longestWords; node = open.pop()) {
    if ('value' in node) words += node.value;
    else if ('childNodes' in node) for (const child of node.childNodes.toReversed()) open.push(child);
  }
  return words.replace(/\s+/g, ' ').trim();
}

/**
 * The videos of a playlist's page: those in the data that YouTube puts into it, or those that the saved page shows, which are
 * more where somebody scrolled. Beside the list of a playlist that plays, what else YouTube offers stays out.
 */
function youTubePage(elements: readonly PageElement[]): ListedEntry[] {
  const shown = shownVideos(elements);
  const data = elements.flatMap((element) => (element.tag === 'script' ? initialData(element) : []));
  const inPanel = [shown, data].map((videos) => videos.filter(({ isInPanel }) => isInPanel));
  const [first = [], second = []] = inPanel.some(({ length }) => length > 0) ? inPanel : [shown, data];
  const videos = second.length > first.length ? second : first;
  return videos.map(({ url, title }) => ({ url, title, kind: 'video' }));
}

interface PageVideo {
  readonly url: string;
  readonly title: string;
  /** In the list beside a video that plays. */
  readonly isInPanel: boolean;
}

/** Titles as pages show them: a link, or words in one. */
function shownVideos(elements: readonly PageElement[]): PageVideo[] {
  let link = '';
  return elements.flatMap((element): PageVideo[] => {
    const isLink = element.tag === 'a';
    if (isLink) link = element.attribute('href');
    const isTitle =
      element.attribute('id') === 'video-title' ||
      (isLink && /lockup[^ ]*title/i.test(element.attribute('class')));
    const id = /(?:^|youtube\.com)\/watch\?(?:[^#]{0,200}&)?v=([\w-]{11})/.exec(link)?.[1];
    const url = isTitle && id !== undefined ? youTubeAddress(id) : undefined;
    if (url === undefined) return [];
    const title = element.attribute('title') || element.words();
    return [{ url, title, isInPanel: element.attribute('class').includes('playlist-panel') }];
  });
}

/** What comes before the data: an assignment to a name, or to a property of the window. */
const dataName = /\bytInitialData["']?\]?\s{0,9}=\s{0,9}(?=[{'])/;

/** The lists in the data of a page, in the forms that YouTube has had since 2020. */
function initialData(script: PageElement): PageVideo[] {
  const source = script.source();
  const name = dataName.exec(source);
  if (name === null) return [];
  const start = name.index + name[0].length;
  const data = source[start] === "'" ? parsed(unescapedScript(source, start + 1)) : jsonAt(source, start);
  const panel = new Set<unknown>();
  return [...objectsIn(data)].flatMap((object): PageVideo[] => {
    panel.add(object['playlistPanelVideoRenderer']);
    const isVideo = object['contentType'] === 'LOCKUP_CONTENT_TYPE_VIDEO';
    const lockup = objectIn(objectIn(object['metadata'])?.['lockupMetadataViewModel']);
    const id = lockup === undefined ? object['videoId'] : object['contentId'];
    const title =
      lockup === undefined
        ? wordsOfRuns(objectIn(object['title']))
        : // YouTube leaves titles out now and then: the video still has a place in its list.
          (objectIn(lockup['title'])?.['content'] ?? (isVideo ? '' : undefined));
    const url = typeof id === 'string' ? youTubeAddress(id) : undefined;
    if (url === undefined || typeof title !== 'string') return [];
    return [{ url, title, isInPanel: panel.has(object) }];
  });
}

/** The text of a script's string, as the mobile site has its data: `\x7b\x22…`. */
function unescapedScript(source: string, start: number): string {
  let end = start;
  while (end < source.length && source[end] !== "'") end += source[end] === '\\' ? 2 : 1;
  return source
    .slice(start, end)
    .replace(/\\(?:x([\da-f]{2})|u([\da-f]{4})|([^]))/gi, (_, two?: string, four?: string, sign?: string) =>
      two !== undefined || four !== undefined
        ? String.fromCharCode(Number.parseInt(two ?? four ?? '', 16))
        : (sign ?? ''),
    );
}

function wordsOfRuns(title: Readonly<Record<string, unknown>> | undefined): string | undefined {
  if (title === undefined) return undefined;
  if (typeof title['simpleText'] === 'string') return title['simpleText'];
  const runs = Array.isArray(title['runs']) ? (title['runs'] as unknown[]) : [];
  const words = runs.map((run) => objectIn(run)?.['text']).filter((each) => typeof each === 'string');
  return words.length === 0 ? undefined : words.join('');
}

/** The JSON object that begins at an offset of a script, whatever stands behind it. */
function jsonAt(source: string, start: number): unknown {
  let depth = 0;
  for (let at = start; at < source.length; at++) {
    const sign = source[at];
    if (sign === '"')
      for (at++; at < source.length && source[at] !== '"'; at++) if (source[at] === '\\') at++;
    if (sign === '{') depth++;
    if (sign === '}' && --depth === 0) return parsed(source.slice(start, at + 1));
  }
  return undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/**
 * The files of sched.com's sessions: each belongs to the session whose link stands before it; on the page of one session,
 * to that.
 */
function schedPage(elements: readonly PageElement[]): ListedEntry[] {
  const isFile = (href: string) => /\/hosted_files\/[^?#]+\.\w{2,5}(?:[?#]|$)/i.test(href);
  if (!elements.some((element) => element.tag === 'a' && isFile(element.attribute('href')))) return [];
  const isEvent = (element: PageElement) =>
    element.tag === 'a' && /(?:^|\/)event\/[\w-]{2,}(?:[/?#]|$)/.test(element.attribute('href'));
  const isNamed = (element: PageElement) => /(?:^|\s)name(?:\s|$)/.test(element.attribute('class'));
  // Descriptions link to other sessions; titles have a class of their own.
  const hasNames = elements.some((element) => isEvent(element) && isNamed(element));
  let title = ownTitle(elements);
  return elements.flatMap((element): ListedEntry[] => {
    if (element.tag !== 'a') return [];
    const href = element.attribute('href');
    if (isFile(href)) {
      const url = href.startsWith('//') ? `https:${href}` : href;
      return [{ url, title: title === '' ? titleOfFile(url) : title, kind: 'slides' }];
    }
    if (isEvent(element) && (!hasNames || isNamed(element))) title = element.words() || title;
    return [];
  });
}

function ownTitle(elements: readonly PageElement[]): string {
  const meta = elements.find((each) => each.tag === 'meta' && each.attribute('property') === 'og:title');
  // `Event: Title` and `Title | Event` are what sites write there.
  return meta?.attribute('content').trim() ?? '';
}
