import assert from 'node:assert/strict';
import type { Session } from '../../../src/core/conference/conference';
import { wantedRows } from '../../../src/core/tree/wantedRows';
import { conferenceOf, pageTitled } from '../../support/conferenceOf';

function rowsOf(body: string) {
  const conference = conferenceOf({
    'hugo.toml': '',
    'content/day1/01_talk.md': `---\ntitle: Talk\n---\n${body}`,
  });
  return wantedRows(pageTitled(conference, 'Talk') as Session);
}

const placeholder = '<!-- {{% button href="https://example.com/x" icon="video" %}}W{{% /button %}} -->\n';

describe('the rows below a session', () => {
  it('are missing links, then TODOs in the order of the note', () => {
    const rows = rowsOf('TODO: Steal chart\n\nTODO: Draw your own diagram\n');
    assert.deepEqual(
      rows.map(({ label }) => label),
      ['Video link missing', 'Slides link missing', 'Steal chart', 'Draw your own diagram'],
    );
    assert.deepEqual(
      rows.map(({ icon }) => icon),
      ['device-camera-video', 'preview', 'graph', 'paintcan'],
    );
  });

  it('lead to the placeholder of a missing link', () => {
    const [video, slides] = rowsOf(placeholder);
    assert.deepEqual(video?.range, { start: { line: 3, character: 22 }, end: { line: 3, character: 43 } });
    assert.deepEqual(slides?.range.start, { line: 3, character: 0 });
  });

  it('keep their keys while words are typed', () => {
    const keys = (body: string) => rowsOf(body).map(({ key }) => key);
    assert.deepEqual(
      keys('TODO: Steal sl\n\nTODO: Steal slide\n'),
      keys('TODO: Steal slide\n\nTODO: Steal slide\n'),
    );
    assert.equal(new Set(keys('TODO: Steal slide\n\nTODO: Steal slide\n')).size, 4);
  });

  it('say something for a TODO without text', () => {
    assert.equal(rowsOf('TODO:\n').at(-1)?.label, 'TODO without text');
  });
});
