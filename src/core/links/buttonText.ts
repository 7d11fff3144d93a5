import type { LinkKind } from './talkAddress';
import type { ShortcodeNotation } from '../note/note';

/** How a button looks. An empty style or icon is one that is not given. */
export interface ButtonLook {
  readonly style: string;
  readonly icon: string;
  readonly label: string;
}

/** How buttons look where no note shows another way; the snippets for any Markdown have the same. */
export const usualLooks: Readonly<Record<LinkKind, ButtonLook>> = {
  video: { style: 'warning', icon: 'video', label: 'Watch talk on YouTube' },
  slides: { style: 'tip', icon: 'person-chalkboard', label: 'Slides' },
  code: { style: 'note', icon: 'code', label: 'Code' },
};

/** A `button` shortcode. What goes into it has to be fit for quotes and shortcodes already. */
export function writeButton(
  notation: ShortcodeNotation,
  href: string,
  { style, icon, label }: ButtonLook,
): string {
  const [open, close] = notation === '%' ? ['{{%', '%}}'] : ['{{<', '>}}'];
  const parameters = [
    `href="${href}"`,
    ...(style === '' ? [] : [`style="${style}"`]),
    ...(icon === '' ? [] : [`icon="${icon}"`]),
  ];
  return `${open} button ${parameters.join(' ')} ${close}${label}${open} /button ${close}`;
}
