import type { Note } from '../../note/note';
import type { LineIndex } from '../../text/lineIndex';
import { lineEnd, lineText } from '../../text/lines';
import { applyEdits, type TextEdit } from '../../text/textEdit';
import { checkNote } from '../checkNote';
import type { Checked } from '../checked';
import type { CheckCode } from '../codes';
import type { Finding } from '../finding';
import { isOneLess } from '../findingCounts';

/** How far a comment reaches. */
export type SilenceScope = 'line' | 'note';

/**
 * Edits that write the comment which silences a finding, for its line or for its code in the whole note. A comment that is
 * there already gets the code. The note is read as before: where no comment can stand without harm, as in the middle of a
 * code block, a table or another comment, there are none.
 */
export function silenceEdits(
  checked: Checked,
  finding: Finding,
  scope: SilenceScope,
): readonly TextEdit[] | undefined {
  const places = new Places(checked, finding);
  const [known = [], fresh = []] = scope === 'line' ? places.ofLine() : places.ofNote();
  const free = fresh.filter((edit) => edit !== undefined && !standsInside(checked, edit));
  const found = [...known, ...free].find((edit) => edit !== undefined && isHarmless(checked, finding, edit));
  return found && [found];
}

type Candidates = readonly (readonly (TextEdit | undefined)[])[];

class Places {
  readonly #text: string;
  readonly #note: Note;
  readonly #index: LineIndex;
  readonly #code: CheckCode;
  readonly #line: number;
  readonly #lineEnd: string;

  constructor({ reading }: Checked, { code, range }: Finding) {
    const text = reading.written;
    this.#text = text;
    this.#note = reading.note;
    this.#index = reading.index;
    this.#code = code;
    this.#line = range.start.line;
    this.#lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  }

  /** Edits of comments that are there, and those that write one; the best first. */
  ofLine(): Candidates {
    const line = this.#line;
    const known = [line, line - 1].map((each) => this.#addCode(each, ownLine));
    const comment = this.#comment('talk-notes-ignore', this.#isFrontMatter(line));
    const above = comment === undefined ? undefined : this.#above(line, comment);
    const behind =
      comment === undefined ? undefined : this.#insert(line, this.#lengthOf(line), ` ${comment}`);
    // In front matter a line may go on in the next one; in the body a line of its own would part a list.
    const isAbove = this.#isFrontMatter(line) || this.#isHeading(line);
    return [known, isAbove ? [above, behind] : [behind, above]];
  }

  ofNote(): Candidates {
    const known = Array.from({ length: this.#index.lineCount }, (_, line) => this.#addCode(line, wholeFile));
    const word = 'talk-notes-ignore-file';
    const fence = /^(?:---|\+\+\+)\s*$/.test(lineText(this.#text, this.#index, 0));
    const top = fence ? this.#comment(word, true) : undefined;
    const inBody = this.#comment(word, false) ?? '';
    const last = this.#index.lineCount - 1;
    const length = this.#lengthOf(last);
    return [
      known,
      [
        top === undefined ? undefined : this.#insert(1, 0, top + this.#lineEnd),
        this.#insert(
          last,
          length,
          `${length === 0 ? '' : this.#lineEnd}${this.#lineEnd}${inBody}${this.#lineEnd}`,
        ),
        this.#above(this.#note.bodyStart.line, inBody),
      ],
    ];
  }

  /** JSON has no comments. */
  #comment(word: string, inFrontMatter: boolean): string | undefined {
    if (!inFrontMatter) return `<!-- ${word} ${this.#code} -->`;
    return this.#text.trimStart().startsWith('{') ? undefined : `# ${word} ${this.#code}`;
  }

  #addCode(line: number, known: RegExp): TextEdit | undefined {
    if (line < 0) return undefined;
    const found = known.exec(lineText(this.#text, this.#index, line).slice(0, longestLine));
    if (found?.[1] === undefined) return undefined;
    return this.#insert(line, found.index + found[1].length, ` ${this.#code}`);
  }

  #above(line: number, comment: string): TextEdit {
    const indent = /^[ \t]*/.exec(lineText(this.#text, this.#index, line))?.[0] ?? '';
    return this.#insert(line, 0, indent + comment + this.#lineEnd);
  }

  #insert(line: number, character: number, newText: string): TextEdit {
    return { range: { start: { line, character }, end: { line, character } }, newText };
  }

  #lengthOf(line: number): number {
    return lineEnd(this.#text, this.#index, line) - this.#index.lineStart(line);
  }

  #isFrontMatter(line: number): boolean {
    return line < this.#note.bodyStart.line;
  }

  #isHeading(line: number): boolean {
    return this.#note.headings.some(({ range }) => range.start.line === line);
  }
}

const longestLine = 1000;
const ownLine = /^(.*(?:<!--|#)\s*talk-notes-ignore(?!-file)\b[\w ,\t-]*?)\s*(?:-->|$)/;
const wholeFile = /^(.*(?:<!--|#)\s*talk-notes-ignore-file\b[\w ,\t-]*?)\s*(?:-->|$)/;

/** Whether the finding goes, no other comes, and the note has all that it had. */
function isHarmless(checked: Checked, finding: Finding, edit: TextEdit): boolean {
  const { reading, options } = checked;
  const after = reading.again(applyEdits(reading.written, [edit]));
  if (partsOf(after.note) !== partsOf(reading.note)) return false;
  if (checked.isShared(finding)) return true;
  return isOneLess(finding.code, checkNote(reading, options), checkNote(after, options));
}

/** A comment in code is code, one in a comment ends it, one in a row of a table is a cell. */
function standsInside({ reading }: Checked, { range }: TextEdit): boolean {
  const at = reading.offsets(range).start;
  if (at < reading.bodyStart) return false;
  const { fences, indentedCode, comments } = reading.blocks;
  const spans = [
    ...fences,
    ...indentedCode,
    ...comments,
    ...reading.inlines.comments,
    ...reading.inlines.codeSpans,
  ];
  if (spans.some(({ start, end }) => start < at && at < end)) return true;
  // What nobody closed goes on to the end of the text.
  if (fences.some(({ content, end }) => content.end === end && end === at)) return true;
  if (comments.some(({ closed, end }) => !closed && end === at)) return true;
  return /^[ \t>]*\|/.test(reading.text.slice(reading.lineStart(at), reading.lineEnd(at)));
}

function partsOf({ frontMatter, headings, buttons, todos, links, images, diagrams }: Note): string {
  return JSON.stringify([
    frontMatter.broken,
    frontMatter.title?.value,
    frontMatter.weight?.value,
    frontMatter.tags.map(({ value }) => value),
    headings.map(({ text }) => text),
    buttons.map(({ href, commentedOut }) => [href, commentedOut]),
    todos.map(({ kind }) => kind),
    links.map(({ href, commentedOut }) => [href, commentedOut]),
    images.map(({ href }) => href),
    diagrams.map(({ source }) => source),
  ]);
}
