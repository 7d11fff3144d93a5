import { isRecord } from '../../shared/guards';
import { readToPreview, type PreviewState, type ToPreview, type ToPreviewHost } from '../../shared/preview';
import { listenToHost, surpriseOf } from '../pageHost';

/** What VS Code gives to the page of a webview. It can be asked for once. */
declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
};

const api = acquireVsCodeApi();

/** What the page keeps for itself and for whoever restores it. */
export interface KeptState extends PreviewState {
  readonly zoom: number;
  /** The indexes of the folds that the user opened or shut. */
  readonly folds: readonly number[];
  /** The indexes of the tabs that the user chose, by the index of their panel. */
  readonly tabs: readonly (readonly [panel: number, tab: number])[];
}

export function tellHost(message: ToPreviewHost): void {
  api.postMessage(message);
}

export function onMessage(listener: (message: ToPreview) => void): void {
  listenToHost(readToPreview, listener);
}

/** Tells the host's log what nobody expected. */
export function reportSurprise(error: unknown): void {
  tellHost(surpriseOf(error));
}

/** What was kept before the page was thrown away; VS Code gives it back as it was. */
export function keptState(): Partial<KeptState> {
  const kept = api.getState();
  return isRecord(kept) ? kept : {};
}

export function keep(state: KeptState): void {
  api.setState(state);
}
