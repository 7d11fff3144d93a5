/** What stands before an event on the console of an extension host, where it can be heard outside. */
export const mark = 'TALK_NOTES_TEST ';

/**
 * @param {string} line of what a host says
 * @returns {import('./reportEvents.mjs').TestEvent | undefined} the test event in it, if it is one
 */
export function testEventIn(line) {
  const at = line.indexOf(mark);
  return at < 0 ? undefined : JSON.parse(line.slice(at + mark.length));
}
