import type { Conference, Page } from '../../core/conference/conference';
import type { TodoName } from './trackedTodos';

/**
 * A row of the tracker. It holds names, not data, and the same object stands for the same thing as long as that lives, as
 * in the conference tree.
 */
export type TrackerNode = PageNode | KindNode | TodoNode;

/** A conference, a language, a day or a session, by the page that it is. */
export interface PageNode {
  readonly kind: 'page';
  readonly key: string;
  readonly conferenceId: string;
  readonly pageId: string;
}

export interface KindNode {
  readonly kind: 'kind';
  readonly key: string;
  readonly name: string;
}

export interface TodoNode extends TodoName {
  readonly kind: 'todo';
  readonly key: string;
}

/** Hands out one row object for each thing. */
export class TrackerNodes {
  readonly #byKey = new Map<string, TrackerNode>();

  /** Forgets the rows of what is gone: with every TODO that is closed there would be more. */
  keepOnly(isAlive: (node: TrackerNode) => boolean): void {
    for (const [key, node] of this.#byKey) if (!isAlive(node)) this.#byKey.delete(key);
  }

  page(conference: Conference, { id }: Page): PageNode {
    const key = `${conference.id}#${id}`;
    return this.#keep({ kind: 'page', key, conferenceId: conference.id, pageId: id });
  }

  kind(name: string): KindNode {
    return this.#keep({ kind: 'kind', key: `kind ${name}`, name });
  }

  todo(name: TodoName): TodoNode {
    const key = `${name.conferenceId}#${name.pageId}#todo ${name.todoId}`;
    return this.#keep({ kind: 'todo', key, ...name });
  }

  #keep<T extends TrackerNode>(node: T): T {
    const known = this.#byKey.get(node.key);
    if (known !== undefined) return known as T;
    this.#byKey.set(node.key, node);
    return node;
  }
}

export function isTodoNode(value: unknown): value is TodoNode {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    value.kind === 'todo' &&
    'todoId' in value
  );
}
