import type { DraftEvent } from './draft';

/**
 * An id for each event, unique and as lasting as the file allows: exporters repeat ids, or make new ones each time. The
 * first of its own ids that no other event has counts, then one with its start, then the title with its start.
 * @param events `instant` is the start, in milliseconds since 1970
 */
export function eventIds(
  events: readonly { readonly event: DraftEvent; readonly instant: number | undefined }[],
): string[] {
  const own = events.map(({ event }) =>
    event.ids.flatMap((id) => (id === undefined || id === '' ? [] : [id.slice(0, longest)])),
  );
  const counts = countOf(own);
  const chosen = own.map((ids) => ids.find((id) => counts.get(id) === 1));
  // Few need more than an id of their own.
  const others = events.map(({ event, instant }, i) => {
    if (chosen[i] !== undefined) return [];
    const at = instant === undefined ? '' : ` ${new Date(instant).toISOString().slice(0, 16)}Z`;
    const ids = own[i] ?? [];
    const titled = [`${event.title}${at}`, `${event.title}${at} ${event.room ?? ''}`.trim()];
    return [...ids.map((id) => `${id}${at}`), ...titled].map((id) => id.slice(0, longest));
  });
  const otherCounts = countOf(others);
  const used = new Set(chosen.flatMap((id) => id ?? []));
  const repeats = new Map<string, number>();
  return others.map((ids, i) => {
    const sure = chosen[i];
    if (sure !== undefined) return sure;
    const unique = ids.find((id) => otherCounts.get(id) === 1 && !used.has(id)) ?? ids.at(-1) ?? '';
    let id = unique;
    let number = repeats.get(unique) ?? 1;
    while (used.has(id)) id = `${unique} #${++number}`;
    repeats.set(unique, number);
    used.add(id);
    return id;
  });
}

const longest = 500;

function countOf(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists)
    for (const [i, id] of list.entries())
      if (list.indexOf(id) === i) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
