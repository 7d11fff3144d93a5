import type { ShortcodeNotation } from '../../note/note';
import { usualLooks, writeButton } from '../../links/buttonText';

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

<!-- ${writeButton(notation, '', usualLooks.video)} -->
<!-- ${writeButton(notation, '', usualLooks.slides)} -->

\${cursor}
`;
}

/** The template of a new note in a folder without Hugo. */
export const plainTemplate = `# \${title}

\${cursor}
`;

/**
 * The site's own templates for a section, relative to the site's root, in the order in which they are looked for.
 * Source: Hugo, archetypes lookup (type, then default); `.templates/talk.md` is a habit of people who copy by hand.
 * @param section the first folder below the content folder: it is the type of the pages in it.
 */
export function templateFiles(section: string): string[] {
  return ['.templates/talk.md', `archetypes/${section}.md`, 'archetypes/default.md'];
}
