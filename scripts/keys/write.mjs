// Writes the keys of chords.json into the manifest and the tables of README and docs: `npm run keys`.
import { readFileSync, writeFileSync } from 'node:fs';
import { keybindingsOf, keysOf } from './keybindings.mjs';

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

const manifest = readJson('package.json');
const { contributes } = manifest;
contributes.keybindings = keybindingsOf(readJson('scripts/keys/chords.json'));
writeFileSync('package.json', `${JSON.stringify(manifest, null, 2)}\n`);

const words = readJson('package.nls.json');
/** @type {Map<string, string>} */
const commands = new Map(
  contributes.commands.map((/** @type {{ command: string, title: string }} */ { command, title }) => [
    words[title.slice(1, -1)],
    command,
  ]),
);
for (const page of ['README.md', 'docs/commands-and-keys.md']) {
  const lines = readFileSync(page, 'utf8').split('\n').map(withKeys);
  writeFileSync(page, lines.join('\n'));
}

/**
 * A row of a table with the keys of its command; other lines stay.
 *
 * @param {string} line
 */
function withKeys(line) {
  const [, title = '', ...cells] = line.startsWith('|') ? line.split('|') : [];
  const command = commands.get(title.trim());
  if (command === undefined) return line;
  const { anywhere, inView } = keysOf(command, contributes.keybindings);
  const found = cells.slice(0, -1).map((cell, i) => {
    // VS Code’s own key, which no manifest names.
    const keys = cell.trim() === '`Enter`' ? cell.trim() : i === 0 ? anywhere : inView;
    return ` ${keys}`.padEnd(cell.length - 1) + ' ';
  });
  return ['', title, ...found, ''].join('|');
}
