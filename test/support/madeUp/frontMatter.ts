import { withSlips, type Dice } from './dice';

const keys =
  'title weight tags date linkTitle description speakers draft outputs x a.b a-b äöü 1 "k" \'k\' _build build published lastmod sitemap cascade menu markup params true'.split(
    ' ',
  );
const words = "A Foo talk of 3 C# it's (y) a/b é 🚀 — don't b:c 100% y no x-y".split(' ');
const oddValues = [
  'Foo: Bar',
  'Foo:',
  ': x',
  ':x',
  '#x',
  'a #b',
  'a # b',
  '"a" b',
  "'a' b",
  "'tis",
  '"a',
  '"a: b"',
  "'a: b'",
  "'it''s'",
  '"a \\" b"',
  '"C:\\Temp"',
  '"\\u00e9 \\x41 \\n"',
  '[x] y',
  '[x, y]',
  '[x, "y: z", {a: b}]',
  '[ ]',
  '[x,, y]',
  '[x, y',
  '{a: b}',
  '{a: b} c',
  '{a}',
  '{ }',
  '%x',
  '@x',
  '`x`',
  '*x',
  '* x',
  '&a x',
  '&a',
  '!x y',
  '!!str 1',
  '!!binary YQ==',
  '|x',
  '> x',
  '- x',
  '-x',
  '-',
  '? x',
  '?x',
  ', x',
  '= x',
  '~',
  'null',
  'y',
  'off',
  'true',
  '0x1F',
  '010',
  '08',
  '1_000',
  '1e3',
  '.inf',
  '2025-04-01',
  '2025-04-01 10:00',
  '2025-04-01T10:00:00+02:00',
  '12:30',
  '01.04.2025',
  '“Foo”: bar',
  'a\u00a0b',
  'a\u2028b',
  '\u00a0x',
  '\ufeffx',
  'a\tb',
  '\tx',
  'x ',
  '日本語：話',
  '<b>',
  'a\\b',
];

/** What an entry of YAML is made with: odd values, or words that nobody stumbles over. */
interface Making {
  readonly dice: Dice;
  readonly odd: boolean;
}

function phrase({ dice }: Making): string {
  return dice.some(words, 5).join(' ');
}

function value(making: Making): string {
  return making.odd && making.dice.chance(0.7) ? making.dice.pick(oddValues) : phrase(making);
}

function block(making: Making): string {
  const { dice } = making;
  const header = dice.pick(['|', '>', '|-', '>-', '|+', '|2', '>2-', '| # c']);
  const indent = dice.pick(['  ', '  ', ' ', '    ']);
  const lines = dice.some([phrase(making), 'a: b', '- x', '# y', '', '  deeper', '"'], 3);
  return `${header}\n${lines.map((line) => (line === '' ? '' : indent + line)).join('\n')}`;
}

function list(making: Making): string {
  const { dice } = making;
  const indent = dice.pick(['', '  ', '  ', '    ']);
  const kinds = [
    () => `- ${value(making)}`,
    () => `- name: ${value(making)}\n${indent}  role: ${phrase(making)}`,
    () => '-',
    () => `- - ${phrase(making)}`,
    () => `- ${phrase(making)}`,
  ];
  return dice
    .some(kinds, 3)
    .map((make) => `\n${indent}${make()}`)
    .join('');
}

function map(making: Making): string {
  const { dice } = making;
  const indent = dice.pick(['  ', '  ', ' ', '    ']);
  return dice
    .some(['a', 'b', 'c', 'd'], 3)
    .map((key) => `\n${indent}${key}: ${value(making)}`)
    .join('');
}

function unquoted(making: Making): string {
  return phrase(making).replaceAll('"', '');
}

function yamlEntry(making: Making, key: string): string {
  const { dice } = making;
  return dice.pick([
    () => `${key}: ${block(making)}`,
    () => `${key}:${list(making)}`,
    () => `${key}:${list(making)}`,
    () => `${key}:${map(making)}`,
    () => `${key}: ${phrase(making)}\n  ${value(making)}`,
    () => `${key}: "${unquoted(making)}\n  ${unquoted(making)}"`,
    () => `${key}: [${value(making)}, ${value(making)}]`,
    () => `${key}: [${value(making)},\n  ${value(making)}]`,
    () => `# a remark\n\n${key}:`,
    () => `${key}: &n ${phrase(making)}\nz: *n`,
    () => `${key}:${dice.pick([' ', ' ', ' ', '', '  ', '\t'])}${value(making)}`,
    () => `${key}: ${value(making)}`,
    () => `${key}: ${value(making)}`,
    () => `${key}: ${value(making)}`,
  ])();
}

