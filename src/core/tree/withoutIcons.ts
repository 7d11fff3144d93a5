/** Words of a note where VS Code draws icons, in lists to choose from and the status bar: `$(bug)` stands for itself. */
export function withoutIcons(words: string): string {
  return words.replaceAll('$(', '$\u200b(');
}
