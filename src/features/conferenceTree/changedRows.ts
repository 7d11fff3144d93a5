import type { Conference, Page, Section } from '../../core/conference/conference';
import { conferenceItem, pageItem } from '../../core/tree/pageItem';
import { isFiltering, isVisible, type SessionFilter } from '../../core/tree/sessionFilter';
import { talkItem } from '../../core/tree/talkItem';
import { wantedRows } from '../../core/tree/wantedRows';
import type { ConferenceUpdate } from '../../workspace/conferences/notes';
import type { Node, Nodes } from './node';

/**
 * The rows that look different after an update: usually none or one, for one typed character. A row that is fired is
 * drawn again with everything below it, so a section is fired only when the pages in it or their order changed, or
 * its own row did.
 * @returns undefined when the whole tree has to be drawn again: a page came or went away, from the notes or through
 *   the filter
 */
export function changedRows(
  updates: readonly ConferenceUpdate[],
  nodes: Nodes,
  filter: SessionFilter,
): Node[] | undefined {
  const rows = new Set<Node>();
  for (const { before, after, uris } of updates) {
    if (before === undefined || after === undefined) return undefined;
    for (const uri of uris) {
      const was = before.find(uri);
      const is = after.find(uri);
      if (was === undefined || is === undefined) return undefined;
      const sections = pairs(before.ancestors(was.id), after.ancestors(is.id));
      if (isFiltering(filter) && sections.some(([old, section]) => filterDiffers(old, section, filter))) {
        return undefined;
      }
      if (looks(was) !== looks(is)) rows.add(nodes.standingFor(after, is));
      for (const [old, section] of sections) {
        if (old?.id !== section.id || !haveSameIds(old, section) || looks(old) !== looks(section)) {
          rows.add(nodes.standingFor(after, section));
        }
      }
    }
    if (conferenceLooks(before) !== conferenceLooks(after)) rows.add(nodes.conference(after));
  }
  return [...rows];
}

type SectionPair = readonly [before: Section | undefined, after: Section];

function pairs(before: readonly Section[], after: readonly Section[]): SectionPair[] {
  return after.map((section, i) => [before[i], section]);
}

/**
 * Whether the filter leaves other sessions of a section than before. Not the changed session alone is looked at: the
 * habits of one note decide whether another one lacks a link. What is the same object did not change.
 */
function filterDiffers(old: Section | undefined, section: Section, filter: SessionFilter): boolean {
  if (old === undefined) return true;
  const known = haveSameIds(old, section) ? undefined : new Map(old.children.map((page) => [page.id, page]));
  return section.children.some((page, i) => {
    const was = known === undefined ? old.children[i] : known.get(page.id);
    if (was === page || page.kind === 'section') return false;
    return was === undefined || isVisible(was, filter) !== isVisible(page, filter);
  });
}

function haveSameIds(a: Section, b: Section): boolean {
  return a.children.length === b.children.length && a.children.every(({ id }, i) => id === b.children[i]?.id);
}

const anywhere = { first: false, last: false };
/** Lines count: a row that leads to a line has to know where that is now. */
const looks = (page: Page) =>
  JSON.stringify([
    pageItem(page, anywhere, false, 0, true),
    page.kind === 'session' ? wantedRows(page) : [],
    page.kind === 'session' ? page.talks?.map((talk) => [talkItem(talk, true), talk.range.start.line]) : [],
    page.note?.faults.map(({ range }) => range),
  ]);
const conferenceLooks = (conference: Conference) => JSON.stringify(conferenceItem(conference));
