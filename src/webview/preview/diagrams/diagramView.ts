import * as l10n from '@vscode/l10n';
import { nodePlace } from '../../../core/diagrams/nodePlace';
import type { RenderedDiagram } from '../../../core/render/renderedPage';
import type { Position } from '../../../core/text/range';
import { diagramFormats, type DiagramFormat } from '../../../shared/preview';
import type { Drawing, Look } from './drawing';
import type { DrawQueue, Wanting } from './drawQueue';
import { pngOf, svgText } from './exportPicture';
import { Frame, type FrameButton } from './frame';
import { nodeNames } from './nodeNames';
import type { Outcome } from './pictures';
import { showWhole } from './whole';

/** What a diagram's view asks of the page. */
export interface ViewHost {
  readonly drawing: Drawing;
  readonly queue: DrawQueue;
  goTo(index: number, position: Position): void;
  openAddress(address: string): void;
  save(index: number, format: DiagramFormat, bytes: Uint8Array): void;
  reportSurprise(error: unknown): void;
}

/** Milliseconds that a diagram may take to be drawn at every key that is typed; a slower one waits until typing rests. */
const swift = 80;
const longestRest = 1000;

/** A diagram of the page, in the element that the page has for it. */
export class DiagramView implements Wanting {
  notBefore = 0;
  readonly #element: HTMLElement;
  readonly #host: ViewHost;
  readonly #frame: Frame;
  #diagram: RenderedDiagram | undefined;
  #index = 0;
  #look: Look | undefined;
  /** Of what is shown, be it a picture or trouble. */
  #key = '';
  #picture: SVGSVGElement | undefined;
  /** Milliseconds of the last two drawings: the first one of its kind has to load what draws it. */
  #costs: readonly [number, number] = [0, 0];

  constructor(element: HTMLElement, host: ViewHost) {
    this.#element = element;
    this.#host = host;
    this.#frame = new Frame(this.#buttons(), false, (target) => this.#click(target));
    element.classList.add('drawn');
    element.replaceChildren(this.#frame.root);
  }

  /** The last good picture, for another element that takes this one's place. */
  get picture(): SVGSVGElement | undefined {
    return this.#picture;
  }

  /** Shows a picture of an older text until the diagram's own is there. */
  inherit(picture: SVGSVGElement | undefined): void {
    if (this.#picture !== undefined || picture === undefined) return;
    this.#picture = picture.cloneNode(true) as SVGSVGElement;
    this.#frame.show(this.#picture);
  }

  update(diagram: RenderedDiagram, index: number, look: Look): void {
    [this.#diagram, this.#index, this.#look] = [diagram, index, look];
    this.#frame.align = diagram.align;
    // The page writes classes and content anew where the note was changed.
    this.#element.classList.add('drawn');
    if (this.#frame.root.parentNode !== this.#element) this.#element.replaceChildren(this.#frame.root);
    const key = this.#host.drawing.key(diagram.source, look, this.#width);
    if (key === this.#key) {
      this.#isBusy(false);
      return;
    }
    const known = this.#host.drawing.known(key);
    if (known !== undefined) {
      this.#show(key, known);
      return;
    }
    if (this.#picture === undefined) this.#frame.wait(diagram.source.split('\n').length);
    const cost = Math.min(...this.#costs);
    this.notBefore = cost > swift ? performance.now() + Math.min(longestRest, 4 * cost) : 0;
    this.#isBusy(true);
  }

  distance(): number {
    const { top, bottom } = this.#element.getBoundingClientRect();
    return Math.max(0, top - window.innerHeight, -bottom);
  }

  async draw(): Promise<void> {
    const [diagram, look] = [this.#diagram, this.#look];
    if (diagram === undefined || look === undefined || !this.#element.isConnected) return;
    const width = this.#width;
    const key = this.#host.drawing.key(diagram.source, look, width);
    const began = performance.now();
    // Another diagram of the same text may have been drawn meanwhile.
    const outcome =
      this.#host.drawing.known(key) ?? (await this.#host.drawing.draw(key, diagram.source, look, width));
    this.#costs = [this.#costs[1], performance.now() - began];
    // What was typed meanwhile wants a picture of its own, and is waiting for it.
    if (this.#diagram === diagram && this.#look === look) this.#show(key, outcome);
  }

  #isBusy(isBusy: boolean): void {
    if (isBusy) this.#host.queue.want(this);
    else this.#host.queue.forget(this);
    this.#frame.root.setAttribute('aria-busy', String(isBusy));
  }

  #show(key: string, outcome: Outcome): void {
    this.#key = key;
    this.#isBusy(false);
    if ('picture' in outcome) {
      this.#picture = outcome.picture.svg.cloneNode(true) as SVGSVGElement;
      this.#frame.show(this.#picture);
      this.#frame.tell(undefined, undefined);
      return;
    }
    const { message, range } = outcome.trouble;
    if (this.#picture === undefined) this.#frame.show(this.#diagram?.source.trim() ?? '');
    this.#frame.tell(message, {
      label: l10n.t('Go to Line'),
      run: () => this.#host.goTo(this.#index, range.start),
    });
  }

  get #width(): number {
    return this.#element.clientWidth;
  }

  #click(target: Element): boolean {
    const link = target.closest('a');
    const address = link?.getAttribute('href') ?? link?.getAttribute('xlink:href') ?? '';
    if (/^https?:/i.test(address)) {
      this.#host.openAddress(address);
      return true;
    }
    const position = this.#diagram && nodePlace(this.#diagram.source, nodeNames(target));
    if (position !== undefined) this.#host.goTo(this.#index, position);
    return position !== undefined;
  }

  #buttons(): FrameButton[] {
    const later = (run: () => Promise<void>) => () =>
      void run().catch((error: unknown) => this.#host.reportSurprise(error));
    return [
      { label: l10n.t('Full Size'), sign: '⤢', run: () => this.#showWhole() },
      { label: l10n.t('Copy as SVG'), isMore: true, run: later(() => this.#copySvg()) },
      { label: l10n.t('Copy as PNG'), isMore: true, run: later(() => this.#copyPng()) },
      { label: l10n.t('Copy Source'), isMore: true, run: later(() => copyText(this.#source)) },
      ...diagramFormats.map((format) => ({
        label: format === 'svg' ? l10n.t('Save as SVG') : l10n.t('Save as PNG'),
        isMore: true,
        run: later(() => this.#save(format)),
      })),
    ];
  }

  get #source(): string {
    return this.#diagram?.source.trim() ?? '';
  }

  #showWhole(): void {
    if (this.#picture === undefined) return;
    const picture = this.#picture.cloneNode(true) as SVGSVGElement;
    showWhole(
      picture,
      (target) => this.#click(target),
      () => this.#frame.focus(),
    );
  }

  #file() {
    return this.#host.drawing.file(this.#source, this.#look?.initialize);
  }

  async #copySvg(): Promise<void> {
    await copyText(svgText(await this.#file()));
  }

  async #copyPng(): Promise<void> {
    // The clipboard is asked at once, while the click still counts; the picture may come later.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': this.#file().then(pngOf) })]);
  }

  async #save(format: DiagramFormat): Promise<void> {
    const file = await this.#file();
    const bytes =
      format === 'svg'
        ? new TextEncoder().encode(svgText(file))
        : new Uint8Array(await (await pngOf(file)).arrayBuffer());
    this.#host.save(this.#index, format, bytes);
  }
}

const copyText = (text: string) => navigator.clipboard.writeText(text);
