// Clears up after a command: see Lifetime. Reads one charge a line; acts when its standard input closes.
import { readFile, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { kill, killGroup } from './killGroup.mjs';

/**
 * @typedef {{ group: number } | { gone: number } | { folder: string } | { pidFile: string }} Charge
 */

const patience = 5000;

/** @type {Set<number>} */
const groups = new Set();
/** @type {string[]} */
const folders = [];
/** @type {string[]} */
const pidFiles = [];

// Ctrl+C in a terminal is for the command; it closes our input in its own time.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, () => undefined);

for await (const line of createInterface({ input: process.stdin })) {
  /** @type {Charge} */
  const charge = JSON.parse(line);
  if ('group' in charge) groups.add(charge.group);
  else if ('gone' in charge) groups.delete(charge.gone);
  else if ('folder' in charge) folders.push(charge.folder);
  else pidFiles.push(charge.pidFile);
}

const singles = (await Promise.all(pidFiles.map(pidIn))).filter((pid) => pid > 1);
for (const group of groups) killGroup(group, 'SIGTERM');
for (const pid of singles) kill(pid, 'SIGTERM');
const deadline = Date.now() + patience;
while (anyAlive() && Date.now() < deadline) await sleep(50);
for (const group of groups) killGroup(group, 'SIGKILL');
for (const pid of singles) kill(pid, 'SIGKILL');
for (const folder of folders) await rm(folder, { recursive: true, force: true, maxRetries: 10 });

function anyAlive() {
  return [...groups].some((group) => killGroup(group, 0)) || singles.some((pid) => kill(pid, 0));
}

/**
 * @param {string} file
 * @returns {Promise<number>} NaN where there is none
 */
async function pidIn(file) {
  return Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10);
}
