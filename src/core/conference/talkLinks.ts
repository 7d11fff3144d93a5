import type { Link, Note } from '../note/note';
import type { Session } from './conference';
import type { ExampleAddresses } from './exampleAddresses';

/** The addresses that lead from a note to its talk. */
export interface TalkLinks {
  readonly video: string | undefined;
  readonly slides: string | undefined;
  readonly code: string | undefined;
}

/**
 * The first way to each: a button that lives, an address in the front matter, an ordinary link that is called so or
 * leads to a place for such things. A placeholder is no way.
 */
export function talkLinks(note: Note): TalkLinks {
  return { video: linkTo(note, 'video'), slides: linkTo(note, 'slides'), code: linkTo(note, 'code') };
}

/** Like {@link talkLinks}; without what is only an example among the conference's notes. */
export function sessionLinks({ note, missing }: Pick<Session, 'note' | 'missing'>): TalkLinks {
  const { video, slides, code } = talkLinks(note);
  return { video: missing.video ? undefined : video, slides: missing.slides ? undefined : slides, code };
}

/** @param examples addresses that count as none */
export function linkTo(note: Note, kind: keyof TalkLinks, examples?: ExampleAddresses): string | undefined {
  const button = note.buttons.find(
    (each) => each.kind === kind && !each.placeholder && examples?.has(each.href) !== true,
  );
  if (button !== undefined) return button.href;
  const inFrontMatter = note.frontMatter.links.find((each) => each.kind === kind);
  if (inFrontMatter !== undefined) return inFrontMatter.value;
  // A note has many links to repositories: only its button says which one is the talk's.
  if (kind === 'code') return undefined;
  return note.links.find((link) => !link.commentedOut && isLinkTo(link, kind))?.href;
}

/** Words by which note takers call such links. */
export const linkWords = {
  video: /\b(video|recording|watch|youtube)\b/i,
  slides: /\b(slides?|deck|slide ?deck|presentation)\b/i,
};

const places = {
  video:
    /^https?:\/\/(www\.|m\.)?(youtu\.be\/.|youtube\.com\/(watch|live|embed)|vimeo\.com\/\d|media\.ccc\.de\/v\/)/i,
  slides:
    /^https?:\/\/(www\.)?(speakerdeck\.com\/.+\/.|slideshare\.net\/.+\/.|slides\.com\/.+\/.|docs\.google\.com\/presentation\/)/i,
};

function isLinkTo({ text, href, label }: Link, kind: 'video' | 'slides'): boolean {
  if (places[kind].test(href)) return true;
  return linkWords[kind].test(label ?? text) && /^https?:\/\/[^/]+\/.|^[^:]+\.\w+$/i.test(href);
}
