/** `write DIR COUNT`: puts the generated conference on the disk. Prints how many bytes its notes have. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedNotes } from './generatedNotes';

const [directory = '', count = '0'] = process.argv.slice(2);
mkdirSync(directory, { recursive: true });
writeFileSync(join(directory, 'hugo.toml'), 'title = "Generated"\ntheme = "hugo-theme-relearn"\n');
let bytes = 0;
for (const { path, text } of generatedNotes(Number(count))) {
  const file = join(directory, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  bytes += Buffer.byteLength(text);
}
console.log(bytes);
