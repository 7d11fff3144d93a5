import * as l10n from '@vscode/l10n';
import { refusedValues, type Refused } from '../../frontMatter/frontMatterDemands';
import { isFrom, newYaml } from '../../hugo/hugoVersion';
import type { LocatedValue } from '../../frontMatter/frontMatterValues';
import type { NoteCheck, Slip, SpanFix } from '../check';
import type { NoteReading } from '../../note/parseNote';
import { keySpan } from './keys';
import { isNear } from './shortcodeSlips';

/** Values of front matter that Hugo's decoders or the theme's templates refuse, drafts included. */
export const valueKinds: NoteCheck = {
  codes: ['value-unusable', 'key-removed'],
  needs: 'note',
  ofPages: true,
  *check(reading, { site }) {
    const read = reading.frontMatter;
    if (read === undefined || read.broken || site.kind === 'plain') return;
    const hasImages = reading.note.images.some(({ commentedOut }) => !commentedOut);
    for (const refused of refusedValues(read.values, site, hasImages)) {
      const found = read.values.get(refused.key);
      if (found !== undefined) yield slipOf(reading, refused, found);
    }
  },
};

function slipOf(reading: NoteReading, refused: Refused, found: LocatedValue): Slip {
  const value = reading.spanInFrontMatter(found);
  const key = keySpan(reading, refused.key, value.start) ?? value;
  const { since, until, breaksBuild } = refused;
  const versions = {
    ...(since === undefined ? {} : { sinceHugo: since }),
    ...(until === undefined ? {} : { untilHugo: until }),
  };
  if (refused.wanted === 'removed') {
    const edits = [{ ...key, newText: 'build' }];
    const isFree = reading.frontMatter?.values.has('build') === false && key !== value;
    return {
      code: 'key-removed',
      message: l10n.t('Hugo {0} removed this key and can’t build the site. Use build.', since ?? ''),
      ...key,
      ...versions,
      fixes: isFree ? [{ title: l10n.t('Change to {0}', 'build'), edits, safe: true }] : [],
    };
  }
  const isWholeValue = refused.word !== undefined && value.end > value.start;
  return {
    code: 'value-unusable',
    message: messageOf(refused),
    ...(isWholeValue ? value : key),
    ...versions,
    ...(breaksBuild === undefined ? {} : { breaksBuild }),
    fixes: isWholeValue ? fixesOf(reading, refused, value) : [],
  };
}

function messageOf({ name, wanted, word = '' }: Refused): string {
  if (typeof wanted !== 'string') {
    return l10n.t(
      'Unknown {0} “{1}”, so Hugo rejects the page. Use one of {2}.',
      name,
      word,
      wanted.join(', '),
    );
  }
  switch (wanted) {
    case 'map':
      return l10n.t(
        'Hugo expects settings in “{0}” and can’t build the site with this value. Use another key for your own value.',
        name,
      );
    case 'list':
      return l10n.t('“{0}” must be a list of strings, or Hugo can’t build the site.', name);
    case 'text':
      return l10n.t('“{0}” must be text, or Hugo rejects the page.', name);
    case 'number':
      return l10n.t('“{0}” must be a number, or Hugo rejects the page.', name);
    case 'flag':
      return l10n.t('“{0}” must be true or false, or Hugo rejects the page.', name);
    case 'not-allowed':
      return l10n.t('“{0}” can’t be cascaded, so Hugo rejects the page.', name);
    case 'removed':
      return '';
  }
}

function fixesOf(
  { text, note }: NoteReading,
  { key, wanted, word = '' }: Refused,
  { start, end }: { start: number; end: number },
): SpanFix[] {
  const write = (newText: string): SpanFix[] => [
    { title: l10n.t('Change to {0}', newText), edits: [{ start, end, newText }] },
  ];
  const written = text.slice(start, end);
  if (typeof wanted !== 'string') {
    const near = wanted.find((each) => isNear(word, each));
    return near === undefined ? [] : write(written.replace(word, () => near));
  }
  if (note.frontMatter.format !== 'yaml') return [];
  // `build: never`, `build: false`: what a person means by it.
  if (key === 'build' && /^(?:never|false)$/.test(word)) return write('{ render: never, list: never }');
  return wanted === 'list' && /^[^\s[\]{},]+$/.test(written) ? write(`[${written}]`) : [];
}

/**
 * `true: x`: the library that newer Hugo reads YAML by makes no text of a key that is a truth value. Numbers and nothing
 * pass. [go-yaml: decode.go, decodeMap; tried: 0.169 refuses it, 0.131 takes it]
 */
export const keyBoolean: NoteCheck = {
  codes: ['yaml-key'],
  needs: 'note',
  *check(reading, { site }) {
    const read = reading.frontMatter;
    if (read === undefined || read.broken || read.block.format !== 'yaml' || site.kind === 'plain') return;
    if (!isFrom(site.hugo, newYaml)) return;
    for (const word of ['true', 'false']) {
      if (!read.values.has(word)) continue;
      const { sourceStart, sourceEnd } = read.block;
      const line = new RegExp(`^${word}(?=[ \\t]*:(?:\\s|$))`, 'im').exec(
        reading.text.slice(sourceStart, sourceEnd),
      );
      if (line === null) continue;
      const start = sourceStart + line.index;
      const end = start + word.length;
      yield {
        code: 'yaml-key',
        message: l10n.t('Hugo reads the key “{0}” as true or false. Put it in quotes.', line[0]),
        start,
        end,
        sinceHugo: newYaml,
        fixes: [
          {
            title: l10n.t('Quote the text'),
            edits: [{ start, end, newText: `"${line[0]}"` }],
            safe: true,
          },
        ],
      };
    }
  },
};
