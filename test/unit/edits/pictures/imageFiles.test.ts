import assert from 'node:assert/strict';
import {
  addressOfFile,
  imageFolder,
  imageName,
  isFileName,
  type ImageSite,
} from '../../../../src/core/edits/pictures/imageFiles';
import { linkPage } from '../../../../src/core/hugo/linkPages';
import { readSiteConfig } from '../../../../src/core/hugo/siteConfig';

const config = readSiteConfig([]);
const page = (path: string) => linkPage(path, config)!;
const plain = page('content/day1/02_gslb.md');
const section = page('content/day1/_index.md');
const leaf = page('content/day1/03_leaf/index.md');
const site: ImageSite = {
  kind: 'hugo',
  contentFolder: 'content',
  staticFolders: ['static'],
  uglyUrls: false,
};
const plainNotes: ImageSite = { kind: 'plain', contentFolder: '', staticFolders: [], uglyUrls: false };

describe('imageFiles', () => {
  it('writes the address that the published page finds', () => {
    const at = (from: typeof plain, file: string, where = site) => addressOfFile(from, where, file);
    assert.equal(at(plain, 'content/day1/_img/x.png'), '../_img/x.png');
    assert.equal(at(section, 'content/day1/_img/x.png'), '_img/x.png');
    assert.equal(at(leaf, 'content/day1/03_leaf/_img/x.png'), '_img/x.png');
    assert.equal(at(plain, 'content/day2/_img/a b.png'), '../../day2/_img/a%20b.png');
    assert.equal(at(plain, 'content/day1/_img/x.png', { ...site, uglyUrls: true }), '_img/x.png');
    assert.equal(at(plain, 'static/img/a(b).png'), '/img/a%28b%29.png');
    assert.equal(at(page('content/day1/02_gslb.md'), 'content/day1/_img/x.png', plainNotes), '_img/x.png');
  });

  describe('the folder', () => {
    const folder = (
      of: typeof plain,
      ...groups: (readonly (readonly [page: typeof plain, ...hrefs: string[]])[])[]
    ) =>
      imageFolder(
        of,
        site,
        groups.map((group) => group.map(([from, ...hrefs]) => ({ page: from, hrefs }))),
        '_img',
      );
    const other = page('content/day2/01_other.md');
    const otherLeaf = page('content/day2/02_leaf/index.md');

    it('is the one of the setting, beside the note, where nothing shows another', () => {
      assert.equal(folder(plain), 'content/day1/_img');
      assert.equal(folder(leaf), 'content/day1/03_leaf/_img');
      assert.equal(folder(section, [[plain, 'https://example.com/x.png', '#', '']]), 'content/day1/_img');
    });

    it('is the one that most images of the note lie in, however they are written', () => {
      assert.equal(folder(plain, [[plain, '../pics/a.png']]), 'content/day1/pics');
      assert.equal(folder(plain, [[plain, 'pics/a.png']]), 'content/day1/pics');
      assert.equal(
        folder(plain, [[plain, '../_img/a.png', '../pics/b.png', '../pics/c%20d.png?x#y']]),
        'content/day1/pics',
      );
      assert.equal(folder(plain, [[plain, 'a.png']]), 'content/day1');
    });

    it('is to the note what it is to the notes around it', () => {
      assert.equal(folder(plain, [], [[other, '../pics/a.png']]), 'content/day1/pics');
      assert.equal(folder(leaf, [], [[other, '../pics/a.png']]), 'content/day1/03_leaf/pics');
      assert.equal(folder(leaf, [[otherLeaf, 'a.png']]), 'content/day1/03_leaf');
    });

    it('is asked of those nearest first', () => {
      assert.equal(
        folder(plain, [[plain, '../near/a.png']], [[other, '../far/a.png', '../far/b.png']]),
        'content/day1/near',
      );
    });

    it('may be one for the whole site', () => {
      assert.equal(folder(plain, [[other, '/img/a.png']]), 'static/img');
      assert.equal(folder(plain, [[other, '../../_img/a.png']]), 'content/_img');
      assert.equal(folder(plain, [[plain, '/day1/pics/a.png']]), 'content/day1/pics');
    });

    it('does not lead out of the site', () => {
      for (const href of ['../../../../../../etc/a.png', '..%2f..%2f..%2f..%2fetc/a.png', '../../../a.png']) {
        assert.equal(folder(plain, [[plain, href]]), 'content/day1/_img', href);
      }
    });
  });

  for (const [what, expected] of [
    ['Steal slide', '02_gslb-slide.png'],
    ['Steal image from intuition of correctness', '02_gslb-intuition-of-correctness.png'],
    ['', '02_gslb-slide.png'],
    ['Steal "in a concurrent world"', '02_gslb-in-a-concurrent-world.png'],
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

  it('knows names that are none of a file in this folder', () => {
    for (const name of ['a', '02_gslb-failover', 'Über uns', 'a.b']) assert.ok(isFileName(name), name);
    for (const name of ['', '.', '..', '../a', 'a/b', 'a\\b', '.a', 'a.', ' a', 'a:b', 'a\nb', 'a\u0000']) {
      assert.ok(!isFileName(name), name);
    }
  });
});
