import { outermostPieces } from '../../../src/core/render/markdown/outermostPieces';
import { NoteView } from '../../../src/webview/preview/noteView';
import { createSanitizer } from '../../../src/webview/preview/sanitize';

/** A note in a page that a test serves, for the parts of the preview's page that work on it. */
export interface NoteBench {
  readonly root: HTMLElement;
  readonly view: NoteView;
  readonly surprises: string[];
  readonly reportSurprise: (error: unknown) => void;
  /** Patches HTML into what was there, as the preview does. */
  readonly patch: (html: string) => void;
}

export function createNoteBench(): NoteBench {
  const root = document.createElement('main');
  document.body.append(root);
  const setup = { resources: location.origin, remoteImages: false, refresh: '', words: {} };
  const view = new NoteView(root, createSanitizer(setup));
  const surprises: string[] = [];
  return {
    root,
    view,
    surprises,
    reportSurprise: (error) => surprises.push(String(error)),
    patch: (html) => view.patch(outermostPieces(html)),
  };
}
