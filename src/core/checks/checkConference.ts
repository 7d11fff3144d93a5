import * as l10n from '@vscode/l10n';
import type { Conference, Page, Section } from '../conference/conference';
import { walkFrom } from '../conference/walkPages';
import { parseNumberPrefix } from '../edits/numberPrefix';
import type { Located, Note } from '../note/note';
import { similarTags } from '../tags/similarTags';
import { tagsOf } from '../tags/tagIndex';
import { checks, type CheckCode } from './codes';
import type { Finding, Fix, SeveritySettings } from './finding';
import { isBuilt } from './notePages';

export interface ConferenceCheckOptions {
  readonly severities?: SeveritySettings;
  /** The user's list of tags that mean the same: alias → word. */
  readonly tagAliases?: Readonly<Record<string, string>>;
}

/**
 * What compares the notes of a conference with each other: weights within a section, numbers and weights, tags. The
 * answer has an entry for every note that was looked at; an empty one takes earlier findings away. What did not change
 * since `before` is not looked at: sections are compared by identity, which snapshots share.
 *
 * Comments that silence stand in the notes' texts: pass the findings through `withoutSilenced`.
 * @param before the snapshot that was checked last; undefined looks at everything
 */
export function checkConference(
  before: Conference | undefined,
  after: Conference,
  options: ConferenceCheckOptions = {},
): ReadonlyMap<string, readonly Finding[]> {
  if (after.kind === 'plain') return new Map();
  const report = new Report(options.severities);
  const tags = tagFindings(after, options);
  const oldTags = before === undefined ? undefined : tagFindings(before, options);
  for (const { home } of after.trees) weightsBelow(home, before, tags, report);
  const changedTags = new Set([...tags.keys(), ...(oldTags?.keys() ?? [])]);
  for (const uri of changedTags) {
    if (oldTags !== undefined && sameTags(tags.get(uri), oldTags.get(uri))) continue;
    const section = after.ancestors(after.find(uri)?.id ?? '')[0];
    if (section !== undefined) sectionFindings(section, tags, report);
    else report.look(uri);
  }
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
  if (page.kind === 'section' && (old.leftOut === undefined) !== (page.leftOut === undefined)) {
    for (const { note } of walkFrom(page)) if (note !== undefined) uris.add(note.uri);
  }
  if (old.title !== page.title) {
    for (const section of above) if (section.note !== undefined) uris.add(section.note.uri);
    for (const { note } of above.at(-1)?.children ?? []) if (note !== undefined) uris.add(note.uri);
  }
  if (page.kind !== 'section' || old.kind !== 'section') return true;
  if (old.children.length !== page.children.length) return false;
  const byPath = new Map(old.children.map((child) => [child.path, child]));
  return page.children.every((child) => {
    const earlier = byPath.get(child.path);
    return earlier !== undefined && compare(earlier, child, [...above, page], uris);
  });
}

interface TagPair {
  readonly from: string;
  readonly to: string;
}
/** By the note's URI: its tags that are nearly others. */
type TagFindings = ReadonlyMap<string, readonly TagPair[]>;

function weightsBelow(
  section: Section,
  before: Conference | undefined,
  tags: TagFindings,
  report: Report,
): void {
  const old = before?.find(section.id);
  if (old === section) return;
  sectionFindings(section, tags, report);
  for (const child of section.children)
    if (child.kind === 'section') weightsBelow(child, before, tags, report);
}

/** Looks at all pages of a section: its own file as one of its parent's. */
function sectionFindings(section: Section, tags: TagFindings, report: Report): void {
  const inStep = numbersAreWeights(section.children);
  const byWeight = pagesByWeight(section.children);
  for (const page of section.children) {
    const { note } = page;
    if (note === undefined) continue;
    report.look(note.uri);
    weightFindings(page, note, inStep ? numberOf(page) : undefined, byWeight, report);
    for (const { from, to } of tags.get(note.uri) ?? []) {
      const tag = note.frontMatter.tags.find(({ value }) => value === from);
      if (tag !== undefined)
        report.add(note.uri, 'tag-similar', tag, l10n.t('Other notes write this tag “{0}”.', to));
    }
  }
}

/** @param number of the file's name, where it should be the weight */
function weightFindings(
  page: Page,
  { uri, frontMatter: { weight } }: Note,
  number: number | undefined,
  byWeight: ReadonlyMap<number, readonly Page[]>,
  report: Report,
): void {
  if (weight === undefined || weight.value === 0 || weight.value === number) return;
  const fixes: Fix[] =
    number === undefined
      ? []
      : [
          {
            title: l10n.t('Make the weight {0}', number),
            edits: [{ range: weight.range, newText: String(number) }],
            safe: false,
          },
        ];
  const other = byWeight.get(weight.value)?.find((each) => each !== page);
  if (other !== undefined) {
    const message = l10n.t(
      '“{0}” has this weight too: the menu decides by date and title which one comes first.',
      other.title,
    );
    report.add(uri, 'weight-duplicate', weight, message, fixes);
  } else if (number !== undefined) {
    const message = l10n.t('The file’s name says {0}, the weight {1}.', number, weight.value);
    report.add(uri, 'weight-out-of-step', weight, message, fixes);
  }
}

/** Pages that are none to the site have no place in its menu. */
function pagesByWeight(pages: readonly Page[]): ReadonlyMap<number, readonly Page[]> {
  const byWeight = new Map<number, Page[]>();
  for (const page of pages) {
    if (page.weight === 0 || page.leftOut === 'shadowed' || page.leftOut === 'not-a-page') continue;
    const same = byWeight.get(page.weight);
    if (same === undefined) byWeight.set(page.weight, [page]);
    else same.push(page);
  }
  return byWeight;
}

const fewestNumbered = 3;

/** Whether the writer keeps numbers and weights equal: more than half of the pages that have both. */
function numbersAreWeights(pages: readonly Page[]): boolean {
  const both = pages.flatMap((page) => {
    const number = numberOf(page);
    return number === undefined || page.weight === 0 ? [] : [number === page.weight];
  });
  const equal = both.filter((each) => each).length;
  return equal >= fewestNumbered && equal * 2 > both.length;
}

function numberOf({ path, kind }: Page): number | undefined {
  const names = path.split('/');
  const last = names.at(-1) ?? '';
  const isOwnFile = /^_?index(?:\.[\w-]+)?\.\w+$/.test(last);
  const name = isOwnFile || kind === 'section' ? (isOwnFile ? names.at(-2) : last) : last;
  return parseNumberPrefix(name ?? '')?.number;
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

function sameTags(a: readonly TagPair[] | undefined, b: readonly TagPair[] | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

class Report {
  readonly findings = new Map<string, Finding[]>();

  constructor(private readonly severities: SeveritySettings = {}) {}

  /** The note was looked at: what it had before is gone unless it is found again. */
  look(uri: Note['uri']): void {
    if (!this.findings.has(uri)) this.findings.set(uri, []);
  }

  add(
    uri: string,
    code: CheckCode,
    { range }: Located<unknown>,
    message: string,
    fixes: readonly Fix[] = [],
  ): void {
    const severity = this.severities[code] ?? checks[code].severity;
    const list = this.findings.get(uri);
    if (severity === 'off' || list === undefined) return;
    if (list.some((each) => each.code === code && each.range === range)) return;
    list.push({ code, severity, breaksBuild: false, message, range, fixes });
  }
}
