// Parts one source into files that Node's extension host loads when they are first wanted: `import('./x')` there is a
// file of its own, and what several parts need is in a file that they share. The bundler parts only ECMAScript modules
// and the extension hosts want CommonJS, so that each file is turned into that on its way out.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { transform } from 'esbuild';

/** @type {import('esbuild').BuildOptions} */
export const inParts = {
  format: 'esm',
  splitting: true,
  write: false,
  // Parts lie beside the entry: to both, the libraries are at the same place.
  chunkNames: 'part-[hash]',
};

/** @type {import('esbuild').Plugin} */
export const partsForNode = {
  name: 'parts-for-node',
  setup({ initialOptions: { target, minify = false, sourcemap }, onEnd }) {
    onEnd(async ({ outputFiles = [] }) => {
      await Promise.all(
        outputFiles.map(async ({ path, text }) => {
          await mkdir(dirname(path), { recursive: true });
          const { code } = await transform(text, {
            format: 'cjs',
            // A part is a file beside the others: there is no reason to take the way of ECMAScript modules to it.
            supported: { 'dynamic-import': false },
            sourcemap: sourcemap === 'inline' ? 'inline' : false,
            legalComments: 'none',
            minify,
            target,
          });
          await writeFile(path, code);
        }),
      );
    });
  },
};
