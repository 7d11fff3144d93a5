import { spawnSync } from 'node:child_process';

/**
 * Sends a signal to a process that was started in a group of its own and to all that it started.
 *
 * @param {number} pid
 * @param {NodeJS.Signals | 0} signal 0 only asks whether any of them still runs
 * @returns {boolean} whether there was anything to send it to
 */
export function killGroup(pid, signal) {
  if (process.platform === 'win32') {
    if (signal !== 0) spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    return false;
  }
  return kill(-pid, signal);
}

/**
 * Like `process.kill`, but a process that is gone is no error.
 *
 * @param {number} pid
 * @param {NodeJS.Signals | 0} signal
 * @returns {boolean} whether it was there
 */
export function kill(pid, signal) {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH') return false;
    throw error;
  }
}
