import * as vscode from 'vscode';
import { toldOfNote } from '../../core/checks/noteFaults';
import type { Conference, Page, Section, Session } from '../../core/conference/conference';
import type { TalkInFile } from '../../core/conference/talk';
import type { Note } from '../../core/note/note';
import { conferenceItem, pageItem, type PageItem } from '../../core/tree/pageItem';
import { pageTooltip } from '../../core/tree/pageTooltip';
import { isFiltering, isVisible, visibleChildren } from '../../core/tree/sessionFilter';
import { talkItem, talkTooltip } from '../../core/tree/talkItem';
import { talkOfWanted, todoOfRow, wantedOfFile, wantedOfTalk, wantedRows } from '../../core/tree/wantedRows';
import { onDidChangeSetting, readSetting } from '../../host/configuration';
import { Disposable } from '../../host/disposable';
import { innerCommandIds } from '../../host/ids';
import type { NoteFindings, UnreadChange } from '../../workspace/findings/noteFindings';
import {
  findConference,
  findPage,
  type ConferenceUpdate,
  type Notes,
} from '../../workspace/conferences/notes';
import type { Recommendations } from '../../workspace/kept/recommendations';
import { changedRows } from './changedRows';
import type { FilterState } from './filterState';
import { Nodes, parentOf, resolve, type EventNode, type Node, type TalkNode, type WantedNode } from './node';
import { openAtCommand, openPageCommand } from './openPage';
import { rowUri } from './rowDecorations';

/** Talks of kept schedules without a note, as rows; none while nobody wants to see them. */
export interface RestOfSchedule {
  readonly onDidChange: vscode.Event<void>;
  /** The ids of talks that stand below a page. */
  eventsBelow(conference: Conference, section: Section): readonly string[];
  /** The numbers of days that have talks and no page. */
  daysOf(conference: Conference): readonly number[];
  /** The ids of the talks of such a day. */
  eventsOf(conference: Conference, day: number): readonly string[];
  event(conference: Conference, id: string): PageItem | undefined;
  day(conference: Conference, index: number): PageItem | undefined;
}

