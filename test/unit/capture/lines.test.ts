import assert from 'node:assert/strict';
import { changelogHabit } from '../../../src/core/capture/changelogItem';
import { NotePage } from '../../../src/core/edits/sections/notePage';
import { askedIn, questionItems } from '../../../src/core/capture/questionItem';
import { usualNames } from '../../../src/core/edits/sections/sectionNames';
import { placeTodo, todoLine } from '../../../src/core/capture/todoLine';
import { parseNote } from '../../../src/core/note/parseNote';
import { applyEdits } from '../../../src/core/text/textEdit';

const day = { year: 2025, month: 4, day: 3 };

describe('a changelog entry', () => {
  const entry = (...items: string[]) => {
    const page = new NotePage(`# Changelog\n\n${items.map((item) => `- ${item}\n`).join('')}`);
    const habit = changelogHabit(page.section('changelog', usualNames.changelog)!.items);
    return `${habit.newest}: ${habit.write(day, 'x')}`;
  };

  it('is written as the others are', () => {
    assert.equal(entry(), 'last: 2025-04-03: x');
    assert.equal(entry('2025-03-28: a', '2025-04-01: b'), 'last: 2025-04-03: x');
    assert.equal(entry('2025-04-01 - b', '2025-03-28 - a'), 'first: 2025-04-03 - x');
    assert.equal(entry('**2025-03-28** – a'), 'last: **2025-04-03** – x');
    assert.equal(entry('**2025-03-28:** a'), 'last: **2025-04-03:** x');
    assert.equal(entry('28.03.2025: a'), 'last: 03.04.2025: x');
    assert.equal(entry('28.3.: a'), 'last: 3.4.: x');
    assert.equal(entry('March 28, 2025: a'), 'last: April 3, 2025: x');
    assert.equal(entry('28 Mar — a'), 'last: 3 Apr — x');
    assert.equal(entry('28. März 2025: a'), 'last: 3. April 2025: x');
    assert.equal(entry('2025/3/28 a'), 'last: 2025/4/3 x');
  });

  it('passes over entries without a date', () => {
    assert.equal(entry('First', '2025-04-01: b', 'Last'), 'last: 2025-04-03: x');
  });
});

describe('a question with its answer', () => {
  const ask = (list: string, question: string, answer: string, isOwn = true) => {
    return questionItems(askedIn(`## Q&A\n\n${list}`, usualNames, isOwn), question, answer);
  };

  it('is one line', () => {
    assert.deepEqual(ask('', 'How fast?', 'Very'), [['How fast? Very']]);
    assert.deepEqual(ask('- Flat network: No\n', 'IPv6', 'Soon'), [['IPv6: Soon']]);
    assert.deepEqual(ask('', 'How fast?', ''), [['How fast?']]);
  });

  it('is as the others are', () => {
    assert.deepEqual(ask('* a?\n  * b\n', 'How fast?', 'Very'), [['How fast?', '* Very']]);
    assert.deepEqual(ask('- Q: a\n  A: b\n', 'c', 'd'), [['Q: c', 'A: d']]);
    assert.deepEqual(ask('- **Q1:** a\n- **A1:** b\n', 'c', 'd'), [['**Q2:** c'], ['**A2:** d']]);
    assert.deepEqual(ask('- **Q:** a\n', 'c', ''), [['**Q:** c']]);
    assert.deepEqual(ask('- Q: a? A: b\n', 'c?', 'd'), [['Q: c? A: d']]);
    assert.deepEqual(ask('- **Q3:** a? **A3:** b\n', 'c?', 'd'), [['**Q4:** c? **A4:** d']]);
    assert.deepEqual(ask('- Q: Is that a) or b)?\n  A: b\n', 'c?', 'd'), [['Q: c?', 'A: d']]);
  });

  it('is as those of another note are, and is the first of its own', () => {
    assert.deepEqual(ask('- Q7: a\n  A7: b\n', 'c', 'd', false), [['Q1: c', 'A1: d']]);
    assert.deepEqual(ask('* a?\n  * b\n', 'c?', 'd', false), [['c?', '* d']]);
    assert.equal(askedIn('## Q&A\n\nwords\n', usualNames, false), undefined);
  });
});

