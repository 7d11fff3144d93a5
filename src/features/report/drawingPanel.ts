import * as vscode from 'vscode';
import type { Diagram } from '../../core/report/content';
import { Disposable } from '../../host/disposable';
import { panelIds } from '../../host/ids';
import type { Log } from '../../host/log';
import {
  readToReportHost,
  type DiagramFile,
  type ToReportHost,
  type ToReportPage,
} from '../../shared/report';
import { reportPage } from '../../shared/reportPage';

type Job = Exclude<ToReportPage, { type: 'progress' }>;
type Answer = Exclude<ToReportHost, { type: 'ready' | 'surprise' }>;

/**
 * The window's part in which a browser draws diagrams and scales images. It shows how far the report is, and is there no
 * longer than that. Nothing is answered when the user has closed it.
 */
export class DrawingPanel extends Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #log: Log;
  /** Settles when the page can hear, or is gone. */
  readonly #ready: Promise<void>;
  #isReady: () => void = () => undefined;
  #answered: (answer: Answer | undefined) => void = () => undefined;
  #jobs = 0;

  constructor({ home, log }: { readonly home: vscode.Uri; readonly log: Log }) {
    super();
    this.#log = log;
    this.#ready = new Promise((resolve) => (this.#isReady = resolve));
    const folder = vscode.Uri.joinPath(home, 'dist', 'webview', 'preview');
    const title = vscode.l10n.t('Trip Report');
    this.#panel = this.register(
      vscode.window.createWebviewPanel(
        panelIds.report,
        title,
        { viewColumn: vscode.ViewColumn.Active, preserveFocus: true },
        // Whoever looks at something else meanwhile must not stop the work.
        { enableScripts: true, localResourceRoots: [folder], retainContextWhenHidden: true },
      ),
    );
    const { webview } = this.#panel;
    this.register(this.#panel.onDidDispose(() => this.dispose()));
    this.register(webview.onDidReceiveMessage((value: unknown) => this.#hear(value)));
    webview.html = reportPage({
      title,
      script: webview.asWebviewUri(vscode.Uri.joinPath(folder, 'report.mjs')).toString(),
      language: vscode.env.language,
      nonce: crypto.randomUUID(),
    });
  }

  override dispose(): void {
    super.dispose();
    this.#isReady();
    this.#answered(undefined);
  }

  /** True once the user has closed it, or it was disposed. */
  get isGone(): boolean {
    return this.isDisposed;
  }

  /** @returns undefined where it can't be drawn */
  async draw({ source, initialize }: Diagram): Promise<DiagramFile | undefined> {
    const answer = await this.#ask((job) => ({ type: 'draw', job, source, initialize }));
    return answer?.type === 'drawn' ? answer.drawing : undefined;
  }

  /** @returns a smaller file of the picture; undefined where there is none */
  async scale(bytes: Uint8Array): Promise<Uint8Array | undefined> {
    // Node's file system gives a Buffer, which VS Code carries to no page as bytes.
    const plain = new Uint8Array(bytes);
    const answer = await this.#ask((job) => ({ type: 'scale', job, bytes: plain }));
    return answer?.type === 'scaled' ? answer.bytes : undefined;
  }

  async tell(words: string, done: number, all: number): Promise<void> {
    await this.#ready;
    this.#send({ type: 'progress', words, done, all });
  }

  async #ask(make: (job: number) => Job): Promise<Answer | undefined> {
    await this.#ready;
    if (this.isDisposed) return undefined;
    const message = make(++this.#jobs);
    return new Promise((resolve) => {
      this.#answered = (answer) => {
        if (answer === undefined || answer.job === message.job) resolve(answer);
      };
      this.#send(message);
    });
  }

  #send(message: ToReportPage): void {
    if (!this.isDisposed) void this.#panel.webview.postMessage(message);
  }

  #hear(value: unknown): void {
    const message = readToReportHost(value);
    if (message === undefined) this.#log.warn('report: a message of the page is none');
    else if (message.type === 'ready') this.#isReady();
    else if (message.type === 'surprise') this.#log.error('report:', message.message);
    else this.#answered(message);
  }
}
