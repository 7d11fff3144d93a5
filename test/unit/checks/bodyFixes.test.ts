import assert from 'node:assert/strict';
import { CheckedText } from '../../../src/core/checks/checkedText';
import { NoteReading } from '../../../src/core/note/parseNote';
import { applyEdits } from '../../../src/core/text/textEdit';
import { checkFiles, checkText } from '../../support/checkFiles';

const path = 'content/p.md';
const uri = `file:///conf/${path}`;

/** What the first fix that keeps its word makes of a note with one finding; undefined where there is none. */
function mended(text: string): string | undefined {
  const site = checkFiles({ 'hugo.toml': '', [path]: text });
  const checked = new CheckedText(new NoteReading(uri, text), site.optionsFor(path));
  const [finding, ...others] = checked.findings;
  assert.ok(finding !== undefined && others.length === 0);
  const [fix] = checked.fixesOf(finding);
  return fix && applyEdits(text, fix.edits);
}

const body = (text: string) => `---\ntitle: A\n---\n${text}\n`;

describe('the first fix of a quote that stays open', () => {
  const pairs: readonly (readonly [before: string, after: string])[] = [
    ['{{% icon href="https://x.y }}', '{{% icon href="https://x.y" %}}'],
    ['{{% icon href="https://x.y %}}', '{{% icon href="https://x.y" %}}'],
    ['{{< icon href="https://x.y > }} b', '{{< icon href="https://x.y" >}} b'],
    ['{{% icon "a b } } c', '{{% icon "a b" %}} c'],
    ['{{% button href="https://x.y }}W{{% /button %}}', '{{% button href="https://x.y" %}}W{{% /button %}}'],
  ];
  for (const [before, after] of pairs) it(before, () => assert.equal(mended(body(before)), body(after)));
});

describe('the first fix of a block that nothing ends', () => {
  for (const [before, after] of [
    ['---\r\ntitle: A\r\n---\r\n```\r\nb\r\n', '---\r\ntitle: A\r\n---\r\n```\r\nb\r\n```\r\n'],
    ['---\ntitle: A', '---\ntitle: A\n---\n'],
    ['---\r\ntitle: A', '---\r\ntitle: A\r\n---\r\n'],
  ] as const)
    it(`ends its lines as the note does: ${JSON.stringify(before)}`, () =>
      assert.equal(mended(before), after));
});

describe('quotes that something has escaped', () => {
  for (const call of [
    '{{% icon \\"x y\\" %}}',
    '{{% icon icon=\\"x y\\" style="b" %}}',
    '{{% icon \\"x" %}}',
  ]) {
    it(`are quotes to Hugo: ${call}`, () => assert.deepEqual(checkText(body(call)), []));
  }

  it('have to be closed', () => {
    const [finding] = checkText(body('{{% icon \\"x %}}'));
    assert.equal(finding?.code, 'shortcode-quote');
  });
});

describe('a title that is no text', () => {
  const pairs: readonly (readonly [before: string, after: string])[] = [
    ['[Keynote]', '"[Keynote]"'],
    ['[a: b]', '"[a: b]"'],
    ['[a, "b"] # c', '\'[a, "b"]\' # c'],
    ['{a: b}', '"{a: b}"'],
    ['true', '"true"'],
  ];
  for (const [before, after] of pairs) {
    it(`gets quotes: ${before}`, () =>
      assert.equal(mended(`---\ntitle: ${before}\n---\n`), `---\ntitle: ${after}\n---\n`));
  }

  it('is left alone where it is a list of several lines', () => {
    assert.equal(mended('---\ntitle:\n  - a\n  - b\n---\n'), undefined);
    assert.equal(mended('---\ntitle: [a,\n  b]\n---\n'), undefined);
  });
});

it('a directive of YAML is refused, as Hugo does: the closing line is the one that it asks for', () => {
  for (const hugo of ['0.111.3', '0.169.0']) {
    const [finding] = checkText('---\n%YAML 1.1\n---\ntitle: A\n---\n', hugo);
    assert.equal(finding?.breaksBuild, true);
  }
});
