import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text/textEdit';
import { checkFiles, checkText, inShort } from '../../support/checkFiles';
import { HugoLab, installedHugo } from '../../support/realHugo';

const page = (line: string) => `---\ntitle: A\n${line}\n---\n`;
const broken: readonly (readonly [text: string, finding: string])[] = [
  [page('url: https://talks.example/a'), 'address-invalid 3:6-3:29'],
  [page('URL: "http://talks.example"'), 'address-invalid 3:6-3:28'],
  [page('aliases: [/a, "https://x.example"]'), 'address-invalid 3:15-3:34'],
  [page('aliases: https://x.example'), 'address-invalid 3:10-3:27'],
  ['+++\ntitle = "A"\nurl = "https://x.example"\n+++\n', 'address-invalid 3:7-3:26'],
  ['{"title": "A", "url": "https://x.example"}\n', 'address-invalid 1:23-1:42'],
];
const fine = [
  'url: /a/',
  'url: HTTPS://x.example',
  'url: [https://x.example]',
  'website: https://x.example',
].map(page);

describe('addresses of the page itself', () => {
  for (const [text, finding] of broken) {
    it(`may not be of the web: ${JSON.stringify(text)}`, () => {
      const findings = checkText(text, '0.111.3');
      assert.deepEqual(findings.map(inShort), [finding]);
      assert.equal(findings[0]?.breaksBuild, true);
    });
  }

  it('may be of any other form, and in plain notes of any', () => {
    for (const text of fine) assert.deepEqual(checkText(text).map(inShort), []);
    const plain = checkFiles({ 'p.md': page('url: https://x.example') }, { kind: 'plain' });
    assert.deepEqual(plain.findings.get('p.md'), []);
  });

  it('get another key, where that is free', () => {
    const mended = (text: string) =>
      checkText(text)[0]?.fixes.map(({ edits }) => applyEdits(text, edits)) ?? [];
    assert.deepEqual(mended(page('url:  "https://x.example" # c')), [
      page('website:  "https://x.example" # c'),
    ]);
    assert.deepEqual(mended(page('website: b\nurl: https://x.example')), []);
  });

  it('are judged as the Hugo on this machine does', function () {
    if (installedHugo() === undefined) this.skip();
    const lab = new HugoLab();
    try {
      for (const [text] of broken) assert.match(lab.verdicts([text])[0] ?? 'builds', /not supported/);
      assert.deepEqual(
        lab.verdicts(fine),
        fine.map(() => undefined),
      );
    } finally {
      lab.close();
    }
  });
});
