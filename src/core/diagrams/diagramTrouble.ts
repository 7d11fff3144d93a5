import * as l10n from '@vscode/l10n';
import type { Range } from '../text/range';
import { diagramKind } from './diagramKinds';
import { sizeTrouble } from './diagramSize';
import { knownSlip, silentSlip } from './knownSlips';
import { MermaidText } from './mermaidText';
import type { DiagramTrouble } from './trouble';

/** Tells what Mermaid throws for a source; undefined where it throws nothing. */
export type MermaidError = (source: string) => Promise<unknown>;

/** What is wrong in a diagram; undefined where Mermaid can draw it. */
export async function findTrouble(
  source: string,
  mermaidError: MermaidError,
): Promise<DiagramTrouble | undefined> {
  const tooLarge = sizeTrouble(source);
  if (tooLarge !== undefined) return tooLarge;
  const error = await mermaidError(source);
  return error === undefined ? silentSlip(source) : diagramTrouble(source, error);
}

/**
 * What Mermaid threw, as a message and the place in the source. Its parsers are of three makes: one throws an error with a
 * `hash` [Jison, `parseError`], the other one with the errors of lexer and parser in `result` [Langium; Chevrotain,
 * `IRecognitionException`, `ILexingError`], the third one writes the place behind its words. What says no place of its own
 * stands at the line of the words that it quotes, or at the first.
 */
export function diagramTrouble(source: string, error: unknown): DiagramTrouble {
  const text = new MermaidText(source);
  const message = error instanceof Error ? error.message : String(error);
  const written = writtenPlace(text, message);
  const found =
    jisonPlace(text, error) ??
    lexerPlace(text, message) ??
    langiumPlace(text, error) ??
    (/^Error (?:lexing|parsing) /.test(message) ? written : undefined);
  const slip = knownSlip(source, message, found && text.placeOf(found.start).line);
  if (slip !== undefined) return slip;
  if (found !== undefined) {
    return { message: unexpected(text, found), range: rangeOf(text, found) };
  }
  const picture = message.includes('cannot be decoded') ? foreignPicture(text) : undefined;
  if (picture !== undefined)
    return { message: l10n.t('Images from other sites aren’t loaded in diagrams.'), range: picture };
  if (diagramKind(source) === undefined) return { message: noKind(text), range: firstLine(text) };
  return {
    message: l10n.t(
      'Mermaid can’t read this diagram. Check the marked text. ({0})',
      firstSentence(message.replace(writtenSpan, '')),
    ),
    range: (written && rangeOf(text, written)) ?? quotedPlace(text, message) ?? firstLine(text),
  };
}

/** Offsets in Mermaid's text, and the sign or word that it did not expect; empty for the end of a line or of all. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

function jisonPlace(text: MermaidText, error: unknown): Place | undefined {
  const hash = record(record(error)?.['hash']);
  const loc = record(hash?.['loc']);
  const [line, column] = [number(loc?.['last_line']), number(loc?.['last_column'])];
  if (hash === undefined || line === undefined || column === undefined) return undefined;
  // The place is that of the last word that was understood. What was not comes next; `text` is what it begins with.
  const known = text.offset(line - 1, column);
  const written = typeof hash['text'] === 'string' ? hash['text'] : '';
  const from = known + (/^[^\S\n]*/.exec(text.text.slice(known))?.[0].length ?? 0);
  const word = written.trim();
  if (word !== '' && text.text.startsWith(word, from)) return { start: from, end: from + word.length, word };
  if (word === '') return lineEndPlace(text, known);
  // Some lexers count otherwise: the word is on this line or the next.
  const begin = text.offset(line - 1, 0);
  const at = text.text.indexOf(word, begin);
  if (at >= 0 && at <= text.offset(line, 1_000_000)) return { start: at, end: at + word.length, word };
  return lineEndPlace(text, known);
}

/**
 * A sign that no word of the language begins with. Jison shows it with what stands around it, in one line, and a caret
 * below. [Jison-lex, `lexerError`, `showPosition`]
 */
function lexerPlace(text: MermaidText, message: string): Place | undefined {
  const [, number, shown = '', dashes = ''] =
    /^Lexical error on line (\d+)\.[^\n]*\n([^\n]*)\n(-*)\^/.exec(message) ?? [];
  if (number === undefined) return undefined;
  const unread = shown.slice(dashes.length).replace(/\.\.\.$/, '');
  const begin = text.offset(Number(number) - 1, 0);
  const end = text.offset(Number(number) - 1, Infinity);
  for (let at = begin; at < end; at++) {
    const next = text.text.slice(at, at + 2 * unread.length).replaceAll('\n', '');
    if (!next.startsWith(unread)) continue;
    const word = /^\S+/.exec(text.text.slice(at))?.[0] ?? '';
    if (word !== '') return { start: at, end: at + word.length, word };
  }
  return lineEndPlace(text, end);
}

