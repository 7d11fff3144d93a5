import assert from 'node:assert/strict';
import { checkConference } from '../../../src/core/checks/across/checkConference';
import { areSameFacts, siteFacts, tellsOfSite } from '../../../src/core/checks/site/siteFacts';
import { addressFault } from '../../../src/core/hugo/goUrl';
import { isFrom, parseHugoVersion, versionText } from '../../../src/core/hugo/hugoVersion';
import { learnShortcodes } from '../../../src/core/hugo/shortcodeBook';
import { hugoVersionOf } from '../../../src/core/hugo/tellingFiles';
import { checkFiles, inShort } from '../../support/checkFiles';
import { conferenceOf } from '../../support/conferenceOf';

const note = 'content/p.md';
const front = '---\ntitle: A\n---\n';

function codes(files: Readonly<Record<string, string>>, hugo?: string): string[] {
  return (checkFiles(files, { hugo }).findings.get(note) ?? []).map(inShort);
}

describe('the version of Hugo', () => {
  const written: readonly (readonly [string, string, string])[] = [
    ['netlify.toml', '[build.environment]\nHUGO_VERSION = "0.145.0"\n', '0.145.0'],
    ['.github/workflows/pages.yml', 'env:\n  HUGO_VERSION: 0.128.1\n', '0.128.1'],
    ['.github/workflows/pages.yml', "with:\n  hugo-version: '0.131.0'\n  extended: true\n", '0.131.0'],
    ['.gitlab-ci.yml', 'image: registry.gitlab.com/pages/hugo/hugo_extended:0.111.3\n', '0.111.3'],
    ['.gitlab-ci.yml', 'image: hugomods/hugo:exts-0.139.0\n', '0.139.0'],
    ['Dockerfile', 'FROM alpine\nARG HUGO_VERSION=0.120.4\n', '0.120.4'],
    ['Dockerfile', 'FROM klakegg/hugo:0.101.0-ext\n', '0.101.0'],
    ['package.json', '{"devDependencies": {"hugo-extended": "^0.147.2"}}', '0.147.2'],
    ['.tool-versions', 'nodejs 20.1.0\nhugo extended_0.152.2\n', '0.152.2'],
  ];
  for (const [path, text, version] of written) {
    it(`${version} is read from ${path}: ${JSON.stringify(text.trim())}`, () => {
      assert.ok(tellsOfSite(path));
      const found = hugoVersionOf([{ path, text }]);
      assert.equal(found && versionText(found), version);
    });
  }

  it('is not guessed from other numbers', () => {
    const files = [
      { path: '.github/workflows/a.yml', text: 'uses: actions/checkout@v4\nnode-version: 20.1.0\n' },
      { path: 'package.json', text: '{"version": "1.2.3"}' },
      { path: 'README.md', text: 'HUGO_VERSION=0.1.0' },
    ];
    assert.equal(hugoVersionOf(files), undefined);
  });

  it('is the given one before the site’s, the site’s before the newest', () => {
    const config = [{ path: 'hugo.toml', uri: '', text: '[module.hugoVersion]\nmin = "0.121.0"\n' }];
    const files = [{ path: 'netlify.toml', text: 'HUGO_VERSION = "0.145.0"' }];
    const hugo = parseHugoVersion('0.111.3');
    const text = (facts: ReturnType<typeof siteFacts>) => `${versionText(facts.hugo)} ${facts.hugoFrom}`;
    assert.equal(text(siteFacts({ kind: 'hugo', config, files, hugo })), '0.111.3 given');
    assert.equal(text(siteFacts({ kind: 'hugo', config, files })), '0.145.0 site');
    assert.equal(text(siteFacts({ kind: 'hugo', config, files: [] })), '0.121.0 site');
    assert.equal(text(siteFacts({ kind: 'hugo', config: [], files: [] })), '0.169.0 newest');
  });

  it('is compared number by number', () => {
    const version = parseHugoVersion('v0.99.10+extended')!;
    assert.deepEqual(version, { major: 0, minor: 99, patch: 10 });
    assert.ok(isFrom(version, '0.99.9') && !isFrom(version, '0.100') && isFrom(version, '0.99.10'));
  });
});

