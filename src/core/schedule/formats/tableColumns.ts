import { zoneOf, type Zone } from '../zones';

/** What a column may hold. */
export type TableField =
  | 'id'
  | 'title'
  | 'speakers'
  | 'company'
  | 'start'
  | 'end'
  | 'duration'
  | 'date'
  | 'day'
  | 'room'
  | 'track'
  | 'abstract'
  | 'video'
  | 'slides'
  | 'code'
  | 'page';

/** Which column holds what, from 0. */
export type TableColumns = Readonly<Partial<Record<TableField, number>>>;

/** Headings by field, without blanks and signs, the surest first. */
const headings: Readonly<Record<TableField, string>> = {
  id: 'guid uid sessionid talkid id code sessioncode cfpid proposalid',
  title:
    'title sessiontitle talktitle proposaltitle eventtitle presentationtitle titel vortragstitel título titulo titre titolo タイトル session talk vortrag subject summary name sessionname eventname topic thema event betreff',
  speakers:
    'speakers speaker speakernames speakername speakersnames presenters presenter presentername referenten referentinnen referent ponentes ponente intervenants intervenant intervenante intervenantes referentin sprecherin relatori relatore authors author vortragende sprecher people persons hosts host name names who',
  company:
    'company companies organization organisation affiliation speakercompany employer firma empresa entreprise unternehmen',
  start:
    'start starts startsat eventstart starttime startdate startdatetime eventstartdatetime sessionstart startson begin begins beginn from von time timeslot slot scheduledat uhrzeit zeit hora zeitraum horainicio inicio début debut heure inizio when datetime startzeit beginnzeit beginntum',
  end: 'end ends endsat eventend endtime enddate enddatetime eventenddatetime sessionend finish finishes ende bis to until horafin fin final fine endzeit endetum',
  duration: 'duration length minutes durationminutes dauer duración duracion durée duree durata',
  date: 'date datum fecha data sessiondate eventdate jour日付 日付 日期 startdate startdatum begindate fechainicio beginntam',
  day: 'day tag día dia jour giorno conferenceday dayno daynumber 日',
  room: 'room roomname raum saal sala salle stage hall venue location place ort lugar lieu where 会場 部屋',
  track:
    'track tracks trackname topic theme category categories kategorie stream thema type sessiontype talktype tipo eventtype format talkformat sessionformat',
  abstract:
    'abstract description sessiondescription talkdescription beschreibung descripción descripcion résumé resume resumen summary details outline about text 概要',
  video:
    'video videos videourl videolink youtube youtubeurl youtubelink recording recordingurl recordinglink streamurl stream watch aufzeichnung',
  slides:
    'slides slidesurl slideslink slidedeck deck presentation presentationurl presentationlink folien diapositivas slideshare',
  code: 'repo repository github githuburl sourcecode codeurl',
  page: 'url link page pageurl website sessionurl talkurl weblink sharelink permalink webpage',
};

/** All of them, in the order in which a person looks for them. */
export const tableFields = Object.keys(headings) as readonly TableField[];

/**
 * The columns of a table by their headings: each heading serves one field, and a field takes the heading that fits best.
 * @returns undefined where nothing is called like a title, or nothing else like a part of a schedule
 */
export function guessColumns(header: readonly string[]): TableColumns | undefined {
  const names = header.map(headingNames);
  const ranked = tableFields.flatMap((field) =>
    headings[field].split(' ').flatMap((name, rank) => {
      const column = names.findIndex((own) => own.includes(name));
      return column < 0 ? [] : [{ field, column, rank }];
    }),
  );
  const has = (name: string) => names.findIndex((own) => own.includes(name));
  const columns: Partial<Record<TableField, number>> = {};
  const taken = new Set<number>();
  // Beside a name and a talk a title is what the person does.
  const talk = ['talk', 'vortrag', 'session', 'charla'].map(has).find((column) => column >= 0);
  const isJob = has('title') >= 0 && has('name') >= 0 && talk !== undefined && !ranked.some(isSpeakers);
  if (isJob) {
    columns.title = talk;
    columns.speakers = has('name');
    for (const column of [talk, has('title'), has('name')]) taken.add(column);
  }
  for (const { field, column } of ranked.sort((a, b) => a.rank - b.rank)) {
    if (columns[field] !== undefined || taken.has(column)) continue;
    columns[field] = column;
    taken.add(column);
  }
  const says = (['speakers', 'start', 'date', 'day', 'room', 'abstract', 'video', 'slides'] as const).some(
    (field) => columns[field] !== undefined,
  );
  const beside = besideColumns(header);
  return columns.title === undefined || (!says && beside.people.length === 0) ? undefined : columns;
}

