import * as l10n from '@vscode/l10n';
import { parse as parseToml, TomlError } from 'smol-toml';
import { parseDocument } from 'yaml';
import type { Position, Range } from '../text/range';

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
      message: l10n.t('The site’s configuration cannot be read: {0}', firstLine(error)),
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
  if (path.endsWith('.toml')) return parseToml(plain);
  if (path.endsWith('.json')) return JSON.parse(plain);
  const document = parseDocument(plain, { uniqueKeys: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (error !== undefined) throw error;
  return document.toJS({ maxAliasCount: 100 });
}

function positionOf(error: unknown): Position {
  if (error instanceof TomlError) return { line: error.line - 1, character: Math.max(error.column - 1, 0) };
  const [start] = (error as { linePos?: readonly { line: number; col: number }[] }).linePos ?? [];
  return start === undefined ? { line: 0, character: 0 } : { line: start.line - 1, character: start.col - 1 };
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n', 1)[0] ?? '';
}
