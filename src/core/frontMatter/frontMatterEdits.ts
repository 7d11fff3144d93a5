import * as l10n from '@vscode/l10n';
import type { FrontMatterBlock } from './frontMatterBlock';
import type { LocatedValue } from './frontMatterValues';
import { readFrontMatter, type ReadFrontMatter } from './readFrontMatter';
import { LineIndex } from '../text/lineIndex';
import { withPlainLineEnds } from '../text/lines';
import { applyEdits, type TextEdit } from '../text/textEdit';
import { languages } from './languages';
import { isList, refusedAsUnread, type NewValue, type SourceChange } from './sourceEdit';

/** Why a text cannot be changed. */
export interface Refusal {
  /** For a person: what is wrong there and the way out. */
  readonly refused: string;
  /** The line to show, from 0. */
  readonly line: number;
}

export function isRefusal(result: readonly TextEdit[] | Refusal): result is Refusal {
  return 'refused' in result;
}

/**
 * The edits that give a key at the top level of a note's front matter a value; none where it has that value already.
 *
 * Only the value's own characters change: comments, quotes, the case of keys, order, spaces and line ends stay. A text
 * is quoted only where the language would read something else. A missing key gets a line of its own (`title` first,
 * `linkTitle` and `weight` behind it, others last); a text without front matter gets a YAML block.
 * Keys have no case, as for Hugo.
 *
 * @param value a number is written as a number, except between quotes that stand there already (Hugo reads
 *   `weight: "3"` as 3); a list is written in brackets on one line, and replaces a list or an empty value.
 * @returns a refusal where the front matter can't be read, or where no edit would be sure to change this key alone.
 */
export function setScalar(text: string, key: string, value: NewValue): readonly TextEdit[] | Refusal {
  const readable = withPlainLineEnds(text);
  const index = new LineIndex(text);
  const read = readFrontMatter(readable);
  if (!read) return [newFrontMatter(text, `${key}: ${languages.yaml.write(value, '', false)}`)];
  const { block } = read;
  const refuse = (refused: string, at: number): Refusal => ({
    refused,
    line: index.position(block.sourceStart + at).line,
  });
  const [fault] = read.faults;
  if (read.broken) return refuse(refusedAsUnread(), fault?.start ?? 0);
  if (isSame(read.values.get(key.toLowerCase()), value)) return [];
  const source = readable.slice(block.sourceStart, block.sourceEnd);
  const change = languages[block.format].set(source, read.values, key, value);
  if ('refused' in change) return refuse(change.refused, change.at);
  const edits = editsOfText(text, block, change, index);
  if (!changesOnly(key, value, read, applyEdits(text, edits))) {
    return refuse(l10n.t('Can’t change “{0}” without touching other values. Edit it by hand.', key), 0);
  }
  return edits;
}

/** A change of a block's source as edits of the text. */
export function editsOfText(
  text: string,
  { sourceStart }: FrontMatterBlock,
  change: Exclude<SourceChange, { readonly refused: string }>,
  index: LineIndex,
): TextEdit[] {
  if ('line' in change) {
    const at = sourceStart + change.at;
    return [{ range: index.range(at, at), newText: change.line + lineEndBefore(text, at) }];
  }
  return change.map(({ start, end, newText }) => ({
    range: index.range(sourceStart + start, sourceStart + end),
    newText,
  }));
}

/** What gives a text front matter of one key. @param line its line, or lines */
export function newFrontMatter(text: string, line: string): TextEdit {
  const lineEnd = firstLineEnd(text);
  const empty = /^\ufeff?\s*$/.test(text);
  const lines = ['---', line, '---', ...(empty ? [] : [''])];
  const start = { line: 0, character: 0 };
  return { range: { start, end: start }, newText: lines.map((each) => each + lineEnd).join('') };
}

/** How the first line of a text ends. */
export function firstLineEnd(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

function lineEndBefore(text: string, offset: number): string {
  return /(?:\r\n|\n|\r)$/.exec(text.slice(0, offset))?.[0] ?? firstLineEnd(text);
}

function isSame(old: LocatedValue | undefined, value: NewValue): boolean {
  if (old === undefined) return false;
  if (isList(value)) {
    const { items } = old;
    return items?.length === value.length && items.every((item, i) => item.value === value[i]);
  }
  if (old.items !== undefined) return false;
  if (typeof value === 'string') return old.value === value;
  return old.value === value || old.value === String(value);
}

/** Reads the changed text again: the key has its value, and every other key the one that it had. */
function changesOnly(key: string, value: NewValue, before: ReadFrontMatter, changed: string): boolean {
  const after = readFrontMatter(changed);
  if (!after || after.broken || !isSame(after.values.get(key.toLowerCase()), value)) return false;
  return othersThan(key, before) === othersThan(key, after);
}

/** All values but those of `key`, for comparison. */
export function othersThan(key: string, { values }: ReadFrontMatter): string {
  return JSON.stringify(
    [...values]
      .filter(([name]) => name !== key.toLowerCase())
      .map(([name, { value, items }]) => [name, value, items?.map((item) => item.value)]),
  );
}
