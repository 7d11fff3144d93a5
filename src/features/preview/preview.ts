import * as vscode from 'vscode';
import { mermaidInitialize } from '../../core/diagrams/mermaidInitialize';
import { longestNote } from '../../core/note/noteSize';
import { outermostPieces, pieceChange } from '../../core/render/markdown/outermostPieces';
import { pageWords } from '../../core/checks/pageFaults';
import { createRenderer } from '../../core/render/renderPage';
import { Disposable } from '../../host/disposable';
import { commandIds } from '../../host/ids';
import { reportSurprise } from '../../host/log';
import { openDocument } from '../../host/files/readText';
import { readToPreviewHost, type ToPreview, type ToPreviewHost } from '../../shared/preview';
import { findPage } from '../../workspace/conferences/notes';
import { isTooLong } from '../../workspace/conferences/longNotes';
import { noteOfDocument, type NoteText } from '../../workspace/conferences/noteText';
import { answerPage, type PageRequest } from './answerPage';
import type { ShownNote, PreviewParts } from './previewParts';
import { editorOf, groupOf, openBeside } from './editors';
import { previewHtml, previewIcon, resourceRoots } from './previewWebview';
import { ScrollSync } from './scrollSync';
import type { UserStyles } from './userStyles';

/**
 * One panel: it shows a note as it is written at this moment. The page is sent no text before it has painted the last
 * one, so that it falls behind by one at most, however fast the user types and however long the note is.
 */
export class Preview extends Disposable {
  readonly onDidClose: vscode.Event<void>;
  readonly #unlocked = this.register(new vscode.EventEmitter<void>());
  readonly onDidUnlock = this.#unlocked.event;
  readonly #parts: PreviewParts;
  readonly #styles: UserStyles;
  readonly #panel: vscode.WebviewPanel;
  readonly #scroll: ScrollSync;
  #note: vscode.Uri;
  #isLocked: boolean;
  #line: number | undefined;
  #anchor: string | undefined;
  #version = 0;
  /** What the page was sent last. */
  #shown: ShownNote | undefined;
  /** The HTML of that, where the page has it. */
  #pieces: readonly string[] | undefined;
  /** `free` takes a note; `busy` paints one; `late` has to be sent another one after that. */
  #page: 'loading' | 'free' | 'busy' | 'late' = 'loading';
  /** The conference whose files the page may load. */
  #opened: string | undefined;

