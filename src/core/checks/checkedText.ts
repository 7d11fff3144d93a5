import type { Note } from '../note/note';
import { byPlace, checkNote, soundFixes, type NoteCheckOptions } from './checkNote';
import type { Finding, Fix } from './finding';
import { withoutSilenced } from './silence';

/** One text of a note with all that is wrong in it and the ways to mend it. */
export class CheckedText {
  readonly findings: readonly Finding[];
  /** What comes of a comparison with other notes: no check of the text alone finds it. */
  readonly #shared: ReadonlySet<Finding>;

  /**
   * @param note what `parseNote` made of `text`
   * @param shared of the note, from `checkConference`
   */
  constructor(
    readonly note: Note,
    readonly text: string,
    readonly options: NoteCheckOptions,
    shared: readonly Finding[] = [],
  ) {
    const own = checkNote(note, text, options);
    const heard = withoutSilenced(text, shared);
    this.#shared = new Set(heard);
    this.findings = heard.length === 0 ? own : [...own, ...heard].sort(byPlace);
  }

  /** The fixes that keep their word, the likeliest first. */
  fixesOf(finding: Finding): readonly Fix[] {
    return this.isShared(finding) ? finding.fixes : soundFixes(this.note, this.text, finding, this.options);
  }

  isShared(finding: Finding): boolean {
    return this.#shared.has(finding);
  }
}
