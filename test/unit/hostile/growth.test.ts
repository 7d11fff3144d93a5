import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpora } from '../../support/corpora';
import { timesAsMany } from '../../support/fastCheck';
import { assertLinear } from '../../support/growth';
import { entries, TriedNote } from '../../support/hostile/entries';
import { knownShapes } from '../../support/hostile/shapes';

/** Ways into a note that cost about the same: what grows in one of them shows in the sum. */
const ways: Readonly<Record<string, readonly string[]>> = {
  'read and listed': ['parse', 'prose', 'tree', 'todos', 'timestamps'],
  shown: ['render', 'render plain', 'report'],
  checked: ['check'],
  'asked for at the cursor': ['completion', 'wishes', 'diagrams'],
  changed: [
    'links',
    'new link',
    'buttons',
    'set front matter',
    'tags',
    'pictures',
    'draw',
    'capture',
    'moves',
    'template',
  ],
};

/** All of them at once costs a third; what grows in one alone is hunted for with more runs. */
const measured = timesAsMany > 1 ? ways : { used: Object.values(ways).flat() };

const given = join(corpora, '..', 'cases', 'hostile', 'notes');

/** A given note of about a size: the longer of its front matter and its body, as often as needed, or cut. */
function grown(text: string, size: number): string {
  const [, fence = '', front = '', body = ''] = /^(?:(---\n)([^]*?\n)---\n)?([^]*)$/.exec(text) ?? [];
  const grow = (part: string) => part.repeat(Math.ceil(size / part.length)).slice(0, size);
  if (body.length > front.length) return fence + front + fence + grow(body);
  // Where there are several lines they stay whole, or another fault would be measured.
  const lines = grow(front);
  return `${fence}${lines.slice(0, lines.lastIndexOf('\n') + 1) || `${lines}\n`}${fence}${body}`;
}

/** @param make the note's text of about so many characters */
function growsAsItsLength(make: (size: number) => string, names: readonly string[]): void {
  const work = (text: string) => {
    const tried = new TriedNote(text);
    for (const name of names) entries[name]?.(tried);
  };
  assertLinear(make, work, { from: 1000, upTo: 200_000 });
}

describe('a hostile note takes time in proportion to its length', () => {
  for (const [way, names] of Object.entries(measured)) {
    for (const shape of knownShapes()) {
      it(`when it is ${way}: ${shape.name}`, () => growsAsItsLength((size) => shape.text(size), names));
    }
    if (!existsSync(given)) it.skip(`when it is ${way}: those that were given are not here`);
    else {
      for (const file of readdirSync(given)) {
        const text = readFileSync(join(given, file), 'utf8');
        it(`when it is ${way}: ${file}`, () => growsAsItsLength((size) => grown(text, size), names));
      }
    }
  }
});
