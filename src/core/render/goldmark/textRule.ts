import type MarkdownIt from 'markdown-it';
import { mayBeAddress } from './bareLinks';

/** At these signs something other than words may begin: those of markdown-it's own rule, quotes and dots. */
const stops = new Set('\n!#$%&*+-:<=>@[\\]^_`{}~"\'.');

/** Words without anything in them, up to a sign or where a bare address may begin. */
export function textRule(md: MarkdownIt): void {
  md.inline.ruler.at('text', (state, silent) => {
    const start = state.pos;
    let at = start;
    for (; at < state.posMax; at++) {
      if (stops.has(state.src.charAt(at)) || (at > start && mayBeAddress(state, at))) break;
    }
    if (at === start) return false;
    if (!silent) state.pending += state.src.slice(start, at);
    state.pos = at;
    return true;
  });
}
