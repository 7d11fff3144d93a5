import type { ShortcodeCall } from '../../hugo/shortcodes';
import type { LineIndex } from '../../text/lineIndex';
import { buttonKind, isPlaceholderAddress } from './buttonKind';
import type { Button } from '../note';
import { ownString } from '../../text/ownString';
import type { Span } from '../../text/span';

/** Turns a `button` shortcode into a button. `comment` is the HTML comment around it. */
export function readButton(
  { open, close }: ShortcodeCall,
  comment: Span | undefined,
  text: string,
  index: LineIndex,
): Button {
  const href = parameter(open, 'href');
  const icon = parameter(open, 'icon')?.value;
  const style = parameter(open, 'style')?.value;
  const inner = innerText(open.end, close?.start ?? open.end, text);
  const label = text.slice(inner.start, inner.end);
  const address = href?.value ?? '';
  return {
    kind: buttonKind(icon, label, address),
    notation: open.notation,
    commentedOut: comment !== undefined,
    placeholder: comment !== undefined || isPlaceholderAddress(address),
    label: ownString(label),
    href: ownString(address),
    style: style === undefined ? undefined : ownString(style),
    icon: icon === undefined ? undefined : ownString(icon),
    range: index.range(open.start, close?.end ?? open.end),
    commentRange: comment && index.range(comment.start, comment.end),
    hrefRange: href && index.range(href.start, href.end),
    labelRange: index.range(inner.start, inner.end),
  };
}

/** Names of parameters have case, and of two equal ones the last counts (tried with Hugo 0.131 and 0.169). */
function parameter({ parameters }: ShortcodeCall['open'], name: string) {
  return parameters.findLast((each) => each.name === name);
}

function innerText(start: number, end: number, text: string): Span {
  const inner = text.slice(start, end);
  const from = start + inner.length - inner.trimStart().length;
  return { start: from, end: Math.max(from, start + inner.trimEnd().length) };
}
