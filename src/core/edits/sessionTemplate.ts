/** Which brackets the notes' shortcodes have. */
export type ShortcodeNotation = '%' | '<';

/**
 * The template of a new session where neither the settings nor the site have one: front matter, the buttons to the
 * talk's video and slides, commented out until their addresses are known, and the body.
 *
 * Hugo runs a shortcode in a comment too: an empty address is right there, a wrong one would fail the build.
 */
export function sessionTemplate(notation: ShortcodeNotation): string {
  return `---
title: \${title}
weight: \${weight}
tags: \${tags}
---

${placeholderButton(notation, { style: 'warning', icon: 'video', label: 'Watch talk on YouTube' })}
${placeholderButton(notation, { style: 'tip', icon: 'person-chalkboard', label: 'Slides' })}

\${cursor}
`;
}

/** The template of a new note in a folder without Hugo. */
export const plainTemplate = `# \${title}

\${cursor}
`;

interface ButtonLook {
  readonly style: string;
  readonly icon: string;
  readonly label: string;
}

function placeholderButton(notation: ShortcodeNotation, { style, icon, label }: ButtonLook): string {
  const [open, close] = notation === '%' ? ['{{%', '%}}'] : ['{{<', '>}}'];
  return `<!-- ${open} button href="" style="${style}" icon="${icon}" ${close}${label}${open} /button ${close} -->`;
}

/**
 * The notation that most of the notes' buttons have; `%` where there are none, as in Relearn's documentation.
 */
export function notationInUse(
  buttons: Iterable<{ readonly notation: ShortcodeNotation }>,
): ShortcodeNotation {
  let balance = 0;
  for (const { notation } of buttons) balance += notation === '%' ? 1 : -1;
  return balance < 0 ? '<' : '%';
}

/**
 * The site's own templates for a section, relative to the site's root, in the order in which they are looked for.
 * Source: Hugo, archetypes lookup (type, then default); `.templates/talk.md` is a habit of people who copy by hand.
 * @param section the first folder below the content folder: it is the type of the pages in it.
 */
export function templateFiles(section: string): string[] {
  return ['.templates/talk.md', `archetypes/${section}.md`, 'archetypes/default.md'];
}
