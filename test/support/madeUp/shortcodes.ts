import { withSlips, type Dice } from './dice';

const parameters = [
  'href="https://a.b"',
  'href="x y"',
  'href=`x "y"`',
  'href=https://a.b/?c=d',
  'href = "x"',
  "href='x'",
  'style="tip"',
  'icon="a \\" b"',
  'icon=""',
  'title="é 🚀 %}} >}}"',
  'a-b=c',
  'é="x"',
  'A=1',
  'href="x',
  'href="x\ny"',
  'href=`x\ny`',
  'href="x"style="y"',
  'href=\\"x y\\"',
  'icon=\\"x"',
  'href=',
  '=x',
];
const positional = [
  'star',
  '"a b"',
  '`c "d"`',
  'a.b',
  'a/b',
  'a,b',
  'a:b',
  '1',
  '-',
  'é',
  "'q'",
  'a=b',
  '“x”',
  '\\"x y\\"',
];
const texts = [
  'Watch',
  ' text\n',
  '\n\npara\n\n',
  '**b**',
  '`code`',
  '<!-- c -->',
  '- item\n',
  '> quote\n',
  '',
];
const names =
  'button button notice tabs tab icon icon figure nosuch Button button.inline a/b _x é ref param'.split(' ');

function tag(name: string, dice: Dice, [open, close]: readonly [string, string]): string {
  const written = dice.some(dice.chance(0.7) ? parameters : positional, 3);
  const all = dice.chance(0.25) ? [] : dice.chance(0.1) ? [...written, dice.pick(positional)] : written;
  const gap = dice.pick([' ', ' ', ' ', '\n', '']);
  return `${open}${gap}${[name, ...all].join(dice.pick([' ', ' ', ' ', '\n', '  ']))}${dice.pick([' ', ' ', ' ', '', ' /', '/'])}${close}`;
}

const brackets = [
  ['{{%', '%}}'],
  ['{{<', '>}}'],
] as const;

function call(dice: Dice, depth: number): string {
  const signs = dice.pick(brackets);
  const name = dice.pick(names);
  const opening = tag(name, dice, signs);
  if (dice.chance(0.35)) return opening;
  const [open, close] = dice.chance(0.9) ? signs : dice.pick(brackets);
  const closing = `${open}${dice.pick([' ', ' ', ''])}/${dice.pick(['', '', ' '])}${name}${dice.pick([' ', ' ', ''])}${close}`;
  const inner = depth > 2 || dice.chance(0.5) ? dice.pick(texts) : content(dice, depth + 1);
  return opening + inner + (dice.chance(0.9) ? closing : '');
}

function content(dice: Dice, depth: number): string {
  return Array.from({ length: 1 + dice.below(3) }, () =>
    dice.chance(0.6) ? call(dice, depth) : dice.pick(texts),
  ).join(dice.pick(['', ' ', '\n']));
}

function around(text: string, dice: Dice): string {
  return dice.pick([
    text,
    text,
    text,
    `<!-- ${text} -->`,
    `\`${text}\``,
    `\`\`\`\n${text}\n\`\`\``,
    `    ${text}`,
    `- ${text}`,
    `{{%/* ${text} */%}}`,
    `{{</* ${text} */>}}`,
    `# ${text}`,
    `{{ ${text} }}`,
  ]);
}

const signs = [
  ...Array.from('{}%<>/"`=\\ \n\'.,:'),
  '{{%',
  '%}}',
  '{{<',
  '>}}',
  '/*',
  '*/',
  '-->',
  '”',
  '\t',
  '\r\n',
  '\u00a0',
];

/** A page with shortcodes in its body: nested, in comments and code, and a slip. */
export function shortcodePage(dice: Dice): string {
  const parts = Array.from({ length: 1 + dice.below(3) }, () => around(content(dice, 0), dice));
  return `---\ntitle: A\n---\n${withSlips(parts.join('\n'), signs, dice)}\n`;
}
