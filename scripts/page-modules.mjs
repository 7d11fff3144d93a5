// How pages in webviews are bundled that load parts of themselves later: as modules, parted where the source has an
// `import()`. A nonce on the page's first script goes for all that it imports [HTML, "fetch a descendant script"], so that
// the page's rules need to name no folder of scripts.
import { withoutElk } from './without-elk.mjs';

/** @type {import('esbuild').BuildOptions} */
export const pageModules = {
  bundle: true,
  format: 'esm',
  splitting: true,
  platform: 'browser',
  target: 'es2022',
  legalComments: 'none',
  plugins: [withoutElk],
};
