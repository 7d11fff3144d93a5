import { asTree, type ConfigTree } from '../../hugo/configTree';
import { buttonStyles } from '../../hugo/buttonWords';
import { element } from '../../text/writtenHtml';
import { safeColour } from '../safety/style';
import type { Parameters } from './parameters';

/** How a button, badge or box looks. */
export interface Look {
  /** The style's class; undefined where the style is a colour. */
  readonly className: string | undefined;
  /** For the `style` attribute. */
  readonly css: string | undefined;
  readonly title: string;
  /** HTML of the icon, empty for none. */
  readonly icon: string;
}

/** What a shortcode says of its look. */
export interface LookWords {
  readonly style: string | undefined;
  readonly color: string | undefined;
  readonly title: string | undefined;
  readonly icon: string | undefined;
}

/** Those of a shortcode that takes them by their names. */
export function lookWords(given: Parameters): LookWords {
  return {
    style: given.get('style'),
    color: given.get('color'),
    title: given.get('title'),
    icon: given.get('icon'),
  };
}

/** Icon and title that a style brings along. [Relearn, documentation of `notice`; tried with 7.6.1 and 9.0.3] */
const severities: Readonly<Record<string, readonly [icon: string, title: string]>> = {
  caution: ['hand', 'Caution'],
  important: ['bolt', 'Important'],
  info: ['info-circle', 'Info'],
  note: ['exclamation-circle', 'Note'],
  tip: ['lightbulb', 'Tip'],
  warning: ['exclamation-triangle', 'Warning'],
};

const known = new Set<string>([
  ...buttonStyles,
  'code',
  'neutral',
  'link',
  'action',
  'inline',
  'initial',
  'filled',
]);

/**
 * What style, colour, title and icon make together. A title or icon of mere space means none; a style that is no word of
 * Relearn's nor one of the site's own (`params.boxStyle`) is a CSS colour.
 */
export function lookOf(words: LookWords, fallbackStyle: string, params: ConfigTree | undefined): Look {
  const style = words.style === undefined || words.style === '' ? fallbackStyle : words.style;
  const own = ownStyle(style, params);
  const base = own?.style ?? style;
  const [icon, title] = Object.hasOwn(severities, base) ? (severities[base] ?? []) : [];
  const isKnown = own !== undefined || known.has(style);
  const colour = safeColour(words.color ?? own?.color ?? (isKnown ? '' : style));
  return {
    className: isKnown ? style.replace(/[^\w-]/g, '') : undefined,
    css: colour === undefined ? undefined : `--VARIABLE-BOX-color: ${colour};`,
    title: (words.title === undefined || words.title === ''
      ? (own?.title ?? title ?? '')
      : words.title
    ).trim(),
    icon: iconHtml(words.icon === undefined || words.icon === '' ? (own?.icon ?? icon ?? '') : words.icon),
  };
}

/** A style of the site's own. [Relearn, documentation, Defining own styles] */
function ownStyle(name: string, params: ConfigTree | undefined) {
  const styles: unknown = params?.['boxstyle'];
  if (!Array.isArray(styles)) return undefined;
  const found = styles.map(asTree).find((tree) => tree?.['identifier'] === name);
  if (found === undefined) return undefined;
  const text = (key: string) => (typeof found[key] === 'string' ? found[key] : undefined);
  return { style: text('style'), title: text('title'), icon: text('icon'), color: text('color') };
}

/**
 * An icon of Font Awesome as Relearn writes it: a bare name is one of the solid set; what has a word beginning with `fa-`
 * in it is taken as it is. [tried with Relearn 7.6.1 and 9.0.3]
 */
export function iconHtml(name: string, css?: string): string {
  const words = name.trim().replace(/[^\w\s-]/g, '');
  if (words === '') return '';
  const isVerbatim = /(?:^|\s)fa-/.test(words);
  return element('i', { class: isVerbatim ? words : `fa-fw fas fa-${words}`, style: css });
}
