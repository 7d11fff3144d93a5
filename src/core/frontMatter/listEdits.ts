import { endOfLine, nextLineStart } from '../text/lines';
import type { LocatedValue } from './frontMatterValues';
import type { FrontMatterLanguage, ListForm } from './language';
import { quoteAt, type Quote, type SourceEdit } from './sourceEdit';
import { dashLines } from './yaml/list';

/** The source of front matter, and how its lines are written. */
export interface ListSource {
  readonly source: string;
  readonly language: FrontMatterLanguage;
  readonly lineEnd: string;
  /** For a list that is new. */
  readonly form: ListForm;
}

/** What becomes of each item, in order: its new text, `undefined` where it goes; and what is added. */
export interface ListPlan {
  readonly kept: readonly (string | undefined)[];
  readonly added: readonly string[];
}

/**
 * The edits that carry out a plan on a list: of what stays not a byte changes, and a comment goes only with the
 * line of the item that it stands behind.
 * @param present where the items of the plan stand
 * @returns undefined where no edit is known. What comes of the edits has to be read again: they trust the source
 */
export function editList(
  context: ListSource,
  value: LocatedValue,
  present: readonly LocatedValue[],
  plan: ListPlan,
): readonly SourceEdit[] | undefined {
  if (value.items === undefined) return editSingle(context, value, present, plan);
  const isFlow = context.source.charAt(value.start) === '[';
  const kept = present.filter((_, i) => plan.kept[i] !== undefined);
  if (kept.length === 0) return replaceAll(context, value, plan.added, isFlow);
  const rewrites = present.flatMap((at, i) => rewrite(context, at, plan.kept[i], isFlow));
  const gone = value.items.map((item) => {
    const i = present.indexOf(item);
    return i >= 0 && plan.kept[i] === undefined;
  });
  const drops = isFlow ? dropFromFlow(context, value.items, gone) : dropLines(context, value.items, gone);
  const added = plan.added.length === 0 ? [] : append(context, value.items, kept, plan.added, isFlow);
  return drops && [...rewrites, ...drops, ...added];
}

function rewrite(
  { source, language }: ListSource,
  { start, end, value }: LocatedValue,
  text: string | undefined,
  isFlow: boolean,
): SourceEdit[] {
  if (text === undefined || text === String(value)) return [];
  return [{ start, end, newText: language.write(text, quoteAt(source, start), isFlow) }];
}

/** One text, or nothing, in place of a list. */
function editSingle(
  context: ListSource,
  value: LocatedValue,
  present: readonly LocatedValue[],
  { kept, added }: ListPlan,
): readonly SourceEdit[] | undefined {
  const { source, language } = context;
  const [only] = kept;
  if (present.length === 0 || only === undefined) return replaceAll(context, value, added, false);
  if (added.length === 0) return rewrite(context, value, only, false);
  const quote = quoteAt(source, value.start);
  const written = source.slice(value.start, value.end);
  const first = only === String(value.value) && quote !== '' ? written : language.write(only, quote, true);
  const others = added.map((item) => language.write(item, quote, true));
  return [{ start: value.start, end: value.end, newText: `[${[first, ...others].join(', ')}]` }];
}

