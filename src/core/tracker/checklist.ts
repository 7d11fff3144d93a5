import { linkText } from '../capture/recommendationLine';
import type { Conference, Page } from '../conference/conference';
import { walkFrom } from '../conference/pages/walkPages';
import { markdownHref } from '../links/hrefText';
import type { Todo } from '../note/note';
import { compareKinds, kindLabel, kindNameOf, todoFacts, todoLabel } from '../note/todos/todoWords';
import type { OpenTodos } from './openTodos';
import type { Grouping } from './grouping';

export interface ChecklistParts {
  readonly conferences: readonly Conference[];
  /** What is open, as a filter leaves it. */
  readonly open: OpenTodos;
  readonly grouping: Grouping;
  /** The path of a page's note as links from the checklist have it. */
  readonly pathOf: (page: Page) => string;
}

/**
 * Open TODOs as a Markdown checklist: by conference, day and session, or by kind. Each item is a link to its line. What
 * would be Markdown in the words of notes stands for itself.
 * @returns empty where nothing is open
 */
export function checklist(parts: ChecklistParts): string {
  const lines = parts.grouping === 'kind' ? byKind(parts) : byDay(parts);
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function byDay({ conferences, open, pathOf }: ChecklistParts): string[] {
  const lines: string[] = [];
  const addPage = (page: Page, title: string, level: number) => {
    if (open.count(page) === 0) return;
    lines.push(...(lines.length === 0 ? [] : ['']), `${'#'.repeat(Math.min(level, 6))} ${linkText(title)}`);
    const own = open.on(page);
    if (own.length > 0) lines.push('', ...own.map((todo) => item(page, todo, pathOf, [])));
    if (page.kind === 'section') for (const child of page.children) addPage(child, child.title, level + 1);
  };
  for (const { title, trees } of conferences) {
    for (const { home, languageName } of trees) {
      addPage(home, trees.length === 1 ? title : `${title} (${languageName})`, 1);
    }
  }
  return lines;
}

function byKind({ conferences, open, pathOf }: ChecklistParts): string[] {
  const items = new Map<string, string[]>();
  for (const { home } of conferences.flatMap(({ trees }) => trees)) {
    for (const page of walkFrom(home)) {
      for (const todo of open.on(page)) {
        const kind = kindNameOf(todo);
        const ofKind = items.get(kind) ?? [];
        items.set(kind, ofKind);
        ofKind.push(item(page, todo, pathOf, [page.title]));
      }
    }
  }
  return [...items]
    .sort(([a], [b]) => compareKinds(a, b))
    .flatMap(([kind, ofKind], i) => [
      ...(i === 0 ? [] : ['']),
      `# ${linkText(kindLabel(kind))}`,
      '',
      ...ofKind,
    ]);
}

function item(page: Page, todo: Todo, pathOf: (page: Page) => string, more: readonly string[]): string {
  const address = `${markdownHref(pathOf(page))}#L${todo.range.start.line + 1}`;
  const facts = [...more, ...(page.note === undefined ? [] : todoFacts(page.note, todo))];
  const context = facts.length === 0 ? '' : ` – ${linkText(facts.join(' · '))}`;
  return `- [ ] [${linkText(todoLabel(todo))}](${address})${context}`;
}
