import type { ScheduleSpeaker } from '../schedule';
import { companyIn } from '../titleSpeakers';

/** How a column writes several people: names alone, `Ann Lee, Acme; Bo Ray, Globex`, or `Lee, Ann; Ray, Bo`. */
export type PeopleStyle = 'names' | 'companies' | 'lastFirst';

/** Signs that part people where a comma has another use. */
const groupSigns = ['\n', ';', '|'];

function groupsIn(cell: string): string[][] {
  const sign = groupSigns.find((each) => cell.includes(each));
  const groups = sign === undefined ? [cell] : cell.split(sign);
  return groups
    .map((group) =>
      group
        .split(',')
        .map((part) => part.trim().replace(/\s+/g, ' '))
        .filter((part) => part !== ''),
    )
    .filter((parts) => parts.length > 0);
}

/** Cells with several people tell what the comma within each is for. */
export function peopleStyle(cells: readonly string[]): PeopleStyle {
  for (const cell of cells) {
    const groups = groupsIn(cell);
    if (groups.length < 2 || !groups.every((parts) => parts.length > 1)) continue;
    const isPair = groups.every(
      ([, second = '', ...more]) => more.length === 0 && /^\S+(?: \S+)?$/.test(second),
    );
    // A single word before the comma is a family name.
    if (isPair && groups.some(([first = '']) => !first.includes(' '))) return 'lastFirst';
    if (groups.every(([first = '']) => first.includes(' '))) return 'companies';
  }
  return 'names';
}

/** The people of a cell, as its column writes them. */
export function peopleIn(cell: string, style: PeopleStyle): ScheduleSpeaker[] {
  const groups = groupsIn(cell);
  if (style === 'companies' && groups.some((parts) => parts.length > 1))
    return groups.flatMap(([first = '', ...about]) =>
      splitList(first).map((name) => ({ name, company: companyIn(about) })),
    );
  if (style === 'lastFirst' && groups.every((parts) => parts.length < 3))
    return groups.map(([last = '', first]) => ({
      name: first === undefined ? last : `${first} ${last}`,
      company: null,
    }));
  return splitList(cell).map((name) => ({ name, company: null }));
}

/** Names in one cell, with whatever sign between them. */
export function splitList(text: string): string[] {
  const cell = text.replace(/[^\S\n]+/g, ' ');
  const sign = ['\n', ';', '|', '/', ','].find((each) => cell.includes(each));
  const parts = sign === undefined ? [cell] : cell.split(sign);
  return parts
    .flatMap((part) => part.split(/\s+(?:&|and|und|et|y)\s+/))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
