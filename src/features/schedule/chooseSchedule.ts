import * as vscode from 'vscode';
import { baseName } from '../../core/hugo/linkPages';
import { fileText } from '../../core/schedule/fileText';
import { exportAddress } from '../../core/schedule/exportAddress';
import type { KeptSchedule } from '../../core/schedule/importPlan';
import { mergeSchedules } from '../../core/schedule/mergeSchedules';
import { largestSchedule, readSchedule, type ReadSchedule } from '../../core/schedule/readSchedule';
import type { Schedule } from '../../core/schedule/schedule';
import { zoneOf } from '../../core/schedule/zones';
import { withoutIcons } from '../../core/tree/withoutIcons';
import { download, withDownloadProgress } from '../../host/files/download';
import { errorWords } from '../../host/errorWords';
import { listFolder } from '../../host/files/listFolder';
import { chooseColumns } from './chooseColumns';
import type { ScheduleParts } from './scheduleParts';

/** A schedule in the zone that the user agreed to. */
export interface ChosenSchedule {
  readonly schedule: Schedule;
  /** The names of the files, or the https address; undefined for the clipboard. */
  readonly source: string | undefined;
}

/** What was there before, of which the new one may be a later state. */
type Before = Pick<KeptSchedule, 'schedule' | 'source'>;

/** Longer texts on the clipboard are not looked into. */
const longestCopied = 5_000_000;

/** A text that may be a schedule, and where it is from. */
interface Opened {
  readonly text: string;
  readonly source: string | undefined;
}

interface SourceItem extends vscode.QuickPickItem {
  readonly open: () => Promise<readonly Opened[] | undefined>;
}

/**
 * Lets the user choose a schedule: from the clipboard where it holds one, files or an https address, then the zone of its
 * times and the columns of a table.
 * @param title of the questions
 * @param conferenceId whose folder may hold exports
 * @param before the schedule that is to be updated: its zone stays, and its address comes first
 * @returns undefined when the user gave up, or was told why nothing can be read
 */
export async function chooseSchedule(
  parts: ScheduleParts,
  title: string,
  conferenceId: string,
  before?: Before,
): Promise<ChosenSchedule | undefined> {
  const copied = await vscode.env.clipboard.readText();
  const items = [
    ...again(parts, title, before),
    ...inClipboard(copied),
    ...(await besideNotes(conferenceId)),
    ...elsewhere(parts, title, copied),
  ];
  const picked = await vscode.window.showQuickPick<SourceItem>(items, { title });
  const opened = await picked?.open();
  if (opened === undefined) return undefined;
  const read: ReadSchedule[] = [];
  let zone = before?.schedule.zone ?? undefined;
  for (const each of opened) {
    const found = await readInZone(title, each, zone);
    if (found === undefined) return undefined;
    zone ??= found.schedule.zone ?? undefined;
    read.push(found);
  }
  const sources = opened.flatMap(({ source }) => source ?? []);
  return {
    schedule: mergeSchedules(read.map(({ schedule }) => schedule)),
    source: sources.length === 0 ? undefined : sources.join(', '),
  };
}

function again(parts: ScheduleParts, title: string, before: Before | undefined): SourceItem[] {
  const source = before?.source;
  if (source === undefined || !isHttps(source)) return [];
  return [
    {
      label: vscode.l10n.t('Download Again'),
      iconPath: new vscode.ThemeIcon('cloud-download'),
      detail: source,
      open: () => downloadFrom(parts, title, source),
    },
  ];
}

function inClipboard(copied: string): SourceItem[] {
  if (copied.length > longestCopied || copied.trim() === '') return [];
  const found = readSchedule(copied);
  if (!('schedule' in found)) return [];
  return [
    {
      label: vscode.l10n.t('From the clipboard'),
      iconPath: new vscode.ThemeIcon('clippy'),
      detail: aboutSchedule(found.schedule),
      open: () => Promise.resolve([{ text: copied, source: undefined }]),
    },
  ];
}

