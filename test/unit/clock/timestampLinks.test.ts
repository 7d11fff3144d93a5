import assert from 'node:assert/strict';
import * as fc from '../../support/fastCheck';
import { linkTimestampEdits, timestampLinks } from '../../../src/core/clock/timestampLinks';
import { parseOffset, videoOffset } from '../../../src/core/clock/videoOffset';
import { parseNote } from '../../../src/core/note/parseNote';
import { applyEdits } from '../../../src/core/text/textEdit';

const video = (href: string) => `{{% button href="${href}" icon="video" %}}Watch{{% /button %}}\n`;
const note = (frontMatter: string, body: string) => `---\ntitle: A\n${frontMatter}---\n${body}`;
const linksIn = (text: string) => timestampLinks(text, parseNote('file:///a.md', text));
const addresses = (text: string) => linksIn(text).map(({ address }) => address);
const linked = (text: string) => applyEdits(text, linkTimestampEdits(linksIn(text)));

describe('the links of timestamps', () => {
  it('lead into the talk’s video', () => {
    assert.deepEqual(addresses(note('', `${video('https://youtu.be/x')}[1:00] a [1:00:01] b`)), [
      'https://youtu.be/x?t=60',
      'https://youtu.be/x?t=3601',
    ]);
    assert.deepEqual(addresses('# Plain\n\n[Video](https://vimeo.com/12)\n\n- [0:07] x\n'), [
      'https://vimeo.com/12#t=7',
    ]);
    assert.deepEqual(addresses(note('video: https://youtu.be/x\n', '[0:07]')), ['https://youtu.be/x?t=7']);
  });

  it('are none while the video is not known, or is no address of the web', () => {
    assert.deepEqual(addresses(note('', `<!-- ${video('https://youtu.be/x').trim()} -->\n[1:00]`)), []);
    assert.deepEqual(addresses(note('', `${video('https://example.com/x')}[1:00]`)), []);
    assert.deepEqual(addresses(note('', `${video('command:evil')}[1:00]`)), []);
    assert.deepEqual(addresses('[1:00]'), []);
  });

  it('count from where the talk begins in the video', () => {
    const body = `${video('https://youtu.be/x')}[1:00]`;
    assert.deepEqual(addresses(note('videoOffset: 90\n', body)), ['https://youtu.be/x?t=150']);
    assert.deepEqual(addresses(note('VideoOffset: "1:30"\n', body)), ['https://youtu.be/x?t=150']);
    assert.deepEqual(addresses(note('params:\n  videoOffset: 1:30\n', body)), ['https://youtu.be/x?t=150']);
    assert.deepEqual(addresses(note('videoOffset: -90\n', body)), ['https://youtu.be/x?t=0']);
    assert.deepEqual(addresses(`+++\nvideoOffset = 90\n+++\n${body}`), ['https://youtu.be/x?t=150']);
    assert.deepEqual(addresses(`{\n"videoOffset": "1:30"\n}\n${body}`), ['https://youtu.be/x?t=150']);
    // A stream of the whole day is linked where the talk begins.
    assert.deepEqual(addresses(note('', `${video('https://youtu.be/x?t=1h')}[1:00]`)), [
      'https://youtu.be/x?t=3660',
    ]);
    assert.deepEqual(addresses(note('videoOffset: 0\n', `${video('https://youtu.be/x?t=9')}[1:00]`)), [
      'https://youtu.be/x?t=60',
    ]);
  });

  it('become Markdown links that change nothing else', () => {
    const text = note('', `${video('https://youtu.be/x')}\n- [1:00] a\n- \`[2:00]\`\n`).replaceAll(
      '\n',
      '\r\n',
    );
    assert.equal(linked(text), text.replace('[1:00]', '[1:00](https://youtu.be/x?t=60)'));
    assert.equal(linked(linked(text)), linked(text));
    assert.ok(
      linked(note('', `${video('https://a.dev/x (1)')}[1:00]`)).includes(
        '[1:00](https://a.dev/x%20%281%29#t=60)',
      ),
    );
  });

  it('are taken away again by taking away what was put in, whatever the note', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom('[1:23]', '\n', '\r\n', '`', '- ', '[', ']', '(', '# ', '<!-- ', ' -->'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 15 }), (pieces) => {
        const text = `video https://youtu.be/x\n\n${pieces.join('')}`;
        assert.equal(linked(text).replaceAll('(https://youtu.be/x?t=83)', ''), text);
      }),
    );
  });
});

describe('the offset of a video', () => {
  it('is seconds or a time', () => {
    assert.equal(parseOffset(' 90 '), 90);
    assert.equal(parseOffset('1:30'), 90);
    assert.equal(parseOffset('-0:30'), -30);
    assert.equal(parseOffset('+5'), 5);
    for (const other of ['', 'soon', '1:3', '1.5', '--3', '1:30 min'])
      assert.equal(parseOffset(other), undefined);
  });

  it('is not known where the front matter says something else', () => {
    assert.equal(videoOffset('videoOffset: 90\n'), undefined);
    assert.equal(videoOffset('---\nvideoOffset: soon\n---\n'), undefined);
    assert.equal(videoOffset('---\nvideoOffset: [1]\n---\n'), undefined);
  });
});
