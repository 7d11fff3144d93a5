import assert from 'node:assert/strict';
import { NoteInBrowser } from '../support/pages/noteInBrowser';

const text = `---
title: Formulas
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
  it('are drawn while they are written, those of the site alone', async () => {
    const note = await NoteInBrowser.open(text);
    const { main } = note;
    await main.locator('.math mfrac').first().waitFor();
    await main.locator('.math mtable').waitFor();
    await main.locator('.math menclose').waitFor();
    await main.getByText('Check its commands and braces. (Undefined control sequence: \\nowhere)').waitFor();
    await main
      .locator('.math')
      .first()
      .evaluate((formula) => Object.assign(window, { first: formula }));
    await note.replace(
      '{{< math >}}\\(\\nowhere',
      '{{< math >}}$\\sqrt{y}${{< /math >}} {{< math >}}\\(\\nowhere',
    );
    await main.locator('.math msqrt').waitFor();
    assert.ok(
      await main
        .locator('.math')
        .first()
        .evaluate((formula) => Object.is(Reflect.get(window, 'first'), formula)),
      'what was drawn stays',
    );
    assert.equal(await main.getByText('$$x^2$$').count(), 1, 'those of other previews stay words');
  });
});
