/**
 * What the slide picker's page and its host say to each other. Neither trusts the other's word: every message is looked
 * through before it is used, and what does not fit counts as nothing.
 */
import type { AttachedSlide } from '../core/decks/attachedSlides';
import type { DeckPage } from '../core/decks/deck';
import type { Wish } from '../core/decks/wish';
import { isBytes, isCount, isListOf, isRecord, isText } from './guards';

/** What the page has to know before the first message; it stands in its HTML. */
export interface DeckSetup {
  readonly worker: string;
  /** Folder of what pdf.js asks for when a PDF needs it, with a slash at the end. */
  readonly assets: string;
  readonly pictures: PictureType;
  /** Translated texts by the original; empty for English. */
  readonly words: Readonly<Record<string, string>>;
}

export const pictureTypes = ['png', 'webp'] as const;
export type PictureType = (typeof pictureTypes)[number];

/** What the pages are wanted for. */
export interface DeckAim {
  readonly wish: Wish;
  /** The TODO as it is written; empty where none is to be closed. */
  readonly todo: string;
  /** How many pages it still wants; 0 where none is to be closed. */
  readonly left: number;
  /** The note's title. */
  readonly note: string;
  /** Where pages go that no TODO waits for: where the note's cursor is, or to its end where nobody knows that. */
  readonly isAtCursor: boolean;
}

/** From the host to the page. */
export type ToPage =
  | {
      readonly type: 'open';
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly aim: DeckAim;
      /** The transcripts that are in the note. */
      readonly attached: readonly (readonly AttachedSlide[])[];
    }
  /**
   * What is wanted has changed: pages were taken, or it is for another TODO or place (`isOther`) and not more of the same.
   */
  | { readonly type: 'aim'; readonly aim: DeckAim; readonly taken: number; readonly isOther: boolean }
  /** The pages that were sent could not be taken; the host has told why. */
  | { readonly type: 'notTaken' }
  /** The words of all pages are wanted. Of pictures the page tells first how many files and megabytes they are. */
  | { readonly type: 'sendText'; readonly pictures: boolean };

/** A page of the deck, or a part of one, as a picture. */
export interface PagePicture {
  readonly page: number;
  /** The page's title; may be empty. */
  readonly title: string;
  readonly type: PictureType;
  readonly bytes: Uint8Array;
}

/** From the page to the host. */
export type ToHost =
  | { readonly type: 'ready' }
  | { readonly type: 'take'; readonly pictures: readonly PagePicture[] }
  | { readonly type: 'opened'; readonly pages: number }
  /** Some pictures of a transcript: all of them at once would be in memory more than once. `text` ends them. */
  | { readonly type: 'transcriptPictures'; readonly pictures: readonly PagePicture[] }
  | { readonly type: 'transcriptCancelled' }
  | { readonly type: 'text'; readonly pages: readonly DeckPage[] }
  | { readonly type: 'chooseDeck' }
  | { readonly type: 'close' }
  | { readonly type: 'surprise'; readonly message: string };

/** A message of the host; undefined for anything else. */
export function readToPage(value: unknown): ToPage | undefined {
  if (!isRecord(value)) return undefined;
  const { type, name, bytes, aim, attached, taken, isOther, pictures } = value;
  switch (type) {
    case 'open':
      return isText(name) && isBytes(bytes) && isAim(aim) && isListOf(attached, isTranscript)
        ? { type, name, bytes, aim, attached }
        : undefined;
    case 'aim':
      return isAim(aim) && isCount(taken) && typeof isOther === 'boolean'
        ? { type, aim, taken, isOther }
        : undefined;
    case 'notTaken':
      return { type };
    case 'sendText':
      return typeof pictures === 'boolean' ? { type, pictures } : undefined;
    default:
      return undefined;
  }
}

/** A message of the page; undefined for anything else. */
export function readToHost(value: unknown): ToHost | undefined {
  if (!isRecord(value)) return undefined;
  const { type, pictures, pages, message } = value;
  switch (type) {
    case 'ready':
    case 'chooseDeck':
    case 'close':
    case 'transcriptCancelled':
      return { type };
    case 'opened':
      return isPageNumber(pages) ? { type, pages } : undefined;
    case 'take':
    case 'transcriptPictures':
      return isListOf(pictures, isPicture) && pictures.length > 0 ? { type, pictures } : undefined;
    case 'text':
      return isListOf(pages, isPage) ? { type, pages } : undefined;
    case 'surprise':
      return isText(message) ? { type, message } : undefined;
    default:
      return undefined;
  }
}

/** What the page's HTML holds for it; undefined for anything else. */
export function readSetup(value: unknown): DeckSetup | undefined {
  if (!isRecord(value)) return undefined;
  const { worker, assets, pictures, words } = value;
  if (!isText(worker) || !isText(assets) || !isRecord(words)) return undefined;
  const type = pictureTypes.find((each) => each === pictures);
  if (type === undefined || !Object.values(words).every((word) => typeof word === 'string')) return undefined;
  return { worker, assets, pictures: type, words: words as Record<string, string> };
}

function isAim(value: unknown): value is DeckAim {
  if (!isRecord(value) || !isRecord(value['wish'])) return false;
  const { hint, heading, around } = value['wish'];
  const { todo, left, note, isAtCursor } = value;
  return (
    [hint, heading, around, todo, note].every(isText) && isCount(left) && typeof isAtCursor === 'boolean'
  );
}

function isTranscript(value: unknown): value is AttachedSlide[] {
  return isListOf(value, (slide): slide is AttachedSlide => {
    return isRecord(slide) && isPageNumber(slide['number']) && isText(slide['text']);
  });
}

function isPage(value: unknown): value is DeckPage {
  return isRecord(value) && isPageNumber(value['number']) && isText(value['title']) && isText(value['text']);
}

function isPicture(value: unknown): value is PagePicture {
  if (!isRecord(value)) return false;
  const { page, title, type, bytes } = value;
  return isPageNumber(page) && isText(title) && isBytes(bytes) && isPictureOf(type, bytes);
}

const isPageNumber = (value: unknown): value is number => isCount(value) && value > 0;

/** By the signs that such files begin with [PNG, 5.2; WebP container, "RIFF"]. */
function isPictureOf(type: unknown, bytes: Uint8Array): boolean {
  const begin = String.fromCharCode(...bytes.subarray(0, 12));
  if (type === 'png') return begin.startsWith('\x89PNG\r\n\x1a\n');
  return type === 'webp' && begin.startsWith('RIFF') && begin.endsWith('WEBP');
}
