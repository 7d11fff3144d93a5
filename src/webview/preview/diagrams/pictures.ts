import type { DiagramTrouble } from '../../../core/diagrams/trouble';
import type { Picture } from './drawMermaid';

/** What came of a source: a picture, or why there is none. */
export type Outcome = { readonly picture: Picture } | { readonly trouble: DiagramTrouble };

/** As many as the notes that somebody has looked at in a while have diagrams; each is some ten kilobytes. */
const most = 300;

/** What came of each source in each look. What was drawn once, or cannot be drawn, is not drawn again. */
export class Pictures {
  readonly #outcomes = new Map<string, Outcome>();

  get(key: string): Outcome | undefined {
    const outcome = this.#outcomes.get(key);
    if (outcome !== undefined) {
      // Last asked for is last to go.
      this.#outcomes.delete(key);
      this.#outcomes.set(key, outcome);
    }
    return outcome;
  }

  set(key: string, outcome: Outcome): void {
    this.#outcomes.delete(key);
    this.#outcomes.set(key, outcome);
    for (const oldest of this.#outcomes.keys()) {
      if (this.#outcomes.size <= most) break;
      this.#outcomes.delete(oldest);
    }
  }
}
