import * as l10n from '@vscode/l10n';
import type { NoteCheck } from '../check';

/** `[https://…]()`: the address stands where the words go, or is not there yet. (CommonMark 0.31, 6.3: a link to nothing) */
export const linkEmpty: NoteCheck = {
  codes: ['link-empty'],
  needs: 'note',
  *check(reading) {
    for (const { href, text, range, commentedOut } of reading.note.links) {
      if (href !== '' || commentedOut) continue;
      const span = reading.offsets(range);
      if (!reading.text.slice(span.start, span.end).endsWith('()')) continue;
      yield {
        code: 'link-empty',
        message: l10n.t('This link has no URL. Add one inside ( ).'),
        ...span,
        fixes: address.test(text)
          ? [
              {
                title: l10n.t('Change to {0}', text),
                edits: [{ start: span.end - 1, end: span.end - 1, newText: text }],
                safe: true,
              },
            ]
          : [],
      };
    }
  },
};

const address = /^https?:\/\/[^\s()<>]{1,2000}$/i;

/**
 * `#Title`, and a `#` that another space than the plain one follows, which some keyboards type with Option or AltGr: words
 * and no heading. (CommonMark 0.31, 4.2) `#tag` at the start of a line is one only in the note's first line, with more words
 * behind it.
 */
export const headingSpace: NoteCheck = {
  codes: ['heading-space'],
  needs: 'note',
  *check(reading) {
    const { text, bodyStart } = reading;
    if (!mayBeMeant.test(text)) return;
    for (const { start, end, commentedOut } of reading.blocks.texts) {
      if (commentedOut || text.charAt(start) !== '#' || reading.lineBefore(start).trim() !== '') continue;
      const line = text.slice(start, Math.min(end, reading.lineEnd(start), start + longestHeading));
      const [, hashes = '', gap = '', words = ''] = meant.exec(line) ?? [];
      if (words === '' || reading.inCode(start)) continue;
      const isFirst = text.slice(bodyStart, start).trim() === '';
      const isTitle = isFirst && /\S\s+\S/.test(words) && !/\s#\S/.test(words);
      if (gap === '' && hashes.length < 2 && !isTitle) continue;
      const from = start + hashes.length;
      yield {
        code: 'heading-space',
        message: l10n.t('Not a heading yet. Add a regular space after {0}.', hashes),
        start,
        end: from + gap.length + words.length,
        fixes: [
          {
            title: l10n.t('Add a space after {0}', hashes),
            edits: [{ start: from, end: from + gap.length, newText: ' ' }],
            safe: true,
          },
        ],
      };
    }
  },
};

const longestHeading = 500;
const mayBeMeant = /^[ \t]{0,3}#{1,6}[^\s#]|^[ \t]{0,3}#{1,6}[\u00a0\u2000-\u200a\u202f\u3000]/m;
const meant = /^(#{1,6})([\u00a0\u2000-\u200a\u202f\u3000]*)([\p{L}\p{N}"“*[(].*)$/u;
