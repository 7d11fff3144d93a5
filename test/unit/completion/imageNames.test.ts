import assert from 'node:assert/strict';
import { imageAddresses, imageNameBefore } from '../../../src/core/completion/imageNames';

describe('names of images', () => {
  it('are completed in the addresses that VS Code cannot follow', () => {
    assert.equal(imageNameBefore('![](../_img/', '../_img/'), '');
    assert.equal(imageNameBefore('- see ![a b](../_img/fai', '../_img/'), 'fai');
    assert.equal(imageNameBefore('![a](../_img/x.png) ![b](../_img/y', '../_img/'), 'y');
  });

  it('are left to VS Code in all others', () => {
    assert.equal(imageNameBefore('![](_img/', '_img/'), undefined);
    for (const before of [
      '![](_img/',
      '[a](../_img/',
      '![](../_img/x.png) and',
      '../_img/',
      '![](../_img/a b',
    ])
      assert.equal(imageNameBefore(before, '../_img/'), undefined, before);
  });

  it('are those of image files, written so that an address can hold them', () => {
    assert.deepEqual(
      imageAddresses(['a.png', 'b.txt', 'c d (1).JPG', '.DS_Store', 'e#f?.svg', 'ü.webp']).map(
        ({ address }) => address,
      ),
      ['a.png', 'c%20d%20%281%29.JPG', 'e%23f%3f.svg', '%C3%BC.webp'],
    );
  });
});
