import * as l10n from '@vscode/l10n';
import type { Conference, Page, Section } from '../../conference/conference';
import { walkFrom } from '../../conference/pages/walkPages';
import { similarTags } from '../../tags/similarTags';
import { tagsOf } from '../../conference/tagIndex';
import { ConferenceReport } from './conferenceReport';
import type { Finding, SeveritySettings } from '../finding';
import { tagFix } from './tagFix';
import { SectionWeights } from './weights';
import { isBuilt } from '../site/notePages';

export interface ConferenceCheckOptions {
  readonly severities?: SeveritySettings;
  /** The user's list of tags that mean the same: alias → word. */
  readonly tagAliases?: Readonly<Record<string, string>>;
}

/**
 * What compares the notes of a conference with each other: weights within a section, numbers and weights, tags. The
 * answer has an entry for every note in which something is found.
 *
 * Comments that silence stand in the notes' texts: pass the findings through `withoutSilenced`.
 */
export function checkConference(
  conference: Conference,
  options: ConferenceCheckOptions = {},
): ReadonlyMap<string, readonly Finding[]> {
  const report = new ConferenceReport(options.severities);
  if (conference.kind === 'plain') return report.findings;
  const tags = tagFindings(conference, options);
  for (const { home } of conference.trees) findBelow(home, tags, report);
  return report.findings;
}

/** The notes whose checks of the kind `pages` may come out otherwise after a change. */
export function dependents(before: Conference, after: Conference): 'all' | ReadonlySet<string> {
  if (before.config !== after.config || before.trees.length !== after.trees.length) return 'all';
  const uris = new Set<string>();
  for (const [i, { home }] of after.trees.entries()) {
    const old = before.trees[i]?.home;
    if (old === undefined || !compare(old, home, [], uris)) return 'all';
  }
  return uris;
}

/**
 * Gathers who may link to a page whose title changed (its neighbours and the sections above), and who came into a hidden
 * part of the menu or out of it. False: there are other pages now.
 */
function compare(old: Page, page: Page, above: readonly Section[], uris: Set<string>): boolean {
  if (old === page) return true;
  if (old.path !== page.path || old.kind !== page.kind || isBuilt(old) !== isBuilt(page)) return false;
  // A keystroke makes front matter unreadable, and the next one readable again: that is no reason to look at everything.
  const cascades = (each: Page) =>
    JSON.stringify(each.note?.frontMatter.cascade.map(({ values, target }) => [[...values], target]) ?? []);
  const isOtherAbove =
    (old.leftOut === undefined) !== (page.leftOut === undefined) || cascades(old) !== cascades(page);
  if (page.kind === 'section' && isOtherAbove) {
    for (const { note } of walkFrom(page)) if (note !== undefined) uris.add(note.uri);
  }
  if (old.title !== page.title) {
    for (const section of above) if (section.note !== undefined) uris.add(section.note.uri);
    for (const { note } of above.at(-1)?.children ?? []) if (note !== undefined) uris.add(note.uri);
  }
  if (page.kind !== 'section' || old.kind !== 'section') return true;
  if (old.children.length !== page.children.length) return false;
  let byPath: ReadonlyMap<string, Page> | undefined;
  return page.children.every((child, i) => {
    const beside = old.children[i];
    // Pages mostly stay where they were: the others are looked for only where one moved.
    if (beside?.path !== child.path) byPath ??= new Map(old.children.map((each) => [each.path, each]));
    const earlier = beside?.path === child.path ? beside : byPath?.get(child.path);
    return earlier !== undefined && compare(earlier, child, [...above, page], uris);
  });
}

interface TagPair {
  readonly from: string;
  readonly to: string;
}
/** By the note's URI: its tags that are nearly others. */
type TagFindings = ReadonlyMap<string, readonly TagPair[]>;

/** Looks at all pages of a section: its own file as one of its parent's. */
function findBelow(section: Section, tags: TagFindings, report: ConferenceReport): void {
  const weights = new SectionWeights(section, report);
  for (const page of section.children) {
    const { note } = page;
    if (page.kind === 'section') findBelow(page, tags, report);
    if (note === undefined) continue;
    weights.check(page, note);
    for (const { from, to } of tags.get(note.uri) ?? []) {
      const tag = note.frontMatter.tags.find(({ value }) => value === from);
      if (tag !== undefined)
        report.add(
          note.uri,
          'tag-similar',
          tag,
          l10n.t('Other notes spell this tag “{0}”.', to),
          tagFix(note, tag, to),
        );
    }
  }
}

function tagFindings(conference: Conference, { tagAliases = {} }: ConferenceCheckOptions): TagFindings {
  const found = new Map<string, TagPair[]>();
  for (const { from, to } of similarTags(tagsOf(conference), tagAliases)) {
    for (const spelling of from.spellings.keys()) {
      for (const uri of from.uris) {
        const list = found.get(uri) ?? [];
        list.push({ from: spelling, to: to.label });
        found.set(uri, list);
      }
    }
  }
  return found;
}
