import type MarkdownIt from 'markdown-it';
import * as vscode from 'vscode';
import { Disposable } from '../../host/disposable';
import { reportSurprise, type Log } from '../../host/log';
import type { Notes } from '../../workspace/conferences/notes';
import type { KnownSites } from '../../workspace/site/knownSites';
import type { NotesPlugin } from './notesPlugin';

/** VS Code's own Markdown previews, by the names of their tabs. */
const previewTabs = /(?:^|-)markdown\.preview$|^vscode\.markdown\.preview/;

/**
 * Lets VS Code's own preview show what notes have beyond Markdown. VS Code asks once, in every window with a preview, and
 * takes an answer that is there at once: in a window without notes its parser stays as it is, and where there are some, what
 * extends it loads first and VS Code is told to ask again.
 */
export class BuiltInPreview extends Disposable {
  readonly #notes: Notes;
  readonly #log: Log;
  #sites: KnownSites | undefined;
  #wasAsked = false;
  #plugin: NotesPlugin | undefined;
  #loading: Promise<void> | undefined;

  constructor(notes: Notes, log: Log) {
    super();
    this.#notes = notes;
    this.#log = log;
    this.register(notes.onDidChange(() => this.#load()));
  }

  /** What VS Code calls with its parser, and wants it back from. [VS Code, Markdown extension guide] */
  extend(md: MarkdownIt): MarkdownIt {
    this.#wasAsked = true;
    if (this.#plugin !== undefined) return this.#plugin.extend(md);
    this.#load();
    return md;
  }

  /** Takes the sites that notes are rendered within: they come with the first conference, and are those of our preview. */
  shareSites(sites: KnownSites): void {
    this.#sites = sites;
    this.#load();
  }

  #load(): void {
    const sites = this.#sites;
    if (!this.#wasAsked || sites === undefined || this.#notes.conferences.length === 0) return;
    this.#loading ??= this.#loadPlugin(sites).catch((error: unknown) =>
      reportSurprise(this.#log, 'VS Code’s own preview', error),
    );
  }

  async #loadPlugin(sites: KnownSites): Promise<void> {
    const { NotesPlugin } = await import('./notesPlugin');
    if (this.isDisposed) return;
    this.#plugin = new NotesPlugin(this.#notes, sites);
    this.register(sites.onDidChange(() => void refresh()));
    await vscode.commands.executeCommand('markdown.api.reloadPlugins');
    // What was read without us is kept by its text's version, and forgotten with this alone.
    await vscode.commands.executeCommand('markdown.preview.refresh');
  }
}

/** Previews that are open are written anew: files of the site were found or went away. */
async function refresh(): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const isOpen = tabs.some(
    ({ input }) =>
      (input instanceof vscode.TabInputWebview || input instanceof vscode.TabInputCustom) &&
      previewTabs.test(input.viewType),
  );
  if (isOpen) await vscode.commands.executeCommand('markdown.preview.refresh');
}
