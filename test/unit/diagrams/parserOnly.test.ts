import assert from 'node:assert/strict';
import { build } from 'esbuild';
import mermaid from 'mermaid';
import { parserBundle } from '../../../scripts/parser-only.mjs';
import { diagramKind } from '../../../src/core/diagrams/diagramKinds';
import type { MermaidError } from '../../../src/core/diagrams/diagramTrouble';
import { mermaidError } from '../../../src/core/diagrams/mermaidError';
import { kindSamples } from '../../support/diagrams/kinds';

/** What of the stand-ins for libraries that draw was called: `katex.render`. */
const called: string[] = [];

/** The file that extension hosts read, but that its stand-ins tell when they are called. */
async function bundleText(): Promise<string> {
  const { outputFiles } = await build({
    ...parserBundle,
    outdir: 'out',
    write: false,
    plugins: [
      {
        name: 'telling-stand-ins',
        setup(bundling) {
          bundling.onLoad({ filter: /.*/, namespace: 'parser-only' }, ({ path }) => ({
            contents: `module.exports = new Proxy(function () {}, {
              apply: () => tell(${JSON.stringify(path)}),
              construct: () => (tell(${JSON.stringify(path)}), {}),
              get: (_, key) => function () { tell(${JSON.stringify(path)} + '.' + String(key)); },
            });`,
          }));
        },
      },
      ...(parserBundle.plugins ?? []),
    ],
  });
  return outputFiles[0]?.text ?? '';
}

function readBundle(text: string): MermaidError {
  const module = { exports: {} as { mermaidError: MermaidError } };
  // oxlint-disable-next-line typescript/no-implied-eval -- as the extension hosts read it
  const run = new Function('module', 'exports', 'tell', text) as (...given: unknown[]) => void;
  run(module, module.exports, (name: string) => called.push(name));
  return module.exports.mermaidError;
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

describe('the file with Mermaid’s parsers alone', () => {
  let text: string;
  let read: MermaidError;

  before(async () => {
    text = await bundleText();
    read = readBundle(text);
    // Mermaid knows its kinds when it has read its first diagram.
    assert.equal(await mermaidError('info'), undefined);
  });

  it('is tried with a diagram of every kind that there is', () => {
    const ids = mermaid.getRegisteredDiagramsMetadata().map(({ id }) => id);
    // Two are no kinds, and `graph` is a `flowchart` in all but its first word.
    const kinds = ids.filter((id) => !['error', '---', 'flowchart'].includes(id));
    assert.deepEqual(Object.keys(kindSamples).sort(), kinds.sort());
  });
  for (const [id, { right, wrong }] of Object.entries(kindSamples)) {
    it(`reads ${id}`, async () => {
      assert.equal(mermaid.detectType(right), id);
      assert.notEqual(diagramKind(right), undefined, 'the completion knows it');
      assert.equal(await read(right), undefined);
      const error = await read(wrong);
      assert.notEqual(error, undefined, 'it refuses what is wrong');
      assert.equal(messageOf(error), messageOf(await mermaidError(wrong)), 'as the whole of Mermaid does');
    });
  }
  it('holds no more than half of Mermaid, and nothing that only a newer Node has', () => {
    // Of Mermaid 12.3.0 with ELK 4.3 MB, without what draws 2.2.
    assert.ok(text.length < 2_400_000, String(text.length));
    assert.ok(!text.includes('Object.groupBy'));
  });
  it('misses nothing that it has no more, and leaves the host as it was', () => {
    // Kinds that lay out with Cytoscape tell it of a layout when they are loaded; nothing else is called.
    assert.deepEqual([...new Set(called)], ['cytoscape.use']);
    assert.deepEqual(
      ['window', 'document'].filter((name) => name in globalThis),
      [],
    );
  });
});
