import assert from 'node:assert/strict';
import * as fc from '../../support/fastCheck';
import { drawTodo } from '../../../src/core/diagrams/drawTodo';
import { labelText } from '../../../src/core/diagrams/flowchart';
import { isRefusal } from '../../../src/core/frontMatter/frontMatterEdits';
import { parseNote } from '../../../src/core/note/parseNote';
import { applyEdits } from '../../../src/core/text/textEdit';
import { assertLinear } from '../../support/growth';

function drawn(text: string, notation: 'fence' | 'shortcode' = 'fence'): string {
  const note = parseNote('file:///a.md', text);
  const [todo] = note.todos;
  if (todo === undefined) return text;
  const edits = drawTodo(text, note, todo, notation);
  return isRefusal(edits) ? assert.fail(edits.refused) : applyEdits(text, edits);
}

/** The diagram alone, its lines joined. */
function diagram(text: string): string {
  return (/```mermaid\r?\n([^]*?)\r?\n[> ]*```/.exec(drawn(text))?.[1] ?? '')
    .trim()
    .replace(/\r?\n[> ]*/g, '; ');
}

describe('drawTodo', () => {
  describe('makes of what stands around it', () => {
    const table: readonly (readonly [what: string, text: string, expected: string])[] = [
      [
        'a list under the heading: nodes that hang on it',
        '## Parts of it\n\n- Agent\n- Collector\n  - Sampler\n\nTODO: Draw your own chart\n',
        'flowchart LR; n1["Parts of it"]; n2["Agent"]; n3["Collector"]; n4["Sampler"]; n1 --> n2; n1 --> n3; n3 --> n4',
      ],
      [
        'the list that the TODO is in',
        '## Parts\n* A\n* B\n* TODO: Draw\n* C\n',
        'flowchart LR; n1["Parts"]; n2["A"]; n3["B"]; n4["C"]; n1 --> n2; n1 --> n3; n1 --> n4',
      ],
      [
        'a list without a heading: what the hint says',
        '- A\n\nTODO: Draw the rollout\n',
        'flowchart LR; n1["rollout"]; n2["A"]; n1 --> n2',
      ],
      [
        'numbered steps: a flow',
        '# T\n\n1. Build\n2. Test\n   1. unit\n3) Ship\n\nTODO: Draw\n',
        'flowchart TD; n1["Build"]; n2["Test"]; n3["Ship"]; n1 --> n2; n2 --> n3',
      ],
      [
        'arrows: a flow, each thing once',
        'client -> API -> db\n- api → Cache\n\nTODO: Draw\n',
        'flowchart LR; n1["client"]; n2["API"]; n3["db"]; n4["Cache"]; n1 --> n2; n2 --> n3; n2 --> n4',
      ],
      [
        'words behind a colon: what goes along the last arrow',
        'client --> server: asks "why"\n\nTODO: Draw\n',
        'flowchart LR; n1["client"]; n2["server"]; n1 -->|"asks #quot;why#quot;"| n2',
      ],
      [
        'arrows rather than a list that stands nearer',
        '- A\n- B\n\na => b\n\n- C\n\nTODO: Draw\n',
        'flowchart LR; n1["a"]; n2["b"]; n1 --> n2',
      ],
      [
        'the other items of a list with an arrow: nodes of their own',
        '- a -> b\n- c\n- B\n\n1. far\n\nTODO: Draw\n',
        'flowchart LR; n1["a"]; n2["b"]; n3["c"]; n1 --> n2',
      ],
      [
        'an item that is a sentence with an arrow: a node',
        '- a -> b\n- Maybe -> The group starts. Soon.\n\nTODO: Draw\n',
        'flowchart LR; n1["a"]; n2["b"]; n3["Maybe -#gt; The group starts. Soon."]; n1 --> n2',
      ],
      [
        'prose with an arrow in it: nothing',
        'Maybe -> The group is starting…\nSo -> we see that they all do it again\nYes -> It works. Really\n\n- A\n\nTODO: Draw\n',
        'flowchart LR; n1["A"]',
      ],
      [
        'code that is all of a line: its arrow',
        '`x -> y`\n- ``y -> z``\n- `a->b` -> `c`\n\nTODO: Draw\n',
        'flowchart LR; n1["x"]; n2["y"]; n3["z"]; n4["a-#gt;b"]; n5["c"]; n1 --> n2; n2 --> n3; n4 --> n5',
      ],
      [
        'the nearest of several lists',
        '- Far\n\nWords\n\n- Near\n\nTODO: Draw\n',
        'flowchart LR; n1["Near"]',
      ],
      [
        'only what stands under the same heading',
        '## A\n- one\n## B\nTODO: Draw it all\n## C\n- two\n',
        'flowchart LR; n1["it all"]; n2["Next"]; n1 --> n2',
      ],
      [
        'what stands below a heading that is the TODO itself',
        '## Before\n- one\n\n## TODO: Draw the parts\n- two\n',
        'flowchart LR; n1["parts"]; n2["two"]; n1 --> n2',
      ],
      [
        'nothing: two boxes to go on with',
        'TODO: Draw\n',
        'flowchart LR; n1["First"]; n2["Next"]; n1 --> n2',
      ],
      [
        'words alone, not code, comments, shortcodes and front matter',
        '---\ntitle: a -> b\n---\n```\n- code\nx -> y\n```\n<!-- a -> b -->\n\n`p -> q` <!-- c --> words\n\n- {{% badge %}}new{{% /badge %}} A\n\nTODO: Draw\n',
        'flowchart LR; n1["new A"]',
      ],
      [
        'other TODOs: nothing',
        '## H\n- A\n- TODO: ask -> answer\n- TODO: Steal slide\n',
        'flowchart LR; n1["H"]; n2["A"]; n1 --> n2',
      ],
    ];
    for (const [what, text, expected] of table) {
      it(what, () => assert.equal(diagram(text), expected));
    }

    it('no more than one can read', () => {
      const items = Array.from({ length: 200 }, (_, i) => `- Item ${i}\n`).join('');
      assert.equal(diagram(`${items}\nTODO: Draw\n`).match(/\["/g)?.length, 24);
    });
  });

  describe('goes', () => {
    const starter = 'flowchart LR\n  n1["First"]\n  n2["Next"]\n  n1 --> n2';
    const deep = (lead: string, end = '\n') => starter.replaceAll('\n', end + lead);
    const table: readonly (readonly [where: string, text: string, expected: string])[] = [
      ['in the place of its line', 'a\n\nTODO: Draw\n\nb\n', `a\n\n\`\`\`mermaid\n${starter}\n\`\`\`\n\nb\n`],
      ['into the list item', '* TODO: Draw\n', `* \`\`\`mermaid\n  ${deep('  ')}\n  \`\`\`\n`],
      ['into the quote', '> TODO: Draw\n', `> \`\`\`mermaid\n> ${deep('> ')}\n> \`\`\`\n`],
      [
        'with the note’s line ends',
        '\ufeffTODO: Draw\r\nb',
        `\ufeff\`\`\`mermaid\r\n${deep('', '\r\n')}\r\n\`\`\`\r\nb`,
      ],
      [
        'before the comment that it stands in with other words',
        '> <!-- more\n> TODO: Draw\n> -->\n',
        `> \`\`\`mermaid\n> ${deep('> ')}\n> \`\`\`\n>\n> <!-- more\n> -->\n`,
      ],
      [
        'below the words that it stands in',
        'words, TODO: Draw\nand more\n\nb\n',
        `words\nand more\n\n\`\`\`mermaid\n${starter}\n\`\`\`\n\nb\n`,
      ],
      [
        'below the table that it stands in',
        '| a | b |\n|---|---|\n| x | TODO: Draw |\n',
        `| a | b |\n|---|---|\n| x |  |\n\n\`\`\`mermaid\n${starter}\n\`\`\`\n`,
      ],
      [
        'above code that follows its words',
        'words, TODO: Draw\n```\ncode\n```\n',
        `words\n\n\`\`\`mermaid\n${starter}\n\`\`\`\n\`\`\`\ncode\n\`\`\`\n`,
      ],
      [
        'in the place of a footnote, which goes with it',
        'words\n\n[^1]: TODO: Draw\n\nafter\n',
        `words\n\n\n\`\`\`mermaid\n${starter}\n\`\`\`\nafter\n`,
      ],
      [
        'in the place of a line with nothing else than a time',
        'words\n\n[1:00] TODO: Draw\n\nafter\n',
        `words\n\n\n\`\`\`mermaid\n${starter}\n\`\`\`\nafter\n`,
      ],
    ];
    for (const [where, text, expected] of table) it(where, () => assert.equal(drawn(text), expected));

    it('as the shortcode where the notes write that', () => {
      assert.equal(drawn('TODO: Draw\n', 'shortcode'), `{{< mermaid >}}\n${starter}\n{{< /mermaid >}}\n`);
    });
  });

  describe('writes labels that are nothing else', () => {
    const table: readonly (readonly [words: string, label: string])[] = [
      ['end', 'end'],
      ['a "b" [c](https://d.e) `f[0]`', 'a #quot;b#quot; c f[0]'],
      ['**Bold** and _soft_, ~~gone~~ snake_case_name 2*3*4', 'Bold and soft, gone snake_case_name 2*3*4'],
      [
        '<b onclick="x">&lt; #35; %% {{x}} ; \\',
        '#lt;b onclick=#quot;x#quot;#gt;#amp;lt#59; #35;35#59; %% #123;#123;x#125;#125; #59; #92;',
      ],
      ['![flow](a.png "t") tail', 'flow tail'],
      ['x'.repeat(80), `${'x'.repeat(59)}…`],
      ['one two '.repeat(10), `${'one two '.repeat(7).trim()}…`],
      ['\u0001\u0001 a\tb', 'a b'],
    ];
    for (const [words, label] of table)
      it(JSON.stringify(words), () => assert.equal(labelText(words), label));
  });

  for (const sign of ['**', '`', ' ->', '<!-- ', '__a', '[a](', '\t', '- '])
    it(`takes time in proportion to its lines: ${JSON.stringify(sign)}`, () => {
      assertLinear(
        (size) =>
          `## ${sign.repeat(size)}\n\n- ${sign.repeat(2 * size)}\n\nTODO: Draw ${sign.repeat(size)}\n`,
        (text) => drawn(text),
      );
    });

  it('makes one diagram of any note, and leaves the words around it alone', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('- a', '1. b', 'c -> d', '', '## H', '> q', 'x', '  - deep', '| t |'), {
          maxLength: 12,
        }),
        fc.array(fc.constantFrom('- a', 'words', '', '## I', '2. b'), { maxLength: 6 }),
        (before, after) => {
          const text = [...before, '', 'TODO: Draw', '', ...after].join('\n');
          const now = drawn(text);
          const [head = '', ...rest] = now.split('```mermaid\n');
          assert.equal(rest.length, 1);
          assert.equal(head, [...before, '', ''].join('\n'));
          assert.ok(now.endsWith(`\`\`\`\n${['', ...after].join('\n')}`));
          assert.equal(parseNote('file:///a.md', now).diagrams.length, 1);
        },
      ),
    );
  });
});
