import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';

/** Scripts without spaces between words, and their signs. */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uff60]/u;

/** A line end between two wide characters is none on the page. [Hugo: markup.goldmark.extensions.cjk; Goldmark: extension/cjk.go] */
export function eastAsianLineBreaks(md: MarkdownIt): void {
  md.core.ruler.push('east_asian_line_breaks', ({ tokens }) => {
    for (const { type, children } of tokens) {
      if (type !== 'inline' || children === null) continue;
      for (const [i, child] of children.entries()) {
        if (child.type !== 'softbreak') continue;
        const before = Array.from(textOf(children[i - 1]).slice(-2)).at(-1) ?? '';
        const after = Array.from(textOf(children[i + 1]).slice(0, 2)).at(0) ?? '';
        if (!wide.test(before) || !wide.test(after)) continue;
        child.type = 'text';
        child.tag = '';
        child.content = '';
      }
    }
  });
}

/** `\ ` shows nothing. */
export function escapedSpaces(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'escaped_space', (state, silent) => {
    if (!state.src.startsWith('\\ ', state.pos)) return false;
    // A token of its own: what stands behind it begins anew.
    if (!silent) state.push('text_special', '', 0);
    state.pos += 2;
    return true;
  });
}

function textOf(token: Token | undefined): string {
  return token?.type === 'text' ? token.content : '';
}