describe('known shortcodes', () => {
  const relearn = { 'hugo.toml': 'theme = "hugo-theme-relearn"\n' };

  it('are the site’s own too, with or without content as their templates say', () => {
    const own = {
      ...relearn,
      'layouts/shortcodes/speaker.html': '<b>{{ .Get 0 }}</b>{{/* no .Inner here */}}',
      'layouts/_shortcodes/Box.html': '<div>{{- with $.Inner }}{{ . }}{{ end -}}</div>',
    };
    assert.deepEqual(codes({ ...own, [note]: `${front}{{% speaker a %}} {{< box >}}x{{< /box >}}\n` }), []);
    assert.deepEqual(codes({ ...own, [note]: `${front}{{% speaker a %}}{{% /speaker %}} {{< Box >}}x\n` }), [
      'shortcode-no-content 4:18-4:34',
      'shortcode-not-closed 4:35-4:46',
    ]);
  });

  it('follow the version: cards came with Relearn 8, capitals with Hugo 0.146', () => {
    const text = `${front}{{< cards >}}{{% card title="A" %}}x{{% /card %}}{{< /cards >}}\n`;
    assert.deepEqual(codes({ ...relearn, [note]: text }, '0.169.0'), []);
    assert.equal(codes({ ...relearn, [note]: text }, '0.131.0').length, 2);
    const capital = `${front}{{% Icon star %}}\n`;
    assert.deepEqual(codes({ ...relearn, [note]: capital }, '0.146.0'), []);
    assert.deepEqual(codes({ ...relearn, [note]: capital }, '0.145.0'), ['shortcode-unknown 4:1-4:18']);
  });

  it('follow the theme’s version where the site tells it', () => {
    const text = `${front}{{% resources /%}}\n`;
    const goMod = 'module x\nrequire github.com/McShelby/hugo-theme-relearn v5.12.6 // indirect\n';
    assert.deepEqual(codes({ ...relearn, 'go.mod': goMod, [note]: text }), ['shortcode-unknown 4:1-4:19']);
    assert.deepEqual(codes({ ...relearn, 'go.mod': goMod.replace('5.12.6', '7.6.1'), [note]: text }), []);
  });

  it('of a theme that is not known are not judged, but for what is wrong with any', () => {
    const other = { 'hugo.toml': 'theme = "ananke"\n' };
    assert.deepEqual(codes({ ...other, [note]: `${front}{{< hero x >}} {{< pair >}}a{{< /pair >}}\n` }), []);
    assert.deepEqual(codes({ ...other, [note]: `${front}{{< hero x="a >}}\n` }), [
      'shortcode-quote 4:13-4:15',
    ]);
    assert.deepEqual(codes({ ...other, [note]: `${front}{{< figure src="x" >}}{{< /figure >}}\n` }), [
      'shortcode-no-content 4:23-4:38',
    ]);
  });

  it('of such a theme are learnt from its templates', () => {
    const other = {
      'hugo.toml': 'theme = "ananke"\n',
      'themes/ananke/layouts/shortcodes/hero.html': '{{ .Inner }}',
    };
    assert.deepEqual(codes({ ...other, [note]: `${front}{{< hero >}}a{{< /hero >}}\n` }), []);
    assert.deepEqual(codes({ ...other, [note]: `${front}{{< hro >}}\n` }), ['shortcode-unknown 4:1-4:12']);
  });

  it('are not those of a configuration that mounts layouts which are not there', () => {
    const mounts =
      'theme = "hugo-theme-relearn"\n[[module.mounts]]\nsource = "layouts"\ntarget = "layouts"\n';
    assert.deepEqual(codes({ 'hugo.toml': mounts, [note]: `${front}{{% own %}}\n` }), []);
  });

  it('have a slash behind their name as part of it', () => {
    assert.deepEqual(codes({ ...relearn, [note]: `${front}{{% notice/%}} {{% notice /%}}\n` }), [
      'shortcode-name 4:1-4:12',
    ]);
  });

  it('take the template nearest to the site', () => {
    const book = learnShortcodes([
      { path: 'layouts/shortcodes/a/b.html', text: '{{ .InnerDeindent }}' },
      { path: 'themes/t/layouts/shortcodes/a/b.html', text: '' },
      { path: '_vendor/github.com/x/y/layouts/_shortcodes/c.en.html', text: '' },
    ]);
    assert.deepEqual([...book.keys()].sort(), ['a/b', 'c']);
    assert.equal(book.get('a/b')?.inner, true);
  });
});