/** The rows of the conference tree, pulled from the newest snapshots whenever VS Code asks. */
export class ConferenceTreeData extends Disposable implements vscode.TreeDataProvider<Node> {
  readonly #notes: Notes;
  readonly #filter: FilterState;
  readonly #recommendations: Recommendations;
  readonly #findings: NoteFindings;
  readonly #changed = this.register(new vscode.EventEmitter<Node | Node[] | undefined>());
  readonly nodes = new Nodes();
  #nothingLeft: boolean | undefined;
  #rest: RestOfSchedule | undefined;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(notes: Notes, filter: FilterState, recommendations: Recommendations, findings: NoteFindings) {
    super();
    this.#findings = findings;
    this.#notes = notes;
    this.#filter = filter;
    this.#recommendations = recommendations;
    this.register(notes.onDidChange((updates) => this.#fire(updates)));
    this.register(filter.onDidChange(() => this.#drawAll()));
    this.register(onDidChangeSetting(['tree.speakers'], () => this.#drawAll()));
    this.register(findings.onDidChangeUnread((change) => this.#redraw(change)));
    this.register(
      recommendations.onDidChange(({ conferenceId, ids }) => {
        const conference = findConference(notes, conferenceId);
        const pages = conference === undefined ? [] : [...ids].flatMap((id) => conference.find(id) ?? []);
        const rows = conference === undefined ? [] : pages.map((page) => this.nodes.page(conference, page));
        if (rows.length > 0) this.#changed.fire(rows);
      }),
    );
  }

  /** Shows the rest of schedules, too, from now on. What reads them comes later than the tree. */
  showRest(rest: RestOfSchedule): void {
    this.#rest = rest;
    this.register(rest.onDidChange(() => this.#drawAll()));
    this.#drawAll();
  }

  /** Whether the filter leaves no session. To find that out may take a walk through all of them, so it is kept. */
  get nothingLeft(): boolean {
    return (this.#nothingLeft ??= !this.#notes.conferences
      .flatMap(({ trees }) => trees)
      .some(({ home }) => isVisible(home, this.#filter.value)));
  }

  getChildren(node?: Node): Node[] {
    if (node === undefined)
      return this.#notes.conferences.map((conference) => this.nodes.conference(conference));
    const resolved = resolve(this.#notes, node);
    if (resolved === undefined) return [];
    const { conference, page } = resolved;
    if (node.kind === 'event') return [];
    if (node.kind === 'scheduleDay')
      return (this.#rest?.eventsOf(conference, node.day) ?? []).map((id) => this.nodes.event(node, id));
    if (page === undefined) return conference.trees.map((tree) => this.nodes.language(conference, tree));
    if (page.kind === 'section') {
      const pages = visibleChildren(page, this.#filter.value);
      return [...pages.map((child) => this.nodes.page(conference, child)), ...this.#restBelow(node, page)];
    }
    if (node.kind === 'talk') {
      const talk = talkOf(page, node);
      return talk === undefined
        ? []
        : wantedOfTalk(page, talk).map(({ key }) => this.nodes.wanted(node, key));
    }
    if (node.kind !== 'page') return [];
    return [
      ...(page.talks ?? []).map(({ id }) => this.nodes.talk(node, id)),
      ...wantedOfFile(page).map(({ key }) => this.nodes.wanted(node, key)),
    ];
  }

  getParent(node: Node): Node | undefined {
    if (node.kind === 'conference') return undefined;
    const resolved = resolve(this.#notes, node);
    if (resolved === undefined) return undefined;
    const { conference, page } = resolved;
    if (node.kind === 'event') return this.nodes.get(node.parentKey);
    if (node.kind === 'talk') return page && this.nodes.page(conference, page);
    if (node.kind === 'wanted') {
      const row = page && this.nodes.page(conference, page);
      const talk = page?.kind === 'session' ? talkOfWanted(page, node.wantedKey) : undefined;
      return row && talk ? this.nodes.talk(row, talk.id) : row;
    }
    if (node.kind === 'language' || page === undefined) return this.nodes.conference(conference);
    const parent = parentOf(conference, page);
    return parent && this.nodes.standingFor(conference, parent);
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const resolved = resolve(this.#notes, node);
    if (resolved === undefined) return new vscode.TreeItem('');
    const { conference, tree, page } = resolved;
    if (node.kind === 'conference') {
      const broken = conference.trees.reduce(
        (sum, { home }) => sum + this.#findings.countBreaking(conference, home),
        0,
      );
      return this.#branch(node, conferenceItem(conference, broken), page);
    }
    if (node.kind === 'language')
      return this.#branch(node, languageItem(tree?.languageName ?? node.language, page), page);
    if (node.kind === 'event') return this.#eventRow(node, conference);
    if (node.kind === 'scheduleDay') {
      const item = this.#rest?.day(conference, node.day);
      const row = item === undefined ? new vscode.TreeItem('') : toTreeItem(node, item);
      row.collapsibleState = vscode.TreeItemCollapsibleState.Collapsed;
      return row;
    }
    if (page === undefined) return new vscode.TreeItem('');
    if (node.kind === 'wanted') return wantedItem(node, page);
    if (node.kind === 'talk') return this.#talk(node, page);
    const isRecommended = this.#recommendations.has(conference.id, page.id);
    const broken = this.#findings.countBreaking(conference, page);
    const withSpeakers = readSetting('tree.speakers');
    const item = pageItem(page, placeOf(conference, page), isRecommended, broken, withSpeakers);
    return page.kind === 'section' ? this.#branch(node, item, page) : this.#session(node, item, page);
  }

  /** Fills in the tooltip when the pointer rests on a row: most rows are never asked. */
  resolveTreeItem(item: vscode.TreeItem, node: Node): vscode.TreeItem {
    const { page, conference } = resolve(this.#notes, node) ?? {};
    const talk = node.kind === 'talk' && page?.kind === 'session' ? talkOf(page, node) : undefined;
    if (talk !== undefined && page !== undefined) {
      item.tooltip = new vscode.MarkdownString(talkTooltip(talk, page.path), true);
    } else if (conference !== undefined && page !== undefined && node.kind !== 'wanted') {
      const isRecommended = this.#recommendations.has(conference.id, page.id);
      const { note } = page;
      const told = note && toldOfNote(note, conference.kind, this.#findings.of(note.uri));
      const tooltip = new vscode.MarkdownString(pageTooltip(page, isRecommended, told), true);
      tooltip.supportHtml = false;
      item.tooltip = tooltip;
    }
    return item;
  }

  #branch(node: Node, item: PageItem, page: Page | undefined): vscode.TreeItem {
    const filtering = isFiltering(this.#filter.value);
    const row = toTreeItem(node, item);
    const children =
      page?.kind === 'section'
        ? [...visibleChildren(page, this.#filter.value), ...this.#restBelow(node, page)]
        : undefined;
    if (children?.length === 0) row.collapsibleState = vscode.TreeItemCollapsibleState.None;
    else if (node.kind === 'conference' || filtering)
      row.collapsibleState = vscode.TreeItemCollapsibleState.Expanded;
    else row.collapsibleState = vscode.TreeItemCollapsibleState.Collapsed;
    // VS Code keeps a row's expansion by id: a filtered tree opens all the way, and must not teach the whole one that.
    if (filtering) row.id = `${node.key}?filtered`;
    return row;
  }

  /** Talks of the schedule come behind the notes of their day, days without a page behind those that have one. */
  #restBelow(node: Node, section: Section): Node[] {
    const conference = findConference(this.#notes, node.conferenceId);
    if (this.#rest === undefined || conference === undefined || isFiltering(this.#filter.value)) return [];
    const isHome = conference.trees[0]?.home.id === section.id;
    return [
      ...(isHome ? this.#rest.daysOf(conference) : []).map((day) => this.nodes.scheduleDay(conference, day)),
      ...this.#rest.eventsBelow(conference, section).map((id) => this.nodes.event(node, id)),
    ];
  }

  #eventRow(node: EventNode, conference: Conference): vscode.TreeItem {
    const item = this.#rest?.event(conference, node.eventId);
    if (item === undefined) return new vscode.TreeItem('');
    const row = toTreeItem(node, item);
    const { conferenceId, eventId } = node;
    row.command = {
      command: innerCommandIds.openEvent,
      title: vscode.l10n.t('Create Note'),
      arguments: [{ conferenceId, eventId }],
    };
    row.tooltip = vscode.l10n.t('{0} – click to create a note', item.spoken);
    return row;
  }

  #session(node: Node, item: PageItem, page: Page): vscode.TreeItem {
    const row = toTreeItem(node, item);
    row.command = openPageCommand(page, this.#findings.of(page.note?.uri ?? ''));
    // With a command, VS Code opens a row by its twistie alone: a click shows the note and not the list.
    const isEmpty = page.kind !== 'session' || (page.talks ?? wantedRows(page)).length === 0;
    row.collapsibleState = isEmpty
      ? vscode.TreeItemCollapsibleState.None
      : vscode.TreeItemCollapsibleState.Collapsed;
    return row;
  }

  /** A click goes to the talk's heading. */
  #talk(node: TalkNode, page: Page): vscode.TreeItem {
    const talk = page.kind === 'session' ? talkOf(page, node) : undefined;
    if (talk === undefined || page.kind !== 'session') return new vscode.TreeItem('');
    const row = toTreeItem(node, talkItem(talk, readSetting('tree.speakers')));
    const { start } = talk.range;
    row.command = openAtCommand(page.note.uri, { start, end: start });
    row.collapsibleState =
      wantedOfTalk(page, talk).length === 0
        ? vscode.TreeItemCollapsibleState.None
        : vscode.TreeItemCollapsibleState.Collapsed;
    return row;
  }

  #fire(updates: readonly ConferenceUpdate[]): void {
    const rows = changedRows(updates, this.nodes, this.#filter.value);
    if (rows === undefined) this.#drawAll();
    else if (rows.length > 0) this.#changed.fire(rows);
  }

  /** The rows of notes, and where there are more or fewer such notes now, of what stands above and counts them. */
  #redraw({ uris, turned }: UnreadChange): void {
    const rows = new Set<Node>();
    for (const uri of uris) {
      const { conference, page } = findPage(this.#notes, uri) ?? {};
      if (conference === undefined || page === undefined) continue;
      const above = turned.has(uri) ? conference.ancestors(page.id) : [];
      for (const each of [page, ...above]) rows.add(this.nodes.standingFor(conference, each));
      if (turned.has(uri)) rows.add(this.nodes.conference(conference));
    }
    if (rows.size > 0) this.#changed.fire([...rows]);
  }

  /** Pages come and go only here: this is the moment to forget rows, and to ask again what the filter leaves. */
  #drawAll(): void {
    this.nodes.keepOnly((node) => resolve(this.#notes, node) !== undefined);
    this.#nothingLeft = undefined;
    this.#changed.fire(undefined);
  }
}

function talkOf({ talks }: Session, { talkId }: TalkNode): TalkInFile | undefined {
  return talks?.find(({ id }) => id === talkId);
}

function toTreeItem(node: Node, item: PageItem): vscode.TreeItem {
  const row = new vscode.TreeItem(item.label);
  row.id = node.key;
  row.description = item.description;
  row.iconPath = new vscode.ThemeIcon(
    item.icon.id,
    item.icon.color === undefined ? undefined : new vscode.ThemeColor(item.icon.color),
  );
  row.contextValue = item.context;
  row.accessibilityInformation = { label: item.spoken };
  row.resourceUri = rowUri(node.key, item);
  return row;
}

function wantedItem(node: WantedNode, page: Page): vscode.TreeItem {
  const wanted =
    page.kind === 'session' ? wantedRows(page).find(({ key }) => key === node.wantedKey) : undefined;
  if (wanted === undefined || page.note === undefined) return new vscode.TreeItem('');
  const row = new vscode.TreeItem(wanted.label);
  row.id = node.key;
  row.description = wanted.description;
  row.iconPath = new vscode.ThemeIcon(wanted.icon);
  row.contextValue = wantedContext(node.wantedKey, page.note);
  row.accessibilityInformation = { label: wanted.spoken };
  row.command = openAtCommand(page.note.uri, wanted.range);
  return row;
}

/** What menus ask for, as in `PageItem.context`; of a TODO also its kind. */
function wantedContext(key: string, note: Note): string {
  if (key === 'missing:video') return 'wanted;noVideo;';
  if (key === 'missing:slides') return 'wanted;noSlides;';
  const todo = todoOfRow(note, key);
  return todo === undefined ? 'wanted;' : `wanted;todo;${todo.kind};`;
}

function languageItem(name: string, home: Page | undefined): PageItem {
  return {
    label: name,
    description: '',
    icon: { id: 'globe' },
    spoken: name,
    context: home?.note === undefined ? 'language;' : 'language;page;',
    todos: 0,
    muted: false,
  };
}

/** Whether a page is the first or last of its siblings; a home page has no siblings. */
export function placeOf(conference: Conference, page: Page): { first: boolean; last: boolean } {
  const siblings: Section['children'] = parentOf(conference, page)?.children ?? [page];
  return { first: siblings[0]?.id === page.id, last: siblings.at(-1)?.id === page.id };
}
