import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkText } from '../../support/checkFiles';

/**
 * Front matter made up for this test, and what the libraries that Hugo reads YAML by say of it: yaml.v2 2.4.0 (before
 * 0.152) `taken` or `refused`, goccy/go-yaml 1.19.2 (0.169) `taken`, where it points
 * to, or `refused` without a place.
 */
const cases = JSON.parse(readFileSync('test/fixtures/yamlVerdicts.json', 'utf8')) as [
  string,
  string,
  string,
][];

/** Verdicts that are other ones, each with its reason. */
const otherwise: Readonly<Record<string, string>> = {
  'a: [a, ?]\n': 'a lone question mark in a list, which only the older library minds',
  'a: [x,\n\ny]\n':
    'prose behind a blank line is where a fence was forgotten, much rather than a list without indentation',
};

/** Places that are other ones, each with its reason. */
const elsewhere: Readonly<Record<string, string>> = {
  '\ttitle: Foo\n': 'the library counts no tabs: its column is that of a letter of the key',
  '\ttitle: Foo\n\tweight: 2\n': 'the same',
  'title: A\n***\n': 'the slip is the line; the library reads its signs one by one',
  'title: A\n{{% x %}}\n': 'the same',
  'a: [!x, y]\n': 'the tag takes the comma with it: the slip is the tag',
  'a: [x, |\n y]\n': 'the slip is the sign, the library points to the bracket',
  'a: {b: "c":d}\n': 'the slip is the colon, the library points behind it',
  '[a]: b\n': 'the slip is the list, the library points to the colon',
  '<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> x\n':
    'the slip begins with the first mark of the conflict',
};

/** What Hugo itself says of values that the libraries take. */
const ofHugo: ReadonlySet<string> = new Set(['date-unreadable', 'value-unusable']);

describe('front matter in YAML', () => {
  for (const [source, old, modern] of cases) {
    if (source in otherwise) continue;
    const text = `---\n${source}---\nbody\n`;
    it(`${JSON.stringify(source)} is ${old}, from 0.152 on ${modern}`, () => {
      const breaking = (hugo: string) =>
        checkText(text, hugo).filter(({ breaksBuild, code }) => breaksBuild && !ofHugo.has(code));
      assert.equal(breaking('0.131.0').length > 0 ? 'refused' : 'taken', old);
      const found = breaking('0.169.0');
      assert.equal(found.length > 0, modern !== 'taken');
      if (modern === 'taken' || modern === 'refused' || source in elsewhere) return;
      const places = found.map(({ range: { start } }) => {
        // The library counts characters, not UTF-16 units.
        const before = (text.split('\n')[start.line] ?? '').slice(0, start.character);
        return `${start.line}:${Array.from(before).length + 1}`;
      });
      assert.ok(places.includes(modern), `${modern} is not in ${places.join(', ')}`);
    });
  }
});
