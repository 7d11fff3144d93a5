import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { mergeLinks, readLinkList } from '../../core/linkLists/readLinkList';
import type { ListedLink } from '../../core/linkLists/linkList';
import { keptPath, readKept } from '../../core/schedule/importPlan';
import { isPreselected, proposeLinks } from '../../core/matching/proposeLinks';
import { pathFrom, UsageError, type Command } from '../command';
import { readConferences } from '../readConferences';
import { shown, toJson } from '../shown';
import { textOfBytes } from '../textOfBytes';
import { codeOf, reasonOf } from '../troubles';

/** An entry of `match --format json`. These names and their meaning do not change. */
interface MatchEntry {
  readonly path: string;
  readonly session: string;
  readonly kind: 'video' | 'slides';
  readonly url: string;
  readonly title: string;
  readonly preselected: boolean;
  readonly reason: string;
  readonly others: readonly { readonly url: string; readonly title: string }[];
}

export const match: Command = {
  takes: 'folder',
  usage: 'DIR LIST…',
  takesLists: true,
  formats: ['text', 'json'],
  summary: 'prints which recordings and slides of a list belong to which sessions',
  details: `LIST is a list of recordings or slides: JSON or lines of yt-dlp, CSV or TSV, Markdown, a title and an address in each line,
the saved page of a YouTube playlist or of sched.com, a schedule with recordings, or a PDF or a folder of them. Notes and lists are only read.
With --format json: an array of {path, session, kind, url, title, preselected, reason, others}, the best of the list for each
session that has one.
  path         of the note, relative to DIR
  session      its title
  kind         video or slides
  url, title   of the recording, or of the file
  preselected  true where it is sure, so that a review begins with it ticked
  reason       why, or why not, in words
  others       {url, title} of the next best, best first`,
  run: async ({ path, lists, format, troubles }) => {
    const links = mergeLinks(lists.map((list) => readList(list)));
    const conferences = await readConferences(resolve(path), troubles);
    const entries = conferences.flatMap((found) =>
      proposeLinks(found.conference, links, madeIn(join(path, found.root))).map((proposal): MatchEntry => {
        const { session, link, reason, others } = proposal;
        return {
          path: pathFrom(found, session.path),
          session: session.title,
          kind: link.kind,
          url: link.url,
          title: link.title,
          preselected: isPreselected(proposal),
          reason: proposal.current === undefined ? reason : `${reason}; the note has ${proposal.current}`,
          others: others.map(({ url, title }) => ({ url, title })),
        };
      }),
    );
    return {
      output: format === 'json' ? toJson(entries) : entries.map(inWords).join('\n'),
      failed: false,
      remarks: entries.length === 0 ? [noneFits(links)] : [],
    };
  },
};

function inWords({ path, session, kind, url, title, preselected, reason }: MatchEntry): string {
  const mark = preselected ? '✓' : '?';
  return `${mark} ${shown(path)}: ${shown(session)}\n    ${kind}: ${shown(title)}\n    ${shown(url)} (${shown(reason)})`;
}

function readList(path: string): readonly ListedLink[] {
  try {
    const isFolder = statSync(path).isDirectory();
    const isPdf = !isFolder && /\.pdf$/i.test(path);
    const text = isFolder ? decksIn(path).join('\n') : isPdf ? path : textOfBytes(readFileSync(path));
    const list = readLinkList(text);
    if (list !== undefined && list.links.length > 0) return list.links;
    if (list?.fault === 'cut') throw new UsageError(`"${path}" ends too early: export or download it again.`);
    if (list?.fault === 'broken') throw new UsageError(`"${path}" isn’t valid JSON: export it again.`);
    throw new UsageError(
      list !== undefined && list.untitled > 0
        ? `"${path}" has only ids, which say nothing of the sessions: export a list with titles, and try again.`
        : `"${path}" has no recordings or slides that are known: save the playlist as JSON or CSV, and try again.`,
    );
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (codeOf(error) === 'ENOENT') throw new UsageError(`There is no file "${path}".`);
    throw new UsageError(`${path}: ${reasonOf(error)}`);
  }
}

/** Says so where a list has links and none of them belongs to a session: an empty answer could be a slip, too. */
function noneFits(links: readonly ListedLink[]): string {
  const counts = (['video', 'slides'] as const).flatMap((kind) => {
    const count = links.filter((link) => link.kind === kind).length;
    if (count === 0) return [];
    const name = kind === 'slides' ? 'decks' : 'recordings';
    return [`${count} ${count === 1 ? name.slice(0, -1) : name}`];
  });
  return `${counts.join(' and ')}, none fits: the titles of the list are none of the notes'.`;
}

/** Which notes were made of which events, by the schedule that is kept beside them. */
function madeIn(root: string): Readonly<Record<string, string>> {
  try {
    return readKept(readFileSync(join(root, keptPath), 'utf8'))?.notes ?? {};
  } catch {
    // Most conferences have none.
    return {};
  }
}

/** The decks of a folder and those below it, by their paths. */
function decksIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.pdf$/i.test(entry.name))
    .map((entry) => relative('.', join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted();
}
