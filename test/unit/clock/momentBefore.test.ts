import assert from 'node:assert/strict';
import { momentBefore } from '../../../src/core/clock/momentBefore';
import { parseNote } from '../../../src/core/note/parseNote';

const video = (href: string) => `{{% button href="${href}" icon="video" %}}Watch{{% /button %}}\n`;

/** Where the first TODO of a note leads. */
function moment(text: string): string | undefined {
  const note = parseNote('file:///a.md', text);
  return momentBefore(text, note, note.todos[0]!.range.end);
}

describe('momentBefore', () => {
  const watch = video('https://youtu.be/abc');
  const table: readonly (readonly [what: string, text: string, expected: string | undefined])[] = [
    ['the last timestamp before the TODO', `${watch}[1:00] a\n[2:00] b\n\nTODO:\n\n[3:00] c\n`, 't=120'],
    ['the timestamp of the TODO itself', `${watch}[1:00] a\n\n[2:00] TODO: write\n`, 't=120'],
    [
      'one that is a link already',
      `${watch}[1:00] a\n[2:00](https://youtu.be/abc?t=125) b\n\nTODO:\n`,
      't=125',
    ],
    ['no link with other words', `${watch}[1:00] a\n[there](https://youtu.be/x?t=9)\n\nTODO:\n`, 't=60'],
    ['the beginning where there is none before it', `${watch}TODO:\n\n[3:00] c\n`, 'https://youtu.be/abc'],
    ['where the talk begins in the video', `---\nvideoOffset: 1:30\n---\n${watch}TODO:\n`, 't=90'],
    ['counted from there', `---\nvideoOffset: 1:30\n---\n${watch}[1:00] a\n\nTODO:\n`, 't=150'],
    ['the video’s own moment', `${video('https://youtu.be/abc?t=7')}TODO:\n`, 't=7'],
    ['nowhere without a video', '[1:00] a\n\nTODO:\n', undefined],
  ];
  for (const [what, text, expected] of table) {
    it(what, () => {
      const full = expected?.startsWith('t=') === true ? `https://youtu.be/abc?${expected}` : expected;
      assert.equal(moment(text), full);
    });
  }
});
