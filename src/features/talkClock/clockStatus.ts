import * as vscode from 'vscode';
import { minutesLeft, nextMinute, type Programme, type TimedSession } from '../../core/clock/timetable';
import { elapsedSeconds, type TimedTalk } from '../../core/clock/clockState';
import { formatTime } from '../../core/text/time';
import { escapeMarkdown } from '../../core/text/escapeMarkdown';
import { withoutIcons } from '../../core/tree/withoutIcons';
import { Disposable } from '../../host/disposable';
import { commandIds } from '../../host/ids';
import type { TalkClock } from '../../workspace/kept/talkClock';
import { Tick } from './tick';
import { timeOfDay } from './timeOfDay';
import type { WhatIsOn } from './whatIsOn';

/** Titles in the status bar are cut behind this: there is not much room. */
const longestTitle = 32;

/**
 * The talk clock in the status bar: the talk and its time while it runs, else what is on by the sessions' own times, to
 * be started by a click. Where there is neither, nothing.
 */
export class ClockStatus extends Disposable {
  readonly #clock: TalkClock;
  readonly #whatIsOn: WhatIsOn;
  readonly #item: vscode.StatusBarItem;
  readonly #tick = this.register(new Tick((now) => this.#show(now)));

  constructor(whatIsOn: WhatIsOn, clock: TalkClock) {
    super();
    this.#whatIsOn = whatIsOn;
    this.#clock = clock;
    this.#item = this.register(
      vscode.window.createStatusBarItem('talkClock', vscode.StatusBarAlignment.Left, 10),
    );
    this.#item.name = vscode.l10n.t('Talk Clock');
    this.register(clock.onDidChange(() => this.#tick.restart()));
    this.register(whatIsOn.onDidChange(() => this.#tick.restart()));
    this.#tick.restart();
  }

  /** @returns when it will say something else */
  #show(now: number): number | undefined {
    const programme = this.#whatIsOn.at(now);
    const { running } = this.#clock;
    if (running !== undefined) {
      this.#showRunning(running, programme, now);
      return running.startedAt + (elapsedSeconds(running, now) + 1) * 1000;
    }
    const offered = programme.now.length > 0 ? programme.now : programme.next;
    if (offered.length === 0) this.#item.hide();
    else this.#showOffer(offered, programme, now);
    const minutes = programme.now.map(({ end }) => nextMinute(end, now));
    const moments = [...minutes, ...(programme.until === undefined ? [] : [programme.until])];
    return moments.length === 0 ? undefined : Math.min(...moments);
  }

  #showRunning(running: TimedTalk, programme: Programme, now: number): void {
    const time = formatTime(elapsedSeconds(running, now));
    const own = programme.now.find(({ uri }) => uri === running.uri);
    const left = own === undefined ? '' : ` · ${leftWords(own, now)}`;
    this.#item.text = `$(record) ${shortTitle(running.title)} ${time}${left}`;
    this.#item.command = commandIds.recentTalks;
    this.#tell(
      vscode.l10n.t('The talk clock is running for “{0}”', running.title),
      tooltip([`**${escapeMarkdown(running.title)}**`, ...this.#programmeLines(programme)]),
    );
    this.#item.show();
  }

  #showOffer(offered: readonly TimedSession[], programme: Programme, now: number): void {
    const [first] = offered;
    if (first === undefined) return;
    const others = offered.length > 1 ? ` +${offered.length - 1}` : '';
    const room = offered.length === 1 ? this.#whatIsOn.roomOf(first) : undefined;
    const title = shortTitle(first.title) + others + (room === undefined ? '' : ` · ${shortTitle(room)}`);
    this.#item.text =
      programme.now.length > 0
        ? `$(play) ${vscode.l10n.t('Now: {0}', title)} · ${leftWords(first, now)}`
        : `$(clock) ${vscode.l10n.t('{0}: {1}', timeOfDay(first.start), title)}`;
    const uris = offered.map(({ uri }) => uri);
    // VS Code drops the old command as soon as a new one is set, and loses a click that is on its way.
    if (!offers(this.#item.command, uris)) {
      this.#item.command = {
        command: commandIds.startTalk,
        title: vscode.l10n.t('Start Talk'),
        arguments: [uris],
      };
    }
    const start = vscode.l10n.t('Click to start the talk clock');
    this.#tell(
      vscode.l10n.t('Start the talk clock for “{0}”', first.title),
      tooltip([...this.#programmeLines(programme), escapeMarkdown(start)]),
    );
    this.#item.show();
  }

  #programmeLines({ now, next }: Programme): string[] {
    const name = (session: TimedSession) => {
      const room = this.#whatIsOn.roomOf(session);
      return room === undefined ? session.title : `${session.title} · ${room}`;
    };
    return [
      ...now.map((session) => vscode.l10n.t('Now, until {0}: {1}', timeOfDay(session.end), name(session))),
      ...next.map((session) => vscode.l10n.t('Next, at {0}: {1}', timeOfDay(session.start), name(session))),
    ].map((line) => escapeMarkdown(line));
  }

  /** Without the time: a screen reader would read it out every second. */
  #tell(spoken: string, text: vscode.MarkdownString): void {
    if (this.#item.accessibilityInformation?.label !== spoken)
      this.#item.accessibilityInformation = { label: spoken };
    const shown = this.#item.tooltip;
    // A tooltip that is set anew each second would flicker under the pointer.
    if (!(shown instanceof vscode.MarkdownString) || shown.value !== text.value) this.#item.tooltip = text;
  }
}

function offers(command: string | vscode.Command | undefined, uris: readonly string[]): boolean {
  return typeof command === 'object' && JSON.stringify(command.arguments) === JSON.stringify([uris]);
}

function tooltip(lines: readonly string[]): vscode.MarkdownString {
  return new vscode.MarkdownString(lines.join('\n\n'));
}

function leftWords({ end }: TimedSession, now: number): string {
  return vscode.l10n.t('{0} min left', minutesLeft(end, now));
}

/** A title of a note is no icon: `$(bug)` stands for itself. */
function shortTitle(title: string): string {
  // Not in the middle of a character of two units.
  const cut = title.slice(0, longestTitle - 1).replace(/[\ud800-\udbff]$/, '');
  const short = title.length > longestTitle ? `${cut}…` : title;
  return withoutIcons(short);
}
