import type { Conference } from '../conference/conference';
import type { PathMove } from '../edits/links/moveEdits';
import { walkPages } from '../conference/pages/walkPages';

/**
 * Lets translations go along with a page: Hugo pairs `01_a.md` and `01_a.de.md` by what stands before the language, and
 * one that stayed behind would lose the other. Translations in folders of their own, and those in a moved folder, need
 * nothing.
 */
export function withTranslations(conference: Conference, steps: readonly PathMove[]): PathMove[] {
  const codes = conference.config?.languages.map(({ code }) => code) ?? [];
  if (codes.length < 2 || steps.length === 0) return [...steps];
  const there = new Set<string>();
  for (const { path } of walkPages(conference)) there.add(path);
  const all: PathMove[] = [];
  for (const step of steps) {
    for (const { from, to } of [step, ...translationsOf(step, codes)]) {
      if (from !== step.from && !there.has(from)) continue;
      there.delete(from);
      there.add(to);
      all.push({ from, to });
    }
  }
  return all;
}

/** The same move for every other way to write the language into the file's name. */
function translationsOf({ from, to }: PathMove, codes: readonly string[]): PathMove[] {
  const [old, next] = [parts(from, codes), parts(to, codes)];
  if (old === undefined || next === undefined) return [];
  return ['', ...codes.map((code) => `.${code}`)]
    .filter((language) => language !== old.language)
    .map((language) => ({
      from: old.stem + language + old.extension,
      to: next.stem + language + next.extension,
    }));
}

function parts(path: string, codes: readonly string[]) {
  const [, bare, extension] = /^(.*)(\.(?:md|markdown|mdown))$/i.exec(path) ?? [];
  if (bare === undefined || extension === undefined) return undefined;
  const code = codes.find((each) => bare.toLowerCase().endsWith(`.${each}`));
  const language = code === undefined ? '' : bare.slice(-code.length - 1);
  return { stem: bare.slice(0, bare.length - language.length), language, extension };
}
