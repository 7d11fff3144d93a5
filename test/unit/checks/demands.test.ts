import assert from 'node:assert/strict';
import * as fc from '../../support/fastCheck';
import { areAttributes, fenceAttributes } from '../../../src/core/note/markdown/fenceOptions';
import { utf8Fault } from '../../../src/core/text/utf8Fault';
import { applyEdits } from '../../../src/core/text/textEdit';
import { checkFiles, checkText, inShort } from '../../support/checkFiles';
import { SiteFolder } from '../../support/sharedCases';

type Files = Readonly<Record<string, string>>;

function breaking(text: string, hugo: string, files: Files = { 'hugo.toml': 'title = "x"' }): string[] {
  const found = checkFiles({ ...files, 'content/p.md': text }, { hugo }).findings.get('content/p.md') ?? [];
  return found.filter(({ breaksBuild }) => breaksBuild).map(({ code }) => code);
}

const call = (written: string) => `---\ntitle: A\n---\n\n${written}\n`;
const values = (lines: string) => `---\ntitle: A\n${lines}\n---\n`;
const siteWithLayouts: Files = {
  'hugo.toml': 'title = "x"',
  'layouts/_default/single.html': '{{ .Content }}',
};

/** [call, code, the last release that takes it, the first that refuses it] */
const calls: readonly (readonly [string, string, string | undefined, string])[] = [
  ['{{< youtube >}}', 'shortcode-parameter-missing', '0.124.1', '0.125.0'],
  ['{{< youtube "" >}}', 'shortcode-parameter-missing', '0.124.1', '0.169.0'],
  ['{{< youtube id=0 >}}', 'shortcode-parameter-missing', '0.124.1', '0.125.0'],
  ['{{< vimeo class="wide" >}}', 'shortcode-parameter-missing', '0.145.0', '0.146.0'],
  ['{{< instagram id="a" >}}', 'shortcode-parameter-missing', '0.122.0', '0.123.0'],
  ['{{< qr level="low" />}}', 'shortcode-parameter-missing', undefined, '0.141.0'],
  ['{{< qr >}} {{< /qr >}}', 'shortcode-parameter-missing', undefined, '0.141.0'],
  ['{{< qr text="a" scale=1 />}}', 'shortcode-value', undefined, '0.141.0'],
  ['{{< gist ada 1 >}}', 'shortcode-removed', '0.155.0', '0.156.0'],
  ['{{< tweet user="ada" id="1" >}}', 'shortcode-removed', '0.155.0', '0.156.0'],
  ['{{< twitter 1 >}}', 'shortcode-parameter-missing', '0.122.0', '0.123.0'],
  ['{{< figure src="http://a b/x.png" >}}', 'address-invalid', '0.123.0', '0.124.0'],
  ['{{< relref path="p" outputFormat="nope" >}}', 'ref-not-found', undefined, '0.111.3'],
  ['{{< twitter user="ada" >}}', 'shortcode-parameter-missing', undefined, '0.111.3'],
];
const fineCalls = [
  '{{< youtube abc >}}',
  '{{< youtube id="0" >}}',
  '{{< vimeo 1 >}}',
  '{{< figure src="../_img/a b.png" >}}',
  '{{< relref path="p" outputFormat="HTML" >}}',
  '{{< qr >}}https://a.example{{< /qr >}}',
  '{{< qr text="a" scale="1" level="high" />}}',
  '{{< x user="ada" id="1" >}}',
  '<!-- {{</* gist a b */>}} -->',
];

