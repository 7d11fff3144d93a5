import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { pdfReaderBundle } from '../../../scripts/pdf-reader.mjs';
import { encryptedPdf } from '../../support/decks/encryptedPdf';
import { makePdf } from '../../support/decks/makePdf';
import { buildCli } from './support/buildCli';

describe('the command line', () => {
  let folder = '';
  let cli = '';

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'talk-notes-cli-'));
    cli = await buildCli(folder);
    await build({ ...pdfReaderBundle, outdir: join(folder, 'libraries') });
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  function directory(name: string, files: Readonly<Record<string, string>>): string {
    const root = join(folder, name);
    mkdirSync(root, { recursive: true });
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return root;
  }

  function run(...args: string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' });
    return { status, stdout, stderr };
  }

  function json(...args: string[]): unknown {
    const { status, stdout, stderr } = run(...args, '--format', 'json');
    assert.equal(status, 0, stderr);
    return JSON.parse(stdout);
  }

  const site = {
    'hugo.toml': 'title = "Conf"\n',
    'content/_index.md': '---\ntitle: Home\n---\n',
    'content/day1/_index.md': '---\ntitle: Day 1\nweight: 2\nhidden: true\n---\n',
    'content/day1/01_talk.md':
      '---\ntitle: Talk\nweight: 1\n---\nText\n\n- TODO: Steal the chart (2 slides)\n',
    'content/opening.md': '---\ntitle: Opening\nweight: 1\n---\n',
  };

  it('prints a site’s tree as JSON', () => {
    assert.deepEqual(json('tree', directory('site', site)), {
      kind: 'conference',
      title: 'Conf',
      path: '.',
      weight: 0,
      inMenu: true,
      children: [
        {
          kind: 'session',
          title: 'Opening',
          path: 'content/opening.md',
          weight: 1,
          inMenu: true,
          children: [],
        },
        {
          kind: 'section',
          title: 'Day 1',
          path: 'content/day1/_index.md',
          weight: 2,
          inMenu: false,
          children: [
            {
              kind: 'session',
              title: 'Talk',
              path: 'content/day1/01_talk.md',
              weight: 1,
              inMenu: false,
              children: [],
            },
          ],
        },
      ],
    });
  });

  it('prints a tree for a person', () => {
    const { stdout } = run('tree', directory('site', site));
    assert.deepEqual(stdout.split('\n').slice(0, 3), [
      'Conf  .',
      '  Opening  content/opening.md',
      '  Day 1  content/day1/_index.md  (not in the menu: hidden)',
    ]);
  });

  it('prints TODOs with line and column from 1', () => {
    const root = directory('site', site);
    const [todo] = json('todos', root) as Record<string, unknown>[];
    assert.ok(todo);
    assert.deepEqual(Object.keys(todo), [
      'path',
      'line',
      'column',
      'kind',
      'count',
      'hint',
      'text',
      'timestamp',
    ]);
    assert.deepEqual(
      [todo['path'], todo['line'], todo['column'], todo['count']],
      ['content/day1/01_talk.md', 7, 3, 2],
    );
    assert.match(run('todos', root).stdout, /^content\/day1\/01_talk\.md:7:3: \w+ ×2: TODO: Steal the chart/);
  });

  it('finds several sites in a folder, each with its path', () => {
    const root = directory('many', {
      'a/hugo.yaml': 'title: A',
      'a/content/x.md': '---\ntitle: X\n---\nTODO: x\n',
      'deep/b/config.toml': 'title = "B"',
      'deep/b/content/y.md': '---\ntitle: Y\n---\n',
      'themes/example/hugo.toml': 'title = "Theme"',
      'other/config.toml': 'title = "no site"',
      'README.md': '# Not a note',
    });
    const tree = json('tree', root) as { kind: string; children: { title: string; path: string }[] };
    assert.equal(tree.kind, 'folder');
    assert.deepEqual(
      tree.children.map(({ title, path }) => [title, path]),
      [
        ['A', 'a'],
        ['B', 'deep/b'],
      ],
    );
    assert.equal((json('todos', root) as { path: string }[])[0]?.path, 'a/content/x.md');
  });

  it('has a node for each language of a site with several', () => {
    const root = directory('languages', {
      'hugo.yaml':
        'languages: {en: {weight: 1, languageName: English}, de: {weight: 2, languageName: Deutsch}}',
      'content/a.md': '---\ntitle: A\n---\n',
      'content/a.de.md': '---\ntitle: Ah\n---\n',
    });
    const tree = json('tree', root) as {
      children: { kind: string; title: string; children: { title: string }[] }[];
    };
    assert.deepEqual(
      tree.children.map(({ kind, title, children }) => [kind, title, children.map((child) => child.title)]),
      [
        ['language', 'English', ['A']],
        ['language', 'Deutsch', ['Ah']],
      ],
    );
  });

  it('reads any folder as plain notes, and comes to an end where links lead in a circle', () => {
    const root = directory('plain', { 'Conf/01_talk.md': '# A talk' });
    symlinkSync(root, join(root, 'Conf/up'));
    symlinkSync(join(root, 'Conf'), join(root, 'Zweitname'));
    const tree = json('tree', root) as {
      children: { title: string; path: string; children: { path: string }[] }[];
    };
    assert.deepEqual(
      tree.children.map(({ path }) => path),
      ['Conf'],
    );
    assert.deepEqual(
      tree.children[0]?.children.map(({ path }) => path),
      ['Conf/01_talk.md'],
    );
  });

  describe('check', () => {
    const broken = {
      ...site,
      'content/day1/01_talk.md': '---\ntitle: Talk: again\nweight: 1\n---\n[a](TODO)\n',
      'content/day1/02_next.md': '---\ntitle: Next\nweight: 2\n---\n{{% nosuch %}}\n',
    };

    it('ends with 0 where the site builds, whatever else there is to say', () => {
      const { status, stdout } = run('check', directory('checked', { ...site, 'content/o.md': '[a](TODO)' }));
      assert.equal(status, 0);
      assert.match(stdout, /^content\/o\.md:1:5: info: .* \[link-todo\]$/m);
      assert.match(stdout, /^The site builds: 5 notes, 2 findings, judged by Hugo \d/m);
    });

    it('ends with 1 where notes break the site, and names their lines', () => {
      const { status, stdout } = run('check', directory('broken', broken));
      assert.equal(status, 1);
      assert.match(stdout, /^content\/day1\/01_talk\.md:2:8: error: .* \[yaml-colon\]$/m);
      assert.match(stdout, /^2 notes break the site: 5 notes, 3 findings/m);
    });

    it('ends with 0 for plain notes, of which no site is built', () => {
      const files = { 'README.md': '---\n\nwords\n', '01_talk.md': '---\ntitle: Talk: again\n---\n' };
      const { status, stdout } = run('check', directory('plain-check', files));
      assert.equal(status, 0);
      assert.match(stdout, /^01_talk\.md:2:8: warning: .* \[yaml-colon\]\n2 notes, 1 finding\.\n$/);
    });

    it('puts the classes before many findings, and those of a note that say the same into one line', () => {
      const notes = {
        'hugo.toml': '',
        'content/day1/_index.md': '---\ntitle: D\n---\n',
        'content/day1/a.md': `---\ntitle: A\n---\n${'[a]()\n\n'.repeat(52)}`,
        'content/day1/b.md': '---\ntitle: b: c\n---\n\n[a]()\n',
      };
      const { stdout } = run('check', directory('many', notes));
      const [breaking, lost, gap, first, second, third] = stdout.split('\n');
      assert.match(breaking ?? '', /^error +1 × yaml-colon in 1 file: \w/);
      assert.match(lost ?? '', /^warning 53 × link-empty in 2 files: \w/);
      assert.equal(gap, '');
      assert.match(
        first ?? '',
        /^content\/day1\/a\.md:4:1: .*\(52 times, also in line 6, 8, 10, 12, 14, …\)$/,
      );
      assert.match(second ?? '', /^content\/day1\/b\.md:2:/);
      assert.match(third ?? '', /^content\/day1\/b\.md:5:1: .*\[link-empty\]$/);
      assert.equal(
        (JSON.parse(run('check', directory('many', notes), '--format', 'json').stdout) as unknown[]).length,
        54,
      );
    });

    it('prints its findings as JSON, judged by the Hugo that is asked for', () => {
      const { status, stdout } = run(
        'check',
        directory('broken', broken),
        '--format',
        'json',
        '--hugo',
        '0.131',
      );
      assert.equal(status, 1);
      const [first] = JSON.parse(stdout) as Record<string, unknown>[];
      assert.deepEqual(first, {
        path: 'content/day1/01_talk.md',
        line: 2,
        column: 12,
        endLine: 2,
        endColumn: 13,
        code: 'yaml-colon',
        severity: 'error',
        breaksBuild: true,
        message: 'Text with a colon and a space needs quotes, or YAML reads it as a key.',
      });
    });

    it('prints SARIF 2.1.0: each result with a rule, a level and a place', () => {
      const { stdout } = run('check', directory('broken', broken), '--format', 'sarif');
      const log = JSON.parse(stdout) as {
        version: string;
        runs: {
          tool: { driver: { name: string; rules: { id: string; shortDescription: { text: string } }[] } };
          results: {
            ruleId: string;
            ruleIndex: number;
            level: string;
            message: { text: string };
            locations: {
              physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } };
            }[];
          }[];
        }[];
      };
      assert.equal(log.version, '2.1.0');
      const { tool, results } = log.runs[0]!;
      assert.deepEqual(
        results.map(({ ruleId, level }) => [ruleId, level]),
        [
          ['yaml-colon', 'error'],
          ['link-todo', 'note'],
          ['shortcode-unknown', 'error'],
        ],
      );
      for (const { ruleId, ruleIndex, message, locations } of results) {
        assert.equal(tool.driver.rules[ruleIndex]?.id, ruleId);
        assert.ok(message.text !== '' && tool.driver.rules[ruleIndex].shortDescription.text !== '');
        const { artifactLocation, region } = locations[0]!.physicalLocation;
        assert.ok(artifactLocation.uri.startsWith('content/day1/') && region.startLine > 0);
      }
    });

    it('reads the version from the site, and pictures and templates beside its notes', () => {
      const root = directory('around', {
        'hugo.toml': 'theme = "hugo-theme-relearn"\n',
        'netlify.toml': '[build.environment]\nHUGO_VERSION = "0.145.0"\n',
        'layouts/shortcodes/own.html': '{{ .Inner }}',
        'static/s.png': '',
        'content/day1/_index.md': '---\ntitle: D\n---\n![a](_img/p.png) ![b](/s.png)\n',
        'content/day1/_img/p.png': '',
        'content/day1/a.md': '---\ntitle: A\n---\n![a](_img/p.png) {{% own %}}x{{% /own %}}\n',
      });
      const { stdout } = run('check', root);
      assert.match(stdout, /^content\/day1\/a\.md:4:6: warning: .* \[image-not-found\]\nThe site builds/);
      assert.match(stdout, /judged by Hugo 0\.145\.0 \(as the site’s files say\)/);
    });
  });

  it('has no trouble with an empty folder', () => {
    assert.deepEqual((json('tree', directory('empty', {})) as { children: unknown[] }).children, []);
    assert.deepEqual(json('todos', directory('empty', {})), []);
  });

  it('tells its version and how to use it', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.deepEqual(run('--version'), { status: 0, stdout: `${version}\n`, stderr: '' });
    assert.match(run('--help').stdout, /^Usage: .*\n[^]*tree[^]*todos[^]*Exit code/);
    assert.match(run('tree', '--help').stdout, /kind, title, path, weight, inMenu, children/);
  });

  for (const [means, args, says] of [
    ['no command', [], /^Usage/],
    ['an unknown command', ['forest', '.'], /no command "forest".*tree, todos/],
    ['no folder named', ['tree'], /Name a folder/],
    ['no such folder', ['tree', '/no/such/folder'], /no folder "\/no\/such\/folder"/],
    ['a file', ['tree', 'package.json'], /"package.json" is not a folder/],
    ['two folders', ['tree', '.', 'src'], /One folder/],
    ['an unknown format', ['tree', '.', '--format', 'xml'], /no format "xml"/],
    [
      'a format of another command',
      ['tree', '.', '--format', 'sarif'],
      /no format "sarif": --format text or --format json/,
    ],
    ['no version of Hugo', ['check', '.', '--hugo', 'latest'], /"latest" isn’t a Hugo version/],
    ['an unknown option', ['tree', '.', '--colour'], /colour/],
  ] as const) {
    it(`says what is wrong and exits with 2: ${means}`, () => {
      const { status, stdout, stderr } = run(...args);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, says);
    });
  }

  it('prints a note as its page, in the site around it or in one that is named', () => {
    const root = directory('page', {
      ...site,
      'content/day1/02_next.md': '---\ntitle: Next\n---\n{{% badge %}}b{{% /badge %}} [x](./01_talk)\n',
    });
    const note = join(root, 'content/day1/02_next.md');
    const { status, stdout, stderr } = run('render', note);
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /^<header class="page-header".*<h1 id="next">Next<\/h1>/);
    assert.match(stdout, /class="badge cstyle default"/);
    assert.match(
      stdout,
      /<a href="\/day1\/01_talk\/index\.html" data-page="content\/day1\/01_talk\.md">x<\/a>/,
    );
    assert.equal(run('render', note, '--site', root).stdout, stdout);
    assert.equal((json('render', note) as { html: string }).html.trim(), stdout.trim());
  });

  it('prints a plain note as a page without shortcodes', () => {
    const root = directory('plain-page', { 'a.md': '# A\n\n{{% badge %}}' });
    assert.match(
      run('render', join(root, 'a.md')).stdout,
      /<h1 [^>]*id="a">A<\/h1>\n<p data-line="2">\{\{% badge %\}\}<\/p>/,
    );
  });

  it('says where Hugo would stop, and prints the page all the same', () => {
    const root = directory('broken-page', { ...site, 'content/a.md': 'a\n\n  {{% badge %}}\n' });
    const { status, stdout, stderr } = run('render', join(root, 'content/a.md'));
    assert.equal(status, 0);
    assert.match(stderr, /^content\/a\.md:3:3: .*badge/);
    assert.match(stdout, /<p data-line="0">a<\/p>/);
  });

  it('refuses to render what is no note, or not in the site', () => {
    const root = directory('no-page', { ...site, 'x.txt': '' });
    const other = directory('elsewhere', { 'a.md': '' });
    for (const [args, message] of [
      [['render'], /Name a file: talk-notes render FILE \[--site DIR\]/],
      [['render', join(root, 'nope.md')], /There is no file/],
      [['render', join(root, 'x.txt')], /is not a Markdown file/],
      [['render', join(other, 'a.md'), '--site', root], /does not lie in a site of/],
      [['render', join(root, 'content/opening.md'), '--site', join(root, 'nope')], /There is no folder/],
      [['tree', root, '--site', root], /--site is for render/],
    ] as const) {
      const { status, stderr } = run(...args);
      assert.equal(status, 2, stderr);
      assert.match(stderr, message);
    }
  });

  it('does not follow links out of the site', () => {
    const root = directory('linked', { ...site, 'content/a.md': '{{% include "out.md" %}} ![](/out.png)' });
    const outside = directory('outside', { 'secret.md': 'SECRET', 'x.png': '' });
    symlinkSync(join(outside, 'secret.md'), join(root, 'content/out.md'));
    symlinkSync(join(outside, 'x.png'), join(root, 'content/out.png'));
    const { stdout } = run('render', join(root, 'content/a.md'));
    assert.doesNotMatch(stdout, /SECRET/);
    assert.match(stdout, /class="missing-image"/);
  });

  it('prints a published deck', () => {
    const root = directory('deck', {
      'a.txt': 'Tides\n\nSlide 1\nSlide 1 text\nTides\nSlide 2\nSlide 2 text\n',
    });
    assert.deepEqual(json('deck', join(root, 'a.txt')), {
      title: 'Tides',
      speakers: [],
      date: null,
      event: null,
      abstract: null,
      links: [],
      slides: [
        { number: 1, text: 'Tides' },
        { number: 2, text: '' },
      ],
    });
    assert.equal(run('deck', join(root, 'a.txt')).stdout, 'Tides\n\nSlide 1\n  Tides\n\nSlide 2\n');
    writeFileSync(join(root, 'wide.txt'), `\ufeff${readFileSync(join(root, 'a.txt'), 'utf8')}`, 'utf16le');
    assert.equal(run('deck', join(root, 'wide.txt')).stdout, run('deck', join(root, 'a.txt')).stdout);
  });

  it('prints the deck of a PDF', async () => {
    const root = directory('pdf', {});
    writeFileSync(join(root, 'talk.pdf'), await makePdf([{ title: 'Tides', lines: ['and timeouts'] }, {}]));
    const { title, slides } = json('deck', join(root, 'talk.pdf')) as Record<string, unknown>;
    assert.equal(title, 'Tides');
    assert.deepEqual(slides, [
      { number: 1, text: 'Tides\nand timeouts' },
      { number: 2, text: '' },
    ]);
  });

  it('says why a file is no deck', () => {
    const root = directory('no-deck', { 'a.md': '# Note\n', 'broken.pdf': '%PDF-1.4 and no more' });
    writeFileSync(join(root, 'locked.pdf'), encryptedPdf('secret', 'x'));
    for (const [name, message] of [
      ['a.md', /has no slides/],
      ['broken.pdf', /is a damaged PDF/],
      ['locked.pdf', /is password-protected/],
      ['nope.pdf', /There is no file/],
      ['.', /is a folder/],
    ] as const) {
      const { status, stderr } = run('deck', join(root, name));
      assert.equal(status, 2, stderr);
      assert.match(stderr, message);
    }
  });

  describe('report', () => {
    const notes = {
      ...site,
      'content/day1/_index.md': '---\ntitle: Day 1\n---\n## Talk recommendations\n\n- [Talk](./01_talk)\n',
      'content/day2/02_other.md': '---\ntitle: Other\ntags: [web]\n---\n=> Say it\n',
    };

    it('prints Markdown, and says what is not marked', () => {
      const { status, stdout, stderr } = run('report', directory('reported', notes));
      assert.equal(status, 0, stderr);
      assert.match(stdout, /^# Conf – trip report\n\n2 talks · 2 days · 1 favourite · 1 open TODO\n/);
      assert.match(stdout, /\n## Key takeaways\n\n1\. Say it \(\[Other\]\(#day2s\)\)\n/);
      assert.match(stdout, /\n### Talk\n\nText\n/);
      assert.equal(stderr, '');
      const bare = run('report', directory('bare', { 'a.md': '# A\n' }));
      assert.match(bare.stderr, /No key takeaways: mark them[^\n]+\nNo favourite talks: link them/);
      assert.equal(bare.status, 0);
    });

    it('is of some days or of talks with some tags, and knows the others', () => {
      const root = directory('reported', notes);
      assert.match(run('report', root, '--days', 'day2').stdout, /\n1 talk · 1 day\n/);
      assert.match(run('report', root, '--tags', 'x, Web').stderr, /No talk has the tag "x"\. Tags: web/);
      assert.match(run('report', root, '--tags', 'Web').stdout, /\n1 talk · 1 day\n/);
      const { status, stderr } = run('report', root, '--days', '9');
      assert.equal(status, 2);
      assert.match(stderr, /There is no day "9"\. Days: Day 1, /);
    });

    it('writes a file, and replaces it only as long as it is as it was written', () => {
      const root = directory('reported', notes);
      const out = join(directory('out', {}), 'report.md');
      assert.match(run('report', root, '--out', out).stdout, /report\.md: 1 KB\n$/);
      const first = readFileSync(out, 'utf8');
      assert.match(first, /^# Conf – trip report\n/);
      assert.equal(run('report', root, '--out', out).status, 0);
      assert.equal(readFileSync(out, 'utf8'), first);
      writeFileSync(out, first.replace('Say it', 'Say it well'));
      const { status, stderr } = run('report', root, '--out', out);
      assert.equal(status, 2);
      assert.match(stderr, /isn’t a report as it was written: name another file/);
      assert.match(readFileSync(out, 'utf8'), /Say it well/);
    });

    it('writes neither among the notes nor through a link', () => {
      const root = directory('reported', notes);
      const folder = directory('elsewhere', { 'mine.md': 'Mine' });
      symlinkSync(join(folder, 'mine.md'), join(folder, 'link.md'));
      symlinkSync(root, join(folder, 'notes'));
      for (const [out, message] of [
        [join(root, 'content', 'report.md'), /is among the notes/],
        [join(folder, 'notes', 'report.md'), /is among the notes/],
        [join(folder, 'link.md'), /isn’t a file/],
        [join(folder, 'mine.md'), /isn’t a report/],
        [join(folder, 'no', 'report.md'), /There is no folder/],
      ] as const) {
        const { status, stderr } = run('report', root, '--out', out);
        assert.equal(status, 2, out);
        assert.match(stderr, message);
      }
      assert.equal(readFileSync(join(folder, 'mine.md'), 'utf8'), 'Mine');
    });

    it('is one HTML file with its pictures in it, and says what it could not do', () => {
      const root = directory('html', {
        ...notes,
        'content/day1/01_talk.md':
          '---\ntitle: Talk\n---\n![A](../a.png)\n\n![B](../b.png)\n\n```mermaid\ngraph LR\n```\n\n{{< math >}}$x^2${{< /math >}}\n',
        'content/day1/b.png': 'no picture',
      });
      writeFileSync(join(root, 'content/day1/a.png'), Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
      const { status, stdout, stderr } = run('report', root, '--format', 'html');
      assert.equal(status, 0, stderr);
      assert.match(stdout, /^<!doctype html>\n<html lang="en">/);
      assert.match(stdout, /<img src="data:image\/png;base64,iVBORw0KGgo=" alt="A">/);
      assert.match(stderr, /b\.png: this image can’t be read and was left out\./);
      assert.match(stdout, /<msup><mi>x<\/mi><mn>2<\/mn><\/msup>/);
      assert.match(stderr, /The images take 1 KB, in their original size/);
      assert.match(stderr, /Diagrams are shown as code/);
      const out = join(directory('out', {}), 'report.html');
      for (let i = 0; i < 2; i++)
        assert.equal(run('report', root, '--format', 'html', '--out', out).status, 0);
      assert.match(readFileSync(out, 'utf8'), /<\/html>\n<!-- talk-notes report [\da-f]{16} -->\n$/);
    });

    it('is of one site', () => {
      const root = directory('two', { 'a/hugo.toml': '', 'b/hugo.toml': '' });
      assert.match(run('report', root).stderr, /holds several sites: name one of them/);
    });
  });

  it('matches a list with the sessions', () => {
    const note = (title: string) => `---\ntitle: ${title}\nspeakers: [Ana Lee]\n---\n`;
    const root = directory('match', {
      'site/hugo.toml': 'title = "Conf"\n',
      'site/content/day1/_index.md': '---\ntitle: Day 1\n---\n',
      'site/content/day1/01_a.md': note('Hacking Emotional Computers'),
      'site/content/day1/02_b.md': note('Badge pick-up'),
      'list.txt':
        'Hacking Emotional Computers - Ana Lee\thttps://youtu.be/aaaaaaaaaa1?si=xyz\nOther\thttps://youtu.be/aaaaaaaaaa2\n',
      'decks/Hacking Emotional Computers.pdf': '',
      'ids.csv': 'Video ID,Time\naaaaaaaaaa1,2024\n',
      'cut.json': '[{"title":"Hacking Emotional Computers","url":"https://youtu.be/aaaaaaaaaa1"},',
      'broken.json': '[{"title":"Hacking Emotional Computers",url:"https://youtu.be/aaaaaaaaaa1"}]',
      'other.txt':
        'Growing Roses\thttps://youtu.be/aaaaaaaaaa1\nCutting Hedges\thttps://youtu.be/aaaaaaaaaa2\n',
    });
    const wide = 'Hacking Emotional Computers – Ana Lee\thttps://youtu.be/aaaaaaaaaa1\r\n';
    writeFileSync(join(root, 'utf16.txt'), `\ufeff${wide}`, 'utf16le');
    writeFileSync(join(root, 'windows.txt'), wide.replace('–', '\u0096'), 'latin1');
    const entry = {
      path: 'content/day1/01_a.md',
      session: 'Hacking Emotional Computers',
      preselected: true,
      others: [],
    };
    const [video, slides, ...rest] = json(
      'match',
      join(root, 'site'),
      join(root, 'list.txt'),
      join(root, 'decks'),
    ) as Record<string, unknown>[];
    assert.deepEqual(rest, []);
    assert.deepEqual(video, {
      ...entry,
      kind: 'video',
      url: 'https://youtu.be/aaaaaaaaaa1',
      title: 'Hacking Emotional Computers - Ana Lee',
      reason: 'Same title and speaker',
    });
    assert.equal(slides?.['kind'], 'slides');
    assert.match(String(slides['url']), /decks\/Hacking Emotional Computers\.pdf$/);
    assert.match(
      run('match', join(root, 'site'), join(root, 'list.txt')).stdout,
      /^✓ content\/day1\/01_a\.md: /,
    );
    for (const [lists, message] of [
      [[], /Name a list, too/],
      [['nope.json'], /There is no file/],
      [[join(root, 'ids.csv')], /only ids/],
      [[join(root, 'site/hugo.toml')], /no recordings or slides/],
      [[join(root, 'cut.json')], /ends too early/],
      [[join(root, 'broken.json')], /isn’t valid JSON/],
    ] as const) {
      const { status, stderr } = run('match', join(root, 'site'), ...lists);
      assert.equal(status, 2, stderr);
      assert.match(stderr, message);
    }
    for (const list of ['utf16.txt', 'windows.txt'])
      assert.match(run('match', join(root, 'site'), join(root, list)).stdout, /Computers – Ana Lee\n/, list);
    const none = run('match', join(root, 'site'), join(root, 'other.txt'));
    assert.equal(none.status, 0);
    assert.match(none.stderr, /^2 recordings, none fits/);
  });

  describe('with a schedule', () => {
    const calendar = [
      'BEGIN:VCALENDAR',
      'X-WR-CALNAME:Conf',
      'X-WR-TIMEZONE:Europe/Berlin',
      'BEGIN:VEVENT',
      'UID:1',
      'SUMMARY:Opening\u202e',
      'DTSTART:20260326T080000Z',
      'DTEND:20260326T090000Z',
      'a broken line',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:2',
      'SUMMARY:Lunch',
      'DTSTART:20260326T110000Z',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\n');
    const file = (name: string, text: string | Uint8Array) => {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    };

    it('prints it as JSON, and names odd lines without failing', () => {
      const path = file('conf.txt', calendar);
      const { status, stdout, stderr } = run('schedule', path, '--format', 'json');
      assert.equal(status, 0);
      assert.equal(stderr, `${path}:9: Not a calendar property, so the line is skipped: a broken line\n`);
      assert.deepEqual(JSON.parse(stdout), {
        title: 'Conf',
        zone: 'Europe/Berlin',
        days: [{ index: 1, date: '2026-03-26' }],
        events: [
          {
            id: '1',
            title: 'Opening\u202e',
            speakers: [],
            start: '2026-03-26T09:00:00+01:00',
            end: '2026-03-26T10:00:00+01:00',
            day: 1,
            room: null,
            track: null,
            kind: 'talk',
            abstract: null,
            links: [],
          },
          {
            id: '2',
            title: 'Lunch',
            speakers: [],
            start: '2026-03-26T12:00:00+01:00',
            end: null,
            day: 1,
            room: null,
            track: null,
            kind: 'break',
            abstract: null,
            links: [],
          },
        ],
      });
    });

    it('prints it for a person, in the zone that is asked for', () => {
      const { stdout } = run('schedule', file('conf.txt', calendar), '--zone', 'America/New_York');
      assert.equal(
        stdout,
        [
          'Conf, America/New_York',
          '',
          'Day 1, 2026-03-26',
          '  04:00–05:00  Opening\\u202e',
          '  07:00        Lunch · break',
          '',
        ].join('\n'),
      );
    });

    it('says where the zone is from, if nobody named it', () => {
      const table = (text: string) => run('schedule', file('conf.csv', text)).stderr.slice(folder.length);
      assert.match(
        table('title,start\nA,2026-03-26 09:00'),
        /^\/conf\.csv: No time zone in the file, so its times are read as UTC\./,
      );
      assert.match(
        table('title,start\nA,2026-03-26T09:00:00+02:00'),
        /: No time zone in the file\. Times are as it has them\./,
      );
      assert.equal(table('title,room\nA,Hall'), '');
    });

    it('reads a table in a spreadsheet’s code page and in UTF-16', () => {
      const text = 'title,room\nGröße,Hall\n';
      for (const bytes of [Buffer.from(text, 'latin1'), Buffer.from(`\ufeff${text}`, 'utf16le')])
        assert.match(run('schedule', file('conf.csv', bytes)).stdout, /Größe/);
    });

    it('ends with 2 for what is no schedule, a broken one, and a zone that is none', () => {
      const failing: [string, RegExp][] = [
        [file('notes.md', '# Notes\n'), /notes\.md:1: Not a schedule\./],
        [
          file('cut.json', '{"schedule": {"conference": {\n"title": "C'),
          /cut\.json:2: The file is incomplete\./,
        ],
        [join(folder, 'missing.ics'), /There is no file/],
      ];
      for (const [path, message] of failing) {
        const { status, stdout, stderr } = run('schedule', path);
        assert.deepEqual([status, stdout], [2, '']);
        assert.match(stderr, message);
      }
      const zone = run('schedule', file('conf.txt', calendar), '--zone', 'Middle/Earth');
      assert.equal(zone.status, 2);
      assert.match(zone.stderr, /There is no time zone "Middle\/Earth"/);
      assert.equal(run('tree', folder, '--zone', 'UTC').status, 2);
    });
  });
});
