import fc from 'fast-check';

/** Notes made up by a grammar: TODOs of every form, nested in whatever Markdown can put around them. */

/** Each word is another one, so that a test can say which of them are gone. */
const word = fc.constant('§');
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
const brokenWords = fc.tuple(words, words).map((lines) => lines.join('\n'));

const todo = fc.oneof(
  { weight: 4, arbitrary: words.map((hint) => `TODO: ${hint}`) },
  words.map((hint) => `TODO ${hint}`),
  words.map((hint) => `TODO(ada): ${hint}`),
  words.map((hint) => `[1:23] TODO: ${hint} (2 slides)`),
  fc.constantFrom('TODO', 'todo:', '**TODO**', '[](todo:)', '![](todo:)'),
  words.map((hint) => `**TODO:** ${hint}`),
  fc.oneof(words, brokenWords).map((hint) => `[${hint}](todo:)`),
  fc.oneof(words, brokenWords).map((hint) => `![${hint}](todo:)`),
);

const { line } = fc.letrec<{ inline: string; line: string }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words,
    words,
    todo,
    tie('line').map((inner) => `*${inner}*`),
    tie('line').map((inner) => `**${inner}**`),
    tie('line').map((inner) => `~~${inner}~~`),
    tie('line').map((inner) => `(${inner})`),
    tie('line').map((inner) => `[${inner}]`),
    tie('line').map((inner) => `[${inner}](https://a.dev/p)`),
    tie('line').map((inner) => `[${inner}][r]`),
    tie('line').map((inner) => `![${inner}](b.png)`),
    tie('line').map((inner) => `<b>${inner}</b>`),
    tie('line').map((inner) => `<!-- ${inner} -->`),
    tie('line').map((inner) => `\`${inner}\``),
    fc.constantFrom('[^1]', '{{% icon star %}}', 'https://a.dev/q', '[1:23]'),
  ),
  line: fc
    .array(fc.tuple(tie('inline'), fc.constantFrom(' ', ', ', '; ', '. ', ' – ', '')), {
      minLength: 1,
      maxLength: 3,
    })
    .map((parts) => parts.map(([part, gap], i) => (i + 1 < parts.length ? part + gap : part)).join('')),
}));

const indented = (block: string, by: string) => block.replaceAll('\n', `\n${by}`);

const { blocks } = fc.letrec<{ block: string; blocks: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 3, arbitrary: fc.array(line, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n')) },
    { weight: 2, arbitrary: todo },
    line.map((inner) => `## ${inner}`),
    fc.tuple(line, fc.constantFrom('===', '---')).map((parts) => parts.join('\n')),
    fc.tuple(line, line).map(([a, b]) => `| ${a} | ${b} |\n| --- | --- |\n| ${b} | ${a} |`),
    fc
      .tuple(fc.constantFrom('[^1]', '[^note]'), tie('blocks'))
      .map(([label, inner]) => `${label}: ${indented(inner, '    ')}`),
    fc
      .tuple(fc.constantFrom('- ', '* ', '1. ', '- [ ] ', '- [x] '), tie('blocks'))
      .map(([mark, inner]) => mark + indented(inner, mark.startsWith('1') ? '   ' : '  ')),
    tie('blocks').map((inner) => `> ${indented(inner, '> ')}`),
    tie('blocks').map((inner) => `<!-- ${inner} -->`),
    tie('blocks').map((inner) => `<!--\n${inner}\n-->`),
    tie('blocks').map((inner) => `<details>\n<summary>§</summary>\n\n${inner}\n\n</details>`),
    line.map((inner) => `\`\`\`\n${inner}\n\`\`\``),
    line.map((inner) => `{{% notice tip %}}\n${inner}\n{{% /notice %}}`),
    line.map((inner) => `    ${inner}`),
    line.map((inner) => `§\n: ${inner}`),
    fc.constantFrom('---', '[r]: https://a.dev/r', ''),
  ),
  blocks: fc
    .array(fc.tuple(tie('block'), fc.constantFrom('\n\n', '\n\n', '\n')), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.map(([part, gap], i) => (i + 1 < parts.length ? part + gap : part)).join('')),
}));

/** A note as text: with and without front matter, a byte order mark, a last line end, and line ends of both kinds. */
export const todoNote: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '', '\ufeff'),
    fc.constantFrom('', '---\ntitle: A\n---\n'),
    blocks,
    fc.constantFrom('\n', '\n', ''),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([mark, head, body, end, lineEnd]) => {
    let count = 0;
    const named = body.replace(/§/g, () => `w${++count}x`);
    return mark + (head + named + end).replaceAll('\n', lineEnd);
  });

/** The words of made-up notes: no two of a note are the same. */
export const madeUpWord = /w\d+x/g;
