import assert from 'node:assert/strict';
import { buttonHabits, notationInUse } from '../../../../src/core/conference/habits/buttonHabits';
import { usualLooks } from '../../../../src/core/links/buttonText';
import { conferenceOf, pageTitled } from '../../../support/conferenceOf';

const button = (label: string, open = '{{%', close = '%}}') =>
  `${open} button href="https://a.dev/x" style="red" icon="video" ${close}${label}${open} /button ${close}\n`;
const note = (title: string, text: string) => `---\ntitle: ${title}\n---\n${text}`;

describe('the habits of a conference', () => {
  const files = {
    'hugo.toml': '',
    'content/day1/a.md': note('A', button('Everywhere', '{{<', '>}}')),
    'content/day1/b.md': note('B', button('Everywhere', '{{<', '>}}')),
    'content/day1/g.md': note('G', button('Everywhere', '{{<', '>}}')),
    'content/day2/c.md': note('C', button('That day')),
    'content/day2/d.md': note('D', button('Mine')),
    'content/day2/e.md': note('E', ''),
    'content/day3/f.md': note('F', ''),
  };
  const site = conferenceOf(files);
  const habitsAt = (title: string) => buttonHabits(site, pageTitled(site, title));

  it('are the note’s own, else those of its day, else those of all notes', () => {
    assert.deepEqual([habitsAt('D').looks.video.label, habitsAt('D').notation], ['Mine', '%']);
    // Of two that are as frequent always the same one.
    assert.deepEqual([habitsAt('E').looks.video.label, habitsAt('E').notation], ['Mine', '%']);
    assert.deepEqual([habitsAt('F').looks.video.label, habitsAt('F').notation], ['Everywhere', '<']);
    assert.equal(habitsAt('F').looks.slides, usualLooks.slides);
  });

  it('have the notation that most buttons have; that of Relearn’s documentation where there are none', () => {
    const home = { 'hugo.toml': '', 'content/_index.md': note('Home', '') };
    const day = { 'content/d/1.md': note('1', button('x', '{{<', '>}}')) };
    assert.equal(notationInUse(conferenceOf(home)), '%');
    assert.equal(notationInUse(conferenceOf({ ...home, ...day })), '<');
    assert.equal(notationInUse(site), '<');
    const asMany = { ...day, 'content/d/2.md': note('2', button('x')) };
    assert.equal(notationInUse(conferenceOf({ ...home, ...asMany })), '%');
  });
});
