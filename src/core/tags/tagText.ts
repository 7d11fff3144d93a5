import { tomlScalar } from '../frontMatter/toml/setTomlScalar';
import { yamlScalar, type YamlStyle } from '../frontMatter/yaml/yamlScalar';
import type { Quote } from './scannedTags';
import type { TagHabit } from './tagHabit';
import type { TagPlace } from './tagPlace';

/** A tag as it is written in a list or alone, with quotes where the language or its neighbours ask for them. */
export function tagText(tag: string, language: TagPlace['format'], quote: Quote, flow: boolean): string {
  switch (language) {
    case 'yaml':
      return yamlScalar(tag, { style: yamlStyle(quote), flow });
    case 'toml':
      return tomlScalar(tag, quote);
    case 'json':
      return JSON.stringify(tag);
  }
}

function yamlStyle(quote: Quote): YamlStyle {
  return quote === '"' ? 'double' : quote === "'" ? 'single' : 'plain';
}

/** A list that holds nothing but these tags, on one line. */
export function tagListText(
  tags: readonly string[],
  language: TagPlace['format'],
  quote: Quote = '',
): string {
  return `[${tags.map((tag) => tagText(tag, language, quote, true)).join(', ')}]`;
}

/** The lines of a YAML list with a dash before each tag, each with a line end before it. */
export function tagLines(tags: readonly string[], indent: number, lineEnd: string): string {
  return tags.map((tag) => `${lineEnd}${' '.repeat(indent)}- ${tagText(tag, 'yaml', '', false)}`).join('');
}

/** What replaces the place's range when `tag` is chosen. A value that is not there yet becomes a list. */
export function textForPlace(tag: string, place: TagPlace, habit: TagHabit): string {
  const { form, format, parts } = place;
  const lead = place.spaced ? ' ' : '';
  if (form === 'empty') {
    return format === 'yaml' && habit.form === 'block'
      ? tagLines([tag], habit.indent, '\n')
      : lead + tagListText([tag], format);
  }
  if (parts.length > 0) return tagListText([...parts, tag], format);
  const quote = place.quote === '' ? (place.quotes ?? '') : place.quote;
  return lead + tagText(tag, format, quote, form === 'flow');
}
