import * as l10n from '@vscode/l10n';
import type { LocatedValue } from '../../frontMatter/frontMatterValues';
import type { NoteCheck, SpanFix } from '../check';
import type { NoteReading } from '../../note/parseNote';
import { isNear } from './shortcodeSlips';

/**
 * `outputs` with a format that the site does not have: Hugo fails and does not say on which page, drafts included.
 * [Hugo: hugolib/page__meta.go; tried: 0.111]
 */
export const outputUnknown: NoteCheck = {
  codes: ['output-unknown'],
  needs: 'note',
  ofPages: true,
  *check(reading, { site }) {
    const formats = site.outputFormats;
    const read = reading.frontMatter;
    if (site.kind === 'plain' || formats === undefined || read === undefined || read.broken) return;
    const found = read.values.get('outputs');
    for (const { value, start, end } of found?.items ?? (found === undefined ? [] : [found])) {
      if (!['string', 'number', 'boolean'].includes(typeof value)) continue;
      // One text is a list of words. [Hugo: cast.ToStringSlice]
      const words = found?.items === undefined ? String(value).split(/\s+/) : [String(value)];
      const unknown = words.find((word) => word !== '' && !formats.has(word.toLowerCase()));
      if (unknown === undefined) continue;
      const near = [...formats].find((format) => isNear(unknown, format));
      const place = reading.spanInFrontMatter({ start, end });
      yield {
        code: 'output-unknown',
        message: l10n.t(
          'The site has no output format “{0}”, so Hugo can’t build it. Hugo doesn’t say which page is the cause.',
          unknown,
        ),
        ...place,
        fixes: near === undefined ? [] : fixes(reading, place, unknown, near),
      };
    }
  },
};

function fixes(
  { text }: NoteReading,
  { start, end }: Pick<LocatedValue, 'start' | 'end'>,
  unknown: string,
  near: string,
): SpanFix[] {
  const at = text.slice(start, end).indexOf(unknown);
  if (at < 0) return [];
  const edits = [{ start: start + at, end: start + at + unknown.length, newText: near }];
  return [{ title: l10n.t('Change to {0}', near), edits }];
}
