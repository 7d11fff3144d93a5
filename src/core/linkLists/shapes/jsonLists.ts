import type { ListedEntry } from '../linkList';

/**
 * JSON of yt-dlp (`-J --flat-playlist`, playlists within a channel too) and of YouTube's Data API, and lists that
 * programs made of them: whatever has a title and the address or id of a video.
 */
export function jsonList(text: string): ListedEntry[] | undefined {
  if (!/^\ufeff?\s*[[{]/.test(text)) return undefined;
  try {
    return entriesIn(JSON.parse(text.replace(/^\ufeff/, '')));
  } catch {
    return undefined;
  }
}

/** One object in each line, as `yt-dlp --flat-playlist -j` prints them. Lines that are cut off are left out. */
export function jsonLines(text: string): ListedEntry[] | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.length === 0 || !/^\ufeff?\s*\{/.test(lines[0] ?? '')) return undefined;
  const entries = lines.flatMap((line) => jsonList(line) ?? []);
  return entries.length === 0 ? undefined : entries;
}

function entriesIn(value: unknown): ListedEntry[] {
  return [...objectsIn(value)].flatMap((object) => entryOf(object) ?? []);
}

/** All objects of some JSON, each before those in it. */
export function* objectsIn(value: unknown): Generator<Readonly<Record<string, unknown>>> {
  // A stack of its own: lists nest as deep as they like.
  const open = [value];
  while (open.length > 0) {
    const next = open.pop();
    const object = objectIn(next);
    if (object !== undefined) yield object;
    const inner: readonly unknown[] = Array.isArray(next)
      ? next
      : object === undefined
        ? []
        : Object.values(object);
    for (const each of inner.toReversed()) open.push(each);
  }
}

function entryOf(object: Readonly<Record<string, unknown>>): ListedEntry | undefined {
  const isList = object['_type'] === 'playlist' || Array.isArray(object['entries']);
  // A channel's playlists and tabs stand among its videos.
  if (isList || /tab|playlist|channel/i.test(textOf(object['ie_key']) ?? '')) return undefined;
  const snippet = objectIn(object['snippet']);
  const title = textOf((snippet ?? object)['title']) ?? textOf(object['name']);
  const url = snippet === undefined ? addressOf(object) : apiAddress(object, snippet);
  // A video whose title nobody may see still takes a place in its list.
  return url === undefined ? undefined : { url, title: title ?? '', kind: 'video' };
}

/** The first are those of yt-dlp, the others what people call an address. */
const addressKeys = [
  'webpage_url',
  'original_url',
  'url',
  'link',
  'href',
  'video_url',
  'videoUrl',
  'video',
  'youtube',
];

/** In yt-dlp's words. [yt-dlp: README, output template] */
function addressOf(object: Readonly<Record<string, unknown>>): string | undefined {
  const said = addressKeys.flatMap((key) => textOf(object[key]) ?? []);
  const own = said.find((each) => isVideoHost(each)) ?? said[0];
  if (own !== undefined && /^https?:/i.test(own)) return isVideo(object, own) ? own : undefined;
  const id = textOf(object['video_id']) ?? textOf(object['videoId']) ?? own ?? textOf(object['id']);
  const isYouTube =
    'video_id' in object ||
    'videoId' in object ||
    /^youtube/i.test(textOf(object['ie_key'] ?? object['extractor']) ?? '');
  return id !== undefined && isYouTube ? youTubeAddress(id) : undefined;
}

/** Schedules have titles and addresses, too: those of pages. */
function isVideo(object: Readonly<Record<string, unknown>>, url: string): boolean {
  return (
    ['ie_key', 'extractor', 'extractor_key', 'video_id', 'videoId'].some((key) => key in object) ||
    isVideoHost(url)
  );
}

/** Whether an address is that of a page that plays a recording. */
export function isVideoHost(url: string): boolean {
  return /^https?:\/\/(?:www\.|m\.)?(?:youtube\.com\/(?:watch|live|shorts)|youtu\.be\/|vimeo\.com\/\d|media\.ccc\.de\/v\/)/i.test(
    url,
  );
}

/** `playlistItems`, `search` and `videos`. [YouTube Data API v3] */
function apiAddress(
  object: Readonly<Record<string, unknown>>,
  snippet: Readonly<Record<string, unknown>>,
): string | undefined {
  for (const holder of [snippet['resourceId'], object['contentDetails'], object['id']]) {
    const id = textOf(objectIn(holder)?.['videoId']);
    if (id !== undefined) return youTubeAddress(id);
  }
  const id = textOf(object['id']);
  return object['kind'] === 'youtube#video' && id !== undefined ? youTubeAddress(id) : undefined;
}

/** @returns undefined for what is no id of a video: those of channels and playlists are longer */
export function youTubeAddress(id: string): string | undefined {
  return /^[\w-]{11}$/.test(id) ? `https://www.youtube.com/watch?v=${id}` : undefined;
}

export function objectIn(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
