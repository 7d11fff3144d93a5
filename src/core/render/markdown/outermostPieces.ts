/** What becomes of a page's outermost pieces: so many at both ends stay, and between them come others. */
export interface PieceChange {
  readonly first: number;
  readonly last: number;
  readonly fresh: readonly string[];
}

const tag = /<(\/?)([a-z][a-z0-9-]*)(?:[^"'<>]|"[^"]*"|'[^']*')*>/g;
const withoutEnd = new Set(['br', 'col', 'hr', 'img', 'input', 'source', 'wbr']);
/** Elements that end these within them. [HTML, Optional tags] */
const endsOthers = new Set('dl ol table tbody tfoot thead tr ul'.split(' '));
const partsOfTables = new Set('caption col colgroup tbody td tfoot th thead tr'.split(' '));
const withOptionalEnd = new Set('p li dt dd tbody tfoot thead tr td th'.split(' '));

/**
 * Parts rendered HTML between its outermost elements: each piece, read for itself, is what it is in the whole. Words that
 * stand between elements go with the next one. Where a note's own HTML has elements that overlap, or one that does not
 * end, all that follows is one piece.
 * @param html as `render` writes it: names in lower case, what stands in attributes is escaped
 * @returns the pieces; joined they are `html`
 */
export function outermostPieces(html: string): string[] {
  const pieces: string[] = [];
  const open: string[] = [];
  const counts = new Map<string, number>();
  const add = (name: string, by: number) => counts.set(name, (counts.get(name) ?? 0) + by);
  const close = () => {
    const name = open.pop();
    if (name !== undefined) add(name, -1);
    return name;
  };
  let start = 0;
  for (const { 0: text, 1: slash, 2: name = '', index } of html.matchAll(tag)) {
    // Browsers overlook these, and so what they would end.
    if (partsOfTables.has(name) && !counts.get('table')) continue;
    if (slash === '') {
      if (!withoutEnd.has(name)) {
        open.push(name);
        add(name, 1);
      }
    } else if (counts.get(name)) {
      if (endsOthers.has(name))
        while (open.at(-1) !== name && withOptionalEnd.has(open.at(-1) ?? '')) close();
      if (close() !== name) break;
    }
    if (open.length > 0) continue;
    const end = index + text.length;
    pieces.push(html.slice(start, end));
    start = end;
  }
  if (start < html.length) pieces.push(html.slice(start));
  return pieces;
}

/** How pieces became others. */
export function pieceChange(old: readonly string[], fresh: readonly string[]): PieceChange {
  const most = Math.min(old.length, fresh.length);
  let first = 0;
  while (first < most && old[first] === fresh[first]) first++;
  let last = 0;
  while (last < most - first && old.at(-1 - last) === fresh.at(-1 - last)) last++;
  return { first, last, fresh: fresh.slice(first, fresh.length - last) };
}

/** The pieces after a change; undefined where it is none of these. */
export function changedPieces(
  old: readonly string[],
  { first, last, fresh }: PieceChange,
): readonly string[] | undefined {
  if (first + last > old.length) return undefined;
  return [...old.slice(0, first), ...fresh, ...old.slice(old.length - last)];
}
