import { numberPrefix, numberStyle } from './numberPrefix';
import { parseNumberPrefix } from '../../conference/plain/numberedName';
import { nextWeight } from './order';
import { setScalar, isRefusal } from '../../frontMatter/frontMatterEdits';
import { applyEdits } from '../../text/textEdit';
import { freeFileName, slug } from './slug';

/** A day that is there. */
export interface DayFolder {
  /** The folder's name. */
  readonly name: string;
  readonly title: string;
  /** 0 for none. */
  readonly weight: number;
}

export interface NewDay {
  readonly folderName: string;
  readonly title: string;
  /** Of its `_index.md`. */
  readonly text: string;
}

/**
 * The title to offer for the next day: `Day 3` behind `Day 2`, in the words of the days that are there; `Day 1` where
 * there are none.
 */
export function nextDayTitle(days: readonly DayFolder[]): string {
  const numbered = days
    .map(({ title }) => /^(.*?(?:^|\s))(-?\d+)(\D*)$/.exec(title))
    .filter((match) => match !== null);
  const highest = numbered.reduce<RegExpExecArray | undefined>(
    (best, match) => (best && Number(best[2]) >= Number(match[2]) ? best : match),
    undefined,
  );
  return highest
    ? `${highest[1] ?? ''}${Number(highest[2]) + 1}${highest[3] ?? ''}`
    : `Day ${days.length + 1}`;
}

/**
 * A new day: a folder name in the manner of the others (`day2` behind `day1`, `03_day-3` behind `02_day-2`) that none
 * of them has, and the text of its `_index.md`.
 * @param names all names in the content folder.
 */
export function newDay(title: string, days: readonly DayFolder[], names: readonly string[]): NewDay {
  const folderName = freeFileName(folderStem(title, days), '', names);
  const weight = nextWeight(days.map((day) => day.weight));
  return { folderName, title, text: dayText(title, weight) };
}

function folderStem(title: string, days: readonly DayFolder[]): string {
  const names = days.map(({ name }) => name);
  const stem = slug(title, 'day');
  if (names.some((name) => parseNumberPrefix(name) !== undefined)) {
    const style = numberStyle(names);
    return numberPrefix(style.next, style) + stem;
  }
  // `day1` or `day-1`: as most days have it.
  const joined = names.filter((name) => /^\p{Letter}+\d+$/u.test(name)).length;
  const dashed = names.filter((name) => /^\p{Letter}+-\d+$/u.test(name)).length;
  return joined >= dashed ? stem.replace(/^(\p{Letter}+)-(\d+)$/u, '$1$2') : stem;
}

function dayText(title: string, weight: number): string {
  const text = `---
title: x
weight: ${weight}
---

## Talk recommendations

## Other stuff I learned
`;
  const edits = setScalar(text, 'title', title);
  return isRefusal(edits) ? text : applyEdits(text, edits);
}
