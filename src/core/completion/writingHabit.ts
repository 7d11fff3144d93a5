import type { ShortcodeNotation } from '../edits/sessionTemplate';
import type { Button, ButtonKind, Note } from '../note/note';

/** How a button looks; undefined for a parameter that is not given. */
export interface ButtonLook {
  readonly style: string | undefined;
  readonly icon: string | undefined;
  readonly label: string;
}

/** How the buttons of notes are written, as far as the notes tell. */
export interface WritingHabit {
  readonly notation: ShortcodeNotation | undefined;
  look(kind: ButtonKind): ButtonLook | undefined;
}

/** Counts how the buttons of notes are written. A note's share can be taken out again when the note changes. */
export class HabitCount implements WritingHabit {
  #percent = 0;
  #angle = 0;
  readonly #looks = new Map<ButtonKind, Map<string, number>>();
  /** The most frequent of each kind, since the last change. */
  readonly #most = new Map<ButtonKind, ButtonLook | undefined>();

  /** Takes a note's buttons in, or with `-1` out. */
  count({ buttons }: Pick<Note, 'buttons'>, by: 1 | -1): void {
    if (buttons.length > 0) this.#most.clear();
    for (const button of buttons) {
      if (button.notation === '%') this.#percent += by;
      else this.#angle += by;
      if (button.kind !== 'other' && canBeWrittenAgain(button)) this.#countLook(button, by);
    }
  }

  /** Undefined where there are no buttons. */
  get notation(): ShortcodeNotation | undefined {
    if (this.#percent === 0 && this.#angle === 0) return undefined;
    return this.#angle > this.#percent ? '<' : '%';
  }

  /** The most frequent; of equally frequent ones always the same, in whichever order the notes were counted. */
  look(kind: ButtonKind): ButtonLook | undefined {
    if (!this.#most.has(kind)) this.#most.set(kind, this.#mostFrequent(kind));
    return this.#most.get(kind);
  }

  #mostFrequent(kind: ButtonKind): ButtonLook | undefined {
    let most: string | undefined;
    let highest = 0;
    for (const [look, count] of this.#looks.get(kind) ?? []) {
      if (count > highest || (count === highest && most !== undefined && look < most))
        [most, highest] = [look, count];
    }
    return most === undefined ? undefined : readLook(most);
  }

  #countLook({ kind, style, icon, label }: Button, by: 1 | -1): void {
    const looks = this.#looks.get(kind) ?? new Map<string, number>();
    this.#looks.set(kind, looks);
    const look = `${style ?? absent}${separator}${icon ?? absent}${separator}${label}`;
    const count = (looks.get(look) ?? 0) + by;
    if (count === 0) looks.delete(look);
    else looks.set(look, count);
  }
}

/** Whether two versions of a note have the same share: mostly an edit is one of other words. */
export function sameShare(a: Pick<Note, 'buttons'>, b: Pick<Note, 'buttons'>): boolean {
  return (
    a.buttons.length === b.buttons.length &&
    a.buttons.every((button, i) => {
      const other = b.buttons[i];
      return (
        button.kind === other?.kind &&
        button.notation === other.notation &&
        button.style === other.style &&
        button.icon === other.icon &&
        button.label === other.label
      );
    })
  );
}

/** A note's own habit; where it tells nothing, that of all notes, which is only asked for then. */
export function ownHabit(note: Pick<Note, 'buttons'>, ofAll: () => WritingHabit): WritingHabit {
  const own = new HabitCount();
  own.count(note, 1);
  return {
    get notation() {
      return own.notation ?? ofAll().notation;
    },
    look: (kind) => own.look(kind) ?? ofAll().look(kind),
  };
}

/** Signs that no look has: see `canBeWrittenAgain`. */
const separator = '\n';
const absent = '"';

function readLook(written: string): ButtonLook {
  const [style, icon, label = ''] = written.split(separator);
  return { style: style === absent ? undefined : style, icon: icon === absent ? undefined : icon, label };
}

/** Longer ones say something of one talk. */
const longestLabel = 60;

/** What would end a value, a button or its comment too early is left where it is. */
function canBeWrittenAgain({ style = '', icon = '', label }: Button): boolean {
  return (
    label !== '' &&
    label.length <= longestLabel &&
    !/[\r\n]|\{\{|--/.test(label) &&
    !/["`\\\r\n]|--/.test(style + icon)
  );
}
