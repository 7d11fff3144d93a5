import * as l10n from '@vscode/l10n';
import { SaxesParser } from 'saxes';
import type { DraftDay, DraftEvent, DraftLink, ScheduleDraft, WrittenTime } from '../draft';
import type { Oddity } from '../schedule';
import { isoDay, isoWritten, minutesIn } from '../writtenTime';

/** An element with its words; what is not asked for is dropped when its parent ends. */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
  readonly line: number;
}

/** Why an XML file can't be read. */
export interface XmlFault {
  readonly line: number;
  readonly message: string;
}

const mostFaults = 20;
/** Deeper ones belong to no schedule, and are not kept. */
const deepest = 12;
const dayMinutes = 1440;

export function isXml(source: string): boolean {
  return /^\ufeff?\s*<(?:\?xml|!doctype\s+schedule|schedule|!--)/i.test(source.slice(0, 1000));
}

/**
 * Reads `schedule.xml` as frab, pretalx, wafer and FOSDEM export it. Only complete files are read; slips within one are
 * named with their line. Entities that the file declares itself are left out: no text grows by them.
 * [github.com/voc/schedule, validator/xsd/schedule.xml.xsd]
 * @returns undefined for XML that is no schedule
 */
export function readScheduleXml(source: string): ScheduleDraft | XmlFault | undefined {
  const oddities: Oddity[] = [];
  const found = elementsIn(source, oddities);
  if ('message' in found) return found;
  const { root } = found;
  if (root?.name !== 'schedule') return undefined;
  const conference = childOf(root, 'conference');
  const dayElements = childrenOf(root, 'day');
  const change = minutesIn(textOf(conference, 'day_change') ?? '') ?? 0;
  const days = dayElements.map(dayOf);
  // FOSDEM's first schedules have events below the day, which name their rooms themselves.
  const events = dayElements.flatMap((day, i) =>
    [day, ...childrenOf(day, 'room')].flatMap((room) =>
      childrenOf(room, 'event').flatMap(
        (event) => draftOf(event, { day: days[i], at: i, change, room }, oddities) ?? [],
      ),
    ),
  );
  return {
    title: textOf(conference, 'title') ?? textOf(conference, 'acronym'),
    zone: textOf(conference, 'time_zone_name') ?? textOf(conference, 'timezone'),
    places: ['city', 'venue', 'title'].flatMap((name) => textOf(conference, name) ?? []),
    days,
    base: textOf(conference, 'base_url') ?? textOf(conference, 'baseurl') ?? textOf(conference, 'url'),
    events,
    oddities,
  };
}

