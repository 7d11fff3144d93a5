import { editBetween } from '../text/editBetween';
import { comparePositions } from '../text/range';
import { applyEdits, type TextEdit } from '../text/textEdit';
import type { Checked } from './checked';
import type { Finding } from './finding';

/** A slip may hide another one: the front matter that can be read again has a weight in quotes. */
const mostRounds = 10;

/**
 * The edits that mend everything in a note that can be mended without asking: where nobody would want it otherwise.
 * @param wanted which findings; all where it is left out
 * @returns none where there is nothing to mend; one for each slip, or a single one where slips hid others
 */
export function fixAll(
  checked: Checked,
  wanted: (finding: Finding) => boolean = () => true,
): readonly TextEdit[] {
  const first = oneRound(checked, wanted);
  if (first.length === 0) return first;
  const mended = applyEdits(checked.reading.written, first);
  let text = mended;
  for (let round = 1; round < mostRounds; round++) {
    const edits = oneRound(checked.again(text), wanted);
    if (edits.length === 0) break;
    text = applyEdits(text, edits);
  }
  return text === mended ? first : editBetween(checked.reading.written, text);
}

/** The safe fixes that do not touch each other; the first of them alone where all together break their word. */
function oneRound(checked: Checked, wanted: (finding: Finding) => boolean): readonly TextEdit[] {
  const groups: (readonly TextEdit[])[] = [];
  for (const finding of checked.findings) {
    if (!wanted(finding)) continue;
    const fix = checked.fixesOf(finding).find(({ safe }) => safe);
    if (fix !== undefined && !groups.flat().some((edit) => fix.edits.some((each) => touch(each, edit))))
      groups.push(fix.edits);
  }
  const all = groups.flat();
  return groups.length < 2 || leavesFewer(checked, all) ? all : (groups[0] ?? []);
}

function leavesFewer(checked: Checked, edits: readonly TextEdit[]): boolean {
  const { reading, findings } = checked;
  const left = checked.again(applyEdits(reading.written, edits)).findings;
  const breaking = (list: readonly Finding[]) => list.filter(({ breaksBuild }) => breaksBuild).length;
  const codes = new Set(findings.map(({ code }) => code));
  return (
    breaking(left) <= breaking(findings) &&
    (reading.note.frontMatter.broken || left.every(({ code }) => codes.has(code)))
  );
}

function touch({ range: a }: TextEdit, { range: b }: TextEdit): boolean {
  return comparePositions(a.start, b.end) <= 0 && comparePositions(b.start, a.end) <= 0;
}
