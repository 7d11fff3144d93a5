/**
 * A library that both extension hosts read as a text, when it is first wanted (`host/ownLibrary.ts`): a source map would be
 * a part of that.
 *
 * @satisfies {import('esbuild').BuildOptions}
 */
export const readAsText = /** @type {const} */ ({
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  platform: 'browser',
  minify: true,
  sourcemap: false,
  legalComments: 'none',
  logLevel: 'warning',
});
