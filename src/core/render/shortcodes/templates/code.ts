import { signsAttribute, signsValue } from '../../../formulas/formulaSigns';
import { codeHtml } from '../../elements/codeBlock';
import { diagramHtml, diagramOfShortcode, zoomOf } from '../../elements/diagramHtml';
import type { PageRendering } from '../../page/pageRendering';
import { classes, element, escapeHtml } from '../../../text/writtenHtml';
import type { ShortcodeCall } from '../shortcodeCall';

/** `{{< mermaid align="left" zoom="false" >}}graph LR …{{< /mermaid >}}` */
export function mermaid(call: ShortcodeCall): string {
  const { node, scope, parameters: given, page, line } = call;
  const diagram = diagramOfShortcode(
    call.innerText(),
    node,
    scope.source,
    given.text('align', 'center'),
    zoomOf(page, given.flag('zoom')),
  );
  return diagramHtml(page, diagram, line);
}

/** `{{< math align="left" >}}$$x$${{< /math >}}`: a formula for KaTeX to draw. */
export function math(call: ShortcodeCall): string {
  call.page.record.formula();
  return mathHtml(call.page, call.innerText(), call.parameters.text('align', 'center'), call.line);
}

/**
 * The place of a formula; whoever draws it takes the text. A site's MathJax looks for signs in it, while GitHub draws all
 * that stands in a fence.
 */
export function mathHtml({ site }: PageRendering, formula: string, align: string, line: number): string {
  const isWhole = site.config === undefined && !/^\s*(?:\$|\\[([])/.test(formula);
  const attributes = {
    class: classes('math', `align-${align.replace(/[^\w-]/g, '')}`),
    'data-line': line,
    [signsAttribute]: isWhole ? signsValue('', '') : undefined,
  };
  return element('span', attributes, escapeHtml(formula));
}

/**
 * `{{< highlight go "linenos=true" >}}…{{< /highlight >}}`. Options have names of their own, too, or stand in `options`;
 * what is said there counts. [Relearn, highlight]
 */
export function highlight(call: ShortcodeCall): string {
  const { parameters: given, page, line } = call;
  const options = new Map<string, string>();
  for (const [name, value] of given.named) options.set(name.toLowerCase(), value);
  for (const option of given.text('options', '', 1).split(',')) {
    const [name = '', value] = option.split('=', 2);
    if (value !== undefined) options.set(name.trim().toLowerCase(), value.trim());
  }
  const title = given.get('title') ?? options.get('title')?.replace(/^["']|["']$/g, '') ?? '';
  options.set('title', title);
  const language = given.text('type', '', 0);
  const text = call.innerDeindented().replace(/^[\r\n]+|[\r\n]+$/g, '');
  return codeHtml(page, { language, options, text, line, write: escapeHtml });
}
