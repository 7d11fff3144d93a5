import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, realpath } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { killGroup } from './killGroup.mjs';

const warden = fileURLToPath(new URL('warden.mjs', import.meta.url));

/**
 * Owns what a command starts and leaves lying about: processes and temporary folders. All of it ends with the
 * command, however that ends (return, Ctrl+C, SIGTERM, a crash, even SIGKILL), because a warden, a process apart,
 * waits for its standard input to close and clears up then.
 */
export class Lifetime {
  #warden = spawn(process.execPath, [warden], { stdio: ['pipe', 'ignore', 'inherit'], detached: true });
  #ended = once(this.#warden, 'exit');
  /** @type {Map<NodeJS.Signals, () => void>} */
  #handlers = new Map();

  constructor() {
    // The warden's pipe alone must not keep us running, and what it says to a warden that is gone is of no use.
    this.#warden.unref();
    this.#warden.stdin.on('error', () => undefined);
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      const stop = () => void this.end().then(() => process.exit(128 + constants.signals[signal]));
      this.#handlers.set(signal, stop);
      process.once(signal, stop);
    }
  }

  /**
   * Starts a process in a group of its own, so that it can be ended together with all that it starts.
   *
   * @param {string} command
   * @param {readonly string[]} args
   * @param {import('node:child_process').SpawnOptions} [options]
   */
  spawn(command, args, options = {}) {
    const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
    const { pid } = child;
    if (pid !== undefined) {
      this.#tell({ group: pid });
      child.once('exit', () => {
        killGroup(pid, 'SIGKILL');
        this.#tell({ gone: pid });
      });
    }
    return child;
  }

  /**
   * Makes a folder that is removed at the end.
   *
   * @param {string} name what its name begins with
   * @param {string} [parent] the system's folder for temporary files unless told
   */
  async temporaryFolder(name, parent = tmpdir()) {
    await mkdir(parent, { recursive: true });
    const folder = await mkdtemp(join(await realpath(parent), name));
    this.#tell({ folder });
    return folder;
  }

  /**
   * Ends, at the end, the process whose id a file then holds: for a program that starts another and leaves.
   *
   * @param {string} file
   */
  endProcessNamedIn(file) {
    this.#tell({ pidFile: file });
  }

  /** Ends everything now; resolves when it is gone. */
  async end() {
    for (const [signal, stop] of this.#handlers) process.off(signal, stop);
    this.#warden.ref();
    this.#warden.stdin.end();
    await this.#ended;
  }

  /** @param {import('./warden.mjs').Charge} charge */
  #tell(charge) {
    this.#warden.stdin.write(`${JSON.stringify(charge)}\n`);
  }
}
