import { withSlips, type Dice } from './dice';

const addresses = [
  'https://notes.example/a',
  'http://localhost:PORT/ui',
  'http://{host}/',
  'https://notes.example/%zz',
  'http://notes.example:80/%2',
  'www.notes.example/100%',
  'http://$HOST:$PORT/',
  'http://a b.example/',
  './02_mesh',
  'https://notes.example/?q=%',
  'me@notes.example',
  'ftp://notes.example/%41',
];
const blocks: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `> ${text}`,
  (text) => `- ${text}`,
  (text) => `- a\n\n  ${text}`,
  (text) => `    ${text}`,
  (text) => `\`\`\`sh\n${text}\n\`\`\``,
  (text) => `> Run:\n\`\`\`\n${text}\n\`\`\``,
  (text) => `> \`\`\`\n> ${text}\n> \`\`\``,
  (text) => `- \`\`\`\n  ${text}\n  \`\`\``,
  (text) => `<details>\n${text}\n</details>`,
  (text) => `<details>\n\n${text}\n\n</details>`,
  (text) => `<pre>\n${text}\n\n${text}\n</pre>`,
  (text) => `<b>\n${text}\n</b>`,
  (text) => `words\n<b>\n${text}`,
  (text) => `<!-- ${text} -->`,
  (text) => `<!--\n${text}\n--> ${text}`,
  (text) => `# ${text}`,
  (text) => `${text}\n---`,
  (text) => `| a | ${text} |\n|---|---|\n| b | ${text} |`,
  (text) => `1. a\n   ${text}\n2. ${text}`,
];
const spans: readonly ((address: string) => string)[] = [
  (address) => address,
  (address) => `see ${address}.`,
  (address) => `(${address})`,
  (address) => `"${address}"`,
  (address) => `**${address}**`,
  (address) => `は${address}`,
  (address) => `[a](${address})`,
  (address) => `![a](${address})`,
  (address) => `[a](<${address}> "t")`,
  (address) => `<${address}>`,
  (address) => `\`${address}\``,
  (address) => `[${address}`,
  (address) => `<a href="${address}">x</a>`,
  (address) => `\\${address}`,
];

/** A page whose body has addresses in every kind of block, some of which no reader of addresses takes. */
export function bodyPage(dice: Dice): string {
  const parts = Array.from({ length: 1 + dice.below(3) }, () =>
    dice.pick(blocks)(dice.pick(spans)(dice.pick(addresses))),
  );
  const body = parts.join(dice.pick(['\n\n', '\n\n', '\n']));
  const slipped = dice.chance(0.4) ? withSlips(body, ['`', '>', '<', ' ', '[', ')', '\n', '%'], dice) : body;
  return `---\ntitle: A\n---\n\n${slipped}\n`;
}
