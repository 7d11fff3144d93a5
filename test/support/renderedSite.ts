import { pageWords } from '../../src/core/checks/pageFaults';
import { NoteReading } from '../../src/core/note/parseNote';
import { createRenderer } from '../../src/core/render/renderPage';
import type { PageAddresses } from '../../src/core/render/page/pageRendering';
import type { RenderedPage } from '../../src/core/render/renderedPage';
import { renderSite, type FileLookup } from '../../src/core/render/renderSite';
import { conferenceOf } from './conferenceOf';

/** The files of a site that exist only here: path → text. */
export function filesOf(files: Readonly<Record<string, string>>): FileLookup {
  const paths = Object.keys(files);
  return {
    exists: (path) => Object.hasOwn(files, path),
    text: (path) => (Object.hasOwn(files, path) ? files[path] : undefined),
    list: (folder) =>
      paths.flatMap((path) => {
        const name = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : '';
        return name === '' || name.includes('/') ? [] : [name];
      }),
  };
}

/** Renders the note at `path` of a site of `files`; without a configuration among them it is a folder of plain notes. */
export function renderIn(
  files: Readonly<Record<string, string>>,
  path: string,
  addresses: PageAddresses = {},
): RenderedPage {
  const notes = Object.fromEntries(
    Object.entries(files).filter(([name]) => /\.(?:md|toml|yaml)$/.test(name)),
  );
  const conference = conferenceOf(notes);
  const site = renderSite(conference, conference.trees[0]!, filesOf(files));
  return createRenderer(site, pageWords, addresses).render({
    path,
    reading: new NoteReading(path, files[path] ?? ''),
  });
}

/** The configuration of a site that lets raw HTML through, as Relearn's users have it. */
export const unsafeSite = '[markup.goldmark.renderer]\nunsafe = true\n';

/** Renders a body as the note `content/day/01_talk.md` of a small site. */
export function renderBody(body: string, config = unsafeSite): RenderedPage {
  return renderIn({ 'hugo.toml': config, 'content/day/01_talk.md': body }, 'content/day/01_talk.md');
}
