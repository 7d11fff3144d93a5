import * as l10n from '@vscode/l10n';
import type { TagFault, TagFaultKind } from '../../hugo/shortcodeFaults';
import type { Slip, SpanEdit, SpanFix } from '../check';
import type { CheckCode } from '../codes';
import { closingBrackets, faultWords } from '../faultWords';
import type { NoteReading } from '../../note/parseNote';
import { pageFaultWords } from '../pageFaultWords';

const codeOf: Readonly<Record<TagFaultKind, CheckCode>> = {
  end: 'shortcode-not-ended',
  character: 'shortcode-character',
  quote: 'shortcode-quote',
  mixed: 'shortcode-mixed-parameters',
  name: 'shortcode-name',
  closing: 'shortcode-character',
  swallowed: 'shortcode-not-ended',
};

/** What to say of a place where Hugo's lexer stops. The finding begins where Hugo points, and holds the slip. */
export function faultSlip(reading: NoteReading, fault: TagFault): Slip {
  const { kind, start, end, at, quoteBefore } = fault;
  const isEnd = at >= reading.text.length;
  return {
    code: quoteBefore === undefined ? codeOf[kind] : 'shortcode-quote',
    message: quoteBefore === undefined ? messageOf(reading, fault) : quoteMessage(),
    // At the end of the text there is nothing to underline.
    start: isEnd ? start : at,
    end: Math.max(end, isEnd ? end : at + 1),
    fixes: fixesOf(reading, fault),
  };
}

function quoteMessage(): string {
  return l10n.t('Missing quote. A quoted value must end on the same line.');
}

function messageOf({ text }: NoteReading, { kind, start, end }: TagFault): string {
  if ((kind === 'character' || kind === 'closing') && bracketsAt(text, start) !== undefined) {
    return l10n.t('This shortcode must end with {0}', delimiter(text, text.lastIndexOf('{{', start)));
  }
  switch (kind) {
    case 'end':
      return faultWords({ code: 'shortcode-not-ended', notation: notationAt(text, start) });
    case 'swallowed':
      return l10n.t(
        'An unquoted value runs to the next space. Put a space or quotes before {0}',
        text.slice(end, end + 3),
      );
    case 'character':
      return l10n.t('“{0}” needs quotes here.', text.slice(start, end));
    case 'quote':
      return quoteMessage();
    case 'mixed':
      return pageFaultWords({ code: 'shortcode-mixed-parameters', parameter: text.slice(start, end) });
    case 'name':
      return l10n.t('Hugo can’t read the name of this shortcode.');
    case 'closing':
      return l10n.t('A closing tag can only contain the name.');
  }
}

function delimiter(text: string, start: number): string {
  return closingBrackets(notationAt(text, start));
}

function notationAt(text: string, start: number): '%' | '<' {
  return text.charAt(start + 2) === '<' ? '<' : '%';
}

function fixesOf({ text }: NoteReading, { kind, start, end, quoteBefore }: TagFault): SpanFix[] {
  const insert = (title: string, at: number, newText: string): SpanFix => ({
    title,
    edits: [{ start: at, end: at, newText }],
  });
  if (quoteBefore !== undefined) return [insert(l10n.t('Close the quote'), quoteBefore, '"')];
  switch (kind) {
    case 'quote':
      return [{ title: l10n.t('Close the quote'), edits: closedQuote(text, start, end) }];
    case 'end':
      if (text.startsWith('/*', start + 3)) return [];
      return [insert(l10n.t('Add {0}', delimiter(text, start)), end, ` ${delimiter(text, start)}`)];
    case 'swallowed':
      return [
        { ...insert(l10n.t('Add a space before {0}', text.slice(end, end + 3)), end, ' '), safe: true },
      ];
    case 'character':
      return bracketFix(text, start) ?? quoteFix(text, start);
    case 'name':
      return text.charAt(start) === '/' ? [insert(l10n.t('Add a space before {0}', '/'), start, ' ')] : [];
    case 'closing':
      return bracketFix(text, start) ?? [];
    case 'mixed':
      return [];
  }
}

/** The quote goes behind the value: before what was meant as the end of the shortcode, which is set right with it. */
function closedQuote(text: string, start: number, end: number): SpanEdit[] {
  const value = text.slice(start, end);
  const quote = text.charAt(start);
  const brackets = /(?:[%>]\s?)?\}\s?\}/.exec(value);
  if (brackets === null) {
    const at = start + value.trimEnd().length;
    return [{ start: at, end: at, newText: quote }];
  }
  const at = start + value.slice(0, brackets.index).trimEnd().length;
  const ending = ` ${delimiter(text, text.lastIndexOf('{{', start))}`;
  return [{ start: at, end: start + brackets.index + brackets[0].length, newText: quote + ending }];
}

/** `{{% icon star }}`, `{{< icon star > }}`, `{{% icon star %}`: brackets that were meant to end it. */
function bracketsAt(text: string, at: number): string | undefined {
  return /^(?:[%>]?\s?\}\s?\}|[%>]\})/.exec(text.slice(at, at + 5))?.[0];
}

function bracketFix(text: string, at: number): SpanFix[] | undefined {
  const brackets = bracketsAt(text, at);
  if (brackets === undefined) return undefined;
  const opening = text.lastIndexOf('{{', at);
  const end = delimiter(text, opening);
  const newText = /\s/.test(text.charAt(at - 1)) ? end : ` ${end}`;
  return [{ title: l10n.t('Add {0}', end), edits: [{ start: at, end: at + brackets.length, newText }] }];
}

/** `relref day1/talk.md`, `icon 'star'`: what was meant is the whole word. */
function quoteFix(text: string, at: number): SpanFix[] {
  const start = wordStart(text, at);
  const word = /^[^\s"`{}]+?(?=[%>]\}\}|[\s"`{}]|$)/.exec(text.slice(start, start + longestWord))?.[0];
  if (word === undefined) return [];
  const newText = `"${word.replace(/^['‘’“”]|['‘’“”]$/gu, '')}"`;
  return [{ title: l10n.t('Put it in quotes'), edits: [{ start, end: start + word.length, newText }] }];
}

/** What goes on for longer is no word that someone forgot the quotes of. */
const longestWord = 500;

/** The first character of the word that holds `at`. */
function wordStart(text: string, at: number): number {
  let start = at;
  const first = Math.max(0, at - longestWord);
  while (start > first && !/[\s"`=]/.test(text.charAt(start - 1))) start--;
  return start;
}
