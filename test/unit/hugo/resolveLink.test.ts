import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { linkPage, lookupOf, type LinkPage } from '../../../src/core/hugo/linkPages';
import { resolveLink } from '../../../src/core/hugo/resolveLink';
import { readSiteConfig } from '../../../src/core/hugo/siteConfig';

const config = readSiteConfig([]);

function pageAt(path: string): LinkPage {
  const page = linkPage(path, config);
  assert.ok(page, path);
  return page;
}

const paths = [
  'content/_index.md',
  'content/mon/_index.md',
  'content/mon/01_open.md',
  'content/mon/02_Load Test.md',
  'content/mon/04_kube1.29.md',
  'content/mon/same.md',
  'content/tue/_index.md',
  'content/tue/07_close.md',
  'content/tue/same.md',
  'content/tue/panel/index.md',
  'content/wed',
  'content/wed/05_open.html',
];
const lookup = lookupOf(paths.map(pageAt));

/** The path of the page found, without `content/`, or the kind of miss. */
function follow(from: string, href: string): string {
  const target = resolveLink(pageAt(`content/${from}`), href, lookup);
  return target.kind === 'page' ? target.page.path.replace(/^content\/?/, '') : target.kind;
}

describe('resolveLink', () => {
  const note = 'mon/01_open.md';

  it('counts from the section around a plain note', () => {
    for (const href of ['./02_load-test', '02_load-test', '02_Load-Test.md', '../tue/../mon/02_load-test']) {
      assert.equal(follow(note, href), 'mon/02_Load Test.md', href);
    }
    assert.equal(follow(note, '../tue/07_close'), 'tue/07_close.md');
    assert.equal(follow(note, '../02_load-test'), 'no-page');
    assert.equal(follow(note, '.'), 'mon/_index.md');
  });

  it('says which page a browser finds by accident', () => {
    const target = resolveLink(pageAt(`content/${note}`), '../02_load-test', lookup);
    assert.equal(target.kind === 'no-page' && target.accident?.path, 'content/mon/02_Load Test.md');
  });

  it('counts from the folder of a section', () => {
    assert.equal(follow('mon/_index.md', './01_open'), 'mon/01_open.md');
    assert.equal(follow('mon/_index.md', '../01_open'), 'no-page');
    assert.equal(follow('_index.md', 'mon/01_open.md'), 'mon/01_open.md');
  });

  it('counts from the folder above a leaf bundle, but from its own for ../ with an extension', () => {
    assert.equal(follow('tue/panel/index.md', '07_close'), 'tue/07_close.md');
    assert.equal(follow('tue/panel/index.md', '../07_close'), 'no-page');
    assert.equal(follow('tue/panel/index.md', '../07_close.md'), 'tue/07_close.md');
    assert.equal(follow('tue/panel/index.md', '../../mon/01_open.md'), 'mon/01_open.md');
  });

  it('compares without case, with - for a space, percent-decoded', () => {
    for (const href of ['02_LOAD%20TEST', '02_Load Test.md', '02_load-test/']) {
      assert.equal(follow(note, href), 'mon/02_Load Test.md', href);
    }
    assert.equal(follow(note, '100%'), 'no-page');
  });

  it('finds a section and a bundle by folder or index file', () => {
    for (const href of [
      '../tue',
      '../tue/',
      '/tue',
      '../tue/_index.md',
      '../tue/index.html',
      '/TUE/_index',
    ]) {
      assert.equal(follow(note, href), 'tue/_index.md', href);
    }
    for (const href of ['../tue/panel', '../tue/panel/index.md', '/tue/panel/', '../tue/panel/index']) {
      assert.equal(follow(note, href), 'tue/panel/index.md', href);
    }
    assert.equal(follow(note, '/wed'), 'wed');
  });

  it('keeps a number behind a dot in a name', () => {
    assert.equal(follow(note, './04_kube1.29'), 'mon/04_kube1.29.md');
    assert.equal(follow(note, './04_kube1.29.md'), 'mon/04_kube1.29.md');
  });

  it('does not climb above the content folder', () => {
    assert.equal(follow(note, '../../../tue/07_close'), 'tue/07_close.md');
    assert.equal(follow(note, '..'), '_index.md');
    assert.equal(follow(note, '/'), '_index.md');
  });

  it('looks from the content folder next, and then for a name that one page has', () => {
    const by = (href: string) => {
      const target = resolveLink(pageAt(`content/${note}`), href, lookup);
      return target.kind === 'page' && target.by;
    };
    assert.equal(follow(note, 'tue/07_close'), 'tue/07_close.md');
    assert.equal(by('tue/07_close'), 'root');
    assert.equal(follow(note, '07_close'), 'tue/07_close.md');
    assert.equal(by('07_close'), 'name');
    assert.equal(follow(note, './07_close'), 'tue/07_close.md');
    assert.equal(follow(note, 'panel'), 'tue/panel/index.md');
    assert.equal(by('./02_load-test'), 'folder');
    assert.equal(follow('_index.md', 'same'), 'ambiguous');
    assert.equal(follow(note, 'same'), 'mon/same.md');
    assert.equal(follow(note, 'content/tue/07_close.md'), 'no-page');
  });

  it('leads to the page itself without a path and keeps query and fragment as written', () => {
    assert.equal(follow(note, '#a%20b'), note);
    assert.equal(follow(note, './'), note);
    const target = resolveLink(pageAt(`content/${note}`), '../tue/07_close?target=_self#q&a', lookup);
    assert.equal(target.kind === 'page' && target.suffix, '?target=_self#q&a');
  });

  it('leaves other sites alone', () => {
    for (const href of [
      'https://a.example/mon',
      'mailto:a@b.example',
      '//cdn.example/x',
      'javascript:void(0)',
    ]) {
      assert.equal(follow(note, href), 'external', href);
    }
  });
});

