import * as l10n from '@vscode/l10n';
import { addressOfPage } from '../../capture/addressOfPage';
import { linkText } from '../../capture/recommendationLine';
import { recommendedLinks } from '../../capture/recommendedLinks';
import { RecommendedTalks } from '../../capture/recommendedTalks';
import { findHeading } from '../../edits/sections/sectionNames';
import type { Conference, Page, Section, Session } from '../../conference/conference';
import { walkPages } from '../../conference/pages/walkPages';
import { hugoLinkSite, plainLinkSite } from '../../edits/links/linkSite';
import type { Note } from '../../note/note';
import { treeOf } from '../../conference/pages/placeOfPage';
import type { ConferenceReport } from './conferenceReport';
import type { Fix } from '../finding';

/** Tags by which note takers mark the talks that were worth it. */
const starTags =
  /^(?:recommend(?:ed|ation)s?|favou?rites?|must[ -](?:watch|see)|starred|⭐|★|empfehlung|empfohlen)$/iu;
const starSign = /[⭐★🌟]/u;

/**
 * Days whose page recommends nothing though one of their talks has a star: another page recommends it, its title has a
 * star, or a tag says so.
 * @param name what the user calls the section that recommends talks
 */
export function dayFindings(conference: Conference, name: string, report: ConferenceReport): void {
  const recommended = new RecommendedTalks(name);
  recommended.take(undefined, conference, new Set());
  for (const page of walkPages(conference)) {
    const { note } = page;
    if (page.kind !== 'section' || note === undefined || note.frontMatter.broken) continue;
    const talks = page.children.filter((child): child is Session => child.kind === 'session');
    if (talks.length === 0 || recommendedLinks(note, name).length > 0) continue;
    const starred = talks.filter((talk) => recommended.has(talk.id) || hasStar(talk));
    const [first] = starred;
    if (first === undefined) continue;
    const message =
      starred.length === 1
        ? l10n.t('“{0}” is starred, but its day doesn’t recommend any talks.', first.title)
        : l10n.t('{0} talks are starred, but their day doesn’t recommend any.', starred.length);
    const fixes = recommendFix(conference, page, note, starred, name);
    report.add(note.uri, 'recommendations-missing', placeIn(note, name), message, fixes);
  }
}

function hasStar({ title, note }: Session): boolean {
  return starSign.test(title) || note.frontMatter.tags.some(({ value }) => starTags.test(value.trim()));
}

/** The heading that nothing stands below, else the title, else the first line. */
function placeIn({ headings, frontMatter }: Note, name: string) {
  const start = { line: 0, character: 0 };
  return (
    findHeading(headings, 'recommendations', name) ??
    frontMatter.title ??
    headings[0] ?? { range: { start, end: start } }
  );
}

/** Where the heading stands already, the talks can be put below it. */
function recommendFix(
  conference: Conference,
  section: Section,
  { headings }: Note,
  talks: readonly Page[],
  name: string,
): Fix[] {
  const heading = findHeading(headings, 'recommendations', name);
  if (heading === undefined) return [];
  const { config } = conference;
  const paths = [section.path, ...talks.map(({ path }) => path)];
  const site = config
    ? hugoLinkSite(paths, config, treeOf(conference, section).language)
    : plainLinkSite(paths);
  const from = site.pageAt(section.path);
  const lines = talks.flatMap(({ path, title }) => {
    const target = site.pageAt(path);
    if (from === undefined || target === undefined) return [];
    return [`- [${linkText(title)}](${addressOfPage(site, from, target, [])})`];
  });
  if (lines.length < talks.length) return [];
  const { end } = heading.range;
  return [
    {
      title: l10n.t('Recommend them here'),
      edits: [{ range: { start: end, end }, newText: `\n\n${lines.join('\n')}` }],
      safe: false,
    },
  ];
}
