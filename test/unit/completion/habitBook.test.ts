import assert from 'node:assert/strict';
import { HabitBook } from '../../../src/core/completion/habitBook';
import { modelOf, uriOf } from '../../support/conferenceFiles';

describe('the book of habits', () => {
  it('is at each snapshot what counting it anew gives', () => {
    const text = (label: string, open = '{{%', close = '%}}') =>
      `---\ntitle: T\n---\n${open} button href="" icon="video" ${close}${label}${open} /button ${close}\n`;
    const model = modelOf({
      'hugo.toml': '',
      'content/_index.md': text('Home'),
      'content/day1/_index.md': text('Day'),
      'content/day1/01_a.md': text('A'),
      'content/day1/02_b.md': text('B'),
    });
    const book = new HabitBook();
    const file = (path: string, label: string) => ({
      path,
      uri: uriOf(path),
      text: text(label, '{{<', '>}}'),
    });
    assert.equal(book.of(model.conference).look('video')?.label, 'A');
    const batches = [
      { changed: [file('content/day1/01_a.md', 'B'), file('content/day1/_index.md', 'C')] },
      { changed: [file('content/day1/03_new.md', 'C')] },
      { removed: ['content/day1/02_b.md', 'content/_index.md'] },
      { changed: [file('content/day1/01_a.md', 'C')], removed: ['content/day1/_index.md'] },
    ];
    for (const batch of batches) {
      const { previous, conference, changedUris } = model.apply(batch);
      const counted = book.of(previous);
      book.follow(previous, conference, changedUris);
      assert.equal(book.of(conference), counted, 'counted from the start again');
      const anew = new HabitBook().of(conference);
      assert.deepEqual([counted.notation, counted.look('video')], [anew.notation, anew.look('video')]);
    }
    assert.equal(book.of(model.conference).look('video')?.label, 'C');
    assert.equal(book.of(model.conference).notation, '<');
  });
});
