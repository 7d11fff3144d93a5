import * as vscode from 'vscode';
import type { Conference, Tree } from '../../core/conference/conference';
import { walkFrom } from '../../core/conference/pages/walkPages';
import { renderSite, type FileLookup } from '../../core/render/renderSite';
import { pictureUrl } from '../../core/report/dataUrl';
import { readReport, type Report } from '../../core/report/report';
import type { ReportChoices } from '../../core/report/reportChoices';
import { reportLanguage } from '../../core/report/reportWords';
import { htmlOf } from '../../core/report/writeHtml';
import { readSectionNames, readSetting } from '../../host/configuration';
import { inSlices } from '../../host/inSlices';
import { readTextIfThere } from '../../host/files/readText';
import { KnownFiles } from '../../workspace/site/knownFiles';
import { FolderInEditor } from '../../workspace/site/folderInEditor';
import type { ReportParts } from './reportParts';

/** How far a long work is, and whether it goes on. */
export interface Progress {
  readonly token: vscode.CancellationToken;
  /** @param share of the whole that was done, from 0 to 1 */
  readonly report: (share: number) => void;
}

/** Milliseconds of work after which others get their turn. */
const turn = 30;
/** What a note includes may include something in turn; nobody goes deeper. */
const mostRounds = 6;

/** Reads the report out of the notes as they are now, unsaved words included. @returns undefined where it was cancelled */
export async function makeReport(
  { notes, log }: Pick<ReportParts, 'notes' | 'log'>,
  conference: Conference,
  tree: Tree,
  choices: ReportChoices,
  { token, report: tell }: Progress,
): Promise<Report | undefined> {
  const root = vscode.Uri.parse(conference.id, true);
  const noted = [...walkFrom(tree.home)].flatMap(({ id, note }) =>
    note === undefined ? [] : [{ id, note }],
  );
  const texts = new Map<string, string | undefined>();
  const read = async ({ id, note }: (typeof noted)[number]) =>
    texts.set(id, await readTextIfThere(vscode.Uri.parse(note.uri, true)));
  if ((await inSlices(noted, read, { token })) === undefined) return undefined;
  const files = new KnownFiles(new FolderInEditor(root), notes.files.onDidChange, log);
  const asked = new AskedFiles(files);
  let stop: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  const stopping = token.onCancellationRequested(() => stop());
  try {
    for (let round = 1; ; round++) {
      asked.begin();
      const learned = new Promise<void>((resolve) => files.onDidLearn(resolve));
      const reading = readReport({
        conference,
        tree,
        site: renderSite(conference, tree, asked),
        textOf: ({ id }) => texts.get(id),
        names: readSectionNames(root),
        takeawayMarks: readSetting('report.takeawayMarks', root),
        choices,
        language: reportLanguage(vscode.env.language) ?? 'en',
      });
      const report = await inTurns(reading, root, token, () => round === 1 && tell(1 / (noted.length + 1)));
      if (report === undefined) return undefined;
      if (!asked.hasUnknown || round === mostRounds) return report;
      // Who waits for a disk that does not answer must be able to stop.
      await Promise.race([learned, stopped]);
      if (token.isCancellationRequested) return undefined;
    }
  } finally {
    stopping.dispose();
    files.dispose();
  }
}

async function inTurns(
  reading: ReturnType<typeof readReport>,
  root: vscode.Uri,
  token: vscode.CancellationToken,
  onStep: () => unknown,
): Promise<Report | undefined> {
  let began = Date.now();
  for (;;) {
    const step = reading.next();
    if (step.done === true) return step.value;
    onStep();
    if (Date.now() - began < turn) continue;
    // The host hears of keys and of Cancel only in between: whatever VS Code answers comes after those.
    await vscode.workspace.fs.stat(root);
    if (token.isCancellationRequested) return undefined;
    began = Date.now();
  }
}

/** The files of a site, and whether something was asked that is not known yet. */
class AskedFiles implements FileLookup {
  readonly #files: KnownFiles;
  readonly #texts = new Set<string>();
  #hasUnknown = false;

  constructor(files: KnownFiles) {
    this.#files = files;
  }

  get hasUnknown(): boolean {
    return this.#hasUnknown;
  }

  /** From now on it counts what is asked for that is not known. */
  begin(): void {
    this.#hasUnknown = false;
  }

  exists(path: string): boolean | undefined {
    const known = this.#files.exists(path);
    this.#hasUnknown ||= known === undefined;
    return known;
  }

  list(folder: string): readonly string[] | undefined {
    const known = this.#files.list(folder);
    this.#hasUnknown ||= known === undefined;
    return known;
  }

  /** Of a text that is not there, the files say no more than of one that was not read yet. */
  text(path: string): string | undefined {
    this.#hasUnknown ||= !this.#texts.has(path);
    this.#texts.add(path);
    return this.#files.text(path);
  }
}

/** A report's images as `data:` URLs, by their files. */
export type ReportPictures = ReadonlyMap<string, string>;

/** Larger ones are no images that somebody mails. */
const largest = 20_000_000;

/** Reads the images of a report; what browsers can't show, and what a link leads to, is left out. */
export async function readPictures(
  { id }: Conference,
  report: Report,
  token: vscode.CancellationToken,
): Promise<ReportPictures | undefined> {
  const wanted = new Set<string>();
  htmlOf(report, {
    picture: (file) => {
      wanted.add(file);
      return undefined;
    },
  });
  const root = vscode.Uri.parse(id, true);
  const pictures = new Map<string, string>();
  const read = async (file: string) => {
    const url = file.split('/').includes('..') ? undefined : await pictureAt(vscode.Uri.joinPath(root, file));
    if (url !== undefined) pictures.set(file, url);
  };
  return (await inSlices([...wanted], read, { token })) === undefined ? undefined : pictures;
}

async function pictureAt(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    // A link could lead out of the site to what only this machine's user may read.
    if (type !== vscode.FileType.File || size > largest) return undefined;
    return pictureUrl(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}
