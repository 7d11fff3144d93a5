import type { CascadeTarget } from '../../hugo/cascades';
import { isFrom } from '../../hugo/hugoVersion';
import { leftOutOfMenu, menuOrder } from './menuOrder';
import { logicalName, pagePlace } from '../../hugo/pagePaths';
import type { SiteConfig } from '../../hugo/siteConfig';
import { sectionTitle } from '../../hugo/titles';
import type { ConferenceRules, PathAndPlace } from '../pages/conferenceRules';
import { isTalkOfSite, missingLinks } from '../talkLinks/missingLinks';
import { noHabits, noLinks } from '../habits/habits';
import { readableName } from './readableName';
import { shownTitle } from '../pages/shownTitle';

/** The rules of a Hugo site with theme Relearn. `folderName` names the site where nothing else does. */
export function hugoRules(config: SiteConfig, folderName: string): ConferenceRules {
  const languages = [...config.languages].sort(
    (a, b) => Number(b.code === config.defaultLanguage) - Number(a.code === config.defaultLanguage),
  );
  const languageOf = (code: string) => languages.find((language) => language.code === code);
  const leftOutOfKind = (kind: CascadeTarget['kind']) =>
    config.disabledKinds.has(kind) ? 'disabled' : undefined;
  return {
    languages,
    title: config.title ?? languages[0]?.title,
    place: (path) => pagePlace(path, config),
    comparable: logicalName,
    // (tried) A folder in the content folder is a section as it is, a deeper one only through its `_index.md`.
    isSection: (depth, hasOwnPage) => depth <= 1 || hasOwnPage,
    pageTitle: (note, name) => shownTitle(note.frontMatter) ?? note.headings[0]?.text ?? readableName(name),
    talk: () => undefined,
    talks: () => [],
    folderTitle: (name) =>
      sectionTitle(name, { pluralize: config.pluralizeListTitles, capitalize: config.capitalizeListTitles }),
    homeTitle: (note, language) =>
      (note && shownTitle(note.frontMatter)) ??
      languageOf(language)?.title ??
      config.title ??
      readableName(folderName),
    precedence: comparePrecedence,
    beaten: 'shadowed',
    cascades: config.cascades,
    // [Hugo: hugolib/page__meta.go of 0.131 and 0.165; tried: 0.111 gives pages nothing of their own]
    pagesCascade: isFrom(config.hugo, '0.123'),
    leftOut: ({ frontMatter }, now, kind) => leftOutOfKind(kind) ?? leftOutOfMenu(frontMatter, now, config),
    leftOutOfFolder: (inherited, now, kind) => leftOutOfKind(kind) ?? leftOutOfMenu(inherited, now, config),
    order: (section, language) =>
      menuOrder(
        section?.frontMatter.orderSectionsBy ??
          languageOf(language)?.orderSectionsBy ??
          config.orderSectionsBy,
        language,
      ),
    missing: (note, underHome, _habits, examples) =>
      isTalkOfSite(note, underHome) ? missingLinks(note, examples) : noLinks,
    habits: () => noHabits,
    usesNames: false,
  };
}

/** Of two files with one address Hugo keeps the one that it reads last. (tried: `a.markdown`, `a.mdown`) */
function comparePrecedence(a: PathAndPlace, b: PathAndPlace): number {
  return a.path < b.path ? 1 : -1;
}
