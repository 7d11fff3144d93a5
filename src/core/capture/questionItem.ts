import type { PageSection, ItemText } from './notePage';

const label = /^((?:\*\*|__)?)([QA])(\d{0,3})([:.)])((?:\*\*|__)?)\s+/i;

/**
 * A question and its answer as items in the manner of those that are there: answers in the same line (`- How fast? Very`,
 * which is also the manner where there are none), below it (`- How fast?` and an indented `- Very`), or marked with `Q:`
 * and `A:`.
 * @param answer empty for none
 */
export function questionItems(
  items: PageSection['items'],
  nextLineOf: (line: number) => string,
  question: string,
  answer: string,
): ItemText[] {
  const last = items.at(-1);
  const asked = items.findLast(({ text }) => label.exec(text)?.[2]?.toUpperCase() === 'Q');
  if (last !== undefined && asked !== undefined) {
    const ownItem = label.exec(last.text)?.[2]?.toUpperCase() === 'A';
    return labelled(label.exec(asked.text), question, answer, ownItem);
  }
  if (answer === '') return [[question]];
  if (last !== undefined && last.lastLine > last.line) {
    const sign = /^\s+([-*+])\s/.exec(nextLineOf(last.line + 1))?.[1];
    if (sign !== undefined) return [[question, `${sign} ${answer}`]];
  }
  return [[/[?:.!…]$/.test(question) ? `${question} ${answer}` : `${question}: ${answer}`]];
}

function labelled(
  found: RegExpExecArray | null,
  question: string,
  answer: string,
  ownItem: boolean,
): ItemText[] {
  const [, open = '', , number = '', sign = ':', close = ''] = found ?? [];
  const next = number === '' ? '' : String(Number(number) + 1);
  const write = (letter: string, words: string) => `${open}${letter}${next}${sign}${close} ${words}`;
  if (answer === '') return [[write('Q', question)]];
  if (ownItem) return [[write('Q', question)], [write('A', answer)]];
  return [[write('Q', question), write('A', answer)]];
}
