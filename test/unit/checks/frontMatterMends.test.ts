import assert from 'node:assert/strict';
import { soundFixes } from '../../../src/core/checks/checkNote';
import { parseNote } from '../../../src/core/note/parseNote';
import { applyEdits } from '../../../src/core/text/textEdit';
import { checkFiles } from '../../support/checkFiles';

const path = 'content/p.md';

/** What the first fix that keeps its word makes of a note; undefined where there is none. */
function mended(text: string): string | undefined {
  const site = checkFiles({ 'hugo.toml': '', [path]: text });
  const finding = site.findings.get(path)?.find(({ breaksBuild }) => breaksBuild);
  assert.ok(finding?.code === 'toml-syntax' || finding?.code === 'json-syntax');
  const note = parseNote(`file:///conf/${path}`, text);
  const [fix] = soundFixes(note, text, finding, site.optionsFor(path));
  return fix && applyEdits(text, fix.edits);
}

describe('the first fix of a slip in TOML', () => {
  const pairs: readonly (readonly [before: string, after: string])[] = [
    ['title = A talk', 'title = "A talk"'],
    ['title = A talk: the end # c', 'title = "A talk: the end" # c'],
    ['title = It "works"', 'title = \'It "works"\''],
    ['title = “A talk”', 'title = "A talk"'],
    ['title = "A talk', 'title = "A talk"'],
    ["title = 'A talk", "title = 'A talk'"],
    ['title: "A talk"', 'title = "A talk"'],
    ['title: A talk', 'title = "A talk"'],
    ['weight = 08', 'weight = 8'],
  ];
  for (const [before, after] of pairs) {
    for (const lineEnd of ['\n', '\r\n']) {
      it(JSON.stringify(before + lineEnd), () => {
        const around = (line: string) =>
          [
            '+++',
            ...(line.startsWith('title') ? [] : ['title = "T"']),
            line,
            'draft = true',
            '+++',
            'x',
          ].join(lineEnd);
        assert.equal(mended(around(before)), around(after));
      });
    }
  }

  it('is none where nobody knows what was meant', () => {
    assert.equal(mended('+++\ntitle = "T"\n= 3\n+++\n'), undefined);
  });
});

describe('the first fix of a slip in JSON', () => {
  const pairs: readonly (readonly [before: string, after: string])[] = [
    ['{\n"title": "A",\n"weight": 2,\n}\n', '{\n"title": "A",\n"weight": 2\n}\n'],
    ['{\n"title": "A"\n"weight": 2\n}\n', '{\n"title": "A",\n"weight": 2\n}\n'],
    ['{\r\n"title": "A",\r\n"tags": ["a" "b"]\r\n}\r\n', '{\r\n"title": "A",\r\n"tags": ["a", "b"]\r\n}\r\n'],
  ];
  for (const [before, after] of pairs) it(JSON.stringify(before), () => assert.equal(mended(before), after));
});