function langiumPlace(text: MermaidText, error: unknown): Place | undefined {
  const result = record(record(error)?.['result']);
  if (result === undefined) return undefined;
  const [lexed] = list(result['lexerErrors']);
  const [parsed] = list(result['parserErrors']);
  const offset = number(lexed?.['offset']);
  if (offset !== undefined) {
    const end = Math.min(text.text.length, offset + Math.max(1, number(lexed?.['length']) ?? 1));
    return { start: offset, end, word: text.text.slice(offset, end).trim() };
  }
  const token = record(parsed?.['token']);
  const start = number(token?.['startOffset']);
  const image = token?.['image'];
  if (start !== undefined && typeof image === 'string' && image.trim() !== '') {
    return { start, end: start + image.length, word: image };
  }
  return parsed === undefined ? undefined : lineEndPlace(text, start ?? text.text.trimEnd().length);
}

/** Offsets behind what is wrong in a use case diagram, its names included. [Mermaid: usecaseDiagram.ts, `parse`] */
const writtenSpan = / at line \d+, column \d+ \[(\d{1,9}),(\d{1,9})\)$/;

function writtenPlace(text: MermaidText, message: string): Place | undefined {
  const [, from, to] = writtenSpan.exec(message) ?? [];
  if (from === undefined) return undefined;
  const word = text.text.slice(Number(from), Number(to)).trim();
  return word === ''
    ? lineEndPlace(text, Number(from))
    : { start: Number(from), end: Number(from) + word.length, word };
}

function rangeOf(text: MermaidText, { start, end }: Place): Range {
  return { start: text.placeOf(start), end: text.placeOf(end) };
}

/** The last word of the line that `offset` stands in: what follows it is missing. */
function lineEndPlace(text: MermaidText, offset: number): Place {
  const before = text.text.slice(0, Math.max(0, offset)).trimEnd();
  const feed = text.text.indexOf('\n', before.length);
  const end = text.text.slice(0, feed < 0 ? text.text.length : feed).trimEnd().length;
  const start = end - (/\S+$/.exec(text.text.slice(0, end))?.[0].length ?? 0);
  return { start, end, word: '' };
}

function unexpected(text: MermaidText, { word, end }: Place): string {
  if (word !== '') return l10n.t('Unexpected “{0}”', shortened(word));
  return text.text.slice(end).trim() === ''
    ? l10n.t('Unexpected end of diagram')
    : l10n.t('Unexpected end of line');
}

function noKind({ text }: MermaidText): string {
  const [first = ''] = text.split('\n', 1);
  const usual = 'flowchart LR, sequenceDiagram, classDiagram, stateDiagram-v2';
  return first.trim() === ''
    ? l10n.t('The diagram is empty. Start it with a type: {0} …', usual)
    : l10n.t(
        'Unknown diagram type “{0}”. Start the diagram with one of these: {1} …',
        shortened(first.trim()),
        usual,
      );
}

/** The address of the first picture of another site. [Mermaid, image shape: `a@{ img: "https://…" }`] */
function foreignPicture(text: MermaidText): Range | undefined {
  const [all = '', before = ''] =
    /(\bimg\s{0,9}:\s{0,9}["']?)(?:https?:)?\/\/[^\s"',}]+/i.exec(text.text) ?? [];
  if (all === '') return undefined;
  const at = text.text.indexOf(all);
  return { start: text.placeOf(at + before.length), end: text.placeOf(at + all.length) };
}

function quotedPlace(text: MermaidText, message: string): Range | undefined {
  for (const [, word = ''] of message.matchAll(/["“'`]([^"”'`\n]{1,80})["”'`]/g)) {
    const at = text.text.indexOf(word);
    if (at >= 0) return { start: text.placeOf(at), end: text.placeOf(at + word.length) };
  }
  return undefined;
}

function firstLine(text: MermaidText): Range {
  const end = text.text.split('\n', 1)[0]?.trimEnd().length ?? 0;
  return { start: text.placeOf(0), end: text.placeOf(end) };
}

const longestWord = 60;
const longestMessage = 300;
const shortened = (words: string, longest = longestWord) =>
  words.length > longest ? `${words.slice(0, longest - 1)}…` : words;
const firstSentence = (message: string) => shortened(message.trim().split('\n', 1)[0] ?? '', longestMessage);

const record = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
const number = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;
const list = (value: unknown): (Record<string, unknown> | undefined)[] =>
  Array.isArray(value) ? value.map(record) : [];
