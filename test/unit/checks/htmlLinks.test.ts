import assert from 'node:assert/strict';
import { CheckedText } from '../../../src/core/checks/checkedText';
import { NoteReading } from '../../../src/core/note/parseNote';
import { applyEdits } from '../../../src/core/text/textEdit';
import { checkFiles } from '../../support/checkFiles';
import { uriOf } from '../../support/conferenceFiles';

const talk = 'content/day1/02_talk.md';
const page = (title: string, body = '') => `---\ntitle: ${title}\nweight: 1\n---\n${body}\n`;
const site = {
  'hugo.toml': 'baseURL = "https://notes.example/docs/"\n[markup.goldmark.renderer]\nunsafe = true\n',
  'content/day1/_index.md': page('Day'),
  'content/day1/03_mesh.md': page('Mesh'),
  'content/day1/_img/a.png': '',
  'content/day1/leaf/index.md': page('Leaf'),
  'content/day1/leaf/b.png': '',
  'static/images/p.png': '',
};

function found(body: string, path = talk, more: Readonly<Record<string, string>> = {}): string[] {
  const text = page('A talk', body);
  const { findings } = checkFiles({ ...site, ...more, [path]: text });
  return (findings.get(path) ?? [])
    .filter(({ code }) => code === 'image-not-found' || code === 'link-not-found')
    .map(({ code, range: { start, end } }) =>
      [code, text.split('\n')[start.line]?.slice(start.character, end.character)].join(' '),
    );
}

function mended(body: string): string | undefined {
  const text = page('A talk', body);
  const checked = new CheckedText(
    new NoteReading(uriOf(talk), text),
    checkFiles({ ...site, [talk]: text }).optionsFor(talk),
  );
  const finding = checked.findings.find(({ code }) => code.endsWith('-not-found'));
  const fix = finding && checked.fixesOf(finding)[0];
  return fix && applyEdits(text, fix.edits).slice(page('A talk').length - 1, -1);
}

describe('pictures and links in HTML and shortcodes', () => {
  it('are looked for where a browser looks', () => {
    assert.deepEqual(found('<img src="_img/a.png" width="300">'), ['image-not-found _img/a.png']);
    assert.deepEqual(found('{{< figure src="_img/a.png" >}}'), ['image-not-found _img/a.png']);
    assert.deepEqual(found('<img src="../_img/a.png"> {{< figure src="../_img/a.png" >}}'), []);
    assert.deepEqual(found('<img src="_img/a.png"> {{< figure src="b.png" >}}', 'content/day1/_index.md'), [
      'image-not-found b.png',
    ]);
    assert.deepEqual(found('<img src="b.png"> {{< figure src="b.png" >}}', 'content/day1/leaf/index.md'), []);
    assert.deepEqual(found('<a href="./03_mesh">x</a>'), ['link-not-found ./03_mesh']);
    assert.deepEqual(found('<a href="03_mesh.md#x">x</a>'), ['link-not-found 03_mesh.md#x']);
    assert.deepEqual(found('<a href="../03_mesh">x</a> <a href="#x">x</a> <a href="/x">x</a>'), []);
    assert.deepEqual(found('<a href="03_mesh">x</a>', 'content/day1/_index.md'), []);
  });

  it('are left alone where no reader sees them, or nobody knows', () => {
    for (const body of [
      '<!-- <img src="_img/a.png"> <a href="./03_mesh">x</a> {{< figure src="x.png" >}} -->',
      '`<img src="_img/a.png">` `{{< figure src="x.png" >}}`',
      '```html\n<img src="_img/a.png">\n```',
      '<img src="https://a.example/x.png"> <img src="data:image/png;base64,AA"> <img src="">',
    ])
      assert.deepEqual(found(body), [], body);
    assert.deepEqual(found('<img src="_img/a.png">', talk, { 'hugo.toml': '' }), []);
    const own = { 'layouts/shortcodes/figure.html': '<img src="/img/{{ .Get "src" }}">' };
    assert.deepEqual(found('{{< figure src="x.png" >}}', talk, own), []);
  });

  it('are mended as a browser reads them', () => {
    assert.equal(mended('<img src="_img/a.png">'), '<img src="../_img/a.png">');
    assert.equal(mended('{{< figure src="_img/a.png" >}}'), '{{< figure src="../_img/a.png" >}}');
    assert.equal(mended('<a href="./03_mesh#x">y</a>'), '<a href="../03_mesh#x">y</a>');
  });
});

describe('a picture', () => {
  it('is found at an address with the path of baseURL', () => {
    assert.deepEqual(found('![p](/docs/images/p.png) ![p](/images/p.png)'), []);
    assert.deepEqual(found('![p](/docs/images/q.png)'), ['image-not-found /docs/images/q.png']);
  });

  it('beside Index.md has no address, and moving up is no way out', () => {
    const path = 'content/x/Index.md';
    const more = { 'content/x/a.png': '', [path]: page('A', '![a](a.png)') };
    const [finding] = (checkFiles({ ...site, ...more }).findings.get(path) ?? []).filter(
      ({ code }) => code === 'image-not-found',
    );
    assert.match(finding?.message ?? '', /lowercase index\.md/);
    assert.deepEqual(finding?.fixes, []);
  });

  it('in a file of a bundle that is no page is left alone', () => {
    assert.deepEqual(found('![a](nope.png)', 'content/day1/leaf/more.md'), []);
  });
});
