import * as vscode from 'vscode';
import type { Grouping } from '../../core/tracker/grouping';
import { isFilteringTodos, noTodoFilter, type TodoFilter } from '../../core/tracker/todoFilter';
import type { ContextKeys } from '../../host/contextKeys';
import { Disposable } from '../../host/disposable';
import { contextKeys } from '../../host/ids';

/** How the tracker shows TODOs; kept for the workspace, so that it is the same after a reload. */
export class TrackerState extends Disposable {
  readonly #memory: vscode.Memento;
  readonly #keys: ContextKeys;
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  readonly onDidChange = this.#changed.event;
  #grouping: Grouping;
  #filter: TodoFilter;

  constructor(memory: vscode.Memento, keys: ContextKeys) {
    super();
    this.#memory = memory;
    this.#keys = keys;
    this.#grouping = memory.get<Grouping>(groupingKey) === 'kind' ? 'kind' : 'day';
    this.#filter = { ...noTodoFilter, ...memory.get<Partial<TodoFilter>>(filterKey) };
    this.#tellKeys();
  }

  get grouping(): Grouping {
    return this.#grouping;
  }

  get filter(): TodoFilter {
    return this.#filter;
  }

  async group(by: Grouping): Promise<void> {
    this.#grouping = by;
    this.#tell();
    await this.#memory.update(groupingKey, by);
  }

  async setFilter(filter: TodoFilter): Promise<void> {
    this.#filter = filter;
    this.#tell();
    await this.#memory.update(filterKey, isFilteringTodos(filter) ? filter : undefined);
  }

  #tell(): void {
    this.#tellKeys();
    this.#changed.fire();
  }

  #tellKeys(): void {
    this.#keys.set(contextKeys.todosByKind, this.#grouping === 'kind');
    this.#keys.set(contextKeys.todosFiltered, isFilteringTodos(this.#filter));
  }
}

const groupingKey = 'todos.grouping';
const filterKey = 'todos.filter';
