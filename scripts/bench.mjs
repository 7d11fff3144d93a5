// Figures of this machine, for CONTRIBUTING.md: `npm run bench`. It measures and prints; it fails nothing.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { shutGrayMatter } from './shut-gray-matter.mjs';

const notes = 10_000;
const runs = 5;
const folder = mkdtempSync(join(tmpdir(), 'talk-notes-bench-'));

try {
  await build({
    entryPoints: ['writeNotes', 'load', 'change'].map((name) => `test/bench/${name}.ts`),
    outdir: folder,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
    plugins: [shutGrayMatter],
  });
  const site = join(folder, 'site');
  run('writeNotes', site, String(notes));

  const [processor] = cpus();
  print('Machine', `${processor?.model ?? 'unknown'}, ${cpus().length} cores, Node ${process.version}`);
  print(
    'Notes',
    `${notes.toLocaleString('en')}, generated, about 3 KB each; best of ${runs} runs in fresh processes`,
  );
  loading('From disk to ready snapshot', 'in-turn', site, 'target: under 1 s, 150 MB');
  loading('The same with reads in flight', 'overlapped', site);
  loading('Reading the files alone', 'reading', site);

  const [small, large] = JSON.parse(run('change'));
  print('One edited note of 100', `${small.medianMs.toFixed(3)} ms (median)`);
  print('One edited note of 10,000', `${large.medianMs.toFixed(3)} ms (median)`);
  print('Ratio', `${(large.medianMs / small.medianMs).toFixed(2)} (target: at most 1.5)`);

  await bundleSizes();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {string} name @param {string[]} args */
function run(name, ...args) {
  return execFileSync(process.execPath, [join(folder, `${name}.js`), ...args], { encoding: 'utf8' });
}

/** @param {string} label @param {string} way @param {string} site */
function loading(label, way, site, target = '') {
  const results = Array.from({ length: runs }, () => JSON.parse(run('load', way, site)));
  const [best] = results.sort((a, b) => a.ms - b.ms);
  const peak = Math.max(...results.map(({ peakMB }) => peakMB));
  print(label, `${best.ms.toFixed(0)} ms, ${peak.toFixed(0)} MB${target && ` (${target})`}`);
}

/** As `npm run package` makes them, but in memory: what lies in `dist` may be in use. */
async function bundleSizes() {
  /** @type {import('esbuild').BuildOptions[]} */
  const bundles = [
    { entryPoints: ['src/extension.ts'], platform: 'browser', external: ['vscode'] },
    { entryPoints: ['src/cli/main.ts'], platform: 'node' },
  ];
  for (const bundle of bundles) {
    const [name = ''] = /** @type {string[]} */ (bundle.entryPoints);
    try {
      const { outputFiles } = await build({
        ...bundle,
        bundle: true,
        format: 'cjs',
        target: 'es2022',
        minify: true,
        legalComments: 'none',
        logLevel: 'silent',
        write: false,
        plugins: [shutGrayMatter],
      });
      const size = outputFiles.reduce((sum, { contents }) => sum + contents.length, 0) / 1024;
      print(
        `Bundle of ${name}`,
        `${size.toFixed(0)} KB${name === 'src/extension.ts' ? ' (target: under 300 KB)' : ''}`,
      );
    } catch {
      print(`Bundle of ${name}`, 'does not build');
    }
  }
}

/** @param {string} label @param {string} value */
function print(label, value) {
  console.log(`${label.padEnd(30)} ${value}`);
}
