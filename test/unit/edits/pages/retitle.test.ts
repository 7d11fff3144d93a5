import assert from 'node:assert/strict';
import { isRefusal } from '../../../../src/core/frontMatter/frontMatterEdits';
import { retitle } from '../../../../src/core/edits/pages/retitle';
import { parseNote } from '../../../../src/core/note/parseNote';
import { applyEdits } from '../../../../src/core/text/textEdit';

function renamed(text: string, title: string, kind: 'hugo' | 'plain' = 'hugo', name = 'a.md'): string {
  const note = parseNote('file:///a.md', text, undefined, kind);
  const edits = retitle(text, note, title, kind === 'plain' ? { name, isFolderPage: false } : undefined);
  if (isRefusal(edits)) assert.fail(edits.refused);
  return applyEdits(text, edits);
}

describe('retitle', () => {
  it('changes the title', () => {
    assert.equal(renamed('---\ntitle: A\n---\n# A\n', 'B: C'), '---\ntitle: "B: C"\n---\n# A\n');
    assert.equal(renamed('# A\n', 'B'), '---\ntitle: B\n---\n\n# A\n');
  });

  it('changes what the menu shows, and the title with it where both are the same', () => {
    assert.equal(
      renamed('---\ntitle: Long\nlinkTitle: A\n---\n', 'B'),
      '---\ntitle: Long\nlinkTitle: B\n---\n',
    );
    assert.equal(
      renamed('---\ntitle: A\nlinkTitle: "A"\n---\n', 'B'),
      '---\ntitle: B\nlinkTitle: "B"\n---\n',
    );
    assert.equal(renamed('---\ntitle: A\nlinkTitle: ""\n---\n', 'B'), '---\ntitle: B\nlinkTitle: ""\n---\n');
  });

  it('changes the first line of a plain note that has its name from it', () => {
    assert.equal(renamed('**Hot tea**\r\n\r\nWords\r\n', 'Milk', 'plain'), '**Milk**\r\n\r\nWords\r\n');
    assert.equal(renamed('#Hot tea\n\n# Part\n', 'Cold milk', 'plain'), '#Cold milk\n\n# Part\n');
  });

  it('writes front matter where the name of the file goes before a heading', () => {
    const text = '# Hot tea\n\n# Cold milk\n';
    assert.equal(renamed(text, 'Water', 'plain', 'tea.md'), `---\ntitle: Water\n---\n\n${text}`);
    assert.equal(renamed(text, 'Water', 'plain', 'drinks.md'), `---\ntitle: Water\n---\n\n${text}`);
    assert.equal(renamed(text, 'Tea time', 'plain', 'tea.md'), '# Tea time\n\n# Cold milk\n');
  });

  it('changes the heading of a plain note that has its name from it', () => {
    assert.equal(renamed('Text\r\n\r\n##  A *b* ##\r\nmore', 'B', 'plain'), 'Text\r\n\r\n##  B ##\r\nmore');
    assert.equal(renamed('A\n===\n\n# B\n', 'C', 'plain'), 'C\n===\n\n# B\n');
    assert.equal(renamed('#\n\n# A\n', 'C', 'plain'), '#\n\n# C\n');
    assert.equal(renamed('---\ntitle: A\n---\n# A\n', 'B', 'plain'), '---\ntitle: B\n---\n# A\n');
    assert.equal(renamed('Text\n', 'B', 'plain'), '---\ntitle: B\n---\n\nText\n');
  });

  it('refuses front matter that cannot be read', () => {
    for (const kind of ['hugo', 'plain'] as const) {
      const text = '---\ntitle: a: b\n---\n# A\n';
      const note = parseNote('file:///a.md', text, undefined, kind);
      assert.ok(
        isRefusal(
          retitle(text, note, 'B', kind === 'plain' ? { name: 'a.md', isFolderPage: false } : undefined),
        ),
      );
    }
  });
});
