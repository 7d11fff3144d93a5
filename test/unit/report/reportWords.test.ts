import assert from 'node:assert/strict';
import { reportLanguage, reportWords } from '../../../src/core/report/reportWords';
import { markdownOf } from '../../../src/core/report/writeMarkdown';
import { reportIn } from '../../support/reportIn';

describe('the words of a report', () => {
  it('say dates once that both days share', () => {
    const { en, de } = reportWords;
    assert.equal(en.dates('2025-09-23', '2025-09-23'), '23 September 2025');
    assert.equal(en.dates('2025-09-23', '2025-09-25'), '23–25 September 2025');
    assert.equal(de.dates('2025-03-03', '2025-03-05'), '3.–5. März 2025');
    assert.equal(de.dates('2025-03-31', '2025-04-04'), '31. März – 4. April 2025');
    assert.equal(en.dates('2024-12-30', '2025-01-02'), '30 December 2024 – 2 January 2025');
  });

  it('are there for a language in all its countries', () => {
    assert.deepEqual(['de', 'de-AT', 'DE_ch', 'en-GB', 'fr', ''].map(reportLanguage), [
      'de',
      'de',
      'de',
      'en',
      undefined,
      undefined,
    ]);
  });

  it('are German where the site is', () => {
    const text = markdownOf(
      reportIn({
        'hugo.toml': 'title = "Tage"\nlanguageCode = "de"\n',
        'content/tag1/_index.md': '---\ntitle: Tag 1\ndate: 2025-04-01\n---\n## Empfehlungen\n\n- [A](./a)\n',
        'content/tag1/a.md': '---\ntitle: A\n---\n## Fazit\n\n=> Merken\n',
      }),
    );
    for (const part of [
      '# Tage – Konferenzbericht\n\n1\\. April 2025\n\n1 Vortrag · 1 Tag · 1 Favorit\n',
      '## Wichtigste Erkenntnisse\n\n1. Merken ([A](#a))\n',
      '## Lieblingsvorträge\n\n### A\n',
      '## Alle Vorträge\n\n### Tag 1 – 1. April 2025\n\n- ★ [A](#a)',
    ])
      assert.ok(text.includes(part), `${part} is not in\n${text}`);
  });
});
