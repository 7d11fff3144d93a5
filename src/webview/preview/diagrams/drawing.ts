import * as l10n from '@vscode/l10n';
import { diagramKind } from '../../../core/diagrams/diagramKinds';
import { sizeTrouble } from '../../../core/diagrams/diagramSize';
import { diagramTrouble } from '../../../core/diagrams/diagramTrouble';
import { mermaidConfig, pictureConfig, type DiagramColours } from '../../../core/diagrams/mermaidConfig';
import type { Draw, Picture } from './drawMermaid';
import { Pictures, type Outcome } from './pictures';

/** What a picture depends on beside its source. */
export interface Look {
  readonly colours: DiagramColours;
  /** The site's `mermaidInitialize`. */
  readonly initialize: string | undefined;
}

/** Draws what was not drawn yet, and gives up what takes too long. */
export class Drawing {
  /** How often Mermaid was asked to draw. */
  drawn = 0;
  readonly #draw: Draw;
  readonly #patience: number;
  readonly #pictures = new Pictures();
  /** Settles when nothing is drawn any more: Mermaid's settings are global, and a file has others than the page. */
  #free: Promise<unknown> = Promise.resolve();

  /** @param patience milliseconds that one diagram may take */
  constructor(draw: Draw, patience: number) {
    this.#draw = draw;
    this.#patience = patience;
  }

  /** What came of it before; undefined where it has to be drawn. */
  known(key: string): Outcome | undefined {
    return this.#pictures.get(key);
  }

  /** Two diagrams with the same key have the same picture. Few kinds fill the width that there is. */
  key(source: string, { colours, initialize }: Look, width: number): string {
    const filled = diagramKind(source)?.first === 'gantt' ? Math.round(width / 16) : 0;
    return JSON.stringify([colours, filled, initialize, source]);
  }

  /** Draws it and remembers what came of it. */
  async draw(key: string, source: string, { colours, initialize }: Look, width: number): Promise<Outcome> {
    const outcome = await this.#outcomeOf(source, mermaidConfig(initialize, colours), width);
    this.#pictures.set(key, outcome);
    return outcome;
  }

  /**
   * Draws it as a file: in light colours, with labels that every program shows.
   * @param forBrowsers where only browsers show it: labels may hold HTML and formulas
   * @throws what Mermaid throws
   */
  file(source: string, initialize: string | undefined, forBrowsers = false): Promise<Picture> {
    const config = forBrowsers ? mermaidConfig(initialize, 'light') : pictureConfig(initialize);
    return this.#inTime(source, config, 0);
  }

  async #outcomeOf(
    source: string,
    config: Readonly<Record<string, unknown>>,
    width: number,
  ): Promise<Outcome> {
    const tooLarge = sizeTrouble(source);
    if (tooLarge !== undefined) return { trouble: tooLarge };
    try {
      return { picture: await this.#inTime(source, config, width) };
    } catch (error) {
      if (error instanceof TookTooLong) {
        const start = { line: 0, character: 0 };
        return { trouble: { message: error.message, range: { start, end: start } } };
      }
      return { trouble: diagramTrouble(source, error) };
    }
  }

  #inTime(source: string, config: Readonly<Record<string, unknown>>, width: number): Promise<Picture> {
    const picture = this.#free.then(() => this.#drawNow(source, config, width));
    this.#free = picture.catch(() => undefined);
    return picture;
  }

  async #drawNow(source: string, config: Readonly<Record<string, unknown>>, width: number): Promise<Picture> {
    this.drawn++;
    const given = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new TookTooLong(this.#patience)), this.#patience);
    });
    try {
      return await Promise.race([this.#draw(source, config, width, given.signal), late]);
    } finally {
      clearTimeout(timer);
      given.abort();
    }
  }
}

class TookTooLong extends Error {
  constructor(patience: number) {
    super(
      l10n.t(
        'This diagram takes longer than {0} seconds to draw. Split it into two diagrams.',
        patience / 1000,
      ),
    );
  }
}
