import type { ListedEntry } from '../linkList';
import { youTubeAddress } from './jsonLists';

/**
 * An id of YouTube and a title in each line, in one order: `%(title)s %(id)s` of yt-dlp, and the names that it gives to
 * files, `Title [aaaaaaaaaa1].webm`. Every line has to be one, and one alone may be anything.
 */
export function idLines(text: string): ListedEntry[] | undefined {
  const lines = text.split(/\r\n|\n|\r/).flatMap((line) => line.trim() || []);
  if (lines.length < 2) return undefined;
  for (const { form, id, title } of forms) {
    const entries: ListedEntry[] = [];
    for (const line of lines) {
      const match = form.exec(line.slice(0, longestLine));
      const url = looksRandom(match?.[id] ?? '') ? youTubeAddress(match?.[id] ?? '') : undefined;
      if (url === undefined) break;
      entries.push({ url, title: (match?.[title] ?? '').replace(/[\s\-–—:|,;]{1,20}$/, ''), kind: 'video' });
    }
    if (entries.length === lines.length) return entries;
  }
  return undefined;
}

const longestLine = 1000;
const forms = [
  { form: /^[[(]?([\w-]{11})[\])]?[\s:|,;–—-]{1,20}(\S.*)$/, id: 1, title: 2 },
  { form: /^(\S.*)\s[[(]?([\w-]{11})[\])]?(?:\.\w{2,5})?$/, id: 2, title: 1 },
];

/** A word of eleven letters, which an id could be as well, has neither digits nor capitals within. */
function looksRandom(id: string): boolean {
  return /\d|_|[a-z][A-Z]|[A-Z]{2}/.test(id);
}
