import assert from 'node:assert/strict';
import { checkFiles } from '../../support/checkFiles';

const long = 20_000;

/** Texts on which a reader that looks back for each sign would take minutes. */
const texts: Readonly<Record<string, string>> = {
  'blank lines': '\n'.repeat(long),
  spaces: `---\ntitle: ${' '.repeat(long)}x: y\n---\n`,
  openings: '{{% '.repeat(long),
  'openings of buttons': '{{% button href="'.repeat(long / 4),
  'buttons that nobody closes': '{{% button %}}\n'.repeat(long / 4),
  'closing tags': '{{% /button %}}\n'.repeat(long / 4),
  'unknown shortcodes': '{{% nosuch %}}\n'.repeat(long / 4),
  'escapes without an end': '{{%/* '.repeat(long),
  comments: '<!-- '.repeat(long),
  'comments in a line': `<!-- a -->${'<!-- '.repeat(long)}`,
  fences: '```\n'.repeat(long + 1),
  quotes: `---\ntitle: ${'"'.repeat(long)}\n---\n`,
  colons: `---\ntitle: ${': '.repeat(long / 2)}\n---\n`,
  'keys with colons': `---\n${'a: b: c\n'.repeat(long / 8)}---\n`,
  brackets: `---\ntags: ${'['.repeat(long)}\n---\n`,
  anchors: `---\ntitle: ${'&a '.repeat(long / 3)}\n---\n`,
  tabs: `---\n${'\t'.repeat(long)}a: b\n---\n`,
  dashes: `---\n${'- '.repeat(long / 2)}a\n---\n`,
  'an address of dots': `[a](${'a.'.repeat(long)})`,
  'an address of signs of percent': `[a](${'%'.repeat(long)})`,
  'links to nowhere': '[a](./b)\n'.repeat(long / 4),
  'TOML tables': `+++\n${'a = {b = 1}\n'.repeat(1000)}+++\n`,
  callouts: '> [!'.repeat(long),
  'links to headings that are not there': Array.from(
    { length: long / 50 },
    (_, i) => `## A heading of some words, ${i}\n\n[a](#another-heading-of-words-${i}x)\n`,
  ).join('\n'),
  'a quote and spaces': `{{% button href="${' '.repeat(long)}x`,
  'words that silence': `<!-- talk-notes-ignore ${'a '.repeat(long)}\n`,
};

describe('checks of long texts', function () {
  this.timeout(20_000);
  for (const [name, text] of Object.entries(texts)) {
    it(`take no more than seconds: ${name}`, () => {
      const began = performance.now();
      for (const hugo of ['0.111.3', '0.169.0']) {
        checkFiles(
          { 'hugo.toml': '', 'content/p.md': text, 'content/q.md': `---\ntitle: A\n---\n${text}` },
          { hugo },
        );
      }
      assert.ok(performance.now() - began < 4000, `${Math.round(performance.now() - began)} ms`);
    });
  }
});
