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
  countWarnings,
} from '../../core/tree/counts';
import { commandIds, viewIds } from '../../host/ids';
import { withoutIcons } from '../../host/withoutIcons';
import { activePage } from '../../workspace/activePage';
import { chooseConference } from '../../workspace/chooseConference';
import { findConference } from '../../workspace/notes';
import { goThrough } from './goThrough';
import type { CheckParts } from './parts';

interface SummaryRow extends vscode.QuickPickItem {
  readonly run?: () => Thenable<unknown>;
}

/** Says how ready a conference is to be published, and goes through what is found if the user wants to. */
export async function prePublishCheck(parts: CheckParts): Promise<void> {
  const { notes, findings } = parts;
  const title = vscode.l10n.t('Pre-publish Check');
  const conference = activePage(notes)?.conference ?? (await chooseConference(notes, title));
  if (conference === undefined) return;
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () =>
    findings.flush(),
  );
  const now = () => {
    const newest = findConference(notes, conference.id);
    return publishSummary(newest ?? conference, (uri) => findings.of(uri));
  };
  const picked = await vscode.window.showQuickPick(rowsOf(parts, conference, now), {
    title: vscode.l10n.t('{0}: {1}', title, conference.title),
    placeHolder: vscode.l10n.t('Choose what to go through'),
  });
  await picked?.run?.();
}

function rowsOf(parts: CheckParts, conference: Conference, now: () => PublishSummary): SummaryRow[] {
  const summary = now();
  const walk = (words: string, icon: string, wanted: (each: FoundOnPage) => boolean): SummaryRow[] => {
    const count = summary.findings.filter(wanted).length;
    if (count === 0) return [];
    return [
      { label: `$(${icon}) ${words}`, run: () => goThrough(parts, () => now().findings.filter(wanted)) },
    ];
  };
  const countOf = (wanted: (each: FoundOnPage) => boolean) => summary.findings.filter(wanted).length;
  const isBreaking = ({ found }: FoundOnPage) => found.breaksBuild;
  const is =
    (...severities: readonly string[]) =>
    ({ found }: FoundOnPage) =>
      !found.breaksBuild && severities.includes(found.severity);
  const isRemark = is('info', 'hint');
  const rows = [
    ...walk(countBroken(summary.broken), 'error', isBreaking),
    ...walk(countErrors(countOf(is('error'))), 'error', is('error')),
    ...walk(countWarnings(countOf(is('warning'))), 'warning', is('warning')),
    ...walk(countRemarks(countOf(isRemark)), 'info', isRemark),
  ];
  const all = walk(vscode.l10n.t('Go through all of them'), 'debug-start', () => true);
  return [
    ...(summary.broken === 0 ? [{ label: `$(pass) ${verdictOf(parts, conference)}` }] : []),
    ...(rows.length > 1 ? [...all, ...rows] : rows),
    ...others(summary),
  ];
}

function verdictOf({ findings }: CheckParts, { id, kind }: Conference): string {
  const isKnown = kind === 'plain' || findings.judged(id)?.allShortcodesKnown === true;
  return isKnown
    ? vscode.l10n.t('Nothing breaks the site.')
    : vscode.l10n.t('Nothing is known to break the site; its theme is not known.');
}

/** What is nothing wrong, and may still be missed by readers. */
function others({ missingLinks, todos, drafts }: PublishSummary): SummaryRow[] {
  const row = (icon: string, words: string, run: () => Thenable<unknown>) =>
    words === '' ? [] : [{ label: `$(${icon}) ${words}`, run }];
  const rows = [
    ...row('link', countMissingLinks(missingLinks), () =>
      vscode.commands.executeCommand(commandIds.showMissingLinks),
    ),
    ...row('checklist', countTodos(todos), () => vscode.commands.executeCommand(`${viewIds.todos}.focus`)),
    ...row('git-pull-request-draft', countDrafts(drafts.length), () => openDraft(drafts)),
  ];
  if (rows.length === 0) return [];
  const kind = vscode.QuickPickItemKind.Separator;
  return [{ label: vscode.l10n.t('still open'), kind }, ...rows];
}

async function openDraft(drafts: readonly Page[]): Promise<void> {
  const items = drafts.map(({ title, path, note }) => ({
    label: withoutIcons(title),
    description: path,
    uri: note?.uri,
  }));
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Drafts') });
  if (picked?.uri !== undefined)
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(picked.uri, true));
}
