import * as vscode from 'vscode';
import { galleryOf, type GalleryDiagram } from '../../core/diagrams/gallery';
import { mermaidInitialize } from '../../core/diagrams/mermaidInitialize';
import type { Conference } from '../../core/conference/conference';
import { outermostPieces, pieceChange } from '../../core/render/markdown/outermostPieces';
import type { Position } from '../../core/text/range';
import { Disposable } from '../../host/disposable';
import { commandIds, panelIds } from '../../host/ids';
import { reportSurprise } from '../../host/log';
import { readToPreviewHost, type ToPreview, type ToPreviewHost } from '../../shared/preview';
import { chooseConference } from '../../workspace/targets/chooseConference';
import { findConference } from '../../workspace/conferences/notes';
import { readNoteText } from '../../workspace/conferences/noteText';
import { openAddress, placeInDiagram } from './answerPage';
import { lostTab, openBeside } from './editors';
import type { PreviewParts } from './previewParts';
import { previewFolder, previewHtml, previewIcon } from './previewWebview';

/** A panel with all diagrams of a conference, on the preview's page. It follows the notes while it is in view. */
class GalleryPanel extends Disposable {
  readonly onDidClose: vscode.Event<void>;
  readonly #parts: PreviewParts;
  readonly #conference: Conference;
  readonly #panel: vscode.WebviewPanel;
  #version = 0;
  #diagrams: readonly GalleryDiagram[] = [];

  constructor(parts: PreviewParts, conference: Conference) {
    super();
    this.#parts = parts;
    this.#conference = conference;
    this.#panel = this.register(
      vscode.window.createWebviewPanel(
        panelIds.gallery,
        vscode.l10n.t('Diagrams of {0}', conference.title),
        vscode.ViewColumn.Active,
        {
          enableScripts: true,
          enableCommandUris: [commandIds.showAllDiagrams],
          enableFindWidget: true,
          localResourceRoots: [previewFolder(parts.home)],
        },
      ),
    );
    this.#panel.iconPath = previewIcon(parts.home);
    this.onDidClose = this.#panel.onDidDispose;
    const { webview } = this.#panel;
    this.register(
      webview.onDidReceiveMessage((value: unknown) => {
        const message = readToPreviewHost(value);
        if (message === undefined) parts.log.warn('gallery: a message of the page is none');
        else this.#hear(message).catch((error: unknown) => reportSurprise(parts.log, 'gallery', error));
      }),
    );
    this.register(
      parts.notes.onDidChange((updates) => {
        if (updates.some(({ after }) => after?.id === conference.id)) this.#show();
      }),
    );
    webview.html = previewHtml(
      webview,
      parts.home,
      vscode.Uri.parse(conference.id, true),
      commandIds.showAllDiagrams,
    );
  }

  reveal(): void {
    this.#panel.reveal();
  }

  #show(): void {
    if (!this.#panel.visible) return;
    const conference = findConference(this.#parts.notes, this.#conference.id) ?? this.#conference;
    const { html, diagrams } = galleryOf(conference);
    this.#diagrams = diagrams;
    this.#version++;
    this.#send(
      diagrams.length === 0
        ? { type: 'empty', words: vscode.l10n.t('No diagrams in these notes') }
        : {
            type: 'show',
            version: this.#version,
            note: conference.id,
            title: vscode.l10n.t('Diagrams of {0}', conference.title),
            isLocked: true,
            pieces: pieceChange([], outermostPieces(html)),
            base: undefined,
            diagrams: diagrams.map(({ diagram }) => diagram),
            mermaid: { initialize: mermaidInitialize(conference.config, undefined) },
            styles: [],
            line: undefined,
            anchor: undefined,
          },
    );
  }

  #send(message: ToPreview): void {
    if (!this.isDisposed) void this.#panel.webview.postMessage(message);
  }

  async #hear(message: ToPreviewHost): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#show();
        return;
      case 'ask':
        this.#send({ type: 'here' });
        return;
      case 'openPage': {
        const shown = this.#diagrams.find(({ page }) => page.path === message.page);
        return shown && this.#open(shown, shown.diagram.range.start);
      }
      case 'openDiagram': {
        const shown = this.#at(message);
        const place = shown && placeInDiagram(shown.diagram, message.position);
        return place && this.#open(shown, place);
      }
      case 'saveImage': {
        const shown = this.#at(message);
        const conference = findConference(this.#parts.notes, this.#conference.id);
        const noteText = shown && conference && (await readNoteText({ conference, page: shown.page }));
        if (noteText === undefined) return;
        const rendered = { diagrams: this.#diagrams.map(({ diagram }) => diagram) };
        return this.#parts.diagrams?.answer(message, { version: this.#version, noteText, rendered });
      }
      case 'openAddress':
        return openAddress(message.address);
      case 'surprise':
        this.#parts.log.error('gallery:', message.message);
        return;
      // What only a note has.
      case 'shown':
      case 'scrolled':
      case 'goTo':
      case 'openFile':
      case 'loadRemoteImages':
      case 'showTag':
      case 'fillButton':
      case 'closeTodo':
    }
  }

  #at({
    version,
    diagram,
  }: {
    readonly version: number;
    readonly diagram: number;
  }): GalleryDiagram | undefined {
    return version === this.#version ? this.#diagrams[diagram] : undefined;
  }

  async #open({ page }: GalleryDiagram, position: Position): Promise<void> {
    if (page.note === undefined) return;
    await openBeside(vscode.Uri.parse(page.note.uri, true), this.#panel.viewColumn, position);
  }
}

/** The galleries of the window, one for each conference. */
export class Galleries extends Disposable {
  readonly #parts: PreviewParts;
  readonly #open = new Map<string, GalleryPanel>();

  constructor(parts: PreviewParts) {
    super();
    this.#parts = parts;
  }

  override dispose(): void {
    super.dispose();
    for (const gallery of [...this.#open.values()]) gallery.dispose();
  }

  async show(): Promise<void> {
    const { notes } = this.#parts;
    const conference = await chooseConference(notes, vscode.l10n.t('Show All Diagrams'));
    if (conference === undefined) return;
    const known = this.#open.get(conference.id);
    if (known !== undefined) {
      known.reveal();
      return;
    }
    const lost = lostTab(panelIds.gallery);
    const gallery = new GalleryPanel(this.#parts, conference);
    if (lost !== undefined) await vscode.window.tabGroups.close(lost);
    this.#open.set(conference.id, gallery);
    gallery.onDidClose(() => {
      this.#open.delete(conference.id);
      gallery.dispose();
    });
  }
}
