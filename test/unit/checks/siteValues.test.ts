import assert from 'node:assert/strict';
import { CheckedText } from '../../../src/core/checks/checkedText';
import { NoteReading } from '../../../src/core/note/parseNote';
import { applyEdits } from '../../../src/core/text/textEdit';
import { checkFiles } from '../../support/checkFiles';

const path = 'content/day1/p.md';
const uri = `file:///conf/${path}`;
type Files = Readonly<Record<string, string>>;

function read(text: string, files: Files = {}): CheckedText {
  const site = checkFiles({ 'hugo.toml': '', ...files, [path]: text });
  return new CheckedText(new NoteReading(uri, text), site.optionsFor(path));
}

function breaking(text: string, files?: Files): string[] {
  return read(text, files)
    .findings.filter(({ breaksBuild }) => breaksBuild)
    .map(({ code }) => code);
}

function mended(text: string, files?: Files): string | undefined {
  const checked = read(text, files);
  const [finding] = checked.findings;
  const fix = finding && checked.fixesOf(finding)[0];
  return fix && applyEdits(text, fix.edits);
}

/** All tried with Hugo 0.111. */
describe('the shortcode param', () => {
  const page = (call: string) =>
    `---\ntitle: A\nspeaker: Ada\nnone: ''\nzero: 0\nno: false\nempty: []\nlist: [x]\ndeep:\n  Er: 1\nparams:\n  inside: 1\n---\n${call}\n`;
  const config: Files = {
    'hugo.toml':
      '[params]\nevent = "Conf"\nstarts = 2025-04-01\noff = false\n[params.a]\nb = 1\n[languages.en.params]\nplace = "X"\n',
  };

  for (const name of [
    'speaker',
    '"Speaker"',
    '`list`',
    'deep.er',
    'inside',
    'event',
    'EVENT',
    'starts',
    'a.b',
    'place',
    'title',
    'lastmod',
  ]) {
    it(`finds ${name}`, () => assert.deepEqual(breaking(page(`{{% param ${name} %}}`), config), []));
  }

  for (const name of ['nope', 'none', 'zero', 'no', 'empty', 'deep.other', 'a.c', 'off']) {
    it(`does not find ${name}`, () =>
      assert.deepEqual(breaking(page(`<!-- {{< param ${name} >}} -->`), config), ['param-not-found']));
  }

  it('is left alone where the value may be given elsewhere', () => {
    const text = page('{{% param nope %}}');
    const sites: readonly Files[] = [
      { 'hugo.toml': 'theme = "another"' },
      { 'hugo.toml': 'theme = ["relearn", "another"]' },
      { 'hugo.toml': '[cascade]\nnope = 1' },
      { 'content/day1/_index.md': '---\ntitle: D\ncascade:\n  nope: 1\n---\n' },
      { 'content/_index.md': '+++\n[[cascade]]\nnope = 1\n+++\n' },
      { 'layouts/shortcodes/param.html': '' },
      { 'config/production/params.toml': 'nope = 1' },
      { 'hugo.toml': 'theme = "relearn"', 'themes/relearn/config.toml': '[params]\nnope = 1' },
      { 'hugo.toml': 'theme = "relearn"', 'themes/relearn/config/_default/params.toml': 'nope = 1' },
    ];
    for (const files of sites) assert.deepEqual(breaking(text, files), [], JSON.stringify(files));
    assert.deepEqual(breaking(text.replace('title', 'draft: true\ntitle')), []);
    assert.deepEqual(breaking(text.replace('title', 'cascade:\n  nope: 1\ntitle')), []);
    assert.deepEqual(breaking(text.replace('title', 'base: &b\n  nope: 1\n<<: *b\ntitle')), []);
  });

  it('gets the name that is nearly so, and loses a name before it', () => {
    assert.equal(mended(page('{{% param "speakr" %}}')), page('{{% param "speaker" %}}'));
    assert.equal(mended(page('{{% param name="speaker" %}}')), page('{{% param "speaker" %}}'));
    assert.deepEqual(breaking(page('{{% param %}}')), ['shortcode-parameter-missing']);
    assert.deepEqual(breaking(page('{{% param "" %}}')), ['shortcode-parameter-missing']);
  });
});

describe('the shortcode highlight', () => {
  const page = (call: string) => `---\ntitle: A\n---\n{{< ${call} >}}x{{< /highlight >}}\n`;
  const ownLayouts: Files = { 'layouts/_default/single.html': '' };

  for (const call of ['highlight', 'highlight type=go']) {
    it(`needs a type where it is Hugo’s: ${call}`, () => {
      assert.deepEqual(breaking(page(call), ownLayouts), ['shortcode-parameter-missing']);
      assert.deepEqual(breaking(page(call)), [], 'Relearn has its own');
      assert.deepEqual(breaking(page(call), { 'hugo.toml': 'theme = "another"' }), []);
      assert.deepEqual(
        breaking(page(call), { ...ownLayouts, 'layouts/shortcodes/highlight.html': '{{ .Inner }}' }),
        [],
      );
    });
  }

  it('takes any type, and none in quotes', () => {
    for (const call of ['highlight go', 'highlight ""', 'highlight nosuch "linenos=1"'])
      assert.deepEqual(breaking(page(call), ownLayouts), []);
  });

  it('gets one', () => {
    assert.equal(mended(page('highlight'), ownLayouts), page('highlight text'));
    assert.equal(mended(page('highlight type="go"'), ownLayouts), page('highlight "go"'));
    assert.equal(mended(page('highlight type = go'), ownLayouts), page('highlight go'));
  });
});