describe('what Hugo’s own shortcodes demand', () => {
  for (const [written, code, taken, refused] of calls) {
    it(`${written} is refused from ${refused} on`, () => {
      assert.deepEqual(breaking(call(written), refused), [code]);
      if (taken !== undefined) assert.deepEqual(breaking(call(written), taken), []);
    });
  }

  it('is fulfilled by these', () => {
    for (const written of fineCalls) assert.deepEqual(breaking(call(written), '0.169.0'), [], written);
  });

  it('is not asked of drafts, of templates of the site’s own, of services that are off, of unknown themes', () => {
    const written = call('{{< youtube >}}');
    const sites: readonly Files[] = [
      { 'layouts/shortcodes/youtube.html': '' },
      { 'hugo.toml': '[privacy.youtube]\ndisable = true' },
      { 'hugo.toml': 'theme = "another"' },
    ];
    for (const files of sites) assert.deepEqual(breaking(written, '0.169.0', files), []);
    assert.deepEqual(breaking(written.replace('title', 'draft: true\ntitle'), '0.169.0'), []);
  });

  it('is what a template of the site’s own refuses, in its words', () => {
    const files: Files = {
      'layouts/shortcodes/clip.html':
        '{{ with .Get 0 }}{{ . }}{{ else }}{{ errorf "clip needs a name" }}{{ end }}',
    };
    const found = (written: string, more: Files = {}) =>
      checkFiles({ ...files, ...more, 'content/p.md': call(written) }).findings.get('content/p.md') ?? [];
    assert.match(found('{{< clip >}}')[0]?.message ?? '', /clip needs a name/);
    assert.deepEqual(found('{{< clip "a" >}}').map(inShort), []);
    assert.deepEqual(found('{{< clip >}}', { 'layouts/shortcodes/clip.print.html': '' }).map(inShort), []);
  });

  it('are functions that are there, in templates within notes that the site allows', () => {
    const written = call('{{< x.inline >}}{{ nope }}{{< /x.inline >}}');
    const allowed = { 'hugo.toml': '[security]\nenableInlineShortcodes = true' };
    assert.deepEqual(breaking(written, '0.169.0', allowed), ['shortcode-refused']);
    assert.deepEqual(breaking(written, '0.169.0'), []);
  });

  it('becomes x where the call says who and what', () => {
    const text = call('{{< tweet user="ada" id="1" >}}');
    const [fix] = checkText(text)[0]?.fixes ?? [];
    assert.equal(fix && applyEdits(text, fix.edits), text.replace('tweet', 'x'));
  });
});

/** [lines, the releases that refuse them, those that take them] */
const refusedValues: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['build: false', ['0.123.0', '0.169.0'], ['0.122.0']],
  ['build:\n  list: [a]', ['0.131.0'], []],
  ['build:\n  publishResources: "yes"', ['0.169.0'], []],
  ['_build: never', ['0.111.3', '0.159.0'], []],
  ['params: [a]', ['0.123.0', '0.169.0'], ['0.111.3']],
  ['params:', ['0.131.0', '0.161.0'], ['0.122.0', '0.162.0']],
  ['params: words', ['0.169.0'], []],
  ['markup: mdx', ['0.131.0', '0.169.0'], ['0.111.3']],
  ['kind: talk', ['0.131.0', '0.152.0'], ['0.122.0', '0.153.0']],
  ['sites: [a]', ['0.153.0'], ['0.152.0']],
  ['cascade: draft', ['0.131.0', '0.169.0'], ['0.111.3']],
  ['cascade:\n  target: x', ['0.169.0'], []],
  ['cascade:\n  target:\n    kind: talk', ['0.131.0'], []],
  ['cascade:\n  lang: de', ['0.131.0', '0.169.0'], []],
  ['sitemap:\n  priority: high', ['0.131.0', '0.169.0'], ['0.111.3']],
  ['menus:\n  main: 1', ['0.131.0', '0.169.0'], []],
  ['link: https://a.example', ['0.131.0', '0.169.0'], []],
  ['images: a.png', ['0.131.0', '0.169.0'], []],
  ['imageEffects: bg-white\n---\n\n![a](a.png)\n\n---', ['0.169.0'], []],
];
const fineValues = [
  'build: { render: never }',
  'build:\n  list: 1\n  publishResources: ""',
  'params: \'{"a": 1}\'',
  'markup: org',
  'markup: MARKDOWN',
  'cascade:\n- draft\n- title: A',
  'cascade:\n  target:\n    kind: "{page,section}"',
  'sitemap: none',
  'sitemap:\n  priority: "0.5"',
  'menus: main',
  'menu: [main, side]',
  'menu:\n  main:\n    weight: 1',
  'link:\n  errorlevel: warning',
  'linkEffects: {}',
  'images: [a.png]',
  'imageEffects: bg-white',
];