/** Headings that are of nobody but speakers come before `who` and `name`. */
function isSpeakers({ field, rank }: { readonly field: TableField; readonly rank: number }): boolean {
  return field === 'speakers' && rank < headings.speakers.split(' ').indexOf('people');
}

/** A heading without signs, whole and without what it has in brackets: `Speaker(s)`, `Start (CET)`, `Referent:in`. */
function headingNames(heading: string): string[] {
  const lower = heading.toLowerCase().slice(0, 200);
  const plain = lower.replace(/(\p{L})(?:[:*/_•·.]-?(?:in|innen)|\((?:in|innen)\))(?!\p{L})/gu, '$1');
  const bare = (text: string) => text.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  const whole = bare(plain);
  const outside = bare(plain.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' '));
  const zoned = zoneInHeading(heading) === undefined ? [] : [bare(plain.trim().replace(/\s\S+$/, ''))];
  return [...new Set([whole, outside, ...zoned])].filter((name) => name !== '');
}

/** The zone of a heading's times: `Start (CET)`, `Start [UTC+1]`, `Start Europe/Paris`. */
function zoneInHeading(heading: string): Zone | undefined {
  const [, round, square] = /\(([^()]{1,60})\)|\[([^[\]]{1,60})\]/.exec(heading) ?? [];
  const inside = round ?? square;
  if (inside !== undefined) return zoneOf(inside.replace(/\s+time$/i, ''));
  const last = /\s(\S{3,40})$/.exec(heading.trim().slice(0, 200))?.[1] ?? '';
  return /^[A-Z]{3,4}(?:[+-]|$)|\//.test(last) ? zoneOf(last) : undefined;
}

/** Columns that say more of a field than {@link TableColumns} has. */
export interface BesideColumns {
  /** A person each: `Speaker 1`, or first and last name; with the column of the company. */
  readonly people: readonly { readonly names: readonly number[]; readonly company: number | undefined }[];
  readonly endDate: number | undefined;
  readonly allDay: number | undefined;
  readonly status: number | undefined;
  readonly zone: number | undefined;
  /** What the heading of the start says. */
  readonly headingZone: Zone | undefined;
}

const personHeading = new Set(
  'speaker speakername presenter presentername referent referentin vortragende sprecher sprecherin ponente intervenant relatore author host'.split(
    ' ',
  ),
);

/** @param header the headings of a table, as written */
export function besideColumns(header: readonly string[]): BesideColumns {
  const names = header.map(headingNames);
  const find = (list: string) => {
    const wanted = list.split(' ');
    const column = names.findIndex((own) => own.some((name) => wanted.includes(name)));
    return column < 0 ? undefined : column;
  };
  const numbered = names.flatMap((own, column) => {
    const [, word = '', number] = /^(\D{1,40})(\d{1,2})(?:name)?$/.exec(own[0] ?? '') ?? [];
    if (number === undefined || !personHeading.has(word)) return [];
    const company = find(
      `company${number} ${word}${number}company ${word}company${number} organization${number} firma${number}`,
    );
    return [{ names: [column], company }];
  });
  const first = find('firstname speakerfirstname givenname vorname prénom prenom nombre nome voornaam');
  const last = find(
    'lastname speakerlastname surname familyname nachname familienname apellido apellidos cognome achternaam',
  );
  const parted =
    first === undefined || last === undefined ? [] : [{ names: [first, last], company: undefined }];
  return {
    people: numbered.length > 0 ? numbered : parted,
    endDate: find('enddate enddatum endetam fechafin datefin'),
    allDay: find('alldayevent allday ganztägig ganztägigesereignis'),
    status: find('status state sessionstatus talkstatus proposalstate'),
    zone: find('timezone timezonename tz zeitzone zone fuseau zonahoraria fusoorario'),
    headingZone: header
      .filter((_, i) => names[i]?.some((name) => startNames.has(name)))
      .map(zoneInHeading)
      .find((zone) => zone !== undefined),
  };
}

const startNames = new Set(`${headings.start} ${headings.end}`.split(' '));
