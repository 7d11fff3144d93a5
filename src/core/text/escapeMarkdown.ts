import { encodeUriPart } from './wellFormed';

/**
 * Makes any text stand for itself in Markdown: every ASCII punctuation character may be escaped with a backslash
 * (CommonMark 0.31, section 2.4), and line breaks become spaces so that no block can start. A dollar becomes an entity:
 * VS Code draws `$(bug)` as an icon whether it is escaped or not.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[!-/:-@[-`{-~]/g, (sign) => (sign === '$' ? '&#36;' : `\\${sign}`));
}

/**
 * A Markdown link, or only its text where the address is not plain http or https: notes are untrusted input and a
 * tooltip must not offer `command:` or `file:` addresses.
 */
export function markdownLink(text: string, href: string): string {
  if (!isWebAddress(href)) return escapeMarkdown(text);
  const address = href.replace(/[\s<>()\\]/g, (char) =>
    encodeUriPart(char).replace('(', '%28').replace(')', '%29'),
  );
  return `[${escapeMarkdown(text)}](${address})`;
}

/** True for an absolute http or https address: the only ones that are opened or linked from a note. */
export function isWebAddress(href: string): boolean {
  return /^https?:\/\/[^/\s]/i.test(href);
}
