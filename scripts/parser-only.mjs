// Of Mermaid the extension hosts want the parsers: what lays out, draws and sets formulas stays out of their bundle. It is
// a third of it, and nothing of it is asked for anything while a diagram is read (`test/unit/diagrams/parserOnly.test.ts`).
import { readAsText } from './read-as-text.mjs';

const drawing =
  /^(?:katex|cytoscape(?:-.*)?|roughjs|dagre-d3-es(?:\/.*)?|@upsetjs\/.*|d3-sankey|layout-base|cose-base|marked|stylis)$/;

/** Stands for any library: all that is in it is a function that does nothing. */
const nothing = 'module.exports = new Proxy(function () {}, { get: () => () => undefined });';

/** @type {import('esbuild').Plugin} */
const parserOnly = {
  name: 'parser-only',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: drawing }, ({ path }) => ({ path, namespace: 'parser-only' }));
    onLoad({ filter: /.*/, namespace: 'parser-only' }, () => ({ contents: nothing }));
  },
};

/** How the file is bundled that `host/ownLibrary.ts` reads. @type {import('esbuild').BuildOptions} */
export const parserBundle = {
  ...readAsText,
  entryPoints: { mermaid: 'src/core/diagrams/mermaidError.ts' },
  inject: ['./scripts/no-page.mjs'],
  plugins: [parserOnly],
};
