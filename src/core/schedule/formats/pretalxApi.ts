import * as l10n from '@vscode/l10n';
import type { DraftEvent, ScheduleDraft } from '../draft';
import { lineFinder, listIn, objectIn, objectsIn, textIn } from '../jsonValue';
import type { Oddity, ScheduleSpeaker } from '../schedule';
import { isoWritten, minutesIn } from '../writtenTime';
import { linksIn, speakersIn } from './scheduleJson';

type Json = Readonly<Record<string, unknown>>;

/** Files that scripts make of the answers sort them by day, time and room: not deeper. */
const deepest = 6;

/**
 * Reads what pretalx' API answers (`/talks/`, `/submissions/`, `/slots/`), page by page or put together by a script, and
 * the data of its schedule widget, which alone has breaks. [docs.pretalx.org/api]
 * @returns undefined for other JSON
 */
export function readPretalxApi(data: unknown, source: string): ScheduleDraft | undefined {
  const widget = objectIn(data);
  const isWidget = widget !== undefined && Array.isArray(widget['talks']) && Array.isArray(widget['rooms']);
  const talks = isWidget ? objectsIn(widget['talks']) : [...talksIn(data, 0)];
  const lineOf = lineFinder(source);
  const oddities: Oddity[] = [];
  const names = isWidget ? new WidgetNames(widget) : undefined;
  const events = talks.flatMap((talk) => draftsOf(talk, names, lineOf, oddities));
  if (events.length === 0) return undefined;
  const next = textIn(widget?.['next']);
  if (next !== undefined)
    oddities.push({
      line: undefined,
      message: l10n.t('Only one page of the schedule; the next one is at {0}', next),
    });
  return {
    title: textIn(widget?.['event_name']) ?? textIn(widget?.['title']),
    zone: textIn(widget?.['timezone']),
    places: [],
    days: undefined,
    base: undefined,
    events,
    oddities,
  };
}

/** Objects that are talks of pretalx, wherever they stand. */
function* talksIn(value: unknown, depth: number): Generator<Json> {
  if (depth > deepest || typeof value !== 'object' || value === null) return;
  const object = objectIn(value);
  if (object !== undefined && isTalk(object)) {
    yield object;
    return;
  }
  for (const each of Object.values(value) as unknown[]) yield* talksIn(each, depth + 1);
}

function isTalk(object: Json): boolean {
  const submission = objectIn(object['submission']) ?? object;
  return (
    textIn(submission['title']) !== undefined &&
    (objectIn(object['slot']) !== undefined ||
      Array.isArray(object['slots']) ||
      (typeof object['start'] === 'string' && 'room' in object) ||
      (textIn(object['code']) !== undefined &&
        ('submission_type' in object || Array.isArray(object['speakers']))))
  );
}

/** The widget names rooms, tracks and speakers by their ids. */
class WidgetNames {
  readonly rooms: ReadonlyMap<string, string>;
  readonly tracks: ReadonlyMap<string, string>;
  readonly #speakers: ReadonlyMap<string, string>;

  constructor(widget: Json) {
    this.rooms = namesById(widget['rooms']);
    this.tracks = namesById(widget['tracks']);
    this.#speakers = namesById(widget['speakers']);
  }

  speakers(list: unknown): ScheduleSpeaker[] {
    return listIn(list).flatMap((code) => {
      const name = this.#speakers.get(textIn(code) ?? '');
      return name === undefined ? speakersIn([code]) : [{ name, company: null }];
    });
  }
}

function namesById(list: unknown): Map<string, string> {
  return new Map(
    objectsIn(list).flatMap((each) => {
      const id = textIn(each['id']) ?? textIn(each['code']);
      const name = textIn(each['name']);
      return id === undefined || name === undefined ? [] : [[id, name] as const];
    }),
  );
}

/** One event for each slot of a talk. */
function draftsOf(
  object: Json,
  names: WidgetNames | undefined,
  lineOf: (text: string | undefined) => number | undefined,
  oddities: Oddity[],
): DraftEvent[] {
  const talk = objectIn(object['submission']) ?? object;
  const title = textIn(talk['title']);
  const code = textIn(talk['code']);
  const line = lineOf(code) ?? lineOf(title);
  const state = textIn(talk['state'])?.toLowerCase();
  if (title === undefined) return [];
  if (state !== undefined && !/^(?:confirmed|accepted)$/.test(state)) {
    oddities.push({ line, message: l10n.t('Not in the schedule ({0}), so it’s skipped: {1}', state, title) });
    return [];
  }
  const slot = objectIn(object['slot']);
  const slots = objectsIn(object['slots']);
  const all = slot !== undefined ? [slot] : slots.length > 0 ? slots : [object];
  return all.map((each): DraftEvent => {
    const room = textIn(each['room']);
    const track = textIn(talk['track']);
    const minutes = talk['duration'];
    return {
      line,
      ids: [code, textIn(talk['url']), textIn(each['id'])],
      title,
      speakers: names?.speakers(talk['speakers']) ?? speakersIn(talk['speakers']),
      start: typeof each['start'] === 'string' ? isoWritten(each['start']) : undefined,
      end: typeof each['end'] === 'string' ? isoWritten(each['end']) : undefined,
      duration: typeof minutes === 'number' ? minutes : minutesIn(textIn(minutes) ?? ''),
      room: names?.rooms.get(room ?? '') ?? room,
      track: names?.tracks.get(track ?? '') ?? (/^\d+$/.test(track ?? '') ? undefined : track),
      // Only breaks have no code.
      isService: names !== undefined && code === undefined,
      texts: ['abstract', 'description'].map((name) => textIn(talk[name])),
      page: textIn(talk['url']) ?? textIn(objectIn(talk['urls'])?.['public']),
      links: linksIn(talk['resources']),
    };
  });
}
