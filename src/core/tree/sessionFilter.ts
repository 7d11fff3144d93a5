import * as l10n from '@vscode/l10n';
import type { Page, Section, Session } from '../conference/conference';
import { tagKey } from '../hugo/tagKey';

/** Which sessions the tree shows. A session has to meet every condition that is set. */
export interface SessionFilter {
  /** Tags as {@link tagKey} makes them; the session must carry all of them. */
  readonly tags: readonly string[];
  readonly missingVideo: boolean;
  readonly missingSlides: boolean;
  /** No video, or no slides, or neither. */
  readonly missingLinks: boolean;
  readonly openTodos: boolean;
}

export const noFilter: SessionFilter = {
  tags: [],
  missingVideo: false,
  missingSlides: false,
  missingLinks: false,
  openTodos: false,
};

export function isFiltering(filter: SessionFilter): boolean {
  const { tags, missingVideo, missingSlides, missingLinks, openTodos } = filter;
  return tags.length > 0 || missingVideo || missingSlides || missingLinks || openTodos;
}

function matchesFilter(session: Session, filter: SessionFilter): boolean {
  // Of several talks in one file one is enough.
  const { missingVideo, missingSlides } = session.totals;
  const lacksVideo = session.missing.video || missingVideo > 0;
  const lacksSlides = session.missing.slides || missingSlides > 0;
  if (filter.missingVideo && !lacksVideo) return false;
  if (filter.missingSlides && !lacksSlides) return false;
  if (filter.missingLinks && !lacksVideo && !lacksSlides) return false;
  if (filter.openTodos && session.totals.todos === 0) return false;
  if (filter.tags.length === 0) return true;
  const own = new Set(session.note.frontMatter.tags.map(({ value }) => tagKey(value)));
  return filter.tags.every((tag) => own.has(tag));
}

/** The children that the filter leaves: matching sessions, and sections with at least one of them below. */
export function visibleChildren(section: Section, filter: SessionFilter): readonly Page[] {
  return isFiltering(filter)
    ? section.children.filter((child) => isVisible(child, filter))
    : section.children;
}

/** Whether the filter leaves a page: a session that matches, or a section with at least one below it. */
export function isVisible(page: Page, filter: SessionFilter): boolean {
  return page.kind === 'session'
    ? matchesFilter(page, filter)
    : page.children.some((child) => isVisible(child, filter));
}

/** The filter in the words of the view's description; empty without a filter. */
export function describeFilter(filter: SessionFilter): string {
  return [
    filter.missingVideo ? l10n.t('no video') : '',
    filter.missingSlides ? l10n.t('no slides') : '',
    filter.missingLinks ? l10n.t('a link missing') : '',
    filter.openTodos ? l10n.t('open TODOs') : '',
    ...filter.tags.map((tag) => `#${tag}`),
  ]
    .filter((word) => word !== '')
    .join(' · ');
}
