import { longestNote } from '../../note/noteSize';
import { tooLongMessage } from '../../note/skimNote';
import type { NoteCheck } from '../check';

/** Of a note that is only skimmed this is all that is said. */
export const noteTooLong: NoteCheck = {
  codes: ['note-too-long'],
  needs: 'note',
  *check({ text }) {
    if (text.length <= longestNote) return;
    yield { code: 'note-too-long', message: tooLongMessage(), start: 0, end: 0 };
  },
};
