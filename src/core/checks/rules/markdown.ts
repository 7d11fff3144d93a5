import * as l10n from '@vscode/l10n';
import { isFrom } from '../../hugo/hugoVersion';
import type { NoteCheck } from '../check';
import { faultWords } from '../faultWords';
import type { NoteReading } from '../../note/parseNote';

/** A comment or code block that nobody closes swallows the page without a word. [tried: Hugo 0.131 with Relearn 7.6.1, 0.169 with 9.0.3] */
export const notClosed: NoteCheck = {
  codes: ['comment-not-closed', 'fence-not-closed'],
  needs: 'note',
  *check(reading) {
    const { text } = reading;
    if (text.includes('<!--')) {
      const comment = reading.blocks.comments.find(({ closed }) => !closed);
      if (comment !== undefined) {
        yield {
          code: 'comment-not-closed',
          message: faultWords({ code: 'comment-not-closed' }),
          start: comment.start,
          end: comment.start + 4,
          fixes: [
            insert(
              l10n.t('Close the comment at the end of the line'),
              lineTextEnd(reading, comment.start),
              ' -->',
            ),
          ],
        };
      }
    }
    if (!/^[ \t>*+-]*(?:```|~~~)/m.test(text.slice(reading.bodyStart))) return;
    const fence = reading.blocks.fences.at(-1);
    if (fence === undefined || fence.end > fence.content.end || text.slice(fence.end).trim() !== '') return;
    const mark = /(`{3,}|~{3,})/.exec(text.slice(fence.start, reading.lineEnd(fence.start)))?.[0] ?? '```';
    // A block with nothing in it, or one that ends with its list, hides nothing.
    if (text.slice(fence.content.start, fence.content.end).trim() === '') return;
    const lineStart = reading.lineStart(fence.start);
    const indent = /^[ \t]*/.exec(text.slice(lineStart, fence.start))?.[0] ?? '';
    if (indent.length < fence.start - lineStart) return;
    const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
    const at = fence.start + text.slice(fence.start).trimEnd().length;
    yield {
      code: 'fence-not-closed',
      message: l10n.t('This code block runs to the end of the page. Close it with {0}', mark),
      start: fence.start,
      end: fence.start + mark.length,
      fixes: [
        insert(l10n.t('Close the code block at the end of the page'), at, `${lineEnd}${indent}${mark}`),
      ],
    };
  },
};

/** Up to the end of a line that begins with a comment nothing is Markdown. [tried: Hugo 0.131 with Relearn 7.6.1, 0.169 with 9.0.3] */
export const commentTail: NoteCheck = {
  codes: ['comment-tail'],
  needs: 'note',
  *check(reading) {
    const { text } = reading;
    if (!text.includes('<!--')) return;
    for (const { start, end, closed } of reading.blocks.comments) {
      if (!closed) continue;
      const close = text.indexOf('-->', start) + 3;
      if (close < 3 || close > end) continue;
      const lineEnd = reading.lineEnd(close);
      const tail = text.slice(close, Math.min(lineEnd, close + longestTail));
      // Plain words show as they are; a further comment does no harm.
      if (!/[*_`[\]#<]|https?:/.test(tail.replace(/<!--.*?-->/g, '').replace(/^\s*/, ''))) continue;
      const at = close + (/^\s*/.exec(tail)?.[0].length ?? 0);
      yield {
        code: 'comment-tail',
        message: l10n.t('Markdown after a comment at the start of a line isn’t rendered. Start a new line.'),
        start: at,
        end: at + tail.trim().length,
        fixes: [
          {
            title: l10n.t('Start a new paragraph'),
            edits: [{ start: close, end: at, newText: text.includes('\r\n') ? '\r\n\r\n' : '\n\n' }],
            safe: true,
          },
        ],
      };
    }
  },
};

const longestTail = 2000;

/** Only in lower case Hugo draws it. [tried: Hugo 0.131 with Relearn 7.6.1, 0.169 with 9.0.3] */
export const mermaidCapital: NoteCheck = {
  codes: ['mermaid-capital'],
  needs: 'note',
  *check(reading) {
    if (!/(?:```|~~~)[ \t]*mermaid/i.test(reading.text)) return;
    for (const { start, info } of reading.blocks.fences) {
      const word = /^mermaid(?=[\s{]|$)/i.exec(info)?.[0];
      if (word === undefined || word === 'mermaid') continue;
      const at = reading.text.indexOf(word, start);
      const span = { start: at, end: at + word.length };
      yield {
        code: 'mermaid-capital',
        message: l10n.t('Only lowercase mermaid is drawn.'),
        ...span,
        fixes: [
          { title: l10n.t('Change to {0}', 'mermaid'), edits: [{ ...span, newText: 'mermaid' }], safe: true },
        ],
      };
    }
  },
};

/** `> [!note]` needs Hugo 0.132, a title or sign of folding 0.134. [Hugo: release notes] */
export const calloutOldHugo: NoteCheck = {
  codes: ['callout-old-hugo'],
  needs: 'note',
  *check(reading, { site }) {
    if (site.kind === 'plain' || isFrom(site.hugo, '0.134') || !reading.text.includes('[!')) return;
    const callout = /^[ \t]*>[ \t]*\[!([\w-]+)\]([-+]?[ \t]*[^\s-+][^\n]*)?/gm;
    callout.lastIndex = reading.bodyStart;
    for (let found = callout.exec(reading.text); found !== null; found = callout.exec(reading.text)) {
      const needed = found[2] === undefined || found[2].trim() === '' ? '0.132' : '0.134';
      const start = found.index + found[0].indexOf('[!');
      if (isFrom(site.hugo, needed) || reading.inCode(start)) continue;
      yield {
        code: 'callout-old-hugo',
        message: l10n.t('This Hugo renders callouts as plain quotes. They need Hugo {0}.', needed),
        start,
        end: start + 3 + (found[1]?.length ?? 0),
        untilHugo: needed,
      };
    }
  },
};

function insert(title: string, at: number, newText: string) {
  return { title, edits: [{ start: at, end: at, newText }] };
}

function lineTextEnd(reading: NoteReading, from: number): number {
  return from + reading.text.slice(from, reading.lineEnd(from)).trimEnd().length;
}
