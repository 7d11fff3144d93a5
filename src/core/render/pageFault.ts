import type { Fault } from '../frontMatter/fault';
import type { NoteReading } from '../note/parseNote';
import type { Range } from '../text/range';

/** Something wrong that shows while a page is written, as data: `core/checks` grades it and has the words. */
export type PageFault =
  | Extract<Fault, { readonly code: 'shortcode-not-closed' | 'shortcode-not-ended' }>
  | {
      readonly code: 'shortcode-closing-alone' | 'shortcode-unknown';
      readonly name: string;
    }
  | { readonly code: 'shortcode-mixed-parameters'; readonly parameter: string }
  | { readonly code: 'shortcode-parameter-missing'; readonly name: string; readonly parameter: string }
  | { readonly code: 'address-invalid' | 'ref-not-found' | 'link-dead'; readonly address: string }
  /** `pages`: the logical paths of those that it may be. */
  | {
      readonly code: 'ref-ambiguous' | 'link-ambiguous';
      readonly address: string;
      readonly pages: readonly string[];
    }
  | { readonly code: 'link-not-found'; readonly address: string; readonly kind: 'hugo' | 'plain' }
  /** `near`: the place that may be meant. */
  | { readonly code: 'heading-not-found'; readonly id: string; readonly near: string | undefined }
  /**
   * `missing`: there is no such file. `beside`: it lies beside the note, whose address is a folder of its own.
   * `elsewhere`: it is there, and the site does not find it by this address. `refused`: the address leads out of the site.
   */
  | {
      readonly code: 'image-not-found';
      readonly why: 'missing' | 'beside' | 'elsewhere' | 'refused';
      readonly address: string;
    }
  | {
      readonly code: 'include-not-found' | 'include-refused' | 'include-too-large';
      readonly address: string;
    }
  | { readonly code: 'shortcode-too-deep' | 'text-too-long' };

/** A fault in a page, where it stands in the note. */
export type PlacedFault = PageFault & { readonly range: Range };

/** What a page says of what is wrong with it: rendering itself has no words for faults. */
export interface PageWords {
  of(fault: PageFault): string;
  /** Why the front matter of a note, which is known to be broken, can't be read. */
  unread(reading: NoteReading): string;
}

/** Those for which Hugo builds nothing, whether somebody sees their place on the page or not. */
export const endsBuild: ReadonlySet<PageFault['code']> = new Set<PageFault['code']>([
  'shortcode-not-closed',
  'shortcode-not-ended',
  'shortcode-closing-alone',
  'shortcode-unknown',
  'shortcode-mixed-parameters',
  'shortcode-parameter-missing',
  'address-invalid',
  'ref-not-found',
  'ref-ambiguous',
  'link-ambiguous',
]);
