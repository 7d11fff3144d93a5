import * as l10n from '@vscode/l10n';
import type { Oddity } from '../schedule';

/** One line of a calendar. [RFC 5545, 3.1] */
export interface Property {
  /** Upper case. */
  readonly name: string;
  /** Names in upper case, values without quotes. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
  /** From 1. */
  readonly line: number;
}

/** What stands between a `BEGIN` and its `END`. [RFC 5545, 3.4] */
export interface Component {
  readonly name: string;
  readonly line: number;
  readonly properties: Map<string, Property[]>;
  readonly children: Component[];
}

/** Lines with their folds undone, and the number of the first. They end with `\n`, `\r\n`, `\r`, or with several `\r` before a `\n`. */
function* unfolded(source: string): Generator<{ text: string; line: number }> {
  let text = '';
  let first = 0;
  let line = 0;
  let at = source.startsWith('\ufeff') ? 1 : 0;
  // Most files have no `\r` of its own, and then what ends a line is found without looking at each sign.
  const hasReturns = /\r(?!\n)/.test(source);
  while (at <= source.length) {
    const found = hasReturns ? lineEndAt(source, at) : source.indexOf('\n', at);
    const end = found < 0 ? source.length : found;
    line++;
    const sign = source.charCodeAt(at);
    const isFold = (sign === 32 || sign === 9) && first > 0 && at < end;
    const own = source.slice(
      isFold ? at + 1 : at,
      source.charCodeAt(end - 1) === 13 && end > at ? end - 1 : end,
    );
    if (isFold) text += own;
    else {
      if (first > 0) yield { text, line: first };
      text = own;
      first = line;
    }
    at = hasReturns ? afterLineEnd(source, end) : end + 1;
  }
  if (first > 0) yield { text, line: first };
}

const lineEnd = /[\r\n]/g;

function lineEndAt(source: string, at: number): number {
  lineEnd.lastIndex = at;
  return lineEnd.exec(source)?.index ?? -1;
}

/** Several `\r` before a `\n` are one end, as some exporters write. */
function afterLineEnd(source: string, end: number): number {
  let at = end;
  while (source.charCodeAt(at) === 13 && at - end < 9) at++;
  if (source.charCodeAt(at) === 10) return at + 1;
  return end + 1;
}

const nameAt = /^([A-Za-z0-9-]{1,100})(?=[;:])/;
/** Values in quotes may hold `:` and `;`. */
const parameterAt = /;([A-Za-z0-9-]{1,100})=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)/y;

/** Most lines have no parameters. */
const none: ReadonlyMap<string, string> = new Map();

function propertyOf(text: string, line: number): Property | undefined {
  const name = nameAt.exec(text)?.[1];
  if (name === undefined) return undefined;
  if (text.charAt(name.length) === ':')
    return { name: name.toUpperCase(), parameters: none, value: text.slice(name.length + 1).trim(), line };
  const parameters = new Map<string, string>();
  let at = name.length;
  for (;;) {
    parameterAt.lastIndex = at;
    const match = parameterAt.exec(text);
    if (match === null) break;
    parameters.set((match[1] ?? '').toUpperCase(), (match[2] ?? '').replaceAll('"', ''));
    at = parameterAt.lastIndex;
  }
  // Some forget the quotes that a parameter needs: its value goes up to the first colon.
  const colon = text.indexOf(':', at);
  if (colon < 0) return undefined;
  const value = text.slice(colon + 1).trim();
  // A zone may have colons itself: `TZID=UTC+02:00:20260323T090000`.
  const last = value.lastIndexOf(':') + 1;
  const zone = parameters.get('TZID');
  if (zone === undefined || last === 0 || !/^\d{8}(?:T\d{4,6}Z?)?(?:,|$)/.test(value.slice(last)))
    return { name: name.toUpperCase(), parameters, value, line };
  const [rest = ''] = (text.slice(at, colon + 1) + value.slice(0, last - 1)).split(';', 1);
  parameters.set('TZID', (zone + rest).replaceAll('"', ''));
  return { name: name.toUpperCase(), parameters, value: value.slice(last), line };
}

/** Puts lines into the components that they stand in; one that is not ended ends with what is around it. */
export function componentsIn(source: string, oddities: Oddity[]): Component {
  const root: Component = { name: '', line: 1, properties: new Map(), children: [] };
  const open: Component[] = [root];
  const odd = (line: number, message: string) => oddities.push({ line, message });
  for (const { text, line } of unfolded(source)) {
    if (text.trim() === '') continue;
    const property = propertyOf(text, line);
    if (property === undefined) {
      odd(line, l10n.t('Not a calendar property, so the line is skipped: {0}', text.trim().slice(0, 60)));
      continue;
    }
    const within = open.at(-1) ?? root;
    if (property.name === 'BEGIN') {
      const name = property.value.toUpperCase();
      // An event can't be in another: the one before was cut off.
      if (name === 'VEVENT' && within.name === 'VEVENT') {
        odd(within.line, l10n.t('This event has no end.'));
        open.pop();
      }
      const component: Component = { name, line, properties: new Map(), children: [] };
      (open.at(-1) ?? root).children.push(component);
      if (open.length < 20) open.push(component);
    } else if (property.name === 'END') {
      const at = open.findLastIndex(({ name }) => name === property.value.toUpperCase());
      if (at > 0) open.length = at;
      else odd(line, l10n.t('Nothing begins that ends here: {0}', property.value.slice(0, 60)));
    } else {
      const all = within.properties.get(property.name) ?? [];
      all.push(property);
      within.properties.set(property.name, all);
    }
  }
  const cut = open.find(({ name }) => name === 'VEVENT');
  if (cut !== undefined) {
    odd(cut.line, l10n.t('The file ends within this event, so it’s skipped. Download the file again.'));
    const parent = open[open.indexOf(cut) - 1] ?? root;
    parent.children.pop();
  } else if (open.length > 1) {
    odd(
      open[1]?.line ?? 1,
      l10n.t('The calendar has no end, so events may be missing. Download the file again.'),
    );
  }
  return root;
}

/** The value of a component's first property of a name, as written; empty without one. */
export function valueOf({ properties }: Component, name: string): string {
  return properties.get(name)?.[0]?.value ?? '';
}

/** The same of a property that holds text. */
export function textOf(component: Component, name: string): string {
  return unescaped(valueOf(component, name));
}

/** TEXT: `\n`, `\,`, `\;`, `\\`. [RFC 5545, 3.3.11] */
function unescaped(value: string): string {
  if (!value.includes('\\')) return value.trim();
  return value.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign)).trim();
}
