import * as l10n from '@vscode/l10n';
import { addressFault } from '../../hugo/goUrl';
import { isFrom } from '../../hugo/hugoVersion';
import type { NoteCheck } from '../check';

/**
 * `04 100%.md`: Relearn reads the page's path as an address where it links to the page, for the arrows to the next one at
 * least, and a sign of percent begins an escape there. [tried: Hugo 0.169 with Relearn 7.6.1]
 */
export const fileNamePercent: NoteCheck = {
  codes: ['file-name'],
  needs: 'pages',
  ofPages: true,
  *check(reading, { site, pages }) {
    if (site.relearn === undefined || !isFrom(site.relearn, '7.0')) return;
    if (pages?.from === undefined || !pages.rendered || reading.note.frontMatter.hidden) return;
    const { logicalPath } = pages.from;
    if (!logicalPath.includes('%') || addressFault(logicalPath) !== 'escape') return;
    yield {
      code: 'file-name',
      message: l10n.t(
        'In the URL of this page, % starts an escape sequence that the theme can’t read. Rename the file without %.',
      ),
      start: 0,
      end: reading.lineEnd(0),
    };
  },
};
