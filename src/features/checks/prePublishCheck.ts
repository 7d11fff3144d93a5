import * as vscode from 'vscode';
import { publishSummary, type FoundOnPage, type PublishSummary } from '../../core/checks/publishSummary';
import type { Conference, Page } from '../../core/conference/conference';
import {
  countBroken,
  countDrafts,
  countErrors,
  countMissingLinks,
  countRemarks,
  countTodos,
  countUnusedPictures,
  countWarnings,
} from '../../core/tree/counts';
import { walkPages } from '../../core/conference/pages/walkPages';
import { commandIds, viewIds } from '../../host/ids';
import { showReading } from '../../host/ui/showReading';
import { withoutIcons } from '../../core/tree/withoutIcons';
import { activePage } from '../../workspace/targets/activePage';
import { chooseConference } from '../../workspace/targets/chooseConference';
import { findConference } from '../../workspace/conferences/notes';
import { goThrough } from './goThrough';
import type { CheckParts } from './checkParts';

interface SummaryRow extends vscode.QuickPickItem {
  readonly run?: () => Thenable<unknown>;
}

/** Says how ready a conference is to be published, and goes through what is found if the user wants to. */
export async function prePublishCheck(parts: CheckParts): Promise<void> {
  const { notes, findings } = parts;
  const title = vscode.l10n.t('Pre-publish Check');
  const conference = activePage(notes)?.conference ?? (await chooseConference(notes, title));
  if (conference === undefined) return;
  const pictures = await readAll(parts, conference, title);
  if (pictures === undefined) return;
  const now = () => {
    const newest = findConference(notes, conference.id);
    return publishSummary(newest ?? conference, (uri) => findings.of(uri));
  };
  const rows = rowsOf(parts, conference, pictures, now);
  if (rows.length === 0) rows.push({ label: `$(pass) ${vscode.l10n.t('Nothing left to do')}` });
  const picked = await vscode.window.showQuickPick(rows, {
    title: vscode.l10n.t('{0}: {1}', title, conference.title),
    placeHolder: vscode.l10n.t('Select what to review'),
  });
  await picked?.run?.();
}

/**
 * Waits until all notes have been looked at.
 * @returns the URIs of pictures that none of them shows; undefined where the user stopped it
 */
function readAll(
  { findings }: CheckParts,
  conference: Conference,
  title: string,
): Thenable<readonly string[] | undefined> {
  return showReading(title, [...walkPages(conference)].length, async (options) => {
    const stopped = new Promise((resolve) => options.token.onCancellationRequested(resolve));
    await Promise.race([findings.flush(), stopped]);
    return options.token.isCancellationRequested
      ? undefined
      : findings.unusedPictures(conference.id, options);
  });
}

function rowsOf(
  parts: CheckParts,
  conference: Conference,
  pictures: readonly string[],
  now: () => PublishSummary,
): SummaryRow[] {
  const summary = now();
  const walk = (words: string, icon: string, wanted: (each: FoundOnPage) => boolean): SummaryRow[] => {
    const count = summary.findings.filter(wanted).length;
    if (count === 0) return [];
    return [
      { label: `$(${icon}) ${words}`, run: () => goThrough(parts, () => now().findings.filter(wanted)) },
    ];
  };
  const countOf = (wanted: (each: FoundOnPage) => boolean) => summary.findings.filter(wanted).length;
  const isBreaking = ({ found }: FoundOnPage) => conference.kind === 'hugo' && found.breaksBuild;
  const is =
    (...severities: readonly string[]) =>
    (place: FoundOnPage) =>
      !isBreaking(place) && severities.includes(place.found.severity);
  const isRemark = is('info', 'hint');
  const rows = [
    ...walk(countBroken(summary.broken), 'error', isBreaking),
    ...walk(countErrors(countOf(is('error'))), 'error', is('error')),
    ...walk(countWarnings(countOf(is('warning'))), 'warning', is('warning')),
    ...walk(countRemarks(countOf(isRemark)), 'info', isRemark),
  ];
  const all = walk(vscode.l10n.t('Review all'), 'debug-start', () => true);
  return [
    ...(summary.broken === 0 && conference.kind === 'hugo'
      ? [{ label: `$(pass) ${verdictOf(parts, conference)}` }]
      : []),
    ...(rows.length > 1 ? [...all, ...rows] : rows),
    ...others(summary, pictures),
  ];
}

function verdictOf({ findings }: CheckParts, { id }: Conference): string {
  const isKnown = findings.judged(id)?.allShortcodesKnown === true;
  return isKnown
    ? vscode.l10n.t('Nothing breaks the site')
    : vscode.l10n.t('No build errors found. The theme is unknown, so shortcodes weren’t checked.');
}

/** What is nothing wrong, and may still be missed by readers. */
function others({ missingLinks, todos, drafts }: PublishSummary, pictures: readonly string[]): SummaryRow[] {
  const row = (icon: string, words: string, run: () => Thenable<unknown>) =>
    words === '' ? [] : [{ label: `$(${icon}) ${words}`, run }];
  const rows = [
    ...row('link', countMissingLinks(missingLinks), () =>
      vscode.commands.executeCommand(commandIds.showMissingLinks),
    ),
    ...row('checklist', countTodos(todos), () => vscode.commands.executeCommand(`${viewIds.todos}.focus`)),
    ...row('git-pull-request-draft', countDrafts(drafts.length), () => openDraft(drafts)),
    ...row('file-media', countUnusedPictures(pictures.length), () => openPicture(pictures)),
  ];
  if (rows.length === 0) return [];
  const kind = vscode.QuickPickItemKind.Separator;
  return [{ label: vscode.l10n.t('open'), kind }, ...rows];
}

async function openDraft(drafts: readonly Page[]): Promise<void> {
  const items = drafts.map(({ title, path, note }) => ({
    label: withoutIcons(title),
    description: path,
    uri: note?.uri,
  }));
  await openPicked(items, vscode.l10n.t('Drafts'));
}

async function openPicture(pictures: readonly string[]): Promise<void> {
  const items = pictures.map((uri) => ({
    label: withoutIcons(vscode.workspace.asRelativePath(vscode.Uri.parse(uri, true))),
    uri,
  }));
  await openPicked(items, vscode.l10n.t('Unused Images'));
}

interface FileItem extends vscode.QuickPickItem {
  readonly uri: string | undefined;
}

async function openPicked(items: readonly FileItem[], title: string): Promise<void> {
  const picked = await vscode.window.showQuickPick(items, { title });
  if (picked?.uri !== undefined)
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(picked.uri, true));
}
