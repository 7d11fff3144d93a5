import assert from 'node:assert/strict';
import { menuTitle } from '../../../../src/core/conference/hugo/menuTitle';

describe('what the menu shows of a page', () => {
  for (const [menuPre, menuPost, shown] of [
    [undefined, undefined, 'Mesh'],
    ['<b>1. </b>', '!', '1. Mesh!'],
    ["<i class='fa-fw fas fa-star'></i> ", undefined, 'Mesh'],
    ['🎤 ', ' &amp; more', '🎤 Mesh & more'],
    ['{{% icon star %}} ', undefined, 'Mesh'],
    ['<', '>', '<Mesh>'],
  ] as const) {
    it(`is “${shown}” with ${JSON.stringify([menuPre, menuPost])}`, () =>
      assert.equal(menuTitle('Mesh', { menuPre, menuPost }), shown));
  }
});
