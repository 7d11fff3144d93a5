import assert from 'node:assert/strict';
import { soundFixes } from '../../../src/core/checks/checkNote';
import { NoteReading } from '../../../src/core/note/parseNote';
import { applyEdits } from '../../../src/core/text/textEdit';
import { checkFiles, inShort } from '../../support/checkFiles';

const head = '---\ntitle: A\n---\n';
const open = '{{% button href="https://a.b" %}}';
const whole = `${open}W{{% /button %}}`;

/** What is found in a body, and what the first fix of each finding makes of it. */
function check(body: string) {
  const path = 'content/p.md';
  const text = head + body;
  const site = checkFiles({ 'hugo.toml': '', [path]: text }, { hugo: '0.145.0' });
  const reading = new NoteReading(`file:///conf/${path}`, text);
  return (site.findings.get(path) ?? []).map((finding) => {
    const fix = soundFixes(reading, finding, site.optionsFor(path))[0];
    return {
      finding: inShort(finding),
      message: finding.message,
      mended: fix && applyEdits(text, fix.edits).slice(head.length),
    };
  });
}

describe('brackets and closing tags of shortcodes', () => {
  for (const [body, finding] of [
    ['{{% button href="https://a.b" }}W{{% /button %}}', 'shortcode-character 4:31-4:32'],
    ['{{% button href="https://a.b" %}W{{% /button %}}', 'shortcode-character 4:31-4:32'],
    ['{{% button href="https://a.b" >}}W{{% /button %}}', 'shortcode-character 4:31-4:32'],
    [`${open}W{{% /button }}`, 'shortcode-character 4:47-4:48'],
    [`${open}W{{% /button >}}`, 'shortcode-character 4:47-4:48'],
  ] as const) {
    it(`says how the shortcode ends: ${body}`, () => {
      const message = 'This shortcode must end with %}}';
      assert.deepEqual(check(body), [{ finding, message, mended: whole }]);
    });
  }

  it('takes a second opening without parameters for a closing tag without its slash', () => {
    const found = check(`${open}W{{% button %}}`);
    assert.deepEqual(
      found.map(({ finding, mended }) => [finding, mended]),
      [
        ['shortcode-not-closed 4:1-4:34', whole],
        ['shortcode-not-closed 4:35-4:49', whole],
      ],
    );
  });

  it('leaves openings with parameters openings', () => {
    const mended = check(`${open}W ${open}V`).map((each) => each.mended);
    assert.deepEqual(mended, [`${whole} ${open}V`, `${open}W ${open}V{{% /button %}}`]);
    assert.deepEqual(
      check('{{% notice %}}a').map((each) => each.mended),
      ['{{% notice %}}a{{% /notice %}}'],
    );
  });

  for (const name of ['buton', 'Button', 'buttons']) {
    it(`takes /${name} for the closing tag of what is open`, () => {
      const found = check(`${open}W{{% /${name} %}}`);
      assert.deepEqual(
        found.map(({ mended }) => mended),
        [whole],
      );
      assert.match(found[0]?.finding ?? '', /^shortcode-closing-alone/);
    });
  }

  it('does so for no other name', () => {
    assert.deepEqual(
      check(`${open}W{{% /notice %}}`).map(({ finding }) => finding.split(' ')[0]),
      ['shortcode-not-closed', 'shortcode-closing-alone'],
    );
  });
});
