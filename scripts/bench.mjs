// Figures of this machine, for CONTRIBUTING.md: `npm run bench`. It measures and prints; it fails nothing.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { shutGrayMatter } from './shut-gray-matter.mjs';
import { startScripts } from './page-scripts.mjs';
import { bundleHostTests } from './testing/bundleHostTests.mjs';
import { runInExtensionHost } from './testing/extensionHost.mjs';
import { runJourneys } from './testing/runJourneys.mjs';
import { Lifetime } from './vscode/lifetime.mjs';
import { newest } from './vscode/versions.mjs';

const notes = 10_000;
const runs = 5;
const folder = mkdtempSync(join(tmpdir(), 'talk-notes-bench-'));

try {
  await build({
    entryPoints: [
      'writeNotes',
      'load',
      'change',
      'complete',
      'completeTags',
      'todos',
      'check',
      'typing',
      'match',
      'schedule',
    ].map((name) => `test/bench/${name}.ts`),
    outdir: folder,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
    plugins: [shutGrayMatter],
  });
  const site = join(folder, 'site');
  const kilobytes = Number(run('writeNotes', site, String(notes))) / notes / 1000;

  const [processor] = cpus();
  print('Machine', `${processor?.model ?? 'unknown'}, ${cpus().length} cores, Node ${process.version}`);
  print(
    'Notes',
    `${notes.toLocaleString('en')}, generated, ${kilobytes.toFixed(1)} KB each; medians of ${runs} fresh processes`,
  );
  loading('From disk to ready snapshot', 'in-turn', site, 'target: under 1 s, 150 MB');
  loading('The same with reads in flight', 'overlapped', site);
  loading('Reading the files alone', 'reading', site);

  const [small, large] = JSON.parse(run('change'));
  print('One edited note of 100', `${small.medianMs.toFixed(3)} ms (median)`);
  print('One edited note of 10,000', `${large.medianMs.toFixed(3)} ms (median)`);
  print('Ratio', `${(large.medianMs / small.medianMs).toFixed(2)} (target: at most 1.5)`);

  const pieces = JSON.parse(run('complete'));
  print(
    'Pieces at a slash',
    `${pieces.p95Ms.toFixed(1)} ms (p95), the first one ${pieces.firstMs.toFixed(0)} ms (target: under 10 ms)`,
  );
  const { tags, p95Ms, firstMs } = JSON.parse(run('completeTags'));
  print(
    'Completion of a tag',
    `${p95Ms.toFixed(1)} ms (p95), the first one ${firstMs.toFixed(0)} ms, of ${tags.toLocaleString('en')} tags (target: under 10 ms)`,
  );

  const todos = JSON.parse(run('todos'));
  print(
    'TODOs of all notes counted',
    `${todos.countMs.toFixed(1)} ms, of ${todos.todos.toLocaleString('en')}`,
  );
  print(
    'TODOs after a keystroke',
    `${todos.medianMs.toFixed(1)} ms (median), ${todos.p95Ms.toFixed(1)} ms (p95), in a note of 5,000 lines (target: under 5 ms)`,
  );

  const checks = Array.from({ length: runs }, () => JSON.parse(run('check', site)));
  const checked = checks.map(({ ms }) => ms).sort((a, b) => a - b)[Math.floor(runs / 2)];
  print('All notes checked from the disk', `${checked.toFixed(0)} ms (target: under 2 s)`);
  for (const { notes: count, medianMs, p95Ms, compareMs } of JSON.parse(run('typing'))) {
    print(
      `Findings after a keystroke, ${count.toLocaleString('en')}`,
      `${medianMs.toFixed(3)} ms (median), ${p95Ms.toFixed(3)} ms (p95); notes compared in ${compareMs.toFixed(0)} ms`,
    );
  }

  schedules();
  matching();
  bundleSizes();
  await inExtensionHost(site);
  await runJourneys({ folder: 'test/bench', suffix: '.window.ts' });
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
  const times = results.map(({ ms }) => ms).sort((a, b) => a - b);
  const median = times[Math.floor(runs / 2)];
  const span = `${times[0].toFixed(0)}–${times[runs - 1].toFixed(0)}`;
  const peak = Math.max(...results.map(({ peakMB }) => peakMB));
  print(label, `${median.toFixed(0)} ms (${span}), at most ${peak.toFixed(0)} MB${target && ` (${target})`}`);
}

/** What reading a schedule costs, of the size of the largest that is known. */
function schedules() {
  const results = Array.from({ length: runs }, () => JSON.parse(run('schedule')));
  const { events, megabytes, ms } = results.sort((a, b) => a.ms - b.ms)[Math.floor(runs / 2)];
  print(
    `Calendar of ${events.toLocaleString('en')} events`,
    `${ms.toFixed(0)} ms of CPU in a fresh process, ${megabytes.toFixed(1)} MB (target: under 500 ms)`,
  );
}

