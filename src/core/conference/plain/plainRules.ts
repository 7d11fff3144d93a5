import { isIgnoredName, isMarkdown } from '../../hugo/pagePaths';
import type { PagePlace } from '../../hugo/pagePaths';
import type { ConferenceRules, PathAndPlace } from '../pages/conferenceRules';
import { missingLinks, noteHabits } from '../talkLinks/missingLinks';
import { nameOrder } from './nameOrder';
import { plainName } from './plainName';
import { plainTitle, titleSource } from './plainTitle';
import { talkOfNote } from './sessionTalk';
import { talksInFile } from './talksInFile';

const language = { code: 'en', name: 'English' };

/** The rules of a folder of Markdown notes without Hugo: folders are sections, names give the order. */
export function plainRules(folderName: string): ConferenceRules {
  return {
    languages: [language],
    title: undefined,
    place: plainPlace,
    comparable: (name) => name,
    isSection: () => true,
    pageTitle: (note, name, { numbered, isFolderPage, habits }) =>
      plainTitle({ note, name, isFolderPage, namesSpeak: habits.headingApart }, numbered),
    talk: (note, name, title, { nameFirst, headingApart: namesSpeak }) =>
      talkOfNote(note, name, title, titleSource({ note, name, isFolderPage: false, namesSpeak }), nameFirst),
    talks: talksInFile,
    folderTitle: plainName,
    homeTitle: (note) =>
      note === undefined
        ? plainName(folderName, false)
        : plainTitle({ note, name: folderName, isFolderPage: true }, false),
    precedence: (a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1),
    beaten: undefined,
    leftOut: ({ frontMatter }) => (frontMatter.broken ? 'unreadable' : undefined),
    order: (_section, _language, paths) => {
      const compare = nameOrder(paths().map(lastName));
      return (a, b) => compare(lastName(a.path), lastName(b.path)) || (a.path < b.path ? -1 : 1);
    },
    usesNames: true,
    missing: (note, _underHome, habits, examples, given) => {
      const missing = missingLinks(note, examples, given);
      return { video: missing.video && habits.video, slides: missing.slides && habits.slides };
    },
    habits: noteHabits,
  };
}

/** Files that repositories have beside their notes. */
const aboutTheRepository = /^(contributing|code_of_conduct|changelog|security)(\.[^/]*)?$/i;
/** Those that say the same in any folder: terms of use, and what programs that write code are told. */
const noNotes = /^(?:licen[cs]e|copying|LICEN[CS]E|COPYING|Licen[cs]e|CLAUDE|AGENTS|GEMINI)(?:\.[^/]*)?$/;

/** Names of a file that speaks for its folder, the strongest first. */
const folderPages = ['readme', 'index', '_index'];

/** The place of a file in a folder of plain notes; undefined where it is no note. */
export function plainPlace(path: string): PagePlace | undefined {
  const folders = path.split('/');
  const file = folders.pop() ?? '';
  if (!isMarkdown(file) || [...folders, file].some(isIgnoredName) || folders.includes('node_modules'))
    return undefined;
  if (noNotes.test(file) || (folders.length === 0 && aboutTheRepository.test(file))) return undefined;
  const stem = file.slice(0, file.lastIndexOf('.'));
  const role = folderPages.includes(stem.toLowerCase()) ? 'branch' : 'plain';
  return { language: language.code, role, folders, name: file, ownFolders: folders.length };
}

function rank({ place }: PathAndPlace): number {
  return folderPages.indexOf(place.name.slice(0, place.name.lastIndexOf('.')).toLowerCase());
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
