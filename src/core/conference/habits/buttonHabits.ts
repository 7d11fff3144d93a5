import { usualLooks, type ButtonLook } from '../../links/buttonText';
import { linkKinds, type LinkKind } from '../../links/talkAddress';
import type { ShortcodeNotation } from '../../note/note';
import { countOf, ranked, tallyOf, tallyOfConference, tallyOfNote, type Tally } from './buttonTally';
import type { Conference, Page } from '../conference';

/** How a link is written that stands in no button: `[Slides](…)`, `Slides: …`, or a key of the front matter. */
type LineForm = 'link' | 'label' | 'key';

/** What a conference's notes tell about the buttons that their writer makes. */
export interface ButtonHabits {
  readonly notation: ShortcodeNotation;
  readonly looks: Readonly<Record<LinkKind, ButtonLook>>;
  /** From first to last. */
  readonly order: readonly LinkKind[];
  /** The address that most placeholders have; undefined where there are none. */
  readonly examples: Readonly<Record<LinkKind, string | undefined>>;
  /** Undefined where no link stands outside of buttons. */
  readonly lines: Readonly<Record<LinkKind, LineForm | undefined>>;
}

/**
 * Learns from the note itself, where that does not tell from the notes of its section, else from those of the whole
 * conference.
 */
export function buttonHabits(conference: Conference, page: Page): ButtonHabits {
  const section = conference.ancestors(page.id)[0];
  const all = tallyOfConference(conference);
  const nearest = [
    ...(page.note === undefined ? [] : [tallyOfNote(page.note)]),
    ...(section === undefined ? [] : [tallyOf(section)]),
    all,
  ];
  const most = (counted: 'look' | 'form', kind: LinkKind) =>
    nearest.map((tally) => ranked(tally, counted, kind)[0]?.[0]).find((value) => value !== undefined);
  const eachKind = <T>(of: (kind: LinkKind) => T) => ({
    video: of('video'),
    slides: of('slides'),
    code: of('code'),
  });
  return {
    notation: nearest.map(notationOf).find((notation) => notation !== undefined) ?? usualNotation,
    looks: eachKind((kind) => {
      const look = most('look', kind);
      return look === undefined ? usualLooks[kind] : (JSON.parse(look) as ButtonLook);
    }),
    order: orderOf(all),
    examples: eachKind((kind) => ranked(all, 'example', kind)[0]?.[0]),
    lines: eachKind((kind) => most('form', kind) as LineForm | undefined),
  };
}

/** As in Relearn's documentation. */
const usualNotation: ShortcodeNotation = '%';

/** The notation that most of a conference's buttons have. */
export function notationInUse(conference: Conference): ShortcodeNotation {
  return notationOf(tallyOfConference(conference)) ?? usualNotation;
}

function notationOf(tally: Tally): ShortcodeNotation | undefined {
  return ranked(tally, 'notation')[0]?.[0] as ShortcodeNotation | undefined;
}

/** The kinds in the order in which most notes have them: each pair as more notes have it. */
function orderOf(tally: Tally): readonly LinkKind[] {
  const balance = (a: LinkKind, b: LinkKind) =>
    countOf(tally, 'before', `${a} ${b}`) - countOf(tally, 'before', `${b} ${a}`);
  return [...linkKinds].sort((a, b) => -balance(a, b) || linkKinds.indexOf(a) - linkKinds.indexOf(b));
}
