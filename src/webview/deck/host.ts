import { readToPage, type ToHost, type ToPage } from '../../shared/deck';

/** What VS Code gives to the page of a webview. It can be asked for once. */
declare function acquireVsCodeApi(): { postMessage(message: unknown): void };

const api = acquireVsCodeApi();

export function tellHost(message: ToHost): void {
  api.postMessage(message);
}

/** Listens to the host. What is no message of its own is passed over: others may post to a window, too. */
export function onMessage(listener: (message: ToPage) => void): void {
  window.addEventListener('message', ({ data }) => {
    const message = readToPage(data);
    if (message !== undefined) listener(message);
  });
}

/** Tells the host's log what nobody expected. */
export function reportSurprise(error: unknown): void {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  tellHost({ type: 'surprise', message });
}
