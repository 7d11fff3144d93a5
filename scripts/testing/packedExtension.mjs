import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { packageExtension } from '../packageExtension.mjs';

const out = join('out', 'packed');

/**
 * The .vsix, and a folder with the bundles that are in it, for those who take the extension as it lies on a disk.
 *
 * @typedef {{ vsix: string, dist: string }} Packed
 */

/** @type {Promise<Packed> | undefined} */
let packed;

/**
 * Packs the extension, once for all parts of a run: what is shipped is what is tested. It goes with the process.
 *
 * @returns {Promise<Packed>}
 * @throws an Error where it does not build, or vsce has something to say
 */
export function packedExtension() {
  return (packed ??= pack());
}

async function pack() {
  await mkdir(out, { recursive: true });
  const folder = resolve(await mkdtemp(join(out, 'run-')));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const vsix = join(folder, 'talk-notes.vsix');
  await packageExtension(vsix);
  // The folder of that name in the checkout belongs to whoever builds next: `npm start`, which journeys try.
  const dist = join(folder, 'dist');
  await cp('dist', dist, { recursive: true });
  return { vsix, dist };
}
