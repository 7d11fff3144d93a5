import assert from 'node:assert/strict';
import { openPreviewedNote } from '../support/window/previewedNote';

const path = 'content/day1/09_code.md';

const note = `---
title: Code
weight: 9
---

First words.

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

describe('Code', () => {
  for (const theme of ['light', 'dark', 'high contrast'] as const) {
    it(`has its lines' numbers and those that stand out in the preview, in a ${theme} theme`, async () => {
      const { window, preview } = await openPreviewedNote(
        { day: 'Tue, platforms', title: 'Code' },
        { files: { [path]: note }, theme },
      );
      const { note: shown } = preview;
      const lines = shown.locator('.language-go .line');
      await lines.first().waitFor();
      const standOut = () => shown.locator('.language-go .hl > .ln').allTextContents();
      assert.deepEqual(await standOut(), ['2', '4', '5']);
      assert.deepEqual(await shown.locator('.language-yaml .ln').allTextContents(), [' 99', '100']);

      const copied = await shown.locator('.language-go').evaluate((code) => {
        getSelection()?.selectAllChildren(code);
        const text = getSelection()?.toString();
        getSelection()?.empty();
        return text?.split('\n');
      });
      assert.deepEqual(copied?.slice(0, 3), ['func main() {', '\tserve()', '']);
      assert.equal(copied.length, 5);
      const widths = await shown
        .locator('.language-go')
        .evaluate((code) => [code, ...code.children].map((each) => each.scrollWidth));
      assert.equal(new Set(widths.slice(1)).size, 1, `lines of ${widths.join()} pixels`);

      await window.page.locator('.view-line', { hasText: 'func main' }).first().click();
      await window.press('Home');
      await window.page.keyboard.type('// starts all\n');
      await lines.nth(5).waitFor();
      assert.deepEqual(await standOut(), ['2', '4', '5', '6']);
      await window.screenshot(`code ${theme}`);
    });
  }
});
