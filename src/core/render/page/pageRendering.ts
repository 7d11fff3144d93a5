import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { hasFilesOneUp, type LinkPage } from '../../hugo/linkPages';
import { pageSetting } from '../../hugo/pageSetting';
import type { Todo } from '../../note/note';
import { readFrontMatter } from '../../frontMatter/readFrontMatter';
import type { Range } from '../../text/range';
import type { Span } from '../../text/span';
import { wellFormed } from '../../text/wellFormed';
import { resolveAddress, type ResolvedAddress } from '../addresses/resolveAddress';
import { resolveImage, type ResolvedImage } from '../addresses/resolveImage';
import type { AnchorLinks } from '../elements/anchors';
import { PageRecord } from './pageRecord';
import { Includes } from './includes';
import type { PageFault, PageWords } from '../pageFault';
import type { RenderSite } from '../renderSite';
import { scopeOf, type Scope } from './scope';
import { markShortcodes, replaceMarks } from '../shortcodes/marks';
import type { ShortcodeNode } from '../shortcodes/shortcodeTree';
import { SourceText } from './sourceText';
import { writeTokens } from '../markdown/writeTokens';

/** Where a page's pictures and notes are for whoever shows the HTML. */
export interface PageAddresses {
  /** The address of a file of the site, or undefined to keep the one that the published site has. */
  image?(file: string, image: ResolvedImage): string | undefined;
  /** The address of a note, `suffix` its query and fragment; undefined to keep the published one. */
  page?(path: string, suffix: string): string | undefined;
}

/** What writes HTML with shortcodes in it, and asks the page for what stands in them: the two call each other. */
export interface PageWriters {
  /** HTML that a note's author wrote, made safe, with its shortcodes run. */
  cleanHtml(page: PageRendering, html: string, scope: Scope, line: number): string;
  /** The HTML that stands in a shortcode's place. */
  nodeHtml(node: ShortcodeNode, scope: Scope, page: PageRendering): string;
  /** The same as words, for an attribute or an address. */
  nodeText(node: ShortcodeNode, scope: Scope, page: PageRendering): string;
}

/** What a note is rendered with. */
export interface PageSetup {
  readonly writers: PageWriters;
  readonly md: MarkdownIt;
  readonly site: RenderSite;
  readonly from: LinkPage;
  readonly root: SourceText;
  readonly todos: readonly Todo[];
  readonly words: PageWords;
  readonly addresses: PageAddresses;
  /** Takes the links to places in notes; without it they are not looked at. */
  readonly anchors?: AnchorLinks;
  /** What else travels with every text through markdown-it: another renderer's environment. */
  readonly env?: object;
  /** Draws a diagram where somebody else does it. */
  readonly drawDiagram?: (source: string) => string;
}

/** Deeper shortcodes are not run: nobody writes them, and they cost stack. */
const deepest = 40;

/** One note while it becomes HTML: what its shortcodes ask, and what is found on the way. */
export class PageRendering {
  readonly record = new PageRecord();
  readonly includes = new Includes();
  readonly site: RenderSite;
  readonly #setup: PageSetup;
  readonly #todos = new Map<number, Todo[]>();
  #values: ReadonlyMap<string, { readonly value: unknown }> | undefined;
  #names = 0;
  #depth = 0;

  constructor(setup: PageSetup) {
    this.#setup = setup;
    this.site = this.record.watching(setup.site);
    for (const todo of setup.todos) {
      const { line } = todo.range.start;
      const same = this.#todos.get(line);
      if (same === undefined) this.#todos.set(line, [todo]);
      else same.push(todo);
    }
  }

  get from(): LinkPage {
    return this.#setup.from;
  }

  get root(): SourceText {
    return this.#setup.root;
  }

  get words(): PageWords {
    return this.#setup.words;
  }

  get anchors(): AnchorLinks | undefined {
    return this.#setup.anchors;
  }

  get drawDiagram(): PageSetup['drawDiagram'] {
    return this.#setup.drawDiagram;
  }

  /** The note's TODOs that begin on a line. */
  todosOn(line: number): readonly Todo[] {
    return this.#todos.get(line) ?? [];
  }

