import { inheritedValues, type Cascade } from '../../hugo/cascades';
import { noFrontMatter } from '../../frontMatter/frontMatterFields';
import { withInherited } from '../../frontMatter/inheritedFrontMatter';
import type { Note } from '../../note/note';
import type { FrontMatter } from '../../frontMatter/frontMatter';
import type { Folder } from './folder';
import type { PageSettings } from './pageSettings';

/**
 * A note as Hugo knows its page: with what the page inherits from itself, from the sections above and from the site. Where
 * that is nothing it is the note itself.
 * @param section the page's own folder where it is a section, else the one that it stands in
 * @param names of the folders and the page from home on
 */
export function effectiveNote(
  note: Note,
  section: Folder,
  names: readonly string[],
  settings: PageSettings,
): Note {
  const isSection = section.ownFile?.note === note;
  const own = isSection || settings.rules.pagesCascade !== true ? [] : note.frontMatter.cascade;
  const frontMatter = effective(note.frontMatter, own, section, isSection, names, settings);
  return frontMatter === note.frontMatter ? note : { ...note, frontMatter };
}

/** The same for a section without a file of its own. */
export function effectiveFrontMatter(section: Folder, settings: PageSettings): FrontMatter {
  return effective(noFrontMatter, [], section, true, section.names, settings);
}

function effective(
  frontMatter: FrontMatter,
  own: readonly Cascade[],
  section: Folder,
  isSection: boolean,
  names: readonly string[],
  { rules, language }: PageSettings,
): FrontMatter {
  const cascades = [...own, ...cascadesOf(section), ...(rules.cascades ?? [])];
  if (cascades.length === 0) return frontMatter;
  return withInherited(
    frontMatter,
    inheritedValues(cascades, {
      path: `/${names.map(rules.comparable).join('/')}`,
      kind: !isSection ? 'page' : section.parent === undefined ? 'home' : 'section',
      language,
    }),
  );
}

/** The nearest first. */
function cascadesOf(folder: Folder): readonly Cascade[] {
  const cascades: Cascade[] = [];
  for (let at: Folder | undefined = folder; at !== undefined; at = at.parent)
    cascades.push(...(at.ownFile?.note.frontMatter.cascade ?? []));
  return cascades;
}
