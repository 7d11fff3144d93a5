import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, type Plugin } from 'esbuild';

describe('the command line', function () {
  this.timeout(20_000);
  let folder = '';
  let cli = '';

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'talk-notes-cli-'));
    cli = join(folder, 'cli.js');
    const { shutGrayMatter } = (await import(join(process.cwd(), 'scripts/shut-gray-matter.mjs'))) as {
      shutGrayMatter: Plugin;
    };
    await build({
      entryPoints: ['src/cli/main.ts'],
      outfile: cli,
      bundle: true,
      platform: 'node',
      plugins: [shutGrayMatter],
    });
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
        message: 'Text with a colon and a space behind it needs quotes, or YAML takes it for a key.',
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
    ['no version of Hugo', ['check', '.', '--hugo', 'latest'], /"latest" is no version of Hugo/],
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
});
