/** A talk that the clock ran for, or runs for. Times in milliseconds since 1970. */
export interface TimedTalk {
  /** The URI of the session's note. */
  readonly uri: string;
  /** As it was when the clock was started: shown where the note is gone by now. */
  readonly title: string;
  readonly startedAt: number;
}

export interface PastTalk extends TimedTalk {
  readonly stoppedAt: number;
}

/** The talk clock as data: what is kept over a reload of the window. */
export interface ClockState {
  readonly running: TimedTalk | undefined;
  /** The latest first; each session once. */
  readonly recent: readonly PastTalk[];
}

const mostRecent = 20;

/** A clock that runs longer than this was forgotten: no talk takes so long. */
const longestRun = 12 * 3600_000;

/** Starts the clock at 0:00 for a talk; one that runs is stopped. */
export function startTalk(
  state: ClockState,
  talk: Pick<TimedTalk, 'uri' | 'title'>,
  now: number,
): ClockState {
  const { recent } = stopTalk(state, now);
  const running = { uri: talk.uri, title: talk.title, startedAt: now };
  return { running, recent: recent.filter(({ uri }) => uri !== talk.uri) };
}

/** Goes on with a talk of the list as if its clock had never been stopped; one that runs is stopped. */
export function resumeTalk(state: ClockState, { uri, title, startedAt }: PastTalk, now: number): ClockState {
  const { recent } = stopTalk(state, now);
  return { running: { uri, title, startedAt }, recent: recent.filter((each) => each.uri !== uri) };
}

/** Stops the clock and remembers the talk as the latest one. */
export function stopTalk({ running, recent }: ClockState, now: number): ClockState {
  if (running === undefined) return { running, recent };
  const others = recent.filter(({ uri }) => uri !== running.uri);
  return { running: undefined, recent: [{ ...running, stoppedAt: now }, ...others].slice(0, mostRecent) };
}

/** Whole seconds that the clock shows; 0 where the computer's clock was put back. */
export function elapsedSeconds({ startedAt }: TimedTalk, now: number): number {
  return Math.max(0, Math.floor((now - startedAt) / 1000));
}

/** The seconds to write down: people notice late. Never less than 0. */
export function notedSeconds(talk: TimedTalk, now: number, offset: number): number {
  return Math.max(0, elapsedSeconds(talk, now) - offset);
}

/** The state after a file or folder got another URI. */
export function talkMoved({ running, recent }: ClockState, from: string, to: string): ClockState {
  const follow = <T extends TimedTalk>(talk: T): T => {
    if (talk.uri !== from && !talk.uri.startsWith(`${from}/`)) return talk;
    return { ...talk, uri: to + talk.uri.slice(from.length) };
  };
  return { running: running && follow(running), recent: recent.map(follow) };
}

/** Reads what was kept; what is not as it should be counts as nothing, and a clock that was forgotten has stopped. */
export function readClockState(kept: unknown, now: number): ClockState {
  const { running, recent } = (typeof kept === 'object' && kept !== null ? kept : {}) as {
    readonly running?: unknown;
    readonly recent?: unknown;
  };
  const state: ClockState = {
    running: isTimedTalk(running) ? running : undefined,
    recent: Array.isArray(recent) ? recent.filter(isPastTalk).slice(0, mostRecent) : [],
  };
  if (state.running === undefined || now - state.running.startedAt <= longestRun) return state;
  return stopTalk(state, state.running.startedAt + longestRun);
}

function isTimedTalk(value: unknown): value is TimedTalk {
  if (typeof value !== 'object' || value === null) return false;
  const { uri, title, startedAt } = value as Partial<Record<keyof TimedTalk, unknown>>;
  return typeof uri === 'string' && typeof title === 'string' && Number.isFinite(startedAt);
}

function isPastTalk(value: unknown): value is PastTalk {
  return isTimedTalk(value) && Number.isFinite((value as Partial<PastTalk>).stoppedAt);
}
