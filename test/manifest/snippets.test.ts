import assert from 'node:assert/strict';
import { describePiece, piecesOf, prefixStem, type PieceName } from '../../src/core/completion/pieces';
import { manifest, readJson, readRows } from './support/manifest';

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
}

const contributed = manifest.contributes.snippets;
const snippets = contributed.flatMap(({ path }) =>
  Object.values(readJson(path) as Readonly<Record<string, Snippet>>),
);

/** Those of VS Code's own Markdown snippets (extensions/markdown-basics, 1.139). */
const builtIn = [
  ...['bold', 'italic', 'quote', 'code', 'fenced codeblock', 'unordered list', 'ordered list'],
  ...['heading1', 'heading2', 'heading3', 'heading4', 'heading5', 'heading6', 'horizontal rule'],
  ...['link', 'image', 'strikethrough', 'inline math', 'fenced math'],
];

describe('snippets', () => {
  const table = readRows('docs/snippets.md');

  it('are for Markdown', () => {
    assert.deepEqual(
      contributed.map(({ language }) => language),
      ['markdown'],
    );
  });

  it('have prefixes of their own, which begin like no word', () => {
    const prefixes = snippets.map(({ prefix }) => prefix);
    assert.deepEqual(prefixes, [...new Set(prefixes)]);
    for (const prefix of prefixes) {
      assert.match(prefix, /^tn-[a-z]+$/);
      assert.ok(prefix.startsWith(prefixStem) && !builtIn.includes(prefix));
    }
  });

  it('are the pieces that notes are offered', () => {
    const names = piecesOf('hugo').map(({ name }) => prefixStem + name);
    assert.deepEqual(
      names,
      snippets.map(({ prefix }) => prefix),
    );
  });

  for (const { prefix, description, body } of snippets) {
    const name = prefix.slice(prefixStem.length);

    it(`say what they are, in a note and out of it: ${prefix}`, () => {
      assert.equal(describePiece(name as PieceName), description);
    });

    it(`are in docs/snippets.md: ${prefix}`, () => {
      assert.deepEqual(table.get(`\`${prefix}\``), [`\`/${name}\``, description]);
    });

    it(`say where the writing goes on: ${prefix}`, () => {
      assert.match(body.join('\n'), /\$0/);
    });
  }

  it('and no others are in docs/snippets.md', () => {
    const named = [...table.keys()].filter((cell) => cell.startsWith(`\`${prefixStem}`));
    assert.deepEqual(named.sort(), snippets.map(({ prefix }) => `\`${prefix}\``).sort());
  });
});
