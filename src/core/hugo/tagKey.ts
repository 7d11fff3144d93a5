/**
 * Two tags with the same key are one term to Hugo, which merges terms by their address: case and the difference
 * between a space and a dash do not count (tried with Hugo 0.131 and 0.169).
 */
export function tagKey(tag: string): string {
  // Most tags are their own key, and this is asked for thousands of them at a keystroke.
  if (/^[a-z\d-]+$/.test(tag)) return tag;
  return tag.trim().toLowerCase().replace(/\s+/g, '-');
}

/**
 * Whether nothing of a tag is left in the address of its page, which then lies at that of all tags. Signs but `_#+~-@`
 * are dropped, emoji among them, and slashes part the address. [Hugo: common/paths/path.go, Sanitize; tried: 0.111]
 */
export function leavesNoAddress(tag: string): boolean {
  return !/[\p{L}\p{Nd}\p{M}_#+~@\\-]|%[\da-f]{2}/iu.test(tag);
}

/** True for what templates have in place of a tag (`<tag>`, `<tags>`, `<tag 1>`): it is there to be replaced. */
export function isTagPlaceholder(tag: string): boolean {
  return tag.includes('<') && /^<\s{0,9}tags?[\s\d]{0,9}>$/i.test(tag.trim());
}
