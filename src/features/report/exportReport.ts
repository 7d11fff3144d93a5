import * as vscode from 'vscode';
import type { Conference } from '../../core/conference/conference';
import { isNoteFile } from '../../core/conference/pages/noteFiles';
import { slug } from '../../core/edits/pages/slug';
import { daysOf, type Report } from '../../core/report/report';
import { htmlOf } from '../../core/report/writeHtml';
import { markdownOf } from '../../core/report/writeMarkdown';
import { encodeUri } from '../../core/text/wellFormed';
import { treeOf } from '../../core/conference/pages/placeOfPage';
import { errorWords } from '../../host/errorWords';
import { relativePath } from '../../host/files/paths';
import { chooseConference } from '../../workspace/targets/chooseConference';
import { findConference } from '../../workspace/conferences/notes';
import { askWishes, RememberedWishes, type ReportFormat, type ReportWishes } from './choices';
import { drawParts } from './drawParts';
import { makeReport } from './makeReport';
import type { ReportParts } from './reportParts';
import { partOf, type Progress } from './progress';

/** Asks what the report shall hold and where it goes, and writes it. */
export async function exportReport(parts: ReportParts, clicked: unknown): Promise<void> {
  const { notes, targets, memory } = parts;
  const near = targets.near(clicked);
  const chosen = near?.conference ?? (await chooseConference(notes, vscode.l10n.t('Export Trip Report')));
  if (chosen === undefined) return;
  const tree = treeOf(chosen, near?.page);
  if (daysOf(tree, chosen.kind).length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No talks to report on yet. Add a session first.'),
    );
    return;
  }
  const remembered = new RememberedWishes(memory);
  const wishes = await askWishes(chosen, tree, remembered.of(chosen));
  if (wishes === undefined) return;
  await remembered.remember(chosen, wishes);
  const file = await askFile(chosen, wishes.format);
  if (file === undefined) return;
  await notes.flush();
  const conference = findConference(notes, chosen.id) ?? chosen;
  const made = await withProgress((progress) =>
    writtenReport(parts, conference, wishes, progress, near?.page),
  );
  if (made === undefined) return;
  try {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(made.text));
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError)) throw error;
    void vscode.window.showErrorMessage(errorWords(error, vscode.workspace.asRelativePath(file)));
    return;
  }
  await tellOf(file, made, wishes.format);
}

/** A report as it goes into its file. */
export interface WrittenReport {
  readonly report: Report;
  readonly text: string;
  /** How many diagrams are in it as code, since Mermaid does not draw them. */
  readonly undrawn: number;
}

/** Images of a report beyond which somebody is asked: mail servers refuse larger files. */
const askAbove = 20_000_000;
/** How much of the work it is to read the notes, where diagrams are drawn and images scaled after that. */
const reading = 0.2;

/** Makes the text of a report. @returns undefined where the user stopped it */
export async function writtenReport(
  parts: Pick<ReportParts, 'home' | 'notes' | 'log'>,
  conference: Conference,
  { format, choices, introduction }: ReportWishes,
  progress: Progress,
  page?: Parameters<typeof treeOf>[1],
): Promise<WrittenReport | undefined> {
  const tree = treeOf(conference, page);
  const notes = partOf(progress, format === 'md' ? 1 : reading);
  const report = await makeReport(parts, conference, tree, choices, introduction, notes);
  if (report === undefined) return undefined;
  if (format === 'md') {
    const text = markdownOf(report, { fileAddress: (file) => encodeUri(file) });
    return { report, text, undrawn: 0 };
  }
  const drawn = await drawParts(parts, conference, report, partOf(progress, 1 - reading));
  if (drawn === undefined) return undefined;
  const shown = drawn.imageSize > askAbove ? await asksForPictures(drawn.imageSize) : true;
  if (shown === undefined) return undefined;
  const text = htmlOf(report, shown ? drawn : { ...drawn, picture: () => undefined });
  return { report, text, undrawn: drawn.undrawn };
}

async function asksForPictures(size: number): Promise<boolean | undefined> {
  const [all, none] = [vscode.l10n.t('Export with Images'), vscode.l10n.t('Leave Images Out')];
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('With images, the report is {0} MB.', Math.round(size / 1e6)),
    { modal: true },
    all,
    none,
  );
  return answer === undefined ? undefined : answer === all;
}

function withProgress<T>(work: (progress: Progress) => Promise<T>): Thenable<T> {
  return vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Writing trip report'),
      cancellable: true,
    },
    (progress, token) =>
      work({
        token,
        report: (share, message) =>
          progress.report({ increment: share * 100, ...(message !== undefined && { message }) }),
      }),
  );
}

/** Where the report goes. A Markdown file among notes would become one of them. */
async function askFile(conference: Conference, format: ReportFormat): Promise<vscode.Uri | undefined> {
  const root = vscode.Uri.parse(conference.id, true);
  const name = `${slug(conference.title, 'conference')}-trip-report.${format}`;
  for (;;) {
    const file = await vscode.window.showSaveDialog({
      title: vscode.l10n.t('Export Trip Report'),
      defaultUri: vscode.Uri.joinPath(root, name),
      filters: format === 'md' ? { Markdown: ['md'] } : { HTML: ['html'] },
    });
    if (file === undefined || !wouldBeNote(conference, file)) return file;
    const again = vscode.l10n.t('Choose Another Location');
    const answer = await vscode.window.showWarningMessage(
      vscode.l10n.t('In this folder, the report would become a note of the conference.'),
      again,
    );
    if (answer !== again) return undefined;
  }
}

/** Whether a file at this place belongs to the conference's notes. */
export function wouldBeNote({ id, config }: Conference, file: vscode.Uri): boolean {
  const path = relativePath(vscode.Uri.parse(id, true), file);
  return path !== undefined && isNoteFile(path, config);
}

async function tellOf(
  file: vscode.Uri,
  { report, text, undrawn }: WrittenReport,
  format: ReportFormat,
): Promise<void> {
  const kilobytes = Math.ceil(text.length / 1000);
  const size =
    kilobytes < 1000
      ? vscode.l10n.t('{0} KB', kilobytes)
      : vscode.l10n.t('{0} MB', (kilobytes / 1000).toFixed(1));
  const said = [
    vscode.l10n.t('Saved the trip report ({0}).', size),
    ...(report.takeaways.length === 0
      ? [vscode.l10n.t('It has no key takeaways. To mark some, start lines in your notes with =>.')]
      : []),
    ...(undrawn > 0
      ? [vscode.l10n.t('Diagrams that Mermaid can’t draw are included as code ({0}).', undrawn)]
      : []),
  ];
  const open = vscode.l10n.t('Open');
  const answer = await vscode.window.showInformationMessage(said.join(' '), open);
  if (answer !== open) return;
  if (format === 'html' && file.scheme === 'file') await vscode.env.openExternal(file);
  else await vscode.window.showTextDocument(file);
}
