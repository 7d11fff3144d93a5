/** A longer note, in UTF-16 units, is only skimmed, and neither shown nor checked: no page could hold it. */
export const longestNote = 2_000_000;
