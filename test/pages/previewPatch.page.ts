import assert from 'node:assert/strict';
import * as fc from '../support/fastCheck';
import type { ShowNote } from '../../src/shared/preview';
import { renderBody } from '../support/renderedSite';
import { PreviewInBrowser } from '../support/pages/previewInBrowser';

/** Of what notes are made up. */
const blocks = [
  'Words.',
  'Other **words** and a [link](../x).',
  '## A heading',
  '- one\n- two\n\n  more',
  '{{% notice tip %}}A tip.{{% /notice %}}',
  '{{% expand "More" %}}\nHidden.\n{{% /expand %}}',
  '{{< tabs >}}{{% tab title="a" %}}A{{% /tab %}}{{% tab title="b" %}}B{{% /tab %}}{{< /tabs >}}',
  'TODO: Steal slide',
  '| a |\n|---|\n| 1 |',
  '<div>Own HTML',
  '</div>',
  'A note[^1].\n\n[^1]: At the end.',
  '---',
] as const;

/** One second of silence. */
function silence(): Buffer {
  const samples = 8000;
  const wav = Buffer.alloc(44 + samples, 128);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + samples, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(samples, 24);
  wav.writeUInt32LE(samples, 28);
  wav.writeUInt16LE(1, 32);
  wav.writeUInt16LE(8, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(samples, 40);
  return wav;
}

/** Runs in the page: what it shows, with attributes in an order of their own. */
function shownIn(): string {
  const write = (node: Node): string => {
    if (!(node instanceof Element)) return node.textContent ?? '';
    const attributes = Array.from(node.attributes, ({ name, value }) => `${name}="${value}"`).sort();
    return `<${node.localName} ${attributes.join(' ')}>${Array.from(node.childNodes, write).join('')}</>`;
  };
  return Array.from(document.querySelector('main')?.childNodes ?? [], write).join('\n');
}

describe('A preview that is patched', () => {
  it('shows what one would that is shown the text for the first time, whatever was changed', async () => {
    const [patched, first] = [await PreviewInBrowser.open(), await PreviewInBrowser.open()];
    const edit = fc.record({ at: fc.nat(40), remove: fc.nat(2), add: fc.subarray([...blocks]) });
    const text: string[] = [];
    for (const { at, remove, add } of fc.sample(edit, { numRuns: 60, seed: 7 })) {
      // A long note is no other one.
      text.splice(at % (text.length + 1), text.length > 12 ? 8 : remove, ...add.slice(0, 3));
      const { html } = renderBody(text.join('\n\n'));
      await patched.patch(html);
      await first.show('', { note: 'file:///other.md' });
      await first.show(html);
      assert.equal(
        await patched.page.evaluate(shownIn),
        await first.page.evaluate(shownIn),
        text.join('\n\n'),
      );
    }
  });

  it('lets play on what plays, whatever changes around it', async () => {
    const preview = await PreviewInBrowser.open();
    await preview.page.route('**/tone.wav', (route) =>
      route.fulfill({ contentType: 'audio/wav', body: silence() }),
    );
    const html = (before: string, caption: string, line: number) =>
      `<p data-line="0">${before}</p>\n<figure data-line="${line}"><audio src="https://page.test/tone.wav" controls loop muted></audio><figcaption>${caption}</figcaption></figure>\n`;
    await preview.patch(html('Before', 'Caption', 2));
    const audio = preview.page.locator('audio');
    await audio.evaluate(async (each: HTMLAudioElement) => {
      each.dataset['mine'] = 'yes';
      each.muted = true;
      await each.play();
    });
    await preview.patch(html('Before, and more', 'Caption', 2));
    await preview.patch(html('Before, and more', 'Caption', 4));
    await preview.patch(`<p>New</p>\n${html('Before, and more', 'Another caption', 4)}`);
    assert.equal(await preview.page.locator('figcaption').textContent(), 'Another caption');
    const state = await audio.evaluate((each: HTMLAudioElement) => [each.paused, each.error === null]);
    assert.deepEqual(state, [false, true]);
  });

  it('asks for all of the note where it has not what a change is of', async () => {
    const preview = await PreviewInBrowser.open();
    await preview.patch('<p>One</p>\n<p>Two</p>');
    await preview.said();
    const message: ShowNote = {
      ...{ type: 'show', version: 9, note: 'file:///site/content/day/01_talk.md', title: 'Talk' },
      ...{ isLocked: false, diagrams: [], mermaid: { initialize: undefined }, styles: [] },
      ...{ line: undefined, anchor: undefined },
      pieces: { first: 1, last: 0, fresh: ['<p>Three</p>'] },
      base: 8,
    };
    await preview.post(message);
    await preview.hear('ready');
    assert.equal(await preview.page.locator('main').textContent(), 'OneTwo');
    assert.ok(!(await preview.said()).some(({ type }) => type === 'shown'));
  });
});
