import type { ShowNote, ToPreviewHost } from '../../shared/preview';

/** What a part of the page works with that draws something of its own, as diagrams. */
export interface PartOptions {
  /** The element that holds the note. Its children are patched; it stays. */
  readonly root: HTMLElement;
  /** The note as the page shows it now. */
  readonly shown: () => ShowNote | undefined;
  readonly tellHost: (message: ToPreviewHost) => void;
  readonly reportSurprise: (error: unknown) => void;
}

/**
 * A part of the page that draws into elements of its own: the page patches their attributes and leaves to it what is in
 * them.
 */
export interface PagePart {
  /** Called when the page has been patched, and when the colours of the editor have changed. */
  update(): void;
}
