import assert from 'node:assert/strict';
import { kinds } from '../../../src/webview/preview/codeColours/kinds';
import { codeStyle, palettes } from '../../../src/webview/preview/codeColours/palette';

// Whether they can be read in VS Code's themes, `test/pages/themes.page.ts` measures.
describe('the colours of code', () => {
  it('are on paper as in light, and the system’s own where it has some', () => {
    const [, print = ''] = /@media print \{(.*)\}/.exec(codeStyle) ?? [];
    for (const kind of kinds)
      assert.ok(print.includes(`--talk-notes-code-${kind}: ${palettes.light[kind]};`));
    const [outside = ''] = codeStyle.split('@media (forced-colors: none)');
    assert.ok(!outside.includes('::highlight'));
  });
});
