/**
 * Two tags with the same key are one term to Hugo, which merges terms by their address: case and the difference
 * between a space and a dash do not count (tried with Hugo 0.131 and 0.169).
 */
export function tagKey(tag: string): string {
  // Most tags are their own key, and this is asked for thousands of them at a keystroke.
  if (/^[a-z\d-]+$/.test(tag)) return tag;
  return tag.trim().toLowerCase().replace(/\s+/g, '-');
}

/** True for what templates have in place of a tag (`<tag>`, `<tags>`, `<tag 1>`): it is there to be replaced. */
export function isTagPlaceholder(tag: string): boolean {
  return tag.includes('<') && /^<\s{0,9}tags?[\s\d]{0,9}>$/i.test(tag.trim());
}
