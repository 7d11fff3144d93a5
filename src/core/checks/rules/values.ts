import * as l10n from '@vscode/l10n';
import { isFrom, newYaml } from '../../hugo/hugoVersion';
import type { Fault } from '../../frontMatter/fault';
import type { NoteCheck, SpanFix } from '../check';
import { checks, type CheckCode } from '../codes';
import { faultWords, hasDash, wordsOfList } from '../faultWords';
import type { NoteReading } from '../../note/parseNote';
import { quotedYaml } from '../yaml/quoteValue';
import { plainTag } from '../across/tagFix';
import { isTagPlaceholder, leavesNoAddress } from '../../hugo/tagKey';

/** Faults in values: these are read by the note's reader as Hugo reads them. */
const ofValues = [
  'title-not-text',
  'weight-string',
  'weight-not-a-number',
  'tags-comma-string',
  'tags-string',
  'tags-not-text',
  'tags-placeholder',
  'tags-empty',
] as const satisfies readonly Fault['code'][];

const valueCodes: ReadonlySet<string> = new Set(ofValues);

/** Values of front matter that Hugo reads otherwise than they look. [tried: Hugo 0.131 with Relearn 7.6.1, 0.169 with 9.0.3] */
export const oddValues: NoteCheck = {
  codes: ofValues,
  needs: 'note',
  ofPages: true,
  *check(reading, { site }) {
    if (reading.note.frontMatter.broken) return;
    for (const { range, ...fault } of reading.note.faults) {
      if (!valueCodes.has(fault.code) || (site.kind === 'plain' && !losesWords(fault))) continue;
      const span = reading.offsets(range);
      const { code } = fault;
      yield { code, message: faultWords(fault), ...span, fixes: fixesOf(reading, code, span) };
    }
  },
};

/** Whether plain notes lose something by it, too. */
function losesWords(fault: Fault): boolean {
  if (fault.code === 'title-not-text') return !fault.flag;
  if (fault.code === 'tags-string') return hasDash(fault.tag);
  return checks[fault.code].severity === 'warning';
}

