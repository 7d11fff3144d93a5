import assert from 'node:assert/strict';
import * as fc from '../../../support/fastCheck';
import { NotePage, type ItemText } from '../../../../src/core/edits/sections/notePage';
import { usualNames, type SectionKind } from '../../../../src/core/edits/sections/sectionNames';
import { isRefusal } from '../../../../src/core/frontMatter/frontMatterEdits';
import { TextReading } from '../../../../src/core/note/textReading';
import { LineIndex } from '../../../../src/core/text/lineIndex';
import { applyEdits, type TextEdit } from '../../../../src/core/text/textEdit';

/** The text after an item was added, to the section or as a new one. */
function add(
  text: string,
  item: string | ItemText,
  kind: SectionKind = 'learned',
  where: 'first' | 'last' = 'last',
): string {
  const page = new NotePage(text);
  const section = page.section(kind, usualNames[kind]);
  const words: ItemText = typeof item === 'string' ? [item] : item;
  const edits = section ? page.addItem(section, words, where) : page.addSection(usualNames[kind], words);
  if (isRefusal(edits)) assert.fail(edits.refused);
  return applyEdits(text, edits);
}

const day = (body: string) => `---\ntitle: Day 1 # mine\n---\n\n${body}`;

describe('an item in a section', () => {
  it('stands behind the last one, in its manner', () => {
    assert.equal(
      add(day('## Other stuff I learned\n\n- a\n- b\n\n## People\n'), 'c'),
      day('## Other stuff I learned\n\n- a\n- b\n- c\n\n## People\n'),
    );
    assert.equal(
      add('# Learned\n*   a\n    more\n\n  text\n', 'c'),
      '# Learned\n*   a\n    more\n*   c\n\n  text\n',
    );
    assert.equal(add('# Learned\n1. a\n2. b\n', 'c'), '# Learned\n1. a\n2. b\n3. c\n');
    assert.equal(add('# Learned\n1. a\n1. b\n', 'c'), '# Learned\n1. a\n1. b\n1. c\n');
    assert.equal(add('# Learned\n\t\n 9) a', 'c'), '# Learned\n\t\n 9) a\n 10) c');
    assert.equal(
      add('# Learned\n- a\n  - deep\n\n    text\n', 'c'),
      '# Learned\n- a\n  - deep\n\n    text\n- c\n',
    );
    assert.equal(add('# Learned\n- a\nlazy\n\nEnd.\n', 'c'), '# Learned\n- a\nlazy\n- c\n\nEnd.\n');
    assert.equal(add('# Learned\n-     code\n', 'c'), '# Learned\n-     code\n- c\n');
    assert.equal(add('# Learned\n- a\n\n- b\n', 'c'), '# Learned\n- a\n\n- b\n\n- c\n');
  });

  it('fills an empty one, and leaves a mere TODO the last', () => {
    assert.equal(add('# Learned\n- \n', 'c'), '# Learned\n- c\n');
    assert.equal(add('# Learned\n*\n', 'c'), '# Learned\n* c\n');
    assert.equal(add('# Learned\n-      \n', 'c'), '# Learned\n- c\n');
    assert.equal(add('# Learned\n- \u00a0\n', 'c'), '# Learned\n- \u00a0\n- c\n');
    assert.equal(add('# Learned\n- a\n- TODO:\n', 'c'), '# Learned\n- a\n- c\n- TODO:\n');
  });

  it('can stand first', () => {
    assert.equal(add('# Learned\n\n- a\n- b\n', 'c', 'learned', 'first'), '# Learned\n\n- c\n- a\n- b\n');
  });

  it('begins the list of a section that has none', () => {
    assert.equal(
      add(day('## Learned\n\n## People\n\n* x\n'), 'c'),
      day('## Learned\n\n* c\n\n## People\n\n* x\n'),
    );
    assert.equal(add(day('## Learned\n## People\n'), 'c'), day('## Learned\n\n- c\n\n## People\n'));
    assert.equal(
      add(day('## Learned\nA lot.\n\n\n## People\n'), 'c'),
      day('## Learned\nA lot.\n\n- c\n\n\n## People\n'),
    );
    assert.equal(add('Learned\n---\n', 'c'), 'Learned\n---\n\n- c\n');
    assert.equal(add('# Learned', 'c'), '# Learned\n\n- c');
  });

  it('takes no code, comment, rule or line of another heading for a list', () => {
    assert.equal(
      add('# Learned\n- a\n\n```\n- code\n```\n\n<!--\n- hidden\n-->\n\n- - -\n### Deeper\n- x\n', 'c'),
      '# Learned\n- a\n- c\n\n```\n- code\n```\n\n<!--\n- hidden\n-->\n\n- - -\n### Deeper\n- x\n',
    );
  });

  it('may have lines below its own', () => {
    assert.equal(add('# Learned\n1. a\n', ['q', '- answer']), '# Learned\n1. a\n2. q\n   - answer\n');
  });

  it('keeps line ends, front matter and the lack of a last line end', () => {
    const crlf = '\ufeff+++\r\ntitle = "x" # y\r\n+++\r\n\r\n## Learned\r\n\r\n- a\r\n';
    assert.equal(add(crlf, 'c'), `${crlf}- c\r\n`);
    assert.equal(add('{ "title": "x" }\n## Learned\n- a', 'c'), '{ "title": "x" }\n## Learned\n- a\n- c');
  });
});

