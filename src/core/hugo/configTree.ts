import * as l10n from '@vscode/l10n';
import { parse as parseToml, TomlError } from 'smol-toml';
import { LineIndex } from '../text/lineIndex';
import { deepestValues, isTooDeep, tooDeepInJson } from '../text/nesting';
import { firstLineOf } from '../text/firstLineOf';
import type { Position, Range } from '../text/range';
import { readYaml } from '../text/yamlDocument';

/** A file of a site's configuration. `path` is relative to the site's root, `/` between names. */
export interface ConfigFile {
  readonly path: string;
  readonly uri: string;
  readonly text: string;
}

/** What is wrong in a file of the configuration. */
export interface ConfigProblem {
  readonly code: 'config-syntax' | 'config-ignore-files';
  readonly severity: 'error' | 'warning';
  readonly uri: string;
  readonly message: string;
  readonly range: Range;
}

/** Nested settings with all keys in lower case, as Hugo reads them. */
export type ConfigTree = Readonly<Record<string, unknown>>;

/** The settings in `file`; undefined and a problem where it cannot be read. */
export function readConfigTree(file: ConfigFile, problems: ConfigProblem[]): ConfigTree | undefined {
  try {
    return asTree(parse(file)) ?? {};
  } catch (error) {
    const start = positionOf(error);
    problems.push({
      code: 'config-syntax',
      severity: 'error',
      uri: file.uri,
      message: messageOf(error),
      range: { start, end: { line: start.line, character: start.character + 1 } },
    });
    return undefined;
  }
}

/** `value` as settings with lower-case keys, or undefined where it is not a map: a list, a date of TOML. */
export function asTree(value: unknown): ConfigTree | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Date)
    return undefined;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key.toLowerCase(), lowered(each)]));
}

/** `over` on top of `base`: maps are merged, everything else is replaced. */
export function mergeTrees(base: ConfigTree, over: ConfigTree): ConfigTree {
  const merged = Object.entries(over).map(([key, value]) => {
    const below = asTree(Object.hasOwn(base, key) ? base[key] : undefined);
    const above = asTree(value);
    return [key, below !== undefined && above !== undefined ? mergeTrees(below, above) : value] as const;
  });
  return Object.fromEntries([...Object.entries(base), ...merged]);
}

function lowered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowered);
  return asTree(value) ?? value;
}

function parse({ path, text }: ConfigFile): unknown {
  const plain = text.replace(/^\ufeff/, '');
  if (path.endsWith('.toml')) {
    const data = parseToml(plain, { maxDepth: deepestValues });
    if (isTooDeep(data)) throw new Unread(tooDeepMessage(), { line: 0, character: 0 });
    return data;
  }
  if (path.endsWith('.json')) {
    const tooDeep = tooDeepInJson(plain);
    if (tooDeep !== undefined) throw new Unread(tooDeepMessage(), new LineIndex(plain).position(tooDeep));
    return JSON.parse(plain);
  }
  const document = readYaml(plain);
  if ('tooDeep' in document)
    throw new Unread(tooDeepMessage(), new LineIndex(plain).position(document.tooDeep));
  const [error] = document.errors;
  if (error !== undefined)
    throw new Unread(unreadable(error.message), new LineIndex(plain).position(error.pos[0]));
  if (document.isTooLarge(document.contents)) throw new Unread(tooManyMessage(), { line: 0, character: 0 });
  return document.plain(document.contents);
}

/** What keeps a file from being read, and where. */
class Unread extends Error {
  constructor(
    message: string,
    readonly position: Position,
  ) {
    super(message);
  }
}

/** @param words of the library, which speak English and of its own terms */
function unreadable(words: string): string {
  return l10n.t(
    'The site’s configuration can’t be read. Check quotes, brackets and indentation. ({0})',
    firstLineOf(words),
  );
}

function ours(words: string): string {
  return l10n.t('Can’t read the site configuration: {0}', words);
}

function tooDeepMessage(): string {
  return ours(l10n.t('Settings are nested more than {0} levels deep. Remove some levels.', deepestValues));
}

function tooManyMessage(): string {
  return ours(l10n.t('Its aliases repeat too many values. Write them out.'));
}

function positionOf(error: unknown): Position {
  if (error instanceof TomlError) return { line: error.line - 1, character: Math.max(error.column - 1, 0) };
  return error instanceof Unread ? error.position : { line: 0, character: 0 };
}

function messageOf(error: unknown): string {
  if (error instanceof Unread) return error.message;
  const line = firstLineOf(error);
  return line.includes('excessively nested') ? tooDeepMessage() : unreadable(line);
}
