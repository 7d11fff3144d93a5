import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConferences } from '../../../src/cli/readConferences';
import { Troubles } from '../../../src/cli/troubles';
import type { Session } from '../../../src/core/conference/conference';
import { sessionLinks } from '../../../src/core/conference/talkLinks/talkLinks';
import { walkPages } from '../../../src/core/conference/pages/walkPages';
import { corpora } from '../../support/corpora';
import { hash } from '../../support/golden';

const names = ['plain-amorphic-conference-notes', 'plain-daneah-conference-notes', 'plain-lastcoolnameleft'];
const judgedFile = (name: string) => join(process.cwd(), 'test/fixtures/judged', `${name}.txt`);
const none = '-';

/**
 * What a person says of each session of real notes: its title, its place, the links of its talk, and which lacks are worth a
 * mark. In the files of `test/fixtures/judged` hashes stand in place of words that are not ours, one session a line: path,
 * title, video, slides, marks. They say what is right, not what comes out: only a look at the notes changes them.
 */
describe('plain notes as a person reads them', () => {
  if (!existsSync(corpora)) {
    it.skip('are not beside this checkout');
    return;
  }

  for (const name of names) {
    it(`are read so: ${name}`, async () => {
      const read = (await sessionsIn(name)).map(lineOf);
      // A first draft for whoever judges further notes.
      if (process.env['JUDGE_DRAFT'] !== undefined) writeFileSync(judgedFile(name), `${read.join('\n')}\n`);
      const judged = readFileSync(judgedFile(name), 'utf8').trimEnd().split('\n');
      const table = compare(read, judged);
      console.log(`        ${name}: ${inWords(table)}`);
      assert.equal(read.length, judged.length);
      assert.ok(table.titles >= 0.98 * judged.length, 'titles');
      assert.equal(table.places, judged.length, 'places');
      assert.ok(table.recognised >= 0.8 * table.links, 'links');
      assert.ok(table.wrong <= 0.02 * Math.max(table.links, 50), 'wrong links');
      assert.equal(table.falseMarks, 0, 'marks');
    });
  }
});

interface Table {
  readonly sessions: number;
  readonly titles: number;
  /** Sessions that stand where the judge has them. */
  readonly places: number;
  /** Links that the notes have. */
  readonly links: number;
  readonly recognised: number;
  readonly wrong: number;
  readonly fairMarks: number;
  readonly falseMarks: number;
}

function compare(read: readonly string[], judged: readonly string[]): Table {
  const byPath = new Map(judged.map((line) => [line.split(' ', 1)[0] ?? '', line.split(' ')]));
  const table = { titles: 0, links: 0, recognised: 0, wrong: 0, fairMarks: 0, falseMarks: 0 };
  for (const line of read) {
    const [path = '', title, ...rest] = line.split(' ');
    const [, rightTitle, ...right] = byPath.get(path) ?? [];
    if (title === rightTitle) table.titles++;
    for (const kind of [0, 1]) {
      const [found = none, wanted = none] = [rest[kind], right[kind]];
      if (wanted !== none) table.links++;
      if (found !== none && found === wanted) table.recognised++;
      if (found !== none && found !== wanted) table.wrong++;
    }
    for (const mark of ['v', 's'].filter((each) => rest[2]?.includes(each) === true)) {
      if (right[2]?.includes(mark) === true) table.fairMarks++;
      else table.falseMarks++;
    }
  }
  const paths = (lines: readonly string[]) => lines.map((line) => line.split(' ', 1)[0]);
  const order = paths(judged);
  const places = paths(read).filter((path, i) => path === order[i]).length;
  return { sessions: read.length, places, ...table };
}

function inWords(table: Table): string {
  const { sessions, titles, places, links, recognised, wrong, fairMarks, falseMarks } = table;
  return (
    `titles ${titles}/${sessions}, order ${places}/${sessions}, links ${recognised}/${links} and ${wrong} wrong, ` +
    `marks ${fairMarks} fair and ${falseMarks} false`
  );
}

async function sessionsIn(name: string): Promise<Session[]> {
  const folder = join(corpora, name);
  const [found] = await readConferences(folder, new Troubles(folder));
  assert.ok(found);
  return [...walkPages(found.conference)].filter((page) => page.kind === 'session');
}

function lineOf(session: Session): string {
  const { path, title, missing } = session;
  const { video, slides } = sessionLinks(session);
  const marks = `${missing.video ? 'v' : ''}${missing.slides ? 's' : ''}`;
  const short = (word: string | undefined) => (word === undefined ? none : hash(word));
  return [hash(path), hash(title), short(video), short(slides), marks === '' ? none : marks].join(' ');
}
