import * as vscode from 'vscode';
import type { Conference, Tree } from '../../core/conference/conference';
import { walkFrom } from '../../core/conference/pages/walkPages';
import { renderSite, type FileLookup } from '../../core/render/renderSite';
import { readReport, type Report } from '../../core/report/report';
import type { ReportChoices } from '../../core/report/reportChoices';
import { reportLanguage } from '../../core/report/reportWords';
import { readSectionNames, readSetting } from '../../host/configuration';
import { inSlices } from '../../host/inSlices';
import { readTextIfThere } from '../../host/files/readText';
import { FolderInEditor } from '../../workspace/site/folderInEditor';
import { KnownFiles } from '../../workspace/site/knownFiles';
import type { ReportParts } from './reportParts';
import { inTurns, type Progress } from './progress';

/** What a note includes may include something in turn; nobody goes deeper. */
const mostRounds = 6;

/** Reads the report out of the notes as they are now, unsaved words included. @returns undefined where it was cancelled */
export async function makeReport(
  { notes, log }: Pick<ReportParts, 'notes' | 'log'>,
  conference: Conference,
  tree: Tree,
  choices: ReportChoices,
  introduction: string,
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
        introduction,
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
