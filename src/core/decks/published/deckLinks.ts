import { readAddress, type LinkKind } from '../../links/talkAddress';
import { buttonKind } from '../../note/buttons/buttonKind';
import type { PublishedDeck } from './publishedDeck';

/** Where the buttons of a deck's note lead to; undefined where the deck's page does not say. */
export type DeckButtons = Readonly<Record<Extract<LinkKind, 'slides' | 'video'>, string | undefined>>;

/**
 * The addresses for the buttons. The slides are the deck's own page, else what a link of that name leads to, else a PDF: a
 * link to another deck, which the page may name too, is none.
 */
export function deckButtons({ url, links }: Pick<PublishedDeck, 'url' | 'links'>): DeckButtons {
  const known = links.flatMap(({ title, url: address }) => {
    const href = readAddress(address)?.href;
    // A link that is called by its own address says nothing more by that.
    return href === undefined ? [] : [{ label: /^https?:/i.test(title) ? '' : title, href }];
  });
  const first = (isMeant: (label: string, href: string) => boolean) =>
    known.find(({ label, href }) => isMeant(label, href))?.href;
  const own = url === undefined ? undefined : readAddress(url)?.href;
  return {
    slides:
      own ??
      first((label) => buttonKind(undefined, label, '') === 'slides') ??
      first((_, href) => /\.pdf(?:[?#]|$)/i.test(href)),
    video: first((label, href) => buttonKind(undefined, label, href) === 'video'),
  };
}