function elementsIn(source: string, oddities: Oddity[]): { root: Element | undefined } | XmlFault {
  const parser = new SaxesParser<{ position: true; xmlns: false }>({ position: true, xmlns: false });
  const open: Element[] = [];
  let root: Element | undefined;
  let depth = 0;
  let faults = 0;
  let isEnded = false;
  let cut: number | undefined;
  parser.on('opentag', ({ name, attributes }) => {
    depth++;
    if (depth > deepest) return;
    const element: Element = { name, attributes, children: [], text: '', line: parser.line };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const addText = (text: string) => {
    const within = open.at(-1);
    // Elements that hold others have white space alone.
    if (within !== undefined && depth <= deepest && within.children.length === 0) within.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    if (depth <= deepest) open.pop();
    depth--;
  });
  parser.on('error', ({ message }) => {
    // What is still open when the text is over was not closed: the file was cut off.
    if (isEnded) cut ??= parser.line;
    else if (++faults <= mostFaults)
      oddities.push({ line: parser.line, message: l10n.t('Not well-formed XML: {0}', wordsOf(message)) });
  });
  parser.write(withEscapedAmpersands(source.replace(/^\ufeff/, ''), oddities));
  isEnded = true;
  const isCut = open.length > 0;
  parser.close();
  return isCut || (root === undefined && cut !== undefined)
    ? {
        line: source.trimEnd().split('\n').length,
        message: l10n.t('The file is incomplete. Download it again.'),
      }
    : { root };
}

/** A reference to a sign: what an `&` begins in XML. [XML 1.0, 4.1] */
const reference = /&(?:#\d{1,8}|#x[\da-f]{1,8}|[\p{L}_:][\p{L}\p{N}._:-]{0,60});/iuy;
/** Sections in which an `&` is itself. */
const literals = [
  ['<![CDATA[', ']]>'],
  ['<!--', '-->'],
] as const;

/** Escapes each `&` that begins no reference: exporters forget it, and a parser stops making sense of what follows. */
function withEscapedAmpersands(source: string, oddities: Oddity[]): string {
  const pieces: string[] = [];
  let from = 0;
  let counted = 0;
  let line = 1;
  let faults = 0;
  const special = /&|<!\[CDATA\[|<!--/g;
  for (let match = special.exec(source); match !== null; match = special.exec(source)) {
    const [sign] = match;
    const closing = literals.find(([opening]) => opening === sign)?.[1];
    if (closing !== undefined) {
      const end = source.indexOf(closing, special.lastIndex);
      if (end < 0) break;
      special.lastIndex = end + closing.length;
      continue;
    }
    reference.lastIndex = match.index;
    if (reference.test(source)) continue;
    pieces.push(source.slice(from, match.index), '&amp;');
    from = match.index + 1;
    if (++faults > mostFaults) continue;
    for (; counted < match.index; counted++) if (source.charCodeAt(counted) === 10) line++;
    oddities.push({ line, message: l10n.t('An & that isn’t escaped as &amp; is read as it is.') });
  }
  return pieces.length === 0 ? source : pieces.join('') + source.slice(from);
}

/** Saxes puts the place before its words. */
function wordsOf(message: string): string {
  return message.replace(/^(?:undefined:)?\d+:\d+: /, '').slice(0, 200);
}

function dayOf({ attributes }: Element, i: number): DraftDay {
  const index = Number(attributes['index']);
  return {
    index: Number.isInteger(index) && attributes['index'] !== '' ? index : i + 1,
    date: attributes['date']?.slice(0, 10),
    start: isoWritten(attributes['start'] ?? ''),
    end: isoWritten(attributes['end'] ?? ''),
  };
}

interface EventPlace {
  readonly day: DraftDay | undefined;
  readonly at: number;
  /** Minutes since midnight at which the conference's day begins. */
  readonly change: number;
  readonly room: Element;
}

function draftOf(event: Element, place: EventPlace, oddities: Oddity[]): DraftEvent | undefined {
  const { line, attributes } = event;
  const title = textOf(event, 'title');
  if (title === undefined) {
    oddities.push({ line, message: l10n.t('No title, so the event is skipped.') });
    return undefined;
  }
  const shownStart = minutesIn(textOf(event, 'start') ?? '');
  const start = startOf(event, shownStart, place);
  if (start === undefined)
    oddities.push({ line, message: l10n.t('No date and time, so the event has no start: {0}', title) });
  const page = textOf(event, 'url') ?? textOf(event, 'conf_url') ?? textOf(event, 'full_conf_url');
  return {
    line,
    ids: [
      attributes['guid'],
      attributes['code'] ?? textOf(event, 'code'),
      page,
      attributes['id'],
      textOf(event, 'slug'),
    ],
    title,
    speakers: childrenOf(childOf(event, 'persons'), 'person').map((person) => ({
      name: person.text !== '' ? person.text : (person.attributes['name'] ?? ''),
      company: null,
    })),
    start,
    end: isoWritten(textOf(event, 'end') ?? ''),
    duration: minutesIn(textOf(event, 'duration') ?? ''),
    shownStart,
    day: place.at,
    room: textOf(event, 'room') ?? place.room.attributes['name'],
    track: textOf(event, 'track'),
    texts: ['subtitle', 'abstract', 'description'].map((name) => textOf(event, name)),
    page,
    links: [
      ...linksOf(event, 'links', 'link'),
      ...linksOf(event, 'attachments', 'attachment'),
      ...videosOf(event),
    ],
  };
}

/** A date with an offset counts more than the clock time beside it, which may be of another zone. */
function startOf(
  event: Element,
  shown: number | undefined,
  { day, change }: EventPlace,
): WrittenTime | undefined {
  const date = isoWritten(textOf(event, 'date') ?? '');
  if (date !== undefined) return date;
  const midnight = isoDay(textOf(event, 'date') ?? '') ?? isoDay(day?.date ?? '');
  if (midnight === undefined || shown === undefined) return undefined;
  const minutes = shown < change ? shown + dayMinutes : shown;
  return { clock: midnight + minutes * 60_000, offset: undefined };
}

function linksOf(event: Element, list: string, name: string): DraftLink[] {
  return childrenOf(childOf(event, list), name).flatMap(({ attributes, text }): DraftLink[] => {
    const url = attributes['href'] ?? attributes['url'] ?? text;
    return url.trim() === '' ? [] : [{ url, title: text, type: attributes['type'] }];
  });
}

/** FOSDEM's first schedules have recordings in an element of their own. */
function videosOf(event: Element): DraftLink[] {
  const names = ['video', 'video_download_url', 'recording_url'];
  return names.flatMap((name) => {
    const url = textOf(event, name) ?? '';
    return /^https?:/i.test(url) ? [{ url, title: undefined, kind: 'video' }] : [];
  });
}

function childOf(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((child) => child.name === name);
}

function childrenOf(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The words of a child; undefined where it has none. */
function textOf(element: Element | undefined, name: string): string | undefined {
  const text = childOf(element, name)?.text.trim() ?? '';
  return text === '' ? undefined : text;
}