function fixesOf(
  reading: NoteReading,
  code: CheckCode,
  { start, end }: { start: number; end: number },
): SpanFix[] {
  const written = reading.text.slice(start, end);
  const yaml = reading.note.frontMatter.format === 'yaml';
  const replace = (title: string, newText: string, safe: boolean): SpanFix[] => [
    { title, edits: [{ start, end, newText }], safe },
  ];
  const bare = /^(["']?)([^"'\n]*)\1$/.exec(written)?.[2];
  if (!yaml) return [];
  if (code === 'weight-string' && bare !== undefined) {
    return replace(l10n.t('Remove the quotes'), bare.replace(/\.0*$/, ''), true);
  }
  const digits = /^0+(\d+)$/.exec(bare ?? '')?.[1];
  if (code === 'weight-not-a-number' && digits !== undefined) {
    return replace(l10n.t('Remove the leading 0'), digits, true);
  }
  // `[Keynote] …` is a text of which nothing stands behind the brackets; a list of several lines may be meant.
  if (code === 'title-not-text' && /^(?:[\w.-]+|\[.*\]|\{.*\})$/.test(written)) {
    return replace(l10n.t('Quote the text'), quotedYaml(written), true);
  }
  if ((code !== 'tags-comma-string' && code !== 'tags-string') || bare === undefined) return [];
  const words = wordsOfList(bare).filter((word) => word !== '');
  if (words.length === 0 || !words.every((word) => plainTag.test(word))) return [];
  return replace(l10n.t('Convert to a list'), `[${words.join(', ')}]`, code === 'tags-comma-string');
}

/** Words that YAML 1.1 reads as truth values; from 0.152 on Hugo takes only `true` and `false` so. [tried] */
export const tagBoolean: NoteCheck = {
  codes: ['tag-boolean'],
  needs: 'note',
  ofPages: true,
  *check(reading, { site }) {
    const { frontMatter } = reading.note;
    if (frontMatter.format !== 'yaml' || frontMatter.broken || site.kind === 'plain') return;
    const modern = isFrom(site.hugo, newYaml);
    for (const { range } of [
      ...frontMatter.tags,
      ...frontMatter.categories,
      ...(frontMatter.title ? [frontMatter.title] : []),
    ]) {
      const span = reading.offsets(range);
      const written = reading.text.slice(span.start, span.end);
      if (!(modern ? /^(?:true|false)$/i : /^(?:y|n|yes|no|on|off|true|false)$/i).test(written)) continue;
      if (range === frontMatter.title?.range && /^(?:true|false)$/i.test(written)) continue;
      yield {
        code: 'tag-boolean',
        message: l10n.t('Hugo reads “{0}” as true or false. Put it in quotes.', written),
        ...span,
        ...(modern || /^(?:true|false)$/i.test(written) ? {} : { untilHugo: newYaml }),
        fixes: [
          {
            title: l10n.t('Quote the text'),
            edits: [{ ...span, newText: `"${written}"` }],
            safe: true,
          },
        ],
      };
    }
  },
};

/** A tag of signs alone: its page would lie where that of all tags lies, and one overwrites the other. [tried: 0.111] */
export const tagAddress: NoteCheck = {
  codes: ['tag-no-address'],
  needs: 'note',
  ofPages: true,
  *check(reading, { site }) {
    const { tags, categories, broken } = reading.note.frontMatter;
    if (broken || site.kind === 'plain') return;
    for (const [taxonomy, terms] of [
      ['tags', tags],
      ['categories', categories],
    ] as const) {
      if (!site.taxonomies.includes(taxonomy)) continue;
      for (const { value, range } of terms) {
        if (value.trim() === '' || isTagPlaceholder(value) || !leavesNoAddress(value)) continue;
        yield {
          code: 'tag-no-address',
          message: l10n.t(
            '“{0}” leaves nothing for its page’s URL, so its page replaces the list of all tags. Add a word.',
            value,
          ),
          ...reading.offsets(range),
        };
      }
    }
  },
};

/** `weight: 0` is no weight: the page comes last. [tried: Hugo 0.131 with Relearn 7.6.1, 0.169 with 9.0.3] */
export const weightZero: NoteCheck = {
  codes: ['weight-zero'],
  needs: 'note',
  ofPages: true,
  *check(reading, { site }) {
    const { weight, broken, hidden } = reading.note.frontMatter;
    if (weight?.value !== 0 || broken || hidden || site.kind === 'plain') return;
    if (reading.note.faults.some(({ code }) => code === 'weight-not-a-number')) return;
    yield {
      code: 'weight-zero',
      message: l10n.t(
        'Hugo treats weight 0 as no weight and lists the page last. Use 1 for the first position.',
      ),
      ...reading.offsets(weight.range),
    };
  },
};

/** `archetype: chapter` does nothing from Relearn 7 on, where `type` does it. [tried: Hugo 0.131 with Relearn 7.6.1, 0.169 with 9.0.3] */
export const archetypeIgnored: NoteCheck = {
  codes: ['archetype-ignored'],
  needs: 'note',
  ofPages: true,
  *check(reading, { site }) {
    const read = reading.frontMatter;
    if (read === undefined || read.broken || site.relearn === undefined || !isFrom(site.relearn, '7.0'))
      return;
    const found = read.values.get('archetype');
    if (found === undefined || (found.value !== 'chapter' && found.value !== 'home')) return;
    const value = reading.spanInFrontMatter(found);
    const lineStart = reading.lineStart(value.start);
    const at = reading.text.slice(lineStart, value.start).search(/archetype/i);
    if (at < 0) return;
    const key = { start: lineStart + at, end: lineStart + at + 'archetype'.length };
    yield {
      code: 'archetype-ignored',
      message: l10n.t('Relearn 7 and later ignore this key. Use type: {0}', found.value),
      // Which version the site has is only taken for granted.
      ...(site.isRelearnNamed ? {} : { severity: 'hint' as const }),
      ...key,
      fixes: read.values.has('type')
        ? []
        : [{ title: l10n.t('Change to {0}', 'type'), edits: [{ ...key, newText: 'type' }], safe: true }],
    };
  },
};
