import * as vscode from 'vscode';
import {
  elapsedSeconds,
  notedSeconds,
  readClockState,
  resumeTalk,
  startTalk,
  stopTalk,
  talkMoved,
  type ClockState,
  type PastTalk,
  type TimedTalk,
} from '../core/clock/talkClock';
import { formatTimestamp } from '../core/clock/timestamp';
import { readSetting } from '../host/configuration';
import { Disposable } from '../host/disposable';

/** The talk clock of the window. What it shows is counted from when it was started, so that a reload takes nothing. */
export class TalkClock extends Disposable {
  readonly #memory: vscode.Memento;
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  #state: ClockState;

  /** Fires when a talk is started, stopped or renamed; not with the time that goes by. */
  readonly onDidChange = this.#changed.event;

  constructor(memory: vscode.Memento) {
    super();
    this.#memory = memory;
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

  /** Whole seconds since the talk began; undefined where none runs. */
  elapsed(now: number): number | undefined {
    return this.running && elapsedSeconds(this.running, now);
  }

  /** The timestamp to write into a note at this moment: a little earlier, as set. Undefined where no talk runs. */
  timestamp(scope: vscode.Uri): string | undefined {
    if (this.running === undefined) return undefined;
    const offset: unknown = readSetting('timestamp.offset', scope);
    const seconds = typeof offset === 'number' && offset > 0 ? offset : 0;
    return formatTimestamp(notedSeconds(this.running, Date.now(), seconds));
  }

  #set(state: ClockState): void {
    if (JSON.stringify(state) === JSON.stringify(this.#state)) return;
    this.#state = state;
    this.#changed.fire();
    void this.#memory.update(memoryKey, state);
  }
}

const memoryKey = 'talkClock';
