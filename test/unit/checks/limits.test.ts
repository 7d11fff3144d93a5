import { checkFiles } from '../../support/checkFiles';
import { assertLinear } from '../../support/growth';

type Growing = (size: number) => string;

/** A piece again and again, to about so many signs. */
const repeated =
  (piece: string, head = '', tail = ''): Growing =>
  (size) =>
    head + piece.repeat(Math.ceil(size / piece.length)) + tail;

/** Texts on which a reader that looks back for each sign would take minutes. */
const texts: Readonly<Record<string, Growing>> = {
  'blank lines': repeated('\n'),
  spaces: repeated(' ', '---\ntitle: ', 'x: y\n---\n'),
  openings: repeated('{{% '),
  'openings of buttons': repeated('{{% button href="'),
  'buttons that nobody closes': repeated('{{% button %}}\n'),
  'closing tags': repeated('{{% /button %}}\n'),
  'unknown shortcodes': repeated('{{% nosuch %}}\n'),
  'escapes without an end': repeated('{{%/* '),
  comments: repeated('<!-- '),
  'comments in a line': repeated('<!-- ', '<!-- a -->'),
  fences: repeated('```\n```\n', '```\n'),
  quotes: repeated('"', '---\ntitle: ', '\n---\n'),
  colons: repeated(': ', '---\ntitle: ', '\n---\n'),
  'keys with colons': repeated('a: b: c\n', '---\n', '---\n'),
  brackets: repeated('[', '---\ntags: ', '\n---\n'),
  anchors: repeated('&a ', '---\ntitle: ', '\n---\n'),
  tabs: repeated('\t', '---\n', 'a: b\n---\n'),
  dashes: repeated('- ', '---\n', 'a\n---\n'),
  'an address of dots': repeated('a.', '[a](', ')'),
  'an address of signs of percent': repeated('%', '[a](', ')'),
  'links to nowhere': repeated('[a](./b)\n'),
  'TOML tables': repeated('a = {b = 1}\n', '+++\n', '+++\n'),
  callouts: repeated('> [!'),
  'links to headings that are not there': (size) =>
    Array.from(
      { length: size / 50 },
      (_, i) => `## A heading of some words, ${i}\n\n[a](#another-heading-of-words-${i}x)\n`,
    ).join('\n'),
  'a quote and spaces': repeated(' ', '{{% button href="', 'x'),
  'words that silence': repeated('a ', '<!-- talk-notes-ignore ', '\n'),
};

describe('checks of long texts', () => {
  for (const [name, text] of Object.entries(texts))
    it(`take time in proportion to them, as an old and a new Hugo: ${name}`, () => {
      assertLinear(
        (size) => ({
          'hugo.toml': '',
          'content/p.md': text(size),
          'content/q.md': `---\ntitle: A\n---\n${text(size)}`,
        }),
        (files) => ['0.111.3', '0.169.0'].map((hugo) => checkFiles(files, { hugo })),
      );
    });
});
