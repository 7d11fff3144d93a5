import assert from 'node:assert/strict';
import { resolveTodos } from '../../../../src/core/edits/todos/resolveTodos';
import { isRefusal } from '../../../../src/core/frontMatter/frontMatterEdits';
import { parseNote } from '../../../../src/core/note/parseNote';
import { plainTodoRules, usualTodoRules } from '../../../../src/core/note/todos/todoRules';
import { applyEdits } from '../../../../src/core/text/textEdit';

const all = plainTodoRules(usualTodoRules, ['boxes', 'missed', 'no such']);

function todosIn(text: string, rules = plainTodoRules(usualTodoRules)): string[] {
  return parseNote('file:///a.md', text, rules, 'plain').todos.map(
    ({ kind, hint, range }) => `${range.start.line} ${kind}: ${hint}`,
  );
}

describe('open ends of plain notes', () => {
  it('are marked behind their words', () => {
    assert.deepEqual(todosIn('- Step 4 explains events. (TODO)\n- Slides (TBD)\n- The rest [todo].\n'), [
      '0 other: Step 4 explains events.',
      '1 link: Slides',
      '2 other: The rest',
    ]);
    for (const text of ['[slides](TODO) is one\n', 'TBD\n', 'the (todo) list\n', '`a` (TODO: b)\n'])
      assert.equal(todosIn(text).length, text.includes('(TODO') ? 1 : 0, text);
  });

  it('are boxes below a heading that says so', () => {
    const boxes = '- [ ] Read on\n- [x] Done\n';
    assert.deepEqual(todosIn(`## To do\n\n${boxes}\n## Notes\n\n${boxes}`), ['2 other: Read on']);
    assert.deepEqual(todosIn(boxes), []);
    assert.deepEqual(todosIn(boxes, all), ['0 other: Read on']);
  });

  it('are what was missed, where a setting says so', () => {
    assert.deepEqual(todosIn('- [missed title]\n- [Missed Call](a.md)\n', all), ['0 unwritten: ']);
    assert.deepEqual(todosIn('- [missed title]\n'), []);
  });

  it('are none in sites, in code and in the name of TodoMVC', () => {
    const text = '- Slides (TBD)\n';
    assert.deepEqual(parseNote('file:///a.md', text).todos, []);
    assert.deepEqual(todosIn(`\`\`\`\n${text}\`\`\`\n- TODO MVC Challenge\n- TODO: MVC\n`), ['4 other: MVC']);
  });

  it('can be marked done', () => {
    const done = (text: string) => {
      const { todos } = parseNote('file:///a.md', text, all, 'plain');
      const edits = resolveTodos(text, todos, all);
      return isRefusal(edits) ? edits.refused : applyEdits(text, edits);
    };
    assert.equal(done('- Slides (TBD)\n- Words. (TODO)\n'), '- Slides\n- Words.\n');
    assert.equal(done('# A\n\n- [ ] Read on\n- [missed it]\n- x\n'), '# A\n\n- x\n');
  });
});
