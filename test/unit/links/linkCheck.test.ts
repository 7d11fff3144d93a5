import assert from 'node:assert/strict';
import { archivedAddress, askedAddress, isGone, webLinksOf } from '../../../src/core/links/linkCheck';
import { parseNote } from '../../../src/core/note/parseNote';

describe('the check of links', () => {
  it('takes what a reader can follow, and where it stands', () => {
    const text = [
      '---',
      'slides: https://conf.org/deck.pdf',
      '---',
      '{{% button href="https://youtu.be/abcdefghijk" icon="video" %}}Watch{{% /button %}}',
      '<!-- {{% button href="https://conf.org/later" icon="video" %}}Watch{{% /button %}} -->',
      '[a](https://conf.org/a), [b](../b), [mail](mailto:x@conf.org), ![p](https://conf.org/p.png)',
      '<!-- [hidden](https://conf.org/hidden) -->',
      '`[code](https://conf.org/code)` [odd](https://) ',
    ].join('\n');
    const lines = text.split('\n');
    const found = webLinksOf(parseNote('a.md', text));
    assert.deepEqual(found.map(({ href }) => href).sort(), [
      'https://conf.org/a',
      'https://conf.org/deck.pdf',
      'https://conf.org/p.png',
      'https://youtu.be/abcdefghijk',
    ]);
    for (const { href, range } of found)
      assert.equal(lines[range.start.line]!.slice(range.start.character, range.end.character), href);
  });

  it('asks YouTube’s oEmbed about videos, and any other page itself without its fragment', () => {
    const asked =
      'https://www.youtube.com/oembed?format=json&url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3Dabcdefghijk';
    assert.equal(askedAddress('https://youtu.be/abcdefghijk?t=90'), asked);
    assert.equal(askedAddress('https://www.youtube.com/watch?v=abcdefghijk'), asked);
    assert.equal(askedAddress('https://conf.org/a?b=1#c'), 'https://conf.org/a?b=1');
  });

  it('calls dead what is gone, and not what refuses or is busy', () => {
    assert.deepEqual([404, 410].map(isGone), [true, true]);
    assert.deepEqual([200, 301, 401, 403, 405, 429, 500, 503].filter(isGone), []);
  });

  it('knows where a copy may be', () => {
    assert.equal(
      archivedAddress('https://conf.org/a?b=1'),
      'https://web.archive.org/web/https://conf.org/a?b=1',
    );
  });
});
