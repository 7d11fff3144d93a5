import * as l10n from '@vscode/l10n';
import { isFrom } from '../../hugo/hugoVersion';
import { baseName } from '../../hugo/linkPages';
import { decodePath } from '../../hugo/resolveLink';
import { parseNumberPrefix } from '../../conference/plain/numberedName';
import type { NoteCheck } from '../check';
import type { NoteReading } from '../../note/parseNote';
import { quotedYaml } from '../yaml/quoteValue';

/**
 * Hugo takes a first character `-`, `+` or `{` for the start of front matter, whatever follows: a note without front
 * matter that begins with a list or a shortcode is refused. [Hugo: parser/pageparser/pagelexer_intro.go; tried: 0.111]
 */
export const frontMatterStart: NoteCheck = {
  codes: ['front-matter-start'],
  needs: 'note',
  *check(reading, { site }) {
    if (site.kind === 'plain' || reading.frontMatter !== undefined) return;
    const { text } = reading;
    const start = /^\ufeff?\s*/u.exec(text)?.[0].length ?? 0;
    const isComment = !isFrom(site.hugo, plainComments) && lacksCommentEnd(text, start);
    if (!isComment && (start >= text.length || !'-+{'.includes(text.charAt(start)))) return;
    const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
    const at = text.startsWith('\ufeff') ? 1 : 0;
    yield {
      code: 'front-matter-start',
      message: isComment
        ? l10n.t('This Hugo reads a comment on line 1 as front matter. Move it down.')
        : l10n.t(
            'Hugo reads a first line that starts with {0} as front matter. Add a title above it.',
            text.charAt(start),
          ),
      start,
      end: reading.lineEnd(start),
      ...(isComment ? { untilHugo: plainComments } : {}),
      fixes: /^<!--[^]*?-->\s*---/.test(text.slice(start))
        ? []
        : [
            {
              title: l10n.t('Add front matter with a title above it'),
              edits: [
                {
                  start: at,
                  end: at,
                  newText: ['---', `title: ${quotedYaml(titleFor(reading))}`, '---', '', ''].join(lineEnd),
                },
              ],
            },
          ],
    };
  },
};

/** What the note is about: its first heading, else its file's name without a number. */
function titleFor({ text, note: { uri } }: NoteReading): string {
  const heading = /^#{1,6}[ \t]+(\S.*)$/m.exec(text)?.[1]?.trim();
  const stem = decodePath(baseName(uri)).replace(/\.[^.]*$/, '');
  return heading ?? (parseNumberPrefix(stem)?.rest ?? stem).replace(/[-_]+/g, ' ').trim();
}

/** 0.111 refuses such notes, 0.131 takes them; the release between is where Hugo read pages anew. [tried: these two] */
const plainComments = '0.123';

/**
 * Older Hugo expects front matter within a comment that begins a page: it passes over the comment's line, reads front
 * matter if there is some, and wants a `-->` behind that.
 */
function lacksCommentEnd(text: string, start: number): boolean {
  let at = start;
  while (text.startsWith('<!--', at)) {
    const feed = text.indexOf('\n', at);
    at = feed < 0 ? text.length : feed;
    at += /^\s*/.exec(text.slice(at))?.[0].length ?? 0;
  }
  if (at === start) return false;
  if (text.startsWith('---', at)) {
    const close = /\n---/g;
    close.lastIndex = at + 3;
    const end = close.exec(text)?.index;
    return end === undefined || !text.includes('-->', end + 4);
  }
  return text.charAt(at) === '-' || !text.includes('-->', at);
}
