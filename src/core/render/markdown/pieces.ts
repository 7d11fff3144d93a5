import type { StateCore, Token } from 'markdown-it';
import { opensHidden } from '../safety/sanitizeHtml';
import type { Scope } from '../page/scope';
import { findMark, hasMark, replaceMarks } from '../shortcodes/marks';

/** What a token knows of the piece that it stands in. */
export interface PieceMeta {
  readonly scope: Scope;
  readonly isInLink?: boolean;
}

/**
 * What a token knows. The piece of the note is not listed: VS Code sends the tokens of a text to its language server as
 * JSON, and with the whole text in each of them a note of two thousand shortcodes stopped the extension host for a minute.
 */
function metaOf<T extends object>(scope: Scope, own: T): T & { readonly scope: Scope } {
  return Object.defineProperty(own, 'scope', { value: scope }) as T & { readonly scope: Scope };
}

/** Tokens that are written by rules of ours, and so need to know their piece. */
const ours = new Set([
  'html_inline',
  'html_block',
  'code_inline',
  'code_block',
  'fence',
  'image',
  'link_open',
]);

/** What `goldmark/taskLists` puts before an item; a note that writes the very same gets no more by it. */
const taskBox = /^<input class="task-list-item-checkbox"(?: checked="")? disabled="" type="checkbox">$/;

/**
 * Turns marks in a parsed text into tokens of their own, and gives the tokens that we write their line and their piece.
 * A paragraph that is one shortcode and nothing else loses its `<p>`, as with Hugo. [Hugo: hugolib/shortcode.go,
 * expandShortcodeTokens; tried with 0.131 and 0.169]
 */
export function placePieces(tokens: readonly Token[], scope: Scope, StateToken: StateCore['Token']): void {
  for (const [i, token] of tokens.entries()) {
    if (ours.has(token.type)) token.meta = metaOf(scope, {});
    if (token.type !== 'inline' || token.children === null) continue;
    placeInline(token, scope, StateToken);
    const [only, second] = token.children;
    const isBlock = only?.type === 'shortcode' || (only?.type === 'math' && only.markup === 'block');
    const [open, close] = [tokens[i - 1], tokens[i + 1]];
    if (isBlock && second === undefined && open?.type === 'paragraph_open' && close !== undefined) {
      open.hidden = true;
      close.hidden = true;
    }
  }
}

function placeInline(inline: Token, scope: Scope, StateToken: StateCore['Token']): void {
  const children = inline.children ?? [];
  const isMarked = hasMark(inline.content);
  const placed: Token[] = [];
  let line = inline.map?.[0] ?? 0;
  let links = 0;
  /** The element whose words are hidden with it. */
  let hiding: string | undefined;
  for (const child of children) {
    if (child.type === 'softbreak' || child.type === 'hardbreak') line++;
    else if (child.type === 'link_open') links++;
    else if (child.type === 'link_close') links--;
    if (child.type === 'html_inline' && taskBox.test(child.content)) child.type = 'own_html';
    else if (child.type === 'html_inline') {
      if (hiding !== undefined) {
        if (child.content.toLowerCase().startsWith(`</${hiding}`)) hiding = undefined;
        continue;
      }
      hiding = opensHidden(child.content);
      if (hiding !== undefined) continue;
    } else if (hiding !== undefined) continue;
    if (ours.has(child.type)) {
      child.map = [line, line + 1];
      child.meta = metaOf(scope, { isInLink: links > 0 }) satisfies PieceMeta;
    } else if (isMarked && child.type === 'text' && findMark(child.content, 0) >= 0) {
      splitText(child, scope, line, StateToken, placed);
      continue;
    }
    placed.push(child);
  }
  if (isMarked || placed.length < children.length) inline.children = placed;
}

function splitText(
  text: Token,
  scope: Scope,
  line: number,
  StateToken: StateCore['Token'],
  placed: Token[],
): void {
  const push = (type: string, content: string, index?: number) => {
    const token = new StateToken(type, '', 0);
    token.content = content;
    token.level = text.level;
    token.map = [line, line + 1];
    if (index !== undefined) token.meta = metaOf(scope, { index });
    placed.push(token);
    return '';
  };
  replaceMarks(
    text.content,
    (index) => push('shortcode', '', index),
    (rest) => (rest === '' ? '' : push('text', rest)),
  );
}

/** Lines of a piece as lines of the note, for every block. */
export function placeLines(tokens: readonly Token[], scope: Scope): void {
  for (const token of tokens)
    if (token.map !== null) token.map = [scope.lineOf(token.map[0]), scope.lineOf(token.map[1] - 1) + 1];
}
