import type MarkdownIt from 'markdown-it';
import type { StateInline } from 'markdown-it';
import { bareAddressAt, isBehindOpening, type BareAddress } from '../../note/markdown/bareAddresses';

export interface BareLinkSettings {
  readonly typographer: boolean;
  /** What a bare `www.…` is reached by. */
  readonly protocol: string;
}

/** Beyond that no name of a mail address begins. */
const longestName = 256;

/**
 * Bare addresses as links, by the same rule as the checks have. To come before all other rules, and behind it one for
 * text that stops where {@link mayBeAddress} says so.
 */
export function bareLinks(md: MarkdownIt, { typographer, protocol }: BareLinkSettings): void {
  md.inline.ruler.before('text', 'bare_links', (state, silent) => {
    // Silently a link's text is read, and in that there are none.
    const { linkLevel = 0 } = state as StateInline & { readonly linkLevel?: number };
    if (silent || linkLevel > 0 || !mayBeAddress(state, state.pos)) return false;
    const address = bareAddressAt(state.src, state.pos);
    if (
      address === undefined ||
      !(isBehindElement(state) || isBehindOpening(state.src, 0, state.pos, typographer))
    )
      return false;
    if (isWithinBrackets(state)) return false;
    const end = Math.min(address.end, state.posMax);
    const written = state.src.slice(state.pos, end);
    const open = state.push('link_open', 'a', 1);
    open.attrs = [['href', addressOf(written, address.kind, protocol)]];
    open.markup = 'linkify';
    open.info = 'auto';
    state.push('text', '', 0).content = written;
    const close = state.push('link_close', 'a', -1);
    close.markup = 'linkify';
    close.info = 'auto';
    state.pos = end;
    return true;
  });
}

function addressOf(written: string, kind: BareAddress['kind'], protocol: string): string {
  return kind === 'mail' ? `mailto:${written}` : kind === 'www' ? `${protocol}://${written}` : written;
}

/** Where an address may begin; found once for each text. */
export function mayBeAddress({ src, cache }: Pick<StateInline, 'src' | 'cache'>, at: number): boolean {
  const known = cache as Record<string, unknown>;
  const places = (known['bare addresses'] ??= placesIn(src)) as ReadonlySet<number>;
  return places.has(at);
}

function placesIn(text: string): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { index } of text.matchAll(/(?:https?|ftp):\/\/|www\./g)) places.add(index);
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > Math.max(0, at - longestName) && /[\w!#$%&'*+/=?^`{|}~.-]/.test(text.charAt(start - 1)))
      start--;
    for (let from = start; from < at; from++) if (/[a-zA-Z0-9]/.test(text.charAt(from))) places.add(from);
  }
  return places;
}

/** Behind code, tags, links and pictures Goldmark looks for an address, too. */
function isBehindElement({ pending, tokens }: StateInline): boolean {
  return pending === '' && tokens.length > 0 && !/^text(?:_special)?$/.test(tokens.at(-1)?.type ?? '');
}

/** How many brackets are open, of what was read so far. */
interface ReadBrackets {
  tokens: number;
  ofTokens: number;
  pending: number;
  ofPending: number;
}

/** Within a bracket that is still open Goldmark makes no links: it may become one itself. */
function isWithinBrackets(state: StateInline): boolean {
  const known = state.cache as Record<string, unknown>;
  const read = (known['open brackets'] ??= {
    tokens: 0,
    ofTokens: 0,
    pending: 0,
    ofPending: 0,
  }) as ReadBrackets;
  if (read.tokens < state.tokens.length) {
    for (; read.tokens < state.tokens.length; read.tokens++) {
      const token = state.tokens[read.tokens];
      if (token?.type === 'text') read.ofTokens = depthBehind(token.content, read.ofTokens);
    }
    read.pending = 0;
    read.ofPending = read.ofTokens;
  }
  read.ofPending = depthBehind(state.pending.slice(read.pending), read.ofPending);
  read.pending = state.pending.length;
  return read.ofPending > 0;
}

function depthBehind(text: string, before: number): number {
  let depth = before;
  for (const [sign] of text.matchAll(/[[\]]/g)) depth = sign === '[' ? depth + 1 : Math.max(0, depth - 1);
  return depth;
}
