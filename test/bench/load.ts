/**
 * Run in a fresh process: `load WAY DIR`. Prints `{ notes, ms, peakMB }` as JSON: from the disk to a ready snapshot
 * (`in-turn` as the command line reads, `overlapped` with reads in flight while notes are parsed), or `reading` alone.
 */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { readConference } from '../../src/cli/readConferences';
import { FolderOnDisk } from '../../src/cli/folderOnDisk';
import { Troubles } from '../../src/cli/troubles';
import { ConferenceModel } from '../../src/core/conference/conferenceModel';

const atOnce = 64;

const ways: Readonly<Record<string, (directory: string) => Promise<number>>> = {
  'in-turn': async (directory) => {
    const { trees } = await readConference(folderAt(directory), 'hugo');
    return trees[0]?.home.totals.sessions ?? 0;
  },
  overlapped: async (directory) => {
    const folder = folderAt(directory);
    const paths = notePaths(folder);
    const model = new ConferenceModel({
      id: folder.uri,
      kind: 'hugo',
      folderName: 'x',
      now: () => Date.now(),
    });
    const readSlice = (start: number) =>
      Promise.all(
        paths.slice(start, start + atOnce).map(async (path) => ({
          path,
          uri: folder.uriOf(path),
          text: await readFile(join(directory, path), 'utf8'),
        })),
      );
    let next = readSlice(0);
    for (let at = 0; at < paths.length; at += atOnce) {
      const changed = await next;
      next = readSlice(at + atOnce);
      model.stage({ changed });
    }
    return model.apply({}).conference.trees[0]?.home.totals.sessions ?? 0;
  },
  reading: (directory) => {
    const paths = notePaths(folderAt(directory));
    for (const path of paths) readFileSync(join(directory, path), 'utf8');
    return Promise.resolve(paths.length);
  },
};

function folderAt(directory: string): FolderOnDisk {
  return new FolderOnDisk(directory, new Troubles(directory));
}

function notePaths(folder: FolderOnDisk): string[] {
  return [...folder.files('content', { enter: () => true, followLinks: false })];
}

const [way = '', directory = ''] = process.argv.slice(2);
const started = performance.now();
void ways[way]?.(directory).then((notes) => {
  const ms = performance.now() - started;
  console.log(JSON.stringify({ notes, ms, peakMB: process.resourceUsage().maxRSS / 1024 }));
});
