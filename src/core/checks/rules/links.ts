import * as l10n from '@vscode/l10n';
import { folderOf, joinPath, relativePath } from '../../hugo/linkPages';
import { htmlAddresses } from '../../edits/links/htmlAddresses';
import { decodePath, isExternal, splitHref } from '../../hugo/resolveLink';
import type { Link } from '../../note/note';
import type { Span } from '../../text/span';
import type { NoteCheck, Slip } from '../check';
import { nearPages } from '../site/nearPages';
import type { NotePages } from '../site/notePages';
import type { NoteReading } from '../../note/parseNote';
import { pageFaultWords } from '../pageFaultWords';
import { isPicture } from '../site/pictureUse';
import { isTaxonomyAddress, type SiteFacts } from '../site/siteFacts';
import { isHost, relearnFollowsLinks } from './addresses';
import { change, encode, isTodo, servedFile } from './linkAddresses';

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
    if (site.kind === 'plain' || !site.unsafe || !pages.isPage) return;
    for (const { element, start, end } of htmlAddresses(reading)) {
      if (element !== 'a' || reading.commentAt(start) !== undefined) continue;
      const slip = htmlSlip({ start, end }, reading, pages, site);
      if (slip !== undefined) yield slip;
    }
  },
};

/**
 * The site prints an address in HTML as it is: one that Hugo would find in Markdown may lead nowhere, for a note's address
 * is a folder of its own.
 */
function htmlSlip(span: Span, reading: NoteReading, pages: NotePages, site: SiteFacts): Slip | undefined {
  const href = reading.text.slice(span.start, span.end);
  const { from } = pages;
  if (from === undefined || site.uglyUrls || isExternal(href) || isTodo(href)) return undefined;
  const { path, suffix } = splitHref(href);
  if (path === '' || path.startsWith('/') || href.includes('{{')) return undefined;
  const target = pages.site.resolveHtml(from, path);
  if (target.kind !== 'page' || servedFile(decodePath(path), pages, true) !== undefined) return undefined;
  const better = relativePath(from.logicalPath, target.page.logicalPath) || './';
  return {
    code: 'link-not-found',
    message: pageFaultWords({ code: 'link-not-found', address: href, kind: 'hugo' }),
    ...span,
    fixes: [change(span, encode(better) + suffix, true)],
  };
}

const mostProposals = 3;

function linkSlip(link: Link, reading: NoteReading, pages: NotePages, site: SiteFacts): Slip | undefined {
  const { href } = link;
  const { from } = pages;
  if (from === undefined || href === '' || isExternal(href) || isTodo(href) || href.includes('{{'))
    return undefined;
  // That is a finding of its own.
  if (isHost(href)) return undefined;
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
      message: l10n.t('Hugo can’t resolve this link; it works only because of the page’s trailing slash.'),
      ...span,
      fixes: isSame ? [change(span, encode(better) + target.suffix, true)] : [],
    };
  }
  if (mayBeFile(target.path, pages) || isTaxonomyAddress(target.path, site)) return undefined;
  const beside = site.kind === 'plain' ? sameNameBeside(target.path, pages) : undefined;
  return {
    code: 'link-not-found',
    message:
      beside === undefined
        ? pageFaultWords({ code: 'link-not-found', address: href, kind: site.kind })
        : l10n.t('Note “{0}” doesn’t exist. Did you mean {1}?', href, beside),
    ...span,
    fixes: () =>
      beside !== undefined
        ? [change(span, beside + target.suffix, true)]
        : liesBeside(target.path, pages, site)
          ? [change(span, `../${href.replace(/^\.\//, '')}`, true)]
          : nearPages(target.path, pages)
              .slice(0, mostProposals)
              .map((page) =>
                change(span, addressOf(page.path, page.logicalPath, site) + target.suffix, false),
              ),
  };
}

/** `/x.md` for a note that lies beside: a leading `/` begins at the root. */
function sameNameBeside(path: string, { from, site }: NotePages): string | undefined {
  if (from === undefined || !path.startsWith('/')) return undefined;
  const near = path.replace(/^\/+/, '');
  return near !== '' && site.resolve(from, near).kind === 'page' ? encode(near) : undefined;
}

/** A note's address is a folder of its own: files beside the note are one step up. */
function liesBeside(path: string, { from, files }: NotePages, { kind }: SiteFacts): boolean {
  if (kind === 'plain' || from?.role !== 'plain' || path.startsWith('/')) return false;
  return files?.has(joinPath(folderOf(from.path), path).toLowerCase()) === true;
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
  return !talkFile.test(ending) || pages.files === undefined || (isPicture(path) && !pages.hasPictures);
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
        message: l10n.t('This link is still a TODO.'),
        ...reading.offsets(hrefRange),
      };
    }
  },
};
