import * as l10n from '@vscode/l10n';
import { htmlAddresses } from '../../edits/links/htmlAddresses';
import { addressOfFile, isPublished } from '../../edits/pictures/imageFiles';
import { ownFolder } from '../../edits/links/rewriteAddress';
import { baseName, folderOf, hasFilesOneUp, joinPath } from '../../hugo/linkPages';
import { decodePath, isExternal, splitHref } from '../../hugo/resolveLink';
import { isWithin } from '../../hugo/pagePaths';
import { resolveEntities } from '../../text/htmlTag';
import type { Span } from '../../text/span';
import type { NoteCheck, Slip, SpanFix } from '../check';
import type { NotePages } from '../site/notePages';
import type { NoteReading } from '../../note/parseNote';
import { pageFaultWords } from '../pageFaultWords';
import type { SiteFacts } from '../site/siteFacts';
import { change, encode, isTodo, nameInOtherCase, servedFile } from './linkAddresses';

const mostProposals = 3;

/** Pictures that are not where the address leads. [tried: Hugo 0.131 with Relearn 7.6.1, 0.169 with 9.0.3] */
export const images: NoteCheck = {
  codes: ['image-not-found'],
  needs: 'pages',
  ofPages: true,
  *check(reading, { site, pages }) {
    // Where no picture lies at all, they are somewhere else: in a store for large files, in another checkout.
    if (pages?.from === undefined || pages.files === undefined || !pages.hasPictures) return;
    for (const { href, span, isRaw } of pictures(reading, site)) {
      if (href === '' || isExternal(href) || isTodo(href) || href.includes('{{') || href.startsWith('data:'))
        continue;
      const { path } = splitHref(href);
      const decoded = decodePath(path);
      const served = servedFile(decoded, pages, isRaw);
      if (served !== undefined) {
        const isFound = !isRaw && isFoundByHugo(decoded, served, pages);
        const name = isFound ? undefined : nameInOtherCase(served, pages);
        if (name !== undefined) yield otherCaseSlip(href, name, span);
        continue;
      }
      yield notFoundSlip(href, decoded, span, pages, site);
    }
  },
};

interface Picture {
  readonly href: string;
  readonly span: Span;
  /** Of HTML, whose addresses the site prints as they are. */
  readonly isRaw: boolean;
}

/** The pictures of a note: Markdown's, those of Hugo's `figure`, and those in HTML that gets into the page. */
function* pictures(reading: NoteReading, site: SiteFacts): Generator<Picture> {
  for (const { href, hrefRange, commentedOut } of reading.note.images)
    if (!commentedOut) yield { href, span: reading.offsets(hrefRange), isRaw: false };
  if (site.kind === 'hugo' && !site.ownTemplates.has('figure') && reading.text.includes('figure')) {
    for (const { open } of reading.calls) {
      const src = open.parameters.findLast(({ name }) => name === 'src');
      if (open.name.toLowerCase() !== 'figure' || src === undefined || isHidden(open.start, reading))
        continue;
      yield { href: src.value, span: { start: src.start, end: src.end }, isRaw: false };
    }
  }
  if (site.kind === 'hugo' && !site.unsafe) return;
  for (const { element, start, end } of htmlAddresses(reading)) {
    if (element !== 'img' || reading.commentAt(start) !== undefined) continue;
    yield { href: resolveEntities(reading.text.slice(start, end)), span: { start, end }, isRaw: true };
  }
}

function isHidden(at: number, reading: NoteReading): boolean {
  return reading.commentAt(at) !== undefined || reading.inCode(at);
}

function notFoundSlip(href: string, path: string, span: Span, pages: NotePages, site: SiteFacts): Slip {
  const { from, files } = pages;
  const isOfPlain = site.kind === 'hugo' && from?.role === 'plain';
  const isBeside = isOfPlain && files?.has(joinPath(folderOf(from.path), path).toLowerCase()) === true;
  // `Index.md` is a page as any other: no address leads from it to what lies beside it.
  if (isBeside && !hasFilesOneUp(from)) {
    const name = baseName(from.path);
    return {
      code: 'image-not-found',
      message: l10n.t(
        'The site can’t find this image. Only lowercase {0} is the page of its folder. Rename {1}.',
        name.toLowerCase(),
        name,
      ),
      ...span,
    };
  }
  return {
    code: 'image-not-found',
    message: pageFaultWords({
      code: 'image-not-found',
      ...(isBeside ? { why: 'beside', address: path } : { why: 'missing', address: href }),
    }),
    ...span,
    fixes: isBeside
      ? [change(span, `../${href.replace(/^\.\//, '')}`, true)]
      : () => pictureFixes(href, span, pages, site),
  };
}

/** What Hugo looks up itself: resources of a section or bundle, whose names it compares without case, and assets. */
function isFoundByHugo(path: string, served: string, { from, site }: NotePages): boolean {
  if (site.kind === 'plain') return false;
  return served.startsWith('assets/') || (from?.role !== 'plain' && !path.startsWith('/'));
}

function otherCaseSlip(href: string, name: string, span: Span): Slip {
  const { path } = splitHref(href);
  const better = path.slice(0, path.length - baseName(path).length) + encode(name) + href.slice(path.length);
  return {
    code: 'image-not-found',
    message: l10n.t('The image is named “{0}”. Web servers distinguish uppercase and lowercase.', name),
    ...span,
    fixes: [change(span, better, true)],
  };
}

/** The pictures of this name that the site publishes, at the addresses where this page finds them; the nearest first. */
function pictureFixes(href: string, span: Span, pages: NotePages, site: SiteFacts): SpanFix[] {
  const { from, contentFolder, staticFolders } = pages;
  if (from === undefined) return [];
  const { path, suffix } = splitHref(href);
  const name = baseName(decodePath(path)).toLowerCase();
  const images = { kind: site.kind, contentFolder, staticFolders, uglyUrls: site.uglyUrls };
  const folder = ownFolder(from);
  const farness = (file: string) => (isWithin(file, folder) ? 0 : isWithin(file, folderOf(folder)) ? 1 : 2);
  return Array.from(pages.files ?? [])
    .flatMap(([file, written]) => (baseName(file) === name ? written : []))
    .filter((file) => isPublished(file, images))
    .sort((a, b) => farness(a) - farness(b))
    .slice(0, mostProposals)
    .map((file) => change(span, addressOfFile(from, images, file) + suffix, false));
}
