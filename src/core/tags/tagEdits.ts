import * as l10n from '@vscode/l10n';
import {
  editsOfText,
  firstLineEnd,
  newFrontMatter,
  othersThan,
  type Refusal,
} from '../frontMatter/frontMatterEdits';
import { refusedAsUnread } from '../frontMatter/sourceEdit';
import type { LocatedValue } from '../frontMatter/frontMatterValues';
import { readFrontMatter, type ReadFrontMatter } from '../frontMatter/readFrontMatter';
import { LineIndex } from '../text/lineIndex';
import { withPlainLineEnds } from '../text/lines';
import { applyEdits, type TextEdit } from '../text/textEdit';
import type { ListForm } from '../frontMatter/language';
import { languages } from '../frontMatter/languages';
import { addYamlList } from '../frontMatter/yaml/list';
import { tagHabitOr } from './tagHabit';
import { isTagPlaceholder, tagKey } from '../hugo/tagKey';
import { editList, type ListPlan } from '../frontMatter/listEdits';

/**
 * The edits that put tags to a note's tags, in the order given. What it carries already stays as it is spelled, a
 * placeholder of a template goes. Without the key, or without front matter, both are made in the notes' habit.
 * @returns no edit where nothing is to be done; a refusal where the right edit is not sure
 */
export function addTags(
  text: string,
  tags: readonly string[],
  habit?: ListForm,
): readonly TextEdit[] | Refusal {
  return changeTags(text, habit, (present) => {
    const known = new Set(present.map(tagKey));
    const added: string[] = [];
    for (const tag of tags) {
      if (known.has(tagKey(tag))) continue;
      known.add(tagKey(tag));
      added.push(tag.trim());
    }
    const kept = present.map((tag) => (added.length > 0 && isTagPlaceholder(tag) ? undefined : tag));
    return { kept, added };
  });
}

/** The edits that take tags from a note, in whichever spelling it has them. Returns as {@link addTags}. */
export function removeTags(text: string, tags: readonly string[]): readonly TextEdit[] | Refusal {
  const gone = new Set(tags.map(tagKey));
  return changeTags(text, undefined, (present) => ({
    kept: present.map((tag) => (gone.has(tagKey(tag)) ? undefined : tag)),
    added: [],
  }));
}

/**
 * The edits that make one tag of several: rename one, or merge. Where the note then has it twice, the later one goes.
 * Returns as {@link addTags}.
 * @param from tags that become `to`, in any spelling
 */
export function replaceTags(
  text: string,
  from: readonly string[],
  to: string,
): readonly TextEdit[] | Refusal {
  const old = new Set(from.map(tagKey));
  const target = tagKey(to);
  return changeTags(text, undefined, (present) => {
    if (!present.some((tag) => old.has(tagKey(tag)))) return { kept: present, added: [] };
    let seen = false;
    const kept = present.map((tag) => {
      const becomes = old.has(tagKey(tag)) ? to : tag;
      if (tagKey(becomes) !== target) return becomes;
      if (seen) return undefined;
      seen = true;
      return becomes;
    });
    return { kept, added: [] };
  });
}

function changeTags(
  text: string,
  habit: ListForm | undefined,
  plan: (present: readonly string[]) => ListPlan,
): readonly TextEdit[] | Refusal {
  const readable = withPlainLineEnds(text);
  const index = new LineIndex(text);
  const read = readFrontMatter(readable);
  const lineEnd = firstLineEnd(text);
  const form = tagHabitOr(habit);
  if (read === undefined) {
    const { added } = plan([]);
    if (added.length === 0) return [];
    return [newFrontMatter(text, addYamlList('', new Map(), 'tags', added, form, lineEnd).line)];
  }
  const { sourceStart, sourceEnd, format } = read.block;
  const source = readable.slice(sourceStart, sourceEnd);
  const value = read.values.get('tags');
  const refuse = (refused: string, at = value?.start ?? 0): Refusal => ({
    refused,
    line: index.position(sourceStart + at).line,
  });
  const [fault] = read.faults;
  const present = presentTags(value);
  if (present === undefined) {
    return refuse(l10n.t('Tags must be a list: [one, two]'));
  }
  const planned = plan(present.map(({ text: tag }) => tag));
  // A note in which nothing would change is in nobody's way, whatever else is wrong with it.
  if (changesNothing(planned, present)) return [];
  if (read.broken) return refuse(refusedAsUnread(), fault?.start ?? 0);
  const language = languages[format];
  if (language.findLists(source, 'tags').length > 1) {
    return refuse(l10n.t('Tags are listed under more than one key. Move them to one key.'));
  }
  const places = present.map(({ at }) => at);
  const change =
    value === undefined
      ? language.addList(source, read.values, 'tags', planned.added, form, lineEnd)
      : editList({ source, language, lineEnd, form }, value, places, planned);
  const edits =
    change === undefined || 'refused' in change ? undefined : editsOfText(text, read.block, change, index);
  if (edits === undefined || !isAsPlanned(text, edits, read, planned)) {
    return refuse(l10n.t('Can’t change the tags without touching other values. Edit them by hand.'));
  }
  return edits;
}

interface PresentTag {
  readonly text: string;
  readonly at: LocatedValue;
}

/** The tags as words, empty items left out; undefined where they are something else. */
function presentTags(value: LocatedValue | undefined): readonly PresentTag[] | undefined {
  if (value === undefined) return [];
  const found: PresentTag[] = [];
  for (const at of value.items ?? [value]) {
    const text = wordOf(at);
    if (text === undefined && !(at.value === null && at.items === undefined)) return undefined;
    if (text !== undefined) found.push({ text, at });
  }
  return found;
}

/** As Hugo reads it: numbers and truth values are words, too. */
function wordOf({ value }: LocatedValue): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

function changesNothing({ kept, added }: ListPlan, present: readonly PresentTag[]): boolean {
  return added.length === 0 && kept.every((tag, i) => tag === present[i]?.text);
}

/** Reads the changed text again: the tags are those that were planned, and every other key is what it was. */
function isAsPlanned(
  text: string,
  edits: readonly TextEdit[],
  before: ReadFrontMatter,
  { kept, added }: ListPlan,
): boolean {
  const after = readFrontMatter(applyEdits(text, edits));
  if (after === undefined || after.broken) return false;
  const tags = presentTags(after.values.get('tags'))?.map((tag) => tag.text);
  const wanted = [...kept.filter((tag) => tag !== undefined), ...added];
  return (
    JSON.stringify(tags) === JSON.stringify(wanted) &&
    othersThan('tags', before) === othersThan('tags', after)
  );
}
