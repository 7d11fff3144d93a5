import { looksLikeNames, namedPersons, readNameList, readNames, type Name } from './names';
import { readTitle, type KnownWords, type Title } from './titleWords';

/** Names after the title, as calendars of conferences have them: `Title - A, Company & B, Company`. */
const names = /^(.{8,}?)\s[-–—]\s([^-–—]{3,400})$/s;

/**
 * A session's title without the names that calendars write behind it, and its speakers: those that the note names, else
 * those names.
 * @param knownWords as {@link readTitle} takes them
 */
export function sessionTitle(
  {
    title,
    speakers,
  }: {
    readonly title: string;
    readonly speakers: readonly string[];
  },
  knownWords?: KnownWords,
): {
  readonly title: Title;
  readonly speakers: readonly Name[];
} {
  const [, own, behind] = names.exec(title.slice(0, 1000)) ?? [];
  const listed = readNames(speakers);
  const isNames =
    behind !== undefined &&
    (listed.length > 0
      ? namedPersons(readNameList(behind), listed, false).speakers.size > 0
      : isListOfNames(behind));
  if (!isNames || own === undefined) return { title: readTitle(title, knownWords), speakers: listed };
  return {
    title: readTitle(own, knownWords),
    speakers: listed.length > 0 ? listed : readNames(firstNames(behind)),
  };
}

/** Persons have two names here: `GPUs, TPUs and NICs` are none. */
function isListOfNames(text: string): boolean {
  if (!/[,;&]/.test(text) || !looksLikeNames(text)) return false;
  return firstNames(text).every((name) => /\S\s+\S/.test(name.trim()));
}

/** What stands first between `&` and `;` is a person; behind a comma stands the company. */
function firstNames(list: string): string[] {
  return list.split(/[;&]/).map((group) => group.split(',', 1)[0] ?? '');
}
