import { NotePage, type PageSection, type ItemText } from '../edits/sections/notePage';
import type { SectionNames } from '../edits/sections/sectionNames';

const label = /^((?:\*\*|__)?)([QA])(\d{0,3})([:.)])((?:\*\*|__)?)\s+/i;

/** Questions that a note has, whose manner others follow. */
export interface AskedQuestions {
  readonly items: PageSection['items'];
  readonly lineAt: (line: number) => string;
  /** In the note that is written into: numbers go on there. */
  readonly isOwn: boolean;
}

/** The questions below a note's heading for them; undefined where it has none. */
export function askedIn(text: string, names: SectionNames, isOwn: boolean): AskedQuestions | undefined {
  const page = new NotePage(text);
  const { items = [] } = page.section('questions', names.questions) ?? {};
  if (items.length === 0) return undefined;
  return { items, lineAt: (line) => page.lines[line]?.text ?? '', isOwn };
}

/**
 * A question and its answer as items in the manner of others: answers in the same line (`- How fast? Very`, which is also the
 * manner where there are none), below it (`- How fast?` and an indented `- Very`), or marked with `Q:` and `A:`.
 * @param answer empty for none
 */
export function questionItems(
  others: AskedQuestions | undefined,
  question: string,
  answer: string,
): ItemText[] {
  const { items, lineAt, isOwn } = others ?? none;
  const last = items.at(-1);
  const asked = items.findLast(({ text }) => label.exec(text)?.[2]?.toUpperCase() === 'Q');
  const found = asked && label.exec(asked.text);
  if (last !== undefined && asked !== undefined && found) {
    const ownItem = label.exec(last.text)?.[2]?.toUpperCase() === 'A';
    const lines = labelled(found, question, answer, ownItem, isOwn);
    return isInOneLine(asked.text, found) ? [[lines.flat().join(' ')]] : lines;
  }
  if (answer === '') return [[question]];
  if (last !== undefined && last.lastLine > last.line) {
    const sign = /^\s+([-*+])\s/.exec(lineAt(last.line + 1))?.[1];
    if (sign !== undefined) return [[question, `${sign} ${answer}`]];
  }
  return [[/[?:.!…]$/.test(question) ? `${question} ${answer}` : `${question}: ${answer}`]];
}

const none: AskedQuestions = { items: [], lineAt: () => '', isOwn: true };

/** Whether the answer stands behind its question, marked as that is: `Q: How fast? A: Very`. */
function isInOneLine(
  text: string,
  [, open = '', letter, number = '', sign = '', close = '']: RegExpExecArray,
): boolean {
  return text.includes(` ${open}${letter === 'q' ? 'a' : 'A'}${number}${sign}${close} `);
}

function labelled(
  [, open = '', , number = '', sign = ':', close = '']: RegExpExecArray,
  question: string,
  answer: string,
  ownItem: boolean,
  isOwn: boolean,
): ItemText[] {
  const next = number === '' ? '' : String(isOwn ? Number(number) + 1 : 1);
  const write = (letter: string, words: string) => `${open}${letter}${next}${sign}${close} ${words}`;
  if (answer === '') return [[write('Q', question)]];
  if (ownItem) return [[write('Q', question)], [write('A', answer)]];
  return [[write('Q', question), write('A', answer)]];
}
