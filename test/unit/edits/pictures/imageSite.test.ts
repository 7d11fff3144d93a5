import assert from 'node:assert/strict';
import { addressOfFile, imageFolder } from '../../../../src/core/edits/pictures/imageFiles';
import { imageHabits, imagePage, imageSite } from '../../../../src/core/edits/pictures/imageSite';
import { conferenceOf, pageTitled } from '../../../support/conferenceOf';

/** Where a new picture of the page “A” goes, and how the page writes it. */
function place(files: Readonly<Record<string, string>>): [folder: string, address: string] {
  const conference = conferenceOf(files);
  const a = pageTitled(conference, 'A');
  const page = imagePage(conference, a)!;
  const site = imageSite(conference, a);
  const folder = imageFolder(page, site, imageHabits(conference, a), '_img');
  return [folder, addressOfFile(page, site, `${folder}/x.png`)];
}

describe('imageSite', () => {
  const a = '---\ntitle: A\n---\n';

  it('asks the notes beside a page before those of other days', () => {
    const files = {
      'hugo.toml': '',
      'content/day1/_index.md': '---\ntitle: D\n---\n',
      'content/day1/a.md': a,
      'content/day1/b.md': '![x](../near/x.png)\n',
      'content/day2/_index.md': '---\ntitle: E\n---\n',
      'content/day2/c.md': '![x](../far/x.png)\n![y](../far/y.png)\n',
    };
    assert.deepEqual(place(files), ['content/day1/near', '../near/x.png']);
    assert.deepEqual(place({ ...files, 'content/day1/b.md': 'none\n' }), [
      'content/day1/far',
      '../far/x.png',
    ]);
  });

  it('does not ask images that are commented out', () => {
    const files = { 'hugo.toml': '', 'content/day1/a.md': `${a}<!-- ![x](../pics/x.png) -->\n` };
    assert.deepEqual(place(files), ['content/day1/_img', '../_img/x.png']);
  });

  it('knows the site’s own content and static folders, and uglyURLs', () => {
    const config = 'contentDir = "notes"\nstaticDir = ["assets/../static", "pub"]\nuglyURLs = true\n';
    assert.deepEqual(place({ 'hugo.toml': config, 'notes/day1/a.md': a }), ['notes/day1/_img', '_img/x.png']);
    assert.deepEqual(
      place({ 'hugo.toml': 'staticDir = "pub"\n', 'content/a.md': `${a}![x](/img/x.png)\n` }),
      ['pub/img', '/img/x.png'],
    );
  });

  it('counts from the file where no Hugo is', () => {
    assert.deepEqual(place({ 'day1/a.md': '# A\n' }), ['day1/_img', '_img/x.png']);
    assert.deepEqual(place({ 'day1/a.md': '# A\n\n![x](../pics/x.png)\n' }), ['pics', '../pics/x.png']);
  });
});