/** How many links of each labelled set find their sessions; without the sets there is nothing to print. */
function matching() {
  const { sets, ms } = JSON.parse(run('match'));
  if (sets.length === 0) return;
  print('1,000 sessions, 1,000 videos', `${ms.toFixed(0)} ms of CPU in a fresh process (target: under 1 s)`);
  for (const { conference, known, unknown, crossed } of sets) {
    const figures = [known, unknown].map(
      ({ truth, preselected, inFirstThree, wrong }) =>
        `${preselected} sure, ${wrong} wrong, ${inFirstThree} in the first three of ${truth}`,
    );
    print(conference, `${figures[0]}; titles alone: ${figures[1]}; ${crossed} of other conferences`);
  }
}

/**
 * What the packaged extension costs in the extension host of a real VS Code: its activation where nothing else is to
 * do, and a load while the event loop is watched.
 *
 * @param {string} site
 */
async function inExtensionHost(site) {
  const tests = join('out', 'bench', 'host.js');
  await bundleHostTests(['test/bench/host.bench.ts'], tests);
  // Under this name the extension itself does not wake up and read the notes a second time.
  renameSync(join(site, 'hugo.toml'), join(site, 'config.toml'));
  const lifetime = new Lifetime();
  try {
    for (const workspace of [await lifetime.temporaryFolder('talk-notes-bench-'), dirname(site)]) {
      await runInExtensionHost(lifetime, { version: newest, web: false }, { workspace, tests }, (line) => {
        const [, figures] = line.split('TALK_NOTES_FIGURES ');
        if (figures === undefined) return;
        const { activationMs, loadMs, longestBlockMs, changedNotes, changeMs, importedNotes, importMs } =
          JSON.parse(figures);
        if (activationMs !== undefined) {
          print(
            'Activation',
            `${activationMs.toFixed(0)} ms, with all that VS Code does for it (target: under 30 ms)`,
          );
        }
        if (changeMs !== undefined) {
          const target = changedNotes < 1000 ? '3 s' : '15 s';
          print(
            `Tag renamed in ${changedNotes} closed notes`,
            `${(changeMs / 1000).toFixed(1)} s (target: under ${target})`,
          );
        }
        if (importMs !== undefined) {
          print(
            `Schedule imported as ${importedNotes} notes`,
            `${(importMs / 1000).toFixed(1)} s (target: under 3 s)`,
          );
        }
        if (loadMs !== undefined) {
          print(
            'Load in the extension host',
            `${loadMs.toFixed(0)} ms, never blocked longer than ${longestBlockMs.toFixed(0)} ms (target: under 3 s)`,
          );
        }
      });
    }
  } finally {
    await lifetime.end();
  }
}

/** As `npm run package` makes them. */
function bundleSizes() {
  execFileSync(process.execPath, ['esbuild.mjs', '--production']);
  const kilobytes = (/** @type {string[]} */ files) =>
    `${(files.reduce((sum, file) => sum + statSync(join('dist', file)).size, 0) / 1024).toFixed(0)} KB`;
  const parts = readdirSync('dist').filter((file) => file === 'extension.js' || file.startsWith('part-'));
  print('Bundle that Node starts with', `${kilobytes(readAtStart('extension.js'))} (target: under 300 KB)`);
  print('With the parts for notes', kilobytes(parts));
  print('Bundle for the web worker', kilobytes(['web/extension.js']));
  print('Bundle of the command line', kilobytes(['cli.js']));
  const pageFolder = join('webview', 'preview');
  const page = [...startScripts(join('dist', pageFolder)), 'icons.css', 'note.css', 'style.css'];
  print(
    'Bundle of the preview',
    `${kilobytes(page.map((file) => join(pageFolder, file)))} (target: under 400 KB without Mermaid)`,
  );
}

/**
 * The parts that a part cannot do without, and those that they cannot do without; itself first.
 *
 * @param {string} part
 * @param {Set<string>} known
 * @returns {string[]}
 */
function readAtStart(part, known = new Set()) {
  if (known.has(part)) return [];
  known.add(part);
  // Whatever is loaded late stands in a call of `then`.
  const wanted = readFileSync(join('dist', part), 'utf8').matchAll(
    /(\.then\([^"]*)?require\("\.\/(part-\w+\.js)"\)/g,
  );
  return [part, ...[...wanted].flatMap(([, late, file]) => (late ? [] : readAtStart(file ?? '', known)))];
}

/** @param {string} label @param {string} value */
function print(label, value) {
  console.log(`${label.padEnd(30)} ${value}`);
}
