import * as l10n from '@vscode/l10n';
import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import type { LinkPage } from '../hugo/linkPages';
import type { Todo } from '../note/note';
import type { Range } from '../text/range';
import type { Span } from '../text/span';
import { resolveAddress, type ResolvedAddress } from './addresses/resolveAddress';
import { resolveImage, type ResolvedImage } from './addresses/resolveImage';
import type {
  RenderedDiagram,
  RenderedGhost,
  RenderedImage,
  RenderedLink,
  RenderProblem,
  RenderProblemCode,
} from './renderedPage';
import type { RenderSite } from './renderSite';
import { sanitizeHtml, textHtml } from './safety/sanitizeHtml';
import { lineMap, type Scope } from './scope';
import { ghostsOf } from './ghosts';
import { imageHtml } from './images';
import { markShortcodes, replaceMarks } from './shortcodes/marks';
import { nodeHtml, nodeText } from './shortcodes/runShortcode';
import type { ShortcodeNode } from './shortcodes/shortcodeTree';
import { SourceText } from './sourceText';

/** Where a page's pictures and notes are for whoever shows the HTML. */
export interface PageAddresses {
  /** The address of a file of the site, or undefined to keep the one that the published site has. */
  image?(file: string, image: ResolvedImage): string | undefined;
  /** The address of a note, `suffix` its query and fragment; undefined to keep the published one. */
  page?(path: string, suffix: string): string | undefined;
}

/** Deeper shortcodes and includes are not run: nobody writes them, and they cost stack. */
const deepest = 40;
/** Of all included files together; what comes behind is left out. */
const mostIncluded = 1_000_000;

/** One note while it becomes HTML: what its shortcodes ask, and what is found on the way. */
export class PageRendering {
  readonly diagrams: RenderedDiagram[] = [];
  readonly images: RenderedImage[] = [];
  readonly links: RenderedLink[] = [];
  readonly ghosts: RenderedGhost[] = [];
  readonly problems: RenderProblem[] = [];
  readonly wanted = new Set<string>();
  hasMath = false;
  /** Numbers for what needs a name of its own on the page. */
  #names = 0;
  #depth = 0;
  #silent = 0;
  #included = 0;
  readonly #including: string[] = [];
  /** The TODOs of the note by the line that they begin on. */
  readonly todos: ReadonlyMap<number, readonly Todo[]>;
  readonly site: RenderSite;

  constructor(
    readonly md: MarkdownIt,
    site: RenderSite,
    readonly from: LinkPage,
    readonly root: SourceText,
    todos: readonly Todo[],
    readonly addresses: PageAddresses,
  ) {
    this.site = {
      ...withWishes(site, this.wanted),
      get links() {
        return site.links;
      },
    };
    const byLine = new Map<number, Todo[]>();
    for (const todo of todos) {
      const { line } = todo.range.start;
      const same = byLine.get(line);
      if (same === undefined) byLine.set(line, [todo]);
      else same.push(todo);
    }
    this.todos = byLine;
  }

  /** Whether raw HTML of notes gets into the page. */
  get unsafe(): boolean {
    return this.site.config?.rendering.unsafe ?? true;
  }

  /** A word that nothing else on the page is called. */
  newName(): number {
    return ++this.#names;
  }

