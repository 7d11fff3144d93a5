// Mermaid brings ELK along, a library of 1.6 MB under a license of its own (EPL-2.0) that lays diagrams out. The Mermaid
// that sites have of their theme has none, and takes dagre where a diagram asks for ELK. So does ours: what is not known
// by its name is laid out by dagre, as in Mermaid's own small package. [Mermaid 12: src/rendering-util/render.ts]
import { readFile } from 'node:fs/promises';

/** What makes ELK known, and what loads it. */
const known = '...elkLayoutLoaders()';
const loading = /import\("\.\/elk-\w+\.mjs"\)/;

/** @type {import('esbuild').Plugin} */
export const withoutElk = {
  name: 'without-elk',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /[\\/]mermaid\.core[\\/]chunk-\w+\.mjs$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return { contents: source.replace(known, '').replace(loading, 'undefined'), loader: 'js' };
    });
    onResolve({ filter: /^elkjs\b/ }, () => ({
      errors: [{ text: 'Mermaid changed: look at scripts/without-elk.mjs again' }],
    }));
  },
};
