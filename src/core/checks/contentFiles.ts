import * as l10n from '@vscode/l10n';
import type { Conference } from '../conference/conference';
import { isIgnoredName, isWithin } from '../hugo/pagePaths';
import { isFrom } from '../hugo/hugoVersion';
import type { SiteConfig } from '../hugo/siteConfig';
import { longestNote } from '../note/noteSize';
import { NoteReading } from '../note/parseNote';
import { checks } from './codes';
import type { Finding, SeveritySettings } from './finding';
import { pictureUri } from './site/pictureUse';
import { findingsBy } from './checkNote';
import { dateUnreadable } from './rules/dates';
import { frontMatterSyntax } from './rules/frontMatterSyntax';
import { outputUnknown } from './rules/outputs';
import { pageAddresses } from './rules/pageAddresses';
import { shortcodeDemands } from './rules/shortcodeDemands';
import { shortcodeCalls } from './rules/shortcodes';
import { keyBoolean, valueKinds } from './rules/valueKinds';
import type { SiteFacts } from './site/siteFacts';

/** Content that is no Markdown. The other languages need programs beside Hugo. [Hugo: media/builtin.go] */
const otherContent = /\.(?:(html?)|org|adoc|asciidoc|ad|rst|pandoc|pdc)$/i;

/** Content that Hugo reads beside Markdown: its shortcodes are run, too. */
export type ContentFile = 'html' | 'other';

/** What the file at `path` (from the site's root) is to Hugo; undefined where it is no content, or a note. */
export function contentFile(
  path: string,
  { contentRoots, ignoreFiles }: SiteConfig,
): ContentFile | undefined {
  const found = otherContent.exec(path);
  if (found === null || !contentRoots.some(({ source }) => isWithin(path, source))) return undefined;
  if (path.split('/').some(isIgnoredName) || ignoreFiles.some((pattern) => pattern.test(`/${path}`)))
    return undefined;
  return found[1] === undefined ? 'other' : 'html';
}

/** From this release on a page of HTML needs no front matter to be one. [Hugo: release notes of 0.123; tried: 0.111] */
const plainHtml = '0.123';

/**
 * What Hugo refuses in a content file that is no note: pages of HTML, unless the site allows them, slips in front matter
 * and in shortcodes, which it reads there as in Markdown. [Hugo: page__meta.go, config/security; tried: 0.111, 0.131, 0.169]
 */
export function checkContentFile(
  { uri, kind, text, isPage }: ContentText,
  site: SiteFacts,
): readonly Finding[] {
  if (kind === 'html' && site.refusesHtml) return [refusedPage()];
  if (text.length > longestNote) return [];
  const reading = new NoteReading(uri, text);
  const { format, draft } = reading.note.frontMatter;
  if (kind === 'html' && format === 'none' && !isFrom(site.hugo, plainHtml)) return [];
  const by =
    isPage && !draft
      ? [...ofContent, ...ofPages, shortcodeDemands]
      : isPage
        ? [...ofContent, ...ofPages]
        : ofContent;
  return findingsBy(by, reading, { site, pages: undefined, now: 0 }).filter(({ breaksBuild }) => breaksBuild);
}

/** A content file that is no note. */
export interface ContentText {
  readonly uri: string;
  readonly kind: ContentFile;
  readonly text: string;
  /** False for one in a leaf bundle, which is read and not rendered. */
  readonly isPage: boolean;
}

const ofContent = [frontMatterSyntax, shortcodeCalls];
const ofPages = [keyBoolean, valueKinds, dateUnreadable, outputUnknown, pageAddresses];

/**
 * A finding for each page of HTML among the notes that Hugo refuses, by the URI of its file.
 * @param files paths from the conference's root
 */
export function refusedPages(
  conference: Conference,
  files: Iterable<string>,
  { refusesHtml }: SiteFacts,
  severities: SeveritySettings = {},
): ReadonlyMap<string, readonly Finding[]> {
  const { config } = conference;
  const found = new Map<string, readonly Finding[]>();
  const severity = severities['page-refused'] ?? checks['page-refused'].severity;
  if (config === undefined || !refusesHtml || severity === 'off') return found;
  for (const path of files) {
    if (contentFile(path, config) === 'html')
      found.set(pictureUri(conference, path), [{ ...refusedPage(), severity }]);
  }
  return found;
}

/** Whether a file's name is that of a page of HTML. */
export function isHtml(name: string): boolean {
  return otherContent.exec(name)?.[1] !== undefined;
}

function refusedPage(): Finding {
  const start = { line: 0, character: 0 };
  return {
    code: 'page-refused',
    severity: checks['page-refused'].severity,
    breaksBuild: true,
    message: l10n.t(
      'Hugo {0} and later reject HTML files in content. Move the file to static, or allow it with security.allowContent.',
      strictContent,
    ),
    range: { start, end: start },
    sinceHugo: strictContent,
    fixes: [],
  };
}

/** The first release with a policy for content. */
const strictContent = '0.162';
