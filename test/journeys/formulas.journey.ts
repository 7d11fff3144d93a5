import { openSampleNote } from '../support/window/sampleNote';

const path = 'content/day1/09_formulas.md';

const note = `---
title: Formulas
weight: 9
---

For the other preview alone: $$x^2$$
`;

describe('Formulas', () => {
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
  });
});
