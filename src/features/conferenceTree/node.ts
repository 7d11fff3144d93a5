import type { Conference, Page, Section, Tree } from '../../core/conference/conference';
import { findConference, type Notes } from '../../workspace/conferences/notes';

/**
 * A row of the tree. It holds names, not data: what it shows is read from the newest snapshot when VS Code asks, and
 * the same row object stands for the same page as long as the page lives, so that selection and expansion stay.
 */
export type Node =
  | ConferenceNode
  | LanguageNode
  | PageNode
  | TalkNode
  | WantedNode
  | EventNode
  | ScheduleDayNode;

export interface ConferenceNode {
  readonly kind: 'conference';
  readonly key: string;
  readonly conferenceId: string;
}

export interface LanguageNode {
  readonly kind: 'language';
  readonly key: string;
  readonly conferenceId: string;
  readonly language: string;
}

export interface PageNode {
  readonly kind: 'page';
  readonly key: string;
  readonly conferenceId: string;
  readonly pageId: string;
}

/** One of several talks in a session's file. */
export interface TalkNode {
  readonly kind: 'talk';
  readonly key: string;
  readonly conferenceId: string;
  /** Of the file's session. */
  readonly pageId: string;
  readonly talkId: string;
}

/** Something that a session lacks: see wantedRows. */
export interface WantedNode {
  readonly kind: 'wanted';
  readonly key: string;
  readonly conferenceId: string;
  readonly pageId: string;
  readonly wantedKey: string;
}

/** A talk of the schedule without a note. */
export interface EventNode {
  readonly kind: 'event';
  readonly key: string;
  readonly conferenceId: string;
  readonly eventId: string;
  readonly parentKey: string;
}

/** A day of the schedule without a page. */
export interface ScheduleDayNode {
  readonly kind: 'scheduleDay';
  readonly key: string;
  readonly conferenceId: string;
  /** Its `index` in the schedule. */
  readonly day: number;
}

/** Hands out one row object per page. */
export class Nodes {
  readonly #byKey = new Map<string, Node>();

  /** The row with this key, if it has been shown and its page is there. */
  get(key: string): Node | undefined {
    return this.#byKey.get(key);
  }

  /** Forgets the rows whose pages are gone: with every note that is renamed or deleted there would be more. */
  keepOnly(isAlive: (node: Node) => boolean): void {
    for (const [key, node] of this.#byKey) if (!isAlive(node)) this.#byKey.delete(key);
  }

  conference(conference: Conference): ConferenceNode {
    return this.#keep({ kind: 'conference', key: conference.id, conferenceId: conference.id });
  }

  language(conference: Conference, { language }: Tree): LanguageNode {
    const key = `${conference.id}#${language}`;
    return this.#keep({ kind: 'language', key, conferenceId: conference.id, language });
  }

  page(conference: Conference, page: Page): PageNode {
    const key = `${conference.id}#${page.id}`;
    return this.#keep({ kind: 'page', key, conferenceId: conference.id, pageId: page.id });
  }

  talk(session: PageNode, talkId: string): TalkNode {
    const { conferenceId, pageId } = session;
    return this.#keep({ kind: 'talk', key: `${conferenceId}#${talkId}`, conferenceId, pageId, talkId });
  }

  wanted({ conferenceId, pageId }: PageNode | TalkNode, wantedKey: string): WantedNode {
    const key = `${conferenceId}#${pageId}#${wantedKey}`;
    return this.#keep({ kind: 'wanted', key, conferenceId, pageId, wantedKey });
  }

  event({ key: parentKey, conferenceId }: Node, eventId: string): EventNode {
    const key = `${conferenceId}#event:${eventId}`;
    return this.#keep({ kind: 'event', key, conferenceId, eventId, parentKey });
  }

  scheduleDay({ id: conferenceId }: Conference, day: number): ScheduleDayNode {
    return this.#keep({ kind: 'scheduleDay', key: `${conferenceId}#schedule:${day}`, conferenceId, day });
  }

  /** The row that stands for `page`: a home page has none of its own, its conference or language stands for it. */
  standingFor(conference: Conference, page: Page): Node {
    const tree = conference.trees.find(({ home }) => home.id === page.id);
    if (tree === undefined) return this.page(conference, page);
    return conference.trees.length === 1 ? this.conference(conference) : this.language(conference, tree);
  }

  #keep<T extends Node>(node: T): T {
    const known = this.#byKey.get(node.key);
    if (known !== undefined && parentKeyOf(known) === parentKeyOf(node)) return known as T;
    this.#byKey.set(node.key, node);
    return node;
  }
}

/** A talk is another row where its day gets a page. */
function parentKeyOf(node: Node): string | undefined {
  return node.kind === 'event' ? node.parentKey : undefined;
}

/** What a row stands for in the snapshots of this moment; undefined when that is gone. */
export interface Resolved {
  readonly conference: Conference;
  readonly tree: Tree | undefined;
  /** The page itself, or the home page of a conference or language; none of what the schedule alone has. */
  readonly page: Page | undefined;
}

export function resolve(notes: Notes, node: Node): Resolved | undefined {
  const conference = findConference(notes, node.conferenceId);
  if (conference === undefined) return undefined;
  switch (node.kind) {
    case 'conference': {
      const only = conference.trees.length === 1 ? conference.trees[0] : undefined;
      return { conference, tree: only, page: only?.home };
    }
    case 'language': {
      const tree = conference.trees.find(({ language }) => language === node.language);
      return tree && { conference, tree, page: tree.home };
    }
    case 'event':
    case 'scheduleDay':
      return { conference, tree: undefined, page: undefined };
    case 'talk': {
      const page = conference.find(node.pageId);
      const isThere = page?.kind === 'session' && page.talks?.some(({ id }) => id === node.talkId);
      return isThere === true ? { conference, tree: undefined, page } : undefined;
    }
    case 'page':
    case 'wanted': {
      const page = conference.find(node.pageId);
      return page && { conference, tree: undefined, page };
    }
  }
}

/** The section that holds the page; undefined for a home page. */
export function parentOf(conference: Conference, page: Page): Section | undefined {
  return conference.ancestors(page.id)[0];
}
