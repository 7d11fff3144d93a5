import * as vscode from 'vscode';
import { isFiltering, noFilter, type SessionFilter } from '../../core/tree/sessionFilter';
import { Disposable } from '../../host/disposable';

/** The filter of the tree, kept for the workspace: it is there again after a reload, as its description shows. */
export class FilterState extends Disposable {
  readonly #memory: vscode.Memento;
  readonly #changed = this.register(new vscode.EventEmitter<SessionFilter>());
  readonly onDidChange = this.#changed.event;
  #value: SessionFilter;

  constructor(memory: vscode.Memento) {
    super();
    this.#memory = memory;
    this.#value = { ...noFilter, ...memory.get<Partial<SessionFilter>>(memoryKey) };
  }

  get value(): SessionFilter {
    return this.#value;
  }

  async set(filter: SessionFilter): Promise<void> {
    this.#value = filter;
    this.#changed.fire(filter);
    await this.#memory.update(memoryKey, isFiltering(filter) ? filter : undefined);
  }
}

const memoryKey = 'conferenceTree.filter';
