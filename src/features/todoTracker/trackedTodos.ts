import type { Note, Todo } from '../../core/note/note';
import { TodoIds } from '../../core/tracker/todoIds';
import { Disposable } from '../../host/disposable';
import { findConference, type Notes } from '../../workspace/conferences/notes';
import type { FoundTodo } from '../../workspace/targets/targetTodos';

/** A TODO by names that stay while notes are written. */
export interface TodoName {
  readonly conferenceId: string;
  readonly pageId: string;
  readonly todoId: number;
}

/** Knows a TODO again in the newest snapshot. */
export class TrackedTodos extends Disposable {
  readonly #notes: Notes;
  readonly #ids = new TodoIds();

  /** To be made before whoever asks: the names are carried on when the notes change. */
  constructor(notes: Notes) {
    super();
    this.#notes = notes;
    this.register(
      notes.onDidChange((updates) => {
        for (const { before, after, uris } of updates) {
          for (const uri of uris) {
            const [was, is] = [before?.find(uri)?.note, after?.find(uri)?.note];
            if (was !== undefined && is !== undefined) this.#ids.carry(was, is);
          }
        }
      }),
    );
  }

  /** The names of some of a note's TODOs, in the note's order; of all without them. */
  idsOf(note: Note, some?: readonly Todo[]): readonly number[] {
    return this.#ids.of(note, some);
  }

  nameOf({ conference, page, todo }: FoundTodo): TodoName {
    const todoId = page.note && this.idsOf(page.note, [todo])[0];
    return { conferenceId: conference.id, pageId: page.id, todoId: todoId ?? -1 };
  }

  /** @returns undefined where it is gone */
  find({ conferenceId, pageId, todoId }: TodoName): FoundTodo | undefined {
    const conference = findConference(this.#notes, conferenceId);
    const page = conference?.find(pageId);
    if (conference === undefined || page?.note === undefined) return undefined;
    const todo = page.note.todos[this.idsOf(page.note).indexOf(todoId)];
    return todo && { conference, page, todo };
  }
}
