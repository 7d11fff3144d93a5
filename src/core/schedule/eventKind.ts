import type { DraftEvent } from './draft';
import type { EventKind } from './schedule';

/** Words of pauses and meals, in the languages that conferences here have. */
const pauses = words(`
  buffet apéro apéritif break breaks breakfast brunch lunch lunchbreak dinner supper coffee coffeebreak tea snack snacks refreshment refreshments recess
  intermission changeover changeovers transition interval
  pause pausen kaffeepause mittagspause mittagessen mittag frühstück abendessen kaffee teepause umbaupause umbau essen
  déjeuner dîner café goûter pausa pausas descanso almuerzo comida desayuno merienda cena pranzo colazione intervallo
  almoço jantar intervalo przerwa obiad kawa fika frukost middag paus lunchpauze koffiepauze pauze koffie
  休憩 昼休み 昼食 ランチ ランチ休憩 コーヒーブレイク 午休 茶歇 休息 휴식 점심 점심시간`);

/** Words that may stand beside them without making a talk of it. */
const besidePauses = words(`
  mini short long morning afternoon midday mid noon evening catered networking room rooms time on own your the a an and & + of for in with at all
  bio comfort stretch meal meals food drinks drink served provided sponsored by conference speakers speaker petit de du des le la et y e o und
  mit der die das im am zum zur café am pm h 1 2 3 i ii iii hall area foyer exhibit expo session to end`);

/** Words of what is neither talk nor pause; with the words beside them they are a whole title. */
const services = words(`
  registration registrations checkin check-in badge badges pick-up pickup cloakroom wardrobe doors door open opens opening close closing closes
  accueil cocktail einlass anmeldung registrierung akkreditierung garderobe türöffnung registro acreditación acreditaciones inscripción inscription
  inscriptions accréditation registrazione accredito inschrijving rejestracja 受付 受付開始 開場 签到 등록
  party afterparty after-party reception social socials networking mixer happy hour dinner banquet gala exhibition exhibits exhibit expo
  showcase solutions booth booths sponsor sponsors photo group info desk help quiet childcare shuttle bus buses
  check setup teardown cleanup load-in venue trip daytrip excursion`);
const besideServices = new Set([
  ...pauses,
  ...words(`
  congressistes participants public welcome café early late free time conference event the a an and & + of for in at all day hours hour hours: time on-site onsite desk welcome coffee breakfast evening social
  speaker speakers attendee attendees community opens begins starts area hall room demo demos in-booth gold silver platinum`),
]);

/** Alone they are no service: a talk can be called so. */
const onlyBeside =
  /^(?:open|opens|opening|close|closing|closes|check|check|group|help|info|setup|door|sponsor|sponsors|solutions|venue|social|photo|quiet|hour|happy|networking)$/;

const breakTrack =
  /^\W*(?:(?:coffee|tea|lunch|meal)s? ?)?(?:breaks?|meals?|dining|food(?: ?(?:&|and) ?(?:beverages?|drinks?))?|catering|pausen?|lunch|coffee|refreshments)\W*$/iu;
const otherTrack =
  /^\W*(?:(?:registration|check-?in|badge|cloakroom|logistics|general info(?:rmation)?|exhibit(?:s|ion|ions|ors?)?|expo|(?:solutions? )?showcase|experiences|social(?: (?:events?|activit(?:y|ies)|programm?e?))?|part(?:y|ies)|anmeldung|rahmenprogramm|special events?)\b[^]{0,40})$/iu;

/** Whether an event is a talk. Who has a speaker talks, unless the organiser says otherwise. */
export function eventKind({ title, track, speakers, isService, isAllDay, texts }: DraftEvent): EventKind {
  if (isAllDay === true) return 'other';
  const said = kindOfWords(title);
  if (isService === true) return said ?? 'break';
  if (speakers.length > 0) return 'talk';
  if (said !== undefined) return said;
  if (track !== undefined && breakTrack.test(track)) return 'break';
  if (track !== undefined && otherTrack.test(track)) return 'other';
  // Some calendars have the kind of entry as its title, and the title as all that they say about it.
  const [only, ...more] = texts.flatMap((text) =>
    text === undefined || text.trim() === '' ? [] : [text.trim()],
  );
  const isShort = only !== undefined && more.length === 0 && only.length <= 100;
  return (isShort ? kindOfWords(only.split('\n', 1)[0] ?? '') : undefined) ?? 'talk';
}

/** What a title says by words alone: nothing of `Break the monolith`, a pause of `Lightning Talks: Mini Break`. */
export function kindOfWords(title: string): Exclude<EventKind, 'talk'> | undefined {
  const plain = title
    .toLowerCase()
    .replace(/\([^()]*\)/g, ' ')
    .slice(0, 200);
  const colon = plain.lastIndexOf(': ');
  for (const part of colon < 0 ? [plain] : [plain, plain.slice(colon + 1)]) {
    if (part.length > longestTitle) continue;
    const first = part.match(wordPattern) ?? [];
    // Most titles are talks: their first unknown word tells.
    if (first.length === 0 || first.length > mostWords || !first.every(mayBeKnown)) continue;
    const found = first.flatMap(spelled);
    const fits = (own: ReadonlySet<string>, beside: ReadonlySet<string>) =>
      found.some((word) => own.has(word) && !onlyBeside.test(word)) &&
      found.every((word) => own.has(word) || beside.has(word));
    if (fits(pauses, besidePauses)) return 'break';
    if (fits(services, besideServices)) return 'other';
  }
  return undefined;
}

const wordPattern = /[\p{L}\p{N}&+][\p{L}\p{M}\p{N}'’-]*/gu;
const longestTitle = 100;
const mostWords = 9;

function mayBeKnown(word: string): boolean {
  return (
    pauses.has(word) ||
    besidePauses.has(word) ||
    services.has(word) ||
    besideServices.has(word) ||
    /['’-]/.test(word)
  );
}

/** A word as the lists have it: `check-in` as it is, `pause-café` as two. */
function spelled(word: string): string[] {
  const plain = word.replace(/['’-]+$/, '');
  return services.has(plain) || besideServices.has(plain) ? [plain] : plain.split('-');
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
