import { readFrontMatter } from '../../frontMatter/readFrontMatter';
import { LineIndex } from '../../text/lineIndex';
import type { Position } from '../../text/range';
import { applyEdits } from '../../text/textEdit';
import { isRefusal, setScalar } from '../../frontMatter/frontMatterEdits';
import { templateParts, type TemplateField, type TemplatePart } from './templateParts';

/** What a new page is made of. */
export interface PageValues {
  readonly title: string;
  /** The title as Markdown, for where the template has it outside its front matter; as it is where undefined. */
  readonly titleInText?: string | undefined;
  /** The file's name without its extension: `03_service-mesh`. */
  readonly name: string;
  readonly slug: string;
  /** Undefined for a page that needs none. */
  readonly weight: number | undefined;
  readonly tags: readonly string[];
  /** When it is made, RFC 3339: `2025-04-01T10:00:00+02:00`. */
  readonly date: string;
}

export interface FilledTemplate {
  readonly text: string;
  /** Where the writer goes on: at the cursor mark, else at the end. */
  readonly cursor: Position;
  /** Actions of the template that are not known and were left out, as written. */
  readonly unknown: readonly string[];
}

/** Stand in for texts until it is known whether they need quotes; plain words to every front matter language. */
const titleMark = 'zzTitleMarkzz';
const nameMark = 'zzNameMarkzz';
const cursorMark = 'zzCursorMarkzz';

/**
 * Makes the text of a new page from a template; see `templateParts` for what the template may hold. A title or name as
 * a front matter value is quoted where the language needs it. Front matter that has no `title` or no `weight` gets one,
 * since the menu leaves out a page without a title; a weight in the template gives way to that of the page.
 *
 * @param frontMatter false for plain notes, which need none.
 */
export function fillTemplate(template: string, values: PageValues, frontMatter = true): FilledTemplate {
  const parts = templateParts(template);
  let text = parts.map((part) => writtenFirst(part, values)).join('');
  text = setMarkedKeys(text, values);
  if (frontMatter) {
    if (!hasTitle(text)) text = withScalar(text, 'title', values.title);
    if (values.weight !== undefined) text = withScalar(text, 'weight', values.weight);
  }
  text = withMarksReplaced(text, { ...values, title: values.titleInText ?? values.title });
  const at = text.indexOf(cursorMark);
  const [before = '', ...after] = text.split(cursorMark);
  text = before + after.join('');
  return {
    text,
    cursor: new LineIndex(text).position(at < 0 ? text.length : at),
    unknown: parts.flatMap((part) => (part.kind === 'unknown' ? [part.action] : [])),
  };
}

function writtenFirst(part: TemplatePart, values: PageValues): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'field':
      return writtenField(part.field, values);
    case 'cursor':
      return cursorMark;
    case 'unknown':
      return '';
  }
}

function writtenField(field: TemplateField, values: PageValues): string {
  switch (field) {
    case 'title':
      return titleMark;
    case 'name':
      return nameMark;
    case 'slug':
      return values.slug;
    case 'weight':
      return values.weight === undefined ? '' : String(values.weight);
    case 'tags':
      // A list that YAML, TOML and JSON read alike.
      return `[${values.tags.map((tag) => JSON.stringify(tag)).join(', ')}]`;
    case 'date':
      return values.date;
    case 'day':
      return values.date.slice(0, 10);
  }
}

/** Gives front matter keys whose value holds a mark their text, quoted as needed. */
function setMarkedKeys(text: string, values: PageValues): string {
  const read = readFrontMatter(text);
  if (!read || read.broken) return text;
  let result = text;
  for (const [key, { value }] of read.values) {
    if (typeof value !== 'string') continue;
    const full = withMarksReplaced(value, values);
    if (full !== value) result = withScalar(result, key, full);
  }
  return result;
}

function withMarksReplaced(text: string, { title, name }: PageValues): string {
  return text.replaceAll(titleMark, () => title).replaceAll(nameMark, () => name);
}

function hasTitle(text: string): boolean {
  const title = readFrontMatter(text)?.values.get('title')?.value;
  return title !== undefined && title !== null && title !== '';
}

/** Unchanged where the front matter can't be read: the new note shows the template's mistake. */
function withScalar(text: string, key: string, value: string | number): string {
  const edits = setScalar(text, key, value);
  return isRefusal(edits) ? text : applyEdits(text, edits);
}
