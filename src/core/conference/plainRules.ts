import type { MenuOrder } from '../hugo/menuOrder';
import { isIgnoredName, isMarkdown } from '../hugo/pagePaths';
import type { PagePlace } from '../hugo/pagePaths';
import type { Note } from '../note/note';
import type { ConferenceRules, PathAndPlace } from './conferenceRules';
import { shownTitle } from './hugoRules';
import { linkHabits, missingLinks } from './missingLinks';
import { readableName } from './readableName';

const language = { code: 'en', name: 'English' };

/** The rules of a folder of Markdown notes without Hugo: folders are sections, names give the order. */
export function plainRules(folderName: string): ConferenceRules {
  return {
    languages: [language],
    title: undefined,
    place: plainPlace,
    comparable: (name) => name,
    isSection: () => true,
    pageTitle: (note, name) => ownTitle(note) ?? readableName(name),
    folderTitle: readableName,
    homeTitle: (note) => (note && ownTitle(note)) ?? readableName(folderName),
    precedence: (a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1),
    beaten: undefined,
    leftOut: ({ frontMatter }) => (frontMatter.broken ? 'unreadable' : undefined),
    order: () => naturalOrder,
    missing: (note, _underHome, habits, examples) => {
      const missing = missingLinks(note, examples);
      return { video: missing.video && habits.video, slides: missing.slides && habits.slides };
    },
    habits: linkHabits,
  };
}

/** Files that repositories have beside their notes. */
const aboutTheRepository =
  /^(license|licence|copying|contributing|code_of_conduct|changelog|security)(\.[^/]*)?$/i;

/** Names of a file that speaks for its folder, the strongest first. */
const folderPages = ['readme', 'index', '_index'];

/** The place of a file in a folder of plain notes; undefined where it is no note. */
export function plainPlace(path: string): PagePlace | undefined {
  const folders = path.split('/');
  const file = folders.pop() ?? '';
  if (!isMarkdown(file) || [...folders, file].some(isIgnoredName) || folders.includes('node_modules'))
    return undefined;
  if (folders.length === 0 && aboutTheRepository.test(file)) return undefined;
  const stem = file.slice(0, file.lastIndexOf('.'));
  const role = folderPages.includes(stem.toLowerCase()) ? 'branch' : 'plain';
  return { language: language.code, role, folders, name: file, ownFolders: folders.length };
}

function rank({ place }: PathAndPlace): number {
  return folderPages.indexOf(place.name.slice(0, place.name.lastIndexOf('.')).toLowerCase());
}

function ownTitle({ frontMatter, headings }: Note): string | undefined {
  return (
    shownTitle(frontMatter) ?? headings.map(({ text }) => withoutMarks(text)).find((text) => text !== '')
  );
}

/** A heading's words: of a link its text, no backquotes. */
function withoutMarks(heading: string): string {
  return heading
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll('`', '')
    .trim();
}

/** Made when first asked for: a collator takes milliseconds, which an activation does not have. */
let collator: Intl.Collator | undefined;

/** Names as a person sorts them: `Day2` before `Day10`, upper and lower case together. */
const naturalOrder: MenuOrder = (a, b) => {
  collator ??= new Intl.Collator('en', { numeric: true });
  return collator.compare(a.path, b.path) || (a.path < b.path ? -1 : 1);
};
