import assert from 'node:assert/strict';
import { checkConference, dependents } from '../../../src/core/checks/across/checkConference';
import { checkNote, soundFixes } from '../../../src/core/checks/checkNote';
import { withoutSilenced } from '../../../src/core/checks/silence/silence';
import { NoteReading } from '../../../src/core/note/parseNote';
import { applyEdits } from '../../../src/core/text/textEdit';
import { modelOf, uriOf } from '../../support/conferenceFiles';
import { checkFiles, checkText, inShort } from '../../support/checkFiles';

const colon = '---\ntitle: A: B\n---\n';

describe('a note’s findings', () => {
  it('begin behind the mark of the byte order', () => {
    assert.deepEqual(checkText('\ufeffwords\n').map(inShort), ['title-missing 1:1-1:6']);
  });

  it('begin where Hugo from 0.152 points, and are the slip alone before', () => {
    assert.deepEqual(checkText(colon, '0.152.0').map(inShort), ['yaml-colon 2:8-2:10']);
    assert.deepEqual(checkText(colon, '0.151.9').map(inShort), ['yaml-colon 2:9-2:10']);
  });

  it('have the severity of the settings, and none that is off', () => {
    const site = checkFiles({ 'hugo.toml': '', 'content/p.md': colon });
    const check = (severity: 'off' | 'hint') =>
      checkNote(new NoteReading('file:///conf/content/p.md', colon), {
        ...site.optionsFor('content/p.md'),
        severities: { 'yaml-colon': severity },
      });
    assert.deepEqual(check('off'), []);
    assert.deepEqual(
      check('hint').map(({ severity, breaksBuild }) => [severity, breaksBuild]),
      [['hint', true]],
    );
  });

  it('are silenced by comments for a line, the next one, or the note', () => {
    const twice = '\n[a](TODO)\n\n[b](TODO)\n';
    const silent = (comment: string) => checkText(`---\ntitle: A\n---\n${comment}${twice}`).map(inShort);
    assert.deepEqual(silent(''), ['link-todo 5:5-5:9', 'link-todo 7:5-7:9']);
    assert.deepEqual(silent('<!-- talk-notes-ignore link-todo -->'), ['link-todo 7:5-7:9']);
    assert.deepEqual(silent('<!-- talk-notes-ignore -->'), ['link-todo 7:5-7:9']);
    assert.deepEqual(silent('<!-- talk-notes-ignore yaml-colon -->').length, 2);
    assert.deepEqual(silent('<!-- talk-notes-ignore-file yaml-colon, link-todo -->'), []);
    assert.deepEqual(checkText('---\n# talk-notes-ignore yaml-colon\ntitle: A: B\n---\n'), []);
    assert.deepEqual(withoutSilenced('<!-- talk-notes-ignore-file -->', checkText(colon)), []);
  });

  it('count their columns as editors do, behind a byte order mark and with any line ends', () => {
    assert.deepEqual(checkText(`\ufeff${colon}`).map(inShort), ['yaml-colon 2:8-2:10']);
    assert.deepEqual(checkText(colon.replaceAll('\n', '\r\n')).map(inShort), ['yaml-colon 2:8-2:10']);
    assert.deepEqual(checkText(colon.replaceAll('\n', '\r')).map(inShort), ['yaml-colon 2:8-2:10']);
  });

  it('have fixes that change their own characters only', () => {
    const text = '---\r\n# c\r\ntitle: A: "B"   # d\r\nweight:  2\r\n---\r\nx';
    const [finding] = checkText(text);
    assert.equal(
      applyEdits(text, finding?.fixes[0]?.edits ?? []),
      '---\r\n# c\r\ntitle: \'A: "B"\'   # d\r\nweight:  2\r\n---\r\nx',
    );
  });

  it('do not follow links and refs of a page that Hugo does not render', () => {
    const body = '[a]({{% relref "nope" %}}) [b](./nope) {{% nosuch %}}\n';
    const found = (front: string) => checkText(`---\ntitle: A\n${front}---\n${body}`).map(({ code }) => code);
    assert.deepEqual(found(''), ['ref-not-found', 'link-not-found', 'shortcode-unknown']);
    assert.ok(!found('draft: true\n').includes('ref-not-found'));
    assert.ok(found('draft: true\n').includes('shortcode-unknown'));
  });

  it('are made of buttons in comments and code too, from the shortcode on, where Hugo points', () => {
    const same = '---\ntitle: S\n---\n';
    const files = {
      'hugo.toml': '',
      'content/a/_index.md': same,
      'content/b/_index.md': same,
      'content/c/_index.md': same,
      'content/a/x.md': same,
      'content/b/x.md': same,
      'content/c/p.md': `${same}<!-- {{% button href="x" %}}S{{% /button %}} -->\n\`{{% button href="x" %}}S{{% /button %}}\`\n[x](x)\n`,
    };
    assert.deepEqual(checkFiles(files).findings.get('content/c/p.md')?.map(inShort), [
      'link-ambiguous 4:6-4:24',
      'link-ambiguous 5:2-5:20',
      'link-ambiguous 6:5-6:6',
    ]);
  });

  for (const [body, ...expected] of [
    ['{{% icon star/%}}', 'shortcode-no-content 4:1-4:18'],
    ['{{% notice tip/%}}'],
    ['{{< notice =x >}}', 'shortcode-not-closed 4:1-4:18'],
    ['{{% notice %}}{{% button /%}}{{% /button %}}{{% /notice %}}', 'shortcode-closing-alone 4:45-4:60'],
    ['{{% notice %}}{{% button /%}}{{% /button %}}'],
    ['{{% x.inline %}}a{{% /x.inline %}}'],
    [
      '{{% x.inline %}}a{{% /x.inline%}}',
      'shortcode-not-closed 4:1-4:17',
      'shortcode-closing-alone 4:18-4:34',
    ],
    ['{{% x.inline %}}{{</* a */>}}', 'shortcode-not-closed 4:1-4:17'],
    ['{{% /x.inline %}}', 'shortcode-closing-alone 4:1-4:18'],
    ['{{% icon a/b %}}', 'shortcode-character 4:1-4:12'],
    ['{{% notice a/b %}}x{{% /notice %}}', 'shortcode-closing-alone 4:20-4:35'],
  ] as const) {
    it(`are what Hugo says of ${body}`, () => {
      const found = checkText(`---\ntitle: A\n---\n${body}\n`, '0.111.3');
      assert.deepEqual(found.filter(({ breaksBuild }) => breaksBuild).map(inShort), expected);
    });
  }

  it('warn of a slash in a value that closes the shortcode at once', () => {
    const [found, ...others] = checkText('---\ntitle: A\n---\n{{% notice a/b %}}\n');
    assert.deepEqual(others, []);
    assert.deepEqual(
      [found?.code, found?.severity, found?.breaksBuild],
      ['shortcode-character', 'warning', false],
    );
  });

  it('propose each of the pages that a bare name may mean', () => {
    const same = '---\ntitle: S\n---\n';
    const path = 'content/c/p.md';
    const links = {
      ref: '{{% relref "x#y" %}}',
      link: '[x](x#y)',
      button: '<!-- {{% button href="x#y" %}}S{{% /button %}} -->',
    };
    for (const [kind, written] of Object.entries(links)) {
      const text = `${same}${written}\n`;
      const site = checkFiles({
        'hugo.toml': '',
        'content/a/_index.md': same,
        'content/b/_index.md': same,
        'content/c/_index.md': same,
        'content/a/x.md': same,
        'content/b/x.md': same,
        [path]: text,
      });
      const [finding, ...others] = site.findings.get(path) ?? [];
      assert.deepEqual(others, [], kind);
      const reading = new NoteReading(`file:///conf/${path}`, text);
      const fixes = finding === undefined ? [] : soundFixes(reading, finding, site.optionsFor(path));
      assert.deepEqual(
        fixes.map(({ edits }) => applyEdits(text, edits)),
        ['/a/x', '/b/x'].map((page) => text.replace('x#y', `${page}#y`)),
        kind,
      );
    }
  });

  it('propose the address of a file beside the note', () => {
    const path = 'content/day1/01_a.md';
    const files = {
      'hugo.toml': '',
      'content/day1/slides.pdf': '',
      'content/day1/_index.md': '---\ntitle: D\n---\n',
    };
    const text = '---\ntitle: A\n---\n[x](slides.pdf#page=2)\n';
    const [finding] = checkFiles({ ...files, [path]: text }).findings.get(path) ?? [];
    assert.equal(finding?.code, 'link-not-found');
    const mended = applyEdits(text, finding.fixes[0]?.edits ?? []);
    assert.ok(mended.includes('](../slides.pdf#page=2)'), mended);
    assert.deepEqual(checkFiles({ ...files, [path]: mended }).findings.get(path), []);
  });

  it('propose pages near a broken link', () => {
    const files = {
      'hugo.toml': '',
      'content/day1/_index.md': '---\ntitle: D\n---\n[a](./02_operater-mistakes#x)\n',
      'content/day1/03_operator-mistakes.md': '---\ntitle: O\n---\n',
    };
    const [finding] = checkFiles(files).findings.get('content/day1/_index.md') ?? [];
    assert.deepEqual(
      finding?.fixes.map(({ edits: [edit] }) => edit?.newText),
      ['/day1/03_operator-mistakes#x'],
    );
  });
});

