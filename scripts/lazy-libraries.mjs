// Libraries that are not wanted while VS Code starts: in the bundle for Node each is a file of its own, which is loaded
// when something in it is called for the first time. The web worker cannot load a second file; its bundle has them in it.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** By the name that they are imported with: the file in `dist/libraries`. */
const files = new Map([
  ['yaml', 'yaml'],
  ['smol-toml', 'smol-toml'],
  ['picomatch/posix', 'picomatch'],
  ['re2js', 're2js'],
]);

/** Entry points for esbuild, by output name. */
export const libraries = Object.fromEntries([...files].map(([name, file]) => [file, name]));

/** @type {import('esbuild').Plugin} */
export const lazyLibraries = {
  name: 'lazy-libraries',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[a-z]/ }, ({ path }) =>
      files.has(path) ? { path, namespace: 'lazy-library', sideEffects: false } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'lazy-library' }, ({ path }) => ({ contents: standIn(path) }));
    onResolve({ filter: /^\.\/libraries\//, namespace: 'lazy-library' }, ({ path }) => ({
      path,
      external: true,
    }));
  },
};

/**
 * A module whose exports are those of the library, each of which loads it when it is called, constructed or looked into.
 *
 * @param {string} name
 */
function standIn(name) {
  const library = require(name);
  const isFunction = typeof library === 'function';
  const exported = isFunction
    ? 'export default /* @__PURE__ */ late((library) => library);'
    : Object.keys(library)
        .filter((key) => /^[a-z]\w*$/i.test(key) && key !== 'default')
        .map((key) => `export const ${key} = /* @__PURE__ */ late((library) => library.${key});`)
        .join('\n');
  return `
    let library;
    const load = () => (library ??= require('./libraries/${files.get(name)}.js'));
    const late = (choose) =>
      new Proxy(function () {}, {
        apply: (_, self, args) => Reflect.apply(choose(load()), self, args),
        construct: (_, args) => Reflect.construct(choose(load()), args),
        get: (_, key) => choose(load())[key],
      });
    ${exported}`;
}
