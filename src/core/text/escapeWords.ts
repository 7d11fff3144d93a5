/**
 * A line of foreign words that stands for itself in a note and can still be read there: only what Markdown, Hugo or Talk
 * Notes would take for more is escaped. The line is trimmed.
 */
export function escapeWords(line: string): string {
  return (
    line
      // Anywhere: emphasis, code, links, HTML, entities, tables, mathematics, shortcodes (`{{`), strikethrough.
      .replace(/[\\`*_[\]<>&|$~{}^]/g, '\\$&')
      // Two hyphens are a dash to Goldmark's typographer, and `--flag` must stay one.
      .replace(/-(?=-)/g, '\\-')
      // Hugo's emoji, `:+1:`.
      .replace(/:(?=[\w+-]+:)/g, '\\:')
      // Addresses become links by themselves [GitHub Flavored Markdown, 6.9].
      .replace(/:(?=\/\/)/g, '\\:')
      .replace(/\b(www)\.(?=\S)/gi, '$1\\.')
      .replace(/(?<=[\w.+-])@(?=\w)/g, '\\@')
      // At the start, where nothing above has: headings, lists, rules, definition lists and what underlines a heading.
      .replace(/^[#+\-=:]/, '\\$&')
      .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
      // A slide's TODO is not the note's. A letter cannot be escaped; its entity can stand for it.
      .replace(/t(?=odo)/gi, (letter) => `&#${letter.charCodeAt(0)};`)
  );
}
