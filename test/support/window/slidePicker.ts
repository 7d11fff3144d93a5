import { DeckParts } from '../pages/deckParts';
import type { Window } from './window';

const link = 'https://speakers.example/proof.pdf';
const first = 'Steal image from intuition of correctness';
const second = 'Steal slide: liveness';

/** A note of the sample's first day that asks for slides of the proof deck. */
export const proofNote = {
  path: 'content/day1/06_proof.md',
  link,
  first,
  second,
  text: `---
title: Proof
weight: 6
---

{{% button href="${link}" style="tip" icon="person-chalkboard" %}}Slides{{% /button %}}

## Correctness

Safety and liveness.

TODO: ${first} (2 slides)

## Cost

Six weeks.

TODO: ${second}
`,
};

/** The slide picker's page in a window: VS Code shows it in a frame within a frame. */
export class SlidePicker extends DeckParts {
  constructor({ page }: Window) {
    super(page.locator('iframe.webview.ready').last().contentFrame().frameLocator('#active-frame'));
  }
}
