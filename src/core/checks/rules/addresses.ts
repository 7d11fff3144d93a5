import * as l10n from '@vscode/l10n';
import { addressFault } from '../../hugo/goUrl';
import { isFrom } from '../../hugo/hugoVersion';
import { isExternal } from '../../hugo/resolveLink';
import type { ShortcodeCall, ShortcodeParameter } from '../../hugo/shortcodes';
import type { Range } from '../../text/range';
import { covers, type Span } from '../../text/span';
import type { NoteCheck, SpanFix } from '../check';
import type { NoteReading } from '../../note/parseNote';
import { pageFaultWords } from '../pageFaultWords';
import type { SiteFacts } from '../site/siteFacts';

/** From this release on Relearn follows links itself, by a render hook. [Relearn: release notes of 5.24] */
const ownLinks = '5.24';

export function relearnFollowsLinks(site: SiteFacts): boolean {
  return relearnReadsAddresses(site) && !site.ownTemplates.has('link');
}

function relearnReadsAddresses({ kind, relearn }: SiteFacts): boolean {
  return kind === 'hugo' && relearn !== undefined && isFrom(relearn, ownLinks);
}

/** Shortcodes of Relearn whose `href` it follows as it does a link. */
export const relearnLinks: ReadonlySet<string> = new Set(['button', 'card']);

/** Addresses for which Relearn's templates, and so the build, fail. [tried: Hugo 0.131 with Relearn 7.6.1, 0.169 with 9.0.3] */
export const addressInvalid: NoteCheck = {
  codes: ['address-invalid'],
  needs: 'note',
  *check(reading, { site }) {
    if (!relearnReadsAddresses(site)) return;
    for (const { open } of reading.calls) {
      const name = open.name.toLowerCase();
      if (!relearnLinks.has(name) || site.ownTemplates.has(name)) continue;
      const href = open.parameters.findLast(({ name }) => name === 'href');
      if (href === undefined || addressFault(href.value) === undefined) continue;
      yield {
        code: 'address-invalid',
        message: pageFaultWords({ code: 'address-invalid', address: href.value }),
        // Hugo points to the shortcode.
        start: open.start,
        end: href.end,
        fixes: hrefFixes(reading, href),
      };
    }
    let dropped: readonly Span[] | undefined;
    for (const { href, ...span } of writtenAddresses(reading, site)) {
      if (covers((dropped ??= droppedParts(reading)), span.start)) continue;
      if (reading.text.slice(span.start, span.end).includes('{{')) continue;
      yield {
        code: 'address-invalid',
        message: pageFaultWords({ code: 'address-invalid', address: href }),
        ...span,
        fixes: percentFix(span.start, span.end, href),
      };
    }
  },
};

/**
 * What stands in tabs and in no tab: Relearn does not write it. In order, without overlaps.
 * [Relearn: shortcodes/tabs.html; tried: 7.6.1]
 */
function droppedParts({ calls }: NoteReading): readonly Span[] {
  const tags = calls
    .flatMap(({ open, close }) => {
      const isTabs = open.name.toLowerCase() === 'tabs';
      if (close === undefined || (!isTabs && open.name.toLowerCase() !== 'tab')) return [];
      return [
        { at: open.end, isTabs, isOpening: true },
        { at: close.start, isTabs, isOpening: false },
      ];
    })
    .sort((a, b) => a.at - b.at);
  const around: boolean[] = [];
  let from = 0;
  return tags.flatMap(({ at, isTabs, isOpening }) => {
    const dropped = around.at(-1) === true ? [{ start: from, end: at }] : [];
    if (isOpening) around.push(isTabs);
    else around.pop();
    from = at;
    return dropped;
  });
}

/** The addresses of Markdown's links and pictures that cannot be read. */
function* writtenAddresses(
  reading: NoteReading,
  { linkify, typographer, ownTemplates }: SiteFacts,
): Generator<Span & { readonly href: string }> {
  const links = ownTemplates.has('link') ? [] : reading.note.links;
  const images = ownTemplates.has('image') ? [] : reading.note.images;
  for (const { href, range, hrefRange, commentedOut } of [...links, ...images]) {
    // Which bare addresses become links is told below.
    if (commentedOut || isSameRange(range, hrefRange) || addressFault(href) === undefined) continue;
    yield { href, ...reading.offsets(hrefRange) };
  }
  if (linkify && !ownTemplates.has('link') && mayBeBareFault.test(reading.text))
    yield* reading.bareAddresses(typographer, isFaulty);
}

/** Of bare addresses only these can be unreadable: with a sign of percent, or with a host of several parts at a colon. */
const mayBeBareFault = /(?:\/\/|www\.)\S{0,1000}%|:\/\/[^\s/]{0,256}:/i;

function isFaulty(address: string): boolean {
  return addressFault(address) !== undefined;
}

function isSameRange(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}

