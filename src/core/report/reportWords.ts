/** The languages that a report's own words are written in. */
export type ReportLanguage = 'en' | 'de';

/** The language of a report for a site in this language; undefined where we have no words for it. */
export function reportLanguage(locale: string): ReportLanguage | undefined {
  const [language] = locale.toLowerCase().split(/[-_]/);
  return language === 'en' || language === 'de' ? language : undefined;
}

/** A report's own words. They follow the language of the notes, not of the window: a report is read by others. */
export interface ReportWords {
  title(conference: string): string;
  readonly by: string;
  readonly contents: string;
  talks(count: number): string;
  days(count: number): string;
  favourites(count: number): string;
  withVideo(count: number): string;
  withSlides(count: number): string;
  openTodos(count: number): string;
  readonly takeaways: string;
  readonly actions: string;
  readonly favouriteTalks: string;
  readonly ownTalk: string;
  readonly learned: string;
  readonly people: string;
  readonly allTalks: string;
  readonly time: string;
  readonly talk: string;
  readonly speakers: string;
  readonly video: string;
  readonly slides: string;
  /** Below the title of a talk. */
  readonly links: Readonly<Record<'slides' | 'video' | 'code', string>>;
  readonly tags: string;
  readonly todos: string;
  readonly diagram: string;
  readonly picture: string;
  /** @param from ISO 8601 dates */
  dates(from: string, to: string): string;
}

/** One of what there is one of, else the other form. */
const counted = (one: string, more: string) => (count: number) => `${count} ${count === 1 ? one : more}`;

const months: Readonly<Record<ReportLanguage, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
};

/** `23–25 September 2025`: what both dates share is said once. The same for every Node, which `Intl` is not. */
function datesIn(language: ReportLanguage, from: string, to: string): string {
  const dot = language === 'de' ? '.' : '';
  const parts = (date: string) => {
    const [year = '', month = '', day = ''] = date.slice(0, 10).split('-');
    return { year, month: months[language][Number(month) - 1] ?? month, day: `${Number(day)}${dot}` };
  };
  const [first, last] = [parts(from), parts(to)];
  const end = `${last.day} ${last.month} ${last.year}`;
  if (from === to) return end;
  if (first.year !== last.year) return `${first.day} ${first.month} ${first.year} – ${end}`;
  return first.month === last.month ? `${first.day}–${end}` : `${first.day} ${first.month} – ${end}`;
}

export const reportWords: Readonly<Record<ReportLanguage, ReportWords>> = {
  en: {
    title: (conference) => `${conference} – trip report`,
    by: 'by',
    contents: 'Contents',
    talks: counted('talk', 'talks'),
    days: counted('day', 'days'),
    favourites: counted('favourite', 'favourites'),
    withVideo: (count) => `${count} with video`,
    withSlides: (count) => `${count} with slides`,
    openTodos: counted('open TODO', 'open TODOs'),
    takeaways: 'Key takeaways',
    actions: 'Actions',
    favouriteTalks: 'Favourite talks',
    ownTalk: 'my talk',
    learned: 'Other things learned',
    people: 'People met',
    allTalks: 'All talks',
    time: 'Time',
    talk: 'Talk',
    speakers: 'Speakers',
    video: 'Video',
    slides: 'Slides',
    links: { slides: 'slides', video: 'video', code: 'code' },
    tags: 'Tags',
    todos: 'Open TODOs',
    diagram: 'Diagram',
    picture: 'Image',
    dates: (from, to) => datesIn('en', from, to),
  },
  de: {
    title: (conference) => `${conference} – Konferenzbericht`,
    by: 'von',
    contents: 'Inhalt',
    talks: counted('Vortrag', 'Vorträge'),
    days: counted('Tag', 'Tage'),
    favourites: counted('Favorit', 'Favoriten'),
    withVideo: (count) => `${count} mit Video`,
    withSlides: (count) => `${count} mit Folien`,
    openTodos: counted('offenes TODO', 'offene TODOs'),
    takeaways: 'Wichtigste Erkenntnisse',
    actions: 'Maßnahmen',
    favouriteTalks: 'Lieblingsvorträge',
    ownTalk: 'mein Vortrag',
    learned: 'Was ich sonst gelernt habe',
    people: 'Wen ich getroffen habe',
    allTalks: 'Alle Vorträge',
    time: 'Zeit',
    talk: 'Vortrag',
    speakers: 'Vortragende',
    video: 'Video',
    slides: 'Folien',
    links: { slides: 'Folien', video: 'Video', code: 'Code' },
    tags: 'Tags',
    todos: 'Offene TODOs',
    diagram: 'Diagramm',
    picture: 'Bild',
    dates: (from, to) => datesIn('de', from, to),
  },
};