describe('a TODO', () => {
  it('says what to steal, and when it was shown', () => {
    assert.equal(
      todoLine('slide', 'the architecture', '[12:34]'),
      '[12:34] TODO: Steal slide: the architecture',
    );
    assert.equal(todoLine('diagram', '', ''), 'TODO: Steal diagram');
    assert.equal(todoLine(undefined, 'ask Mirela', ''), 'TODO: ask Mirela');
  });

  it('is read back as what it is', () => {
    const kinds = (['slide', 'diagram', 'image', 'chart', 'table', 'code'] as const).map((thing) => {
      const [todo] = parseNote('', `${todoLine(thing, 'of it', '[1:00]')}\n`).todos;
      assert.equal(todo?.hint, `Steal ${thing}: of it`);
      return todo.kind;
    });
    assert.deepEqual(kinds, ['slide', 'diagram', 'image', 'chart', 'table', 'code']);
  });

  /** `|` stands where the user writes. */
  const place = (marked: string) => {
    const at = marked.indexOf('|');
    const text = marked.replace('|', '');
    const line = at < 0 ? undefined : marked.slice(0, at).split(/\r\n|\n|\r/).length - 1;
    const placed = placeTodo(text, line, 'TODO: x');
    if ('refused' in placed) return 'refused';
    return applyEdits(text, placed.edits);
  };

  it('is a paragraph of its own below the line', () => {
    assert.equal(place('a|b\n'), 'ab\n\nTODO: x\n');
    assert.equal(place('a|\nb\n'), 'a\n\nTODO: x\n\nb\n');
    assert.equal(place('# A|\r\n\r\nb'), '# A\r\n\r\nTODO: x\r\n\r\nb');
    assert.equal(place('a|'), 'a\n\nTODO: x');
    assert.equal(place('- a\n- b|\n\ntext\n'), '- a\n- b\n\nTODO: x\n\ntext\n');
  });

  it('goes into a list that goes on', () => {
    assert.equal(place('- a|\n- b\n'), '- a\n- TODO: x\n- b\n');
    assert.equal(place('- a|\n  - b\n- c\n'), '- a\n  - TODO: x\n  - b\n- c\n');
    assert.equal(place('- a\n  - b|\n- c\n'), '- a\n  - b\n  - TODO: x\n- c\n');
    assert.equal(place('- a|\n  more\n\nb\n'), '- a\n  more\n\nTODO: x\n\nb\n');
  });

  it('takes a blank line', () => {
    assert.equal(place('a\n\n|\n\nb\n'), 'a\n\nTODO: x\n\nb\n');
    assert.equal(place('a\n|\nb\n'), 'a\n\nTODO: x\n\nb\n');
    assert.equal(place('|'), 'TODO: x');
  });

  it('stays out of code, comments, tables and front matter', () => {
    assert.equal(place('```\na|\nb\n```\nc\n'), '```\na\nb\n```\n\nTODO: x\n\nc\n');
    assert.equal(place('<!-- a|\nb -->\n'), '<!-- a\nb -->\n\nTODO: x\n');
    const table = placeTodo('| a |\n| - |\n| b |\n', 0, 'TODO: x');
    assert.ok(!('refused' in table));
    assert.equal(applyEdits('| a |\n| - |\n| b |\n', table.edits), '| a |\n| - |\n| b |\n\nTODO: x\n');
    assert.equal(place('---\ntitle: x|\n---\nbody\n'), '---\ntitle: x\n---\nbody\n\nTODO: x\n');
    assert.equal(place('```\na|\n'), 'refused');
  });

  it('goes to the end where nobody knows the line', () => {
    assert.equal(place('a\r\n\r\nb\r\n'), 'a\r\n\r\nb\r\n\r\nTODO: x\r\n');
  });
});
