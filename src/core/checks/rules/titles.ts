import * as l10n from '@vscode/l10n';
import { isNothing } from '../../frontMatter/hugoCasts';
import type { LocatedValue } from '../../frontMatter/frontMatterValues';
import type { NoteCheck, Slip } from '../check';
import type { NoteReading } from '../../note/parseNote';
import { quoteEdit } from '../yaml/quoteValue';

/** `title: C# tips #1 and more` is “C# tips”: ` #` begins a comment. [tried: Hugo 0.131 with Relearn 7.6.1, 0.169 with 9.0.3] */
export const titleCutShort: NoteCheck = {
  codes: ['title-cut-short'],
  needs: 'note',
  *check(reading) {
    for (const key of ['title', 'linktitle']) {
      const found = yamlValue(reading, key);
      if (found === undefined || typeof found.value !== 'string') continue;
      const { start, end } = reading.spanInFrontMatter(found);
      const line = reading.text.slice(start, reading.lineEnd(start));
      if (/^["'|>&!]/.test(line) || end > start + line.length) continue;
      const behind = /^\s+#/.exec(line.slice(end - start));
      // `A # a remark` is meant as a comment; `#1`, `#devops` are words.
      if (behind === null || /^[\s#]|^$/.test(line.slice(end - start + behind[0].length))) continue;
      const whole = { start, end: start + line.trimEnd().length };
      yield {
        code: 'title-cut-short',
        message: l10n.t('The title ends before “ #”, where YAML starts a comment. Put it in quotes.'),
        start: end + behind[0].length - 1,
        end: whole.end,
        fixes: [{ title: l10n.t('Quote the text'), edits: [quoteEdit(reading.text, whole)], safe: true }],
      };
    }
  },
};

/** `&foo bar` and `!foo bar` are “bar” to YAML. [tried: Hugo 0.131 with Relearn 7.6.1, 0.169 with 9.0.3] */
export const valueSwallowed: NoteCheck = {
  codes: ['value-swallowed'],
  needs: 'note',
  *check(reading) {
    const found = yamlValue(reading, 'title');
    if (found === undefined || found.items !== undefined) return;
    const { start, end } = reading.spanInFrontMatter(found);
    const lineStart = reading.lineStart(start);
    const before = /[&!][^\s&!]*[ \t]*$/.exec(reading.text.slice(lineStart, start))?.[0];
    if (before === undefined || !/:[ \t]+$/.test(reading.text.slice(lineStart, start - before.length)))
      return;
    const whole = { start: start - before.length, end: Math.min(end, reading.lineEnd(start)) };
    if (/["'|>]/.test(reading.text.charAt(start))) return;
    yield {
      code: 'value-swallowed',
      message: l10n.t('YAML drops “{0}” from the title. Put the text in quotes.', before.trim()),
      start: whole.start,
      end: whole.start + before.trim().length,
      fixes: [{ title: l10n.t('Quote the text'), edits: [quoteEdit(reading.text, whole)], safe: true }],
    };
  },
};

/** A page without a title is built and missing from the menu. [tried: Hugo 0.131 with Relearn 7.6.1, 0.169 with 9.0.3] */
export const titleMissing: NoteCheck = {
  codes: ['title-missing'],
  needs: 'pages',
  ofPages: true,
  *check(reading, { site, pages }) {
    const read = reading.frontMatter;
    if (site.kind === 'plain' || read?.broken === true || pages?.from === undefined || pages.hiddenAbove)
      return;
    // Home and the pages of tags are named by Hugo.
    if (/^\/(?:(?:tags|categories)(?:\/.*)?)?$/.test(pages.from.logicalPath)) return;
    // Of such a note Hugo says something else first.
    if (read === undefined && /^\ufeff?\s*[-+{]/u.test(reading.text)) return;
    const { title, linkTitle, hidden, unlisted } = reading.note.frontMatter;
    if (title !== undefined || (linkTitle ?? '') !== '' || hidden || unlisted) return;
    const found = read?.values.get('title');
    if (found !== undefined && !isNothing(found) && found.value !== '') return;
    yield {
      ...place(reading, found),
      code: 'title-missing',
      message: l10n.t('Without a title, this page isn’t in the site’s menu.'),
      fixes: titleFixes(reading, found),
    };
  },
};

function place(reading: NoteReading, found: LocatedValue | undefined) {
  if (found !== undefined) {
    const span = reading.spanInFrontMatter(found);
    return { start: reading.lineStart(span.start), end: Math.max(span.end, span.start) };
  }
  const start = reading.frontMatter?.block.start ?? (reading.text.startsWith('\ufeff') ? 1 : 0);
  return { start, end: reading.lineEnd(start) };
}

/** The first heading is what the writer calls the page. */
function titleFixes(reading: NoteReading, found: LocatedValue | undefined): Slip['fixes'] {
  const heading = reading.note.headings[0]?.text;
  const block = reading.frontMatter?.block;
  if (heading === undefined || heading === '' || block?.format !== 'yaml') return [];
  const text = JSON.stringify(heading);
  if (text.includes('\\')) return [];
  if (found !== undefined) {
    const span = reading.spanInFrontMatter(found);
    const space = /[\s]$/.test(reading.text.slice(0, span.start)) ? '' : ' ';
    return [{ title: l10n.t('Change to {0}', heading), edits: [{ ...span, newText: `${space}${text}` }] }];
  }
  const lineEnd = reading.text.includes('\r\n') ? '\r\n' : '\n';
  const at = block.sourceStart;
  return [
    {
      title: l10n.t('Change to {0}', heading),
      edits: [{ start: at, end: at, newText: `title: ${text}${lineEnd}` }],
    },
  ];
}

function yamlValue(reading: NoteReading, key: string): LocatedValue | undefined {
  const read = reading.frontMatter;
  return read === undefined || read.broken || read.block.format !== 'yaml' ? undefined : read.values.get(key);
}
