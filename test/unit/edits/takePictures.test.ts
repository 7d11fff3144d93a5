import assert from 'node:assert/strict';
import { imageMarkdown, takePictures } from '../../../src/core/edits/takePictures';
import { parseNote } from '../../../src/core/note/parseNote';
import { applyEdits } from '../../../src/core/text/textEdit';

const a = { address: '../_img/a.png', alt: 'A' };
const b = { address: '../_img/b.png', alt: 'B' };

function taken(text: string, ...pictures: { address: string; alt: string }[]): string {
  const [todo] = parseNote('file:///a.md', text).todos;
  return todo ? applyEdits(text, takePictures(text, todo, pictures)) : text;
}

describe('takePictures', () => {
  const table: readonly (readonly [text: string, expected: string])[] = [
    ['a\n\nTODO: Steal slide\n\nb\n', 'a\n\n![A](../_img/a.png)\n\nb\n'],
    ['TODO: Steal slide', '![A](../_img/a.png)'],
    ['- TODO: Steal slide\n', '- ![A](../_img/a.png)\n'],
    ['- [ ] TODO Steal slide\n', '- ![A](../_img/a.png)\n'],
    ['> TODO: Steal slide\n', '> ![A](../_img/a.png)\n'],
    ['## TODO: Steal slide ##\n', '![A](../_img/a.png)\n'],
    ['1. **TODO: Steal slide**\n', '1. ![A](../_img/a.png)\n'],
    ['<!-- TODO steal slide -->\n', '![A](../_img/a.png)\n'],
    ['words, TODO: Steal slide\n', 'words, ![A](../_img/a.png)\n'],
    ['| TODO: Steal slide | b |\n', '| ![A](../_img/a.png) | b |\n'],
    ['![flow](todo:)\n', '![A](../_img/a.png)\n'],
    ['\ufeffTODO: x\r\ny', '\ufeff![A](../_img/a.png)\r\ny'],
  ];
  for (const [text, expected] of table) {
    it(JSON.stringify(text), () => assert.equal(taken(text, a), expected));
  }

  it('keeps a TODO that wants more', () => {
    const text = '- TODO: Steal images (3 slides)\n';
    const first = taken(text, a);
    assert.equal(first, '- ![A](../_img/a.png)\n  TODO: Steal images (2 slides)\n');
    assert.equal(taken(first, a, b), '- ![A](../_img/a.png)\n  ![A](../_img/a.png)\n  ![B](../_img/b.png)\n');
  });

  it('puts several pictures under each other in the line ends of the note', () => {
    assert.equal(taken('> TODO: x\r\n', a, b), '> ![A](../_img/a.png)\r\n> ![B](../_img/b.png)\r\n');
  });

  it('writes words of a picture so that they stay words', () => {
    assert.equal(imageMarkdown({ address: 'x.png', alt: ' a [b]\nc\\ ' }), '![a \\[b\\] c\\\\](x.png)');
  });

  it('writes the title of a slide so that it is no shortcode, no code and no TODO of the note', () => {
    const written = imageMarkdown({ address: 'x.png', alt: '{{< ref "x" >}} TODO: cut `this <b>' });
    const { todos, images, problems } = parseNote('file:///a.md', `${written} and on\n`);
    assert.deepEqual([todos, problems, images.map(({ href }) => href)], [[], [], ['x.png']]);
    assert.doesNotMatch(written, /\{\{|(?<!\\)[`<]/);
  });
});