  /** What the page's front matter, else the site's configuration says of one of Relearn's settings. */
  setting(name: string): unknown {
    this.#values ??= readFrontMatter(this.root.text)?.values ?? new Map();
    return pageSetting(this.#values, this.site.config?.rendering.params ?? {}, name);
  }

  /** A number that nothing else on the page has. */
  newName(): number {
    return ++this.#names;
  }

  /** Reads a whole text as Markdown: the note, or a file that it includes. */
  blocks(source: SourceText, span: Span, nodes: readonly ShortcodeNode[]): string {
    return this.#markdown(source, span, nodes, () => undefined);
  }

  /**
   * Reads what stands in a shortcode as Markdown. Where it has no line end and is one paragraph, the paragraph's words alone.
   * @param change may change the tokens before they are written
   */
  markdown(
    source: SourceText,
    span: Span,
    nodes: readonly ShortcodeNode[],
    change?: (tokens: readonly Token[], scope: Scope) => void,
  ): string {
    return this.#markdown(source, span, nodes, (tokens, scope, text) => {
      change?.(tokens, scope);
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

  #markdown(
    source: SourceText,
    span: Span,
    nodes: readonly ShortcodeNode[],
    change: (tokens: readonly Token[], scope: Scope, text: string) => void,
  ): string {
    const { text, lines } = markShortcodes(source.text, span, nodes);
    const scope = scopeOf(source, span, nodes, lines);
    const env = this.#env(scope);
    const { md } = this.#setup;
    return this.#deeper(() => {
      const tokens = md.parse(text, env);
      change(tokens, scope, text);
      return writeTokens(md, tokens, env);
    });
  }

  /** Markdown of a text that stands nowhere in a file, as a title: one line, no blocks. */
  inlineMarkdown(text: string, line: number): string {
    const span = { start: 0, end: text.length };
    const { md } = this.#setup;
    const env = this.#env(scopeOf(SourceText.elsewhere(text, line), span, [], undefined));
    return writeTokens(md, md.parseInline(text, env), env);
  }

  #env(scope: Scope): object {
    return { ...this.#setup.env, talkNotes: { page: this, scope } };
  }

  /** A part of a text as HTML that a shortcode's author wrote: `{{< >}}` around it. */
  html(source: SourceText, span: Span, nodes: readonly ShortcodeNode[]): string {
    const { text } = markShortcodes(source.text, span, nodes);
    return this.#deeper(() =>
      this.#setup.writers.cleanHtml(
        this,
        text,
        scopeOf(source, span, nodes, undefined),
        source.lineOf(span.start),
      ),
    );
  }

  /** A text with the HTML of its marks' shortcodes, the rest through `between`. */
  withMarks(text: string, scope: Scope, between: (text: string) => string): string {
    return replaceMarks(text, (i) => this.node(scope.nodes[i], scope), between);
  }

  /** A text, or an address that was percent-encoded, with its marks' shortcodes as words: for an attribute. */
  plainText(text: string, scope: Scope): string {
    return replaceMarks(text, (i) => {
      const node = scope.nodes[i];
      return node === undefined ? '' : this.#deeper(() => this.#setup.writers.nodeText(node, scope, this));
    });
  }

  /** The HTML of a shortcode. */
  node(node: ShortcodeNode | undefined, scope: Scope): string {
    return node === undefined ? '' : this.#deeper(() => this.#setup.writers.nodeHtml(node, scope, this));
  }

  #deeper(render: () => string): string {
    if (this.#depth >= deepest) {
      this.reportAt({ code: 'shortcode-too-deep' }, this.lineRange(0));
      return '';
    }
    this.#depth++;
    const html = render();
    this.#depth--;
    return html;
  }

  /**
   * Where a picture is; `source` is the address to load it from, undefined where it must not be, and `fault` why the site
   * does not show it.
   */
  image(
    address: string,
    line: number,
  ): ResolvedImage & { readonly source: string | undefined; readonly fault: PageFault | undefined } {
    const image = resolveImage(this.site, this.from, address.trim());
    const { file, state } = image;
    this.record.image({ address, file, state, line });
    const fault = imageFault(image, address, this.from);
    if (fault !== undefined) this.reportAt(fault, this.lineRange(line));
    const source = file === undefined ? undefined : this.#setup.addresses.image?.(wellFormed(file), image);
    return { ...image, fault, source: source ?? image.address };
  }

  /** Where a link leads; its `address` is for whoever shows the page, `fault` what is wrong with it. */
  link(address: string, line: number): ResolvedAddress & { readonly fault: PageFault | undefined } {
    const target = resolveAddress(this.site, this.from, address.trim());
    const { page, state, suffix } = target;
    this.record.link({ address, page, state, line });
    const fault = this.#linkFault(target, address);
    if (fault !== undefined) this.reportAt(fault, this.lineRange(line));
    const shown =
      page === undefined ? undefined : this.#setup.addresses.page?.(wellFormed(page), wellFormed(suffix));
    return { ...target, fault, address: shown ?? target.address };
  }

  #linkFault({ state, ambiguous }: ResolvedAddress, address: string): PageFault | undefined {
    if (ambiguous.length > 0) return { code: 'link-ambiguous', address, pages: ambiguous };
    const kind = this.site.config === undefined ? 'plain' : 'hugo';
    if (state === 'broken') return { code: 'link-not-found', address, kind };
    return state === 'dead' ? { code: 'link-dead', address } : undefined;
  }

  report(fault: PageFault, span: Span, scope: Scope): void {
    this.reportAt(fault, scope.source.rangeOf(span));
  }

  reportAt(fault: PageFault, range: Range): void {
    this.record.fault({ ...fault, range });
  }

  /** A whole line of the note. */
  lineRange(line: number): Range {
    const start = this.root.lineStart(line);
    return this.root.rangeOf({ start, end: Math.max(start, this.root.lineStart(line + 1) - 1) });
  }
}

function imageFault({ state, file }: ResolvedImage, address: string, from: LinkPage): PageFault | undefined {
  if (state === 'found' || state === 'remote') return undefined;
  if (state !== 'not-found') return { code: 'image-not-found', why: state, address };
  const isBeside = file !== undefined && hasFilesOneUp(from) && !address.trim().startsWith('/');
  return { code: 'image-not-found', why: isBeside ? 'beside' : 'elsewhere', address };
}
