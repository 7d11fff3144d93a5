import assert from 'node:assert/strict';
import type { Found } from '../../../src/core/checks/finding';
import { noteFaults, toldOfNote, whereUnread } from '../../../src/core/checks/noteFaults';
import { judgedFault } from '../../../src/core/checks/pageFaults';
import { parseNote } from '../../../src/core/note/parseNote';
import { checkFiles } from '../../support/checkFiles';
import { renderIn } from '../../support/renderedSite';

const path = 'content/day/01_talk.md';
const files = (text: string) => ({
  'hugo.toml': '',
  'content/day/_index.md': '---\ntitle: Day\n---\n',
  'content/third/_index.md': '---\ntitle: Third\n---\n',
  'content/third/02_twin.md': '---\ntitle: Twin\n---\n',
  'content/other/_index.md': '---\ntitle: Other\n---\n',
  'content/other/02_twin.md': '---\ntitle: Twin\n---\n',
  [path]: text,
});
const found = (text: string): readonly Found[] => checkFiles(files(text), {}).findings.get(path) ?? [];
const front = '---\ntitle: Talk\n---\n';

describe('a fault has the same words and grade', () => {
  const bodies = [
    '{{% notice tip %}}words',
    '{{% button href="https://a.b" ',
    '{{% /notice %}}',
    '{{% notice tip title="x" %}}words{{% /notice %}}',
    '{{% button href="%zz" %}}x{{% /button %}}',
    '{{< youtube >}}',
    '{{% relref "nowhere" %}}',
    '{{% relref "02_twin" %}}',
    '[a](02_twin)',
    '[a](./nowhere)',
    '## Setup\n\n[a](#setpu)',
  ];
  for (const body of bodies) {
    it(`on the page and in the checks: ${body}`, () => {
      const page = renderIn(files(`${front}${body}\n`), path);
      const said = page.faults.map(judgedFault).map((each) => [each.code, each.severity, each.message]);
      const checked = found(`${front}${body}\n`).map((each) => [each.code, each.severity, each.message]);
      assert.ok(said.length > 0);
      assert.deepEqual(said, checked);
    });
  }

  for (const source of ['title: a: b', 'tags: [a', '\ttitle: x', 'title: "a\\d"', 'just text']) {
    it(`at the head of the page and in the checks: ${JSON.stringify(source)}`, () => {
      const text = `---\n${source}\n---\n`;
      const [finding] = found(text);
      const said = /class="build-error"[^>]*>([^<]*)</.exec(renderIn(files(text), path).html)?.[1];
      assert.equal(said?.replaceAll('&quot;', '"'), finding?.message);
    });
  }

  it('in the tree before the checks have come and after', () => {
    for (const text of ['---\ntitle: [A]\n---\n', '---\ntitle: A\nweight: "3"\ntags: a, b\n---\n']) {
      const plain = ({ code, severity, message }: Found) => [code, severity, message];
      const own = noteFaults(parseNote('file:///a.md', text), 'hugo').map(plain);
      assert.deepEqual(found(text).map(plain), own);
    }
  });
});

describe('what a row tells', () => {
  const broken = '---\ntitle: a: b\ntags: [a]\n---\n<!-- on and on\n';
  const note = parseNote('file:///a.md', broken);

  it('is what the reader found, until the checks have looked', () => {
    const told = toldOfNote(note, 'hugo', []);
    assert.deepEqual(
      told.map(({ code, severity, breaksBuild }) => [code, severity, breaksBuild]),
      [
        ['yaml-syntax', 'error', true],
        ['comment-not-closed', 'warning', false],
      ],
    );
    assert.equal(whereUnread(note, [])?.start.line, 1);
  });

  it('is why the page can’t be read, as the checks found it, and what else the reader found', () => {
    const told = toldOfNote(note, 'hugo', found(broken));
    assert.deepEqual(
      told.map(({ code }) => code),
      ['yaml-colon', 'comment-not-closed'],
    );
    assert.deepEqual(whereUnread(note, found(broken)), told[0]?.range);
  });

  it('is no error in plain notes, which nothing builds', () => {
    assert.deepEqual(
      toldOfNote(note, 'plain', []).map(({ severity, breaksBuild }) => [severity, breaksBuild]),
      [
        ['warning', false],
        ['warning', false],
      ],
    );
  });

  it('leads nowhere in a note that can be read', () => {
    assert.equal(whereUnread(parseNote('file:///a.md', '---\ntags: a, b\n---\n'), []), undefined);
  });
});
