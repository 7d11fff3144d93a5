import assert from 'node:assert/strict';
import * as fc from '../../../support/fastCheck';
import {
  keptDiagramAt,
  replaceDiagram,
  restoreDiagram,
} from '../../../../src/core/edits/pictures/diagramPicture';
import { parseNote } from '../../../../src/core/note/parseNote';
import { applyEdits } from '../../../../src/core/text/textEdit';

const picture = { address: '../_img/01_a-flow.svg', alt: 'The flow' };

function replaced(text: string): string {
  const [diagram] = parseNote('file:///a.md', text).diagrams;
  assert.ok(diagram !== undefined, text);
  return applyEdits(text, replaceDiagram(text, diagram, picture));
}

function restored(text: string, line: number): string | undefined {
  const found = keptDiagramAt(text, line);
  return found && applyEdits(text, restoreDiagram(found));
}

describe('a picture in the place of a diagram', () => {
  it('keeps the diagram in a comment that its arrows do not end', () => {
    assert.equal(
      replaced('# A\n\n```mermaid {zoom="true"}\nflowchart LR\n\n  a --> b\n```\n\nMore\n'),
      '# A\n\n![The flow](../_img/01_a-flow.svg)\n\n<!--\n```mermaid {zoom="true"}\nflowchart LR\n\n  a --&gt; b\n```\n-->\n\nMore\n',
    );
  });
  it('stays in a quote or a list, with the line ends of the note', () => {
    assert.equal(
      replaced('> ```mermaid\r\n> a --> b\r\n> ```\r\n'),
      '> ![The flow](../_img/01_a-flow.svg)\r\n>\r\n> <!--\r\n> ```mermaid\r\n> a --&gt; b\r\n> ```\r\n> -->\r\n',
    );
    assert.equal(
      replaced('- ```mermaid\n  a --> b\n  ```\n- next\n'),
      '- ![The flow](../_img/01_a-flow.svg)\n\n  <!--\n  ```mermaid\n  a --&gt; b\n  ```\n  -->\n- next\n',
    );
  });
  it('leaves a note that has no diagram any more, and a picture', () => {
    const note = parseNote('file:///a.md', replaced('```mermaid\na --> b\n```\n'));
    assert.equal(note.diagrams.length, 0);
    assert.deepEqual(
      note.images.map(({ href, commentedOut }) => [href, commentedOut]),
      [['../_img/01_a-flow.svg', false]],
    );
  });
  it('is taken back from each of its lines, and from no other', () => {
    const text = '# A\n\n{{< mermaid align="left" >}}\na --> b\n{{< /mermaid >}}\n\nMore\n';
    const with1 = replaced(text);
    const lines = with1.split('\n').map((_, line) => restored(with1, line) === text);
    assert.deepEqual(lines, [false, false, true, true, true, true, true, true, true, false, false, false]);
  });
  it('is no business of other comments', () => {
    assert.equal(
      keptDiagramAt('![a](b.png)\n\n<!--\n{{% button href="x" %}}y{{% /button %}}\n-->\n', 0),
      undefined,
    );
  });
  it('gives back whatever was written', () => {
    const sign = fc.constantFrom(
      '-',
      '-->',
      '--!>',
      '&gt;',
      '&amp;gt;',
      '--&gt;',
      '<!--',
      ' ',
      '\n',
      'a',
      '>',
      '&',
    );
    const lead = fc.constantFrom('', '> ', '- ', '  ');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 20 }), lead, (signs, before) => {
        const body = `flowchart LR\n${signs.join('')}\nx`.replaceAll('\n', `\n${before.replace('-', ' ')}`);
        const close = before.replace('-', ' ');
        const text = `A\n\n${before}\`\`\`mermaid\n${close}${body}\n${close}\`\`\`\n\nB\n`;
        assert.equal(restored(replaced(text), 2), text);
      }),
    );
  });
});
