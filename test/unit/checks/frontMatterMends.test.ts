import assert from 'node:assert/strict';
import * as fc from '../../support/fastCheck';
import { CheckedText } from '../../../src/core/checks/checkedText';
import { soundFixes } from '../../../src/core/checks/checkNote';
import { NoteReading } from '../../../src/core/note/parseNote';
import { LineIndex } from '../../../src/core/text/lineIndex';
import type { Range } from '../../../src/core/text/range';
import { applyEdits } from '../../../src/core/text/textEdit';
import { checkFiles } from '../../support/checkFiles';

const path = 'content/p.md';

/** What the first fix that keeps its word makes of a note; undefined where there is none. */
function mended(text: string): string | undefined {
  const site = checkFiles({ 'hugo.toml': '', [path]: text });
  const finding = site.findings.get(path)?.find(({ breaksBuild }) => breaksBuild);
  assert.ok(finding?.code === 'toml-syntax' || finding?.code === 'json-syntax');
  const reading = new NoteReading(`file:///conf/${path}`, text);
  const [fix] = soundFixes(reading, finding, site.optionsFor(path));
  return fix && applyEdits(text, fix.edits);
}

function readNote(text: string): CheckedText {
  const site = checkFiles({ 'hugo.toml': '', [path]: text });
  return new CheckedText(new NoteReading(`file:///conf/${path}`, text), site.optionsFor(path));
}

const fixedAll = (text: string) => applyEdits(text, readNote(text).fixAll());

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

  it('is none within a text', () => {
    assert.equal(mended('{\n"title": "A "good" talk",\n"weight": 2,\n}\n'), undefined);
  });
});

describe('several slips, of which the reader tells the first alone', () => {
  const twice = '+++\ntitle = A talk # c\nweight = 08\ndescription: It ends\n+++\n';

  it('are mended one after the other', () => {
    const first = mended(twice);
    assert.equal(first, twice.replace('A talk', '"A talk"'));
    const second = mended(first);
    assert.equal(second, first.replace('08', '8'));
    assert.equal(mended(second), second.replace(': It ends', ' = "It ends"'));
  });

  it('are mended by Fix All where nobody would want it otherwise', () => {
    assert.equal(fixedAll(twice), '+++\ntitle = "A talk" # c\nweight = 8\ndescription = "It ends"\n+++\n');
    assert.equal(
      fixedAll('+++\ntitle = A\ntags = a, b\nweight = 02\n+++\n'),
      '+++\ntitle = "A"\ntags = a, b\nweight = 02\n+++\n',
    );
    assert.equal(
      fixedAll('{\n"title": "A"\n"tags": ["a",],\n"weight": 2,\n}\n'),
      '{\n"title": "A",\n"tags": ["a"],\n"weight": 2\n}\n',
    );
  });

  it('are left to the writer where another value may be meant', () => {
    for (const line of ['hidden = False', 'hidden: yes', 'room = 0042']) {
      const text = `+++\ntitle = "T"\n${line}\n+++\n`;
      assert.ok(!/"|42/.test(fixedAll(text).split('\n')[2]?.replace('0042', '') ?? ''), line);
    }
  });

  it('get fewer with each fix, in whichever order they stand', () => {
    const toml = [
      'title = A',
      'a = "x',
      'b: y',
      'weight = 08',
      'tags = [x]',
      'c = [1',
      '= 3',
      'd = "ok" # e',
      'e = ',
    ];
    const json = ['"a": 1', '"b": "x"', '"c": y', "'d': 2", '"e": [1 2]', '"f": [1,]', '"g" 1', ''];
    const note = fc.oneof(
      fc.subarray(toml).map((lines) => `+++\n${lines.join('\n')}\n+++\n`),
      fc
        .tuple(fc.subarray(json), fc.constantFrom(',\n', '\n', ', '))
        .map(([members, between]) => `{\n${members.join(between)}\n}\n`),
    );
    fc.assert(
      fc.property(note, (text) => {
        const checked = readNote(text);
        const [before] = checked.findings.filter(({ breaksBuild }) => breaksBuild);
        for (const fix of before === undefined ? [] : checked.fixesOf(before)) {
          const mended = applyEdits(text, fix.edits);
          const next = readNote(mended).findings.find(({ code }) => code === before?.code);
          const rest = (whole: string, { start }: Range) => whole.length - new LineIndex(whole).offset(start);
          assert.ok(next === undefined || rest(mended, next.range) < rest(text, before?.range ?? next.range));
        }
        const all = applyEdits(text, checked.fixAll());
        assert.deepEqual(readNote(all).fixAll(), []);
      }),
      { numRuns: 100 },
    );
  });

  it('keep the fix of the first back where it gets the reader no further', () => {
    assert.equal(mended('+++\nti tle = A\nweight = 08\n+++\n'), undefined);
  });
});
