/**
 * fast-check without luck: tests take it from here, so that the same change gets the same answer. Every property begins
 * with the same seed, unless the environment names another: `TALK_NOTES_SEED=7`, or `fresh` for a new one that the run
 * says. `TALK_NOTES_RUNS=10` makes ten times as many runs of each property, whatever number it names itself.
 */
import * as fastCheck from 'fast-check';

export * from 'fast-check';

/** The seed of this run. What else makes things up throws its dice from it, too. */
export const seed = Number(process.env['TALK_NOTES_SEED'] ?? 1);
/** How many times as often as written down a test tries what is made up. */
export const timesAsMany = Number(process.env['TALK_NOTES_RUNS'] ?? 1);

const usualRuns = 100;

/**
 * As fast-check's own. A failure says the seed, the path to the smallest example and the example, which is what to write
 * down as a test of its own.
 */
export function assert<Values>(
  property: fastCheck.IAsyncProperty<Values>,
  parameters?: fastCheck.Parameters<Values>,
): Promise<void>;
export function assert<Values>(
  property: fastCheck.IProperty<Values>,
  parameters?: fastCheck.Parameters<Values>,
): void;
export function assert<Values>(
  property: fastCheck.IRawProperty<Values>,
  parameters: fastCheck.Parameters<Values> = {},
): Promise<void> | void {
  const numRuns = Math.ceil((parameters.numRuns ?? usualRuns) * timesAsMany);
  return fastCheck.assert(property, { seed, ...parameters, numRuns });
}
