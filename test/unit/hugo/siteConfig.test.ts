import assert from 'node:assert/strict';
import { isConfigFile } from '../../../src/core/hugo/configFiles';
import { readSiteConfig } from '../../../src/core/hugo/siteConfig';

function read(files: Readonly<Record<string, string>>) {
  return readSiteConfig(
    Object.entries(files).map(([path, text]) => ({ path, uri: `file:///site/${path}`, text })),
  );
}

describe('files of a site’s configuration', () => {
  for (const path of [
    'hugo.toml',
    'hugo.yml',
    'config.yaml',
    'config.json',
    'config/_default/params.toml',
    'config/_default/menus.en.yaml',
    'config/production/hugo.toml',
  ]) {
    it(`are: ${path}`, () => assert.equal(isConfigFile(path), true));
  }
  for (const path of [
    'hugo.md',
    'docs/hugo.toml',
    'config/staging/hugo.toml',
    'config/_default/readme.md',
    'theme.toml',
  ]) {
    it(`are not: ${path}`, () => assert.equal(isConfigFile(path), false));
  }
});

describe('a site’s configuration', () => {
  it('is Hugo’s defaults where there is none', () => {
    const config = read({});
    assert.equal(config.title, undefined);
    assert.deepEqual(config.contentRoots, [{ source: 'content', target: '', language: undefined }]);
    assert.deepEqual(
      config.languages.map(({ code }) => code),
      ['en'],
    );
    assert.equal(config.defaultLanguage, 'en');
    assert.deepEqual(config.problems, []);
  });

  for (const [path, text] of [
    ['hugo.toml', 'title = "T"\ncontentDir = "notes"\n[params]\nordersectionsby = "title"\n'],
    ['hugo.yaml', 'title: T\ncontentDir: notes\nparams:\n  orderSectionsBy: TITLE\n'],
    ['config.yml', 'TITLE: T\ncontentdir: ./notes/\nPARAMS:\n  ordersectionsby: title\n'],
    ['config.json', '{"title": "T", "contentDir": "notes", "params": {"ordersectionsby": "title"}}'],
  ] as const) {
    it(`is read from ${path}, keys in any case`, () => {
      const { title, contentRoots, orderSectionsBy, problems } = read({ [path]: text });
      assert.deepEqual(
        [title, contentRoots[0]?.source, orderSectionsBy, problems],
        ['T', 'notes', 'title', []],
      );
    });
  }

  it('takes the first root file in Hugo’s order of preference, and the folder’s files over it', () => {
    assert.equal(read({ 'config.toml': 'title = "config"', 'hugo.json': '{"title": "hugo"}' }).title, 'hugo');
    const both = read({
      'hugo.toml': 'title = "root"\n[params]\nordersectionsby = "date"\n',
      'config/_default/hugo.yaml': 'title: folder\n',
      'config/_default/params.toml': 'other = 1\n',
    });
    assert.deepEqual([both.title, both.orderSectionsBy], ['folder', 'date']);
  });

  it('puts each file of the folder under its name', () => {
    const config = read({
      'config/_default/params.toml': 'ordersectionsby = "title"',
      'config/_default/languages.toml': '[en]\nweight = 1\nlanguageName = "English"\n[de]\nweight = 2\n',
      'config/_default/params.de.toml': 'ordersectionsby = "date"',
    });
    assert.equal(config.orderSectionsBy, 'title');
    assert.deepEqual(
      config.languages.map(({ code, name, orderSectionsBy }) => [code, name, orderSectionsBy]),
      [
        ['en', 'English', undefined],
        ['de', 'de', 'date'],
      ],
    );
  });

  it('orders languages by weight, then code, and leaves out those that are off', () => {
    const config = read({
      'hugo.yaml':
        'disableLanguages: [fr]\nlanguages:\n  nl: {}\n  de: {weight: 2}\n  fr: {weight: 1}\n  en: {weight: 1}\n  it: {disabled: true}\n  be: {}\n',
    });
    assert.deepEqual(
      config.languages.map(({ code }) => code),
      ['en', 'de', 'be', 'nl'],
    );
  });

  it('knows a content folder for each language, the inner before the outer', () => {
    const config = read({
      'hugo.toml': '[languages.en]\nweight = 1\n[languages.de]\ncontentDir = "content/de"\nweight = 2\n',
    });
    assert.deepEqual(config.contentRoots, [
      { source: 'content/de', target: '', language: 'de' },
      { source: 'content', target: '', language: undefined },
    ]);
  });

  it('knows mounts into content, which take the place of content folders', () => {
    const config = read({
      'hugo.yaml': `module:
  mounts:
    - {source: notes, target: content}
    - {source: more/talks, target: content/talks, lang: de}
    - {source: ../outside, target: content/outside}
    - {source: files, target: static}
`,
    });
    assert.deepEqual(config.contentRoots, [
      { source: 'more/talks', target: 'talks', language: 'de' },
      { source: 'notes', target: '', language: undefined },
    ]);
  });

  it('survives what cannot be read, and says where', () => {
    const { title, problems } = read({
      'hugo.toml': 'title = "T"\nbroken = [1,\n',
      'config/_default/params.yaml': 'a: b: c\n',
      'config/_default/menus.json': '{"a":',
      'config/_default/hugo.toml': 'title = "Whole"',
    });
    assert.equal(title, 'Whole');
    assert.deepEqual(
      problems.map(({ code, uri }) => [code, uri.split('/').at(-1)]),
      [
        ['config-syntax', 'hugo.toml'],
        ['config-syntax', 'menus.json'],
        ['config-syntax', 'params.yaml'],
      ],
    );
    assert.ok((problems[0]?.range.start.line ?? 0) > 0);
  });

  for (const text of [
    'languages: 3',
    'languages: [a]',
    '__proto__: {title: x}',
    'module: {mounts: {a: 1}}',
    'params: x',
    '- a',
    'title: [1]',
    'ignoreFiles: {a: b}',
    '',
    '\0',
  ]) {
    it(`survives values of other kinds: ${JSON.stringify(text)}`, () => {
      assert.ok(read({ 'hugo.yaml': text }).languages.length > 0);
    });
  }

  it('reports patterns of ignoreFiles that are none', () => {
    const { ignoreFiles, problems } = read({
      'hugo.toml': "ignoreFiles = ['\\.tmp$', '(?=a)', '[']\n",
    });
    assert.deepEqual(
      ignoreFiles.map(({ source }) => source),
      ['\\.tmp$'],
    );
    assert.deepEqual(
      problems.map(({ code, range }) => [code, range.start.line]),
      [
        ['config-ignore-files', 0],
        ['config-ignore-files', 0],
      ],
    );
  });
});
