import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { isMarkdown } from '../../core/hugo/pagePaths';
import { isSiteRoot } from '../../core/hugo/siteRoot';
import { createRenderer } from '../../core/render/renderPage';
import type { RenderedPage } from '../../core/render/renderedPage';
import { renderSite, treeAt } from '../../core/render/renderSite';
import { toJson, UsageError, type Command } from '../command';
import { FolderOnDisk } from '../folderOnDisk';
import { readConferences } from '../readConferences';
import { siteOnDisk } from '../siteOnDisk';

export const render: Command = {
  takes: 'file',
  formats: ['text', 'json'],
  summary: 'prints a note as the HTML of its page on the site',
  details: `FILE is a note; its site is the one that it lies in, or the one in DIR. What Hugo would refuse goes to the
error output, one problem a line, and the page is printed all the same.
With --format json: an object {html, diagrams, images, links, ghosts, hasMath, problems, wanted}.
  html      the page's HTML; data-line is the line in the note, from 0
  diagrams  {source, range, lineStarts, align, zoom}, images {address, file, state, line},
  links     {address, page, state, line}, ghosts {kind, range}: buttons that stand in comments
  problems  {code, severity, message, range}; lines and characters count from 0
  wanted    paths that could not be looked up`,
  run: async ({ path: file, site, format }) => {
    const path = resolve(file);
    checkNote(file, path);
    const root = site === undefined ? await rootAround(path) : resolve(site);
    const { page, name } = await renderFile(path, root);
    return { output: format === 'json' ? toJson(page) : textOf(page, name), failed: false };
  },
};

function checkNote(file: string, path: string): void {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new UsageError(`There is no file "${file}".`);
  if (!stat.isFile() || !isMarkdown(path)) throw new UsageError(`"${file}" is not a Markdown file.`);
}

/** The nearest folder around a file that is the root of a Hugo site, else the folder that the file lies in. */
async function rootAround(file: string): Promise<string> {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (await isSiteRoot(new FolderOnDisk(folder))) return folder;
    if (folder === dirname(folder)) return dirname(file);
  }
}

async function renderFile(file: string, directory: string): Promise<{ page: RenderedPage; name: string }> {
  for (const { root, conference } of await readConferences(directory)) {
    const folder = join(directory, root);
    const path = relative(folder, file).split(sep).join('/');
    if (path.startsWith('../') || path === '..') continue;
    const site = renderSite(conference, treeAt(conference, path), siteOnDisk(folder));
    return { page: createRenderer(site).render({ path, text: readFileSync(file, 'utf8') }), name: path };
  }
  throw new UsageError(`"${basename(file)}" does not lie in a site of "${directory}".`);
}

function textOf({ html, problems }: RenderedPage, name: string): string {
  for (const { severity, message, range } of problems) {
    if (severity === 'error')
      process.stderr.write(`${name}:${range.start.line + 1}:${range.start.character + 1}: ${message}\n`);
  }
  return html.trimEnd();
}