/** Files at the top of the conference's folder that are called as exports are. */
async function besideNotes(conferenceId: string): Promise<SourceItem[]> {
  const root = vscode.Uri.parse(conferenceId, true);
  const names = (await listFolder(root)).flatMap(([name, type]) =>
    (type & vscode.FileType.File) !== 0 && isExportName(name) ? [name] : [],
  );
  return names.map((name) => ({
    label: name,
    iconPath: new vscode.ThemeIcon('calendar'),
    detail: vscode.l10n.t('In the conference folder'),
    open: () => readFiles([vscode.Uri.joinPath(root, name)]),
  }));
}

function isExportName(name: string): boolean {
  return /\.ics$|^schedule\b.*\.(?:json|xml|csv|tsv)$/i.test(name);
}

function elsewhere(parts: ScheduleParts, title: string, copied: string): SourceItem[] {
  const address = parts.isTrusted()
    ? {
        label: vscode.l10n.t('From a URL…'),
        iconPath: new vscode.ThemeIcon('globe'),
        detail: vscode.l10n.t('Downloads a schedule export from an https URL'),
        open: () => askAddress(parts, title, copied),
      }
    : {
        label: vscode.l10n.t('Trust This Workspace to Download a Schedule…'),
        iconPath: new vscode.ThemeIcon('workspace-untrusted'),
        open: async () => {
          await vscode.commands.executeCommand('workbench.trust.manage');
          return undefined;
        },
      };
  return [
    {
      label: vscode.l10n.t('Choose Files…'),
      iconPath: new vscode.ThemeIcon('folder-opened'),
      detail: vscode.l10n.t('Calendars (.ics), JSON, XML or tables (CSV, TSV)'),
      open: () => chooseFiles(title),
    },
    address,
  ];
}

async function chooseFiles(title: string): Promise<readonly Opened[] | undefined> {
  const uris = await vscode.window.showOpenDialog({
    title,
    canSelectMany: true,
    openLabel: vscode.l10n.t('Read Schedule'),
    filters: {
      [vscode.l10n.t('Schedules')]: ['ics', 'ical', 'json', 'xml', 'csv', 'tsv', 'txt'],
      [vscode.l10n.t('All files')]: ['*'],
    },
  });
  return readFiles(uris ?? []);
}

async function readFiles(uris: readonly vscode.Uri[]): Promise<readonly Opened[] | undefined> {
  const opened: Opened[] = [];
  for (const uri of uris) {
    const source = baseName(uri.path);
    try {
      const bytes = await vscode.workspace.fs.readFile(uri);
      if (bytes.length > largestSchedule) {
        void vscode.window.showErrorMessage(tooLarge(source));
        return undefined;
      }
      opened.push({ text: textOf(bytes), source });
    } catch (error) {
      if (!(error instanceof vscode.FileSystemError)) throw error;
      void vscode.window.showErrorMessage(errorWords(error, source));
      return undefined;
    }
  }
  return opened.length === 0 ? undefined : opened;
}

async function askAddress(
  parts: ScheduleParts,
  title: string,
  copied: string,
): Promise<readonly Opened[] | undefined> {
  const address = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('URL of the schedule export (.ics, JSON, XML or CSV)'),
    placeHolder: 'https://event.sched.com/all.ics',
    value: isHttps(exportAddress(copied)) && copied.length < longestAddress ? copied.trim() : '',
    ignoreFocusOut: true,
    validateInput: (value) =>
      isHttps(exportAddress(value)) ? undefined : vscode.l10n.t('Enter a URL that starts with https://.'),
  });
  return address === undefined ? undefined : downloadFrom(parts, title, exportAddress(address));
}

const longestAddress = 2000;

async function downloadFrom(
  { fetch }: ScheduleParts,
  title: string,
  address: string,
): Promise<readonly Opened[] | undefined> {
  const saveIt = vscode.l10n.t('Save the schedule as a file and choose that.');
  const found = await withDownloadProgress(title, (signal, onProgress) =>
    download(address, {
      fetch,
      mostBytes: largestSchedule,
      allowPrivate: false,
      signal,
      onProgress,
      words: {
        isPrivate: (refused) =>
          `${vscode.l10n.t('{0} is on this computer or in a private network and isn’t downloaded.', refused)} ${saveIt}`,
        tooLarge,
      },
    }),
  );
  if (found === undefined) return undefined;
  if ('bytes' in found) return [{ text: textOf(found.bytes), source: address }];
  const why =
    'refused' in found ? found.refused : vscode.l10n.t('{0} returned nothing that can be read.', found.page);
  void vscode.window.showErrorMessage(why.includes(saveIt) ? why : `${why} ${saveIt}`);
  return undefined;
}

