import type { ListForm } from '../frontMatter/language';
import { dashLines } from '../frontMatter/yaml/list';
import type { TagPlace } from './tagPlace';

/** What replaces the place's range when `tag` is chosen. A value that is not there yet becomes a list. */
export function textForPlace(tag: string, place: TagPlace, habit: ListForm): string {
  const { form, language, parts } = place;
  const lead = place.spaced ? ' ' : '';
  if (form === 'empty') {
    return language.hasDashes && habit.form === 'block'
      ? dashLines([tag], habit.indent, '\n')
      : lead + language.write([tag], '', false);
  }
  if (parts.length > 0) return language.write([...parts, tag], '', false);
  const quote = place.quote === '' ? (place.quotes ?? '') : place.quote;
  return lead + language.write(tag, quote, form === 'flow');
}
