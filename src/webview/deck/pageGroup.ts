import { element } from './elements';

/** A page in the list. */
export interface Option {
  readonly page: number;
  readonly root: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly label: HTMLElement;
}

/** Some pages below a heading. */
export class PageGroup {
  readonly name: string;
  readonly root: HTMLElement;
  readonly #grid = element('div', { class: 'grid', role: 'presentation' });
  #options: readonly Option[] = [];

  constructor(name: string, title: string) {
    this.name = name;
    const heading = element('h2', { id: `${name}-title` }, title);
    this.root = element('div', { role: 'group', 'aria-labelledby': heading.id }, heading, this.#grid);
  }

  get options(): readonly Option[] {
    return this.#options;
  }

  show(options: readonly Option[]): void {
    this.#options = options;
    this.#grid.replaceChildren(...options.map(({ root }) => root));
  }
}
