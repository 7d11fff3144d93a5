import * as l10n from '@vscode/l10n';
import type { Session } from '../conference/conference';
import type { TalkInFile } from '../conference/talk';
import type { Fault } from '../frontMatter/fault';
import type { Note, Todo } from '../note/note';
import type { Range } from '../text/range';
import { todoIcon, todoLabel } from '../note/todos/todoWords';

/** A row below a session: something that is still wanted there, and where to go for it. */
export interface WantedRow {
  /** By place and not by words: a row stays selected while its words are typed. */
  readonly key: string;
  readonly label: string;
  readonly description: string;
  readonly icon: string;
  /** What a screen reader says instead. */
  readonly spoken: string;
  readonly range: Range;
}

const tagWishes: Readonly<Partial<Record<Fault['code'], () => string>>> = {
  'tags-empty': () => l10n.t('No tags yet'),
  'tags-placeholder': () => l10n.t('Tag not chosen yet'),
};

/** What a session lacks: links to video and slides first, then tags, then its open TODOs in the order of the note. */
export function wantedRows({ note, missing }: Session): WantedRow[] {
  const rows: WantedRow[] = [];
  if (missing.video)
    rows.push(missingRow('video', 'device-camera-video', l10n.t('Video link missing'), note));
  if (missing.slides) rows.push(missingRow('slides', 'preview', l10n.t('Slides link missing'), note));
  for (const { code, range } of note.faults) {
    const label = tagWishes[code]?.();
    if (label === undefined) continue;
    const key = `tags:${rows.length}`;
    rows.push({ key, label, description: '', icon: 'tag', spoken: label, range });
  }
  for (const [i, todo] of note.todos.entries()) {
    const { kind, range } = todo;
    const label = todoLabel(todo);
    const line = l10n.t('line {0}', range.start.line + 1);
    rows.push({
      key: `${todoKey}${i}`,
      label,
      description: line,
      icon: todoIcon(kind),
      spoken: l10n.t('TODO: {0}, {1}', label, line),
      range,
    });
  }
  return rows;
}

/** What is wanted of a session besides what its talks want, where its file holds several. */
export function wantedOfFile(session: Session): WantedRow[] {
  return wantedRows(session).filter(({ key }) => talkOfWanted(session, key) === undefined);
}

/** What one of several talks in a file wants: its TODOs, in the order of the note. */
export function wantedOfTalk(session: Session, talk: TalkInFile): WantedRow[] {
  return wantedRows(session).filter(({ key }) => talkOfWanted(session, key) === talk);
}

/** The talk that a row of {@link wantedRows} belongs to; undefined where it belongs to the whole file. */
export function talkOfWanted({ note, talks = [] }: Session, key: string): TalkInFile | undefined {
  const todo = todoOfRow(note, key);
  return todo && talks.find(({ todos }) => todos.includes(todo));
}

/** The TODO that a row of {@link wantedRows} stands for; undefined for a row of something else. */
export function todoOfRow({ todos }: Note, key: string): Todo | undefined {
  return key.startsWith(todoKey) ? todos[Number(key.slice(todoKey.length))] : undefined;
}

const todoKey = 'todo:';

/** Leads to the placeholder where there is one, else to the start of the body, where the buttons stand. */
function missingRow(
  kind: 'video' | 'slides',
  icon: string,
  label: string,
  { buttons, bodyStart }: Session['note'],
): WantedRow {
  const ofKind = buttons.filter((button) => button.kind === kind);
  // A live one is there where its address is only an example.
  const placeholder = ofKind.find((button) => button.placeholder) ?? ofKind[0];
  const range = placeholder?.hrefRange ?? placeholder?.range ?? { start: bodyStart, end: bodyStart };
  return { key: `missing:${kind}`, label, description: '', icon, spoken: label, range };
}
