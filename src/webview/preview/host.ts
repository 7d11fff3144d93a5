import { isRecord } from '../../shared/guards';
import { readToPreview, type PreviewState, type ToPreview, type ToPreviewHost } from '../../shared/preview';

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

/** Listens to the host. What is no message of its own is passed over: others may post to a window, too. */
export function onMessage(listener: (message: ToPreview) => void): void {
  window.addEventListener('message', ({ data }) => {
    const message = readToPreview(data);
    if (message !== undefined) listener(message);
  });
}

/** Tells the host's log what nobody expected. */
export function reportSurprise(error: unknown): void {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  tellHost({ type: 'surprise', message });
}

/** What was kept before the page was thrown away; VS Code gives it back as it was. */
export function keptState(): Partial<KeptState> {
  const kept = api.getState();
  return isRecord(kept) ? kept : {};
}

export function keep(state: KeptState): void {
  api.setState(state);
}
