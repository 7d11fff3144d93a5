import assert from 'node:assert/strict';
import { fillLinks, type LinkToFill } from '../../../../src/core/edits/links/fillLinks';
import { isRefusal } from '../../../../src/core/frontMatter/frontMatterEdits';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { conferenceOf, pageTitled } from '../../../support/conferenceOf';

const video = { kind: 'video', url: 'https://youtu.be/aaaaaaaaaa1' } as const;
const slides = { kind: 'slides', url: 'https://speakerdeck.com/a/b' } as const;
const button = (kind: 'video' | 'slides', href: string) =>
  `{{% button href="${href}" icon="${kind === 'video' ? 'video' : 'person-chalkboard'}" %}}${kind}{{% /button %}}`;

/** A note titled `Talk` after links were filled in. */
function fill(text: string, links: readonly LinkToFill[], isSite = true): string {
  const conference = conferenceOf(
    isSite
      ? { 'hugo.toml': '', 'content/d/_index.md': '---\ntitle: D\n---\n', 'content/d/a.md': text }
      : { 'd/a.md': text },
  );
  const edits = fillLinks(text, { conference, page: pageTitled(conference, 'Talk') }, links);
  if (isRefusal(edits)) throw new Error(edits.refused);
  return applyEdits(text, edits);
}

describe('filling in links of a talk', () => {
  const head = '---\ntitle: Talk\n---\n\n';

  it('uncomments the placeholder of each kind and leaves all else', () => {
    const before = `${head}<!-- ${button('video', '')} -->\r\n<!-- ${button('slides', 'https://example.com/x')} -->\n\nMine\n`;
    assert.equal(
      fill(before, [video, slides]),
      `${head}${button('video', video.url)}\r\n${button('slides', slides.url)}\n\nMine\n`,
    );
  });

  it('adds what has no place, replaces what is there, and leaves the same video alone', () => {
    assert.match(fill(`${head}Mine\n`, [video]), /href="https:\/\/youtu\.be\/aaaaaaaaaa1"[^]*Mine/);
    assert.equal(
      fill(head + button('video', 'https://youtu.be/other000000'), [video]),
      head + button('video', video.url),
    );
    const there = head + button('video', 'https://www.youtube.com/watch?v=aaaaaaaaaa1&t=90');
    assert.equal(fill(there, [video]), there);
  });

  it('keeps the form of plain notes', () => {
    assert.equal(
      fill('# Talk\n\n* Slides (TBD)\n', [slides], false),
      `# Talk\n\n* [Slides](${slides.url})\n`,
    );
  });
});
