import type { Conference, Page, Section } from '../conference/conference';
import { isRefusal, setScalar } from '../frontMatter/frontMatterEdits';
import { applyEdits } from '../text/textEdit';
import { fileEnding, folderOf, pathIn, placeOfPage, treeOf } from '../conference/pages/placeOfPage';
import { findHeading, type SectionNames } from '../edits/sections/sectionNames';

/**
 * The section whose page a session's day is written on: itself for a section, else the nearest around it that has one of
 * the day's headings, else the nearest that is no home page, else home.
 */
export function dayOf(conference: Conference, page: Page, names: SectionNames): Section {
  if (page.kind === 'section') return page;
  const around = conference.ancestors(page.id);
  const { home } = treeOf(conference, page);
  const hasDaysHeading = ({ note }: Section) =>
    note !== undefined &&
    (findHeading(note.headings, 'recommendations', names.recommendations) !== undefined ||
      findHeading(note.headings, 'learned', names.learned) !== undefined);
  const below = around.filter(({ id }) => id !== home.id);
  return below.find(hasDaysHeading) ?? below[0] ?? home;
}

/** The page that a section without one gets: its path relative to the conference's root, and its text but for the section. */
export function newSectionPage(
  conference: Conference,
  section: Section,
): { readonly path: string; readonly text: string } {
  const folder = placeOfPage(section);
  if (conference.kind === 'plain') {
    return { path: pathIn(folder, 'README.md'), text: `# ${section.title}\n` };
  }
  // A page in another language has it in its name, as the pages below it do.
  const sibling = section.children.find(({ note }) => note !== undefined)?.path;
  const name = sibling?.slice(folderOf(sibling).length).replace('/', '');
  const ending = name === undefined ? '.md' : fileEnding(name, conference);
  const edits = setScalar('', 'title', section.title);
  return {
    path: pathIn(folder, `_index${ending}`),
    text: isRefusal(edits) ? '' : applyEdits('', edits),
  };
}
