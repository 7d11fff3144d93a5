import type { Conference, Page } from '../conference/conference';
import { walkPages } from '../conference/pages/walkPages';
import type { Found } from './finding';
import type { Severity } from './codes';

/** A finding and the page that it stands in. */
export interface FoundOnPage {
  readonly page: Page;
  readonly found: Found;
}

/** What there is to know of a conference before it is published. */
export interface PublishSummary {
  /** What breaks the build first, then by severity; each in the order of the menu and the text. */
  readonly findings: readonly FoundOnPage[];
  /** Notes for which Hugo refuses to build the site; none of plain notes, which have no site. */
  readonly broken: number;
  readonly missingLinks: number;
  readonly todos: number;
  readonly drafts: readonly Page[];
}

/** @param findingsOf the findings of a note by its URI */
export function publishSummary(
  conference: Conference,
  findingsOf: (uri: string) => readonly Found[],
): PublishSummary {
  const findings: FoundOnPage[] = [];
  const drafts: Page[] = [];
  let broken = 0;
  for (const page of walkPages(conference)) {
    if (page.leftOut === 'draft') drafts.push(page);
    const own = page.note === undefined ? [] : findingsOf(page.note.uri);
    for (const found of own) findings.push({ page, found });
    if (conference.kind === 'hugo' && own.some(({ breaksBuild }) => breaksBuild)) broken++;
  }
  const sum = (of: 'todos' | 'missingVideo' | 'missingSlides') =>
    conference.trees.reduce((total, { home }) => total + home.totals[of], 0);
  return {
    findings: findings.sort((a, b) => rankOf(a.found) - rankOf(b.found)),
    broken,
    missingLinks: sum('missingVideo') + sum('missingSlides'),
    todos: sum('todos'),
    drafts,
  };
}

const ranks: Readonly<Record<Severity, number>> = { error: 1, warning: 2, info: 3, hint: 4 };

function rankOf({ breaksBuild, severity }: Found): number {
  return breaksBuild ? 0 : ranks[severity];
}
