import * as l10n from '@vscode/l10n';
import { isFrom } from '../../hugo/hugoVersion';
import { contentOfShortcode } from '../../hugo/knownShortcodes';
import { areAttributes, fenceAttributes, undecodedOption } from '../../note/markdown/fenceOptions';
import type { ShortcodeCall } from '../../hugo/shortcodes';
import type { NoteCheck, SpanFix } from '../check';
import type { NoteReading } from '../../note/parseNote';
import type { SiteFacts } from '../site/siteFacts';

/** From this release on Hugo refuses options that are no attributes. [Hugo: codeblocks/render.go; tried: 0.111, 0.169] */
const strictOptions = '0.112';

/**
 * Options of a code block that Goldmark does not read as attributes (`{1,3-4}`, a quote that is not closed), and values that
 * the highlighter can't decode.
 */
export const fenceOptions: NoteCheck = {
  codes: ['fence-options'],
  needs: 'pages',
  *check(reading, { site, pages }) {
    if (site.kind === 'plain' || pages?.from === undefined || !pages.rendered) return;
    if (!/(?:```|~~~)[^\n]*\{/.test(reading.text)) return;
    // Another language than Markdown has other fences.
    if (reading.frontMatter?.values.has('markup') === true) return;
    const enclosing = new Enclosing(reading.calls);
    for (const fence of reading.blocks.fences) {
      const span = fenceAttributes(fence.info);
      if (span === undefined) continue;
      const written = fence.info.slice(span.start, span.end);
      if (written.includes('\u0001')) continue;
      const areRead = areAttributes(written);
      const undecoded = areRead && isHighlighted(fence.info, site) ? undecodedOption(written) : undefined;
      if (areRead ? undecoded === undefined : !isFrom(site.hugo, strictOptions)) continue;
      if (!isMarkdown(enclosing.at(fence.start), site) || hasAttributesBelow(reading, fence.end)) continue;
      const start = reading.text.indexOf(written, fence.start);
      if (start < 0) continue;
      if (undecoded !== undefined) {
        yield {
          code: 'fence-options',
          message: l10n.t(
            'Hugo can’t use the value {0} for {1}, so it can’t build the site.',
            undecoded.value,
            undecoded.name,
          ),
          start: start + undecoded.start,
          end: start + undecoded.end,
        };
        continue;
      }
      yield {
        code: 'fence-options',
        message: l10n.t(
          'Hugo can’t read these options, so it can’t build the site. Use {0}.',
          '{title="main.go" hl_lines=[1,"3-4"]}',
        ),
        start,
        end: start + written.length,
        sinceHugo: strictOptions,
        fixes: fixesOf(written, start),
      };
    }
  },
};

/** Languages that Relearn draws, whose options nobody decodes. */
const drawn: ReadonlySet<string> = new Set(['mermaid', 'math', 'openapi', 'tree']);

/** Whether Hugo's highlighter gets the block. */
function isHighlighted(info: string, { highlightsFences, relearn }: SiteFacts): boolean {
  const language = /^[^\s{]*/.exec(info.trimStart())?.[0].toLowerCase() ?? '';
  return highlightsFences && !(relearn !== undefined && drawn.has(language));
}

/** Which shortcode is the innermost around an offset; asked for offsets in the order of the text. */
class Enclosing {
  readonly #calls: readonly ShortcodeCall[];
  #next = 0;
  readonly #open: ShortcodeCall[] = [];

  constructor(calls: readonly ShortcodeCall[]) {
    this.#calls = calls
      .filter(({ close }) => close !== undefined)
      .sort((a, b) => a.open.start - b.open.start);
  }

  at(offset: number): ShortcodeCall | undefined {
    for (; (this.#calls[this.#next]?.open.start ?? Infinity) < offset; this.#next++) {
      const call = this.#calls[this.#next];
      if (call !== undefined) this.#open.push(call);
    }
    while ((this.#open.at(-1)?.close?.start ?? Infinity) < offset) this.#open.pop();
    return this.#open.at(-1);
  }
}

/** What stands in a shortcode is Markdown where its template says so. */
function isMarkdown(around: ShortcodeCall | undefined, { shortcodes }: SiteFacts): boolean {
  if (around === undefined) return true;
  const { name, notation } = around.open;
  const key = name.toLowerCase();
  const content = contentOfShortcode(key);
  return (
    notation === '%' &&
    (content === 'blocks' || content === 'words') &&
    shortcodes.get(key)?.name === undefined
  );
}

/** `{.class}` below the block takes the place of its options where the site reads such lines. */
function hasAttributesBelow({ text }: NoteReading, end: number): boolean {
  return /^\s*\{(?!\{)/.test(text.slice(end, end + 100));
}

/** The first form that Hugo reads: numbers of lines, closed quotes, values in quotes. */
function fixesOf(written: string, start: number): SpanFix[] {
  const inner = written.slice(1, -1).trim();
  const lines = /^[\d\s,-]+$/.test(inner)
    ? inner
        .split(/[\s,]+/)
        .filter((each) => each !== '')
        .map((each) => (each.includes('-') ? `"${each}"` : each))
    : [];
  const forms = [
    `{hl_lines=[${lines.join(',')}]}`,
    `{${inner}"}`,
    `{${inner.replaceAll("'", '"')}}`,
    `{${inner.replace(/=(?!["[{])([^\s,]+)/g, '="$1"')}}`,
    `{${inner}=true}`,
  ];
  const newText = forms.slice(lines.length === 0 ? 1 : 0).find(areAttributes);
  return newText === undefined
    ? []
    : [{ title: l10n.t('Change to {0}', newText), edits: [{ start, end: start + written.length, newText }] }];
}
