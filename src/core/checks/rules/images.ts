import * as l10n from '@vscode/l10n';
import { baseName, folderOf, joinPath } from '../../hugo/linkPages';
import { decodePath, isExternal, splitHref } from '../../hugo/links';
import type { NoteCheck, SpanFix } from '../check';
import type { NotePages } from '../notePages';
import { change, encode, isTodo, servedFile } from './linkAddresses';

const mostProposals = 3;

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
