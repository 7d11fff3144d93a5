// Compares our tree of a site with the menu that a real Hugo and the site's own theme write: `npm run compare-menu -- DIR`.
// Both have to be there. It builds into a folder of its own and leaves the site as it is; the exit code is 1 where the two
// differ.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { JSDOM } from 'jsdom';
import { commandLine } from './command-line.mjs';

/** @typedef {{ title: string, inMenu: boolean, kind: string, children: readonly TreeNode[] }} TreeNode */
/** @typedef {{ address: string, label: string }} Entry */

const [directory] = process.argv.slice(2);
if (directory === undefined) {
  console.error('Name the folder of a site: npm run compare-menu -- DIR');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'talk-notes-menu-'));
try {
  const published = join(folder, 'public');
  // Open branches make the menu of one page nearly whole; those that a page closes are whole on pages within them.
  const env = { ...process.env, HUGO_PARAMS_ALWAYSOPEN: 'true', HUGO_PARAMS_COLLAPSIBLEMENU: 'true' };
  execFileSync('hugo', ['--destination', published], { cwd: resolve(directory), env, stdio: 'inherit' });
  const [version = ''] = /\d+\.\d+\.\d+/.exec(execFileSync('hugo', ['version'], { encoding: 'utf8' })) ?? [];
  const cli = join(folder, 'cli.js');
  await build({ ...commandLine, outfile: cli });
  const args = [cli, 'tree', directory, '--format', 'json', '--hugo', version];
  const tree = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
  compare(linesOfMenu(fullMenu(published)), linesOfTree(tree.children, 0));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * The entries of the menu by the address of the one above, empty for the outermost. Of each branch the page counts that
 * shows most of it: the others have it closed.
 *
 * @param {string} published
 */
function fullMenu(published) {
  /** @type {Map<string, Entry[]>} */
  const menu = new Map();
  for (const path of readdirSync(published, { recursive: true, encoding: 'utf8' })) {
    if (!/(?:^|[\\/])index\.html$/.test(path)) continue;
    const { document } = new JSDOM(readFileSync(join(published, path), 'utf8')).window;
    /** @type {Map<string, Entry[]>} */
    const shown = new Map();
    for (const item of document.querySelectorAll('li[data-nav-id]')) {
      const above = item.parentElement?.closest('li[data-nav-id]')?.getAttribute('data-nav-id') ?? '';
      const label = plain(item.querySelector('a, span')?.textContent ?? '');
      const entries = shown.get(above) ?? [];
      entries.push({ address: item.getAttribute('data-nav-id') ?? '', label });
      shown.set(above, entries);
    }
    for (const [above, entries] of shown)
      if (entries.length > (menu.get(above)?.length ?? 0)) menu.set(above, entries);
  }
  return menu;
}

/**
 * @param {Map<string, Entry[]>} menu
 * @returns {string[]}
 */
function linesOfMenu(menu, above = '', depth = 0) {
  return (menu.get(above) ?? []).flatMap(({ address, label }) => [
    '  '.repeat(depth) + label,
    ...(address === above ? [] : linesOfMenu(menu, address, depth + 1)),
  ]);
}

/**
 * @param {readonly TreeNode[]} nodes
 * @param {number} depth
 * @returns {string[]}
 */
function linesOfTree(nodes, depth) {
  return nodes
    .filter(({ inMenu }) => inMenu)
    .flatMap(({ title, children }) => [
      '  '.repeat(depth) + plain(title),
      ...linesOfTree(children, depth + 1),
    ]);
}

/**
 * @param {readonly string[]} theirs
 * @param {readonly string[]} ours
 */
function compare(theirs, ours) {
  const at = theirs.findIndex((line, i) => line !== ours[i]);
  if (theirs.length === 0) {
    console.error('The site that Hugo built has no menu of Relearn’s.');
    process.exitCode = 2;
  } else if (at < 0 && theirs.length === ours.length) {
    console.log(`The same menu: ${ours.length} entries.`);
  } else {
    const from = at < 0 ? theirs.length : at;
    console.log(`Different from entry ${from + 1} on (Hugo’s ${theirs.length}, ours ${ours.length}):`);
    for (const line of theirs.slice(from, from + 5)) console.log(`  Hugo: ${line}`);
    for (const line of ours.slice(from, from + 5)) console.log(`  ours: ${line}`);
    process.exitCode = 1;
  }
}

/** @param {string} text */
function plain(text) {
  return text.replace(/\s+/g, ' ').trim();
}