describe('values of front matter that Hugo decodes', () => {
  for (const [lines, refused, taken] of refusedValues) {
    it(`${JSON.stringify(lines)} is refused by ${refused.join(', ')}`, () => {
      for (const hugo of refused) assert.deepEqual(breaking(values(lines), hugo), ['value-unusable'], hugo);
      for (const hugo of taken) assert.deepEqual(breaking(values(lines), hugo), [], hugo);
    });
  }

  it('are taken in these forms', () => {
    for (const lines of fineValues) assert.deepEqual(breaking(values(lines), '0.169.0'), [], lines);
    assert.deepEqual(breaking(values('markup: mdx'), '0.169.0', { 'hugo.toml': '[mediaTypes."a/b"]\n' }), []);
  });

  it('belong to the theme where it reads them', () => {
    for (const lines of ['link: a', 'images: a.png', 'menus:\n  main: 1'])
      assert.deepEqual(breaking(values(lines), '0.169.0', siteWithLayouts), [], lines);
  });

  it('lose _build from 0.160 on, which becomes build', () => {
    const text = values('_build:\n  list: never');
    assert.deepEqual(breaking(text, '0.159.0'), []);
    const [finding] = checkText(text, '0.160.0');
    assert.equal(finding?.code, 'key-removed');
    assert.equal(applyEdits(text, finding.fixes[0]?.edits ?? []), values('build:\n  list: never'));
  });
});

describe('dates of front matter', () => {
  const dates: readonly (readonly [string, string[]])[] = [
    ['published: last spring', ['date-unreadable']],
    ['published: true', ['date-unreadable']],
    ['lastmod: true', ['date-unreadable']],
    ['date: [2025-04-01]', ['date-unreadable']],
    ['date: 2025.04', ['date-unreadable']],
    ['unpublishdate: soon', ['date-unreadable']],
    ['publishDate: 2025-04-01\npublished: last spring', []],
    ['date: 20250401', []],
    ['expiryDate:', []],
    ['started: last spring', []],
  ];
  for (const [lines, found] of dates) {
    it(`${JSON.stringify(lines)} is ${found.length === 0 ? 'taken' : 'refused'} from 0.135 on`, () => {
      assert.deepEqual(breaking(values(lines), '0.135.0'), found);
      assert.deepEqual(breaking(values(lines), '0.134.0'), []);
    });
  }

  it('are read from the keys that the site names', () => {
    const config = (lines: string) => ({ 'hugo.toml': `[frontmatter]\n${lines}\n` });
    const said = (lines: string) => breaking(values('held: soon\npublished: true'), '0.169.0', config(lines));
    assert.deepEqual(said('date = ["held"]\npublishDate = []\nlastmod = []'), ['date-unreadable']);
    assert.deepEqual(said('date = [":filename", ":default"]\npublishDate = []\nlastmod = []'), []);
  });
});