function hrefFixes(reading: NoteReading, { value, start, end }: ShortcodeParameter): SpanFix[] {
  const bare = value.trim().replace(/^['‘’“”<]+|['‘’“”>]+$/gu, '');
  if (bare !== value && addressFault(bare) === undefined) {
    // `href='https://…'`: to Hugo the quotes are part of the address, and only `"` quotes.
    const unquoted = reading.text.charAt(start - 1) !== '"' && reading.text.charAt(start - 1) !== '`';
    return [
      {
        title: l10n.t('Change to {0}', bare),
        edits: [{ start, end, newText: unquoted ? `"${bare}"` : bare }],
        safe: true,
      },
    ];
  }
  return percentFix(start, end, value);
}

/** A sign of percent that encodes nothing stands for itself. */
function percentFix(start: number, end: number, value: string): SpanFix[] {
  const mended = value.replace(/%(?![\da-f]{2})/gi, '%25');
  if (mended === value || addressFault(mended) !== undefined) return [];
  return [{ title: l10n.t('Change to {0}', mended), edits: [{ start, end, newText: mended }] }];
}

/** `youtu.be/x` is a page of the site to a browser. [tried: Hugo 0.131 with Relearn 7.6.1, 0.169 with 9.0.3] */
export const addressWithoutScheme: NoteCheck = {
  codes: ['address-without-scheme'],
  needs: 'note',
  *check(reading) {
    for (const { href, range } of addresses(reading)) {
      const span = reading.offsets(range);
      yield {
        code: 'address-without-scheme',
        message: l10n.t('Without https:// this is a page on your site. Did you mean https://{0}?', href),
        ...span,
        fixes: [
          {
            title: l10n.t('Add https://'),
            edits: [{ start: span.start, end: span.start, newText: 'https://' }],
            safe: true,
          },
        ],
      };
    }
  },
};

/** The addresses of live buttons and of links that begin like a host. */
function* addresses({ note }: NoteReading): Generator<{ href: string; range: Range }> {
  for (const { href, hrefRange, placeholder } of note.buttons) {
    if (hrefRange !== undefined && !placeholder && isHost(href)) yield { href, range: hrefRange };
  }
  for (const { href, hrefRange } of note.links) if (isHost(href)) yield { href, range: hrefRange };
}

/** Whether an address without a scheme begins with the name of a host. */
export function isHost(href: string): boolean {
  return !isExternal(href) && looksLikeHost.test(href);
}

/** Names of hosts that talks are linked to, or anything that begins like a host. A file (`talk.md`) is none. */
const looksLikeHost =
  /^(?:www\.[\w-]+\.\w|(?:[\w-]+\.)*(?:youtu\.be|youtube\.com|vimeo\.com|github\.com|gitlab\.com|speakerdeck\.com|slideshare\.net|slides\.com|sched\.com|docs\.google\.com|linkedin\.com|wikipedia\.org)(?:[/?#]|$)|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|de|be|eu|edu|gov|ly|me|co|gl|to|st|ee|app|ai|us|uk|fr|nl|ch|at|es|it|jp|tv|info|fm|im|gg|gd|xyz|link|is|ca|au|nz|se|no|fi|dk|cz|br|ie|tech|cloud|blog|site|online)\/)/i;

/** A button that shows and leads nowhere. A commented-out one is meant to. */
export const buttonPlaceholder: NoteCheck = {
  codes: ['button-placeholder'],
  needs: 'note',
  *check(reading, { site }) {
    if (site.kind === 'plain') return;
    const calls = new Map(
      reading.note.buttons.length === 0 ? [] : reading.calls.map((call) => [call.open.start, call]),
    );
    for (const { placeholder, commentedOut, hrefRange, range, kind, label } of reading.note.buttons) {
      if (!placeholder || commentedOut || label === '' || (kind !== 'video' && kind !== 'slides')) continue;
      const all = reading.offsets(range);
      if (reading.inCode(all.start) || meansToHaveAddress(calls.get(all.start))) continue;
      const wholeLine = /^\s*$/.test(reading.lineBefore(all.start));
      yield {
        code: 'button-placeholder',
        message: l10n.t('The button “{0}” has no URL yet. Add one, or comment it out.', label),
        ...(hrefRange === undefined ? all : nonEmpty(reading.offsets(hrefRange), all)),
        fixes:
          wholeLine || !reading.text.slice(all.start, all.end).includes('-->')
            ? [
                {
                  title: l10n.t('Comment it out'),
                  edits: [
                    { start: all.start, end: all.start, newText: '<!-- ' },
                    { start: all.end, end: all.end, newText: ' -->' },
                  ],
                },
              ]
            : [],
      };
    }
  },
};

/** The address stands there, in a parameter without a name or in capitals: that is another finding. */
function meansToHaveAddress(call: ShortcodeCall | undefined): boolean {
  return (
    call?.open.parameters.some(
      ({ name }) => name === undefined || (/^href$/i.test(name) && name !== 'href'),
    ) ?? false
  );
}

function nonEmpty(span: { start: number; end: number }, other: { start: number; end: number }) {
  return span.start === span.end ? other : span;
}
