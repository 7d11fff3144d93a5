/**
 * Prints as JSON `{ sets, ms }`: how a list of recordings is matched with the sessions of each labelled set, with and without
 * the speakers' names, how many of other conferences' videos are preselected, and the CPU time for 1,000 sessions and as
 * many videos in a fresh process.
 */
import { matchLinks } from '../../src/core/matching/matchLinks';
import { labelledSets, marksOf, matchSet } from '../support/labelledSets';

const sets = labelledSets();
const sessions = sets
  .flatMap((set) => set.sessions.map(({ title, speakers = [] }) => ({ title, speakers })))
  .map((session, i) => ({ ...session, key: String(i) }));
const videos = [...new Map(sets.flatMap((set) => set.videos.map((video) => [video.url, video]))).values()];
const before = process.cpuUsage();
matchLinks(
  Array.from({ length: 1000 }, (_, i) => ({
    title: '',
    speakers: [],
    ...sessions[i % sessions.length],
    key: String(i),
  })),
  videos.slice(0, 1000),
);
const { user, system } = process.cpuUsage(before);

console.log(
  JSON.stringify({
    ms: (user + system) / 1000,
    sets: sets.map((set) => {
      const [known, unknown] = [true, false].map((knowsSpeakers) => {
        const { wrong, ...counts } = marksOf(set, matchSet(set, set, knowsSpeakers));
        return { ...counts, wrong: wrong.length };
      });
      const crossed = sets
        .filter((other) => other.videos[0]?.url !== set.videos[0]?.url)
        .flatMap((other) => matchSet(set, other, true).filter(({ confidence }) => confidence === 'sure'));
      return { conference: set.conference, known, unknown, crossed: crossed.length };
    }),
  }),
);
