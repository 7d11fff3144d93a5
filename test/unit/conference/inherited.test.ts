import assert from 'node:assert/strict';
import { ConferenceModel } from '../../../src/core/conference/conferenceModel';
import type { Page } from '../../../src/core/conference/conference';
import { isConfigFile } from '../../../src/core/hugo/configFiles';
import { parseHugoVersion, newestHugo } from '../../../src/core/hugo/hugoVersion';

const now = Date.UTC(2026, 0, 1);

class Site {
  readonly #model: ConferenceModel;

  constructor(files: Readonly<Record<string, string>>, hugo = '0.169.0') {
    this.#model = new ConferenceModel({
      id: 'file:///s',
      kind: 'hugo',
      folderName: 's',
      now: () => now,
      hugo: () => parseHugoVersion(hugo) ?? newestHugo,
    });
    const all = Object.entries(files).map(([path, text]) => ({ path, uri: `file:///s/${path}`, text }));
    this.#model.apply({
      config: all.filter(({ path }) => isConfigFile(path)),
      changed: all.filter(({ path }) => !isConfigFile(path)),
    });
  }

  write(path: string, text: string): void {
    this.#model.apply({ changed: [{ path, uri: `file:///s/${path}`, text }] });
  }

  remove(path: string): void {
    this.#model.apply({ removed: [path] });
  }

  /** Titles in the order of the menu, with why a page is left out. */
  get rows(): string[] {
    const lines: string[] = [];
    const add = (page: Page, indent: string) => {
      lines.push(`${indent}${page.title}${page.leftOut === undefined ? '' : `: ${page.leftOut}`}`);
      if (page.kind === 'section') for (const child of page.children) add(child, `${indent} `);
    };
    for (const child of this.#model.conference.trees[0]?.home.children ?? []) add(child, '');
    return lines;
  }
}

const note = (title: string, more = '') => `---\ntitle: ${title}\n${more}---\n`;

describe('what pages of a site inherit', () => {
  it('comes from their section, itself included, and only where they say nothing themselves', () => {
    const site = new Site({
      'content/old/_index.md': note('Old', 'cascade:\n  hidden: true\n'),
      'content/old/a.md': note('A'),
      'content/old/b.md': note('B', 'hidden: false\n'),
      'content/old/deep/_index.md': note('Deep'),
      'content/old/deep/c.md': note('C'),
    });
    assert.deepEqual(site.rows, ['Old: hidden', ' A: hidden', ' B', ' Deep: hidden', '  C: hidden']);
  });

  it('can be drafts, weights, titles, dates and builds, by target', () => {
    const site = new Site({
      'content/day/_index.md': note(
        'Day',
        'cascade:\n- draft: true\n  target: {path: /day/a}\n- weight: 5\n  target: {path: /day/c}\n- title: Named\n  target: {path: /day/d}\n- expiryDate: 2001-01-01\n  target: {path: /day/e}\n- build: {render: never}\n  target: {path: /day/f}\n',
      ),
      'content/day/a.md': note('A'),
      'content/day/b.md': note('B'),
      'content/day/c.md': note('C'),
      'content/day/d.md': 'words\n',
      'content/day/e.md': note('E'),
      'content/day/f.md': note('F'),
    });
    assert.deepEqual(site.rows, ['Day', ' C', ' A: draft', ' B', ' E: expired', ' F: unlisted', ' Named']);
  });

  it('comes from the site, for one language too', () => {
    for (const config of [
      '[cascade]\nhidden = true\n[cascade.target]\npath = "/a"\n',
      '[[cascade]]\nhidden = true\n[cascade.target]\npath = "/a"\n',
      '[languages.en]\n[languages.en.cascade]\nhidden = true\n[languages.en.cascade.target]\npath = "/a"\n',
    ]) {
      const site = new Site({ 'hugo.toml': config, 'content/a.md': note('A'), 'content/b.md': note('B') });
      assert.deepEqual(site.rows, ['A: hidden', 'B'], config);
    }
  });

  it('follows the section that gives it', () => {
    const hides = note('Day', 'cascade: {hidden: true}\n');
    const site = new Site({ 'content/day/_index.md': note('Day'), 'content/day/deep/a.md': note('A') });
    assert.deepEqual(site.rows, ['Day', ' A']);
    site.write('content/day/_index.md', hides);
    assert.deepEqual(site.rows, ['Day: hidden', ' A: hidden']);
    site.write('content/day/_index.md', note('Day'));
    assert.deepEqual(site.rows, ['Day', ' A']);
    site.remove('content/day/_index.md');
    site.write('content/day/_index.md', hides);
    assert.deepEqual(site.rows, ['Day: hidden', ' A: hidden']);
  });
});

describe('what a site builds', () => {
  it('is drafts, later pages and expired ones where it says so', () => {
    const notes = {
      'content/a.md': note('A', 'draft: true\n'),
      'content/b.md': note('B', 'date: 2030-01-01\n'),
      'content/c.md': note('C', 'expiryDate: 2001-01-01\n'),
    };
    assert.deepEqual(new Site(notes).rows, ['B: future', 'A: draft', 'C: expired']);
    const config = 'buildDrafts = true\nbuildFuture = true\nbuildExpired = true\n';
    assert.deepEqual(new Site({ 'hugo.toml': config, ...notes }).rows, ['B', 'A', 'C']);
    const files = { 'hugo.toml': '', 'config/production/hugo.toml': config, ...notes };
    assert.deepEqual(new Site(files).rows, ['B', 'A', 'C']);
  });

  it('is no language that is switched off', () => {
    for (const config of [
      'disableLanguages = ["de"]\n[languages.en]\n[languages.de]\n',
      '[languages.en]\n[languages.de]\ndisabled = true\n',
    ])
      assert.deepEqual(
        new Site({ 'hugo.toml': config, 'content/a.md': note('A'), 'content/a.de.md': note('B') }).rows,
        ['A'],
      );
  });

  it('is a title in the line below its key, where its Hugo reads it', () => {
    const files = { 'content/a.md': '---\ntitle:\nA talk - on meshes\nweight: 2\n---\n' };
    assert.deepEqual(new Site(files).rows, ['A talk - on meshes']);
    assert.deepEqual(new Site(files, '0.131.0').rows, ['A talk - on meshes: unreadable']);
  });

  it('is front matter that begins on the line of its signs', () => {
    assert.deepEqual(new Site({ 'content/a.md': '+++ title = "A talk"\nweight = 1\n+++\n' }).rows, [
      'A talk',
    ]);
    assert.deepEqual(new Site({ 'content/a.md': '---js\ntitle\n---\n' }).rows, ['A: unreadable']);
  });
});
