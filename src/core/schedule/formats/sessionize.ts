import * as l10n from '@vscode/l10n';
import type { DraftEvent, DraftLink, ScheduleDraft } from '../draft';
import { lineFinder, listIn, objectIn, objectsIn, textIn } from '../jsonValue';
import type { Oddity, ScheduleSpeaker } from '../schedule';
import { isoWritten } from '../writtenTime';

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads the views `All`, `Sessions` and `GridSmart` of Sessionize's API. Times are the conference's clock, and no view says
 * in which zone. [sessionize.com/playbook/api]
 * @returns undefined for other JSON
 */
export function readSessionize(data: unknown, source: string): ScheduleDraft | undefined {
  const sessions = sessionsIn(data);
  if (sessions.length === 0 && !isEmpty(data)) return undefined;
  const joined = new Joined(objectIn(data));
  const lineOf = lineFinder(source);
  const oddities: Oddity[] = [];
  const events = sessions.flatMap((session): DraftEvent[] => {
    const title = textIn(session['title']);
    const id = textIn(session['id']);
    const line = lineOf(id) ?? lineOf(title);
    if (title === undefined) {
      oddities.push({ line, message: l10n.t('No title, so the event is skipped.') });
      return [];
    }
    const status = textIn(session['status']);
    if (status !== undefined && !/^accepted$/i.test(status)) {
      oddities.push({
        line,
        message: l10n.t('Not in the schedule ({0}), so it’s skipped: {1}', status, title),
      });
      return [];
    }
    return [joined.draft(session, title, id, line)];
  });
  return {
    title: undefined,
    zone: undefined,
    places: [],
    days: undefined,
    base: undefined,
    events,
    oddities,
  };
}

function sessionsIn(data: unknown): Json[] {
  const all = objectIn(data);
  if (all !== undefined)
    return Array.isArray(all['speakers']) || Array.isArray(all['rooms'])
      ? objectsIn(all['sessions']).filter(isSession)
      : [];
  // `Sessions` has groups, `GridSmart` days with rooms.
  return objectsIn(data)
    .flatMap((group) => [
      ...objectsIn(group['sessions']),
      ...objectsIn(group['rooms']).flatMap((room) => objectsIn(room['sessions'])),
    ])
    .filter(isSession);
}

/** The view `All` before the schedule is published. */
function isEmpty(data: unknown): boolean {
  const all = objectIn(data);
  return (
    Array.isArray(all?.['sessions']) &&
    all['sessions'].length === 0 &&
    Array.isArray(all['speakers']) &&
    (Array.isArray(all['rooms']) || Array.isArray(all['questions']) || Array.isArray(all['categories']))
  );
}

function isSession(session: Json): boolean {
  return (
    'title' in session && ('startsAt' in session || 'isServiceSession' in session || 'roomId' in session)
  );
}

/** The view `All` has five lists, in which sessions name each other's entries by id. */
class Joined {
  readonly #speakers: ReadonlyMap<string, Json>;
  readonly #rooms: ReadonlyMap<string, Json>;
  readonly #questions: ReadonlyMap<string, Json>;
  readonly #categories: readonly Json[];

  constructor(all: Json | undefined) {
    this.#speakers = byId(all?.['speakers']);
    this.#rooms = byId(all?.['rooms']);
    this.#questions = byId(all?.['questions']);
    this.#categories = objectsIn(all?.['categories']);
  }

  draft(session: Json, title: string, id: string | undefined, line: number | undefined): DraftEvent {
    const timeOf = (name: string) => {
      const value = session[name];
      return typeof value === 'string' ? isoWritten(value) : undefined;
    };
    return {
      line,
      ids: [id],
      title,
      speakers: this.#speakersOf(session),
      start: timeOf('startsAt'),
      end: timeOf('endsAt'),
      room: textIn(session['room']) ?? textIn(this.#rooms.get(textIn(session['roomId']) ?? '')?.['name']),
      track: this.#trackOf(session),
      isService: session['isServiceSession'] === true,
      isPlenum: session['isPlenumSession'] === true,
      texts: [textIn(session['description'])],
      page: undefined,
      links: this.#linksOf(session),
    };
  }

  #speakersOf(session: Json): ScheduleSpeaker[] {
    const list: unknown = session['speakers'];
    return listIn(list).flatMap((each): ScheduleSpeaker[] => {
      const own = objectIn(each) ?? this.#speakers.get(textIn(each) ?? '');
      if (own === undefined) return [];
      const whole = [own['firstName'], own['lastName']].flatMap((part) => textIn(part) ?? []).join(' ');
      const name = textIn(own['fullName']) ?? textIn(own['name']) ?? whole;
      const company = this.#answers(own).find(({ asked }) =>
        /\b(?:company|organi[sz]ation|employer|firma)\b/i.test(asked),
      );
      return name === '' ? [] : [{ name, company: company?.answer ?? null }];
    });
  }

  /** The organiser's own questions: the answer to one for the video is the link to it. */
  #answers(entry: Json): { asked: string; answer: string }[] {
    return objectsIn(entry['questionAnswers']).flatMap((each) => {
      const asked =
        textIn(each['question']) ??
        textIn(this.#questions.get(textIn(each['questionId']) ?? '')?.['question']);
      const answer = textIn(each['answerValue']) ?? textIn(each['answer']);
      return asked === undefined || answer === undefined ? [] : [{ asked, answer }];
    });
  }

  #linksOf(session: Json): DraftLink[] {
    const own = ['recordingUrl', 'liveUrl'].flatMap((name): DraftLink[] => {
      const url = textIn(session[name]);
      return url === undefined ? [] : [{ url, title: undefined, kind: 'video' }];
    });
    const answered = this.#answers(session).flatMap(({ asked, answer }): DraftLink[] =>
      /^https?:\/\/\S+$/i.test(answer) ? [{ url: answer, title: asked }] : [],
    );
    return [...own, ...answered];
  }

  /** Of several categories the one that is called a track, else the first. */
  #trackOf(session: Json): string | undefined {
    const chosen = session['categoryItems'];
    const ids = new Set(listIn(chosen).map((id) => textIn(id) ?? ''));
    const groups =
      this.#categories.length > 0
        ? this.#categories.map((category) => ({
            title: textIn(category['title']) ?? '',
            items: objectsIn(category['items']).filter((item) => ids.has(textIn(item['id']) ?? '')),
          }))
        : objectsIn(session['categories']).map((category) => ({
            title: textIn(category['name']) ?? '',
            items: objectsIn(category['categoryItems']),
          }));
    const filled = groups.filter(({ items }) => items.length > 0);
    const track = filled.find(({ title }) => /track|topic|theme|stream|thema/i.test(title)) ?? filled[0];
    return textIn(track?.items[0]?.['name']);
  }
}

function byId(list: unknown): Map<string, Json> {
  return new Map(
    objectsIn(list).flatMap((each) => {
      const id = textIn(each['id']);
      return id === undefined ? [] : [[id, each] as const];
    }),
  );
}
