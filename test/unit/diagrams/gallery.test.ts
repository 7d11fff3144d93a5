import assert from 'node:assert/strict';
import { galleryOf } from '../../../src/core/diagrams/gallery';
import { conferenceOf } from '../../support/conferenceOf';

describe('the gallery', () => {
  it('has all diagrams in the order of the menu, below the titles of their notes', () => {
    const { html, diagrams } = galleryOf(
      conferenceOf({
        'hugo.toml': '',
        'content/_index.md': '---\ntitle: Home\n---\n',
        'content/a/_index.md': '---\ntitle: A\n---\n',
        'content/a/02_b.md':
          '---\ntitle: Last <b>\nweight: 2\n---\n\n> ```mermaid\n> mindmap\n>   x\n> ```\n',
        'content/a/01_c.md':
          '---\ntitle: First\nweight: 1\n---\n\n```mermaid\npie\n```\n\n{{< mermaid >}}\ninfo\n{{< /mermaid >}}\n',
        'content/a/03_d.md': '---\ntitle: None\nweight: 3\n---\n',
      }),
    );
    assert.deepEqual(
      diagrams.map(({ page, diagram }) => [page.title, diagram.source, diagram.lineStarts[1]]),
      [
        ['First', 'pie', undefined],
        ['First', '\ninfo', { line: 10, character: 0 }],
        ['Last <b>', 'mindmap\n  x', { line: 7, character: 2 }],
      ],
    );
    assert.equal(
      html.replace(/ class="[^"]*"/g, ''),
      '<h2><a href="#" data-page="content/a/01_c.md">First</a></h2>\n<pre data-diagram="0"></pre>\n<pre data-diagram="1"></pre>\n<h2><a href="#" data-page="content/a/02_b.md">Last &lt;b&gt;</a></h2>\n<pre data-diagram="2"></pre>\n',
    );
  });
});
