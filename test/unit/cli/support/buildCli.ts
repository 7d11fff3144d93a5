import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';

/** Bundles the command line into a folder and returns the file's path. */
export async function buildCli(folder: string): Promise<string> {
  const outfile = join(folder, 'cli.js');
  const { shutGrayMatter } = (await import(join(process.cwd(), 'scripts/shut-gray-matter.mjs'))) as {
    shutGrayMatter: Plugin;
  };
  await build({
    entryPoints: ['src/cli/main.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    plugins: [shutGrayMatter],
  });
  return outfile;
}
