import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildCli } from './support/buildCli';

/** A user who may not read what root may: root reads everything. */
const nobody = 65534;

describe('the command line in a hostile folder', () => {
  let folder = '';
  let cli = '';

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'talk-notes-hostile-'));
    // For nobody, below.
    chmodSync(folder, 0o755);
    cli = await buildCli(folder);
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  let made = 0;
  function directory(files: Readonly<Record<string, string>>): string {
    const root = join(folder, `case${++made}`);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return root;
  }

  function run(...args: string[]) {
    const uid = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
      encoding: 'utf8',
      timeout: 60_000,
      ...uid,
    });
    return { status, stdout, stderr };
  }

  const site = {
    'hugo.toml': 'title = "Conf"\n',
    'content/_index.md': '---\ntitle: Home\n---\n',
    'content/talk.md': '---\ntitle: Talk\nweight: 1\n---\n- TODO: the chart\n',
    'content/broken.md': '---\ntitle: Talk: again\n---\n',
  };
  const plain = { 'Conf/01_talk.md': '# A talk\n\n- TODO: the chart\n' };

  /** Each way to look at a folder, and what it prints of the folder's notes all the same. */
  const ways = [
    ['tree', /Talk|A talk/],
    ['todos', /TODO: the chart|the chart/],
    ['check', /\d notes?, \d findings?/],
  ] as const;

  function assertGoesOn(root: string, says: RegExp, note?: string): void {
    // A process each: all commands where a note is named to print, else the one that reads most.
    for (const [command, prints] of note === undefined ? ways.slice(-1) : ways) {
      const { status, stdout, stderr } = run(command, root);
      assert.equal(status, 2, `${command}: ${stderr}`);
      assert.match(stderr, says, command);
      assert.doesNotMatch(stderr, /\n\s+at /, 'a stack');
      assert.match(stdout, prints, command);
    }
    if (note === undefined) return;
    const { status, stdout, stderr } = run('render', join(root, note), '--site', root);
    assert.match(stdout, /<h1/);
    assert.equal(status, 2, stderr);
    assert.match(stderr, says, 'render');
  }

  it('names a link to itself beside plain notes, and reads the others', () => {
    const root = directory(plain);
    symlinkSync('self.md', join(root, 'Conf/self.md'));
    assertGoesOn(root, /^Conf\/self\.md: this link leads to itself\. Remove it\.$/m, 'Conf/01_talk.md');
  });

  it('names links in a circle once each', () => {
    const root = directory(plain);
    symlinkSync('b', join(root, 'a'));
    symlinkSync('a', join(root, 'b'));
    assertGoesOn(root, /^a: this link leads to itself\. Remove it\.\nb: this link/m);
  });

  it('checks the notes of a site of which a published file leads to itself', () => {
    const root = directory(site);
    mkdirSync(join(root, 'static'));
    symlinkSync('self.png', join(root, 'static/self.png'));
    const { status, stdout, stderr } = run('check', root);
    assert.equal(stderr, 'static/self.png: this link leads to itself. Remove it.\n');
    assert.equal(status, 2);
    assert.match(stdout, /^content\/broken\.md:2:8: error: .* \[yaml-colon\]$/m);
    assert.match(stdout, /^1 note breaks the site: 3 notes/m);
  });

  it('does not say that a site builds of which something could not be read', () => {
    const root = directory(site);
    unlinkSync(join(root, 'content/broken.md'));
    mkdirSync(join(root, 'static'));
    symlinkSync('self.png', join(root, 'static/self.png'));
    assert.match(run('check', root).stdout, /^Not everything was checked: 2 notes, 0 findings/m);
    unlinkSync(join(root, 'static/self.png'));
    assert.match(run('check', root).stdout, /^The site builds: 2 notes, 0 findings/m);
  });

  it('takes a site for one, whatever became of its hugo.toml', () => {
    for (const spoil of [
      (path: string) => chmodSync(path, 0),
      (path: string) => {
        unlinkSync(path);
        symlinkSync('hugo.toml', path);
      },
      (path: string) => {
        unlinkSync(path);
        symlinkSync('/etc/hosts', path);
      },
    ]) {
      const root = directory(site);
      spoil(join(root, 'hugo.toml'));
      assertGoesOn(root, /^hugo\.toml: (?:can’t be read: permission|this link leads)/m);
      assert.match(run('check', root).stdout, /^1 note breaks the site/m);
    }
  });

  it('reads a hugo.toml that is a link to a file of the site', () => {
    const { 'hugo.toml': toml, ...notes } = site;
    const root = directory({ ...notes, 'shared/site.toml': toml });
    symlinkSync('shared/site.toml', join(root, 'hugo.toml'));
    const { status, stderr } = run('check', root);
    assert.deepEqual([status, stderr], [1, '']);
    assert.match(run('tree', root).stdout, /^Conf {2}\.$/m);
  });

  it('names notes and folders that nobody may read, and reads the others', () => {
    const root = directory({ ...plain, 'Conf/secret.md': '# S', 'Closed/a.md': '# A' });
    chmodSync(join(root, 'Conf/secret.md'), 0);
    chmodSync(join(root, 'Closed'), 0);
    const denied = 'can’t be read: permission denied. Change its permissions.';
    assertGoesOn(root, new RegExp(`^Closed: ${denied}\nConf/secret.md: ${denied}\n$`), 'Conf/01_talk.md');
    chmodSync(join(root, 'Closed'), 0o755);
  });

  it('says that it may not read the note that it shall print', () => {
    const root = directory(plain);
    chmodSync(join(root, 'Conf/01_talk.md'), 0);
    for (const command of ['render', 'deck']) {
      const { status, stdout, stderr } = run(command, join(root, 'Conf/01_talk.md'));
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /01_talk\.md: can’t be read: permission denied/);
    }
  });

  it('says so where the folder or file that is named leads to itself', () => {
    const root = directory(plain);
    symlinkSync('self.md', join(root, 'self.md'));
    for (const command of ['tree', 'todos', 'check', 'render', 'deck']) {
      const { status, stdout, stderr } = run(command, join(root, 'self.md'));
      assert.deepEqual([status, stdout], [2, ''], command);
      assert.match(stderr, /self\.md: this link leads to itself\. Remove it\.\n$/);
    }
  });

  it('follows no link out of a plain folder, not even to the root of the disk', () => {
    const outside = directory({ 'secret.md': '# SECRET\n\n- TODO: SECRET\n' });
    const root = directory(plain);
    symlinkSync('/', join(root, 'Conf/disk'));
    symlinkSync(outside, join(root, 'Elsewhere'));
    symlinkSync(join(outside, 'secret.md'), join(root, 'Conf/02_secret.md'));
    assertGoesOn(
      root,
      /^Conf\/02_secret\.md: this link leads out .*\nConf\/disk: this link .*\nElsewhere: this link .*\n$/,
      'Conf/01_talk.md',
    );
    for (const command of ['tree', 'todos', 'check'])
      assert.doesNotMatch(run(command, root).stdout, /SECRET/, command);
  });

  it('prints no file outside the site through a note that is a link', () => {
    const outside = directory({ 'secret.md': '# SECRET' });
    const root = directory(site);
    symlinkSync(join(outside, 'secret.md'), join(root, 'content/out.md'));
    const { status, stdout, stderr } = run('render', join(root, 'content/out.md'));
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /out\.md" does not lie in/);
  });

  it('follows links within the repository around a site, and none out of it', () => {
    const root = directory({
      'repo/.git/HEAD': '',
      'repo/themes/relearn/layouts/shortcodes/own.html': '{{ .Inner }}',
      'repo/site/hugo.toml': 'theme = "relearn"\n',
      'repo/site/content/a.md': '---\ntitle: A\n---\n{{% own %}}x{{% /own %}}\n',
      'other/shortcodes/theirs.html': '',
    });
    const own = join(root, 'repo/site');
    mkdirSync(join(own, 'themes'));
    symlinkSync('../../themes/relearn', join(own, 'themes/relearn'));
    assert.deepEqual([run('check', own).status, run('check', own).stderr], [0, '']);
    symlinkSync(join(root, 'other'), join(own, 'layouts'));
    const { status, stderr } = run('check', own);
    assert.equal(status, 2);
    assert.match(
      stderr,
      /^layouts: this link leads out of the folder and isn’t followed\. Put a copy in its place\.$/m,
    );
  });

  it('shows control characters of names, titles and messages escaped', () => {
    const evil = '\u001b]0;owned\u0007\u009b2J\u202e';
    const root = directory({
      ...site,
      [`content/${evil}.md`]: `---\ntitle: "\\e[31mred\\nline\\u202e"\nweight: 2\n---\n- TODO: ${evil}\n\n[a](TODO) {{% ${evil} %}}\n`,
      [`content/closed${evil}.md`]: '',
    });
    mkdirSync(join(root, 'static'));
    symlinkSync(`self${evil}`, join(root, `static/self${evil}`));
    chmodSync(join(root, `content/closed${evil}.md`), 0);
    const raw = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/;
    for (const args of [
      ['tree', root],
      ['todos', root],
      ['check', root],
      ['check', root, '--format', 'json'],
      ['check', root, '--format', 'sarif'],
      ['render', join(root, `content/${evil}.md`)],
      ['deck', join(root, `content/no${evil}.md`)],
      [evil],
    ]) {
      const { stdout, stderr } = run(...args);
      assert.doesNotMatch(stdout, raw, args.join(' '));
      assert.doesNotMatch(stderr, raw, args.join(' '));
    }
    assert.match(run('tree', root).stdout, /^ {2}\\x1b\[31mred\\nline\\u202e {2}content\//m);
    assert.match(run('todos', root).stdout, /^content\/\\x1b\]0;owned\\x07\\x9b2J\\u202e\.md:5:3: /m);
    const { children } = JSON.parse(run('tree', root, '--format', 'json').stdout) as {
      children: { title: string }[];
    };
    assert.ok(children.some(({ title }) => title === '\u001b[31mred\nline\u202e'));
  });
});
