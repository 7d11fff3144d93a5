import assert from 'node:assert/strict';
import { readTelling } from '../../../src/core/checks/site/siteFacts';
import { readConfigFiles } from '../../../src/core/hugo/configFiles';
import type { FolderView } from '../../../src/core/hugo/folderView';
import { sitesIn } from '../../../src/core/hugo/siteRoot';

/** A folder with these texts, in which those of `links` are no folders of its own. Files without a text can't be read. */
function folderWith(
  texts: Readonly<Record<string, string | undefined>>,
  links: readonly string[] = [],
  root = '',
): FolderView {
  const start = root === '' ? '' : `${root}/`;
  const paths = Object.keys(texts).flatMap((path) =>
    path.startsWith(start) ? [path.slice(start.length)] : [],
  );
  const below = (path: string) => paths.filter((each) => path === '' || each.startsWith(`${path}/`));
  const list = (path: string) => {
    const rest = below(path).map((each) => each.slice(path === '' ? 0 : path.length + 1));
    const folders = rest.flatMap((each) => (each.includes('/') ? [each.slice(0, each.indexOf('/'))] : []));
    return {
      files: rest.filter((each) => !each.includes('/')),
      folders: [...new Set(folders)],
      ownFolders: [...new Set(folders)].filter((name) => !links.includes(start + name)),
    };
  };
  return {
    uriOf: (path) => `disk:/${start}${path}`,
    list,
    names: (path, wanted) => list(path).files.filter(wanted),
    files: (path, { enter }) =>
      below(path).filter((each) => {
        const names = each.slice(path.length + 1).split('/');
        return names.slice(0, -1).every((name) => enter(name, each));
      }),
    text: (path) => texts[start + path],
  };
}

describe('a folder that is looked into', () => {
  it('has its sites where they really are, three folders down at most, and none in a theme or a site', async () => {
    const texts = Object.fromEntries(
      ['a', 'b/c/d', 'b/c/e/f', 'themes/x', 'linked', 'a/inner', '.git/y', 'no'].map((path) => [
        `${path}/hugo.toml`,
        '',
      ]),
    );
    const at = (path: string) => folderWith(texts, ['linked'], path);
    assert.deepEqual(await sitesIn(at), ['a', 'b/c/d', 'no']);
    assert.deepEqual(await sitesIn(at, (path) => path !== 'no'), ['a', 'b/c/d']);
    assert.deepEqual(await sitesIn((path) => at(path === '' ? 'a' : `a/${path}`)), ['']);
  });

  it('takes a config.toml for a site’s where the content folder lies beside it that it names', async () => {
    const sites = (texts: Readonly<Record<string, string | undefined>>) =>
      sitesIn((path) => folderWith(texts, [], path));
    const notes = { 'notes/a.md': '' };
    assert.deepEqual(await sites({ ...notes, 'config.toml': 'contentDir = "notes"' }), ['']);
    assert.deepEqual(await sites({ ...notes, 'config.toml': '' }), []);
    assert.deepEqual(await sites({ 'content/a.md': '', 'config.toml': undefined }), ['']);
  });

  it('gives the configuration with its addresses, without what can’t be read', async () => {
    const texts = {
      'hugo.toml': 'title = "Conf"',
      'config.yaml': undefined,
      'config/_default/params.toml': 'x = 1',
      'config/staging/params.toml': 'x = 2',
    };
    assert.deepEqual(await readConfigFiles(folderWith(texts)), [
      { path: 'hugo.toml', uri: 'disk:/hugo.toml', text: 'title = "Conf"' },
      {
        path: 'config/_default/params.toml',
        uri: 'disk:/config/_default/params.toml',
        text: 'x = 1',
      },
    ]);
  });

  it('gives what tells how the site is built, not what lies in folders with nothing to tell', async () => {
    const template = 'layouts/shortcodes/own.html';
    const texts = {
      'go.mod': 'module x',
      [template]: '<b>',
      'themes/t/layouts/shortcodes/theirs.html': '<i>',
      'themes/t/docs/layouts/shortcodes/example.html': '<u>',
      'content/layouts/shortcodes/note.html': '<p>',
    };
    const told = await readTelling(folderWith(texts));
    assert.deepEqual(
      told.map(({ path }) => path),
      ['go.mod', template, 'themes/t/layouts/shortcodes/theirs.html'],
    );
  });
});
