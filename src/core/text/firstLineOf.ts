/** The first line of what a library says of an error: a detail beside words of our own. */
export function firstLineOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return (
    words
      .trimStart()
      .split(/[\r\n]/, 1)[0]
      ?.trimEnd() ?? ''
  );
}
