import type { StateCore, Token } from 'markdown-it';
import type { Todo } from '../../note/note';
import { dataRange } from './dataRange';

/** A TODO as the note's reader finds it: not a part of a longer word. */
const marker = /(?<![\p{L}\d_/.@$&=\\-])todo(?![\p{L}\d_])/iu;

/**
 * Puts a `<mark>` around the TODOs of a text: from the marker to the end of its line, or of the emphasis that it stands
 * in. `todosOn` gives the note's TODOs by line: nothing else is marked, however much it looks like one.
 */
export function markTodos(
  inline: Token,
  todosOn: (line: number) => readonly Todo[],
  StateToken: StateCore['Token'],
): void {
  const first = inline.map?.[0];
  if (first === undefined || inline.children === null || !/todo/i.test(inline.content)) return;
  const last = Math.max(first + 1, inline.map?.[1] ?? 0);
  const todos: Todo[] = [];
  for (let line = first; line < last; line++) todos.push(...todosOn(line));
  if (todos.length === 0) return;
  const placed: Token[] = [];
  let next = 0;
  let open: Token | undefined;
  const close = () => {
    if (open === undefined) return;
    placed.push(markToken('mark_close', -1, open.level, StateToken));
    open = undefined;
  };
  for (const child of inline.children) {
    if (
      open !== undefined &&
      (child.level < open.level || (child.nesting < 0 && child.level <= open.level - 1))
    )
      close();
    if (child.type === 'softbreak' || child.type === 'hardbreak') {
      if (open?.level === child.level) close();
    }
    const todo = todos[next];
    const at = child.type === 'text' && todo !== undefined ? (marker.exec(child.content)?.index ?? -1) : -1;
    if (at < 0 || todo === undefined) {
      placed.push(child);
      continue;
    }
    close();
    next++;
    if (at > 0) {
      const before = new StateToken('text', '', 0);
      before.content = child.content.slice(0, at);
      before.level = child.level;
      placed.push(before);
    }
    open = markToken('mark_open', 1, child.level, StateToken);
    open.attrs = [
      ['class', 'todo'],
      ['data-kind', todo.kind],
      ['data-range', dataRange(todo.range)],
    ];
    placed.push(open);
    child.content = child.content.slice(at);
    placed.push(child);
  }
  close();
  inline.children = placed;
}

function markToken(type: string, nesting: 1 | -1, level: number, StateToken: StateCore['Token']): Token {
  const token = new StateToken(type, 'mark', nesting);
  token.level = level;
  return token;
}
