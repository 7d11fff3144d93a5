import type { DraftEvent } from './draft';
import type { EventKind } from './schedule';

/** Words that join others in titles of any kind. */
const joining = `
  a an the and & + of for in with at all by to on y e o und mit der die das im am zum zur für de du des d le la les l el los las et à al
  para por con da do dos di del della dei per i z ve ile og och med ja na do til till van voor het en и с для`;

/** Words of pauses and meals, in the languages that conferences have; those that are written as one word are known by their parts. */
const pauses = words(`
  buffet apéro apéritif break breaks breakfast brunch lunch lunches dinner supper coffee coffees tea teas snack snacks refreshment refreshments recess
  intermission changeover changeovers transition interval transit
  pause pausen mittag mittagessen frühstück abendessen abendbrot kaffee tee umbau essen imbiss raumwechsel saalwechsel willkommenskaffee begrüßungskaffee
  déjeuner dîner café cafés goûter pausa pausas descanso almuerzo comida desayuno merienda cena pranzo colazione intervallo caffè
  almoço jantar intervalo przerwa obiad śniadanie kolacja kawa kawowa fika frukost middag paus kaffe lunsj frokost aftensmad pauze koffie ontbijt avondeten
  tauko lounas kahvi aamiainen illallinen přestávka oběd snídaně večeře káva prestávka obed szünet ebéd kávé reggeli vacsora pauză prânz cină
  перерыв обед завтрак ужин кофе брейк чай перерва обід сніданок вечеря кава yemeği yemek kahve molası mola kahvaltı διάλειμμα
  休憩 昼休み 昼食 ランチ ブレイク コーヒー 朝食 夕食 午休 茶歇 休息 午餐 晚餐 早餐 午饭 晚饭 早饭 茶点 午間休息 휴식 점심 점심식사 시간 커피 브레이크`);

/** Words that may stand beside them without making a talk of it. */
const besidePauses = words(`
  ${joining}
  mini short long morning afternoon midday mid noon evening catered networking welcome room rooms time on own your
  bio comfort stretch meal meals food foods drink drinks cake cakes cookies pastries fruit served provided sponsored conference speakers speaker petit thé
  pm h min minutes 1 2 3 5 10 15 20 30 45 60 90 ii iii hall area foyer exhibit expo session end obiadowa öğle akşam arası обеденный`);

/** Words of what is neither talk nor pause; with the words beside them they are a whole title. */
const services = words(`
  registration registrations checkin check-in badge badges pick-up pickup cloakroom wardrobe doors door open opens opening close closing closes
  accueil cocktail einlass anmeldung registrierung akkreditierung garderobe türöffnung registro acreditación acreditaciones inscripción inscription
  inscriptions accréditation registrazione accredito inschrijving rejestracja 受付 受付開始 開場 签到 등록
  party afterparty after-party reception social socials networking mixer happy hour dinner banquet gala exhibition exhibits exhibit expo
  beer showcase solutions booth booths sponsor sponsors photo group info desk help quiet childcare shuttle bus buses
  check setup teardown cleanup load-in venue trip daytrip excursion`);
const besideServices = new Set([
  ...pauses,
  ...words(`
  ${joining}
  congressistes participants public welcome café early late free time o'clock conference event day hours hour hours: time on-site onsite desk welcome coffee breakfast evening social
  speaker speakers attendee attendees community opens begins starts area hall room demo demos in-booth gold silver platinum`),
]);

/** Alone they are no service: a talk can be called so. */
const onlyBeside =
  /^(?:open|opens|opening|close|closing|closes|check|group|beer|help|info|setup|door|sponsor|sponsors|solutions|venue|social|photo|quiet|hour|happy|networking)$/;

const breakTrack =
  /^\W*(?:(?:coffee|tea|lunch|meal)s? ?)?(?:breaks?|meals?|dining|food(?: ?(?:&|and) ?(?:beverages?|drinks?))?|catering|pausen?|lunch|coffee|refreshments)\W*$/iu;