/** The pages of the site that the recorded links were tried on; its draft is not found. */
const recordedPages = [
  'content/_index.md',
  'content/day-1/_index.md',
  'content/day-1/02_gslb.md',
  'content/day-1/03_mesh.md',
  'content/day-1/slug.md',
  'content/day-1/With Space.md',
  'content/day-1/CamelCase.md',
  'content/day-2/_index.md',
  'content/day-2/01_x.md',
  'content/day-2/leaf/index.md',
  'content/nosection',
  'content/nosection/p1.md',
];

interface RecordedCase {
  readonly name: string;
  readonly page: string;
  readonly hugo: string;
  readonly config: string;
  readonly links: readonly { readonly src: string; readonly href: string }[];
}

describe('resolveLink beside a real Hugo', () => {
  const file = '../shared/facts/hugo-recorded/links.json';

  it('finds the page that Hugo 0.131 and 0.169 found, in every recorded link', function () {
    if (!existsSync(file)) this.skip();
    const cases = JSON.parse(readFileSync(file, 'utf8')) as RecordedCase[];
    const recorded = lookupOf(recordedPages.map(pageAt));
    let compared = 0;
    for (const { name, page, hugo, config: toml, links } of cases.filter(
      (each) => !each.name.startsWith('images'),
    )) {
      for (const { src, href } of links) {
        const address = src.replace(/^<(.*)>$/, '$1');
        const target = resolveLink(pageAt(page), address, recorded);
        // What Hugo found in the end: where it prints the address as it is, it found neither page nor file.
        const found = addressOf(href, toml, page);
        const expected = href === address || /\.(?:png|pdf)$/.test(href) ? undefined : found;
        const actual =
          target.kind === 'page' ? target.page.logicalPath.replace('/slug', '/other-name') : undefined;
        assert.equal(actual, expected, `${name}, Hugo ${hugo}: ${src} → ${href}`);
        compared++;
      }
    }
    assert.ok(compared > 90, String(compared));
  });
});

/** The logical path behind a printed address, whatever the site's settings make of it. */
function addressOf(href: string, toml: string, page: string): string {
  const path = href.replace(/[?#].*$/, '').replace(/\/index\.html$|\.html$|\/$/, '');
  if (toml.includes('relativeURLs')) {
    return new URL(path, `https://x.example${page.replace(/^content|\.md$/g, '')}/`).pathname;
  }
  return (toml.includes('x.example/sub/') ? path.replace(/^\/sub/, '') : path) || '/';
}
