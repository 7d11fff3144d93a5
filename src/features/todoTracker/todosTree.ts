import * as vscode from 'vscode';
import { OpenTodos } from '../../core/tracker/openTodos';
import { kindItem, pageGroupItem, todoItem, type TrackerItem } from '../../core/tracker/trackerItem';
import { compareKinds, kindNameOf } from '../../core/note/todos/todoWords';
import { Disposable } from '../../host/disposable';
import { commandIds } from '../../host/ids';
import {
  findConference,
  type ConferenceUpdate,
  type FoundPage,
  type Notes,
} from '../../workspace/conferences/notes';
import { changedRows } from './changedRows';
import { TrackerNodes, type KindNode, type PageNode, type TodoNode, type TrackerNode } from './node';
import type { TrackedTodos } from './trackedTodos';
import type { TrackerState } from './trackerState';

/** Days of a conference with more TODOs are closed at first. */
const mostOpen = 200;

/** The rows of the tracker, pulled from the newest snapshots whenever VS Code asks. */
export class TodosTree extends Disposable implements vscode.TreeDataProvider<TrackerNode> {
  readonly #notes: Notes;
  readonly #tracked: TrackedTodos;
  readonly #state: TrackerState;
  readonly #changed = this.register(new vscode.EventEmitter<TrackerNode | TrackerNode[] | undefined>());
  readonly onDidChangeTreeData = this.#changed.event;
  readonly nodes = new TrackerNodes();
  #open: OpenTodos;
  /** While nobody has seen the view, nothing is counted for it. */
  #shown = false;

