import * as l10n from '@vscode/l10n';
import { distance } from '../../tags/similarTags';
import type { NoteCheck } from '../check';
import type { NoteReading } from '../../note/parseNote';

/** Keys that notes have, of Hugo, of Relearn and of ours. [Hugo and Relearn: documentation of front matter] */
const knownKeys =
  'aliases build cascade categories date description draft expirydate headless iscjklanguage keywords lastmod layout linktitle markup menu menus outputs params publishdate resources sitemap slug summary tags title translationkey type url weight alwaysopen archetype collapsiblemenu hidden disabletoc disablebreadcrumb disablenextprev ordersectionsby menupre menupost menutitle headingpre headingpost imageeffects linkeffects math mermaid speaker speakers presenter presenters author authors video recording youtube slides deck presentation code repo github start end rating room track location language event company level abstract topics links url source conference year sponsor image images cover thumbnail series toc comments license subtitle category tag status duration'.split(
    ' ',
  );
/** Keys, in lower case, that change where a page stands or what it shows. */
export const keysWithMeaning = [
  'title',
  'weight',
  'tags',
  'date',
  'draft',
  'hidden',
  'linktitle',
  'description',
  'categories',
  'alwaysopen',
  'speakers',
  'publishdate',
  'ordersectionsby',
];

/** `wieght: 3` is a key like any other to Hugo, and the weight is missing. */
export const keyUnknown: NoteCheck = {
  codes: ['key-unknown'],
  needs: 'note',
  ofPages: true,
  *check(reading) {
    const read = reading.frontMatter;
    if (read === undefined || read.broken) return;
    for (const [key, found] of read.values) {
      if (key.length < 4 || knownKeys.includes(key)) continue;
      const letters = Array.from(key);
      const meant = keysWithMeaning.find(
        (each) => each.length >= 4 && !read.values.has(each) && distance(letters, Array.from(each), 1) <= 1,
      );
      if (meant === undefined) continue;
      const span = keySpan(reading, key, reading.spanInFrontMatter(found).start);
      if (span === undefined) continue;
      const written =
        meant === 'linktitle' ? 'linkTitle' : meant === 'ordersectionsby' ? 'ordersectionsby' : meant;
      yield {
        code: 'key-unknown',
        message: l10n.t(
          'Unknown key “{0}”. Did you mean {1}?',
          reading.text.slice(span.start, span.end),
          written,
        ),
        ...span,
        fixes: [{ title: l10n.t('Change to {0}', written), edits: [{ ...span, newText: written }] }],
      };
    }
  },
};

/** The key before the value that begins at `value`: on its line, or for a list on one above. */
export function keySpan(
  reading: NoteReading,
  key: string,
  value: number,
): { start: number; end: number } | undefined {
  const from = reading.frontMatter?.block.sourceStart ?? 0;
  const at = reading.text.slice(from, value).toLowerCase().lastIndexOf(key);
  return at < 0 ? undefined : { start: from + at, end: from + at + key.length };
}