describe('Go’s reading of addresses', () => {
  for (const address of [
    '',
    '#',
    'a b',
    './a:b',
    'a:b.md',
    'https://',
    'mailto:a@b',
    "javascript:alert('x')",
    'https://u:p@a.b:80/c',
    '//a.b',
    'https://ä.b/ü',
    'https://[::1]:80/',
    'a?b:c%zz',
    'https://a.b/%20',
    '/a:b',
    'todo:x',
  ]) {
    it(`takes ${JSON.stringify(address)}`, () => assert.equal(addressFault(address), undefined));
  }
  for (const [address, fault] of [
    [' https://a.b', 'scheme'],
    ["'https://a.b'", 'scheme'],
    [':a', 'scheme'],
    ['1a:b', 'scheme'],
    ['https://a b/', 'host'],
    ['https://a.b:x/', 'host'],
    ['https://a.b/%zz', 'escape'],
    ['a#%z', 'escape'],
    ['a\nb', 'control'],
  ] as const) {
    it(`refuses ${JSON.stringify(address)}`, () => assert.equal(addressFault(address), fault));
  }
});

describe('the facts of a site', () => {
  const facts = (template: string, title = 'A', version = '0.145.0') =>
    siteFacts({
      kind: 'hugo',
      config: [{ path: 'hugo.toml', uri: '', text: `title = "${title}"\n` }],
      files: [
        { path: 'netlify.toml', text: `HUGO_VERSION = "${version}"` },
        { path: 'layouts/shortcodes/speaker.html', text: template },
      ],
    });

  it('are the same where its files changed in what judges no note', () => {
    assert.ok(areSameFacts(facts('<b>{{ .Get 0 }}</b>'), facts('<i>{{ .Get 0 }}</i>', 'B')));
  });

  it('are others where a shortcode wants to be closed now, or another Hugo builds the site', () => {
    assert.ok(!areSameFacts(facts('{{ .Get 0 }}'), facts('{{ .Inner }}')));
    assert.ok(!areSameFacts(facts(''), facts('', 'A', '0.146.0')));
  });
});

describe('a Markdown file in a leaf bundle', () => {
  const other = 'content/leaf/other.md';
  const files = (text: string) => ({
    'hugo.toml': '',
    'content/leaf/index.md': '---\ntitle: L\nweight: 1\n---\n',
    [other]: text,
  });
  const found = (text: string) => (checkFiles(files(text)).findings.get(other) ?? []).map(({ code }) => code);

  it('needs nothing that a page needs', () => {
    assert.deepEqual(found('words\n'), []);
    assert.deepEqual(found('---\nweight: 08\ntags: a, b\ndate: 2099-01-01\narchetype: chapter\n---\n'), []);
  });

  it('is read by Hugo all the same', () => {
    assert.deepEqual(found('---\ntitle: A: B\n---\n{{% nosuch %}}\n'), ['yaml-colon', 'shortcode-unknown']);
  });

  it('has no weight beside the pages', () => {
    const conference = conferenceOf({
      ...files('---\nweight: 2\n---\n'),
      'content/b.md': '---\ntitle: B\nweight: 2\n---\n',
    });
    const found = checkConference(conference);
    assert.deepEqual([...found.values()].flat(), []);
  });
});

