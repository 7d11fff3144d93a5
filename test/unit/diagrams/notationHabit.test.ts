import assert from 'node:assert/strict';
import { notationHabit } from '../../../src/core/diagrams/notationHabit';
import { conferenceOf, pageTitled } from '../../support/conferenceOf';

const fence = '```mermaid\nflowchart\n```\n';
const shortcode = '{{< mermaid >}}\nflowchart\n{{< /mermaid >}}\n';

function habit(files: Readonly<Record<string, string>>, kind: 'hugo' | 'plain' = 'hugo') {
  const conference = conferenceOf({ ...(kind === 'hugo' && { 'hugo.toml': '' }), ...files });
  return notationHabit(conference, pageTitled(conference, 'A'));
}

describe('notationHabit', () => {
  const a = '---\ntitle: A\n---\n';
  it('is that of the note', () => {
    assert.equal(habit({ 'content/a.md': a + shortcode, 'content/b.md': fence + fence }), 'shortcode');
  });
  it('is that of most diagrams of the conference where the note has none', () => {
    assert.equal(habit({ 'content/a.md': a, 'content/b.md': shortcode + fence + shortcode }), 'shortcode');
    assert.equal(habit({ 'content/a.md': a, 'content/b.md': shortcode + fence }), 'fence');
  });
  it('is a fence where there are none, and wherever no Hugo reads shortcodes', () => {
    assert.equal(habit({ 'content/a.md': a }), 'fence');
    assert.equal(habit({ 'a.md': '# A\n', 'b.md': shortcode }, 'plain'), 'fence');
  });
});