  constructor(
    parts: PreviewParts,
    styles: UserStyles,
    panel: vscode.WebviewPanel,
    note: vscode.Uri,
    isLocked: boolean,
    line: number | undefined,
  ) {
    super();
    this.#parts = parts;
    this.#styles = styles;
    // Not disposed with the extension: VS Code shuts that down before it notes what is to be there after a reload.
    this.#panel = panel;
    this.#note = note;
    this.#isLocked = isLocked;
    this.#line = line ?? editorOf(note)?.visibleRanges[0]?.start.line;
    this.onDidClose = panel.onDidDispose;
    panel.iconPath = previewIcon(parts.home);
    this.#scroll = this.register(new ScrollSync((message) => this.#send(message)));
    this.register(
      panel.webview.onDidReceiveMessage((value: unknown) => {
        const message = readToPreviewHost(value);
        if (message === undefined) parts.log.warn('preview: a message of the page is none');
        else this.#hear(message).catch((error: unknown) => reportSurprise(parts.log, 'preview', error));
      }),
    );
    this.register(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && this.#isOf(document.uri)) this.update();
      }),
    );
    this.#scroll.show(note);
    this.reload();
  }

  get isActive(): boolean {
    return this.#panel.active;
  }

  get isLocked(): boolean {
    return this.#isLocked;
  }

  get column(): vscode.ViewColumn | undefined {
    return this.#panel.viewColumn;
  }

  reveal(preserveFocus: boolean): void {
    this.#panel.reveal(undefined, preserveFocus);
  }

  /** Shows another note, or another place of the same one. */
  show(note: vscode.Uri, anchor?: string): void {
    if (this.#isOf(note) && anchor === undefined) return;
    if (!this.#isOf(note)) this.#line = editorOf(note)?.visibleRanges[0]?.start.line;
    this.#note = note;
    this.#scroll.show(note);
    this.#anchor = anchor;
    this.update();
  }

  /** Locked, it stays with its note; else it follows the active one. */
  toggleLock(): void {
    this.#isLocked = !this.#isLocked;
    this.update();
    if (!this.#isLocked) this.#unlocked.fire();
  }

  /** Makes the page anew, as after a change of what it may load. */
  reload(): void {
    const conference = findPage(this.#parts.notes, this.#note)?.conference;
    this.#page = 'loading';
    this.#opened = conference?.id;
    const { webview } = this.#panel;
    const { home } = this.#parts;
    webview.options = {
      enableScripts: true,
      enableCommandUris: [commandIds.refreshPreview],
      localResourceRoots: resourceRoots(home, conference),
    };
    // A window with so long a text takes seconds to load the page's script: these words do not wait for that.
    const document = openDocument(this.#note);
    const words = document !== undefined && isTooLong(document) ? tooLongWords() : undefined;
    // A page is loaded anew only where its HTML is another one: the nonce in it is.
    webview.html = previewHtml(webview, home, this.#note, commandIds.refreshPreview, words);
  }

  showSource(): Promise<void> {
    return openBeside(this.#note, this.#panel.viewColumn, undefined);
  }

  /** The pages, configuration or files of a conference changed. */
  siteChanged(conference: string): void {
    if (findPage(this.#parts.notes, this.#note)?.conference.id === conference || this.#shown === undefined)
      this.update();
  }

  /** Notes were read anew: one that is open in no editor may have changed on the disk, or be gone. */
  notesChanged(uris: ReadonlySet<string>): void {
    if (uris.has(this.#note.toString()) && openDocument(this.#note) === undefined) this.update();
  }

  /** Shows the note as it is now, as soon as the page can take it. */
  update(): void {
    if (this.#page === 'busy') this.#page = 'late';
    if (this.#page !== 'free') return;
    this.#page = 'busy';
    this.#paint().catch((error: unknown) => {
      this.#page = 'free';
      reportSurprise(this.#parts.log, 'preview', error);
    });
  }

  async #paint(): Promise<void> {
    const document = openDocument(this.#note) ?? (await openIfThere(this.#note));
    const noteText = document && noteOfDocument(this.#parts.notes, document);
    if (noteText === undefined) {
      this.#shown = undefined;
      this.#pieces = undefined;
      const words =
        document !== undefined && isTooLong(document)
          ? tooLongWords()
          : vscode.l10n.t('This note doesn’t exist or isn’t part of a conference.');
      this.#send({ type: 'empty', words });
      this.#page = 'free';
    } else if (noteText.conference.id !== this.#opened) this.reload();
    else this.#sendNote(noteText);
  }

  #sendNote(noteText: NoteText): void {
    const { conference, page, uri, reading } = noteText;
    const { webview } = this.#panel;
    const { site, files } = this.#parts.sites.of(noteText);
    const root = vscode.Uri.parse(conference.id, true);
    const renderer = createRenderer(site, pageWords, {
      image: (file) => {
        const version = files.versionOf(file);
        const query = version === 0 ? '' : `v=${version}`;
        return webview.asWebviewUri(vscode.Uri.joinPath(root, file).with({ query })).toString();
      },
    });
    const rendered = renderer.render({ path: page.path, reading });
    const isSame = this.#shown?.noteText.uri.toString() === uri.toString();
    const before = isSame ? this.#pieces : undefined;
    const base = before && this.#version;
    const pieces = outermostPieces(rendered.html);
    this.#pieces = pieces;
    this.#version++;
    this.#shown = { version: this.#version, noteText, site, rendered };
    const { title } = page;
    this.#panel.title = this.#isLocked
      ? vscode.l10n.t('[Preview] {0}', title)
      : vscode.l10n.t('Preview {0}', title);
    this.#send({
      type: 'show',
      version: this.#version,
      note: uri.toString(),
      title,
      isLocked: this.#isLocked,
      pieces: pieceChange(before ?? [], pieces),
      base,
      diagrams: rendered.diagrams,
      mermaid: {
        initialize: mermaidInitialize(conference.config, rendered.diagrams.length > 0 ? reading : undefined),
      },
      styles: this.#styles.of(uri),
      line: this.#line,
      anchor: this.#anchor,
    });
    this.#anchor = undefined;
  }

  async #hear(message: ToPreviewHost): Promise<void> {
    if (message.type === 'ready') {
      this.#pieces = undefined;
      this.#page = 'free';
      this.update();
    } else if (message.type === 'ask') this.#send({ type: 'here' });
    else if (message.type === 'shown') {
      if (message.version !== this.#version) return;
      const isLate = this.#page === 'late';
      this.#page = 'free';
      if (isLate) this.update();
    } else if (message.type === 'scrolled') {
      this.#line = message.line;
      this.#scroll.pageScrolled(message.line);
    } else if (message.type === 'surprise') this.#parts.log.error('preview:', message.message);
    else if (this.#shown !== undefined) await this.#answer(message, this.#shown);
  }

  async #answer(request: PageRequest, shown: ShownNote): Promise<void> {
    await answerPage(this.#parts, shown, request, {
      openSource: (position) => openBeside(this.#note, this.#panel.viewColumn, position),
      openNote: async (uri, anchor) => {
        const isBeside = groupOf(this.#note, this.#panel.viewColumn) !== undefined;
        const from = this.#note;
        if (!this.#isLocked) this.show(uri, anchor);
        // Where the source is not in view, the preview is read for itself, and goes on alone.
        if (this.#isLocked || isBeside) await openBeside(uri, this.#panel.viewColumn, undefined, from);
      },
      openFile: (uri) => openBeside(uri, this.#panel.viewColumn, undefined, this.#note),
    });
  }

  #isOf(uri: vscode.Uri): boolean {
    return uri.toString() === this.#note.toString();
  }

  #send(message: ToPreview): void {
    if (!this.isDisposed) void this.#panel.webview.postMessage(message);
  }
}

function tooLongWords(): string {
  return vscode.l10n.t(
    'This note is larger than {0} MB, so the preview is off. Split it into several notes.',
    longestNote / 1_000_000,
  );
}

async function openIfThere(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    // Gone, or a file that VS Code refuses as text: there is nothing to show.
    return undefined;
  }
}