  constructor(notes: Notes, tracked: TrackedTodos, state: TrackerState) {
    super();
    this.#notes = notes;
    this.#tracked = tracked;
    this.#state = state;
    this.#open = new OpenTodos(state.filter);
    this.register(notes.onDidChange((updates) => this.#take(updates)));
    this.register(
      state.onDidChange(() => {
        this.#open = new OpenTodos(state.filter);
        this.#changed.fire(undefined);
      }),
    );
  }

  /** What is open, as the filter leaves it. */
  get open(): OpenTodos {
    return this.#open;
  }

  /** How many TODOs the filter leaves. */
  get count(): number {
    return this.#homes().reduce((sum, { page }) => sum + this.#open.count(page), 0);
  }

  /** Draws rows again that VS Code changed by itself, as far as they are there: a box that was ticked. */
  redraw(nodes: readonly TrackerNode[]): void {
    const alive = nodes.filter((node) => this.#isAlive(node));
    if (alive.length > 0) this.#changed.fire(alive);
  }

  getChildren(node?: TrackerNode): TrackerNode[] {
    this.#shown = true;
    if (node === undefined) return this.#state.grouping === 'kind' ? this.#kinds() : this.#days();
    if (node.kind === 'todo') return [];
    if (node.kind === 'kind') return this.#ofKind(node);
    const found = this.#page(node);
    return found === undefined ? [] : this.#below(found);
  }

  getTreeItem(node: TrackerNode): vscode.TreeItem {
    if (node.kind === 'todo') return this.#todoRow(node);
    if (node.kind === 'kind') {
      const count = this.#homes().reduce(
        (sum, { page }) => sum + (this.#open.tally(page).get(node.name) ?? 0),
        0,
      );
      return this.#group(node, kindItem(node.name, count));
    }
    const found = this.#page(node);
    if (found === undefined) return new vscode.TreeItem('');
    const { conference, page } = found;
    return this.#group(node, pageGroupItem(conference, page, this.#open.count(page)));
  }

  #todoRow(node: TodoNode): vscode.TreeItem {
    const found = this.#tracked.find(node);
    if (found === undefined) return new vscode.TreeItem('');
    const item = todoItem(found.page, found.todo, this.#state.grouping);
    const row = toTreeItem(node, item);
    row.checkboxState = {
      state: vscode.TreeItemCheckboxState.Unchecked,
      tooltip: vscode.l10n.t('Mark as done and remove from the note'),
      accessibilityInformation: { label: item.spoken, role: 'checkbox' },
    };
    // In a narrow side bar the heading is what is cut off.
    row.tooltip = [found.todo.text, item.description].filter((part) => part !== '').join('\n');
    row.command = { command: commandIds.openTodo, title: vscode.l10n.t('Go to TODO'), arguments: [node] };
    return row;
  }

  #group(node: PageNode | KindNode, item: TrackerItem): vscode.TreeItem {
    const row = toTreeItem(node, item);
    const isDay = node.kind === 'page' && this.#page(node)?.page.kind === 'session';
    row.collapsibleState =
      isDay || this.count <= mostOpen
        ? vscode.TreeItemCollapsibleState.Expanded
        : vscode.TreeItemCollapsibleState.Collapsed;
    return row;
  }

  /** A single conference has no row of its own: its days stand at the top. */
  #days(): TrackerNode[] {
    const homes = this.#homes();
    const [only] = homes;
    if (homes.length === 1 && only !== undefined) return this.#below(only);
    return homes
      .filter(({ page }) => this.#open.count(page) > 0)
      .map(({ conference, page }) => this.nodes.page(conference, page));
  }

  #below(found: FoundPage): TrackerNode[] {
    const { conference, page } = found;
    const children = page.kind === 'section' ? page.children : [];
    return [
      ...this.#todosOn(found),
      ...children
        .filter((child) => this.#open.count(child) > 0)
        .map((child) => this.nodes.page(conference, child)),
    ];
  }

  #kinds(): TrackerNode[] {
    const names = new Set(this.#homes().flatMap(({ page }) => [...this.#open.tally(page).keys()]));
    return [...names].sort(compareKinds).map((name) => this.nodes.kind(name));
  }

  #ofKind({ name }: KindNode): TrackerNode[] {
    const below = ({ conference, page }: FoundPage): TrackerNode[] => {
      if (!this.#open.tally(page).has(name)) return [];
      const children = page.kind === 'section' ? page.children : [];
      return [
        ...this.#todosOn({ conference, page }, name),
        ...children.flatMap((child) => below({ conference, page: child })),
      ];
    };
    return this.#homes().flatMap(below);
  }

  #todosOn({ conference, page }: FoundPage, kind?: string): TodoNode[] {
    if (page.note === undefined || page.note.todos.length === 0) return [];
    const todos = this.#open.on(page).filter((todo) => kind === undefined || kindNameOf(todo) === kind);
    return this.#tracked
      .idsOf(page.note, todos)
      .map((todoId) => this.nodes.todo({ conferenceId: conference.id, pageId: page.id, todoId }));
  }

  #homes(): FoundPage[] {
    return this.#notes.conferences.flatMap((conference) =>
      conference.trees.map(({ home }) => ({ conference, page: home })),
    );
  }

  #page({ conferenceId, pageId }: PageNode): FoundPage | undefined {
    const conference = findConference(this.#notes, conferenceId);
    const page = conference?.find(pageId);
    return conference && page && { conference, page };
  }

  #take(updates: readonly ConferenceUpdate[]): void {
    for (const { before, after, uris } of updates) {
      if (before !== undefined && after !== undefined) this.#open.carry(before, after, uris);
    }
    if (!this.#shown) return;
    const rows = changedRows(updates, {
      nodes: this.nodes,
      open: this.#open,
      grouping: this.#state.grouping,
      idsOf: (note, some) => this.#tracked.idsOf(note, some),
      isSingle: this.#homes().length === 1,
    });
    if (rows === undefined) {
      this.nodes.keepOnly((node) => this.#isAlive(node));
      this.#changed.fire(undefined);
    } else if (rows.length > 0) this.#changed.fire(rows);
  }

  #isAlive(node: TrackerNode): boolean {
    if (node.kind === 'kind') return true;
    return (node.kind === 'todo' ? this.#tracked.find(node) : this.#page(node)) !== undefined;
  }
}

function toTreeItem(node: TrackerNode, item: TrackerItem): vscode.TreeItem {
  const row = new vscode.TreeItem(item.label);
  row.id = node.key;
  row.description = item.description;
  row.iconPath = new vscode.ThemeIcon(
    item.icon,
    item.color === undefined ? undefined : new vscode.ThemeColor(`talkNotes.todo.${item.color}`),
  );
  row.contextValue = item.context;
  row.accessibilityInformation = { label: item.spoken };
  return row;
}
