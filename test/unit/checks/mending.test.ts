import assert from 'node:assert/strict';
import { CheckedText } from '../../../src/core/checks/checkedText';
import type { SilenceScope } from '../../../src/core/checks/silence/silenceEdits';
import { NoteReading } from '../../../src/core/note/parseNote';
import { applyEdits } from '../../../src/core/text/textEdit';
import { checkFiles } from '../../support/checkFiles';

const path = 'content/d/p.md';
const uri = `file:///conf/${path}`;

function read(text: string): CheckedText {
  const site = checkFiles({
    'hugo.toml': 'title = "x"',
    'content/d/_index.md': '---\ntitle: D\n---\n',
    [path]: text,
  });
  return new CheckedText(new NoteReading(uri, text), site.optionsFor(path));
}

const codes = (text: string) => read(text).findings.map(({ code }) => code);

describe('fixing all of a note', () => {
  const fixed = (text: string, only?: string) => {
    const checked = read(text);
    return applyEdits(text, checked.fixAll(only === undefined ? undefined : ({ code }) => code === only));
  };

  it('mends each slip where it stands', () => {
    const text = '---\ntitle: A: B # mine\nweight: "3"\n---\n```Mermaid\ngraph\n```\n';
    const checked = read(text);
    assert.deepEqual(codes(text), ['yaml-colon', 'mermaid-capital']);
    const mended = fixed(text);
    assert.equal(mended, '---\ntitle: "A: B" # mine\nweight: 3\n---\n```mermaid\ngraph\n```\n');
    assert.deepEqual(codes(mended), []);
    assert.deepEqual(read(mended).fixAll(), []);
    assert.equal(checked.reading.written, text);
  });

  it('takes one edit for each, where none hid another', () => {
    const text = '---\ntitle: A\nweight: 08\n---\n```Mermaid\ngraph\n```\n';
    assert.equal(read(text).fixAll().length, 2);
  });

  it('mends one kind and leaves the others', () => {
    const text = '---\ntitle: A\nweight: "3"\n---\n```Mermaid\ngraph\n```\n';
    assert.equal(fixed(text, 'mermaid-capital'), text.replace('Mermaid', 'mermaid'));
  });

  it('gives a note that begins with a list a title: its heading, else its name', () => {
    const first = (text: string) => {
      const checked = read(text);
      const [fix] = checked.fixesOf(checked.findings[0]!);
      return applyEdits(text, fix?.edits ?? []);
    };
    assert.equal(first('- a\r\n# B: c\r\n'), '---\r\ntitle: "B: c"\r\n---\r\n\r\n- a\r\n# B: c\r\n');
    assert.equal(first('- a\n'), '---\ntitle: "p"\n---\n\n- a\n');
  });

  for (const [before, after] of [
    ['{{% button href="youtu.be/x style="warning" %}}W{{% /button %}}', 'href="youtu.be/x" style'],
    ['{{% button href="https://a.example/x style="warnig" %}}W{{% /button %}}', '/x" style="warnig"'],
  ] as const) {
    it(`mends what breaks the build though a warning comes to light: ${before}`, () => {
      const text = `---\ntitle: A\n---\n${before}\n`;
      const checked = read(text);
      const [finding] = checked.findings;
      assert.equal(finding?.breaksBuild, true);
      const [fix] = checked.fixesOf(finding);
      const mended = applyEdits(text, fix?.edits ?? []);
      assert.ok(mended.includes(after), mended);
      const left = read(mended).findings;
      assert.ok(left.length > 0 && left.every(({ breaksBuild }) => !breaksBuild));
    });
  }

  it('takes a bracket that stands alone for one of the list', () => {
    const text = '---\ntitle: A\ntags: mesh, dns]\n---\n';
    const [finding] = read(text).findings;
    assert.match(finding?.message ?? '', /\[mesh, dns\]$/);
    assert.equal(fixed(text), '---\ntitle: A\ntags: [mesh, dns]\n---\n');
  });

  it('has one thing to say of a button with mixed parameters', () => {
    const text = '---\ntitle: A\n---\n{{% button "https://a.example" style="warning" %}}W{{% /button %}}\n';
    assert.deepEqual(codes(text), ['shortcode-mixed-parameters']);
  });

  it('leaves what has to be asked about', () => {
    const text = '---\ntitle: A\n---\n{{% nosuch %}}\n';
    assert.deepEqual(codes(text), ['shortcode-unknown']);
    assert.equal(fixed(text), text);
  });
});

