import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { buttonStyles } from '../../../src/core/hugo/buttonWords';

describe('words of shortcodes', () => {
  it('for styles have their colour in the style sheet', () => {
    const css = readFileSync('src/webview/preview/note.css', 'utf8');
    const withoutColour = new Set(['transparent']);
    for (const style of buttonStyles)
      if (!withoutColour.has(style))
        assert.match(css, new RegExp(`\\.cstyle\\.${style}\\b[^}]*-box:`), style);
  });
});
