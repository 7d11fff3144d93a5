import * as vscode from 'vscode';
import type { Conference } from '../../core/conference/conference';
import { walkPages } from '../../core/conference/pages/walkPages';
import { askedAddress, isGone, webLinksOf } from '../../core/links/linkCheck';
import { readSetting } from '../../host/configuration';
import { askLink } from '../../host/ui/askLink';
import { pause } from '../../host/pause';
import { chooseConference } from '../../workspace/targets/chooseConference';
import { findConference } from '../../workspace/conferences/notes';
import type { LinkParts } from './linkParts';

/** How many sites are asked at the same time; each of them one question after the other. */
const atOnce = 4;
/** Milliseconds between two questions to one site, which shall not take us for an attack. */
const betweenQuestions = 500;

/** What a check of links came to. */
export interface LinkAnswers {
  readonly asked: number;
  /** Addresses, as notes write them, at which nothing is any more. */
  readonly dead: ReadonlySet<string>;
  /** How many gave no answer that tells. */
  readonly unknown: number;
}

/** Asks the sites that a conference's notes link to whether the pages are still there, and marks those that are not. */
export async function checkLinks(parts: LinkParts, clicked: unknown): Promise<void> {
  const { notes, targets, dead, isTrusted } = parts;
  const title = vscode.l10n.t('Check Links');
  if (!isTrusted()) {
    const trust = vscode.l10n.t('Manage Trust');
    const message = vscode.l10n.t('Links are checked only in trusted workspaces.');
    if ((await vscode.window.showWarningMessage(message, trust)) === trust)
      await vscode.commands.executeCommand('workbench.trust.manage');
    return;
  }
  const conference = targets.near(clicked)?.conference ?? (await chooseConference(notes, title));
  if (conference === undefined) return;
  const hrefs = hrefsOf(conference);
  const answers = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    (progress, token) => {
      const aborter = new AbortController();
      token.onCancellationRequested(() => aborter.abort());
      const onAnswer = (asked: number) =>
        progress.report({
          increment: 100 / Math.max(1, hrefs.length),
          message: vscode.l10n.t('{0} of {1}', asked, hrefs.length),
        });
      return askAll(parts, hrefs, aborter.signal, onAnswer);
    },
  );
  const now = findConference(notes, conference.id);
  if (answers === undefined || now === undefined) return;
  dead.mark(now, answers.dead);
  void vscode.window.showInformationMessage(summaryOf(answers));
  if (answers.dead.size > 0) await vscode.commands.executeCommand('workbench.actions.view.problems');
}

/** The addresses of the web in a conference's notes, each once. */
export function hrefsOf(conference: Conference): string[] {
  const all = [...walkPages(conference)].flatMap(({ note }) =>
    note === undefined ? [] : webLinksOf(note).map(({ href }) => href),
  );
  return [...new Set(all)];
}

/**
 * Asks site by site, a few at the same time.
 * @param onAnswer hears how many were asked
 * @returns undefined where it was cancelled
 */
export async function askAll(
  { fetch }: Pick<LinkParts, 'fetch'>,
  hrefs: readonly string[],
  signal: AbortSignal,
  onAnswer: (asked: number) => void,
): Promise<LinkAnswers | undefined> {
  const allowPrivate = readSetting('slides.privateNetworks');
  const bySite = new Map<string, string[]>();
  for (const href of hrefs) {
    const { host } = new URL(askedAddress(href));
    bySite.set(host, [...(bySite.get(host) ?? []), href]);
  }
  const waiting = [...bySite.values()];
  const dead = new Set<string>();
  let asked = 0;
  let unknown = 0;
  const askSites = async () => {
    for (let site = waiting.shift(); site !== undefined; site = waiting.shift()) {
      for (const [i, href] of site.entries()) {
        if (i > 0) await pause(betweenQuestions, signal);
        if (signal.aborted) return;
        const status = await askLink(askedAddress(href), { fetch, allowPrivate, signal });
        if (status === undefined) unknown++;
        else if (isGone(status)) dead.add(href);
        else if (status >= 400) unknown++;
        onAnswer(++asked);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, askSites));
  return signal.aborted ? undefined : { asked, dead, unknown };
}

function summaryOf({ asked, dead, unknown }: LinkAnswers): string {
  const found =
    dead.size === 0
      ? vscode.l10n.t('Checked {0} links. None are dead.', asked)
      : vscode.l10n.t('Checked {0} links. Dead: {1}. See the Problems panel.', asked, dead.size);
  return unknown === 0
    ? found
    : `${found} ${vscode.l10n.t('No clear answer: {0}. Open these links yourself.', unknown)}`;
}
