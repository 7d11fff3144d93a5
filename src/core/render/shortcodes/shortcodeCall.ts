import type { PageRendering } from '../page/pageRendering';
import type { PageFault } from '../pageFault';
import type { Span } from '../../text/span';
import { scopeOf, type Scope } from '../page/scope';
import { buildError } from './buildError';
import { markShortcodes } from './marks';
import { Parameters } from './parameters';
import type { ShortcodeCallNode } from './shortcodeTree';

/** A shortcode as its template sees it. */
export class ShortcodeCall {
  readonly parameters: Parameters;

  constructor(
    readonly node: ShortcodeCallNode,
    readonly scope: Scope,
    readonly page: PageRendering,
  ) {
    this.parameters = new Parameters(node.open);
  }

  /** In lower case: names have no case, as in Hugo 0.169. */
  get name(): string {
    return this.node.open.name.toLowerCase();
  }

  get line(): number {
    return this.scope.source.lineOf(this.node.start);
  }

  /** What stands between the tags as HTML: read as Markdown in `{{% %}}`, as HTML in `{{< >}}`. */
  inner(): string {
    const { inner, children, open } = this.node;
    const { source } = this.scope;
    return open.notation === '%'
      ? this.page.markdown(source, inner, children)
      : this.page.html(source, inner, children);
  }

  /** What stands between the tags as written, shortcodes in it as words: for diagrams, formulas and code. */
  innerText(): string {
    const { inner, children } = this.node;
    const { source } = this.scope;
    if (children.length === 0) return source.text.slice(inner.start, inner.end);
    const { text } = markShortcodes(source.text, inner, children);
    return this.page.plainText(text, scopeOf(source, inner, children, undefined));
  }

  /**
   * The same without the white space that stands before the shortcode on its line, in each line that begins with it.
   * [Hugo: hugolib/shortcode.go, InnerDeindent; tried with 0.111]
   */
  innerDeindented(): string {
    const { text } = this.scope.source;
    const indent = /(?<=^|\n)[ \t]*$/.exec(
      text.slice(Math.max(0, this.node.start - longestIndent), this.node.start),
    )?.[0];
    const inner = this.innerText();
    if (indent === undefined || indent === '') return inner;
    const lines = inner.split('\n');
    return lines.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line)).join('\n');
  }

  /** The shortcodes of this name directly within. */
  within(name: string): ShortcodeCall[] {
    return this.node.children.flatMap((child) =>
      child.kind === 'call' && child.open.name.toLowerCase() === name
        ? [new ShortcodeCall(child, this.scope, this.page)]
        : [],
    );
  }

  report(fault: PageFault, span: Span = this.node.open): void {
    this.page.report(fault, span, this.scope);
  }

  /** Says why Hugo does not build the page, and gives what stands in the shortcode's place. */
  refuse(fault: PageFault, span?: Span): string {
    this.report(fault, span);
    return buildError(this.node.open.name, this.page.words.of(fault), this.line);
  }
}

const longestIndent = 200;

/** Writes the HTML that stands in a shortcode's place. */
export type Template = (call: ShortcodeCall) => string;
