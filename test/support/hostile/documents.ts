import * as fc from 'fast-check';
import { anyNote, anyText } from './anyText';
import { tokens } from './shapes';

const words = fc.constantFrom('a', 'Keynote', 'the talk', 'über', '日本', '12:34', '3 slides', 'TODO', '');
const token = fc.constantFrom(
  ...Object.entries(tokens).flatMap(([room, all]) => (room === 'frontMatter' ? [] : all)),
);
const sourceToken = fc.constantFrom(...(tokens['frontMatter'] ?? []));

/** Some tokens, words and texts behind each other, or one of them again and again. */
function run(of: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const piece = fc.oneof({ weight: 5, arbitrary: of }, { weight: 3, arbitrary: words }, anyText);
  return fc.oneof(
    { weight: 5, arbitrary: fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')) },
    fc.tuple(of, fc.integer({ min: 1, max: 60 })).map(([each, times]) => each.repeat(times)),
  );
}

const usualKeys = {
  yaml: ['title: A\n', 'weight: 3\n', 'tags: [a, b]\n', 'tags:\n  - a\n', 'date: 2025-04-01\n'],
  toml: ['title = "A"\n', 'weight = 3\n', 'tags = ["a", "b"]\n', '[params]\n', 'date = 2025-04-01\n'],
  json: ['"title": "A", ', '"weight": 3, ', '"tags": ["a"], '],
} as const;

function frontMatter(format: keyof typeof usualKeys): fc.Arbitrary<string> {
  const keys = fc.subarray([...usualKeys[format]]).map((all) => all.join(''));
  const source = fc.tuple(keys, fc.oneof(fc.constant(''), run(sourceToken))).map((parts) => parts.join(''));
  if (format === 'json') return source.map((each) => `{${each}"z": 1}\n`);
  const fence = format === 'yaml' ? '---' : '+++';
  return source.map((each) => `${fence}\n${each}\n${fence}\n`);
}

const front = fc.oneof(fc.constant(''), frontMatter('yaml'), frontMatter('toml'), frontMatter('json'));
const block = fc
  .tuple(fc.constantFrom('', '- ', '> ', '# ', '- [ ] ', '| ', '    ', '1. '), run(token))
  .map((p) => p.join(''));
const body = fc.array(block, { maxLength: 6 }).map((blocks) => blocks.join('\n'));

/** Notes as nobody writes them: Markdown, shortcodes, HTML and front matter in three languages, all mixed up. */
export const hostileNote: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '', '', '\ufeff', '\n'),
    fc.oneof({ weight: 4, arbitrary: fc.tuple(front, body).map((parts) => parts.join('\n')) }, anyNote),
    fc.constantFrom('\n', '\n', '\r\n', '\r'),
  )
  .map(([start, text, lineEnd]) => start + (lineEnd === '\n' ? text : text.replaceAll('\n', lineEnd)));