/** Nothing that was there stays. */
function replaceAll(
  { source, language, lineEnd, form }: ListSource,
  { start, end, items }: LocatedValue,
  added: readonly string[],
  isFlow: boolean,
): readonly SourceEdit[] | undefined {
  const first = items?.[0] ?? { start };
  const list = language.write(added, quoteAt(source, first.start), false);
  if (isFlow || !language.hasDashes) {
    return hasComment(source, start, end, items ?? []) ? undefined : [{ start, end, newText: list }];
  }
  const isBlock = items !== undefined;
  if (!isBlock) {
    // Nothing at all, the word for it, or one text.
    const written = /^[ \t]*(?:~|null)(?=[ \t]*(?:[\r\n]|#|$))/i.exec(source.slice(start))?.[0] ?? '';
    const stop = start === end ? start + written.length : end;
    const from = start === end ? start : source.lastIndexOf(':', start) + 1;
    if (added.length > 0 && form.form === 'block' && stop === endOfLine(source, from)) {
      return [{ start: from, end: stop, newText: dashLines(added, form.indent, lineEnd) }];
    }
    return [{ start: from, end: stop, newText: ` ${list}` }];
  }
  const drops = dropLines(
    { source },
    items,
    items.map(() => true),
  );
  const colon = /:[^\n:]*(?:\n[ \t]*(?:#[^\n]*)?)*[ \t]*-[ \t]+$/.exec(source.slice(0, items[0]?.start ?? 0));
  if (drops === undefined || colon === null) return undefined;
  if (added.length === 0) return [{ start: colon.index + 1, end: colon.index + 1, newText: ' []' }, ...drops];
  // The lines of the new items take the place of the first one that goes.
  const at = drops[0]?.start ?? 0;
  const dash = source.slice(at, items[0]?.start);
  const lines = added.map((item) => dash + language.write(item, '', false) + lineEnd).join('');
  return [{ start: at, end: at, newText: lines }, ...drops];
}

/** Each dropped item's line goes with all that is on it. */
function dropLines(
  { source }: Pick<ListSource, 'source'>,
  items: readonly LocatedValue[],
  gone: readonly boolean[],
): SourceEdit[] | undefined {
  const drops: SourceEdit[] = [];
  for (const [i, { start, end }] of items.entries()) {
    if (gone[i] !== true) continue;
    const line = source.lastIndexOf('\n', start - 1) + 1;
    // Anything else before the item (an anchor, a list in a list) is more than we know to remove.
    if (!/^[ \t]*-[ \t]+$/.test(source.slice(line, start))) return undefined;
    drops.push({ start: line, end: nextLineStart(source, end), newText: '' });
  }
  return drops;
}

/** A dropped item takes one comma with it: the one behind it, or of the last item the one before. */
function dropFromFlow(
  { source }: ListSource,
  items: readonly LocatedValue[],
  gone: readonly boolean[],
): SourceEdit[] | undefined {
  const drops: SourceEdit[] = [];
  for (let i = 0; i < items.length; i++) {
    if (gone[i] !== true) continue;
    const first = i;
    while (gone[i + 1] === true) i++;
    const [before, from, to, after] = [items[first - 1], items[first], items[i], items[i + 1]];
    if (from === undefined || to === undefined) return undefined;
    const wholeLines = linesOf(source, from.start, to.end);
    if (wholeLines !== undefined && after !== undefined) drops.push({ ...wholeLines, newText: '' });
    else if (after !== undefined) drops.push({ start: from.start, end: after.start, newText: '' });
    else if (before !== undefined) drops.push({ start: before.end, end: to.end, newText: '' });
    const last = drops.at(-1);
    // A comment between two items belongs to one of them, and which one is not said.
    if (last === undefined || (wholeLines === undefined && hasComment(source, last.start, last.end, items))) {
      return undefined;
    }
  }
  return drops;
}

/** The lines from `start` to `end` where nothing else but a comma and a comment stands on them. */
function linesOf(source: string, start: number, end: number): { start: number; end: number } | undefined {
  const line = source.lastIndexOf('\n', start - 1) + 1;
  const next = nextLineStart(source, end);
  if (source.slice(line, start).trim() !== '' || !source.slice(start, next).includes('\n')) return undefined;
  return /^[ \t]*,[ \t]*(?:#.*)?\r?\n$/.test(source.slice(end, next))
    ? { start: line, end: next }
    : undefined;
}

/** True where a comment stands from `start` to `end`, outside of the items. */
function hasComment(source: string, start: number, end: number, items: readonly LocatedValue[]): boolean {
  let at = start;
  for (const item of items) {
    if (item.end <= at || item.start >= end) continue;
    if (source.slice(at, item.start).includes('#')) return true;
    at = item.end;
  }
  return source.slice(at, end).includes('#');
}

/** Behind the last item, as the items before it are written. */
function append(
  { source, language, lineEnd }: ListSource,
  items: readonly LocatedValue[],
  kept: readonly LocatedValue[],
  added: readonly string[],
  isFlow: boolean,
): SourceEdit[] {
  const last = kept.at(-1);
  if (last === undefined) return [];
  const quotes = new Set(kept.map(({ start }) => quoteAt(source, start)));
  const quote: Quote = quotes.size === 1 ? quoteAt(source, last.start) : '';
  const texts = added.map((item) => language.write(item, quote, isFlow));
  if (!isFlow) {
    const line = source.lastIndexOf('\n', last.start - 1) + 1;
    const at = nextLineStart(source, last.end);
    const dash = source.slice(line, last.start);
    return [{ start: at, end: at, newText: texts.map((text) => dash + text + lineEnd).join('') }];
  }
  const before = items[items.indexOf(last) - 1];
  const between = before === undefined ? ', ' : source.slice(before.end, last.start);
  const separator = /^,\s*$/.test(between) ? between : ', ';
  return [{ start: last.end, end: last.end, newText: texts.map((text) => separator + text).join('') }];
}
