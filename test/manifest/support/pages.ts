import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { HeadingIds } from '../../../src/core/render/goldmark/headingIds';
import { relativeLinks, withoutFences, type WrittenLink } from '../../support/pageLinks';
import { checkout, isShipped } from './manifest';

/** The pages for users, by their paths. */
export const userPages: readonly string[] = [
  'README.md',
  ...readdirSync(join(checkout, 'docs')).map((name) => `docs/${name}`),
];

/** vsce gives them other names in the .vsix: `readme.md`, `changelog.md`, `LICENSE.txt`. */
const renamed: ReadonlySet<string> = new Set(['README.md', 'CHANGELOG.md', 'LICENSE']);

/** Whether a link to this path works in the installed extension, too. */
export function canBeLinkedInPackage(path: string): boolean {
  return isShipped(path) && !renamed.has(path);
}

export interface PageLink extends WrittenLink {
  /** Of the file, relative to the checkout. */
  readonly path: string;
  /** Of the heading; undefined where the link is to the file alone. */
  readonly heading: string | undefined;
}

/** The links of a page that lead to files of the project. */
export function relativeLinksOf(page: string): PageLink[] {
  return relativeLinks(textOf(page)).map((link) => {
    const [file = '', heading] = link.written.split('#');
    const path = file === '' ? page : posix.normalize(posix.join(posix.dirname(page), file));
    return { ...link, path, heading };
  });
}

/** What links to the headings of a page end in, as GitHub and VS Code's preview have it. */
export function headingIdsOf(page: string): ReadonlySet<string> {
  const ids = new HeadingIds();
  const headings = withoutFences(textOf(page)).matchAll(/^#{1,6} (.+)$/gm);
  return new Set([...headings].map(([, words = '']) => ids.make(words, 'github')));
}

function textOf(page: string): string {
  return readFileSync(join(checkout, page), 'utf8');
}