describe('a conference’s findings', () => {
  const day = (weights: readonly (number | string)[]) =>
    Object.fromEntries(
      weights.map((weight, i) => [
        `content/day1/0${i + 1}_t.md`,
        `---\ntitle: T${i}\nweight: ${weight}\n---\n`,
      ]),
    );
  const index = { 'content/day1/_index.md': '---\ntitle: D\n---\n', 'hugo.toml': '' };

  function across(files: Readonly<Record<string, string>>): string[] {
    const found = checkConference(modelOf({ ...index, ...files }).conference);
    return [...found].flatMap(([uri, list]) => list.map(({ code }) => `${uri.slice(-7)} ${code}`)).sort();
  }

  it('name the page that left the step where numbers are weights', () => {
    assert.deepEqual(across(day([1, 2, 3, 9])), ['04_t.md weight-out-of-step']);
    assert.deepEqual(across(day([1, 2, 3, 3])), ['04_t.md weight-duplicate']);
    assert.deepEqual(across(day([10, 20, 30, 40])), []);
  });

  it('name all pages of one weight where nothing else tells', () => {
    assert.deepEqual(across(day([10, 10, 30])), ['01_t.md weight-duplicate', '02_t.md weight-duplicate']);
  });

  it('tell whose links a change may concern', () => {
    const model = modelOf({
      ...index,
      ...day([1, 2]),
      'content/day2/_index.md': '---\ntitle: E\n---\n',
      'content/day2/01_u.md': '---\ntitle: U\n---\n',
    });
    const change = (path: string, text: string) => {
      const before = model.conference;
      model.apply({ changed: [{ path, uri: uriOf(path), text }] });
      return dependents(before, model.conference);
    };
    assert.deepEqual(change('content/day1/01_t.md', '---\ntitle: T0\nweight: 1\n---\nwords\n'), new Set());
    const titled = change('content/day1/01_t.md', '---\ntitle: New\nweight: 1\n---\n');
    assert.ok(
      titled !== 'all' &&
        titled.has(uriOf('content/day1/_index.md')) &&
        !titled.has(uriOf('content/day2/_index.md')),
    );
    const giving = change('content/day2/_index.md', '---\ntitle: E\ncascade:\n  a: 1\n---\n');
    assert.ok(giving !== 'all' && giving.has(uriOf('content/day2/01_u.md')));
    assert.equal(change('content/day1/09_n.md', '---\ntitle: N\n---\n'), 'all');
    assert.equal(change('content/day1/01_t.md', '---\ntitle: New\ndraft: true\n---\n'), 'all');
  });
});
