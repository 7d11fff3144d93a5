import type { DeckAim } from '../../../src/shared/deck';
import { knownDecks } from '../../unit/decks/knownDecks';
import { makePdf } from '../decks/makePdf';

/** A deck of 26 slides, and what a note about its talk asks for. */
export const proof = knownDecks[0]!;

let made: Promise<Uint8Array> | undefined;

/** The deck as a PDF. It is made once. */
export function proofPdf(): Promise<Uint8Array> {
  return (made ??= makePdf(proof.slides, { footer: proof.footer }));
}

/** Slides for a TODO that wants one; `rest` says what differs. */
export function aimAt(hint: string, rest: Partial<DeckAim> = {}): DeckAim {
  return {
    wish: { hint, heading: '', around: '' },
    todo: `TODO: Steal slide: ${hint}`,
    left: 1,
    note: 'Proof',
    isAtCursor: true,
    ...rest,
  };
}

/** For a TODO that wants two slides, the best of which is the ninth. */
export const intuition = aimAt('intuition of correctness', {
  wish: { hint: 'intuition of correctness', heading: 'Correctness', around: 'Safety and liveness.' },
  left: 2,
});

/** For the next TODO of the same note, whose slide is the eleventh. */
export const liveness = aimAt('liveness');

/** For no TODO: the note's words alone say which slides fit. */
export const cursor = aimAt('', {
  wish: { hint: '', heading: 'Correctness', around: 'Safety and liveness.' },
  todo: '',
  left: 0,
});
