/**
 * What all places of a schedule end with, as `, Amsterdam, Netherlands`: the venue's, which tells no room from another.
 * @returns from its comma on; empty where there is no such ending
 */
export function commonEnding(places: readonly string[]): string {
  const parted = places.map((place) => place.split(/ ?, ?/).filter((part) => part !== ''));
  const long = parted.filter((parts) => parts.length > 1);
  // A few say nothing about the venue.
  if (long.length < 5 || long.length * 10 < places.length * 9) return '';
  let ending: string[] = [];
  for (let size = 1; ; size++) {
    const counts = new Map<string, number>();
    for (const parts of long) {
      if (parts.length <= size) continue;
      const key = parts.slice(-size).join(', ');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const [most] = [...counts].sort((a, b) => b[1] - a[1]);
    if (most === undefined || most[1] * 10 < places.length * 9) break;
    ending = most[0].split(', ');
  }
  return ending.length === 0 ? '' : `, ${ending.join(', ')}`;
}
