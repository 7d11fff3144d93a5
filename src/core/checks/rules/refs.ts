import * as l10n from '@vscode/l10n';
import { isExternal, type LinkTarget } from '../../hugo/links';
import type { LinkPage } from '../../hugo/linkPages';
import type { NoteCheck, Slip, SpanFix } from '../check';
import type { NotePages } from '../notePages';
import { nearPages } from '../nearPages';
import { relearnFollowsLinks } from './addresses';

/** `ref` and `relref` that find no page or two: `REF_NOT_FOUND`. [facts: section 5; tried] */
export const refs: NoteCheck = {
  codes: ['ref-not-found', 'ref-ambiguous'],
  needs: 'pages',
  *check(reading, { site, pages }) {
    if (site.kind === 'plain' || pages?.from === undefined || !pages.rendered) return;
    for (const { open } of reading.calls) {
      const name = open.name.toLowerCase();
      if (name !== 'ref' && name !== 'relref') continue;
      const path = open.parameters.find((each) => each.name === undefined || each.name === 'path');
      if (path === undefined || isExternal(path.value)) continue;
      const target = pages.site.resolve(pages.from, path.value);
      const slip = slipOf(target, path, pages);
      if (slip === undefined) continue;
      // Hugo points to the shortcode.
      yield { ...slip, start: open.start, end: path.end, breaksBuild: site.refsBreakBuild };
    }
  },
};

function slipOf(
  target: LinkTarget,
  { value, start, end }: { value: string; start: number; end: number },
  pages: NotePages,
): Slip | undefined {
  if (target.kind === 'ambiguous') {
    return {
      code: 'ref-ambiguous',
      message: l10n.t(
        '“{0}” may be each of these pages: {1}',
        value,
        target.pages.map(({ logicalPath }) => logicalPath).join(', '),
      ),
      start,
      end,
      fixes: choices(target.pages, target.suffix, start, end),
    };
  }
  if (target.kind !== 'no-page') return undefined;
  return {
    code: 'ref-not-found',
    message: l10n.t('There is no page “{0}”, and Hugo does not build the site without it.', value),
    start,
    end,
    fixes: () => choices(nearPages(target.path, pages), target.suffix, start, end),
  };
}

/** Bare names in links that two pages have: Relearn asks Hugo, and Hugo fails. [facts: section 5; tried] */
export const ambiguousLinks: NoteCheck = {
  codes: ['link-ambiguous'],
  needs: 'pages',
  *check(reading, { site, pages }) {
    if (!relearnFollowsLinks(site) || pages?.from === undefined || !pages.rendered) return;
    const links = reading.note.links
      .filter(({ commentedOut }) => !commentedOut)
      .map(({ hrefRange }) => hrefRange);
    // A button in a comment is run all the same.
    const buttons = reading.note.buttons.flatMap(({ hrefRange }) => hrefRange ?? []);
    for (const range of [...links, ...buttons]) {
      const { start, end } = reading.offsets(range);
      const href = reading.text.slice(start, end);
      if (href === '' || href.includes('/') || href.includes('{{')) continue;
      const target = pages.site.resolve(pages.from, href);
      if (target.kind === 'ambiguous') yield ambiguousSlip(href, target, start, end);
    }
  },
};

function ambiguousSlip(
  href: string,
  { pages, suffix }: Extract<LinkTarget, { kind: 'ambiguous' }>,
  start: number,
  end: number,
): Slip {
  return {
    code: 'link-ambiguous',
    message: l10n.t(
      '“{0}” may be each of these pages: {1}',
      href,
      pages.map(({ logicalPath }) => logicalPath).join(', '),
    ),
    start,
    end,
    fixes: choices(pages, suffix, start, end),
  };
}

const mostChoices = 3;

function choices(pages: readonly LinkPage[], suffix: string, start: number, end: number): SpanFix[] {
  return pages.slice(0, mostChoices).map(({ logicalPath }) => ({
    title: l10n.t('Write {0}', logicalPath),
    edits: [{ start, end, newText: encodeSpaces(logicalPath) + suffix }],
  }));
}

function encodeSpaces(path: string): string {
  return path.replaceAll(' ', '%20');
}
