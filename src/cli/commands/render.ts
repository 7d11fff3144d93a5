import { readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { judgedFault, pageWords } from '../../core/checks/pageFaults';
import { isMarkdown } from '../../core/hugo/pagePaths';
import { isSiteRoot } from '../../core/hugo/siteRoot';
import { NoteReading } from '../../core/note/parseNote';
import { createRenderer } from '../../core/render/renderPage';
import type { RenderedPage } from '../../core/render/renderedPage';
import { renderSite, treeAt } from '../../core/render/renderSite';
import { UsageError, type Command } from '../command';
import { FolderOnDisk, isInside } from '../folderOnDisk';
import { readConferences } from '../readConferences';
import { shown, shownHtml, toJson } from '../shown';
import { siteOnDisk } from '../siteOnDisk';
import { reasonOf, Troubles } from '../troubles';

export const render: Command = {
  takes: 'file',
  usage: 'FILE [--site DIR]',
  options: ['site'],
  formats: ['text', 'json'],
  summary: 'prints a note as the HTML of its page on the site',
  details: `FILE is a note; its site is the one that it lies in, or the one in DIR. What Hugo would reject goes to the
error output, one problem a line, and the page is printed all the same.
With --format json: an object {html, diagrams, images, links, ghosts, hasMath, problems, wanted}.
  html      the page's HTML; data-line is the line in the note, from 0
  diagrams  {source, range, lineStarts, align, zoom}, images {address, file, state, line},
  links     {address, page, state, line}, ghosts {kind, range}: buttons that stand in comments
  problems  {code, severity, message, range}; lines and characters count from 0
  wanted    paths that could not be looked up`,
  run: async ({ path: file, site, format, troubles }) => {
    const path = resolve(file);
    checkNote(file, path);
    const root = site === undefined ? await rootAround(path) : resolve(site);
    const text = readNote(file, path, root);
    const { page, name } = await renderNote({ path, text }, root, troubles);
    return { output: format === 'json' ? toJson(jsonOf(page)) : textOf(page, name), failed: false };
  },
};

function checkNote(file: string, path: string): void {
  const stat = reading(file, () => statSync(path, { throwIfNoEntry: false }));
  if (stat === undefined) throw new UsageError(`There is no file "${file}".`);
  if (!stat.isFile() || !isMarkdown(path)) throw new UsageError(`"${file}" is not a Markdown file.`);
}

/** The note's text, where it does not lie elsewhere: a link must not print another file of this machine. */
function readNote(file: string, path: string, root: string): string {
  return reading(file, () => {
    if (!isInside(realpathSync(path), realpathSync(root)))
      throw new UsageError(`"${file}" does not lie in a site of "${root}": name a note of the site.`);
    return readFileSync(path, 'utf8');
  });
}

function reading<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${file}: ${reasonOf(error)}`);
  }
}

/** The nearest folder around a file that is the root of a Hugo site, else the folder that the file lies in. */
async function rootAround(file: string): Promise<string> {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    // What lies in folders above is nobody's trouble until it is the note's site.
    if (await isSiteRoot(new FolderOnDisk(folder, new Troubles(folder)))) return folder;
    if (folder === dirname(folder)) return dirname(file);
  }
}

async function renderNote(
  note: { readonly path: string; readonly text: string },
  directory: string,
  troubles: Troubles,
): Promise<{ page: RenderedPage; name: string }> {
  for (const { root, conference } of await readConferences(directory, troubles)) {
    const folder = join(directory, root);
    const path = relative(folder, note.path).split(sep).join('/');
    if (path.startsWith('../') || path === '..') continue;
    const site = renderSite(conference, treeAt(conference, path), siteOnDisk(folder, troubles));
    const reading = new NoteReading(path, note.text);
    return { page: createRenderer(site, pageWords).render({ path, reading }), name: path };
  }
  throw new UsageError(`"${basename(note.path)}" does not lie in a site of "${directory}".`);
}

function jsonOf({ faults, wanted, ...page }: RenderedPage): unknown {
  return { ...page, problems: faults.map(judgedFault), wanted };
}

function textOf({ html, faults }: RenderedPage, name: string): string {
  for (const { severity, message, range } of faults.map(judgedFault)) {
    if (severity === 'error') {
      const place = `${shown(name)}:${range.start.line + 1}:${range.start.character + 1}`;
      process.stderr.write(`${place}: ${shown(message)}\n`);
    }
  }
  return shownHtml(html.trimEnd());
}