describe('silencing', () => {
  const silenced = (text: string, scope: SilenceScope) => {
    const checked = read(text);
    const edits = checked.silence(checked.findings.at(-1)!, scope);
    return edits && applyEdits(text, edits);
  };

  for (const [name, text, scope, expected] of [
    [
      'a line of text',
      '---\ntitle: A\n---\n[x](nope) y\n',
      'line',
      '---\ntitle: A\n---\n[x](nope) y <!-- talk-notes-ignore link-not-found -->\n',
    ],
    [
      'an item, within its list',
      '---\ntitle: A\n---\n- [x](nope)\r\n- b\r\n',
      'line',
      '---\ntitle: A\n---\n- [x](nope) <!-- talk-notes-ignore link-not-found -->\r\n- b\r\n',
    ],
    [
      'a heading, above it',
      '---\ntitle: A\n---\n## [x](nope)\n',
      'line',
      '---\ntitle: A\n---\n<!-- talk-notes-ignore link-not-found -->\n## [x](nope)\n',
    ],
    [
      'front matter, above the line',
      '---\ntitle: A\nweight: 0\n---\n',
      'line',
      '---\ntitle: A\n# talk-notes-ignore weight-zero\nweight: 0\n---\n',
    ],
    [
      'a line that silences something else',
      '---\ntitle: A\n---\n[x](nope) <!-- talk-notes-ignore link-todo -->\n',
      'line',
      '---\ntitle: A\n---\n[x](nope) <!-- talk-notes-ignore link-todo link-not-found -->\n',
    ],
    [
      'a whole note',
      '---\ntitle: A\n---\n[x](nope)\n',
      'note',
      '---\n# talk-notes-ignore-file link-not-found\ntitle: A\n---\n[x](nope)\n',
    ],
    [
      'a whole note that silences something else',
      '---\n# talk-notes-ignore-file link-todo\ntitle: A\n---\n[x](nope)\n',
      'note',
      '---\n# talk-notes-ignore-file link-todo link-not-found\ntitle: A\n---\n[x](nope)\n',
    ],
    [
      'a whole note without front matter, at its end',
      '# A\n\n[x](nope)\n',
      'note',
      '# A\n\n[x](nope)\n\n<!-- talk-notes-ignore-file link-not-found -->\n',
    ],
    [
      'a whole note with front matter in JSON',
      '{"title": "A", "weight": 0}\n',
      'note',
      '{"title": "A", "weight": 0}\n\n<!-- talk-notes-ignore-file weight-zero -->\n',
    ],
  ] as const) {
    it(name, () => {
      const before = codes(text);
      const after = silenced(text, scope);
      assert.equal(after, expected);
      assert.deepEqual(codes(after), before.slice(0, -1));
    });
  }

  for (const [name, text] of [
    ['a row of a table', '---\ntitle: A\n---\n| a |\n| - |\n| [x](nope) |\n'],
    ['a line in a comment that goes on', '---\ntitle: A\n---\n<!-- a\n{{% nosuch %}}\n-->\n'],
    ['a line in a code block', '---\ntitle: A\n---\n```md\n{{% nosuch %}}\n```\n'],
    ['front matter in JSON', '{"title": "A",\n"weight": 0}\n'],
  ] as const) {
    it(`is not offered where no comment can stand: ${name}`, () => {
      assert.equal(codes(text).length, 1);
      assert.equal(silenced(text, 'line'), undefined);
      assert.deepEqual(codes(silenced(text, 'note')!), []);
    });
  }
});
