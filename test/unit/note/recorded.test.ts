import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseNote } from '../../../src/core/note/parseNote';

const shared = join(process.cwd(), '..', 'shared');
const recorded = join(shared, 'facts', 'hugo-recorded', 'frontmatter.json');
const corpora = join(shared, 'corpora');

interface Recording {
  readonly name: string;
  readonly src: string;
  readonly results: Record<
    string,
    {
      rc: number;
      page?: null | { title: string; weight: number; draft: boolean; params: { tags?: unknown } };
    }
  >;
}

describe('front matter beside a real Hugo', function () {
  if (!existsSync(recorded)) {
    it.skip('recordings are not here');
    return;
  }
  for (const { name, src, results } of JSON.parse(readFileSync(recorded, 'utf8')) as Recording[]) {
    it(`reads “${name}” as Hugo 0.131 or 0.169 does`, () => {
      const { frontMatter } = parseNote('file:///p.md', src);
      const ours = JSON.stringify({
        broken: frontMatter.broken,
        title: frontMatter.title?.value ?? '',
        weight: frontMatter.weight?.value ?? 0,
        draft: frontMatter.draft,
        tags: frontMatter.tags.map(({ value }) => value),
      });
      const theirs = ['131', '169'].map((version) => {
        const { rc, page } = results[version]!;
        // Drafts and pages of the future are built without a page to look at.
        if (rc !== 0) return 'refused';
        if (!page) return ours;
        const tags = [page.params.tags ?? []]
          .flat()
          .filter((tag: unknown) => tag !== null)
          .map(String);
        return JSON.stringify({
          broken: false,
          title: page.title,
          weight: page.weight,
          draft: page.draft,
          tags,
        });
      });
      assert.ok(
        theirs.includes(frontMatter.broken ? 'refused' : ours),
        `${ours} is none of ${theirs.join(' or ')}`,
      );
    });
  }
});

describe('parseNote on real notes', function () {
  if (!existsSync(corpora)) {
    it.skip('corpora are not here');
    return;
  }
  for (const corpus of readdirSync(corpora)) {
    it(`reads every note of ${corpus}, and finds every TODO that a search finds`, () => {
      let todos = 0;
      let lines = 0;
      for (const path of readdirSync(join(corpora, corpus), { recursive: true, encoding: 'utf8' })) {
        if (!path.endsWith('.md')) continue;
        const text = readFileSync(join(corpora, corpus, path), 'utf8');
        const note = parseNote(path, text);
        todos += note.todos.length;
        lines += text.split('\n').filter((line) => /\bTODO\b/.test(line)).length;
        if (corpus === 'kubecon-eu-2025') assert.deepEqual(note.problems, [], path);
      }
      if (corpus === 'kubecon-eu-2025') assert.ok(lines > 0);
      if (corpus === 'kubecon-eu-2025') assert.equal(todos, lines);
    });
  }
});