describe('output formats', () => {
  const page = (outputs: string) => `---\ntitle: A\noutputs: ${outputs}\n---\n`;

  for (const outputs of ['[HTML, json, print]', 'html amp', '[]', "''", '{a: b}', '[mine]']) {
    it(`are known: ${outputs}`, () =>
      assert.deepEqual(
        breaking(page(outputs), { 'hugo.toml': '[outputFormats.Mine]\nmediaType = "text/html"\n' }),
        [],
      ));
  }

  it('may be given elsewhere', () => {
    const mine = '[outputFormats.nope]\nmediaType = "text/html"\n';
    const theme = { 'hugo.toml': 'theme = "relearn"', 'themes/relearn/hugo.toml': mine };
    for (const files of [{ 'config/staging/hugo.toml': mine }, theme])
      assert.deepEqual(breaking(page('nope'), files), []);
    assert.deepEqual(breaking(page('other'), theme), ['output-unknown']);
  });

  for (const outputs of ['[html, nope]', 'nope', 'html, json', '3', "['nope']"]) {
    it(`are unknown: ${outputs}`, () => assert.deepEqual(breaking(page(outputs)), ['output-unknown']));
  }

  it('break the build on drafts, too, and nobody knows those of another theme', () => {
    assert.deepEqual(breaking(page('nope').replace('title', 'draft: true\ntitle')), ['output-unknown']);
    assert.deepEqual(breaking(page('nope'), { 'hugo.toml': 'theme = "another"' }), []);
  });

  it('get the name that is nearly so', () => {
    assert.equal(mended(page('[html, "jsn"]')), page('[html, "json"]'));
    assert.equal(mended(page('html, json')), page('html json'));
    assert.equal(mended(page('[something]')), undefined);
  });
});

describe('the language of a reference', () => {
  const page = (call: string) => `---\ntitle: A\n---\n{{% ${call} %}}\n`;
  const german: Files = {
    'hugo.toml': 'defaultContentLanguage = "en"\n[languages.en]\n[languages.de]\n',
    'content/day1/q.md': '---\ntitle: Q\n---\n',
    'content/day1/only.de.md': '---\ntitle: O\n---\n',
  };

  it('is one of the site’s', () => {
    for (const lang of ['nope', 'DE', 'fr'])
      assert.deepEqual(breaking(page(`relref path="q" lang="${lang}"`), german), ['ref-not-found']);
    assert.deepEqual(breaking(page('relref path="q" lang="en"'), german), []);
    assert.deepEqual(breaking(page('relref path="q" lang=""'), german), []);
    assert.equal(mended(page('relref path="q" lang="DE"'), german), page('relref path="q" lang="de"'));
  });

  it('has pages of its own', () => {
    assert.deepEqual(breaking(page('relref path="only" lang="de"'), german), []);
    assert.deepEqual(breaking(page('relref path="only" lang="en"'), german), ['ref-not-found']);
  });

  it('is English where the site names none', () => {
    const files = { 'content/day1/q.md': '---\ntitle: Q\n---\n' };
    assert.deepEqual(breaking(page('relref path="q" lang="en"'), files), []);
    assert.deepEqual(breaking(page('relref path="q" lang="de"'), files), ['ref-not-found']);
  });
});

