import type { ScheduleSpeaker } from './schedule';

/** A title with the speakers that stand behind it. */
interface SplitTitle {
  readonly title: string;
  /** What the semicolons part in `A, Co & B, Co; C, Co`. */
  readonly groups: readonly SpeakerGroup[];
  /** Whether no dash comes after the one that parts. */
  readonly isAtLastDash: boolean;
}

interface SpeakerGroup {
  readonly text: string;
  /** Parted at each `&` with somebody behind it. */
  readonly chunks: readonly string[];
}

/** A dash with a space on one side at least; `multi-cluster` has none. */
const dash = /\s[-–—]{1,2}\s?|(?<=\S)[-–—]{1,2}\s/g;
const mostDashes = 6;
/** Parts of a list of speakers. */
const jobWords =
  /\b(?:engineers?|manager|maintainers?|director|officer|c[etpiso]o|ciso|founder|co-?founder|fellow|head|lead|leader|principal|senior|sr|staff|architect|specialist|developers?|contributor|reviewer|evangelist|advocate|scientist|researcher|technologist|strategist|president|vp|chair|owner|ambassador|consultant|analyst|professor|student|host|moderator|entwickler|leiter)\b/i;
/** A part that is a department alone says what somebody does; in a longer one it can be of a company's name. */
const isJob = (part: string) => jobWords.test(part) || /^engineering$/i.test(part.trim());
const corporate =
  /^(?:inc|ltd|llc|llp|co|corp|corporation|gmbh|ag|sa|s\.a|sarl|bv|b\.v|ab|oy|plc|kg|se|pty ltd|limited)\.?(?:,? ?ltd\.?)?$/i;
/** Words of companies: `Thales Alenia Space`, `Causely AI`. */
const companyWords =
  /\b(?:ai|banks?|capital|clouds?|colleges?|company|consulting|data|deutsche|digital|energy|engineering|entertainment|foundation|games|global|groups?|health|hospital|inc|innovations?|institute|international|labs?|media|networks?|open|partners|payments|platforms?|research|retail|science|security|services|software|solutions|source|space|studios?|systems?|tech|technolog(?:y|ies)|telecom|telekom|university|ventures|works)\b/;
const noName =
  /\b(?:engineering|event|events|session|sessions|day|workshop|panel|part|required|hosted|edition|track|talk|talks|introduction|update|updates|overview|keynote|demo|tutorial|questions?|answers?|ask|how|why|what|when|from|with|your|our|in|on|to|is|are|using|at)\b/i;
const particle =
  /^(?:van|von|de|da|di|du|del|della|der|den|dos|das|la|le|el|al|bin|ibn|ben|ter|ten|zu|y|e|af|av|st\.?|mc)$/;

