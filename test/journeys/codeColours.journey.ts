import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { openPreviewedNote } from '../support/window/previewedNote';
import { waitUntil } from '../support/window/tree';

const path = 'content/day1/09_code.md';

const note = `---
title: Code
weight: 9
---

First words.

\`\`\`go {linenos=true hl_lines="2"}
func main() {
	serve("localhost", 8080) // for now
}
\`\`\`

{{< highlight yaml >}}
kind: Service
port: 80
{{< /highlight >}}

\`\`\`console
$ kubectl get pods | grep "web"
\`\`\`

\`\`\`diff
-replicas: 1
+replicas: 3
\`\`\`

\`\`\`html
<p class="note">Words</p> <!-- so it is -->
<script>const answer = 42;</script>
\`\`\`
`;

/** The colour of keywords in the page. */
const keywords = {
  light: 'rgb(0, 0, 255)',
  dark: 'rgb(105, 174, 230)',
  'high contrast': 'rgb(117, 190, 255)',
  'light high contrast': 'rgb(0, 0, 200)',
} as const;

/** The words that have a colour in a block, each with the kind of it. */
function coloured(block: Locator): Promise<string[]> {
  return block.evaluate((code) =>
    [...CSS.highlights].flatMap(([name, ranges]) =>
      [...ranges].flatMap(({ startContainer, startOffset, endOffset }) =>
        code.contains(startContainer)
          ? [
              `${name.replace('talk-notes-', '')} ${(startContainer.textContent ?? '').slice(startOffset, endOffset)}`,
            ]
          : [],
      ),
    ),
  );
}

/** Runs in the page: the languages of blocks that have colours which they had not when this was asked before. */
function fresh(): string[] {
  const page = window as unknown as { seen?: Set<AbstractRange> };
  const all = [...CSS.highlights.values()].flatMap((ranges) => [...ranges]);
  const found = all.filter((range) => page.seen?.has(range) !== true);
  page.seen = new Set(all);
  const languages = found.map(
    ({ startContainer }) => startContainer.parentElement?.closest('code')?.dataset['lang'] ?? '',
  );
  return [...new Set(languages)].sort();
}

describe('Colours of code', () => {
  for (const theme of ['light', 'dark', 'high contrast', 'light high contrast'] as const) {
    it(`are there in the preview, and follow what is typed in their block alone, in a ${theme} theme`, async () => {
      const { window, preview } = await openPreviewedNote(
        { day: 'Tue, platforms', title: 'Code' },
        { files: { [path]: note }, theme },
      );
      const { note: shown } = preview;
      const go = shown.locator('.language-go');
      const see = (block: Locator, words: string) =>
        waitUntil(
          async () => (await coloured(block)).includes(words),
          () => assert.fail(`${words} is not coloured`),
        );
      await see(shown.locator('.language-html'), 'number 42');
      await see(go, 'keyword func');
      assert.deepEqual((await coloured(go)).sort(), [
        ...['comment // for now', 'keyword func', 'number 8080', 'string "localhost"', 'title main'],
      ]);
      assert.deepEqual(await shown.evaluate(fresh), ['console', 'diff', 'go', 'html', 'yaml']);

      await window.page.locator('.view-line', { hasText: 'First words' }).first().click();
      await window.press('End');
      await window.page.keyboard.type(' And more.');
      await shown.locator('p', { hasText: 'First words. And more.' }).waitFor();
      assert.deepEqual(await shown.evaluate(fresh), []);
      await window.page.locator('.view-line', { hasText: 'func main' }).first().click();
      await window.press('Home');
      await window.page.keyboard.type('package main\n');
      await see(go, 'keyword package');
      assert.deepEqual(await shown.evaluate(fresh), ['go']);

      assert.equal(
        await go.evaluate((code) => getComputedStyle(code, '::highlight(talk-notes-keyword)').color),
        keywords[theme],
      );
      await window.screenshot(`colours of code ${theme}`);
    });
  }
});
