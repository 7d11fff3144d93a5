import { readFrontMatter } from '../../frontMatter/readFrontMatter';

/** A key of the front matter, and whether its value is a list. */
export interface NoteKey {
  readonly key: string;
  readonly isList: boolean;
}

/** The keys under which notes say who spoke, on which day and where; undefined for what they do not say. */
export interface NoteKeys {
  readonly speakers: NoteKey | undefined;
  readonly date: NoteKey | undefined;
  readonly event: NoteKey | undefined;
}

const names = {
  speakers: ['speakers', 'speaker', 'presenters', 'presenter', 'authors', 'author'],
  date: ['date'],
  event: ['event', 'conference', 'meetup'],
} as const satisfies Record<keyof NoteKeys, readonly string[]>;

/**
 * The keys that most of some texts have: of a template, of other notes.
 * @param texts notes with their front matter; those without one say nothing
 */
export function noteKeysIn(texts: readonly string[]): NoteKeys {
  const counts = new Map<string, { key: NoteKey; count: number }>();
  for (const text of texts) {
    const read = readFrontMatter(text);
    if (read === undefined || read.broken) continue;
    for (const key of Object.values(names).flat()) {
      const value = read.values.get(key);
      if (value === undefined) continue;
      const isList = value.items !== undefined;
      const id = `${key} ${isList}`;
      const count = (counts.get(id)?.count ?? 0) + 1;
      counts.set(id, { key: { key, isList }, count });
    }
  }
  const ranked = [...counts.values()].sort((a, b) => b.count - a.count);
  const most = (field: keyof NoteKeys) =>
    ranked.find(({ key: { key } }) => (names[field] as readonly string[]).includes(key))?.key;
  return { speakers: most('speakers'), date: most('date'), event: most('event') };
}
