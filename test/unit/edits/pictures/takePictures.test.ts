import assert from 'node:assert/strict';
import { imageMarkdown, takePictures } from '../../../../src/core/edits/pictures/takePictures';
import { isRefusal } from '../../../../src/core/frontMatter/frontMatterEdits';
import { parseNote } from '../../../../src/core/note/parseNote';
import { applyEdits } from '../../../../src/core/text/textEdit';

const a = { address: '../_img/a.png', alt: 'A' };
const b = { address: '../_img/b.png', alt: 'B' };

function taken(text: string, ...pictures: { address: string; alt: string }[]): string {
  const [todo] = parseNote('file:///a.md', text).todos;
  if (todo === undefined) return text;
  const edits = takePictures(text, todo, pictures);
  return isRefusal(edits) ? assert.fail(edits.refused) : applyEdits(text, edits);
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
    ['TODO: x\n===\n\nb\n', '![A](../_img/a.png)\n\nb\n'],
    ['a\n\n> TODO: x\n> ---\n', 'a\n\n> ![A](../_img/a.png)\n'],
    ['TODO: x\n\n---\n', '![A](../_img/a.png)\n\n---\n'],
    // In a link's text, or an image's: before it, whole.
    ['See [TODO: the slide](b.md).\n', 'See ![A](../_img/a.png) [the slide](b.md).\n'],
    ['![TODO: b](b.png)\n', '![A](../_img/a.png) ![b](b.png)\n'],
    ['[![TODO: b](b.png)](c)\n', '![A](../_img/a.png) [![b](b.png)](c)\n'],
    ['[![b](todo:)](c)\n', '[![A](../_img/a.png)](c)\n'],
    ['[TODO: b (2 slides)](c)\n', '![A](../_img/a.png) [TODO: b (1 slide)](c)\n'],
    ['<summary>TODO: Steal slide</summary>\n', '<summary>![A](../_img/a.png)</summary>\n'],
    // In a comment: where it is seen.
    ['a\n\n<!--\nTODO: Steal slide\n-->\n\nb\n', 'a\n\n![A](../_img/a.png)\n\nb\n'],
    ['> <!--\n> - TODO: Steal slide\n> -->\n> b\n', '> ![A](../_img/a.png)\n> b\n'],
    ['a <!-- TODO: x --> b\n', 'a ![A](../_img/a.png) b\n'],
    ['a <!-- TODO: x; TODO: y --> b\n', 'a ![A](../_img/a.png) <!-- TODO: y --> b\n'],
    ['<!--\nTODO: x\nmore\n-->\n', '![A](../_img/a.png)\n\n<!--\nmore\n-->\n'],
    ['- <!-- more, TODO: x -->\n', '- ![A](../_img/a.png)\n\n  <!-- more -->\n'],
    ['> <!-- TODO: x (2 slides)\n> -->\n', '> ![A](../_img/a.png)\n>\n> <!-- TODO: x (1 slide)\n> -->\n'],
    ['<!-- TODO: x\n', '![A](../_img/a.png)\n'],
    ['<!-- TODO: x\n\nmore\n', '![A](../_img/a.png)\n\n<!-- \n\nmore\n'],
    // What is still wanted: apart from the picture, in the right number.
    ['TODO: a (2 slides)\r\nb', '![A](../_img/a.png)\r\n\r\nTODO: a (1 slide)\r\nb'],
    ['> - TODO: a (3 Bilder)\n', '> - ![A](../_img/a.png)\n>\n>   TODO: a (2 Bilder)\n'],
    ['a (TODO: b (2 things))\n', 'a (![A](../_img/a.png) TODO: b (1 things))\n'],
    ...[
      ['Folien', 'Folie'],
      ['bilder', 'bild'],
      ['Images', 'Image'],
      ['Tabellen', 'Tabelle'],
      ['boxes', 'boxes'],
    ].map(
      ([many, one]) =>
        [`| TODO: (2 ${many}) |`, `| ![A](../_img/a.png) TODO: (1 ${one}) |`] as [string, string],
    ),
    ['\ufeffTODO: x\r\ny', '\ufeff![A](../_img/a.png)\r\ny'],
  ];
  for (const [text, expected] of table) {
    it(JSON.stringify(text), () => assert.equal(taken(text, a), expected));
  }

  it('keeps a TODO that wants more', () => {
    const text = '- TODO: Steal images (3 slides)\n';
    const first = taken(text, a);
    assert.equal(first, '- ![A](../_img/a.png)\n\n  TODO: Steal images (2 slides)\n');
    assert.equal(
      taken(first, a, b),
      '- ![A](../_img/a.png)\n\n  ![A](../_img/a.png)\n  ![B](../_img/b.png)\n',
    );
  });

  it('puts several pictures under each other in the line ends of the note', () => {
    assert.equal(taken('> TODO: x\r\n', a, b), '> ![A](../_img/a.png)\r\n> ![B](../_img/b.png)\r\n');
  });

  it('writes words of a picture so that they stay words', () => {
    assert.equal(imageMarkdown({ address: 'x.png', alt: ' a [b]\nc\\ ' }), '![a \\[b\\] c\\\\](x.png)');
  });

  it('writes the title of a slide so that it is no shortcode, no code and no TODO of the note', () => {
    const written = imageMarkdown({ address: 'x.png', alt: '{{< ref "x" >}} TODO: cut `this <b>' });
    const { todos, images, faults } = parseNote('file:///a.md', `${written} and on\n`);
    assert.deepEqual([todos, faults, images.map(({ href }) => href)], [[], [], ['x.png']]);
    assert.doesNotMatch(written, /\{\{|(?<!\\)[`<]/);
  });
});
