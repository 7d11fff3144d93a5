import assert from 'node:assert/strict';
import { addressOfFile, imageFolder, imageName } from '../../../src/core/edits/imageFiles';
import { linkPage } from '../../../src/core/hugo/linkPages';
import { readSiteConfig } from '../../../src/core/hugo/siteConfig';

const config = readSiteConfig([]);
const page = (path: string) => linkPage(path, config)!;
const plain = page('content/day1/02_gslb.md');
const section = page('content/day1/_index.md');
const leaf = page('content/day1/03_leaf/index.md');

describe('imageFiles', () => {
  it('writes the address that the published page finds', () => {
    const at = (from: typeof plain, file: string) => addressOfFile(from, 'hugo', file, 'content');
    assert.equal(at(plain, 'content/day1/_img/x.png'), '../_img/x.png');
    assert.equal(at(section, 'content/day1/_img/x.png'), '_img/x.png');
    assert.equal(at(leaf, 'content/day1/03_leaf/_img/x.png'), '_img/x.png');
    assert.equal(at(plain, 'content/day2/_img/a b.png'), '../../day2/_img/a%20b.png');
    assert.equal(addressOfFile(plain, 'plain', 'content/day1/_img/x.png', ''), '_img/x.png');
  });

  it('finds the folder by the notes’ habit', () => {
    assert.equal(imageFolder(plain, [], '_img'), 'content/day1/_img');
    assert.equal(imageFolder(leaf, [], '_img'), 'content/day1/03_leaf/_img');
    assert.equal(
      imageFolder(plain, ['content/day1/pics/a.png', 'static/b.png'], '_img'),
      'content/day1/pics',
    );
  });

  for (const [what, expected] of [
    ['Steal slide', '02_gslb-slide.png'],
    ['Steal image from intuition of correctness', '02_gslb-intuition-correctness.png'],
    ['', '02_gslb-slide.png'],
    ['Steal "in a concurrent world"', '02_gslb-in-concurrent-world.png'],
  ] as const) {
    it(`calls a picture for “${what}” ${expected}`, () =>
      assert.equal(imageName(plain, what, '.png', []), expected));
  }

  it('takes no name that is there, in any case and with any ending', () => {
    assert.equal(imageName(plain, 'x', '.png', ['02_GSLB-X.webp', '02_gslb-x-2.png']), '02_gslb-x-3.png');
  });

  it('names a section’s and a bundle’s pictures after their folder', () => {
    assert.equal(imageName(section, 'x', '.png', []), 'day1-x.png');
    assert.equal(imageName(leaf, 'x', '.png', []), '03_leaf-x.png');
  });
});
