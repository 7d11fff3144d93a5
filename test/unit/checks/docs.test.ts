import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkConference } from '../../../src/core/checks/across/checkConference';
import { checks, isCheckCode } from '../../../src/core/checks/codes';
import { noteChecks } from '../../../src/core/checks/noteChecks';
import { checkFiles, inShort } from '../../support/checkFiles';
import { conferenceOf } from '../../support/conferenceOf';

const text = readFileSync('docs/checks.md', 'utf8');
const note = 'content/day1/02_talk.md';

/** The site that the examples stand in. */
const around: Readonly<Record<string, string>> = {
  'hugo.toml': 'title = "Conference"\n',
  'content/day1/_index.md': '---\ntitle: Day 1\nweight: 1\n---\n',
  'content/day1/01_first.md': '---\ntitle: The first talk of the day\nweight: 1\ntags: [kubernetes]\n---\n',
  'content/day1/03_third.md': '---\ntitle: Third\nweight: 3\ntags: [kubernetes]\n---\n',
  'content/day1/04_fourth.md': '---\ntitle: Fourth\nweight: 4\ntags: [kubernetes]\n---\n',
  'content/day1/_img/slide.png': '',
  'content/day2/_index.md': '---\ntitle: Day 2\nweight: 2\n---\n',
  'content/day2/06_same.md': '---\ntitle: Same\nweight: 6\n---\n',
  'content/day2/07_far.md': '---\ntitle: Far\nweight: 7\n---\n',
  'content/day3/_index.md': '---\ntitle: Day 3\nweight: 3\n---\n',
  'content/day3/06_same.md': '---\ntitle: Same\nweight: 6\n---\n',
  'content/day3/07_far.md': '---\ntitle: Far\nweight: 7\n---\n',
};

interface Example {
  readonly code: string;
  readonly severity: string;
  readonly kind: 'wrong' | 'right';
  readonly hugo: string | undefined;
  readonly source: string;
}

function examples(): Example[] {
  return text
    .split(/^### /m)
    .slice(1)
    .flatMap((part) => {
      const code = /^`([^`]+)`/.exec(part)?.[1] ?? '';
      const severity = /^Severity (\w+)\./m.exec(part)?.[1] ?? '';
      const blocks = [...part.matchAll(/^(`{3,})text (wrong|right)(?: hugo=(\S+))?\n([^]*?)^\1$/gm)];
      return blocks.map(([, , kind, hugo, source = '']) => ({
        code,
        severity,
        kind: kind as Example['kind'],
        hugo,
        source,
      }));
    });
}

function found({ source, hugo }: Example): string[] {
  const files = { ...around, [note]: source };
  const own = checkFiles(files, { hugo }).findings.get(note) ?? [];
  const notes = Object.fromEntries(Object.entries(files).filter(([path]) => /\.(md|toml)$/.test(path)));
  const across = checkConference(conferenceOf(notes)).get(`file:///conf/${note}`) ?? [];
  return [...own, ...across].map(inShort);
}

describe('the page on checks', () => {
  it('has a part for each code with its severity, and no other', () => {
    const parts = [...text.matchAll(/^### `([^`]+)`\n\nSeverity (\w+)\./gm)].map(([, code, severity]) => [
      code,
      severity,
    ]);
    assert.deepEqual(
      parts,
      Object.entries(checks).map(([code, { severity }]) => [code, severity]),
    );
  });

  it('names every code that a check may find', () => {
    const codes = new Set(noteChecks.flatMap((check) => check.codes));
    const across = [
      'page-refused',
      'weight-duplicate',
      'weight-out-of-step',
      'image-elsewhere',
      'image-unused',
      'recommendations-missing',
      'tag-similar',
    ];
    assert.deepEqual([...codes, ...across].sort(), Object.keys(checks).sort());
    assert.ok(across.every(isCheckCode));
  });

  for (const example of examples()) {
    const { code, kind } = example;
    it(`${code}: the ${kind} example is ${kind}`, () => {
      const codes = found(example).map((each) => each.split(' ')[0]);
      if (kind === 'wrong') assert.deepEqual([...new Set(codes)], [code]);
      else assert.deepEqual(codes, []);
    });
  }
});
