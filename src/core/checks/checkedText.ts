import type { NoteReading } from '../note/parseNote';
import type { TextEdit } from '../text/textEdit';
import type { Checked } from './checked';
import { byPlace, checkNote, soundFixes, type NoteCheckOptions } from './checkNote';
import type { Finding, Fix } from './finding';
import { fixAll } from './fixAll';
import { withoutSilenced } from './silence/silence';
import { silenceEdits, type SilenceScope } from './silence/silenceEdits';

/** One text of a note with all that is wrong in it and the ways to mend it. */
export class CheckedText implements Checked {
  readonly findings: readonly Finding[];
  /** What checks of the text alone found. */
  readonly #own: readonly Finding[];
  readonly #shared: ReadonlySet<Finding>;

  /** @param shared of the note, from `checkConference` */
  constructor(
    readonly reading: NoteReading,
    readonly options: NoteCheckOptions,
    shared: readonly Finding[] = [],
  ) {
    this.#own = checkNote(reading, options);
    const heard = withoutSilenced(reading.written, shared);
    this.#shared = new Set(heard);
    this.findings = heard.length === 0 ? this.#own : [...this.#own, ...heard].sort(byPlace);
  }

  fixesOf(finding: Finding): readonly Fix[] {
    return this.isShared(finding)
      ? finding.fixes
      : soundFixes(this.reading, finding, this.options, this.#own);
  }

  isShared(finding: Finding): boolean {
    return this.#shared.has(finding);
  }

  again(text: string): CheckedText {
    return new CheckedText(this.reading.again(text), this.options);
  }

  /** As {@link fixAll} says. */
  fixAll(wanted?: (finding: Finding) => boolean): readonly TextEdit[] {
    return fixAll(this, wanted);
  }

  /** As {@link silenceEdits} says. */
  silence(finding: Finding, scope: SilenceScope): readonly TextEdit[] | undefined {
    return silenceEdits(this, finding, scope);
  }
}
