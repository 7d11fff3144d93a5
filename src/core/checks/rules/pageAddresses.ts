import * as l10n from '@vscode/l10n';
import type { NoteCheck } from '../check';
import { keySpan } from './keys';

/** The keys that say where the page itself lies. */
const ownAddresses = ['url', 'aliases'];

/**
 * `url` and `aliases` are addresses of the page on its site: Hugo refuses those of the web, in small letters, by every
 * release. [Hugo: hugolib/page__meta.go; tried: 0.111]
 */
export const pageAddresses: NoteCheck = {
  codes: ['address-invalid'],
  needs: 'note',
  *check(reading, { site }) {
    const read = reading.frontMatter;
    if (read === undefined || read.broken || site.kind === 'plain') return;
    for (const key of ownAddresses) {
      const found = read.values.get(key);
      if (found === undefined) continue;
      const addresses = (key === 'aliases' ? found.items : undefined) ?? [found];
      const refused = addresses.find(({ value }) => typeof value === 'string' && /^https?:\/\//.test(value));
      if (refused === undefined) continue;
      const name =
        key === 'url' && !read.values.has('website')
          ? keySpan(reading, key, reading.spanInFrontMatter(found).start)
          : undefined;
      yield {
        code: 'address-invalid',
        message: l10n.t(
          '“{0}” is this page’s URL on your site, and Hugo rejects one with https://. Use another key for a web link.',
          key,
        ),
        ...reading.spanInFrontMatter(refused),
        fixes:
          name === undefined
            ? []
            : [{ title: l10n.t('Change to {0}', 'website'), edits: [{ ...name, newText: 'website' }] }],
      };
    }
  },
};
