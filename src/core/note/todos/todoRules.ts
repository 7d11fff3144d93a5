import { linearPattern } from '../../text/linearPattern';
import { openEndNames, type OpenEnds } from './openEnds';

/** What begins a TODO, and which words tell its kind beside the usual ones. Immutable: a change of settings makes new ones. */
export interface TodoRules {
  /** Finds every place where a TODO may begin. With a state: `lastIndex` is the reader's to set. */
  readonly anywhere: RegExp;
  /** A marker at a place, without what may stand behind it. */
  readonly bare: RegExp;
  /** `TODO:` and `TODO(who):` at a place; not an address. */
  readonly withColon: RegExp;
  /** Asked for in their order, before the usual words. */
  readonly kinds: readonly KindRule[];
  /** Set for notes without Hugo. */
  readonly openEnds?: OpenEnds;
}

interface KindRule {
  /** One of the usual kinds, or one of the user's own. */
  readonly name: string;
  readonly test: (words: string) => boolean;
}

/** What somebody wrote that does not serve, for the log. */
export interface UnusedRules {
  readonly markers: readonly string[];
  readonly kinds: readonly string[];
}

const usualMarker = 'todo';
/** A word: what stands in it needs no escape, and what stands around it parts it from other words. */
const markerForm = /^\p{L}[\p{L}\d_-]{1,29}$/u;
const kindForm = /^\p{L}[^\r\n]{0,29}$/u;
/** A pattern takes time in proportion to the words that it is tried on. */
const longestWords = 300;

export const usualTodoRules: TodoRules = makeRules([], []);

/**
 * Reads rules as they are written in settings.
 * @param markers further words that begin a TODO, such as `FIXME`; letters, digits, `_` and `-`
 * @param kinds by the name of a kind, its words in a list, or a regular expression as text; in any case
 * @returns the rules, and what in the settings is no use
 */
export function readTodoRules(
  markers: readonly string[],
  kinds: Readonly<Record<string, unknown>>,
): { readonly rules: TodoRules; readonly unused: UnusedRules } {
  const isUsed = (marker: string) => markerForm.test(marker);
  const read = Object.entries(kinds).map(([name, value]) => ({ name, rule: kindRule(name.trim(), value) }));
  const rules = read.flatMap(({ rule }) => rule ?? []);
  const used = markers.filter(isUsed);
  return {
    rules: used.length === 0 && rules.length === 0 ? usualTodoRules : makeRules(used, rules),
    unused: {
      markers: markers.filter((marker) => !isUsed(marker)),
      kinds: read.flatMap(({ name, rule }) => (rule === undefined ? [name] : [])),
    },
  };
}

/**
 * Rules for notes without Hugo, whose writers leave other marks as well.
 * @param wanted names of open ends that count beside the usual ones, as a setting has them; others are passed over
 */
export function plainTodoRules(rules: TodoRules, wanted: readonly string[] = []): TodoRules {
  const [boxes, missed] = openEndNames.map((name) => wanted.includes(name));
  return { ...rules, openEnds: { boxes: boxes === true, missed: missed === true } };
}

function makeRules(markers: readonly string[], kinds: readonly KindRule[]): TodoRules {
  const words = [...new Set([usualMarker, ...markers.map((marker) => marker.toLowerCase())])];
  // Of two that begin alike, the longer one first.
  const source = words.sort((a, b) => b.length - a.length).join('|');
  return {
    anywhere: new RegExp(source, 'gi'),
    bare: new RegExp(source, 'iy'),
    // Colons and parentheses of full width are those of Chinese and Japanese.
    withColon: new RegExp(`(?:${source})(?:[(（][^()（）\\n]{1,40}[)）])?[ \\t]?[:：﹕](?!\\/\\/)`, 'iy'),
    kinds,
  };
}

function kindRule(name: string, value: unknown): KindRule | undefined {
  if (!kindForm.test(name)) return undefined;
  const pattern = typeof value === 'string' ? linearPattern(value, true) : wordPattern(value);
  return pattern && { name, test: (words) => pattern.test(words.slice(0, longestWords)) };
}

/** Words as a pattern: a choice of texts, which has nothing to try twice. */
function wordPattern(value: unknown): RegExp | undefined {
  if (!Array.isArray(value)) return undefined;
  const words = value.filter((word): word is string => typeof word === 'string' && word.trim() !== '');
  if (words.length === 0) return undefined;
  const choice = words.map((word) => word.trim().replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');
  return new RegExp(`(?<![\\p{L}\\d])(?:${choice})(?![\\p{L}\\d])`, 'iu');
}
