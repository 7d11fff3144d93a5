import assert from 'node:assert/strict';
import { inheritedValues, readCascades } from '../../../src/core/hugo/cascades';
import { fileFilterOf } from '../../../src/core/hugo/fileFilter';
import { goGlob } from '../../../src/core/hugo/goGlob';

const page = { path: '/day-1/mesh', kind: 'page', language: 'en' } as const;

describe('globs of Hugo', () => {
  for (const [glob, fits, not] of [
    ['/day-1/*', ['/day-1/mesh', '/DAY-1/Mesh'], ['/day-1/a/b', '/day-1']],
    ['/day-1/**', ['/day-1/mesh', '/day-1/a/b'], ['/day-1']],
    ['{/a,/b}/**', ['/a/x', '/b/x/y'], ['/c/x']],
    ['/day-[0-9]/?', ['/day-1/a'], ['/day-x/a', '/day-1/ab']],
    ['/[!a]', ['/b'], ['/a']],
    ['/a.(b)', ['/a.(b)'], ['/axb']],
    ['/a\\*', ['/a*'], ['/ab']],
  ] as const) {
    it(`${glob} fits whole paths`, () => {
      const pattern = goGlob(glob);
      for (const path of fits) assert.equal(pattern?.test(path), true, path);
      for (const path of not) assert.equal(pattern?.test(path), false, path);
    });
  }

  it('that are none are left out', () => {
    for (const glob of ['{a', '[a', 'a'.repeat(600)]) assert.equal(goGlob(glob), undefined);
  });
});

describe('values that a cascade gives', () => {
  it('come from one map or a list of maps, keys in any case, parameters among them', () => {
    const [cascade] = readCascades({ Hidden: true, params: { ordersectionsby: 'title', hidden: false } });
    assert.deepEqual(
      [...(cascade?.values ?? [])],
      [
        ['hidden', true],
        ['ordersectionsby', 'title'],
      ],
    );
    assert.equal(readCascades([{ weight: 1 }, { weight: 2 }, 'x', null]).length, 2);
    for (const none of [undefined, null, 'x', 3, true, [], {}, { target: { path: '/**' } }])
      assert.deepEqual(readCascades(none), []);
  });

  it('are for the pages that the target fits', () => {
    const valueFor = (target: object) =>
      inheritedValues(readCascades({ weight: 5, target }), page).get('weight') === 5;
    for (const target of [
      {},
      { path: '/day-1/**' },
      { path: '/DAY-1/mesh' },
      { kind: 'page' },
      { kind: '{page,section}' },
      { lang: 'en' },
      { environment: 'production' },
      { sites: { matrix: { languages: ['de', 'en'] } } },
    ])
      assert.equal(valueFor(target), true, JSON.stringify(target));
    for (const target of [
      { path: '/day-2/**' },
      { path: '/day-1' },
      { kind: 'section' },
      { lang: 'de' },
      { environment: 'development' },
      { path: '/day-1/**', kind: 'home' },
      { sites: { matrix: { languages: 'de' } } },
    ])
      assert.equal(valueFor(target), false, JSON.stringify(target));
    assert.equal(inheritedValues(readCascades({ a: 1, _target: { path: '/x' } }), page).size, 0);
  });

  it('are the first of several for one key', () => {
    const cascades = [...readCascades({ weight: 1 }), ...readCascades({ weight: 2, hidden: true })];
    assert.deepEqual(
      [...inheritedValues(cascades, page)],
      [
        ['weight', 1],
        ['hidden', true],
      ],
    );
  });
});

describe('files that a mount takes', () => {
  const v131 = { major: 0, minor: 131, patch: 0 };
  const v169 = { major: 0, minor: 169, patch: 0 };
  const taken = (mount: object, hugo: typeof v131) => {
    const filter = fileFilterOf(mount as never, hugo);
    return ['a.md', 'old.md', 'x/old.md'].filter((path) => filter?.takes(path) !== false);
  };

  it('are all but those that it leaves out', () => {
    assert.deepEqual(taken({ excludefiles: 'old.md' }, v131), ['a.md', 'x/old.md']);
    assert.deepEqual(taken({ excludefiles: ['**/old.md'] }, v131), ['a.md', 'old.md']);
    assert.deepEqual(taken({ includefiles: ['x/**'] }, v131), ['x/old.md']);
  });

  it('are those of the first glob that fits, from Hugo 0.153 on', () => {
    assert.deepEqual(taken({ files: ['! old.md', '**'] }, v169), ['a.md', 'x/old.md']);
    assert.deepEqual(taken({ files: ['**', '! old.md'] }, v169), ['a.md', 'old.md', 'x/old.md']);
    assert.deepEqual(taken({ files: ['! old.md'] }, v131), ['a.md', 'old.md', 'x/old.md']);
  });
});
