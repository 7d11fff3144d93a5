import type { Todo } from '../note';

/**
 * The TODO that one of an earlier reading is by now: notes change while someone looks for a picture. Of those with the
 * same words the nearest; else of those with the same hint, whose `(3 slides)` may have become `(2 slides)`.
 * @param todos of the newest reading
 * @returns undefined where it is gone
 */
export function sameTodo(todos: readonly Todo[], earlier: Todo): Todo | undefined {
  const sameWords = todos.filter(({ text }) => text === earlier.text);
  const candidates =
    sameWords.length > 0
      ? sameWords
      : todos.filter(({ hint, kind }) => hint === earlier.hint && kind === earlier.kind && hint !== '');
  return candidates.reduce<Todo | undefined>(
    (nearest, each) =>
      nearest === undefined || distance(each, earlier) < distance(nearest, earlier) ? each : nearest,
    undefined,
  );
}

/** Lines count more than characters within them. */
function distance({ range: { start: a } }: Todo, { range: { start: b } }: Todo): number {
  return Math.abs(a.line - b.line) * 10_000 + Math.abs(a.character - b.character);
}
