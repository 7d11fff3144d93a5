import { readToPage, type ToHost, type ToPage } from '../../shared/deck';
import { listenToHost, surpriseOf } from '../pageHost';

/** What VS Code gives to the page of a webview. It can be asked for once. */
declare function acquireVsCodeApi(): { postMessage(message: unknown): void };

const api = acquireVsCodeApi();

export function tellHost(message: ToHost): void {
  api.postMessage(message);
}

export function onMessage(listener: (message: ToPage) => void): void {
  listenToHost(readToPage, listener);
}

/** Tells the host's log what nobody expected. */
export function reportSurprise(error: unknown): void {
  tellHost(surpriseOf(error));
}
