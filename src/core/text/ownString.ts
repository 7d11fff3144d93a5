/**
 * A copy of `part` that shares no memory with the text it was cut from. V8 keeps the whole text of a file alive for
 * every `slice` of 13 characters or more, so that a note's title would cost as much memory as the note.
 */
export function ownString(part: string): string {
  // `join` writes one flat text; `(' ' + part).slice(1)` keeps 32 bytes more for each.
  return part.length < shortestSlice ? part : [part.charAt(0), part.slice(1)].join('');
}

/** V8 copies what is shorter (SlicedString::kMinLength). */
const shortestSlice = 13;
