import { writtenDate } from './writtenDate';
import type { PageLine } from './pageLine';
import type { DeckLink, PublishedDeck } from './publishedDeck';

/** What a page is about, without its slides. */
export type DeckHead = Omit<PublishedDeck, 'slides' | 'url'>;

/** Where the words about this deck end, and those about others begin. */
const others = /^(?:more decks by\b|other decks in\b|featured(?: decks)?$|transcript:?$)/i;
/** What a page says to everybody, whatever the deck. */
const chrome =
  /^(?:upgrade to pro\b.*|speaker ?deck|features|pro|sign (?:in|up).*|search|tweet|share|embed|download(?: pdf)?|copy\b.*|start on current slide|view slide|see all\b.*|\W*sponsored\W.*|[\d.,]+k?|\*( \*)+|-{3,})$/i;
const pdf = /\.pdf(?:[?#]|$)/i;

/** Reads the lines above the slides: the title, who, when, what about. */
export function deckHead(lines: readonly PageLine[]): DeckHead {
  const end = lines.findIndex(({ words }) => others.test(words));
  const all = end < 0 ? lines : lines.slice(0, end);
  const said = all.filter(({ words }) => words !== '' && !chrome.test(words));
  const dates = said.flatMap(({ words }, at) => {
    const date = writtenDate(words);
    return date === undefined ? [] : [{ at, date }];
  });
  const [first] = dates;
  const last = dates.at(-1);
  const before = said.slice(0, first?.at ?? said.length).map(({ words }) => words);
  const parts =
    first === undefined || last === undefined
      ? undated(said)
      : first === last
        ? datedOnce(said, first.at)
        : datedTwice(said, before, first.at, last.at);
  const { title, speaker, about } = parts;
  const abstract = paragraphs(all, about);
  return {
    title: title === undefined || title === '' ? undefined : title.replace(/\s+[-–|]\s+Speaker ?Deck$/i, ''),
    speakers:
      speaker === undefined ? [] : speaker.split(/\s+(?:&|and|und)\s+|\s*,\s+/).filter((name) => name !== ''),
    date: last?.date,
    event: eventIn(about.map(({ words }) => words)),
    abstract: abstract === '' ? undefined : abstract,
    links: unique([
      ...about.flatMap(({ links }) => links),
      ...all.flatMap(({ links }) => links).filter(isPdf),
    ]),
  };
}

interface HeadParts {
  readonly title: string | undefined;
  readonly speaker: string | undefined;
  readonly about: readonly PageLine[];
}

/** Speaker Deck's page: cut title, speaker, day, whole title, words about it, and speaker and day once more. */
function datedTwice(
  said: readonly PageLine[],
  before: readonly string[],
  first: number,
  last: number,
): HeadParts {
  const speaker = before.at(-1);
  const cut = before.at(-2) ?? before[0] ?? '';
  const between = said.slice(first + 1, last);
  const about = between.at(-1)?.words === speaker ? between.slice(0, -1) : between;
  const start = cut.replace(/\s*(?:\.{3}|…)$/, '');
  const whole = about.findIndex(({ words }) => words.startsWith(start));
  if (whole < 0 || start === '')
    return { title: cut, speaker: before.length > 1 ? speaker : undefined, about };
  return { title: about[whole]?.words, speaker, about: about.slice(whole + 1) };
}

/** A copied part of such a page. What stands below the day is about the deck, else what stands above it. */
function datedOnce(said: readonly PageLine[], day: number): HeadParts {
  const [title, ...rest] = said.slice(0, day);
  const below = said.slice(day + 1);
  const speaker = rest.at(-1)?.words;
  const isRepeated =
    below[0] !== undefined && title !== undefined && startsAlike(below[0].words, title.words);
  if (isRepeated) return { title: below[0]?.words, speaker, about: below.slice(1) };
  return { title: title?.words, speaker, about: below.length > 0 ? below : rest.slice(0, -1) };
}

function undated([title, ...about]: readonly PageLine[]): HeadParts {
  return { title: title?.words, speaker: undefined, about };
}

function startsAlike(whole: string, cut: string): boolean {
  return whole.startsWith(cut.replace(/\s*(?:\.{3}|…)$/, ''));
}

/** The lines of `about` as paragraphs: what has no blank line between it on the page has none here. */
function paragraphs(all: readonly PageLine[], about: readonly PageLine[]): string {
  const wanted = new Set(about);
  let text = '';
  let isApart = false;
  for (const line of all) {
    if (line.words === '') isApart = true;
    else if (wanted.has(line)) {
      text += text === '' ? line.words : (isApart ? '\n\n' : '\n') + line.words;
      isApart = false;
    }
  }
  return text;
}

const labelledEvent =
  /^(?:[•*-]\s*)?(?:conference|event|meetup|presented at|given at|konferenz|veranstaltung)\s*[:：]\s*(\S.*)$/i;
const namedEvent =
  /\b(?:[Tt]alk|[Pp]resentation|[Pp]resented|[Ss]lides|[Dd]eck|[Ss]ession|[Kk]eynote|[Ww]orkshop|[Tt]utorial|[Ll]ecture|[Gg]iven|[Dd]elivered|[Ss]poke|[Vv]ortrag)\b[^.!?]{0,40}?\b(?:at|for|auf der|bei der)\s+(?:the\s+)?([\p{Lu}\p{N}][^\s,;()]*(?:\s+(?:\p{Ll}+\s+)?(?:[\p{Lu}\p{N}#][^\s,;()]*))*)/u;
/** What a label says after the event's name. */
const afterEvent =
  /\s+[-–|]\s+(?:full\s+)?(?:talk|video|recording|slides|program(?:me)?|schedule|website)\b.*$|\s*<?https?:\/\/.*$/i;

function eventIn(lines: readonly string[]): string | undefined {
  for (const form of [labelledEvent, namedEvent]) {
    for (const line of lines) {
      const name = form
        .exec(line)?.[1]
        ?.replace(afterEvent, '')
        .replace(/[.!?:]+(?:\s.*)?$/, '')
        .trim();
      if (name !== undefined && name !== '') return name;
    }
  }
  return undefined;
}

function isPdf({ url }: DeckLink): boolean {
  return pdf.test(url);
}

function unique(links: readonly DeckLink[]): DeckLink[] {
  return [...new Map(links.toReversed().map((link) => [link.url, link])).values()].toReversed();
}
