// The bundler copies the whole of VS Code's API for every file that imports it, some hundred names for each of as many
// files, and all that before the extension starts. This hands out the API's parts instead, each once.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const declarations = createRequire(import.meta.url).resolve('@types/vscode/index.d.ts');

/** @type {import('esbuild').Plugin} */
export const vscodeApi = {
  name: 'vscode-api',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
      namespace === 'vscode-api'
        ? { path: 'vscode', external: true }
        : { path: 'vscode', namespace: 'vscode-api' },
    );
    onLoad({ filter: /.*/, namespace: 'vscode-api' }, () => ({
      contents: `
        const api = require('vscode');
        const part = (name) => api[name];
        ${names()
          .map((name) => `export const ${name} = /* @__PURE__ */ part('${name}');`)
          .join('\n')}`,
    }));
  },
};

/** What the API has at its top level besides types. */
function names() {
  const text = readFileSync(declarations, 'utf8');
  const found = text.matchAll(/^\texport (?:abstract )?(?:class|enum|namespace|const|let|function) (\w+)/gm);
  return [...new Set(Array.from(found, ([, name]) => name ?? ''))];
}
