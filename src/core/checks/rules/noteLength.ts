import { longestNote } from '../../note/noteSize';
import type { NoteCheck } from '../check';
import { faultWords } from '../faultWords';

/** Of a note that is only skimmed this is all that is said. */
export const noteTooLong: NoteCheck = {
  codes: ['note-too-long'],
  needs: 'note',
  *check(reading) {
    const isLong = reading.text.length > longestNote;
    for (const { range, ...fault } of reading.note.faults) {
      if (fault.code !== 'note-too-long') continue;
      const place = isLong ? { start: 0, end: 0 } : reading.offsets(range);
      yield { code: fault.code, message: faultWords(fault), ...place };
    }
  },
};
