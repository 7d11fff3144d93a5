import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { NoteInBrowser } from '../support/pages/noteInBrowser';
import { waitUntil } from '../support/window/tree';

const lines = `---
title: Code
---

\`\`\`go {linenos=true hl_lines="2 4-999999999"}
func main() {
	serve()

	wait() // ${'a very long line that has to be scrolled '.repeat(4)}
}
\`\`\`

{{< highlight yaml "linenos=table,linenostart=99,hl_lines=2" >}}
kind: Service
metadata: {}
{{< /highlight >}}

\`\`\`bash {title="deploy.sh" hl_lines=[1]}
kubectl apply -f .
kubectl get pods
\`\`\`

\`\`\`
nothing said
\`\`\`
`;

const languages = `---
title: Code
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

describe('Code', () => {
  it("has its lines' numbers and those that stand out", async () => {
    const note = await NoteInBrowser.open(lines);
    const go = note.main.locator('.language-go');
    const standOut = () => go.locator('.hl > .ln').allTextContents();
    assert.deepEqual(await standOut(), ['2', '4', '5']);
    assert.deepEqual(await note.main.locator('.language-yaml .ln').allTextContents(), [' 99', '100']);
    const copied = await go.evaluate((code) => {
      getSelection()?.selectAllChildren(code);
      const text = getSelection()?.toString();
      getSelection()?.empty();
      return text?.split('\n');
    });
    assert.deepEqual(copied?.slice(0, 3), ['func main() {', '\tserve()', '']);
    assert.equal(copied.length, 5);
    const widths = await go.evaluate((code) => [code, ...code.children].map((each) => each.scrollWidth));
    assert.equal(new Set(widths.slice(1)).size, 1, `lines of ${widths.join()} pixels`);
    await note.replace('func main', '// starts all\nfunc main');
    assert.deepEqual(await standOut(), ['2', '4', '5', '6']);
  });

  it('has colours, which follow what is typed in their block alone', async () => {
    const note = await NoteInBrowser.open(languages);
    const go = note.main.locator('.language-go');
    const see = (block: Locator, words: string) =>
      waitUntil(
        async () => (await coloured(block)).includes(words),
        () => assert.fail(`${words} is not coloured`),
      );
    await see(note.main.locator('.language-html'), 'number 42');
    await see(go, 'keyword func');
    assert.deepEqual((await coloured(go)).sort(), [
      ...['comment // for now', 'keyword func', 'number 8080', 'string "localhost"', 'title main'],
    ]);
    assert.deepEqual(await note.page.evaluate(fresh), ['console', 'diff', 'go', 'html', 'yaml']);
    await note.replace('First words.', 'First words. And more.');
    assert.deepEqual(await note.page.evaluate(fresh), []);
    await note.replace('func main', 'package main\nfunc main');
    await see(go, 'keyword package');
    assert.deepEqual(await note.page.evaluate(fresh), ['go']);
  });
});
