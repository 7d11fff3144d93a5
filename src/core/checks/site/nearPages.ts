import { baseName, logicalPathOfLink, type LinkPage } from '../../hugo/linkPages';
import { parseNumberPrefix } from '../../conference/plain/numberedName';
import { distance } from '../../tags/similarTags';
import type { NotePages } from './notePages';

const mostLooked = 5000;

/**
 * The pages that a broken address may mean, the likeliest first: those of its name with another number or in another
 * folder, and those a slip of the finger away.
 */
export function nearPages(path: string, pages: NotePages): readonly LinkPage[] {
  const wanted = nameOf(logicalPathOfLink(path));
  if (wanted.bare.length < 3) return [];
  const letters = Array.from(wanted.bare);
  const most = letters.length < 8 ? 1 : 2;
  const found: { page: LinkPage; far: number }[] = [];
  let looked = 0;
  for (const file of pages.titles.keys()) {
    if (looked++ > mostLooked) break;
    const page = pages.site.pageAt(file);
    if (page === undefined) continue;
    const { full, bare } = nameOf(page.logicalPath);
    const far =
      full === wanted.full ? 0 : bare === wanted.bare ? 1 : 1 + distance(letters, Array.from(bare), most);
    if (far <= 1 + most) found.push({ page, far });
  }
  return found.sort((a, b) => a.far - b.far).map(({ page }) => page);
}

function nameOf(logicalPath: string): { full: string; bare: string } {
  const full = baseName(logicalPath);
  return { full, bare: parseNumberPrefix(full)?.rest ?? full };
}
