import { pairShortcodes, type Shortcodes, type ShortcodeTag } from '../../hugo/shortcodes';
import type { Span } from '../../text/span';

/** A piece of a note that Hugo takes out before it reads Markdown. Offsets count in the text. */
export type ShortcodeNode = ShortcodeCallNode | EscapedNode | BrokenNode;

/** A shortcode that is run. */
export interface ShortcodeCallNode extends Span {
  readonly kind: 'call';
  readonly open: ShortcodeTag;
  readonly close: ShortcodeTag | undefined;
  /** What stands between the opening and the closing tag; empty where there is no closing tag. */
  readonly inner: Span;
  /** What Hugo takes out of `inner`, in the order of the text. */
  readonly children: readonly ShortcodeNode[];
}

/** `{{%/* … *\/%}}`: shown as it is, without the comment's marks. */
interface EscapedNode extends Span {
  readonly kind: 'escaped';
}

/** A closing tag that closes nothing, or an opening that never comes to its end: Hugo does not build the page. */
export interface BrokenNode extends Span {
  readonly kind: 'stray-close' | 'unfinished';
}

interface OpenCall extends ShortcodeCallNode {
  readonly children: ShortcodeNode[];
}

/** The shortcodes of a text, nested as they are. */
export function shortcodeTree({ tags, escaped, unfinished }: Shortcodes): readonly ShortcodeNode[] {
  if (tags.length + escaped.length + unfinished.length === 0) return [];
  const calls = pairShortcodes(tags);
  const closing = new Set(calls.flatMap(({ close }) => close ?? []));
  const nodes: (ShortcodeNode | OpenCall)[] = [
    ...calls.map(({ open, close }): OpenCall => {
      const inner = { start: open.end, end: close?.start ?? open.end };
      return {
        kind: 'call',
        open,
        close,
        inner,
        children: [],
        start: open.start,
        end: close?.end ?? open.end,
      };
    }),
    ...escaped.map(({ start, end }): EscapedNode => ({ kind: 'escaped', start, end })),
    ...unfinished.map(({ start, end }): BrokenNode => ({ kind: 'unfinished', start, end })),
    ...tags
      .filter((tag) => tag.role === 'close' && !closing.has(tag))
      .map(({ start, end }): BrokenNode => ({ kind: 'stray-close', start, end })),
  ];
  nodes.sort((a, b) => a.start - b.start);
  const top: ShortcodeNode[] = [];
  const around: OpenCall[] = [];
  for (const node of nodes) {
    while ((around.at(-1)?.end ?? Infinity) <= node.start) around.pop();
    (around.at(-1)?.children ?? top).push(node);
    if (node.kind === 'call') around.push(node as OpenCall);
  }
  return top;
}
