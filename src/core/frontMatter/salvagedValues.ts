import type { LocatedValue } from './frontMatterValues';

const keyLine = /^[ \t]*["']?([A-Za-z_][\w-]*)["']?[ \t]*[:=][ \t]*(.*)$/;
const itemLine = /^[ \t]*-[ \t]+(\S.*)$/;

/** Quoted text whose closing quote or comma may be missing or too much. */
const quoted = /^(?:"([^"]*)"?|'([^']*)'?|[“„]([^“”]*)[“”]?),?$/;

/**
 * What can be read line by line of front matter that cannot be read as a whole, whatever its language, so that the page
 * keeps its name, its place and its tags while its front matter waits to be mended. The first of two equal keys counts.
 */
export function salvagedValues(source: string): Map<string, LocatedValue> {
  const values = new Map<string, LocatedValue>();
  let list: { key: string; items: LocatedValue[] } | undefined;
  for (let start = 0; start < source.length;) {
    const feed = source.indexOf('\n', start);
    const end = feed < 0 ? source.length : feed;
    const line = source.slice(start, end).trimEnd();
    const item = itemLine.exec(line)?.[1];
    if (list !== undefined && item !== undefined) {
      list.items.push(word(item, start + line.length - item.length));
    } else if (line !== '') {
      const [, name, rest] = keyLine.exec(line) ?? [];
      list = undefined;
      if (name !== undefined && rest !== undefined && !values.has(name.toLowerCase())) {
        const key = name.toLowerCase();
        const at = start + line.length - rest.length;
        if (rest === '') {
          const items: LocatedValue[] = [];
          list = { key, items };
          values.set(key, { value: undefined, start: at, end: at, items });
        } else values.set(key, value(rest, at));
      }
    }
    start = end + 1;
  }
  return values;
}

function value(text: string, start: number): LocatedValue {
  const inner = /^\[([^\]]*)\]?,?$/.exec(text)?.[1];
  if (inner === undefined) return word(text, start);
  const items: LocatedValue[] = [];
  let at = start + 1;
  for (const part of inner.split(',')) {
    const item = part.trim();
    if (item !== '') items.push(word(item, at + part.indexOf(item)));
    at += part.length + 1;
  }
  return { value: undefined, start, end: start + text.length, items };
}

function word(source: string, start: number): LocatedValue {
  const text = source.replace(quoted, '$1$2$3').replace(/^(-?\d+),$/, '$1');
  const end = start + source.length;
  if (/^-?\d{1,15}$/.test(text)) return { value: Number(text), start, end, items: undefined };
  if (text === 'true' || text === 'false') return { value: text === 'true', start, end, items: undefined };
  return { value: text, start, end, items: undefined };
}
