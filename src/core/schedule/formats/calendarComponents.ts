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
  /** The first property of each name. */
  readonly properties: Map<string, Property>;
  /** Those whose name came before: few components have any. */
  readonly repeated: Property[];
  readonly children: Component[];
}

/**
 * Reads lines with their folds undone, and the number of the first. They end with `\n`, `\r\n`, `\r`, or with several
 * `\r` before a `\n`, as some exporters write.
 */
function eachLine(source: string, read: (text: string, line: number) => void): void {
  const lines = source
    .replace(/^\ufeff/, '')
    .replace(/\r{1,9}\n|\r/g, '\n')
    .split('\n');
  for (let next = 0; next < lines.length;) {
    const first = next + 1;
    let own = lines[next++] ?? '';
    for (
      let fold = lines[next];
      fold?.startsWith(' ') === true || fold?.startsWith('\t') === true;
      fold = lines[next]
    ) {
      own += fold.slice(1);
      next++;
    }
    read(own, first);
  }
}

const nameAt = /[A-Za-z0-9-]{1,100}(?=[;:])/y;
/** Values in quotes may hold `:` and `;`. */
const parameterAt = /;([A-Za-z0-9-]{1,100})=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)/y;

/** Most lines have no parameters. */
const none: ReadonlyMap<string, string> = new Map();

function propertyOf(text: string, line: number): Property | undefined {
  nameAt.lastIndex = 0;
  if (!nameAt.test(text)) return undefined;
  let at = nameAt.lastIndex;
  const name = text.slice(0, at).toUpperCase();
  if (text.charCodeAt(at) === 58) return { name, parameters: none, value: text.slice(at + 1).trim(), line };
  const parameters = new Map<string, string>();
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
    return { name, parameters, value, line };
  const [rest = ''] = (text.slice(at, colon + 1) + value.slice(0, last - 1)).split(';', 1);
  parameters.set('TZID', (zone + rest).replaceAll('"', ''));
  return { name, parameters, value: value.slice(last), line };
}

/** Puts lines into the components that they stand in; one that is not ended ends with what is around it. */
export function componentsIn(source: string, oddities: Oddity[]): Component {
  const root = emptyComponent('', 1);
  const open: Component[] = [root];
  const odd = (line: number, message: string) => oddities.push({ line, message });
  eachLine(source, (text, line) => {
    const property = propertyOf(text, line);
    if (property === undefined) {
      const shown = text.trim().slice(0, 60);
      if (shown !== '') odd(line, l10n.t('Not a calendar property, so the line is skipped: {0}', shown));
      return;
    }
    const within = open.at(-1) ?? root;
    if (property.name === 'BEGIN') {
      const name = property.value.toUpperCase();
      // An event can't be in another: the one before was cut off.
      if (name === 'VEVENT' && within.name === 'VEVENT') {
        odd(within.line, l10n.t('This event has no end.'));
        open.pop();
      }
      const component = emptyComponent(name, line);
      (open.at(-1) ?? root).children.push(component);
      if (open.length < 20) open.push(component);
    } else if (property.name === 'END') {
      const at = open.findLastIndex(({ name }) => name === property.value.toUpperCase());
      if (at > 0) open.length = at;
      else odd(line, l10n.t('Nothing begins that ends here: {0}', property.value.slice(0, 60)));
    } else if (within.properties.has(property.name)) within.repeated.push(property);
    else within.properties.set(property.name, property);
  });
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

function emptyComponent(name: string, line: number): Component {
  return { name, line, properties: new Map(), repeated: [], children: [] };
}

/** All of a component's properties of a name. */
export function propertiesIn({ properties, repeated }: Component, name: string): Property[] {
  const first = properties.get(name);
  return first === undefined ? [] : [first, ...repeated.filter((property) => property.name === name)];
}

/** The value of a component's first property of a name, as written; empty without one. */
export function valueOf({ properties }: Component, name: string): string {
  return properties.get(name)?.value ?? '';
}

/** The same of a property that holds text. */
export function textOf(component: Component, name: string): string {
  return unescaped(valueOf(component, name));
}

/** TEXT: `\n`, `\,`, `\;`, `\\`. [RFC 5545, 3.3.11] */
function unescaped(value: string): string {
  if (!value.includes('\\')) return value;
  return value.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign)).trim();
}
