import type { LeftOut, Page, Session, Tree } from '../../core/conference/conference';
import { pathFrom, printing } from '../command';
import type { FoundConference } from '../readConferences';
import { shown } from '../shown';

/** A node of `tree --format json`. These names and their meaning do not change. */
interface TreeNode {
  readonly kind: 'folder' | 'conference' | 'language' | 'section' | 'session';
  readonly title: string;
  readonly path: string;
  /** From 1; only of a talk that is one of several in its file. */
  readonly line?: number;
  readonly weight: number;
  readonly inMenu: boolean;
  readonly children: readonly TreeNode[];
}

export const tree = printing({
  summary: 'prints days and sessions in the order of the site’s menu',
  details: `With --format json: one object {kind, title, path, weight, inMenu, children}, nested.
  kind      conference; language (only where a site has several); section; session.
            folder, around them, where DIR holds several conferences
  title     as the menu shows it
  path      relative to DIR, "." for DIR itself: the page's file; the folder of a section without one
  weight    Hugo's weight, 0 for none
  inMenu    false where the menu leaves the page out: draft, hidden, no title, ...
  children  in the order of the menu; of a session only where its file holds several talks (plain
            notes): those, each with
  line      of its heading, from 1`,
  print: (conferences, format) => {
    if (format === 'text') return conferences.flatMap(linesOf).join('\n');
    const nodes = conferences.map(conferenceNode);
    const [only] = nodes;
    if (nodes.length === 1) return only;
    return {
      kind: 'folder',
      title: '',
      path: '.',
      weight: 0,
      inMenu: true,
      children: nodes,
    } satisfies TreeNode;
  },
});

function conferenceNode(found: FoundConference): TreeNode {
  const { title, trees } = found.conference;
  const [first] = trees;
  const children =
    trees.length === 1 && first !== undefined
      ? pageNodes(first.home.children, found, true)
      : trees.map((each) => languageNode(each, found));
  return { kind: 'conference', title, path: found.root || '.', weight: 0, inMenu: true, children };
}

function languageNode({ languageName, home }: Tree, found: FoundConference): TreeNode {
  const children = pageNodes(home.children, found, true);
  return {
    kind: 'language',
    title: languageName,
    path: pathFrom(found, home.path),
    weight: 0,
    inMenu: true,
    children,
  };
}

/** A page below one that the menu leaves out is not in the menu either. */
function pageNodes(pages: readonly Page[], found: FoundConference, parentInMenu: boolean): TreeNode[] {
  return pages.map((page) => {
    const inMenu = parentInMenu && page.leftOut === undefined;
    const children =
      page.kind === 'section' ? pageNodes(page.children, found, inMenu) : talkNodes(page, found, inMenu);
    const { kind, menuTitle, weight, path } = page;
    return { kind, title: menuTitle, path: pathFrom(found, path), weight, inMenu, children };
  });
}

function talkNodes({ talks = [], path }: Session, found: FoundConference, inMenu: boolean): TreeNode[] {
  return talks.map(({ heading, range }) => ({
    kind: 'session',
    title: heading,
    path: pathFrom(found, path),
    line: range.start.line + 1,
    weight: 0,
    inMenu,
    children: [],
  }));
}

function linesOf(found: FoundConference): string[] {
  const { title, trees } = found.conference;
  const lines = [`${shown(title)}  ${shown(found.root || '.')}`];
  for (const { languageName, home } of trees) {
    if (trees.length > 1) lines.push(`  ${shown(languageName)}`);
    for (const page of home.children) lines.push(...pageLines(page, found, trees.length > 1 ? 2 : 1));
  }
  return lines;
}

function pageLines(page: Page, found: FoundConference, depth: number): string[] {
  const line = `${'  '.repeat(depth)}${shown(page.menuTitle)}  ${shown(pathFrom(found, page.path))}${remarks(page)}`;
  if (page.kind === 'session') return [line, ...talkLines(page, found, depth + 1)];
  return [line, ...page.children.flatMap((child) => pageLines(child, found, depth + 1))];
}

function talkLines({ talks = [], path }: Session, found: FoundConference, depth: number): string[] {
  return talks.map(({ heading, range, missing, todos }) => {
    const place = `${shown(pathFrom(found, path))}:${range.start.line + 1}`;
    return `${'  '.repeat(depth)}${shown(heading)}  ${place}${inParentheses([...lacks(missing), countOf(todos.length)])}`;
  });
}

const remarkOn: Readonly<Record<LeftOut, string>> = {
  'no-title': 'not in the menu: no title',
  hidden: 'not in the menu: hidden',
  draft: 'not in the menu: draft',
  future: 'not in the menu: not published yet',
  expired: 'not in the menu: expired',
  unlisted: 'not in the menu: unlisted',
  unwritten: 'not in the menu: unlisted',
  disabled: 'not in the menu: the site builds no pages of this kind',
  shadowed: 'another file has the same URL',
  'not-a-page': 'not a page: inside a leaf bundle',
  unreadable: 'front matter can’t be read',
};

function remarks(page: Page): string {
  const todos = page.note?.todos.length ?? 0;
  return inParentheses([
    page.leftOut === undefined ? '' : remarkOn[page.leftOut],
    ...(page.kind === 'session' ? lacks(page.missing) : []),
    countOf(todos),
  ]);
}

function lacks({ video, slides }: Session['missing']): string[] {
  return [video ? 'no video' : '', slides ? 'no slides' : ''];
}

function countOf(todos: number): string {
  return todos === 0 ? '' : `${todos} TODO${todos === 1 ? '' : 's'}`;
}

function inParentheses(all: readonly string[]): string {
  const said = all.filter((each) => each !== '');
  return said.length === 0 ? '' : `  (${said.join(', ')})`;
}
