export interface WrittenLink {
  /** The path, and behind `#` the heading, as the page writes them. */
  readonly written: string;
  readonly isImage: boolean;
}

/** The links of a page of Markdown that lead neither to the web nor out of its code. */
export function relativeLinks(text: string): WrittenLink[] {
  const prose = withoutFences(text).replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/(!?)\[[^\]]*\]\((?!\w+:)([^)\s]+)\)/g)].map(([, bang, written = '']) => ({
    written,
    isImage: bang === '!',
  }));
}

/** A page without its blocks of code, where links and headings are examples. */
export function withoutFences(text: string): string {
  return text.replace(/^(`{3,})[^`\n]*\n[^]*?^\1$/gm, '');
}
