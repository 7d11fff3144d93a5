import type { Conference, Page } from '../../core/conference/conference';
import { conferenceItem, pageItem } from '../../core/tree/pageItem';
import { wantedRows } from '../../core/tree/wantedRows';
import type { ConferenceUpdate } from '../../workspace/notes';
import type { Node, Nodes } from './node';

/**
 * The rows that look different after an update: usually none or one, for one typed character. A row that is fired is
 * drawn again with everything below it, so a section is fired only when the pages in it or their order changed, or
 * its own row did.
 * @returns undefined when the whole tree has to be drawn again
 */
export function changedRows(updates: readonly ConferenceUpdate[], nodes: Nodes): Node[] | undefined {
  const rows = new Set<Node>();
  for (const { before, after, uris } of updates) {
    if (before === undefined || after === undefined) return undefined;
    for (const uri of uris) {
      const was = before.find(uri);
      const is = after.find(uri);
      if (was === undefined || is === undefined) return undefined;
      addIfChanged(rows, nodes, before, after, was, is);
    }
  }
  return [...rows];
}

function addIfChanged(
  rows: Set<Node>,
  nodes: Nodes,
  before: Conference,
  after: Conference,
  was: Page,
  is: Page,
): void {
  if (looks(was) !== looks(is)) rows.add(nodes.standingFor(after, is));
  const sectionsBefore = before.ancestors(was.id);
  for (const [i, section] of after.ancestors(is.id).entries()) {
    const old = sectionsBefore[i];
    if (old?.id !== section.id || childIds(old) !== childIds(section) || looks(old) !== looks(section)) {
      rows.add(nodes.standingFor(after, section));
    }
  }
  if (conferenceLooks(before) !== conferenceLooks(after)) rows.add(nodes.conference(after));
}

const anywhere = { first: false, last: false };
/** Lines count: a row that leads to a line has to know where that is now. */
const looks = (page: Page) =>
  JSON.stringify([
    pageItem(page, anywhere),
    page.kind === 'session' ? wantedRows(page) : [],
    page.note?.problems.map(({ range }) => range),
  ]);
const conferenceLooks = (conference: Conference) => JSON.stringify(conferenceItem(conference));
const childIds = (page: Page) =>
  page.kind === 'section' ? page.children.map(({ id }) => id).join('\n') : '';