describe('a theme that is Relearn', () => {
  const invalid = `${front}[x](http://a.example/%zz) {{% nosuch %}}\n`;
  const theme = (name: string) => `[[module.imports]]\npath = "${name}"\n`;

  it('goes by its own name, and so does what it demands', () => {
    for (const config of [
      'theme = "relearn"\n',
      'theme = ["hugo-theme-relearn"]\n',
      theme('github.com/McShelby/hugo-theme-relearn'),
      theme('github.com/McShelby/hugo-theme-relearn/v7'),
    ])
      assert.equal(codes({ 'hugo.toml': config, [note]: invalid }).length, 2, config);
  });

  it('is no fork, of which nothing is known', () => {
    for (const name of ['github.com/acme/hugo-theme-relearn', 'github.com/acme/relearn-fork', 'my-relearn'])
      assert.deepEqual(codes({ 'hugo.toml': theme(name), [note]: invalid }), [], name);
  });

  it('may be a fork whose templates are here', () => {
    const files = {
      'hugo.toml': 'theme = "my-relearn"\n',
      'themes/my-relearn/layouts/partials/version.txt': '7.6.1\n',
      'themes/my-relearn/layouts/shortcodes/own.html': '{{ .Get 0 }}',
    };
    assert.deepEqual(codes({ ...files, [note]: `${front}{{< own 1 >}}\n` }), []);
    assert.equal(codes({ ...files, [note]: invalid }).length, 2);
  });

  it('reads no address where templates of the site do', () => {
    const files = {
      'hugo.toml': 'theme = "relearn"\n',
      'layouts/_default/_markup/render-link.html': '<a href="{{ .Destination }}">',
      'layouts/shortcodes/button.html': '{{ .Inner }}',
    };
    const text = `${front}[x](http://a.example/%zz) http://a.example/%zz {{% button href="http://a.example/%zz" %}}x{{% /button %}}\n`;
    assert.deepEqual(codes({ ...files, [note]: text }), []);
    assert.equal(codes({ ...files, [note]: `${text}![x](http://a.example/%zz)\n` }).length, 1);
  });
});

describe('a section that is not built', () => {
  const files = {
    'hugo.toml': '',
    'content/day/_index.md': '---\ntitle: D\ndraft: true\n---\n',
    'content/day/a.md': '---\ntitle: A\n---\n',
  };
  const to = (ref: string) => ({ ...files, [note]: `${front}{{< relref "${ref}" >}}\n` });

  it('is found by references since Hugo 0.123, and so are the pages below', () => {
    assert.deepEqual(codes(to('day'), '0.131.0'), []);
    assert.deepEqual(codes(to('day/a'), '0.131.0'), []);
  });

  it('takes all below with it before', () => {
    assert.equal(codes(to('day'), '0.111.3').length, 1);
    assert.equal(codes(to('day/a'), '0.111.3').length, 1);
    const broken = 'content/day/b.md';
    for (const [hugo, breaks] of [
      ['0.111.3', false],
      ['0.131.0', true],
    ] as const) {
      const { findings } = checkFiles({ ...files, [broken]: '---\ntitle: A: b\n---\n' }, { hugo });
      assert.deepEqual(
        findings.get(broken)?.map(({ breaksBuild }) => breaksBuild),
        [breaks],
      );
      // The page of a section below is read by both.
      const section = 'content/day/deep/_index.md';
      const deep = checkFiles({ ...files, [section]: '---\ntitle: A: b\n---\n' }, { hugo });
      assert.deepEqual(
        deep.findings.get(section)?.map(({ breaksBuild }) => breaksBuild),
        [true],
      );
    }
  });
});