function tooLarge(name: string): string {
  return vscode.l10n.t('{0} is larger than {1} MB.', name, largestSchedule / 1_000_000);
}

function textOf(bytes: Uint8Array): string {
  return fileText(bytes, (part, encoding) => new TextDecoder(encoding).decode(part));
}

function isHttps(address: string): boolean {
  return /^https:\/\/[^/\s]+\S*$/i.test(address);
}

/**
 * Reads a schedule, shows its zone and columns to be agreed to or changed, and says what was odd.
 * @param agreed the zone that needs no question
 */
async function readInZone(
  title: string,
  { text, source }: Opened,
  agreed: string | undefined,
): Promise<ReadSchedule | undefined> {
  const found = readSchedule(text);
  if (!('schedule' in found)) {
    void vscode.window.showErrorMessage(withPlace(found.message, found.line, source));
    return undefined;
  }
  const columns = found.table && (await chooseColumns(title, found.table));
  if (found.table !== undefined && columns === undefined) return undefined;
  const hasTimes = found.schedule.events.some(({ start }) => start !== null);
  const zone = hasTimes ? (agreed ?? (await askZone(title, found))) : undefined;
  if (hasTimes && zone === undefined) return undefined;
  const isAsRead = zone === found.schedule.zone && columns === found.table?.columns;
  const own = isAsRead ? found : readSchedule(text, { zone: zoneOf(zone ?? ''), columns });
  if (!('schedule' in own)) {
    void vscode.window.showErrorMessage(withPlace(own.message, own.line, source));
    return undefined;
  }
  const [first] = own.oddities;
  if (first !== undefined) {
    const more = own.oddities.length === 1 ? '' : ` ${vscode.l10n.t('({0} more)', own.oddities.length - 1)}`;
    void vscode.window.showWarningMessage(withPlace(first.message, first.line, source) + more);
  }
  return own;
}

function withPlace(message: string, line: number | undefined, source: string | undefined): string {
  const name = source ?? vscode.l10n.t('Clipboard');
  return line === undefined
    ? `${name}: ${message}`
    : vscode.l10n.t('{0}, line {1}: {2}', name, line, message);
}

/** The zone of the event: the file's or the guessed one first, then the editor's, then all others. */
async function askZone(title: string, { schedule, zoneSource }: ReadSchedule): Promise<string | undefined> {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const why = {
    file: vscode.l10n.t('from the file'),
    guess: vscode.l10n.t('from the location in the file'),
    asked: '',
    none: '',
  }[zoneSource];
  const first = schedule.zone === null ? [] : [{ label: schedule.zone, description: why }];
  const editors = { label: own, description: vscode.l10n.t('this computer') };
  const known = new Set([schedule.zone, own]);
  const others = [...Intl.supportedValuesOf('timeZone'), 'UTC'].filter((name) => !known.has(name));
  // Calendars say UTC whatever the zone: then this computer's is likelier.
  const isSure = schedule.zone !== null && schedule.zone !== 'UTC';
  const likely = own === schedule.zone ? first : isSure ? [...first, editors] : [editors, ...first];
  const items = [...likely, ...others.map((label) => ({ label }))];
  const picked = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: vscode.l10n.t('Time zone of the event'),
  });
  return picked?.label;
}

/** What was read, in a line: `KubeCon – 596 events`. */
export function aboutSchedule({ title, events }: Schedule): string {
  const count = events.length === 1 ? vscode.l10n.t('1 event') : vscode.l10n.t('{0} events', events.length);
  return title === null ? count : `${withoutIcons(title)} – ${count}`;
}
