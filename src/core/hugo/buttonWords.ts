/**
 * The styles that Relearn 7 and 9 know for a button, the most used first. Any other word is taken for a CSS colour.
 * [Relearn, documentation of the shortcode `button`; tried with 7.6.1 and 9.0.3]
 */
export const buttonStyles = [
  ...['warning', 'tip', 'note', 'info', 'important', 'caution'],
  ...['primary', 'secondary', 'accent', 'default', 'transparent'],
  ...['blue', 'cyan', 'green', 'grey', 'magenta', 'orange', 'red'],
] as const;

/** On which side of a button's words its icon stands. [Relearn, documentation of the shortcode `button`] */
export const iconPositions = ['left', 'right'] as const;

/**
 * Icons for what talks have, from the free set of Font Awesome 6, which Relearn brings along. A bare name is one of the
 * solid set; brands need their own prefix. [Relearn, documentation of the shortcode `icon`; tried with 7.6.1]
 */
export const buttonIcons = [
  ...['video', 'play', 'circle-play', 'film', 'clapperboard', 'tv', 'podcast', 'microphone', 'headphones'],
  ...['person-chalkboard', 'chalkboard', 'file-pdf', 'file-powerpoint', 'images', 'image', 'display'],
  ...['code', 'code-branch', 'terminal', 'laptop-code', 'file-code', 'flask', 'gears', 'diagram-project'],
  ...[
    'book',
    'book-open',
    'newspaper',
    'file-lines',
    'graduation-cap',
    'link',
    'globe',
    'up-right-from-square',
  ],
  ...['download', 'calendar', 'clock', 'location-dot', 'user', 'users', 'comments', 'envelope', 'rss'],
  ...[
    'star',
    'heart',
    'lightbulb',
    'thumbs-up',
    'bullhorn',
    'rocket',
    'bug',
    'shield-halved',
    'cloud',
    'server',
  ],
  ...['database', 'network-wired', 'chart-line', 'robot', 'brain', 'key', 'lock', 'trophy', 'ticket'],
  ...['fa-brands fa-youtube', 'fa-brands fa-vimeo', 'fa-brands fa-twitch', 'fa-brands fa-github'],
  ...['fa-brands fa-gitlab', 'fa-brands fa-git-alt', 'fa-brands fa-docker', 'fa-brands fa-linkedin'],
  ...[
    'fa-brands fa-mastodon',
    'fa-brands fa-bluesky',
    'fa-brands fa-slideshare',
    'fa-brands fa-google-drive',
  ],
] as const;
