import assert from 'node:assert/strict';
import type { Draw, Picture } from '../../../src/webview/preview/diagrams/drawMermaid';
import { Drawing, type Look } from '../../../src/webview/preview/diagrams/drawing';

const look: Look = { colours: 'dark', initialize: undefined };
const picture: Picture = { svg: {} as SVGSVGElement, kind: 'flowchart-v2' };

/** What comes of a diagram, in a word. */
async function outcomeOf(drawing: Drawing, source: string): Promise<string> {
  const outcome = await drawing.draw(drawing.key(source, look, 0), source, look, 0);
  return 'picture' in outcome ? 'drawn' : outcome.trouble.message;
}

describe('drawing', () => {
  it('is one at a time, files among them: Mermaid’s settings are global', async () => {
    const events: string[] = [];
    const draw: Draw = async (source, { theme }) => {
      events.push(`${source} begins, ${String(theme)}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      events.push(`${source} ends`);
      return picture;
    };
    const drawing = new Drawing(draw, 60_000);
    await Promise.all([outcomeOf(drawing, 'a'), drawing.file('b', undefined), outcomeOf(drawing, 'c')]);
    assert.deepEqual(events, [
      ...['a begins, dark', 'a ends'],
      ...['b begins, default', 'b ends'],
      ...['c begins, dark', 'c ends'],
    ]);
  });
  it('gives up one that takes too long, tells it so, and goes on with the others', async () => {
    const givenUp: string[] = [];
    const draw: Draw = (source, _, __, given) => {
      given.addEventListener('abort', () => givenUp.push(source));
      return source === 'slow' ? new Promise(() => undefined) : Promise.resolve(picture);
    };
    const drawing = new Drawing(draw, 20);
    const outcomes = await Promise.all(['fine', 'slow', 'after'].map((each) => outcomeOf(drawing, each)));
    assert.deepEqual(outcomes, [
      'drawn',
      'This diagram takes longer than 0.02 seconds to draw. Split it into two diagrams.',
      'drawn',
    ]);
    assert.ok(givenUp.includes('slow'));
    assert.notEqual(drawing.known(drawing.key('slow', look, 0)), undefined, 'it is not tried again');
  });
  it('goes on behind one that Mermaid refuses', async () => {
    const draw: Draw = (source) =>
      source === 'bad' ? Promise.reject(new Error('no')) : Promise.resolve(picture);
    const drawing = new Drawing(draw, 60_000);
    await assert.rejects(drawing.file('bad', undefined), /no/);
    assert.equal(await outcomeOf(drawing, 'good'), 'drawn');
  });
});
