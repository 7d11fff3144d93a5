import type { NoteReading } from '../note/parseNote';
import type { NoteCheckOptions } from './checkNote';
import type { Finding, Fix } from './finding';

/** One text of a note with all that is wrong in it, as what mends it asks for it. */
export interface Checked {
  readonly reading: NoteReading;
  readonly options: NoteCheckOptions;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** The fixes that keep their word, the likeliest first. */
  fixesOf(finding: Finding): readonly Fix[];
  /** Whether it comes of a comparison with other notes: no check of the text alone finds it. */
  isShared(finding: Finding): boolean;
  /** The same note with another text. */
  again(text: string): Checked;
}
