/**
 * A copy of `part` that shares no memory with the text it was cut from. V8 keeps the whole text of a file alive for
 * every `slice` of 13 characters or more, so that a note's title would cost as much memory as the note.
 */
export function ownString(part: string): string {
  return part.length < shortestSlice ? part : (' ' + part).slice(1);
}

/** V8 copies what is shorter (SlicedString::kMinLength). */
const shortestSlice = 13;
