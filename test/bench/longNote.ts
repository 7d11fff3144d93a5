/** The line in the middle of a long note that is there to be typed in. */
export const typedIn = 'The line that is typed in';

/** A note of so many lines with as many diagrams as are wanted. */
export function longNote(lines: number, diagrams: number): string {
  const text = ['---', 'title: Long', 'weight: 9', '---', ''];
  const every = Math.floor(lines / (diagrams + 1));
  let drawn = 0;
  for (let i = 0; text.length < lines; i++) {
    if (text.length > lines / 2 && !text.includes(typedIn)) text.push(typedIn, '');
    if (drawn < diagrams && text.length > every * (drawn + 1)) {
      drawn++;
      text.push(
        '```mermaid',
        'graph TD',
        `  A${i}[One] --> B${i}[Two]`,
        `  B${i} --> C${i}[Three]`,
        '```',
        '',
      );
    }
    if (i % 8 === 0) text.push(`## Part ${i}`, '', `{{% notice tip %}}A tip of ${i}.{{% /notice %}}`, '');
    else if (i % 3 === 0)
      text.push(`- An item with **strong** words, ${i}`, '- and a [link](../02_golden-paths)', '');
    else
      text.push(
        `Some words of line ${i} that make a paragraph of the usual length, with \`code\` in it.`,
        '',
      );
  }
  return text.join('\n');
}
