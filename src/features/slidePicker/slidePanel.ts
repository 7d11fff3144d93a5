import * as vscode from 'vscode';
import { Disposable } from '../../host/disposable';
import { reportSurprise, type Log } from '../../host/log';
import { readToHost, type ToHost, type ToPage } from '../../shared/deck';
import { pageFolder, pageHtml } from './pageHtml';

/** What the page asks of its host; all else the panel does itself. */
export type PageRequest = Exclude<ToHost, { type: 'ready' | 'surprise' }>;

/** The window's part that shows a deck: it carries messages to and fro, and keeps them until the page can hear. */
export class SlidePanel extends Disposable {
  readonly onDidClose: vscode.Event<void>;
  readonly #panel: vscode.WebviewPanel;
  readonly #log: Log;
  #waiting: ToPage[] | undefined = [];

  constructor(
    { home, log }: { readonly home: vscode.Uri; readonly log: Log },
    note: vscode.Uri,
    title: string,
    onRequest: (request: PageRequest) => Promise<void>,
  ) {
    super();
    this.#log = log;
    this.#panel = vscode.window.createWebviewPanel(
      'talkNotes.slides',
      title,
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false },
      {
        enableScripts: true,
        enableForms: true,
        localResourceRoots: [pageFolder(home)],
        // A deck that was downloaded, a password and a selection are not there to be got again.
        retainContextWhenHidden: true,
      },
    );
    this.onDidClose = this.#panel.onDidDispose;
    this.register(this.#panel);
    this.register(
      this.#panel.webview.onDidReceiveMessage((value: unknown) => {
        const message = readToHost(value);
        if (message === undefined) log.warn('slide picker: a message of the page is none');
        else this.#hear(message, onRequest);
      }),
    );
    this.#panel.webview.html = pageHtml(this.#panel.webview, home, note);
  }

  /** Sends a message, at the latest when the page is ready. The user may close the panel at any moment. */
  send(message: ToPage): void {
    if (this.isDisposed) return;
    if (this.#waiting !== undefined) this.#waiting.push(message);
    else void this.#panel.webview.postMessage(message);
  }

  reveal(): void {
    if (!this.isDisposed) this.#panel.reveal();
  }

  #hear(message: ToHost, onRequest: (request: PageRequest) => Promise<void>): void {
    if (message.type === 'ready') {
      const waiting = this.#waiting ?? [];
      this.#waiting = undefined;
      for (const each of waiting) this.send(each);
    } else if (message.type === 'surprise') this.#log.error('slide picker:', message.message);
    else onRequest(message).catch((error: unknown) => reportSurprise(this.#log, 'slide picker', error));
  }
}
