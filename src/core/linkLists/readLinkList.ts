import { sameVideo, youTubeId } from '../links/sameVideo';
import { readAddress } from '../links/talkAddress';
import type { ListedEntry, ListedLink, ListShape } from './linkList';
import { fileNames, titleOfFile } from './shapes/fileNames';
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
}

/** Asked in this order: what has the most marks of its own comes first. */
const shapes: readonly ListShape[] = [webPage, schedules, jsonList, jsonLines, fileNames, table, linkLines];

/** Longer texts are no lists of a conference. */
const longestList = 50_000_000;

/**
 * Reads a list of recordings or slides, whatever made it. Nothing in it is run or loaded.
 * @returns undefined where the text has no list that is known
 */
export function readLinkList(text: string): LinkList | undefined {
  if (text.length > longestList) return undefined;
  for (const shape of shapes) {
    const entries = shape(text);
    if (entries !== undefined) return entries.length > 0 ? listOf(entries) : undefined;
  }
  return undefined;
}

function listOf(entries: readonly ListedEntry[]): LinkList {
  let untitled = 0;
  let hidden = 0;
  const links = entries.flatMap((entry): ListedLink[] => {
    const url = usableAddress(entry.url);
    const kind = entry.kind ?? 'video';
    if (url === undefined) return [];
    if (isHidden.test(entry.title)) hidden++;
    else {
      const title = entry.title.trim() === '' && kind === 'slides' ? titleOfFile(url) : entry.title.trim();
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
