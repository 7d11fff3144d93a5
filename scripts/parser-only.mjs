// Of Mermaid the extension hosts want the parsers: what lays out, draws and sets formulas stays out of their bundle. It is
// half of it, and nothing of it is asked for anything while a diagram is read (`test/unit/diagrams/parserOnly.test.ts`).
import { readFile } from 'node:fs/promises';
import { readAsText } from './read-as-text.mjs';

/** Libraries that draw, and what in Mermaid lays out: `./dagre-SPEB5RXH.mjs`. */
const drawing =
  /^(?:(?:katex|cytoscape(?:-.*)?|roughjs|dagre-d3-es(?:\/.*)?|@upsetjs\/.*|d3-sankey|layout-base|cose-base|marked|stylis)$|\.\/(?:cose-bilkent|dagre|elk|swimlanes)-\w+\.mjs$)/;

/** Stands for any of them: all that is in it is a function that does nothing. */
const nothing = 'module.exports = new Proxy(function () {}, { get: () => () => undefined });';

/** A kind of diagram as Mermaid knows it: an object with its parser, and beside that what draws it. */
const kindOfDiagram = /^(?:var diagram = \{|\} = \{\}\) => \(\{)\n[^]*?^\}/gm;
const whatDraws = /^( +)(renderer|styles)\b(?:: .*?)?(,?)$/gm;
/** Gives functions and classes their names back, and so keeps those that nobody calls. [esbuild, `keepNames`] */
const ownNames = /^ *__name\(\w+, "[^"\n]*"\);$/gm;
const emptyStatic = /^ *static \{\s*\}$/gm;

/** @type {import('esbuild').Plugin} */
const parserOnly = {
  name: 'parser-only',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: drawing }, ({ path }) => ({
      path: path.replace(/\.mjs$/, ''),
      namespace: 'parser-only',
    }));
    onLoad({ filter: /.*/, namespace: 'parser-only' }, () => ({ contents: nothing }));
    onLoad({ filter: /[\\/](?:mermaid|mermaid-parser)\.core[\\/][\w-]+\.mjs$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source
        .replace(kindOfDiagram, (kind) => kind.replace(whatDraws, '$1$2: undefined$3'))
        .replace(ownNames, '')
        .replace(emptyStatic, '');
      return { contents, loader: 'js' };
    });
  },
};

/** How the file is bundled that `host/ownLibrary.ts` reads. @type {import('esbuild').BuildOptions} */
export const parserBundle = {
  ...readAsText,
  entryPoints: { mermaid: 'src/core/diagrams/mermaidError.ts' },
  inject: ['./scripts/no-page.mjs', './scripts/group-by.mjs'],
  plugins: [parserOnly],
};
