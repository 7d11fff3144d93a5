import type { Conference, Page } from '../../src/core/conference/conference';
import { ConferenceModel } from '../../src/core/conference/conferenceModel';
import { walkPages } from '../../src/core/conference/pages/walkPages';
import { isConfigFile } from '../../src/core/hugo/configFiles';

/** A moment after every date in the tests. */
const now = Date.UTC(2026, 0, 1);

/** A conference of files that exist only here: path → text. A site if one of them is its configuration. */
export function conferenceOf(files: Readonly<Record<string, string>>, kind?: Conference['kind']): Conference {
  const all = Object.entries(files).map(([path, text]) => ({ path, uri: `file:///conf/${path}`, text }));
  const config = all.filter(({ path }) => isConfigFile(path));
  const model = new ConferenceModel({
    id: 'file:///conf',
    kind: kind ?? (config.length > 0 ? 'hugo' : 'plain'),
    folderName: 'conf',
    now: () => now,
  });
  return model.apply({ config, changed: all.filter((file) => !config.includes(file)) }).conference;
}

/** The page with this title; fails the test where there is none. */
export function pageTitled(conference: Conference, title: string): Page {
  for (const page of walkPages(conference)) if (page.title === title) return page;
  throw new Error(`No page is titled ${title}`);
}
