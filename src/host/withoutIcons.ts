/** A text for a place where VS Code draws `$(bug)` as an icon: words of a note are none. */
export function withoutIcons(text: string): string {
  return text.replaceAll('$(', '$\u200b(');
}
