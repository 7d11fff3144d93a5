/** The sections that quick capture writes to and the report reads. */
export type SectionKind = 'recommendations' | 'learned' | 'people' | 'questions' | 'changelog';

/** What the sections are called where a page has none yet. */
export type SectionNames = Readonly<Record<SectionKind, string>>;

export const usualNames: SectionNames = {
  recommendations: 'Talk recommendations',
  learned: 'Other stuff I learned',
  people: 'People I met',
  questions: 'Q&A',
  changelog: 'Changelog',
};

/** Words by which note takers call such sections, in English and German. */
const usualWords: Readonly<Record<SectionKind, RegExp>> = {
  recommendations:
    /(?<!\p{L})(?:recommend|empfehl|empfohlen|favou?rite (?:talk|session)|must (?:see|watch))/u,
  learned: /(?<!\p{L})(?:learned|learnt|learnings|gelernt|takeaways?|erkenntnisse)(?!\p{L})/u,
  people: /(?<!\p{L})(?:people|persons|contacts|leute|personen|kontakte|getroffen)(?!\p{L})/u,
  questions: /^(?:q ?(?:&|and|und|n) ?a(?!\p{L})|q ?a$|questions?(?!\p{L})|fragen(?!\p{L}))/u,
  changelog: /^(?:change ?log|changes|history|änderungen)(?!\p{L})/u,
};

/**
 * The heading of a page's section: the one that is called so, else one that begins so (`Other stuff I learned or
 * people I talked to`), else one that has the usual words for it. Case and punctuation do not count.
 * @param name what the user calls the section
 */
export function findHeading<H extends { readonly text: string }>(
  headings: readonly H[],
  kind: SectionKind,
  name: string,
): H | undefined {
  const wanted = plainWords(name);
  return (
    headings.find(({ text }) => plainWords(text) === wanted) ??
    headings.find(({ text }) => plainWords(text).startsWith(`${wanted} `)) ??
    headings.find(({ text }) => usualWords[kind].test(plainWords(text)))
  );
}

function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\d&]+/gu, ' ')
    .trim();
}
