import * as l10n from '@vscode/l10n';
import { isExternal, type LinkTarget } from '../../hugo/resolveLink';
import type { ShortcodeTag } from '../../hugo/shortcodes';
import type { LinkPage } from '../../hugo/linkPages';
import type { Span } from '../../text/span';
import type { NoteCheck, Slip, SpanFix } from '../check';
import type { NotePages } from '../site/notePages';
import { nearPages } from '../site/nearPages';
import { pageFaultWords } from '../pageFaultWords';
import { isTaxonomyAddress, type SiteFacts } from '../site/siteFacts';
import { change } from './linkAddresses';
import { isNear } from './shortcodeSlips';
import { relearnFollowsLinks, relearnLinks } from './addresses';

/** `ref` and `relref` that find no page or two: `REF_NOT_FOUND`. [tried: Hugo 0.131 with Relearn 7.6.1, 0.169 with 9.0.3] */
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
      const language = open.parameters.findLast((each) => each.name === 'lang' && each.value !== '');
      if (language !== undefined && !site.languages.includes(language.value)) {
        yield {
          ...languageSlip(language, site.languages),
          start: open.start,
          breaksBuild: site.refsBreakBuild,
        };
        continue;
      }
      // Which pages another language has is known elsewhere.
      if (language !== undefined && language.value !== pages.language) continue;
      const target = pages.site.resolve(pages.from, path.value);
      if (target.kind === 'no-page' && isTaxonomyAddress(target.path, site)) continue;
      const slip = slipOf(target, path, pages) ?? formatSlip(open, site);
      if (slip === undefined) continue;
      // Hugo points to the shortcode.
      yield { ...slip, start: open.start, end: path.end, breaksBuild: site.refsBreakBuild };
    }
  },
};

/** `no site found with lang "…"`: the codes of languages have a case. [tried: Hugo 0.111] */
function languageSlip({ value, start, end }: Span & { value: string }, languages: readonly string[]): Slip {
  const near = languages.find((each) => isNear(value, each));
  return {
    code: 'ref-not-found',
    message: l10n.t('The site has no language “{0}”, so Hugo can’t build it with this reference.', value),
    start,
    end,
    fixes: near === undefined ? [] : [change({ start, end }, near, false)],
  };
}

/** `outputFormat="nope"`: no page is put out in it. Which pages have which of the others, the configuration says. [tried: 0.111] */
function formatSlip({ parameters }: ShortcodeTag, { outputFormats }: SiteFacts): Slip | undefined {
  const format = parameters.findLast((each) => each.name === 'outputFormat' && each.value !== '');
  if (format === undefined || outputFormats === undefined) return undefined;
  if (outputFormats.has(format.value.toLowerCase())) return undefined;
  const near = [...outputFormats].find((each) => isNear(format.value, each));
  return {
    code: 'ref-not-found',
    message: l10n.t(
      'The site has no output format “{0}”, so Hugo can’t build it with this reference.',
      format.value,
    ),
    start: format.start,
    end: format.end,
    fixes: near === undefined ? [] : [change(format, near, false)],
  };
}

function slipOf(
  target: LinkTarget,
  { value, start, end }: { value: string; start: number; end: number },
  pages: NotePages,
): Slip | undefined {
  if (target.kind === 'ambiguous') {
    return {
      code: 'ref-ambiguous',
      message: pageFaultWords({ code: 'ref-ambiguous', address: value, pages: pathsOf(target.pages) }),
      start,
      end,
      fixes: choices(target.pages, target.suffix, start, end),
    };
  }
  if (target.kind !== 'no-page') return undefined;
  return {
    code: 'ref-not-found',
    message: pageFaultWords({ code: 'ref-not-found', address: value }),
    start,
    end,
    fixes: () => choices(nearPages(target.path, pages), target.suffix, start, end),
  };
}

/** Bare names in links that two pages have: Relearn asks Hugo, and Hugo fails. [tried: Hugo 0.131 with Relearn 7.6.1, 0.169 with 9.0.3] */
export const ambiguousLinks: NoteCheck = {
  codes: ['link-ambiguous'],
  needs: 'pages',
  *check(reading, { site, pages }) {
    if (!relearnFollowsLinks(site) || pages?.from === undefined || !pages.rendered) return;
    for (const { href, hrefRange, commentedOut } of reading.note.links) {
      if (commentedOut) continue;
      const slip = ambiguousSlip(href, reading.offsets(hrefRange), pages);
      if (slip !== undefined) yield slip;
    }
    // A button is run in comments and code too, and Hugo points to the shortcode.
    for (const { open } of reading.calls) {
      if (!relearnLinks.has(open.name.toLowerCase())) continue;
      const href = open.parameters.findLast(({ name }) => name === 'href');
      const slip = href && ambiguousSlip(href.value, href, pages);
      if (slip !== undefined) yield { ...slip, start: open.start };
    }
  },
};

function ambiguousSlip(href: string, { start, end }: Span, { from, site }: NotePages): Slip | undefined {
  if (from === undefined || href === '' || href.includes('/') || href.includes('{{')) return undefined;
  const target = site.resolve(from, href);
  if (target.kind !== 'ambiguous') return undefined;
  return {
    code: 'link-ambiguous',
    message: pageFaultWords({ code: 'link-ambiguous', address: href, pages: pathsOf(target.pages) }),
    start,
    end,
    fixes: choices(target.pages, target.suffix, start, end),
  };
}

function pathsOf(pages: readonly LinkPage[]): string[] {
  return pages.map(({ logicalPath }) => logicalPath);
}

const mostChoices = 3;

function choices(pages: readonly LinkPage[], suffix: string, start: number, end: number): SpanFix[] {
  return pages.slice(0, mostChoices).map(({ logicalPath }) => ({
    title: l10n.t('Change to {0}', logicalPath),
    edits: [{ start, end, newText: encodeSpaces(logicalPath) + suffix }],
  }));
}

function encodeSpaces(path: string): string {
  return path.replaceAll(' ', '%20');
}
