// gray-matter brings an engine table with `eval` for JavaScript, js-yaml for YAML, `fs` for a function that we do not
// call and Node's Buffer for a copy that we do not read. In our bundles, tests included, none of it exists: the
// engine table is empty, so that nothing but the engines that we name can read front matter, whatever its first line
// says, and the rest runs in a web worker as it does in Node. It looks for comment lines in time that grows with the
// square of blank lines: there, too, it is put right.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const home = dirname(createRequire(import.meta.url).resolve('gray-matter'));
const replacements = new Map([
  [join(home, 'lib/engines.js'), 'module.exports = {};'],
  [
    join(home, 'lib/stringify.js'),
    'module.exports = () => { throw new Error("gray-matter only reads here"); };',
  ],
]);

/** @type {import('esbuild').Plugin} */
export const shutGrayMatter = {
  name: 'shut-gray-matter',
  setup(build) {
    build.onLoad({ filter: /[\\/]gray-matter[\\/]lib[\\/](engines|stringify)\.js$/ }, ({ path }) => {
      const contents = replacements.get(path);
      return contents === undefined ? undefined : { contents, loader: 'js' };
    });
    build.onLoad({ filter: /[\\/]gray-matter[\\/](index|lib[\\/]utils)\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const [old, fresh] =
        path === join(home, 'index.js')
          ? ['/^\\s*#[^\\n]+/gm', '/^[^\\S\\n]*#[^\\n]+/gm']
          : ['Buffer.from(input)', 'input'];
      const contents = source.replace(old, () => fresh);
      if (contents === source)
        throw new Error('gray-matter changed: look at scripts/shut-gray-matter.mjs again');
      return { contents, loader: 'js' };
    });
    build.onResolve({ filter: /^fs$/ }, ({ importer }) =>
      dirname(importer) === home ? { path: 'empty', namespace: 'shut-gray-matter' } : undefined,
    );
    build.onLoad({ filter: /^empty$/, namespace: 'shut-gray-matter' }, () => ({
      contents: '',
      loader: 'js',
    }));
  },
};
