import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text/textEdit';
import { checkFiles } from '../../support/checkFiles';

const day = 'content/day1/_index.md';
const talk = 'content/day1/01_a.md';
const bundle = 'content/day1/b/index.md';
const front = '---\ntitle: A\nweight: 1\n---\n';

/** What the fix makes of a picture's line in the note at `path`; the line itself where nothing is wrong. */
function mended(path: string, line: string, kind: 'hugo' | 'plain' = 'hugo'): string {
  const text = `${front}${line}\n`;
  const notes = { [day]: front, [talk]: front, [bundle]: front, [path]: text };
  const files = {
    ...(kind === 'hugo' ? { 'hugo.toml': '' } : {}),
    'content/day1/_img/p.png': '',
    'content/day1/_img/Q r.PNG': '',
    'content/day1/_img/two.png': '',
    'content/day1/_img/Two.png': '',
    'content/day1/b/own.png': '',
    'static/s.png': '',
  };
  const found = checkFiles({ ...files, ...notes }, { kind }).findings.get(path) ?? [];
  assert.ok(found.every(({ code, breaksBuild }) => code === 'image-not-found' && !breaksBuild));
  return applyEdits(
    text,
    found.flatMap(({ fixes }) => fixes[0]?.edits ?? []),
  ).slice(front.length, -1);
}

describe('the name of a picture in capitals that its file does not have', () => {
  for (const [path, before, after] of [
    [talk, '![s](../_img/P.png)', '![s](../_img/p.png)'],
    [talk, '![s](../_img/q%20r.png?width=20vw "t")', '![s](../_img/Q%20r.PNG?width=20vw "t")'],
    [talk, '![s](/S.png)', '![s](/s.png)'],
    [day, '![s](/day1/_img/P.png)', '![s](/day1/_img/p.png)'],
  ] as const) {
    it(`is put right: ${before} in ${path}`, () => assert.equal(mended(path, before), after));
  }

  for (const [path, line] of [
    [talk, '![s](../_img/p.png) ![s](../_img/two.png) ![s](../_img/Two.png)'],
    // Hugo finds the resources of sections and bundles by names without case.
    [day, '![s](_img/P.png)'],
    [bundle, '![s](OWN.png)'],
  ] as const) {
    it(`is no matter: ${line} in ${path}`, () => assert.equal(mended(path, line), line));
  }

  for (const [path, before, after] of [
    [talk, '![s](../p.png?width=20vw "t")', '![s](../_img/p.png?width=20vw "t")'],
    [talk, '![s](img/s.png)', '![s](/s.png)'],
    [talk, '![s](../own.png)', '![s](../b/own.png)'],
    [day, '![s](../_img/p.png)', '![s](_img/p.png)'],
    [day, '![s](q%20r.png)', '![s](_img/Q%20r.PNG)'],
    [bundle, '![s](p.png)', '![s](../_img/p.png)'],
  ] as const) {
    it(`is found in another folder: ${before} in ${path}`, () => assert.equal(mended(path, before), after));
  }

  it('is found in another folder of plain notes', () => {
    assert.equal(mended(talk, '![s](p.png)', 'plain'), '![s](_img/p.png)');
  });

  it('is put right in plain notes, too', () => {
    assert.equal(mended(talk, '![s](_img/P.png)', 'plain'), '![s](_img/p.png)');
  });
});