describe('a section that the page lacks', () => {
  it('comes last, with a heading of the level that the others have', () => {
    assert.equal(
      add(day('## People\n\n* x\n'), 'c'),
      day('## People\n\n* x\n\n## Other stuff I learned\n\n* c\n'),
    );
    assert.equal(
      add('# Day\n\n### A\n\n#### B\ntext', 'c'),
      '# Day\n\n### A\n\n#### B\ntext\n\n### Other stuff I learned\n\n- c',
    );
    assert.equal(add('# A\n\n# B\n', 'c'), '# A\n\n# B\n\n# Other stuff I learned\n\n- c\n');
    assert.equal(add('# Day\r\n\r\n', 'c'), '# Day\r\n\r\n## Other stuff I learned\r\n\r\n- c\r\n\r\n');
  });

  it('is added to a page of nothing but front matter, and to one of nothing', () => {
    assert.equal(add('---\ntitle: x\n---\n', 'c'), '---\ntitle: x\n---\n\n## Other stuff I learned\n\n- c\n');
    assert.equal(add('{"title": "x"}', 'c'), '{"title": "x"}\n\n## Other stuff I learned\n\n- c');
    assert.equal(add('', 'c'), '## Other stuff I learned\n\n- c\n');
  });

  it('can stand before another one', () => {
    const page = new NotePage('# Day\ntext\n## Learned\n- a\n');
    const edits = page.addSection('Talks', ['b'], page.section('learned', usualNames.learned));
    assert.ok(!isRefusal(edits));
    assert.equal(
      applyEdits('# Day\ntext\n## Learned\n- a\n', edits),
      '# Day\ntext\n\n## Talks\n\n- b\n\n## Learned\n- a\n',
    );
  });

  it('is not added where it would be swallowed, or would be front matter', () => {
    for (const [text, line] of [
      ['# A\n\n<!-- x\n', 2],
      ['# A\n```\ncode\n', 1],
      ['---\ntitle: x\n', 0],
      ['---\ntitle: a: b\n---\n', 0],
    ] as const) {
      const edits = new NotePage(text).addSection('X', ['y']);
      assert.ok(isRefusal(edits), text);
      assert.equal(edits.line, line, text);
    }
    assert.ok(!isRefusal(new NotePage('# A\n```\ncode\n```').addSection('X', ['y'])));
  });
});

describe('the heading of a section', () => {
  const heading = (kind: SectionKind, ...texts: string[]) =>
    new NotePage(texts.map((text) => `## ${text}\n`).join('\n')).section(kind, usualNames[kind])?.heading
      .text;

  it('is found by the notes’ own words', () => {
    assert.equal(
      heading('learned', 'What I learned there', 'Other stuff I learned or people i talk to'),
      'Other stuff I learned or people i talk to',
    );
    assert.equal(heading('learned', 'Was ich gelernt habe'), 'Was ich gelernt habe');
    assert.equal(heading('recommendations', 'Recommended talks'), 'Recommended talks');
    assert.equal(heading('recommendations', 'Meine Empfehlungen'), 'Meine Empfehlungen');
    for (const text of ['Q&A', 'q & a:', 'Q and A', 'QnA', 'Questions', 'Fragen'])
      assert.equal(heading('questions', text), text);
    assert.equal(heading('changelog', 'Changelog™️'), 'Changelog™️');
  });

  it('is no other one', () => {
    assert.equal(heading('learned', 'Machine learning', 'Unlearned'), undefined);
    assert.equal(heading('questions', 'Unanswered questions', 'QA teams'), undefined);
    assert.equal(heading('changelog', 'What changes'), undefined);
  });
});

describe('writing into any page', () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom(
      '## Learned\n',
      '- ',
      '* a\n',
      '1. ',
      '\n',
      '\n\n',
      '\r\n',
      '\r',
      '```\n',
      '<!--',
      '-->',
      '---\n',
      '  ',
      '\t',
      '\ufeff',
      '> ',
    ),
  );

  it('puts something in that readers see, or fills an empty item, and changes nothing else', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        const page = new NotePage(text);
        const section = page.section('learned', usualNames.learned);
        const edits = section ? page.addItem(section, ['zzz']) : page.addSection('Learned', ['zzz']);
        if (isRefusal(edits)) return;
        const [{ range, newText }] = edits as unknown as readonly [TextEdit];
        const index = new LineIndex(text);
        const replaced = text.slice(index.offset(range.start), index.offset(range.end));
        if (replaced !== '') assert.match(replaced, /^ {0,3}(?:[-*+]|\d+[.)])[ \t]*$/);
        assert.ok(newText.startsWith(replaced.trimEnd()));
        const after = applyEdits(text, edits);
        const at = after.indexOf('zzz');
        assert.ok(
          new TextReading(after).words.some(({ start, end }) => start <= at && at + 3 <= end),
          JSON.stringify(after),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
