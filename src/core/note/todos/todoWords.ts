import * as l10n from '@vscode/l10n';
import { formatTime } from '../../text/time';
import { todoKinds, type Heading, type Note, type Todo, type TodoKind } from '../note';

const icons: Readonly<Record<TodoKind, string>> = {
  slide: 'preview',
  image: 'file-media',
  diagram: 'type-hierarchy',
  chart: 'graph',
  table: 'table',
  code: 'code',
  draw: 'paintcan',
  link: 'link',
  unwritten: 'edit',
  other: 'checklist',
};

const names: Readonly<Record<TodoKind, () => string>> = {
  slide: () => l10n.t('Slides'),
  image: () => l10n.t('Images'),
  diagram: () => l10n.t('Diagrams'),
  chart: () => l10n.t('Charts'),
  table: () => l10n.t('Tables'),
  code: () => l10n.t('Code'),
  draw: () => l10n.t('To Draw'),
  link: () => l10n.t('Links'),
  unwritten: () => l10n.t('To Write'),
  other: () => l10n.t('Other'),
};

/** The kind that a TODO is grouped and filtered by: the user's own where it has one. */
export function kindNameOf({ kind, ownKind }: Todo): string {
  return ownKind ?? kind;
}

/** The codicon of a kind; one of the user's own has that of the others. */
export function todoIcon(kindName: string): string {
  return icons[asKind(kindName) ?? 'other'];
}

/** What a group of TODOs of a kind is called. */
export function kindLabel(kindName: string): string {
  const kind = asKind(kindName);
  return kind === undefined ? kindName : names[kind]();
}

/** The usual kinds in their order, then the user's own by name. */
export function compareKinds(a: string, b: string): number {
  const place = (name: string) => {
    const at = (todoKinds as readonly string[]).indexOf(name);
    return at < 0 ? todoKinds.length : at;
  };
  return place(a) - place(b) || a.localeCompare(b);
}

/** What a row says of a TODO: its hint, as plain text. */
export function todoLabel({ hint }: Todo): string {
  return hint === '' ? l10n.t('TODO without text') : hint;
}

/** The heading that a TODO stands under; undefined above the first one. A TODO in a heading stands under the one before. */
export function headingOf({ headings }: Note, { range: { start } }: Todo): Heading | undefined {
  let [low, high] = [0, headings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((headings[middle]?.range.end.line ?? start.line) < start.line) low = middle + 1;
    else high = middle;
  }
  return headings[low - 1];
}

/** What stands behind the label: its heading, its time, how many are wanted. */
export function todoFacts(note: Note, todo: Todo): string[] {
  const { count, timestamp } = todo;
  return [
    headingOf(note, todo)?.text ?? '',
    timestamp === undefined ? '' : formatTime(timestamp),
    count === 1 ? '' : `×${count}`,
  ].filter((fact) => fact !== '');
}

function asKind(name: string): TodoKind | undefined {
  return todoKinds.find((kind) => kind === name);
}
