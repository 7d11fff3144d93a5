import type { Link, Note } from '../../note/note';
import type { TalkAddress } from '../../note/talk/talkLinkReader';
import type { TalkText } from '../../note/talk/talkText';
import type { Session } from '../conference';
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

/**
 * Like {@link talkLinks}, with what the page of its section gives to a note that has none itself; without what is only an
 * example among the conference's notes.
 */
export function sessionLinks({
  note,
  missing,
  given,
  talks,
}: Pick<Session, 'note' | 'missing' | 'given' | 'talks'>): TalkLinks {
  // Links of one of several talks are none of the file.
  if (talks !== undefined) return { video: undefined, slides: undefined, code: undefined };
  const { video, slides, code } = talkLinks(note);
  return {
    video: missing.video ? undefined : (video ?? given?.video),
    slides: missing.slides ? undefined : (slides ?? given?.slides),
    code,
  };
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
  if (note.talk !== undefined) return linkOfTalk(note.talk, kind, note.bodyStart.line)?.href;
  return note.links.find((link) => !link.commentedOut && isLinkTo(link, kind))?.href;
}

/** An address that nothing calls a link of the talk is one no further below the talk's beginning. In lines. */
const nearTheTop = 20;

/**
 * The first link of a kind in a plain note, or in some lines of it: one that is called so goes before one whose host alone
 * tells.
 * @param from the line at which the talk's notes begin, from 0
 * @param to the line behind their end
 */
export function linkOfTalk(
  { links }: Pick<TalkText, 'links'>,
  kind: TalkAddress['kind'],
  from: number,
  to = Infinity,
): TalkAddress | undefined {
  const own = links.filter((link) => link.kind === kind && link.line >= from && link.line < to);
  const isNear = ({ line }: TalkAddress) => line < from + nearTheTop;
  return (
    own.find((link) => link.called && (link.alone || isNear(link))) ??
    own.find((link) => !link.called && isNear(link))
  );
}

/** Words by which note takers call such links. */
const linkWords = {
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
