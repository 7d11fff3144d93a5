import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { buttonStyles } from '../../../src/core/hugo/buttonWords';
import { newestHugo } from '../../../src/core/hugo/hugoVersion';
import { shortcodesOfHugo, shortcodesOfRelearn } from '../../../src/core/hugo/knownShortcodes';
import { templates } from '../../../src/core/render/shortcodes/templates';
import { renderBody } from '../../support/renderedSite';

describe('words of shortcodes', () => {
  it('are drawn where the checks know them', () => {
    const oldRelearn = { major: 5, minor: 12, patch: 0 };
    const known = [
      ...shortcodesOfHugo(newestHugo).keys(),
      ...shortcodesOfRelearn(undefined, newestHugo).keys(),
      ...shortcodesOfRelearn(oldRelearn, newestHugo).keys(),
    ];
    assert.deepEqual(
      known.filter((name) => !templates.has(name)),
      [],
    );
  });

  it('of a code for phones are shown, however they are given', () => {
    for (const call of ['{{< qr text="see x.y" />}}', '{{< qr >}}see x.y{{< /qr >}}'])
      assert.match(renderBody(call).html, /<\/i> see x\.y<\/div>/);
  });

  it('for styles have their colour in the style sheet', () => {
    const css = readFileSync('src/webview/preview/note.css', 'utf8');
    const withoutColour = new Set(['transparent']);
    for (const style of buttonStyles)
      if (!withoutColour.has(style))
        assert.match(css, new RegExp(`\\.cstyle\\.${style}\\b[^}]*-box:`), style);
  });
});