describe('keys and marks that one YAML library minds', () => {
  it('are truth values as keys, from 0.152 on', () => {
    assert.deepEqual(breaking(values('true: x'), '0.169.0'), ['yaml-key']);
    assert.deepEqual(breaking(values('true: x'), '0.131.0'), []);
    assert.deepEqual(breaking(values('"1": x\nnull: y\n1.5: z'), '0.169.0'), []);
  });

  it('are tabs behind the opening line, before 0.152', () => {
    const text = '---\t\ntitle: A\n---\n';
    assert.deepEqual(checkText(text, '0.131.0').map(inShort), ['yaml-tab 1:4-1:5']);
    assert.deepEqual(breaking(text, '0.169.0'), []);
    assert.deepEqual(breaking('--- # a\t\ntitle: A\n---\n', '0.131.0'), []);
  });

  it('is a byte order mark in TOML', () => {
    const text = '+++\n\ufefftitle = "A"\n+++\n';
    assert.deepEqual(breaking(text, '0.169.0'), ['toml-syntax']);
    assert.deepEqual(breaking('+++\ntitle = "\ufeffA"\n+++\n', '0.169.0'), []);
  });
});

describe('closing tags', () => {
  it('have the capitals of the opening one, in every release', () => {
    const text = call('{{< badge >}}x{{< /Badge >}}');
    assert.deepEqual(breaking(text, '0.169.0'), ['shortcode-closing-alone']);
    assert.deepEqual(breaking(call('{{< Badge >}}x{{< /Badge >}}'), '0.169.0'), []);
  });
});

