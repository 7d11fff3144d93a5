import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';

/** What the first line of `> [!note]- Title` says. */
export interface Alert {
  /** In lower case. */
  readonly style: string;
  /** Markdown; empty where only the style is named. */
  readonly title: string;
  /** True and false where it can be folded. */
  readonly expanded: boolean | undefined;
}

/** Spaces around the title are taken off later: a pattern that tells them from those within it takes their square. */
const firstLine = /^\[!([\p{L}\p{N}_#-]{1,40})\]([+-]?)(?:[ \t]([^\n]*))?(?:\n|$)/u;
const ofGithub = /^(?:note|tip|important|warning|caution)$/;

/**
 * Quotes that begin with `[!note]` as alerts: with any style, title and fold as Hugo has them from 0.134, or with
 * GitHub's five words alone. The token `blockquote_open` and `blockquote_close` become `alert_open` and `alert_close` with the {@link Alert} in
 * `meta`.
 */
export function alerts(md: MarkdownIt, forms: 'hugo' | 'github'): void {
  md.core.ruler.before('inline', 'alerts', (state) => {
    const { tokens } = state;
    const open: { readonly token: Token; readonly isAlert: boolean }[] = [];
    const kept: Token[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      if (token === undefined) continue;
      kept.push(token);
      if (token.type === 'blockquote_close') {
        const { token: opening, isAlert } = open.pop() ?? {};
        if (isAlert !== true || opening === undefined) continue;
        token.type = 'alert_close';
        token.meta = opening.meta as Alert;
      } else if (token.type === 'blockquote_open') {
        const [paragraph, inline] = [tokens[i + 1], tokens[i + 2]];
        const alert =
          paragraph?.type === 'paragraph_open' && inline !== undefined
            ? readAlert(inline.content, forms)
            : undefined;
        open.push({ token, isAlert: alert !== undefined });
        if (alert === undefined || paragraph === undefined || inline === undefined) continue;
        token.type = 'alert_open';
        token.meta = alert;
        const rest = inline.content.replace(firstLine, '');
        if (rest === '') i += 3;
        else {
          inline.content = rest;
          for (const each of [paragraph, inline]) if (each.map) each.map = [each.map[0] + 1, each.map[1]];
        }
      }
    }
    if (kept.length < tokens.length) state.tokens = kept;
  });
}

function readAlert(content: string, forms: 'hugo' | 'github'): Alert | undefined {
  const [, word, fold, rest = ''] = firstLine.exec(content) ?? [];
  if (word === undefined) return undefined;
  const title = rest.trim();
  const style = word.toLowerCase();
  if (forms === 'github' && (!ofGithub.test(style) || title !== '' || fold !== '')) return undefined;
  return { style, title, expanded: fold === '+' ? true : fold === '-' ? false : undefined };
}
