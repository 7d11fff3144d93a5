import * as vscode from 'vscode';
import { baseName } from '../../core/hugo/linkPages';
import { fileText } from '../../core/schedule/fileText';
import { largestSchedule, readSchedule, type ReadSchedule } from '../../core/schedule/readSchedule';
import type { Schedule } from '../../core/schedule/schedule';
import { zoneOf } from '../../core/schedule/zones';
import { withoutIcons } from '../../core/tree/withoutIcons';
import { errorWords } from '../../host/errorWords';

/** A schedule in the zone that the user agreed to. */
export interface ChosenSchedule {
  readonly schedule: Schedule;
  /** The file's name; undefined for the clipboard. */
  readonly source: string | undefined;
}

/** Longer texts on the clipboard are not looked into. */
const longestCopied = 5_000_000;

interface SourceItem extends vscode.QuickPickItem {
  readonly open: () => Promise<{ readonly text: string; readonly source: string | undefined } | undefined>;
}

/**
 * Lets the user choose a schedule, from the clipboard where it holds one, or a file, and the zone of its times.
 * @param title of the questions
 * @returns undefined when the user gave up, or was told why nothing can be read
 */
export async function chooseSchedule(title: string): Promise<ChosenSchedule | undefined> {
  const copied = await vscode.env.clipboard.readText();
  const inClipboard =
    copied.length > longestCopied || copied.trim() === '' ? undefined : readSchedule(copied);
  const file: SourceItem = {
    label: vscode.l10n.t('Choose a File…'),
    iconPath: new vscode.ThemeIcon('folder-opened'),
    detail: vscode.l10n.t('A calendar (.ics), JSON, XML or a table (CSV, TSV)'),
    open: () => chooseFile(title),
  };
  const items =
    inClipboard === undefined || !('schedule' in inClipboard)
      ? [file]
      : [
          {
            label: vscode.l10n.t('From the clipboard'),
            iconPath: new vscode.ThemeIcon('clippy'),
            detail: aboutSchedule(inClipboard.schedule),
            open: () => Promise.resolve({ text: copied, source: undefined }),
          },
          file,
        ];
  const [only] = items;
  const item = items.length === 1 ? only : await vscode.window.showQuickPick<SourceItem>(items, { title });
  const opened = await item?.open();
  return opened && readInZone(title, opened.text, opened.source);
}

async function chooseFile(title: string): Promise<{ text: string; source: string } | undefined> {
  const [uri] =
    (await vscode.window.showOpenDialog({
      title,
      openLabel: vscode.l10n.t('Read Schedule'),
      filters: {
        [vscode.l10n.t('Schedules')]: ['ics', 'ical', 'json', 'xml', 'csv', 'tsv', 'txt'],
        [vscode.l10n.t('All files')]: ['*'],
      },
    })) ?? [];
  if (uri === undefined) return undefined;
  const source = baseName(uri.path);
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    if (bytes.length <= largestSchedule)
      return { text: fileText(bytes, (part, encoding) => new TextDecoder(encoding).decode(part)), source };
    void vscode.window.showErrorMessage(
      vscode.l10n.t('The file is larger than {0} MB.', largestSchedule / 1_000_000),
    );
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError)) throw error;
    void vscode.window.showErrorMessage(errorWords(error, source));
  }
  return undefined;
}

/** Reads a schedule, shows its zone to be agreed to or changed, and says what was odd. */
async function readInZone(
  title: string,
  text: string,
  source: string | undefined,
): Promise<ChosenSchedule | undefined> {
  const found = readSchedule(text);
  if (!('schedule' in found)) {
    void vscode.window.showErrorMessage(withPlace(found.message, found.line, source));
    return undefined;
  }
  const hasTimes = found.schedule.events.some(({ start }) => start !== null);
  const zone = hasTimes ? await askZone(title, found) : undefined;
  if (hasTimes && zone === undefined) return undefined;
  const own = zone === found.schedule.zone ? found : readSchedule(text, { zone: zoneOf(zone ?? '') });
  if (!('schedule' in own)) return undefined;
  const [first] = own.oddities;
  if (first !== undefined) {
    const more = own.oddities.length === 1 ? '' : ` ${vscode.l10n.t('({0} more)', own.oddities.length - 1)}`;
    void vscode.window.showWarningMessage(withPlace(first.message, first.line, source) + more);
  }
  return { schedule: own.schedule, source };
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
    guess: vscode.l10n.t('from the place that the file names'),
    asked: '',
    none: '',
  }[zoneSource];
  const first = schedule.zone === null ? [] : [{ label: schedule.zone, description: why }];
  const editors = { label: own, description: vscode.l10n.t('this computer’s') };
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
