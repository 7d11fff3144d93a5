import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { soundFixes } from '../../../src/core/checks/checkNote';
import { NoteReading } from '../../../src/core/note/parseNote';
import { applyEdits } from '../../../src/core/text/textEdit';
import { checkFiles } from '../../support/checkFiles';

const path = 'content/p.md';
const uri = `file:///conf/${path}`;

/** What the first fix that keeps its word makes of front matter; undefined where there is none. */
function mended(source: string, hugo = '0.169.0'): string | undefined {
  const text = `---\n${source}---\nbody\n`;
  const site = checkFiles({ 'hugo.toml': '', [path]: text }, { hugo });
  const finding = site.findings.get(path)?.find(({ breaksBuild }) => breaksBuild);
  if (finding === undefined) return undefined;
  const [fix] = soundFixes(new NoteReading(uri, text), finding, site.optionsFor(path));
  return fix === undefined ? undefined : applyEdits(text, fix.edits).slice(4, -'---\nbody\n'.length);
}

describe('the first fix of a slip in YAML', () => {
  const pairs: readonly (readonly [before: string, after: string])[] = [
    ['title: Foo: Bar # c\n', 'title: "Foo: Bar" # c\n'],
    ['title: “Foo: Bar”\n', 'title: "Foo: Bar"\n'],
    ['title: "Foo" and Bar\n', 'title: \'"Foo" and Bar\'\n'],
    ['title: {{ foo }}\n', 'title: "{{ foo }}"\n'],
    ['tags: [@a, b]\n', 'tags: ["@a", b]\n'],
    ['tags: [x,, y]\n', 'tags: [x, y]\n'],
    ['tags: [x, "y]\n', 'tags: [x, "y"]\n'],
    ['tags: [x, y\nweight: 2\n', 'tags: [x, y]\nweight: 2\n'],
    ['tags: [#a]\n', 'tags: ["#a"]\n'],
    ['tags: [x, a #b, y]\n', 'tags: [x, "a #b", y]\n'],
    ['tags: [x, a #b ]\nweight: 2\n', 'tags: [x, "a #b" ]\nweight: 2\n'],
    ['tags:\n\t- x\n\t- y\nweight: 2\n', 'tags:\n  - x\n  - y\nweight: 2\n'],
    ['title: A\n\tweight: 2\n\tdraft: true\n', 'title: A\nweight: 2\ndraft: true\n'],
    ['title: A\n\t\nweight: 2\n', 'title: A\n\nweight: 2\n'],
    ['title: A\n  weight: 2\n', 'title: A\nweight: 2\n'],
    ['  title: A\nweight: 2\n', 'title: A\nweight: 2\n'],
    ['tags:\n  - x\n - y\n', 'tags:\n  - x\n  - y\n'],
    ['tags:\n  - x\n  -y\n', 'tags:\n  - x\n  - y\n'],
    ['tags: x\n- y\n- z\nweight: 2\n', 'tags:\n- x\n- y\n- z\nweight: 2\n'],
    ['tags: "x y" \r\n- y\r\n', 'tags:\r\n- "x y" \r\n- y\r\n'],
    ['title:A\nweight: 2\n', 'title: A\nweight: 2\n'],
    ['weight: 2\ntitle A\n', 'weight: 2\ntitle: A\n'],
    ['weight: 2\ntitle = "A"\n', 'weight: 2\ntitle: "A"\n'],
    ['title: A\nwords\n', 'title: A\n# words\n'],
    ['title: A\nweight: 1\nweight: 1\n', 'title: A\nweight: 1\n'],
    ['image: "C:\\d"\n', "image: 'C:\\d'\n"],
  ];
  for (const [before, after] of pairs) {
    it(`makes ${JSON.stringify(before)} ${JSON.stringify(after)}`, () => assert.equal(mended(before), after));
  }

  it('takes no tab behind a dash where the older Hugo does not', () => {
    assert.equal(mended('tags:\n  -\tx\n', '0.131.0'), 'tags:\n  - x\n');
  });

  it('is told of in the words of the slip', () => {
    const message = (source: string) => {
      const site = checkFiles({ 'hugo.toml': '', [path]: `---\n${source}---\n` });
      return site.findings.get(path)?.[0]?.message;
    };
    assert.equal(message('tags: [a, b\n'), '[ isn’t closed. Add ], or quote the whole text.');
    assert.equal(message('tags: [#a]\n'), 'Text with # here needs quotes.');
    assert.equal(message('title: [a] b\n'), 'Text with [ here needs quotes.');
  });

  it('is there for nearly every slip of a single line', () => {
    const cases = JSON.parse(readFileSync('test/fixtures/yamlVerdicts.json', 'utf8')) as [
      string,
      string,
      string,
    ][];
    const slips = cases.filter(([source, , modern]) => modern !== 'taken' && /^[^\n]*\n$/.test(source));
    const without = slips.filter(([source]) => mended(source) === undefined);
    assert.ok(without.length < slips.length * 0.1, without.map(([source]) => source).join(''));
  });
});
