import { shutGrayMatter } from './shut-gray-matter.mjs';

/**
 * How the command line is bundled: one file that needs Node and nothing else. Who builds says where it goes.
 *
 * @satisfies {import('esbuild').BuildOptions}
 */
export const commandLine = {
  entryPoints: ['src/cli/main.ts'],
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  platform: 'node',
  legalComments: 'none',
  logLevel: 'warning',
  banner: { js: '#!/usr/bin/env node' },
  plugins: [shutGrayMatter],
};