  /** Reads a part of a text as Markdown. Where it has no line end and is one paragraph, the paragraph's words alone. */
  markdown(
    source: SourceText,
    span: Span,
    nodes: readonly ShortcodeNode[],
    change?: (tokens: readonly Token[]) => void,
  ): string {
    return this.#markdown(source, span, nodes, (tokens, text) => {
      change?.(tokens);
      // Hugo takes the paragraph off a text in one line. [Hugo: hugolib/shortcode.go, innerCleanupRegexp]
      const [first, , last] = tokens;
      if (
        tokens.length !== 3 ||
        first?.type !== 'paragraph_open' ||
        last === undefined ||
        /[\r\n]/.test(text)
      )
        return;
      first.hidden = true;
      last.hidden = true;
    });
  }

  /** Reads the whole note as Markdown. */
  body(span: Span, nodes: readonly ShortcodeNode[]): string {
    return this.#markdown(this.root, span, nodes, () => undefined);
  }

  #markdown(
    source: SourceText,
    span: Span,
    nodes: readonly ShortcodeNode[],
    change: (tokens: readonly Token[], text: string) => void,
  ): string {
    const marked = markShortcodes(source.text, span, nodes);
    const scope = this.scope(source, span, nodes, marked.lines);
    return this.#deeper(() => {
      const env = { talkNotes: { page: this, scope } };
      const tokens = this.md.parse(marked.text, env);
      change(tokens, marked.text);
      return this.md.renderer.render(tokens, this.md.options, env);
    });
  }

  /** Markdown of a text that stands nowhere in a file, as a title: one line, no blocks. */
  inlineMarkdown(text: string): string {
    const source = new SourceText(text, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
    const scope = this.scope(source, { start: 0, end: text.length }, [], undefined);
    return this.md.renderInline(text, { talkNotes: { page: this, scope } });
  }

  /** A part of a text as HTML that a shortcode's author wrote: `{{< >}}` around it. */
  html(source: SourceText, span: Span, nodes: readonly ShortcodeNode[]): string {
    const { text } = markShortcodes(source.text, span, nodes);
    const scope = this.scope(source, span, nodes, undefined);
    return this.#deeper(() => this.cleanHtml(text, scope, source.lineOf(span.start)));
  }

  /** Raw HTML of a note, if the site lets it through; of comments always the buttons that they keep back. */
  rawHtml(html: string, scope: Scope, line: number): string {
    if (this.unsafe) return this.cleanHtml(html, scope, line);
    let chips = '';
    for (let at = html.indexOf('<!--'); at >= 0; at = html.indexOf('<!--', at + 4)) {
      const end = html.indexOf('-->', at + 2);
      chips += ghostsOf(html.slice(at, end < 0 ? html.length : end), scope, this);
      if (end < 0) break;
    }
    return chips;
  }

  cleanHtml(html: string, scope: Scope, line: number): string {
    return sanitizeHtml(html, {
      text: (text) => this.withMarks(text, scope, textHtml),
      comment: (comment) => ghostsOf(comment, scope, this),
      media: (address) => this.#media(this.plainAddress(address, scope), line),
    });
  }

  #media(address: string, line: number) {
    const image = this.image(address, line);
    if (image.address === undefined) return undefined;
    return {
      src: image.source,
      'data-file': image.file,
      class: image.state === 'not-found' ? 'not-found' : undefined,
    };
  }

  /** A text with the HTML of its marks' shortcodes, the rest through `between`. */
  withMarks(text: string, scope: Scope, between: (text: string) => string): string {
    return replaceMarks(text, (i) => this.node(scope.nodes[i], scope), between);
  }

  /** A text with its marks' shortcodes as words, for an attribute. */
  plainText(text: string, scope: Scope): string {
    return replaceMarks(text, (i) => this.#text(scope.nodes[i], scope));
  }

  /** The same for an address that was percent-encoded. */
  plainAddress(address: string, scope: Scope): string {
    return this.plainText(address, scope).trim();
  }

  node(node: ShortcodeNode | undefined, scope: Scope): string {
    return node === undefined ? '' : this.#deeper(() => nodeHtml(node, scope, this));
  }

  #text(node: ShortcodeNode | undefined, scope: Scope): string {
    return node === undefined ? '' : nodeText(node, scope, this);
  }

  /** Runs what stands where nobody sees it: it can break the build, and nothing else of it counts. */
  silently(run: () => void): void {
    this.#silent++;
    run();
    this.#silent--;
  }

  /** Runs `render` for what an included file holds; undefined where it is too deep, too large or includes itself. */
  including(path: string, size: number, render: () => string): string | undefined {
    if (
      this.#including.includes(path) ||
      this.#included + size > mostIncluded ||
      this.#including.length >= 10
    )
      return undefined;
    this.#included += size;
    this.#including.push(path);
    const html = render();
    this.#including.pop();
    return html;
  }

  #deeper(render: () => string): string {
    if (this.#depth >= deepest) {
      this.reportAt(
        'shortcode-too-deep',
        'warning',
        l10n.t('Shortcodes are nested too deep to be shown here.'),
        this.root.rangeOf({ start: 0, end: 0 }),
      );
      return '';
    }
    this.#depth++;
    const html = render();
    this.#depth--;
    return html;
  }

  image(address: string, line: number): ResolvedImage & { readonly source: string | undefined } {
    const image = resolveImage(this.site, this.from, address);
    if (this.#silent === 0) this.images.push({ address, file: image.file, state: image.state, line });
    if (image.state === 'not-found' || image.state === 'missing' || image.state === 'refused') {
      this.reportAt(
        'image-not-found',
        'warning',
        l10n.t('The site does not find this picture: {0}', address),
        this.lineRange(line),
      );
    }
    const source = image.file === undefined ? undefined : this.addresses.image?.(image.file, image);
    return { ...image, source: source ?? image.address };
  }

  link(address: string, line: number): ResolvedAddress {
    const target = resolveAddress(this.site, this.from, address);
    if (this.#silent > 0) return target;
    this.links.push({ address, page: target.page, state: target.state, line });
    const range = this.lineRange(line);
    if (target.ambiguous)
      this.reportAt(
        'page-ambiguous',
        'error',
        l10n.t('Several notes are called “{0}”. Name the folder, too', address),
        range,
      );
    else if (target.state === 'broken')
      this.reportAt(
        'link-broken',
        'warning',
        l10n.t('This link leads to no page of the site: {0}', address),
        range,
      );
    else if (target.state === 'dead')
      this.reportAt('link-dead', 'warning', l10n.t('Links of this kind are not opened: {0}', address), range);
    const shown = target.page === undefined ? undefined : this.addresses.page?.(target.page, target.suffix);
    return shown === undefined ? target : { ...target, address: shown };
  }

  /** Puts a picture or its frame. */
  imageHtml(
    address: string,
    alt: string,
    title: string | undefined,
    line: number,
    isInLink: boolean,
  ): string {
    return imageHtml(this, { address, alt, title, line, isInLink });
  }

  addDiagram(diagram: RenderedDiagram): number {
    return this.#silent > 0 ? -1 : this.diagrams.push(diagram) - 1;
  }

  addGhost(ghost: RenderedGhost): number {
    return this.ghosts.push(ghost) - 1;
  }

  report(
    code: RenderProblemCode,
    severity: RenderProblem['severity'],
    message: string,
    span: Span,
    scope: Scope,
  ): void {
    this.reportAt(code, severity, message, scope.source.rangeOf(span));
  }

  reportAt(
    code: RenderProblemCode,
    severity: RenderProblem['severity'],
    message: string,
    range: Range,
  ): void {
    this.problems.push({ code, severity, message, range });
  }

  lineRange(line: number): Range {
    const start = this.root.lineStart(line);
    const end = Math.max(start, this.root.lineStart(line + 1) - 1);
    return this.root.index.range(start, end);
  }

  scope(
    source: SourceText,
    span: Span,
    nodes: readonly ShortcodeNode[],
    lines: readonly number[] | undefined,
  ): Scope {
    return { source, span, nodes, lineOf: lineMap(source, source.lineOf(span.start), lines) };
  }
}

/** The site, noting what its files know nothing of. */
function withWishes(site: RenderSite, wanted: Set<string>): Omit<RenderSite, 'links'> {
  const ask = <T>(path: string, answer: T | undefined): T | undefined => {
    if (answer === undefined) wanted.add(path);
    return answer;
  };
  return {
    config: site.config,
    page: (path) => site.page(path),
    files: {
      exists: (path) => ask(path, site.files.exists(path)),
      text: (path) => ask(path, site.files.text(path)),
      list: (folder) => ask(folder, site.files.list(folder)),
    },
  };
}