/** Tried with Hugo 0.111; of pages later releases read the front matter alone. */
describe('pages that are not built', () => {
  const refused = '{{< param nope >}}';
  const page = (body: string, lines = '') => `---\ntitle: A\n${lines}---\n${body}\n`;
  const files: Files = {
    'content/_index.md': page(refused),
    'content/day1/_index.md': page(refused),
    'content/day1/p.md': page(refused),
  };
  const wrong = (more: Files, hugo = '0.111.3') =>
    [...checkFiles({ ...files, ...more }, { hugo }).findings]
      .filter(([, found]) => found.some(({ breaksBuild }) => breaksBuild))
      .map(([at]) => at);
  const all = Object.keys(files);

  it('are those of a kind that the site leaves out', () => {
    for (const [i, kind] of ['home', 'section', 'page'].entries()) {
      const left = all.filter((_, k) => k !== i);
      assert.deepEqual(wrong({ 'hugo.toml': `disableKinds = ["${kind}"]` }), left, kind);
      const inCapitals = { 'hugo.toml': `disableKinds = ["${kind.toUpperCase()}"]` };
      assert.deepEqual(wrong(inCapitals), all, kind);
      assert.deepEqual(wrong(inCapitals, '0.131.0'), left, kind);
    }
    assert.deepEqual(wrong({ 'hugo.toml': 'disableKinds = ["term", "RSS"]' }), all);
  });

  it('are found by references where they are sections, and not where they are pages', () => {
    const to = (target: string, kind: string) =>
      wrong({
        'hugo.toml': `disableKinds = ["${kind}"]`,
        'content/_index.md': page(`{{< relref "${target}" >}}`),
        'content/day1/_index.md': page(''),
        'content/day1/p.md': page(''),
      });
    assert.deepEqual(to('day1', 'section'), []);
    assert.deepEqual(to('day1/p', 'section'), []);
    assert.deepEqual(to('day1/p', 'page'), ['content/_index.md']);
  });

  it('are those that are neither written nor listed', () => {
    const built = (lines: string) => wrong({ 'content/day1/p.md': page(refused, lines) }).length === 3;
    for (const lines of ['build:\n  render: never\n  list: never\n', 'headless: true\n'])
      assert.equal(built(lines), false, lines);
    for (const lines of ['build:\n  render: never\n', 'build:\n  list: never\n'])
      assert.equal(built(lines), true, lines);
    const cascade = 'cascade:\n  build:\n    render: never\n    list: never\n';
    assert.deepEqual(wrong({ 'content/day1/_index.md': page('', cascade) }, '0.131.0'), [
      'content/_index.md',
    ]);
  });

  it('are read all the same', () => {
    const yaml = { 'hugo.toml': 'disableKinds = ["page"]', 'content/day1/p.md': page('', 'a: b: c\n') };
    assert.ok(wrong(yaml).includes('content/day1/p.md'));
  });
});

describe('tags of signs alone', () => {
  const found = (tag: string, files: Files = {}) =>
    read(`---\ntitle: A\ntags: ['${tag}']\n---\n`, files).findings.map(({ code }) => code);

  it('leave no address', () => {
    for (const tag of ['🎉', '/', '...', '!?', '&', '—', '½'])
      assert.deepEqual(found(tag), ['tag-no-address'], tag);
  });

  it('leave one where a sign of addresses is among them, or a letter of any script', () => {
    for (const tag of ['+', '#', '@', '_', 'C++', '🎉 x', '日本', '7', 'é', '%20'])
      assert.deepEqual(found(tag), [], tag);
  });

  it('are no terms where the site has no tags', () => {
    assert.deepEqual(found('🎉', { 'hugo.toml': 'disableKinds = ["taxonomy", "term"]' }), []);
    assert.deepEqual(found('🎉', { 'hugo.toml': '[taxonomies]\ntopic = "topics"' }), []);
  });
});

describe('parameters that a shortcode does not read', () => {
  const found = (call: string, files: Files = {}) =>
    read(`---\ntitle: A\ntags: [a]\n---\n${call}\n`, files)
      .findings.filter(({ code }) => code === 'shortcode-parameter-unknown')
      .map(({ message }) => /“[^”]*”[^“]*“([^”]*)”/.exec(message)?.[1]);
  const own = (template: string): Files => ({ 'layouts/shortcodes/clip.html': template });

  it('are those that Relearn’s do not know, in the site’s version', () => {
    assert.deepEqual(found('{{% notice titel="a" foo="b" style="tip" %}}x{{% /notice %}}'), ['titel', 'foo']);
    assert.deepEqual(found('{{% expand Title="a" %}}x{{% /expand %}}'), ['Title']);
    const children = '{{% children type="card" depth="2" %}}';
    assert.deepEqual(found(children), []);
    const older = { 'go.mod': 'require github.com/McShelby/hugo-theme-relearn/v7 v7.6.1\n' };
    assert.deepEqual(found(children, { 'hugo.toml': 'theme = "relearn"', ...older }), ['type']);
    for (const call of [
      '{{< highlight go foo="b" >}}x{{< /highlight >}}',
      '{{< figure foo="b" >}}',
      '{{% notice tip %}}x{{% /notice %}}',
    ])
      assert.deepEqual(found(call), [], call);
  });

  it('are slips in names that a template of the site’s own reads', () => {
    assert.deepEqual(found('{{< clip strat="1" other="2" >}}', own('{{ .Get "start" }}')), ['strat']);
    for (const template of [
      '{{ .Get "start" }}{{ .Params }}',
      '{{ .Get "start" }}{{ partial "x" . }}',
      '{{ .Get "start" }}{{ partial "x" (dict "of" $ "n" 1) }}',
      '{{ .Get "start" }}{{ .Get $name }}',
      '{{ .Get 0 }}',
    ])
      assert.deepEqual(found('{{< clip strat="1" >}}', own(template)), [], template);
    assert.deepEqual(
      found('{{% notice titel="a" %}}x{{% /notice %}}', { 'hugo.toml': 'theme = "another"' }),
      [],
    );
  });

  it('get the name that was meant', () => {
    const text = (name: string) =>
      `---\ntitle: A\ntags: [a]\n---\n{{% notice ${name}="a" %}}x{{% /notice %}}\n`;
    assert.equal(mended(text('titel')), text('title'));
  });
});
