import { openPreviewedNote } from '../support/window/previewedNote';
import { openSampleNote } from '../support/window/sampleNote';

const path = 'content/day1/09_formulas.md';

const note = `---
title: Formulas
weight: 9
---

Waiting grows with load, {{< math >}}\\(W = \\frac{1}{\\mu - \\lambda}\\){{< /math >}}, and so does what waits.

\`\`\`math
$$L = \\lambda W = \\sum_{k=1}^{\\infty} k\\,\\rho^k (1 - \\rho)$$
\`\`\`

{{< math align="left" >}}
$$\\begin{aligned} \\rho &= \\frac{\\lambda}{\\mu} \\\\ P(n) &= (1 - \\rho)\\,\\rho^n \\end{aligned}$$
{{< /math >}}

{{< math >}}$$\\boxed{\\ce{2H2 + O2 -> 2H2O}}$$ {{< /math >}}

{{< math >}}\\(\\nowhere\\){{< /math >}} is none.

For the other preview alone: $$x^2$$
`;

describe('Formulas', () => {
  for (const theme of ['light', 'dark'] as const) {
    it(`are drawn in the preview while they are written, in a ${theme} theme`, async () => {
      const { window, preview } = await openPreviewedNote(
        { day: 'Tue, platforms', title: 'Formulas' },
        { files: { [path]: note }, theme },
      );
      await preview.note.locator('.math mfrac').first().waitFor();
      await preview.note.locator('.math mtable').waitFor();
      await preview.note
        .getByText('KaTeX cannot draw this formula: Undefined control sequence: \\nowhere')
        .waitFor();
      await window.page.locator('.view-line', { hasText: 'nowhere' }).first().click();
      await window.press('Home');
      await window.page.keyboard.type('{{< math >}}$\\sqrt{y}${{< /math >}} ');
      await preview.note.locator('.math msqrt').waitFor();
      await window.screenshot(`formulas ${theme}`);
    });
  }

  it('of Markdown stay those of VS Code in its own preview', async () => {
    const window = await openSampleNote(
      { day: 'Tue, platforms', title: 'Formulas' },
      { files: { [path]: note } },
    );
    await window.clickIntoText();
    await window.runCommand('Markdown: Open Preview to the Side');
    const builtIn = window.page
      .locator('iframe.webview.ready')
      .last()
      .contentFrame()
      .frameLocator('#active-frame');
    await builtIn.locator('.katex', { hasText: 'x' }).first().waitFor();
    await window.screenshot('formulas in the other preview');
  });
});