describe('options of code blocks', () => {
  const fine = [
    '{}',
    '{.a #b c=d}',
    '{a="x y", b=1, c=[1,"2-3"]}',
    '{a=true b=null}',
    '{title="a \\" b"}',
    '{a={b=c}}',
  ];
  const refused = [
    '{1,3-4}',
    '{a}',
    '{a=}',
    '{a="b}',
    "{a='b'}",
    '{a=b/c}',
    '{class=1}',
    '{a=[1,]}',
    '{r, echo=F}',
  ];

  for (const text of fine) it(`${text} are attributes`, () => assert.equal(areAttributes(text), true));
  for (const text of refused) it(`${text} are none`, () => assert.equal(areAttributes(text), false));

  it('are read where they are Markdown', () => {
    const fence = '```go {1,3-4}\na\n```';
    assert.deepEqual(breaking(call(fence), '0.112.0'), ['fence-options']);
    assert.deepEqual(breaking(call(fence), '0.111.3'), []);
    assert.deepEqual(breaking(call(`{{% notice %}}\n${fence}\n{{% /notice %}}`), '0.169.0'), [
      'fence-options',
    ]);
    for (const around of [
      `{{< notice >}}\n${fence}\n{{< /notice >}}`,
      `<!--\n${fence}\n-->`,
      '```go title={a\nb\n```',
      `{{% tabs %}}\n${fence}\n{{% /tabs %}}`,
    ])
      assert.deepEqual(breaking(call(around), '0.169.0'), [], around);
  });

  it('have values that the highlighter can decode', () => {
    const said = (options: string, files: Files = siteWithLayouts) =>
      breaking(call(`\`\`\`go ${options}\na\n\`\`\``), '0.111.3', files);
    const bad = [
      'linenostart=x',
      'lineNoStart="1.5"',
      'linenostart="08"',
      'tabWidth=[4]',
      'noclasses="yes"',
      'anchorlinenos=off',
      'linenos=[1]',
      'style=[a]',
      'linenostart=null',
    ];
    const good = [
      'linenostart=08',
      'linenostart=""',
      'tabwidth="0x4"',
      'noclasses=2',
      'noclasses="True"',
      'title="a, linenostart=x"',
      'linenos="maybe"',
      'hl_lines=3',
      'width=x',
    ];
    for (const each of bad) assert.deepEqual(said(`{${each}}`), ['fence-options'], each);
    for (const each of good) assert.deepEqual(said(`{${each}}`), [], each);
  });

  it('are nobody’s business where no highlighter decodes them', () => {
    const text = call('```mermaid {linenostart=x}\na\n```');
    const hook = 'layouts/_default/_markup/render-codeblock-mermaid.html';
    assert.deepEqual(breaking(text, '0.169.0', { 'hugo.toml': 'theme = "relearn"' }), []);
    assert.deepEqual(breaking(text, '0.169.0', { 'hugo.toml': 'theme = "another"' }), []);
    assert.deepEqual(breaking(text, '0.169.0', siteWithLayouts), ['fence-options']);
    assert.deepEqual(breaking(text, '0.169.0', { ...siteWithLayouts, [hook]: '' }), []);
    const off = { ...siteWithLayouts, 'hugo.toml': '[markup.highlight]\ncodeFences = false' };
    assert.deepEqual(breaking(text, '0.169.0', off), []);
  });

  it('are mended to what was meant', () => {
    const mended = (info: string) => {
      const text = call(`\`\`\`${info}\na\n\`\`\``);
      const [fix] = checkText(text)[0]?.fixes ?? [];
      return fix && /```(.*)/.exec(applyEdits(text, fix.edits))?.[1];
    };
    assert.equal(mended('go {1,3-4}'), 'go {hl_lines=[1,"3-4"]}');
    assert.equal(mended('go {title="main.go}'), 'go {title="main.go"}');
    assert.equal(mended("go {title='main.go'}"), 'go {title="main.go"}');
    assert.equal(mended('go {file=a/b.go}'), 'go {file="a/b.go"}');
  });

  it('are found and read in any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const span = fenceAttributes(text);
        if (span === undefined) return;
        const found = text.slice(span.start, span.end);
        assert.match(found, /^\{[^{}]*\}$/);
        areAttributes(found);
      }),
    );
  });
});

describe('bytes that are no UTF-8', () => {
  it('are found as Node’s decoder finds them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const fault = utf8Fault(bytes);
        const decodes = (part: Uint8Array) => {
          try {
            new TextDecoder('utf-8', { fatal: true }).decode(part);
            return true;
          } catch {
            return false;
          }
        };
        assert.equal(fault === undefined, decodes(bytes));
        if (fault !== undefined) assert.ok(decodes(bytes.subarray(0, fault)));
      }),
    );
  });
});

describe('content that is no Markdown', () => {
  const found = async (path: string, text: string, hugo: string, more: Files = {}) => {
    const site = new SiteFolder({ files: { ...more, [path]: text }, theme: null });
    try {
      return (await site.breaking(hugo)).map((each) => `${each.path} ${each.finding.code}`);
    } finally {
      site.remove();
    }
  };

  it('has shortcodes and front matter that Hugo reads as in notes', async () => {
    assert.deepEqual(await found('content/a.org', '#+TITLE: x\n{{< nope >}}\n', '0.131.0'), [
      'content/a.org shortcode-unknown',
    ]);
    assert.deepEqual(await found('content/a.html', call('{{< param >}}'), '0.111.3'), [
      'content/a.html shortcode-parameter-missing',
    ]);
    assert.deepEqual(await found('content/a.org', values('_build: never'), '0.111.3'), [
      'content/a.org value-unusable',
    ]);
    assert.deepEqual(await found('content/a.html', '<b>{{< nope >}}</b>\n', '0.111.3'), []);
    assert.deepEqual(await found('content/a.html', '<b>{{< nope >}}</b>\n', '0.131.0'), [
      'content/a.html shortcode-unknown',
    ]);
    assert.deepEqual(await found('static/a.html', call('{{< nope >}}'), '0.131.0'), []);
    assert.deepEqual(await found('content/.a.org', call('{{< nope >}}'), '0.131.0'), []);
  });

  it('is read and not run in leaf bundles, and where it is a draft', async () => {
    const bundle = { 'content/b/index.md': values('weight: 1') };
    const text = call('{{< param >}}');
    assert.deepEqual(await found('content/b/a.org', text, '0.131.0', bundle), []);
    assert.deepEqual(
      await found('content/a.org', text.replace('title', 'draft: true\ntitle'), '0.131.0'),
      [],
    );
    assert.deepEqual(await found('content/b/a.org', call('{{< nope >}}'), '0.131.0', bundle), [
      'content/b/a.org shortcode-unknown',
    ]);
  });
});
