import { readFile } from 'node:fs/promises';
import { dirname, relative, sep } from 'node:path';
import { outputOf } from './runTool.mjs';
import { TallyKeeper } from './tally.mjs';

/** What a complaint belongs to that is about no room. */
const none = '';

/** Checks the types of every room; each counts as one test. A room that others use is checked once. */
export async function checkTypes() {
  const keeper = new TallyKeeper('types');
  const rooms = await roomsOfAll();
  // All anew: what `tsc -b` takes for up to date hides errors behind files that went away or came with an older time.
  const { code, said } = await outputOf('typescript', ['-b', '--force', '--pretty', 'false'], 'tsc');
  const complaints = causes(complaintsIn(said), rooms);
  for (const room of rooms) {
    const own = complaints.filter((complaint) => roomOf(complaint, rooms) === room);
    if (own.length === 0) keeper.take({ event: 'pass', title: `${room} compiles`, ms: 0 });
    else keeper.fail(`${room} compiles`, own.join('\n'));
  }
  const others = complaints.filter((complaint) => roomOf(complaint, rooms) === none);
  if (others.length > 0 || (code !== 0 && keeper.tally.failed === 0)) {
    keeper.fail('tsc checks every room', others.join('\n') || `It ended with ${code} and said nothing.`);
  }
  return keeper.tally;
}

/** @returns {Promise<string[]>} the folders with a tsconfig of their own, as tsconfig.json lists them */
async function roomsOfAll() {
  const config = await readFile('tsconfig.json', 'utf8');
  return [...config.matchAll(/"path": "([^"]+)"/g)].map(([, path = '']) => path);
}

/**
 * @param {string} said what tsc wrote: a complaint begins with the path of its file, and its reasons follow, indented
 * @returns {string[]}
 */
function complaintsIn(said) {
  return said
    .split(/\r?\n(?=\S)/)
    .map((complaint) => complaint.trimEnd())
    .filter((complaint) => complaint !== '');
}

/**
 * An import over a wall draws the whole other room into the project, and thousands of complaints say so again. They are
 * left out until the import is gone.
 *
 * @param {string[]} complaints
 * @param {string[]} rooms
 */
function causes(complaints, rooms) {
  const overWalls = complaints.filter((complaint) => {
    const [, project] = /error TS6307: .* project '([^']+)'/.exec(complaint) ?? [];
    if (project === undefined) return false;
    return roomOf(complaint, rooms) === relative('.', dirname(project)).split(sep).join('/');
  });
  return overWalls.length > 0 ? overWalls : complaints;
}

/**
 * @param {string} complaint
 * @param {string[]} rooms
 * @returns {string} the innermost room that holds its file, or none
 */
function roomOf(complaint, rooms) {
  const around = rooms.filter((room) => complaint.startsWith(`${room}/`));
  return around.sort((one, other) => other.length - one.length)[0] ?? none;
}
