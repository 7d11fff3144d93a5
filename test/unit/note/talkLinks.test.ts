import assert from 'node:assert/strict';
import { linkTo } from '../../../src/core/conference/talkLinks/talkLinks';
import { parseNote } from '../../../src/core/note/parseNote';

function linksIn(text: string): [video: string | undefined, slides: string | undefined] {
  const note = parseNote('file:///a.md', text, undefined, 'plain');
  return [linkTo(note, 'video'), linkTo(note, 'slides')];
}

const video = 'https://youtu.be/abc';
const deck = 'https://speakerdeck.com/jane/tea';

describe('links to the talk in a plain note', () => {
  const read = (name: string, text: string, [ofVideo, ofSlides]: [string?, string?]) =>
    it(`are ${name}`, () => assert.deepEqual(linksIn(text), [ofVideo, ofSlides]));

  read('called so', '# Tea\n\n[Slides](https://a.dev/1) | [Recording](https://a.dev/2)\n', [
    'https://a.dev/2',
    'https://a.dev/1',
  ]);
  read('called so at the end', `# Tea\n\n${'words\n\n'.repeat(40)}- [Talk video](https://a.dev/2)\n`, [
    'https://a.dev/2',
  ]);
  read('without scheme', '[slides](bit.ly/tea)\n\nVideo: vimeo.com/123\n', [
    'https://vimeo.com/123',
    'https://bit.ly/tea',
  ]);
  read('behind a label', '- **Slides**: https://a.dev/1\n- watch here: https://a.dev/2\n', [
    'https://a.dev/2',
    'https://a.dev/1',
  ]);
  read('behind a word', '* slides https://a.dev/1\n', [undefined, 'https://a.dev/1']);
  read('in a sentence of a label', 'The slides are available [here](https://a.dev/1).\n', [
    undefined,
    'https://a.dev/1',
  ]);
  read('beside few words', 'Jane Roe, Acme ([slides](https://a.dev/1), [video](https://a.dev/2))\n', [
    'https://a.dev/2',
    'https://a.dev/1',
  ]);
  read('below a heading', '# Tea\n\n## Slides\n\n<https://a.dev/1>\n\n## Video\n\nhttps://a.dev/2\n', [
    'https://a.dev/2',
    'https://a.dev/1',
  ]);
  read('below an item', '* Slides:\n  * bit.ly/tea\n  * https://a.dev/1\n', [
    undefined,
    'https://bit.ly/tea',
  ]);
  read('in a table', 'Slides | Video\n--- | ---\n[pdf](tea.pdf) | https://a.dev/2\n', [
    'https://a.dev/2',
    'tea.pdf',
  ]);
  read('in a row that is called so', '| a | b |\n|---|---|\n| Slides | [Link](https://a.dev/1) |\n', [
    undefined,
    undefined,
  ]);
  read('in the wrong brackets', `- Slides: [${deck}]()\n`, [undefined, deck]);
  read('alone near the top', `# Tea\n\n${video}\n${deck}\n`, [video, deck]);
  read('the title itself', `# [Tea for two](${video})\n`, [video]);
  read('behind a picture', `# Tea\n\n[![Watch](https://img.dev/a.png)](${video})\n`, [video]);
  read('decks by their file', '# Tea\n\nhttps://a.dev/tea.pptx\n', [undefined, 'https://a.dev/tea.pptx']);
  read('what their host says', `Presentation: ${video}\n`, [video]);

  const passes = (name: string, text: string) => read(`not ${name}`, text, []);
  passes('a help page', 'More in the [YouTube Help Center](https://support.google.com/youtube).\n');
  passes('a channel', '[YouTube](https://www.youtube.com/user/jane)\n');
  passes(
    'somebody else’s talk',
    '# Tea\n\n## References\n\n- ["Wat" video](https://a.dev/wat) by somebody\n',
  );
  passes('an address far down', `# Tea\n\n${'words\n\n'.repeat(20)}- ${video}\n`);
  passes('a note', '[YouTube](youtube.md), [Slides](./slides.md)\n');
  passes('a place in the note', '* [Video player](#video)\n* [Slides](#slides)\n');
  passes(
    'a page of a programme',
    '[Presentation](https://conf.dev/presentation/168/)\n\nhttps://conf.dev/presentation/169/\n',
  );
  passes(
    'in a long sentence',
    `I once saw a [video](${video}) in which somebody talked about how tea came to be\n`,
  );
  passes('in comments and code', '<!-- [Slides](https://a.dev/1) -->\n\n```\nSlides: https://a.dev/1\n```\n');
  passes('rows of several talks', 'Talk | Slides\n--- | ---\nA | https://a.dev/1\nB | https://a.dev/2\n');
});

describe('links that a section’s page gives to notes', () => {
  const given = (text: string) => parseNote('file:///README.md', text, undefined, 'plain').talk?.given;

  it('stand in the same item, row or part', () => {
    const items =
      '* [Tea](tea.md) ([slides](https://a.dev/1))\n* [Coffee](coffee.md)\n  * Video: https://a.dev/2\n';
    assert.deepEqual(given(items), [
      { note: 'tea.md', kind: 'slides', href: 'https://a.dev/1' },
      { note: 'coffee.md', kind: 'video', href: 'https://a.dev/2' },
    ]);
    const parts =
      '## Tea\n\n* [Slides](https://a.dev/1)\n* [Notes](./tea.md)\n\n## Coffee\n\n* [Notes](coffee.md)\n';
    assert.deepEqual(given(parts), [{ note: './tea.md', kind: 'slides', href: 'https://a.dev/1' }]);
    const rows =
      'Talk | Notes | Talk slides\n--- | --- | ---\nTea | [Link](/tea.md) | [Link](https://a.dev/1)\nMilk | [Link](milk.md) |\n';
    assert.deepEqual(given(rows), [{ note: '/tea.md', kind: 'slides', href: 'https://a.dev/1' }]);
  });

  it('are given to nobody where several notes stand together', () => {
    assert.deepEqual(given('[Slides](https://a.dev/1) of [Tea](tea.md) and [Milk](milk.md)\n'), []);
  });
});
