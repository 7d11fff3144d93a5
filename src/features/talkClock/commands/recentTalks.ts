import * as vscode from 'vscode';
import { elapsedSeconds, type PastTalk, type TimedTalk } from '../../../core/clock/clockState';
import { formatTime } from '../../../core/text/time';
import { exists } from '../../../host/files/readText';
import type { TalkClock } from '../../../workspace/kept/talkClock';

interface Item extends vscode.QuickPickItem {
  readonly run: () => unknown;
}

/** Lists the talk that runs and those before, and what can be done with each. */
export async function recentTalks(clock: TalkClock): Promise<void> {
  const { running, recent } = clock;
  if (running === undefined && recent.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No recent talks'));
    return;
  }
  await choose(vscode.l10n.t('Talk Clock'), [
    ...(running === undefined ? [] : runningItems(clock, running)),
    ...recent.map((talk) => ({
      label: talk.title,
      description: describe(talk),
      iconPath: new vscode.ThemeIcon('history'),
      run: () => choosePast(clock, talk),
    })),
  ]);
}

function runningItems(clock: TalkClock, running: TimedTalk): Item[] {
  return [
    {
      label: vscode.l10n.t('Stop Talk'),
      description: `${running.title} · ${formatTime(elapsedSeconds(running, Date.now()))}`,
      iconPath: new vscode.ThemeIcon('debug-stop'),
      run: () => clock.stop(),
    },
    {
      label: vscode.l10n.t('Open Note'),
      description: running.title,
      iconPath: new vscode.ThemeIcon('go-to-file'),
      run: () => open(running),
    },
  ];
}

/** Opening comes first: one more Enter is all that it takes. */
function choosePast(clock: TalkClock, talk: PastTalk): Promise<void> {
  return choose(talk.title, [
    {
      label: vscode.l10n.t('Open Note'),
      iconPath: new vscode.ThemeIcon('go-to-file'),
      run: () => open(talk),
    },
    {
      label: vscode.l10n.t('Resume'),
      description: formatTime(elapsedSeconds(talk, Date.now())),
      iconPath: new vscode.ThemeIcon('debug-continue'),
      run: () => clock.resume(talk),
    },
    {
      label: vscode.l10n.t('Start Again at 0:00'),
      iconPath: new vscode.ThemeIcon('debug-restart'),
      run: () => clock.start(talk),
    },
  ]);
}

async function choose(title: string, items: readonly Item[]): Promise<void> {
  const chosen = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  await chosen?.run();
}

async function open({ uri, title }: TimedTalk): Promise<void> {
  const file = vscode.Uri.parse(uri, true);
  if (await exists(file)) await vscode.commands.executeCommand('vscode.open', file);
  else void vscode.window.showWarningMessage(vscode.l10n.t('The note of “{0}” no longer exists.', title));
}

function describe(talk: PastTalk): string {
  const day = new Date(talk.startedAt).toLocaleString(vscode.env.language, {
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return `${day} · ${formatTime(elapsedSeconds(talk, talk.stoppedAt))}`;
}
