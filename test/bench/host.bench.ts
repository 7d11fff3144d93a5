import * as vscode from 'vscode';
import { readSchedule } from '../../src/core/schedule/readSchedule';
import { replaceTags } from '../../src/core/tags/tagEdits';
import { writeImport } from '../../src/features/schedule/writeImport';
import { ChangeHistory } from '../../src/host/changes/changeHistory';
import type { Log } from '../../src/host/log';
import { planEdits } from '../../src/workspace/changes/editNotes';
import { NotesWorkspace } from '../../src/workspace/conferences/notesWorkspace';

/** Milliseconds until a window that has just opened is done with itself: we measure us and not its start. */
const settle = 8_000;

const silent: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  show: () => undefined,
};

/** Prints, inside the extension host, what the extension costs there. One JSON object on a line of its own. */
describe('figures', () => {
  before(async function () {
    this.timeout(2 * settle);
    await new Promise((resolve) => setTimeout(resolve, settle));
  });

  it('activation', async () => {
    const extension = vscode.extensions.getExtension('talk-notes.talk-notes')!;
    // Where there are notes, it reads them: that is the load.
    if (await hasNotes()) return;
    const began = performance.now();
    await extension.activate();
    tell({ activationMs: performance.now() - began });
  });

  for (const count of [150, 1000]) {
    it(`a tag renamed in ${count} notes`, async function () {
      if (await hasNotes()) return;
      this.timeout(300_000);
      const folder = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, '.renamed');
      const text = `---\ntitle: A talk\ntags: [old, other]\n---\n${'Words of a note.\n'.repeat(100)}`;
      const uris = Array.from({ length: count }, (_, i) => vscode.Uri.joinPath(folder, `${i}.md`));
      for (const uri of uris) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      const changes = new ChangeHistory(silent, vscode.Uri.joinPath(folder, 'storage'));
      const began = performance.now();
      const plan = await planEdits(uris.map(String), (each) => replaceTags(each, ['old'], 'new'));
      if (!(await changes.apply({ ...plan, offerUndo: false })))
        throw new Error('The notes were not changed');
      tell({ changedNotes: count, changeMs: performance.now() - began });
      changes.dispose();
      await vscode.workspace.fs.delete(folder, { recursive: true });
    });
  }

  it('notes of a schedule', async function () {
    if (await hasNotes()) return;
    this.timeout(300_000);
    const root = vscode.workspace.workspaceFolders![0]!.uri;
    const write = (path: string, text: string) =>
      vscode.workspace.fs.writeFile(vscode.Uri.joinPath(root, path), new TextEncoder().encode(text));
    await write('hugo.toml', 'title = "Conf"\n');
    await write('content/_index.md', '---\ntitle: Home\n---\n');
    const found = readSchedule(
      `Title,Speakers,Start,Room,Abstract\n${Array.from({ length: 300 }, (_, i) => `Talk ${i},Ada Lovelace,2026-03-${23 + (i % 4)} 09:00,Hall ${i % 9},${'What we learned. '.repeat(40)}`).join('\n')}`,
    );
    if (!('schedule' in found)) throw new Error(found.message);
    const { schedule } = found;
    const notes = new NotesWorkspace(silent);
    notes.start();
    await notes.ready;
    const [conference] = notes.conferences;
    const home = { conference: conference!, page: conference!.trees[0]!.home };
    const began = performance.now();
    const written = await writeImport(notes, home, { schedule, source: undefined }, schedule.events);
    tell({ importedNotes: written?.size ?? 0, importMs: performance.now() - began });
    notes.dispose();
    for (const path of ['content', 'hugo.toml', '.talk-notes'])
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(root, path), { recursive: true });
  });

  it('load of the workspace', async function () {
    if (!(await hasNotes())) return;
    this.timeout(120_000);
    const lag = measureLag();
    const began = performance.now();
    const notes = new NotesWorkspace(silent);
    notes.start();
    await notes.ready;
    const sessions = notes.conferences
      .flatMap(({ trees }) => trees)
      .reduce((n, { home }) => n + home.totals.sessions, 0);
    tell({ sessions, loadMs: performance.now() - began, longestBlockMs: lag() });
    notes.dispose();
  });
});

async function hasNotes(): Promise<boolean> {
  return (await vscode.workspace.findFiles('**/*.md', undefined, 1)).length > 0;
}

/** The longest time that the event loop, and with it every other extension, had to wait. */
function measureLag(): () => number {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 5);
  return () => {
    clearInterval(timer);
    return longest;
  };
}

function tell(figures: object): void {
  console.log(`TALK_NOTES_FIGURES ${JSON.stringify(figures)}`);
}
