import { DeckParts } from '../pages/deckParts';
import type { Window } from './window';

/** The slide picker's page in a window: VS Code shows it in a frame within a frame. */
export class SlidePicker extends DeckParts {
  constructor({ page }: Window) {
    super(page.locator('iframe.webview.ready').last().contentFrame().frameLocator('#active-frame'));
  }
}
