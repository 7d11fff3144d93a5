import type { TalkLinkKind } from './linkLabel';

const places: Readonly<Record<TalkLinkKind, RegExp>> = {
  video:
    /^https?:\/\/(?:(?:www\.|m\.)?(?:youtu\.be\/.|youtube\.com\/(?:watch\?|live\/|embed\/|v\/)|vimeo\.com\/(?:\d|[a-z]+\/[^/]+\/\d))|media\.ccc\.de\/v\/|(?:www\.)?infoq\.com\/presentations\/.|(?:www\.)?twitch\.tv\/videos\/)/i,
  slides:
    /^https?:\/\/(?:www\.)?(?:speakerdeck\.com\/[^/]+\/.|(?:[a-z]{2}\.)?slideshare\.net\/[^/]+\/.|slides\.com\/[^/]+\/.|noti\.st\/[^/]+\/.|docs\.google\.com\/presentation\/|static\.sched\.com\/.)|^https?:\/\/[^?#]*(?:\.(?:pptx?|odp|key)|(?:talk|slide|deck|present)[^?#]*\.pdf)(?:[?#]|$)/i,
};

/** What an address leads to, where its host holds nothing but videos or slides. */
export function placeKind(href: string): TalkLinkKind | undefined {
  if (places.video.test(href)) return 'video';
  return places.slides.test(href) ? 'slides' : undefined;
}

/** Pages of such hosts, and of conferences, that are no talk's video or slides: help, channels, lists, schedules. */
const elsewhere =
  /^https?:\/\/(?:support\.google\.com\/|(?:www\.|m\.)?youtube\.com\/(?:user|channel|c|playlist|results|@))/i;
const scheduled = /\/(?:presentations?|talks?|sessions?|schedule|events?|program(?:me)?)\/[^/]/i;
const host = /^(?:[a-z\d][a-z\d-]{0,62}\.){1,4}[a-z]{2,24}(?:[/?#]|$)/i;
/** Endings of what talks leave beside a note. `.md` is a note; a host may end like a file: `bit.ly`. */
const file = /^(?!\/\/)[^:?#]+\.(?:pdf|pptx?|odp|key|html?|zip|mp4|webm|mov|m4v|mkv)(?:[?#]|$)/i;

/**
 * The address of a link that is called a talk's video or slides, as a browser needs it: `https://` before a host that is
 * written without, a file beside the note as it is. Undefined for a place in the note, another note, a page about something
 * else, and nothing.
 * @param called what it is called
 */
export function usableAddress(href: string, called: readonly TalkLinkKind[]): string | undefined {
  const address = href.trim();
  if (/^https?:\/\/[^/\s.]+[.:][^\s]/i.test(address)) {
    const isSchedule = called.length === 1 && called[0] === 'slides' && scheduled.test(address);
    return elsewhere.test(address) || (isSchedule && /\/\d+\/?$/.test(address)) ? undefined : address;
  }
  if (/^\/\/[^/\s]+\.[^\s]/.test(address)) return `https:${address}`;
  if (file.test(address)) return address;
  return host.test(address) && address.includes('/') ? `https://${address}` : undefined;
}
