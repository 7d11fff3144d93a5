import assert from 'node:assert/strict';
import { checklist } from '../../../src/core/tracker/checklist';
import type { Grouping } from '../../../src/core/tracker/grouping';
import { OpenTodos } from '../../../src/core/tracker/openTodos';
import { noTodoFilter } from '../../../src/core/tracker/todoFilter';
import { conferenceOf } from '../../support/conferenceOf';

const conference = conferenceOf({
  'hugo.toml': 'title = "Conf *1*"\n',
  'content/day1/_index.md': '---\ntitle: Day 1\n---\nTODO: Write it up\n',
  'content/day1/a (1).md':
    '---\ntitle: "A [x]"\n---\n# Rack_s\n\nTODO: Steal [slides](https://a.dev) (3 slides)\n\n[12:34] TODO:\n',
  'content/day2/b.md': '---\ntitle: B\n---\nTODO: Steal `code` {{x}} y\n',
  'content/day2/c.md': '---\ntitle: C\n---\n',
});

function written(grouping: Grouping, open = new OpenTodos(noTodoFilter)): string[] {
  const text = checklist({
    conferences: [conference],
    open,
    grouping,
    pathOf: ({ path }) => path.split('/').map(encodeURIComponent).join('/'),
  });
  return text.split('\n');
}

describe('the checklist of TODOs', () => {
  it('has them by day and session, with links to their lines; what notes say is no Markdown there', () => {
    assert.deepEqual(written('day'), [
      '# Conf \\*1\\*',
      '',
      '## Day 1',
      '',
      '- [ ] [Write it up](content/day1/_index.md#L4)',
      '',
      '### A \\[x\\]',
      '',
      '- [ ] [Steal \\[slides\\](https://a.dev)](content/day1/a%20%281%29.md#L6) – Rack_s · ×3',
      '- [ ] [TODO without text](content/day1/a%20%281%29.md#L8) – Rack_s · 12:34',
      '',
      '## Day2s',
      '',
      '### B',
      '',
      '- [ ] [Steal \\`code\\` \\{\\{x}} y](content/day2/b.md#L4)',
      '',
    ]);
  });

  it('has them by kind, with their session', () => {
    assert.deepEqual(
      written('kind').filter((line) => line !== ''),
      [
        '# Slides',
        '- [ ] [Steal \\[slides\\](https://a.dev)](content/day1/a%20%281%29.md#L6) – A \\[x\\] · Rack_s · ×3',
        '# Code',
        '- [ ] [Steal \\`code\\` \\{\\{x}} y](content/day2/b.md#L4) – B',
        '# To Write',
        '- [ ] [Write it up](content/day1/_index.md#L4) – Day 1',
        '- [ ] [TODO without text](content/day1/a%20%281%29.md#L8) – A \\[x\\] · Rack_s · 12:34',
      ],
    );
  });

  it('has what a filter leaves, and is empty where that is nothing', () => {
    assert.deepEqual(
      written('day', new OpenTodos({ kinds: ['code'], text: '' })).filter((line) => line.startsWith('#')),
      ['# Conf \\*1\\*', '## Day2s', '### B'],
    );
    assert.deepEqual(written('kind', new OpenTodos({ kinds: ['table'], text: '' })), ['']);
  });
});
