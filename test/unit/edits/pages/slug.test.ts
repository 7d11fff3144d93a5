import assert from 'node:assert/strict';
import * as fc from '../../../support/fastCheck';
import { freeFileName, slug } from '../../../../src/core/edits/pages/slug';

describe('slug', () => {
  it('makes a file name of a title', () => {
    assert.equal(slug('Service Mesh: It’s not that easy!'), 'service-mesh-its-not-that-easy');
    assert.equal(slug('C++ / C# & .NET'), 'c-c-net');
    assert.equal(slug('Über Größe, café & Łódź'), 'ueber-groesse-cafe-lodz');
    assert.equal(slug('../../etc/passwd'), 'etc-passwd');
    assert.equal(slug('ｆｕｌｌ ｗｉｄｔｈ ①'), 'full-width-1');
    assert.equal(slug('分散システム 入門'), '分散システム-入門');
  });

  it('cuts at the end of a word', () => {
    const long = 'a very long title about many things that nobody will ever read to the end';
    assert.equal(slug(long), 'a-very-long-title-about-many-things-that-nobody-will-ever');
    assert.equal(slug('x'.repeat(99)), 'x'.repeat(60));
  });

  it('has a name for what leaves none', () => {
    assert.equal(slug(''), 'session');
    assert.equal(slug('🚀 !!!'), 'session');
    assert.equal(slug(' / ', 'day'), 'day');
    assert.equal(slug('CON'), 'con-session');
    assert.equal(slug('Lpt1'), 'lpt1-session');
  });

  it('is a plain name whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (title) => {
        const name = slug(title);
        assert.match(name, /^[\p{Letter}\p{Mark}\p{Number}]+(?:-[\p{Letter}\p{Mark}\p{Number}]+)*$/u);
        assert.ok(Array.from(name).length <= 60);
        assert.equal(slug(name), name);
      }),
    );
  });
});

describe('freeFileName', () => {
  it('counts on where a name is taken, without regard to case', () => {
    assert.equal(freeFileName('01_a', '.md', []), '01_a.md');
    assert.equal(freeFileName('01_a', '.md', ['01_A.MD', '01_a-2.md']), '01_a-3.md');
    assert.equal(freeFileName('day2', '', ['Day2']), 'day2-2');
  });

  it('does not take the address of a bundle or another content file', () => {
    assert.equal(freeFileName('01_a', '.md', ['01_a']), '01_a-2.md');
    assert.equal(freeFileName('01_a', '.md', ['01_a.markdown']), '01_a-2.md');
    assert.equal(freeFileName('01_a', '.md', ['01_a.png']), '01_a.md');
  });
});
