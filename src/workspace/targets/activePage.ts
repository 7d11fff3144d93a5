import { activeFile } from '../../host/activeNote';
import { findPage, type FoundPage, type Notes } from '../conferences/notes';

/** The page whose note is in the active editor, text or rich, if it belongs to a conference. */
export function activePage(notes: Notes): FoundPage | undefined {
  const uri = activeFile();
  return uri && findPage(notes, uri);
}
