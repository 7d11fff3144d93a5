import type { ButtonKind } from '../note';

type Rules = readonly (readonly [Exclude<ButtonKind, 'other'>, RegExp])[];

/** What tells a kind, asked in this order. Icons are Font Awesome's names, with or without `fa-`. */
const byIcon: Rules = [
  ['video', /\b(?:video|youtube|vimeo|film|play|clapperboard|tv)\b/],
  [
    'slides',
    /\b(?:chalkboard|powerpoint|presentation|presentation-screen|file-pdf|images|slides|slideshare|speaker-deck)\b/,
  ],
  ['code', /\b(?:code|github|gitlab|bitbucket|codeberg|git|git-alt|terminal)\b/],
];
const byLabel: Rules = [
  ['video', /\b(?:video|watch|recording|youtube|aufzeichnung|ansehen)\b/],
  ['slides', /\b(?:slides?|slide ?deck|deck|presentation|folien|präsentation)\b/],
  ['code', /\b(?:code|source|repo|repository|github|gitlab|demo)\b/],
];
const byAddress: Rules = [
  [
    'video',
    /^(?:https?:)?\/\/(?:[^/]*\.)?(?:youtu\.be|youtube\.com(?!\/redirect\?)|youtube-nocookie\.com|vimeo\.com|media\.ccc\.de|twitch\.tv)(?:[/?#]|$)|\.(?:mp4|webm|mov)(?:[?#]|$)/,
  ],
  [
    'slides',
    /^(?:https?:)?\/\/(?:[^/]*\.)?(?:slideshare\.net|speakerdeck\.com|slides\.com|docs\.google\.com\/presentation|static\.sched\.com)(?:[/?#]|$)|\.(?:pdf|pptx?|odp|key)(?:[?#]|$)/,
  ],
  [
    'code',
    /^(?:https?:)?\/\/(?:[^/]*\.)?(?:github\.com|gitlab\.com|codeberg\.org|bitbucket\.org|gist\.github\.com)(?:[/?#]|$)/,
  ],
];

/** What a button leads to. The writer's word counts first: icon, then label, then address. */
export function buttonKind(icon: string | undefined, label: string, href: string): ButtonKind {
  const said = kindBy(byIcon, icon ?? '') ?? kindBy(byLabel, label);
  return said ?? addressKind(href) ?? 'other';
}

/** What an address leads to, as far as its host or the ending of its path tells; undefined where neither does. */
export function addressKind(href: string): Exclude<ButtonKind, 'other'> | undefined {
  return kindBy(byAddress, href);
}

function kindBy(rules: Rules, word: string): Exclude<ButtonKind, 'other'> | undefined {
  const lowerCase = word.toLowerCase();
  return rules.find(([, pattern]) => pattern.test(lowerCase))?.[0];
}

/** Whether an address leads nowhere yet: empty, an example, or a host with nothing behind it. */
export function isPlaceholderAddress(href: string): boolean {
  return placeholder.test(href.trim());
}

const placeholder = new RegExp(
  `^(?:${[
    '#?',
    '\\.{3}|…',
    '(?:todo|tbd|tba|xxx)(?:[:\\s].*)?',
    // A single slash is a site's home page.
    '(?:https?:\\/*|\\/{2,})',
    'https?:\\/\\/(?:[^/]*\\.)?example\\.(?:com|org|net)(?:[:/?#].*)?',
    'https?:\\/\\/(?:www\\.|m\\.)?(?:youtu\\.be|youtube\\.com|vimeo\\.com|slideshare\\.net|speakerdeck\\.com)\\/?',
    'https?:\\/\\/(?:www\\.|m\\.)?youtube\\.com\\/watch(?:\\?(?:v=?)?)?',
    'https?:\\/\\/docs\\.google\\.com\\/presentation(?:\\/(?:d\\/?)?)?',
  ].join('|')})$`,
  'i',
);
