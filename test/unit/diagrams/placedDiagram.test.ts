import assert from 'node:assert/strict';
import { placedDiagrams } from '../../../src/core/diagrams/placedDiagram';
import { parseNote } from '../../../src/core/note/parseNote';
import { applyEdits } from '../../../src/core/text/textEdit';

/** The source of the first diagram, the note with `!` before the first `b` of it, and with a line put before that line. */
function placed(text: string) {
  const [diagram] = placedDiagrams(text, parseNote('file:///a.md', text));
  assert.ok(diagram !== undefined);
  const lines = diagram.source.split('\n');
  const line = lines.findIndex((each) => each.includes('b'));
  const at = { line, character: lines[line]?.indexOf('b') ?? 0 };
  const place = diagram.placeOf(at);
  const start = { line, character: 0 };
  return {
    source: diagram.source,
    marked: applyEdits(text, [{ range: { start: place, end: place }, newText: '!' }]),
    added: applyEdits(text, [diagram.editOf({ range: { start, end: start }, newText: 'new\n' })]),
    isSame: JSON.stringify(diagram.sourcePlace(place)) === JSON.stringify(at),
  };
}

describe('a diagram in its note', () => {
  const rows: Readonly<
    Record<string, readonly [text: string, source: string, marked: string, added: string]>
  > = {
    'in a fence': [
      '# A\n\n```mermaid\nflowchart LR\n  a --> b\n```\n',
      'flowchart LR\n  a --> b',
      '# A\n\n```mermaid\nflowchart LR\n  a --> !b\n```\n',
      '# A\n\n```mermaid\nflowchart LR\nnew\n  a --> b\n```\n',
    ],
    'with line ends of Windows': [
      '```mermaid\r\nflowchart LR\r\n  a --> b\r\n```\r\n',
      'flowchart LR\n  a --> b',
      '```mermaid\r\nflowchart LR\r\n  a --> !b\r\n```\r\n',
      '```mermaid\r\nflowchart LR\r\nnew\r\n  a --> b\r\n```\r\n',
    ],
    'in a list': [
      '- x\n\n  ```mermaid\n  mindmap\n    b\n  ```\n',
      'mindmap\n  b',
      '- x\n\n  ```mermaid\n  mindmap\n    !b\n  ```\n',
      '- x\n\n  ```mermaid\n  mindmap\n  new\n    b\n  ```\n',
    ],
    'behind the mark of a list': [
      '- ```mermaid\n  mindmap\n    b\n  ```\n',
      'mindmap\n  b',
      '- ```mermaid\n  mindmap\n    !b\n  ```\n',
      '- ```mermaid\n  mindmap\n  new\n    b\n  ```\n',
    ],
    'in a quote': [
      '> ```mermaid\n> flowchart LR\n>   a --> b\n> ```\n',
      'flowchart LR\n  a --> b',
      '> ```mermaid\n> flowchart LR\n>   a --> !b\n> ```\n',
      '> ```mermaid\n> flowchart LR\n> new\n>   a --> b\n> ```\n',
    ],
    'in a shortcode': [
      '{{< mermaid >}}\nflowchart LR\n  a --> b\n{{< /mermaid >}}\n',
      '\nflowchart LR\n  a --> b',
      '{{< mermaid >}}\nflowchart LR\n  a --> !b\n{{< /mermaid >}}\n',
      '{{< mermaid >}}\nflowchart LR\nnew\n  a --> b\n{{< /mermaid >}}\n',
    ],
    'behind a mark of byte order': [
      '\ufeff```mermaid\nflowchart LR\n  a --> b\n```\n',
      'flowchart LR\n  a --> b',
      '\ufeff```mermaid\nflowchart LR\n  a --> !b\n```\n',
      '\ufeff```mermaid\nflowchart LR\nnew\n  a --> b\n```\n',
    ],
  };
  for (const [what, [text, source, marked, added]] of Object.entries(rows)) {
    it(`has its places ${what}`, () => {
      assert.deepEqual(placed(text), { source, marked, added, isSame: true });
    });
  }
});
