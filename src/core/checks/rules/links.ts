import * as l10n from '@vscode/l10n';
import { baseName, folderOf, joinPath } from '../../hugo/linkPages';
import { decodePath, isExternal, splitHref } from '../../hugo/links';
import { isPlaceholderAddress } from '../../note/buttonKind';
import type { Link } from '../../note/note';
import type { NoteCheck, Slip, SpanFix } from '../check';
import { distance } from '../../tags/similarTags';
import { nearPages } from '../nearPages';
import type { NotePages } from '../notePages';
import type { NoteReading } from '../noteReading';
import type { SiteFacts } from '../siteFacts';
import { relearnFollowsLinks } from './addresses';

/** Links to pages that the site will not find, or finds by accident. [tried: Hugo 0.131 with Relearn 7.6.1, 0.169 with 9.0.3] */
export const links: NoteCheck = {
  codes: ['link-not-found', 'link-by-accident'],
  needs: 'pages',
  *check(reading, { site, pages }) {
    if (pages?.from === undefined) return;
    if (site.kind === 'hugo' && !relearnFollowsLinks(site)) return;
    for (const link of reading.note.links) {
      const slip = link.commentedOut ? undefined : linkSlip(link, reading, pages, site);
      if (slip !== undefined) yield slip;
    }
  },
};

const mostProposals = 3;

function linkSlip(link: Link, reading: NoteReading, pages: NotePages, site: SiteFacts): Slip | undefined {
  const { href } = link;
  const { from } = pages;
  if (from === undefined || href === '' || isExternal(href) || isTodo(href) || href.includes('{{'))
    return undefined;
  const target = pages.site.resolve(from, href);
  if (target.kind !== 'no-page') return undefined;
  const span = reading.offsets(link.hrefRange);
  if (reading.text.slice(span.start, span.end) !== href) return undefined;
  if (target.accident !== undefined) {
    const better = `./${target.path.replace(/^(?:\.\.\/)+/, '')}`;
    const hit = pages.site.resolve(from, better);
    const isSame = hit.kind === 'page' && hit.page.logicalPath === target.accident.logicalPath;
    return {
      code: 'link-by-accident',
      message: l10n.t(
        'Hugo does not find this page. The link works only because a note’s address looks like a folder.',
      ),
      ...span,
      fixes: isSame ? [change(span, encode(better) + target.suffix, true)] : [],
    };
  }
  if (mayBeFile(target.path, pages)) return undefined;
  return {
    code: 'link-not-found',
    message:
      site.kind === 'plain'
        ? l10n.t('There is no note “{0}”.', href)
        : l10n.t('There is no page “{0}”. The site prints the link as it is, and it leads nowhere.', href),
    ...span,
    fixes: () =>
      nearPages(target.path, pages)
        .slice(0, mostProposals)
        .map((page) => change(span, addressOf(page.path, page.logicalPath, site) + target.suffix, false)),
  };
}

function addressOf(path: string, logicalPath: string, { kind }: SiteFacts): string {
  return encode(kind === 'plain' ? `/${path}` : logicalPath);
}

/** Endings of files that talks link to: a link to code beside the notes is nobody's mistake. */
const talkFile = /^(?:pdf|pptx?|odp|key|zip|png|jpe?g|gif|svg|webp|avif|mp4|webm|mov|docx?|xlsx?|csv)$/;

/** The address leads to a file, or nobody said which files there are. */
function mayBeFile(path: string, pages: NotePages): boolean {
  if (servedFile(path, pages) !== undefined) return true;
  const ending = /\.([a-z\d]{1,5})$/i.exec(path.replace(/\/$/, ''))?.[1]?.toLowerCase();
  if (ending === undefined || ending === 'md') return false;
  return !talkFile.test(ending) || pages.files === undefined || (picture.test(path) && !pages.hasPictures);
}

const picture = /\.(?:png|jpe?g|gif|svg|webp|avif)$/i;

