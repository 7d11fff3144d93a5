import assert from 'node:assert/strict';
import {
  elapsedSeconds,
  notedSeconds,
  readClockState,
  resumeTalk,
  startTalk,
  stopTalk,
  talkMoved,
} from '../../../src/core/clock/clockState';

const a = { uri: 'file:///c/day1/a.md', title: 'A' };
const b = { uri: 'file:///c/day1/b.md', title: 'B' };
const minute = 60_000;
/** As it is where nothing was kept. */
const stoppedClock = readClockState(undefined, 0);

describe('the talk clock', () => {
  it('runs for one talk and remembers those before, the latest first, each once', () => {
    let state = startTalk(stoppedClock, a, 0);
    state = startTalk(state, b, minute);
    state = startTalk(state, a, 2 * minute);
    assert.deepEqual(state, {
      running: { ...a, startedAt: 2 * minute },
      recent: [{ ...b, startedAt: minute, stoppedAt: 2 * minute }],
    });
    assert.deepEqual(
      stopTalk(state, 3 * minute).recent.map(({ title }) => title),
      ['A', 'B'],
    );
    assert.deepEqual(stopTalk(stoppedClock, 1), stoppedClock);
  });

  it('goes on where it was', () => {
    const stopped = stopTalk(startTalk(stoppedClock, a, 0), minute);
    const state = resumeTalk(startTalk(stopped, b, 2 * minute), stopped.recent[0]!, 3 * minute);
    assert.equal(elapsedSeconds(state.running!, 3 * minute), 180);
    assert.deepEqual(
      state.recent.map(({ title }) => title),
      ['B'],
    );
  });

  it('writes down a moment that is a little earlier, but none before the talk', () => {
    const talk = { ...a, startedAt: 0 };
    assert.equal(notedSeconds(talk, 60_900, 10), 50);
    assert.equal(notedSeconds(talk, 5_000, 10), 0);
    assert.equal(elapsedSeconds(talk, -5_000), 0);
  });

  it('follows a note that is renamed, and a day that is moved', () => {
    const state = startTalk(startTalk(stoppedClock, a, 0), b, 1);
    const moved = talkMoved(state, 'file:///c/day1', 'file:///c/day2');
    assert.equal(moved.running?.uri, 'file:///c/day2/b.md');
    assert.equal(moved.recent[0]?.uri, 'file:///c/day2/a.md');
    assert.equal(talkMoved(state, 'file:///c/day', 'file:///x').running?.uri, b.uri);
  });

  it('is the same after it was kept as JSON', () => {
    const state = startTalk(startTalk(stoppedClock, a, 0), b, minute);
    assert.deepEqual(readClockState(JSON.parse(JSON.stringify(state)), 2 * minute), state);
  });

  it('reads anything that was kept, and stops what was forgotten', () => {
    for (const kept of [undefined, null, 3, 'x', [], { running: {}, recent: 3 }, { running: { ...a } }]) {
      assert.deepEqual(readClockState(kept, 0), stoppedClock);
    }
    const nextDay = readClockState(startTalk(stoppedClock, a, 0), 24 * 60 * minute);
    assert.equal(nextDay.running, undefined);
    assert.equal(nextDay.recent[0]?.title, 'A');
  });

  it('keeps a list that does not grow for ever', () => {
    let state = stoppedClock;
    for (let i = 0; i < 50; i++) state = startTalk(state, { uri: `file:///${i}`, title: String(i) }, i);
    assert.equal(state.recent.length, 20);
    assert.equal(state.recent[0]?.title, '48');
  });
});
