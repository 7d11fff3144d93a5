import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { matchLinks, type Proposal } from '../../src/core/matching/matchLinks';
import type { LinkToMatch, SessionToMatch } from '../../src/core/matching/pairs';

/** Sessions and recordings of a conference, and which belong together; README.md beside the sets says how they count. */
export interface LabelledSet {
  readonly conference: string;
  readonly sessions: readonly { readonly title: string; readonly speakers?: readonly string[] }[];
  readonly videos: readonly LinkToMatch[];
  readonly truth: readonly (readonly [session: number, video: number])[];
  readonly ambiguous: readonly (readonly [session: number, video: number])[];
}

const folder = join(process.cwd(), '..', 'shared', 'exchange', 'matching');

/** All sets; none where the folder beside the checkout is missing. */
export function labelledSets(): LabelledSet[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as LabelledSet);
}

interface NumberedSession extends SessionToMatch {
  readonly number: number;
}

interface NumberedVideo extends LinkToMatch {
  readonly number: number;
}

export type NumberedProposal = Proposal<NumberedSession, NumberedVideo>;

/** @param knowsSpeakers whether the notes say who spoke */
export function matchSet(
  { sessions }: Pick<LabelledSet, 'sessions'>,
  { videos }: Pick<LabelledSet, 'videos'>,
  knowsSpeakers: boolean,
): NumberedProposal[] {
  return matchLinks(
    sessions.map(({ title, speakers = [] }, number) => ({
      key: String(number),
      title,
      speakers: knowsSpeakers ? speakers : [],
      number,
    })),
    videos.map((video, number) => ({ ...video, number })),
  );
}

export interface Marks {
  readonly truth: number;
  readonly preselected: number;
  readonly inFirstThree: number;
  /** Preselected, and neither true nor ambiguous. */
  readonly wrong: readonly NumberedProposal[];
}

export function marksOf({ truth, ambiguous }: LabelledSet, proposals: readonly NumberedProposal[]): Marks {
  const wanted = new Map(truth);
  const undecided = new Set(ambiguous.map(String));
  const isTrue = ({ session, link }: NumberedProposal) => wanted.get(session.number) === link.number;
  const sure = proposals.filter(({ confidence }) => confidence === 'sure');
  return {
    truth: truth.length,
    preselected: sure.filter(isTrue).length,
    inFirstThree: proposals.filter(({ session, link, others }) => {
      const video = wanted.get(session.number);
      return (
        video !== undefined &&
        [link, ...others.map((other) => other.link)].slice(0, 3).some(({ number }) => number === video)
      );
    }).length,
    wrong: sure.filter(
      (each) => !isTrue(each) && !undecided.has(String([each.session.number, each.link.number])),
    ),
  };
}