const otherTrack =
  /^\W*(?:(?:registration|check-?in|badge|cloakroom|logistics|general info(?:rmation)?|exhibit(?:s|ion|ions|ors?)?|expo|(?:solutions? )?showcase|experiences|social(?: (?:events?|activit(?:y|ies)|programm?e?))?|part(?:y|ies)|anmeldung|rahmenprogramm|special events?)\b[^]{0,40})$/iu;

/** Whether an event is a talk. Who has a speaker talks, unless the organiser says otherwise. */
export function eventKind({ title, track, speakers, isService, isAllDay, texts }: DraftEvent): EventKind {
  if (isAllDay === true) return 'other';
  if (isService !== true && speakers.length > 0) return 'talk';
  const said = kindOfWords(title);
  if (isService === true) return said ?? 'break';
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
  if (foodAlone.test(title.slice(0, 50).replaceAll('\ufe0f', ''))) return 'break';
  const plain = folded(title.slice(0, 400))
    .replace(/\([^()]*\)/g, ' ')
    .replace(sponsor, ' ')
    .slice(0, 200);
  const colon = plain.lastIndexOf(': ');
  for (const part of colon < 0 ? [plain] : [plain, plain.slice(colon + 1)]) {
    if (part.length > longestTitle) continue;
    const known: string[] = [];
    // Most titles are talks: their first unknown word tells.
    for (const [word] of part.matchAll(wordPattern)) {
      if (known.length >= mostWords || !mayBeKnown(word)) {
        known.length = 0;
        break;
      }
      known.push(word);
    }
    if (known.length === 0) continue;
    const found = known.flatMap(spelled);
    const fits = (own: ReadonlySet<string>, beside: ReadonlySet<string>) =>
      found.some((word) => own.has(word) && !onlyBeside.test(word)) &&
      found.every((word) => own.has(word) || beside.has(word));
    if (fits(pauses, besidePauses)) return 'break';
    if (fits(services, besideServices)) return 'other';
  }
  return undefined;
}

/** Pictures of Unicode's food and drink, and nothing else. */
const foodAlone = /^(?=\S)[\s\u2615\u{1f32d}-\u{1f37f}\u{1f950}-\u{1f96f}\u{1fad0}-\u{1fadf}]+$/u;
/** Who pays for a pause makes no talk of it. */
const sponsor =
  /\s(?:kindly )?(?:sponsored|powered|hosted|presented|provided|offered|supported|brought to you|gesponsert|unterstutzt|prasentiert|patrocinad[oa]|ofrecid[oa]|oferecid[oa]|sponsorise|parraine|offerte?|sponsorizzat[oa]|offert[oa]|gesponsord|aangeboden) (?:by|von|por|par|da|door)\s.*$/u;

/** Small letters without accents: `PAUSA CAFFÈ` and `Pausa caffe` are the same. */
function folded(text: string): string {
  const lower = text.toLowerCase();
  if (!/[^\0-\x7f]/.test(lower)) return lower;
  return lower.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}

/** Whether a word is two of pauses in one, with the letter that joins them: `Mittagspause`, `ebédszünet`, `teatime`, `午餐休息`. */
function isCompound(word: string): boolean {
  if (word.length < 4 || word.length > 30) return false;
  const shortest = /^[a-z]/.test(word) ? 3 : 2;
  for (let at = shortest; at <= word.length - shortest; at++) {
    const rest = word.slice(at);
    if (!pauses.has(rest) && rest !== 'time' && rest !== 'zeit') continue;
    const first = word.slice(0, at);
    if (pauses.has(first) || (first.endsWith('s') && pauses.has(first.slice(0, -1)))) return true;
  }
  return false;
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
    /['’-]/.test(word) ||
    isCompound(word)
  );
}

/** A word as the lists have it: `check-in` as it is, `pause-cafe` as two. */
function spelled(word: string): string[] {
  const plain = word.replace(/['’-]+$/, '').replaceAll('’', "'");
  const parts = services.has(plain) || besideServices.has(plain) ? [plain] : plain.split('-');
  // Two pauses in one word are one.
  return parts.map((part) => (!pauses.has(part) && isCompound(part) ? 'pause' : part));
}

function words(list: string): ReadonlySet<string> {
  return new Set(folded(list).trim().split(/\s+/));
}
