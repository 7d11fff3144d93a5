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
 * The videos of a playlist's page: those in the data that YouTube puts into it, else those that the saved page shows.
 */
function youTubePage(elements: readonly PageElement[]): ListedEntry[] {
  const shown = elements.flatMap((element): ListedEntry[] => {
    if (element.tag !== 'a') return [];
    const id = /(?:^|youtube\.com)\/watch\?(?:[^#]{0,200}&)?v=([\w-]{11})/.exec(
      element.attribute('href'),
    )?.[1];
    const isTitle =
      element.attribute('id') === 'video-title' || /lockup[^ ]*title/i.test(element.attribute('class'));
    const url = id !== undefined && isTitle ? youTubeAddress(id) : undefined;
    return url === undefined
      ? []
      : [{ url, title: element.attribute('title') || element.words(), kind: 'video' }];
  });
  return shown.length > 0
    ? shown
    : elements.flatMap((element) => (element.tag === 'script' ? initialData(element) : []));
}

/** The lists in the data of a page, in both forms that YouTube has had since 2020. */
function initialData(script: PageElement): ListedEntry[] {
  const source = script.source();
  const name = source.indexOf('ytInitialData');
  const data = name < 0 ? undefined : jsonAt(source, source.indexOf('{', name));
  return [...objectsIn(data)].flatMap((object): ListedEntry[] => {
    const lockup = objectIn(objectIn(objectIn(object['metadata'])?.['lockupMetadataViewModel'])?.['title']);
    const id = lockup === undefined ? object['videoId'] : object['contentId'];
    const title = lockup === undefined ? wordsOfRuns(objectIn(object['title'])) : lockup['content'];
    const url = typeof id === 'string' ? youTubeAddress(id) : undefined;
    return url !== undefined && typeof title === 'string' ? [{ url, title, kind: 'video' }] : [];
  });
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
  if (start < 0) return undefined;
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
  let title = ownTitle(elements);
  return elements.flatMap((element): ListedEntry[] => {
    if (element.tag !== 'a') return [];
    const href = element.attribute('href');
    if (isFile(href)) {
      const url = href.startsWith('//') ? `https:${href}` : href;
      return [{ url, title: title === '' ? titleOfFile(url) : title, kind: 'slides' }];
    }
    if (/(?:^|\/)event\/[\w-]{2,}(?:[/?#]|$)/.test(href) && element.words() !== '') title = element.words();
    return [];
  });
}

function ownTitle(elements: readonly PageElement[]): string {
  const meta = elements.find((each) => each.tag === 'meta' && each.attribute('property') === 'og:title');
  // `Event: Title` and `Title | Event` are what sites write there.
  return meta?.attribute('content').trim() ?? '';
}
