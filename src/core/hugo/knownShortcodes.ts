import { isFrom, newTemplates, type HugoVersion } from './hugoVersion';
import type { ShortcodeBook } from './shortcodeBook';

/**
 * What stands between a shortcode's tags. `blocks`: Markdown of the note. `words`: a label. `text`: no Markdown.
 * `others`: shortcodes that belong into it, or nothing.
 */
export type ShortcodeContent = 'blocks' | 'words' | 'text' | 'others';

/** A shortcode that comes with Hugo or the theme, and the releases that have it. */
interface Known {
  /** Undefined where its template has none: a closing tag is then an error. */
  readonly content?: ShortcodeContent;
  readonly since?: string;
  /** The first release without it. */
  readonly until?: string;
  /** The names of its parameters, behind a colon the release that brought one; nothing where it takes any. */
  readonly reads?: string;
  /** It takes in files or lists pages: places come into the page that the note does not name. */
  readonly bringsPlaces?: true;
}

/**
 * Hugo's own. [Hugo: documentation of shortcodes and release notes; `comment` and `highlight` have content, `details`
 * too; tried with 0.111, 0.131, 0.169] What was removed at some time counts as known: a call of it fails with a
 * message of Hugo's own, and a false alarm is worse.
 */
const ofHugo: Readonly<Record<string, Known>> = {
  comment: { content: 'text', since: '0.137.1' },
  details: { content: 'blocks', since: '0.140' },
  figure: {},
  gist: {},
  highlight: { content: 'text' },
  instagram: {},
  instagram_simple: {},
  param: {},
  qr: { content: 'text', since: '0.141' },
  ref: {},
  relref: {},
  tweet: {},
  twitter: {},
  twitter_simple: {},
  vimeo: {},
  vimeo_simple: {},
  x: { since: '0.141' },
  x_simple: { since: '0.141' },
  youtube: {},
};

/** Relearn's, 5 to 9, with what they read in any of these. [Relearn: release notes and templates of 7.6.1 and 9.0.3] */
const ofRelearn: Readonly<Record<string, Known>> = {
  attachments: { content: 'others', reads: 'color icon pattern sort style title' },
  badge: { content: 'words', since: '5.8', reads: 'color icon style title' },
  button: { content: 'words' },
  card: { content: 'blocks', since: '8.1', reads: 'cards color href icon image params style template title' },
  cards: { content: 'others', since: '8.1', reads: 'cards color style template' },
  children: {
    bringsPlaces: true,
    reads:
      'breadcrumb cardtemplate containerstyle depth description headingdepth image page showhidden sort style type:8.1',
  },
  details: { content: 'blocks', since: '7.3', reads: 'class name open summary title' },
  expand: { content: 'blocks', reads: 'expanded open title' },
  highlight: { content: 'text' },
  icon: { since: '5.8', reads: 'color icon style' },
  include: { bringsPlaces: true, reads: 'file hidefirstheading showfirstheading' },
  math: { content: 'text', reads: 'align' },
  mermaid: { content: 'text', reads: 'align zoom' },
  notice: { content: 'blocks', reads: 'color expanded groupid icon style title' },
  openapi: { since: '5.13', bringsPlaces: true, reads: 'src' },
  relref: {},
  resources: { content: 'others', since: '5.25', reads: 'color expanded icon pattern sort style title' },
  siteparam: { reads: 'name' },
  swagger: { until: '6.0', bringsPlaces: true },
  tab: { content: 'blocks', since: '5.15', reads: 'color icon name style tabs title' },
  tabs: { content: 'others', reads: 'color groupId groupid icon style tabs title' },
  tree: { content: 'text', since: '7.6' },
};

const ofAny: ReadonlyMap<string, Known> = new Map(Object.entries({ ...ofHugo, ...ofRelearn }));

/**
 * What stands in a shortcode of Hugo's or Relearn's, whichever release; undefined for one without content, and for any
 * other: Hugo refuses a page where one with content is not closed.
 * @param name in lower case
 */
export function contentOfShortcode(name: string): ShortcodeContent | undefined {
  return ofAny.get(name)?.content;
}

/** Those that bring places into a page that its note does not name. */
export const placeShortcodes: readonly string[] = Array.from(ofAny).flatMap(([name, { bringsPlaces }]) =>
  bringsPlaces === true ? [name] : [],
);

/** Whether a shortcode is known to bring no such places. */
export function bringsNoPlaces(name: string): boolean {
  return ofAny.has(name) && !placeShortcodes.includes(name);
}

/** The shortcodes that this Hugo brings along, by name in lower case. */
export function shortcodesOfHugo(hugo: HugoVersion): ShortcodeBook {
  return bookOf(ofHugo, hugo);
}

/**
 * The shortcodes of the theme Relearn.
 * @param relearn its version; undefined for the newest that this Hugo can build: from 8 on it needs a Hugo whose
 *   templates may lie in `_shortcodes` (tried: 7.6.1 with 0.131, 9.0.3 with 0.169)
 */
export function shortcodesOfRelearn(relearn: HugoVersion | undefined, hugo: HugoVersion): ShortcodeBook {
  return bookOf(ofRelearn, relearn ?? relearnFor(hugo));
}

/** The newest Relearn that this Hugo builds, as far as it was tried. */
export function relearnFor(hugo: HugoVersion): HugoVersion {
  return isFrom(hugo, newTemplates) ? { major: 9, minor: 0, patch: 3 } : { major: 7, minor: 6, patch: 1 };
}

function bookOf(known: Readonly<Record<string, Known>>, version: HugoVersion): ShortcodeBook {
  const has = ({ since, until }: Known) =>
    (since === undefined || isFrom(version, since)) && (until === undefined || !isFrom(version, until));
  return new Map(
    Object.entries(known)
      .filter(([, each]) => has(each))
      .map(([name, { content, reads }]) => [
        name,
        {
          inner: content !== undefined,
          ...(reads === undefined ? {} : { parameters: new Map(reads.split(' ').map(named)) }),
        },
      ]),
  );
}

function named(word: string): [name: string, since: string | undefined] {
  const [name = '', since] = word.split(':');
  return [name, since];
}