const yamlSigns = [
  ...Array.from(':"\'[]{}#&*!|>%@`,-?\\ \t\n~'),
  ': ',
  ' #',
  '- ',
  '\u00a0',
  '“',
  '...',
  '---',
];

/** What stands between the fences of YAML front matter: some entries, one of them odd or with a slip in it. */
export function yamlSource(dice: Dice): string {
  const count = 1 + dice.below(4);
  const odd = dice.chance(0.5) ? dice.below(count) : -1;
  const entries = Array.from({ length: count }, (_, i) =>
    yamlEntry(
      { dice, odd: i === odd },
      dice.chance(0.9) ? (keys[(i * 5) % keys.length] ?? 'x') : dice.pick(keys),
    ),
  ).join('\n');
  return odd < 0 ? withSlips(entries, yamlSigns, dice) : entries;
}

const tomlValues = [
  '"A talk"',
  '"a \\" b"',
  "'a b'",
  '"""a\nb"""',
  "'''a\nb'''",
  '"""a\\\n  b"""',
  '1',
  '1_000',
  '0x1F',
  '010',
  '1.5',
  '-3',
  '+inf',
  'true',
  '2025-04-01',
  '2025-04-01T10:00:00Z',
  '2025-04-01 10:00:00',
  '10:00:00',
  '["a", "b"]',
  '["a",\n  "b",\n]',
  '[1, "a"]',
  '{a = 1}',
  '{a = 1, b = {c = 2}}',
  '{}',
  '[]',
  'A talk',
  '"a',
  '"\\q"',
  '"\\u00e9"',
  '“a”',
];
const tomlKeys = ['title', 'weight', 'tags', 'date', 'a.b', '"q k"', "'l'", 'ä', '1', 'x-y', 'a . c'];
const tomlSigns = [...Array.from('="\'[]{}#,.\\ \t\n:'), '""', '[[', 'nan', '\u00a0', '“', '\r'];

/** What stands between the fences of TOML front matter. */
export function tomlSource(dice: Dice): string {
  const entries = Array.from({ length: 1 + dice.below(4) }, () =>
    dice.pick([
      () => `${dice.pick(tomlKeys)} = ${dice.pick(tomlValues)}`,
      () => `${dice.pick(tomlKeys)}=${dice.pick(tomlValues)} # c`,
      () => `${dice.pick(tomlKeys)} = ${dice.pick(tomlValues)}`,
      () => dice.pick(['# c', '', '[params]', '[[cascade]]', '[params.x]\na = 1']),
    ])(),
  );
  return withSlips(entries.join('\n'), tomlSigns, dice);
}

const jsonSigns = [...Array.from('{}[]":,\\ \t\n\'0'), 'null', '“', '//', '\u0001'];

/** Front matter in JSON, the braces included. */
export function jsonSource(dice: Dice): string {
  const made = Object.fromEntries(
    dice
      .some(keys, 4)
      .map((key) => [
        key,
        dice.pick<unknown>([
          dice.pick(oddValues),
          3,
          1.5,
          true,
          null,
          ['a', dice.pick(oddValues)],
          { a: 'b' },
        ]),
      ]),
  );
  return withSlips(JSON.stringify(made, null, dice.pick([0, 2])), jsonSigns, dice);
}

/** A page of front matter in one of the three languages, its fences and line ends as people have them. */
export function frontMatterPage(dice: Dice): string {
  const body = dice.pick(['body\n', '\nbody\n', '']);
  const source = dice.pick([yamlSource, yamlSource, yamlSource, tomlSource, jsonSource])(dice);
  const isYaml = !source.startsWith('{') && !/^[\w."' -]+ ?=/m.test(source);
  const fence = source.startsWith('{') ? '' : isYaml ? '---' : '+++';
  const open = fence + dice.pick(['\n', '\n', '\n', '\n', ' \n']);
  const close = fence + dice.pick(['\n', '\n', '\n', '\n', ' \n', 'x\n', '']);
  const text = `${dice.pick(['', '', '', '', '\ufeff', '\n', ' '])}${open}${source}\n${close}${body}`;
  return dice.chance(0.15) ? text.replaceAll('\n', '\r\n') : text;
}
