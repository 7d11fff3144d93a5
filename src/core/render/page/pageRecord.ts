import type {
  RenderedDiagram,
  RenderedGhost,
  RenderedImage,
  RenderedLink,
  RenderedPage,
} from '../renderedPage';
import { endsBuild, type PlacedFault } from '../pageFault';
import type { RenderSite } from '../renderSite';

/** What is found on the way while a note becomes HTML. */
export class PageRecord {
  readonly #diagrams: RenderedDiagram[] = [];
  readonly #images: RenderedImage[] = [];
  readonly #links: RenderedLink[] = [];
  readonly #ghosts: RenderedGhost[] = [];
  readonly #faults: PlacedFault[] = [];
  readonly #wanted = new Set<string>();
  #hasMath = false;
  #silent = 0;

  /** Runs what stands where nobody sees it: it can break the build, and nothing else of it counts. */
  silently(run: () => void): void {
    this.#silent++;
    run();
    this.#silent--;
  }

  /** @returns its index, negative where nobody sees it */
  diagram(diagram: RenderedDiagram): number {
    return this.#silent > 0 ? -1 : this.#diagrams.push(diagram) - 1;
  }

  /** @returns its index */
  ghost(ghost: RenderedGhost): number {
    return this.#ghosts.push(ghost) - 1;
  }

  image(image: RenderedImage): void {
    if (this.#silent === 0) this.#images.push(image);
  }

  link(link: RenderedLink): void {
    if (this.#silent === 0) this.#links.push(link);
  }

  formula(): void {
    this.#hasMath ||= this.#silent === 0;
  }

  fault(fault: PlacedFault): void {
    // What nobody sees can break the build and nothing else.
    if (this.#silent === 0 || endsBuild.has(fault.code)) this.#faults.push(fault);
  }

  /** The site, noting what its files know nothing of. */
  watching(site: RenderSite): RenderSite {
    const ask = <T>(path: string, answer: T | undefined): T | undefined => {
      if (answer === undefined) this.#wanted.add(path);
      return answer;
    };
    return {
      get links() {
        return site.links;
      },
      config: site.config,
      page: (path) => site.page(path),
      leadsSomewhere: (href) => site.leadsSomewhere(href),
      files: {
        exists: (path) => ask(path, site.files.exists(path)),
        text: (path) => ask(path, site.files.text(path)),
        list: (folder) => ask(folder, site.files.list(folder)),
      },
    };
  }

  /** All of it, with the page's HTML. */
  page(html: string): RenderedPage {
    return {
      html,
      diagrams: this.#diagrams,
      images: this.#images,
      links: this.#links,
      ghosts: this.#ghosts,
      hasMath: this.#hasMath,
      faults: this.#faults,
      wanted: [...this.#wanted],
    };
  }
}
