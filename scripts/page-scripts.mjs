// Which of a page's scripts a browser loads before the first of them runs: what has an `import()` before it comes later.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {string} folder of a page's built scripts
 * @param {string} [script]
 * @param {Set<string>} [known]
 * @returns {ReadonlySet<string>} names of files in the folder, the page's own script first
 */
export function startScripts(folder, script = 'main.mjs', known = new Set()) {
  if (known.has(script)) return known;
  known.add(script);
  const imports = readFileSync(join(folder, script), 'utf8').matchAll(
    /(?:from|import) *"\.\/([\w-]+\.mjs)"/g,
  );
  for (const [, part = ''] of imports) startScripts(folder, part, known);
  return known;
}
