import { addressKind, isPlaceholderAddress } from '../note/buttons/buttonKind';
import type { ButtonKind } from '../note/note';
import { isWebAddress } from '../text/escapeMarkdown';
import { behindRedirect, hostOf, withoutTracking } from './cleanAddress';

/** The kinds of links that lead from a note to its talk. */
export type LinkKind = Exclude<ButtonKind, 'other'>;

export const linkKinds: readonly LinkKind[] = ['video', 'slides', 'code'];

/** An address that someone copied, and what it leads to. */
export interface TalkAddress {
  /** `other` where the address does not say: a speaker's own site can hold slides as well. */
  readonly kind: ButtonKind;
  /** As it was, without tracking parameters. */
  readonly href: string;
}

/** Longer texts on the clipboard are no addresses. */
const longest = 2000;

/**
 * Reads a copied text that is one web address and nothing more: bare, in `<>`, or with a scheme left out where the host
 * is one that everybody writes so (`youtu.be/…`). Only http and https; no example addresses, which lead nowhere.
 * @returns undefined for any other text
 */
export function readAddress(text: string): TalkAddress | undefined {
  const word = text.trim().replace(/^<([^<>]*)>$/, '$1');
  if (word === '' || word.length > longest || /[\s\p{Cc}]/u.test(word)) return undefined;
  const copied = withoutScheme.test(word) ? `https://${word}` : word;
  const address = behindRedirect(copied) ?? copied;
  if (!isWebAddress(address) || !usableHost.test(hostOf(address)) || isPlaceholderAddress(address))
    return undefined;
  const href = withoutTracking(address);
  return { kind: addressKind(href) ?? 'other', href };
}

const withoutScheme =
  /^(?:www\.|m\.)?(?:youtu\.be|youtube\.com|vimeo\.com|media\.ccc\.de|speakerdeck\.com|slideshare\.net|docs\.google\.com|github\.com|gitlab\.com|codeberg\.org)\/./i;

/** Hugo refuses a page with an address of which it cannot read the host (`https://a b:c/`; tried with 0.131, 0.169). */
const usableHost = /^(?:[\p{Letter}\p{Number}_][\p{Letter}\p{Mark}\p{Number}_.-]*|\[[\da-f:.]+\])$/u;
