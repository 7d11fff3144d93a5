import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readConferences } from '../../../src/cli/readConferences';
import { siteOnDisk } from '../../../src/cli/siteOnDisk';
import { Troubles } from '../../../src/cli/troubles';
import { NoteReading } from '../../../src/core/note/parseNote';
import type { Conference, Tree } from '../../../src/core/conference/conference';
import { walkFrom } from '../../../src/core/conference/pages/walkPages';
import { findShortcodes } from '../../../src/core/hugo/shortcodes';
import { pageWords } from '../../../src/core/checks/pageFaults';
import { createRenderer } from '../../../src/core/render/renderPage';
import type { RenderedPage } from '../../../src/core/render/renderedPage';
import { renderSite } from '../../../src/core/render/renderSite';
import { assertGolden, hash } from '../../support/golden';

const corpora = join(process.cwd(), '../shared/corpora');
const sample = join(process.cwd(), 'media/sample');

interface Rendered {
  readonly path: string;
  readonly page: RenderedPage;
}

/** Every note of a folder as the command line renders it. `change` may take something out of a text before. */
async function* renderAll(folder: string, change = (text: string) => text): AsyncGenerator<Rendered> {
  for (const { root, conference } of await readConferences(folder, new Troubles(folder)))
    for (const tree of conference.trees) yield* renderTree(join(folder, root), conference, tree, change);
}

function* renderTree(
  root: string,
  conference: Conference,
  tree: Tree,
  change: (text: string) => string,
): Generator<Rendered> {
  const files = siteOnDisk(root, new Troubles(root));
  const text = (path: string) => {
    const found = files.text(path);
    return found === undefined ? undefined : change(found);
  };
  const renderer = createRenderer(renderSite(conference, tree, { ...files, text }), pageWords);
  for (const { path, note } of walkFrom(tree.home)) {
    if (note === undefined) continue;
    yield {
      path,
      page: renderer.render({
        path,
        reading: new NoteReading(path, change(readFileSync(join(root, path), 'utf8'))),
      }),
    };
  }
}

describe('pages of the sample conference', () => {
  it('are as they were', async () => {
    for await (const { path, page } of renderAll(sample)) {
      assertGolden(`sample/${path.replace(/^content\//, '').replaceAll('/', '__')}.html`, page.html);
    }
  });

  it('have no error in them and no broken link', async () => {
    for await (const { path, page } of renderAll(sample)) {
      assert.deepEqual(page.faults, [], path);
      assert.deepEqual(page.wanted, [], path);
    }
  });
});

/** Words of the notes are not ours: hashes stand in their place. */
describe('pages of real notes', () => {
  if (!existsSync(corpora)) {
    it.skip('are not beside this checkout');
    return;
  }

  for (const name of readdirSync(corpora)) {
    it(`are as they were: ${name}`, async () => {
      const lines: string[] = [];
      for await (const { path, page } of renderAll(join(corpora, name))) lines.push(lineOf(path, page));
      assertGolden(`render/${name}.txt`, `${lines.join('\n')}\n`);
    });

    it(`show no shortcode as it is written: ${name}`, async () => {
      for await (const { path, page } of renderAll(join(corpora, name), withoutEscaped))
        assert.doesNotMatch(page.html, /\{\{(?:%|<|&lt;)/, path);
    });
  }
});

/** Hash of the path, of the page, how many of each kind, and the faults by kind. */
function lineOf(path: string, { html, diagrams, images, links, ghosts, faults }: RenderedPage): string {
  const count = (states: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const state of states) counts.set(state, (counts.get(state) ?? 0) + 1);
    return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([state, n]) => `${state}:${n}`);
  };
  return [
    hash(path),
    hash(html),
    `diagrams:${diagrams.length}`,
    `ghosts:${ghosts.length}`,
    ...count(images.map(({ state }) => `image-${state}`)),
    ...count(links.map(({ state }) => `link-${state}`)),
    ...count(faults.map(({ code }) => `!${code}`)),
  ].join(' ');
}

/** Escaped shortcodes are there to be shown. */
function withoutEscaped(text: string): string {
  let kept = '';
  let at = 0;
  for (const { start, end } of findShortcodes(text, 0).escaped) {
    kept += text.slice(at, start);
    at = end;
  }
  return kept + text.slice(at);
}
