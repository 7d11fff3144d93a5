import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

interface Process {
  readonly pid: number;
  readonly parent: number;
  /** Since it began. */
  readonly seconds: number;
  readonly command: string;
}

const run = promisify(execFile);

/**
 * Ends the extension host of the window that was opened last, as a crash does: VS Code begins another one.
 */
export async function endNewestExtensionHost(): Promise<void> {
  process.kill((await newestExtensionHost()).pid, 'SIGKILL');
}

/** Seconds of CPU that it took so far. Linux: `/proc` counts in hundredths. */
export async function cpuOfNewestExtensionHost(): Promise<number> {
  const { pid } = await newestExtensionHost();
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Only what was started by this process is looked at. */
async function newestExtensionHost(): Promise<Process> {
  const { stdout } = await run('ps', ['-eo', 'pid=,ppid=,etimes=,args='], {
    maxBuffer: 32_000_000,
  });
  const all = stdout.split('\n').flatMap((line): Process[] => {
    const [, pid, parent, seconds, command = ''] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid === undefined
      ? []
      : [{ pid: Number(pid), parent: Number(parent), seconds: Number(seconds), command }];
  });
  const parents = new Map(all.map(({ pid, parent }) => [pid, parent]));
  const isOurs = ({ pid }: Process) => {
    for (let at = parents.get(pid); at !== undefined; at = parents.get(at))
      if (at === process.pid) return true;
    return false;
  };
  const [newest] = all
    .filter((each) => each.command.includes('--type=extensionHost') && isOurs(each))
    .toSorted((a, b) => a.seconds - b.seconds || b.pid - a.pid);
  if (newest === undefined) throw new Error('There is no extension host of ours.');
  return newest;
}
