import * as vscode from 'vscode';
import {
  notedSeconds,
  readClockState,
  resumeTalk,
  startTalk,
  stopTalk,
  talkMoved,
  type ClockState,
  type PastTalk,
  type TimedTalk,
} from '../../core/clock/clockState';
import { formatTimestamp } from '../../core/clock/timestamp';
import { readSetting } from '../../host/configuration';
import { Disposable } from '../../host/disposable';
import { reportSurprise, type Log } from '../../host/log';

/** The talk clock of the window. What it shows is counted from when it was started, so that a reload takes nothing. */
export class TalkClock extends Disposable {
  readonly #memory: vscode.Memento;
  readonly #log: Log;
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  #state: ClockState;

  /** Fires when a talk is started, stopped or renamed; not with the time that goes by. */
  readonly onDidChange = this.#changed.event;

  constructor(memory: vscode.Memento, log: Log) {
    super();
    this.#memory = memory;
    this.#log = log;
    this.#state = readClockState(memory.get(memoryKey), Date.now());
    this.register(
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) {
          this.#set(talkMoved(this.#state, oldUri.toString(), newUri.toString()));
        }
      }),
    );
  }

  /** The talk that the clock runs for. */
  get running(): TimedTalk | undefined {
    return this.#state.running;
  }

  /** Talks that it ran for, the latest first. */
  get recent(): readonly PastTalk[] {
    return this.#state.recent;
  }

  start(talk: Pick<TimedTalk, 'uri' | 'title'>): void {
    this.#set(startTalk(this.#state, talk, Date.now()));
  }

  /** Goes on with a talk as if its clock had not been stopped. */
  resume(talk: PastTalk): void {
    this.#set(resumeTalk(this.#state, talk, Date.now()));
  }

  stop(): void {
    this.#set(stopTalk(this.#state, Date.now()));
  }

  /** The timestamp to write into a note at this moment: a little earlier, as set. Undefined where no talk runs. */
  timestamp(scope: vscode.Uri): string | undefined {
    if (this.running === undefined) return undefined;
    const offset = Math.max(0, readSetting('timestamp.offset', scope));
    return formatTimestamp(notedSeconds(this.running, Date.now(), offset));
  }

  #set(state: ClockState): void {
    if (JSON.stringify(state) === JSON.stringify(this.#state)) return;
    this.#state = state;
    this.#changed.fire();
    this.#memory
      .update(memoryKey, state)
      .then(undefined, (error: unknown) => reportSurprise(this.#log, 'Keeping the talk clock', error));
  }
}

const memoryKey = 'talkClock';
