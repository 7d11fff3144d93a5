import { isFrom, newTemplates, type HugoVersion } from './hugoVersion';
import type { ShortcodeBook } from './shortcodeBook';

/** A shortcode that comes with Hugo or the theme: whether its template has content, and the releases that have it. */
interface Known {
  readonly inner: boolean;
  readonly since?: string;
  /** The first release without it. */
  readonly until?: string;
  /** The names of its parameters, behind a colon the release that brought one; nothing where it takes any. */
  readonly reads?: string;
}

/**
 * Hugo's own. [Hugo: documentation of shortcodes and release notes; `comment` and `highlight` have content, `details`
 * too; tried with 0.111, 0.131, 0.169] What was removed at some time counts as known: a call of it fails with a
 * message of Hugo's own, and a false alarm is worse.
 */
const ofHugo: Readonly<Record<string, Known>> = {
  comment: { inner: true, since: '0.137.1' },
  details: { inner: true, since: '0.140' },
  figure: { inner: false },
  gist: { inner: false },
  highlight: { inner: true },
  instagram: { inner: false },
  instagram_simple: { inner: false },
  param: { inner: false },
  qr: { inner: true, since: '0.141' },
  ref: { inner: false },
  relref: { inner: false },
  tweet: { inner: false },
  twitter: { inner: false },
  twitter_simple: { inner: false },
  vimeo: { inner: false },
  vimeo_simple: { inner: false },
  x: { inner: false, since: '0.141' },
  x_simple: { inner: false, since: '0.141' },
  youtube: { inner: false },
};

/** Relearn's, 5 to 9, with what they read in any of these. [Relearn: release notes and templates of 7.6.1 and 9.0.3] */
const ofRelearn: Readonly<Record<string, Known>> = {
  attachments: { inner: true, reads: 'color icon pattern sort style title' },
  badge: { inner: true, since: '5.8', reads: 'color icon style title' },
  button: { inner: true },
  card: { inner: true, since: '8.1', reads: 'cards color href icon image params style template title' },
  cards: { inner: true, since: '8.1', reads: 'cards color style template' },
  children: {
    inner: false,
    reads:
      'breadcrumb cardtemplate containerstyle depth description headingdepth image page showhidden sort style type:8.1',
  },
  details: { inner: true, since: '7.3', reads: 'class name open summary title' },
  expand: { inner: true, reads: 'expanded open title' },
  highlight: { inner: true },
  icon: { inner: false, since: '5.8', reads: 'color icon style' },
  include: { inner: false, reads: 'file hidefirstheading showfirstheading' },
  math: { inner: true, reads: 'align' },
  mermaid: { inner: true, reads: 'align zoom' },
  notice: { inner: true, reads: 'color expanded groupid icon style title' },
  openapi: { inner: false, since: '5.13', reads: 'src' },
  relref: { inner: false },
  resources: { inner: true, since: '5.25', reads: 'color expanded icon pattern sort style title' },
  siteparam: { inner: false, reads: 'name' },
  swagger: { inner: false, until: '6.0' },
  tab: { inner: true, since: '5.15', reads: 'color icon name style tabs title' },
  tabs: { inner: true, reads: 'color groupId groupid icon style tabs title' },
  tree: { inner: true, since: '7.6' },
};

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
      .map(([name, { inner, reads }]) => [
        name,
        { inner, ...(reads === undefined ? {} : { parameters: new Map(reads.split(' ').map(named)) }) },
      ]),
  );
}

function named(word: string): [name: string, since: string | undefined] {
  const [name = '', since] = word.split(':');
  return [name, since];
}
