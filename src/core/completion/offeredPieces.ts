import type { ButtonHabits } from '../conference/habits/buttonHabits';
import type { Conference } from '../conference/conference';
import { writeButton, type ButtonLook } from '../links/buttonText';
import { buttonKind } from '../note/buttons/buttonKind';
import type { PiecePlace } from '../note/piecePlace';
import { describePiece, piecesOf, type Piece, type PieceName } from './pieces';
import { escapeSnippet, textOfSnippet } from './snippetText';

/** What has to be known of a note, beside the place in it, to write as its author does. */
export interface NoteStyle {
  readonly kind: Conference['kind'];
  readonly habits: Pick<ButtonHabits, 'notation' | 'looks'>;
  /** The sign around the values of shortcodes. */
  readonly quote: '"' | '`';
  /** How the note's page has to call the folder of images beside it, with a slash at the end. */
  readonly imageFolder: string;
}

/** A piece as it can be put in. All lines but the first begin as the place wants it. */
export interface OfferedPiece {
  readonly name: PieceName;
  readonly description: string;
  /** In VS Code's snippet language. */
  readonly snippet: string;
  /** The same as plain text, nothing filled in. */
  readonly text: string;
  readonly asksForPath: boolean;
}

/** The pieces that can go to a place, in the order in which they are to be offered. */
export function offeredPieces(place: PiecePlace, style: NoteStyle): OfferedPiece[] {
  return piecesOf(style.kind)
    .filter((piece) => goesTo(piece, place))
    .map((piece) => {
      const snippet = inPlace(inStyle(piece, place, style), place);
      return {
        name: piece.name,
        description: describePiece(piece.name),
        snippet,
        text: textOfSnippet(snippet),
        asksForPath: piece.asksForPath,
      };
    });
}

/** The sign that most values of a note's buttons stand in: Hugo takes `"` and backticks. */
export function quoteInUse(text: string): '"' | '`' {
  const count = (form: RegExp) => text.match(form)?.length ?? 0;
  return count(/\b(?:href|style|icon)=`/g) > count(/\b(?:href|style|icon)="/g) ? '`' : '"';
}

function goesTo({ body, place: wanted }: Piece, { trigger, atStart, inItem }: PiecePlace): boolean {
  if (trigger === 'braces' && !body.includes('{{')) return false;
  if (wanted === 'start') return atStart && !inItem;
  return wanted === 'anywhere' || !inItem;
}

function inStyle(
  { name, body }: Piece,
  place: PiecePlace,
  { habits, quote, imageFolder }: NoteStyle,
): string {
  // Who goes on writing in a stop stays in it, line after line, unless it is the last: here nobody is kept from that.
  if (name === 'todo') return body.replace(/\$\{1\|([^,|]*)[^}]*\}\$0/, '${0:$1}');
  if (name === 'image') return body.replace('_img/', () => imageFolder);
  return body
    .replace(ourButton, (_, href: string, style: string, icon: string, label: string) => {
      // The piece that asks for style and icon has choices in their place.
      const kind = style.startsWith('$') ? 'other' : buttonKind(icon, '', '');
      const button = kind === 'other' ? { style, icon, label } : withLook(habits.looks[kind], label);
      // Only buttons follow the notation in use: what other shortcodes hold is Markdown with `%` alone.
      return writeButton(habits.notation, href, button);
    })
    .replace(shortcodeTag, (tag) => tag.replaceAll('"', quote))
    .replace(/^- /gm, `${place.bullet ?? '-'} `);
}

/** A button as `snippets/markdown.json` has it. */
const ourButton =
  /\{\{% button href="([^"]*)" style="([^"]*)" icon="([^"]*)" %\}\}((?:(?!\{\{).)*)\{\{% \/button %\}\}/g;

const shortcodeTag = /\{\{[%<] .*? [%>]\}\}/g;

/** The look as a snippet; its label stands in the stop in which `ourLabel` stands, or bare like that. */
function withLook({ style, icon, label }: ButtonLook, ourLabel: string): ButtonLook {
  const escaped = escapeSnippet(label);
  const stop = /^\$\{\d+:/.exec(ourLabel)?.[0];
  return {
    style: escapeSnippet(style),
    icon: escapeSnippet(icon),
    label: stop === undefined ? escaped : `${stop}${escaped}}`,
  };
}

/** In a list item, a piece that is an item itself goes without its marker. */
function inPlace(snippet: string, { inItem, lead }: PiecePlace): string {
  const [first = '', ...others] = snippet.split('\n');
  const head = inItem ? first.replace(/^[-*+] /, '') : first;
  return [head, ...others.map((line) => (line === '' ? lead.trimEnd() : lead + line))].join('\n');
}
