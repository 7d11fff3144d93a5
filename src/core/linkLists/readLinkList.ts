import { sameVideo, youTubeId } from '../links/sameVideo';
import { readAddress } from '../links/talkAddress';
import type { ListedEntry, ListedLink, ListShape } from './linkList';
import { isWebPage } from '../text/webPage';
import { decodedEntities } from './entities';
import { feed, isXmlText } from './shapes/feeds';
import { fileNames, titleOfFile } from './shapes/fileNames';
import { idLines } from './shapes/idLines';
import { jsonLines, jsonList } from './shapes/jsonLists';
import { linkLines } from './shapes/linkLines';
import { schedules } from './shapes/schedules';
import { table } from './shapes/table';
import { webPage } from './shapes/webPages';

export interface LinkList {
  readonly links: readonly ListedLink[];
  /** How many have an address and no title, as in Google Takeout's lists: they fit no session. */
  readonly untitled: number;
  /** How many are private or deleted. */
  readonly hidden: number;
  /** Why nothing was read, where the text is JSON that nobody can read: it ends too early, or has a slip in it. */
  readonly fault?: 'cut' | 'broken';
}

/** Asked in this order: what has the most marks of its own comes first. */
const markedShapes: readonly ListShape[] = [webPage, schedules, feed, jsonList, jsonLines];
/** Those of plain words, which JSON, XML and web pages are not, whatever addresses stand in them. */
const plainShapes: readonly ListShape[] = [fileNames, table, idLines, linkLines];

/** Longer texts are no lists of a conference. */
const longestList = 50_000_000;

/**
 * Reads a list of recordings or slides, whatever made it. Nothing in it is run or loaded.
 * @returns undefined where the text has no list that is known
 */
export function readLinkList(text: string): LinkList | undefined {
  if (text.length > longestList) return undefined;
  const source = withoutMessages(text);
  const isJson = /^\ufeff?\s*(?:\{\s*(?:["}]|$)|\[\s*[{])/.test(source);
  const isMarked = isJson || isXmlText(source) || isWebPage(source);
  for (const shape of isMarked ? markedShapes : [...markedShapes, ...plainShapes]) {
    const entries = shape(source);
    if (entries !== undefined) return entries.length > 0 ? listOf(entries) : undefined;
  }
  return isJson ? { links: [], untitled: 0, hidden: 0, fault: faultOf(source) } : undefined;
}

/** What yt-dlp says about its work, among its output where both go to one file. */
function withoutMessages(text: string): string {
  return text.replace(
    /^\ufeff?(?:(?:WARNING|ERROR|Deprecated Feature): |\[(?:youtube|download|info|generic)[\w:+]{0,40}\] ).*(?:\r\n|\n|\r|$)/gm,
    '',
  );
}

/** What is open where a text ends was closed in its rest. */
function faultOf(json: string): 'cut' | 'broken' {
  let depth = 0;
  for (let at = 0; at < json.length; at++) {
    const sign = json.charAt(at);
    if (sign === '"') {
      for (at++; at < json.length && json.charAt(at) !== '"'; at++) if (json.charAt(at) === '\\') at++;
      if (at >= json.length) return 'cut';
    } else if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
  }
  return depth > 0 ? 'cut' : 'broken';
}

function listOf(entries: readonly ListedEntry[]): LinkList {
  let untitled = 0;
  let hidden = 0;
  const links = entries.flatMap((entry): ListedLink[] => {
    const url = usableAddress(entry.url);
    const said = decodedEntities(entry.title).trim();
    const kind = entry.kind ?? 'video';
    if (url === undefined) return [];
    if (isHidden.test(said)) hidden++;
    else {
      const title = said === '' && kind === 'slides' ? titleOfFile(url) : said;
      if (title !== '')
        return [{ kind, url, title, ...(entry.event !== undefined && { event: entry.event }) }];
      untitled++;
    }
    return [];
  });
  return { links: mergeLinks([links]), untitled, hidden };
}

/** What YouTube says in place of a title. */
const isHidden = /^\[?(?:private|deleted) video\]?$/i;

/** The links of several lists, each once; of several titles the longest counts. */
export function mergeLinks(lists: readonly (readonly ListedLink[])[]): ListedLink[] {
  const known = new Map<string, ListedLink>();
  for (const link of lists.flat()) {
    const key = `${link.kind} ${sameVideo(link.url)}`;
    const other = known.get(key);
    if (other === undefined || other.title.length < link.title.length) known.set(key, link);
  }
  return [...known.values()];
}

/** An address of the web as a button has it; the path of a file as it is. */
function usableAddress(url: string): string | undefined {
  if (!/^[a-z][\w+.-]+:/i.test(url) && !url.startsWith('//')) return /[\p{Cc}]/u.test(url) ? undefined : url;
  const href = readAddress(url)?.href;
  if (href === undefined || (isYouTube.test(href) && youTubeId(href) === undefined)) return undefined;
  return withoutList(href);
}

/** Of YouTube, channels and playlists are no recordings. */
const isYouTube = /^https?:\/\/(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be)\//i;

/** The place of a video in a playlist is none of the talk's. */
function withoutList(href: string): string {
  if (!isYouTube.test(href)) return href;
  return href.replace(/[?&](?:list|index|start_radio)=[^&#]*/g, '').replace(/^([^?&#]*)&/, '$1?');
}