/** Pictures that are not where the address leads. [tried: Hugo 0.131 with Relearn 7.6.1, 0.169 with 9.0.3] */
export const images: NoteCheck = {
  codes: ['image-not-found'],
  needs: 'pages',
  *check(reading, { site, pages }) {
    // Where no picture lies at all, they are somewhere else: in a store for large files, in another checkout.
    if (pages?.from === undefined || pages.files === undefined || !pages.hasPictures) return;
    for (const { href, hrefRange, commentedOut } of reading.note.images) {
      if (
        commentedOut ||
        href === '' ||
        isExternal(href) ||
        isTodo(href) ||
        href.includes('{{') ||
        href.startsWith('data:')
      )
        continue;
      const { path } = splitHref(href);
      const decoded = decodePath(path);
      if (servedFile(decoded, pages) !== undefined) continue;
      const span = reading.offsets(hrefRange);
      const beside = joinPath(folderOf(pages.from.path), decoded);
      const isBeside =
        site.kind === 'hugo' && pages.from.role === 'plain' && pages.files.has(beside.toLowerCase());
      yield {
        code: 'image-not-found',
        message: isBeside
          ? l10n.t(
              'The site will not find this picture: a note’s address is a folder of its own. Write ../{0}',
              decoded.replace(/^\.\//, ''),
            )
          : l10n.t('There is no picture “{0}”.', href),
        ...span,
        fixes: isBeside
          ? [change(span, `../${href.replace(/^\.\//, '')}`, true)]
          : () => pictureFixes(decoded, span, pages),
      };
    }
  },
};

/** Pictures of the same name elsewhere below the note's folder. */
function pictureFixes(path: string, span: { start: number; end: number }, pages: NotePages): SpanFix[] {
  const name = baseName(path).toLowerCase();
  const folder = folderOf(pages.from?.path ?? '').toLowerCase();
  const found = [...(pages.files ?? [])].filter(
    (file) => file.startsWith(`${folder}/`) && baseName(file) === name,
  );
  if (pages.from?.role !== 'plain' || pages.site.kind !== 'hugo') return [];
  return found
    .slice(0, mostProposals)
    .map((file) => change(span, `../${encode(file.slice(folder.length + 1))}`, false));
}

/**
 * The file that a browser gets for an address, or that the theme finds for it: a resource of the section or bundle, a
 * static file, an asset, a file beside pages.
 */
function servedFile(path: string, { from, files, contentFolder, site }: NotePages): string | undefined {
  if (from === undefined || files === undefined) return undefined;
  const has = (place: string) => (files.has(place.toLowerCase()) ? place : undefined);
  const fileFolder = from.role === 'branch' && !/\.\w+$/.test(from.path) ? from.path : folderOf(from.path);
  if (site.kind === 'plain') return has(joinPath(path.startsWith('/') ? '' : fileFolder, path));
  const own = path.startsWith('/') ? undefined : has(joinPath(fileFolder, path));
  if (own !== undefined && from.role !== 'plain') return own;
  const url = path.startsWith('/') ? path : joinPath(from.logicalPath, path);
  const below = joinPath('', url);
  return (
    has(joinPath(contentFolder, below)) ??
    has(joinPath('static', below)) ??
    has(joinPath('assets', joinPath('', path)))
  );
}

/**
 * A link whose text is nearly, and no longer quite, the title of its page: the page was renamed. Other texts are the
 * writer's choice.
 */
export const linkTitleStale: NoteCheck = {
  codes: ['link-title-stale'],
  needs: 'pages',
  *check(reading, { pages }) {
    if (pages?.from === undefined) return;
    for (const { text, href, range, commentedOut } of reading.note.links) {
      if (commentedOut || text.length < shortestTitle || text === href || isExternal(href)) continue;
      const target = pages.site.resolve(pages.from, href);
      const title = target.kind === 'page' ? pages.titles.get(target.page.path) : undefined;
      if (title === undefined || !isNearly(text, title)) continue;
      const all = reading.offsets(range);
      // In running text a page goes by many names; what stands first in a list item is its title.
      if (!/^[\s>]*[-*+\d.)\s]*[*_]*$/.test(reading.text.slice(reading.lineStart(all.start), all.start)))
        continue;
      const at = reading.text.indexOf(text, all.start);
      if (at < 0 || at > all.end) continue;
      const span = { start: at, end: at + text.length };
      yield {
        code: 'link-title-stale',
        message: l10n.t('The page is called “{0}” by now.', title),
        ...span,
        fixes: /[[\]\\`*_<>|]/.test(title) ? [] : [change(span, title, false)],
      };
    }
  },
};

const shortestTitle = 12;
/** So much of a title may have changed. */
const changedPart = 0.25;

function isNearly(text: string, title: string): boolean {
  const [a, b] = [text, title].map((each) =>
    each
      .replace(/[\s\\*_`]+/g, ' ')
      .trim()
      .toLowerCase(),
  );
  if (a === undefined || b === undefined || a === b || a.length > 200 || b.length > 200) return false;
  const most = Math.floor(Math.max(a.length, b.length) * changedPart);
  return distance(Array.from(a), Array.from(b), most) <= most;
}

/** Links that the writer means to find later. */
export const linkTodo: NoteCheck = {
  codes: ['link-todo'],
  needs: 'note',
  *check(reading) {
    for (const { href, hrefRange, commentedOut } of reading.note.links) {
      if (commentedOut || !isTodo(href)) continue;
      yield {
        code: 'link-todo',
        message: l10n.t('This link is still to be found.'),
        ...reading.offsets(hrefRange),
      };
    }
  },
};

function isTodo(href: string): boolean {
  return (
    (href !== '#' && href !== '' && !isExampleHost(href) && isPlaceholderAddress(href)) ||
    /^(?:todo|tbd|tba):?/i.test(href)
  );
}

/** A link to example.com may be what the text is about. */
function isExampleHost(href: string): boolean {
  return /^(?:https?:)?\/\//i.test(href);
}

function change(span: { start: number; end: number }, newText: string, safe: boolean): SpanFix {
  return { title: l10n.t('Write {0}', newText), edits: [{ ...span, newText }], safe };
}

function encode(path: string): string {
  return path.replaceAll(' ', '%20').replace(/[()]/g, encodeURIComponent);
}
