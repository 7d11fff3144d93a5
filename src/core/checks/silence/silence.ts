import { isCheckCode } from '../codes';
import type { Finding } from '../finding';

/** What comments in a note silence: codes, or everything where no code is named. */
export interface Silence {
  readonly lines: ReadonlyMap<number, ReadonlySet<string> | 'all'>;
  readonly file: ReadonlySet<string> | 'all';
}

const directive = /(?:<!--|#)\s*talk-notes-ignore(-file)?\b([\w ,\t-]*?)\s*(?:-->|$)/;

/**
 * Leaves out what the note's own comments silence: `<!-- talk-notes-ignore yaml-colon -->` on the line or above it,
 * `<!-- talk-notes-ignore-file link-todo -->` anywhere, both without a code for all of them; in front matter the same
 * behind `#`.
 */
export function withoutSilenced<F extends Placed>(text: string, findings: readonly F[]): readonly F[] {
  return findings.length === 0 ? findings : unsilenced(silenceIn(text), findings);
}

type Placed = Pick<Finding, 'code' | 'range'>;

/** What a note silences, for findings that are known without its text; undefined where it silences nothing. */
export function silenceIn(text: string): Silence | undefined {
  return text.includes('talk-notes-ignore') ? readSilence(text) : undefined;
}

/** Leaves out what is silenced. */
export function unsilenced<F extends Placed>(
  silence: Silence | undefined,
  findings: readonly F[],
): readonly F[] {
  if (silence === undefined) return findings;
  const { lines, file } = silence;
  return findings.filter(({ code, range }) => {
    const { line } = range.start;
    return !holds(file, code) && !holds(lines.get(line), code) && !holds(lines.get(line - 1), code);
  });
}

function holds(codes: ReadonlySet<string> | 'all' | undefined, code: string): boolean {
  return codes === 'all' || (codes?.has(code) ?? false);
}

function readSilence(text: string): Silence {
  const lines = new Map<number, ReadonlySet<string> | 'all'>();
  let file: ReadonlySet<string> | 'all' = new Set<string>();
  for (const [line, written] of text.split(/\r\n|\r|\n/).entries()) {
    const found = directive.exec(written.slice(0, longestLine));
    if (found === null) continue;
    const words = (found[2] ?? '').split(/[\s,]+/).filter((word) => word !== '');
    const codes = words.length === 0 ? 'all' : new Set(words.filter(isCheckCode));
    if (found[1] === undefined) lines.set(line, codes);
    else file = file === 'all' || codes === 'all' ? 'all' : new Set([...file, ...codes]);
  }
  return { lines, file };
}

const longestLine = 1000;