/** What a speaker would be called: `C. Misale`, `Leonardo da Mata`, `Vaclav (Oisin) Haken`. */
function isName(text: string, fewestWords = 2): boolean {
  if (text.length > 60) return false;
  const all = text.replace(/[("“‘][^()"”’]*[)"”’]/g, ' ').match(/\S+/g) ?? [];
  const isCapital = (word: string) => /^[^\p{L}]?(?:\p{Lu}|\p{Lo})/u.test(word);
  return (
    all.length >= fewestWords &&
    all.length <= 5 &&
    !/[|/:!?\d…]/.test(text) &&
    !noName.test(text) &&
    !jobWords.test(text) &&
    !all.some((word) => corporate.test(word)) &&
    all.every((word) => isCapital(word) || particle.test(word))
  );
}

/**
 * Parts a title from the speakers behind it: `Title - A, Co & B, Co`. Only the last dash with somebody behind it counts.
 * @param isEmployer whether a company of that name is known, which makes a name of a single word before it
 * @returns undefined where nobody stands there
 */
function splitTitle(summary: string, isEmployer: (name: string) => boolean): SplitTitle | undefined {
  const dashes = [...summary.matchAll(dash)].slice(-mostDashes);
  for (const [i, { index, 0: sign }] of dashes.reverse().entries()) {
    const title = summary.slice(0, index).trim();
    const tail = summary.slice(index + sign.length).trim();
    if (title === '' || tail === '') continue;
    const [first = '', second = ''] = tail.split(/\s*(?:[,;]|&|\band\b)\s*/);
    const isKnown = /^[^\s,;]+,/.test(tail) && (isJob(second) || isEmployer(second));
    if (!isName(first) && !(isKnown && isName(first, 1))) continue;
    const groups = tail.split(/\s*;\s*/).map((text) => ({ text, chunks: chunksOf(text) }));
    return { title, groups, isAtLastDash: i === 0 };
  }
  return undefined;
}

/** How an event writes speakers behind titles: with their companies, or their names alone. */
export type TitleStyle = 'companies' | 'names';

/**
 * Titles without their speakers, where an event has them behind its titles throughout.
 * @param summaries of what could be talks; breaks and the like say nothing about the habit
 * @returns a function that parts one title; undefined where the event has no such habit
 */
export function titleHabit(
  summaries: readonly string[],
  style: TitleStyle,
): ((summary: string) => { title: string; speakers: ScheduleSpeaker[] } | undefined) | undefined {
  if (style === 'names')
    return summaries.some((summary) => lastDash.test(summary) || nobodyBehind.test(summary))
      ? namesBehind
      : undefined;
  const found = new Map<string, SplitTitle>();
  let parted = 0;
  for (const summary of summaries) {
    const split = found.get(summary) ?? splitTitle(summary, () => false);
    if (split === undefined) continue;
    found.set(summary, split);
    parted++;
  }
  // Half of the titles by chance: that does not happen, even where titles like dashes.
  if (parted < 3 || parted * 2 < summaries.length) return undefined;
  const people = new Set<string>();
  const employers = new Set<string>();
  for (const { groups } of found.values())
    for (const { text, chunks } of groups) {
      for (const chunk of chunks) people.add(chunk.split(/\s*,/, 1)[0]?.toLowerCase() ?? '');
      // The last part of a group is nobody's name, since a company follows whom it belongs to.
      const parts = partsOf(text);
      if (parts.length > 1) employers.add(parts.at(-1)?.toLowerCase() ?? '');
    }
  return (summary) => {
    const surely = found.get(summary);
    // After a later dash there can be somebody whose company is known only now.
    const split =
      surely?.isAtLastDash === true
        ? surely
        : splitTitle(summary, (name) => employers.has(name.toLowerCase()));
    if (split === undefined) return undefined;
    const { title, groups } = split;
    return { title, speakers: groups.flatMap((group) => speakersOfGroup(group, { people, employers })) };
  };
}

/** The last dash between spaces. */
const lastDash = /^(.{1,2000})\s-\s(\S.{0,300})$/s;

/** The dash stays where the exporter has no names to put behind it. */
const nobodyBehind = /\s-$/;

/** An exporter that puts names behind each title does so for nicknames as well; of a title without them nothing is taken. */
function namesBehind(summary: string): { title: string; speakers: ScheduleSpeaker[] } | undefined {
  if (nobodyBehind.test(summary)) return { title: summary.slice(0, -1).trim(), speakers: [] };
  const [, title, tail] = lastDash.exec(summary) ?? [];
  if (title === undefined || tail === undefined || /[:?!|]/.test(tail)) return undefined;
  return { title: title.trim(), speakers: namesIn(tail).map((name) => ({ name, company: null })) };
}

/** What an event's titles tell for sure, in lower case. */
interface KnownParts {
  readonly people: ReadonlySet<string>;
  readonly employers: ReadonlySet<string>;
}

/** Names one after the other. */
export function namesIn(list: string): string[] {
  return list
    .split(/\s*[,;&]\s*|\s+(?:and|und|et|y)\s+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/**
 * The name of one person in the order in which it is said: `Lee, Ann` is Ann Lee.
 * @returns undefined where the comma parts something else, as `Ann Lee, Bob Ray`
 */
export function turnedName(name: string): string | undefined {
  const [, last, first] =
    /^([^\s,]+|(?:\p{Ll}+ ){1,3}[^\s,]+),\s*([^\s,]+(?: [^\s,]+)?)$/u.exec(name.trim().slice(0, 100)) ?? [];
  return last === undefined || first === undefined || corporate.test(first) ? undefined : `${first} ${last}`;
}

/** The parts between commas. */
function partsOf(group: string): string[] {
  return group.split(/\s*,\s*/).filter((part) => part !== '');
}

/** Speakers of `A, Co & B, Co` or `A, B & C, Co`: whoever has no company shares that of the next. */
function speakersOfGroup({ chunks }: SpeakerGroup, known: KnownParts): ScheduleSpeaker[] {
  const speakers: { name: string; company: string | null }[] = [];
  for (const chunk of chunks) {
    const [first = '', ...rest] = partsOf(chunk);
    if (first === '') continue;
    const people: { name: string; about: string[] }[] = [{ name: first, about: [] }];
    for (const [i, part] of rest.entries()) {
      if (isPerson(part, rest, i, known) && (i < rest.length - 1 || chunks.length > 1))
        people.push({ name: part, about: [] });
      else people.at(-1)?.about.push(part);
    }
    for (const { name, about } of people) speakers.push({ name, company: companyIn(about) });
  }
  let shared: string | null = null;
  for (const speaker of speakers.toReversed()) {
    if (speaker.company === null) speaker.company = shared;
    else shared = speaker.company;
  }
  return speakers;
}

/** Whether a part after a name is another name, and not where the one before works. */
function isPerson(
  part: string,
  rest: readonly string[],
  i: number,
  { people, employers }: KnownParts,
): boolean {
  const key = part.toLowerCase();
  if (!isName(part) || employers.has(key) || corporate.test(rest[i + 1] ?? '')) return false;
  if (people.has(key)) return true;
  if (rest.some((each) => isJob(each) || corporate.test(each))) return false;
  // One part after a name is a company where it sounds like one.
  return rest.length > 1 || (/^\S+ \S+$/.test(part) && !companyWords.test(key) && !/\p{Lu}{2}/u.test(part));
}

/** Parts a group at `&` and `and`, where somebody stands behind them: `Founder & CEO` is one. */
function chunksOf(group: string): string[] {
  const chunks: string[] = [];
  let from = 0;
  for (const { index, 0: sign } of group.matchAll(/\s*,?\s+(?:&|and|und)\s+/g)) {
    const behind = group.slice(index + sign.length).split(/\s*,|\s+(?:&|and|und)\s+/, 1)[0] ?? '';
    if (!isName(behind)) continue;
    chunks.push(group.slice(from, index));
    from = index + sign.length;
  }
  chunks.push(group.slice(from));
  return chunks.map((chunk) => chunk.trim());
}

/** The company of what follows a name: what is left without the job, `Sr. Engineer, Red Hat` or `NTT, Inc.`. */
export function companyIn(about: readonly string[]): string | null {
  if (about.length === 0) return null;
  const hasJob = about.some(isJob);
  if (!hasJob) return about.join(', ');
  let at = about.length - 1;
  while (at > 0 && corporate.test(about[at] ?? '')) at--;
  const company = about.slice(at).join(', ');
  return isJob(company) ? null : company;
}
