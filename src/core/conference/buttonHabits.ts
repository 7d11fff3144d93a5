import { notationInUse, type ShortcodeNotation } from '../edits/sessionTemplate';
import { linkKinds, type LinkKind } from '../links/talkAddress';
import type { Button, Note } from '../note/note';
import type { Conference, Page } from './conference';
import { walkFrom, walkPages } from './walkPages';

/** How buttons of one kind look. */
export interface ButtonLook {
  readonly style: string;
  readonly icon: string;
  readonly label: string;
}

/** What a conference's notes tell about the buttons that their writer makes. */
export interface ButtonHabits {
  readonly notation: ShortcodeNotation;
  readonly looks: Readonly<Record<LinkKind, ButtonLook>>;
  /** From first to last. */
  readonly order: readonly LinkKind[];
  /** Addresses of placeholders, each as often as it occurs. */
  readonly examples: Readonly<Record<LinkKind, readonly string[]>>;
  /** How links are written that stand in no button, by kind; undefined where there are none. */
  readonly lines: Readonly<Record<LinkKind, 'link' | 'label' | 'key' | undefined>>;
}

/** As in the template of a new session. */
const usualLooks: Readonly<Record<LinkKind, ButtonLook>> = {
  video: { style: 'warning', icon: 'video', label: 'Watch talk on YouTube' },
  slides: { style: 'tip', icon: 'person-chalkboard', label: 'Slides' },
  code: { style: 'note', icon: 'code', label: 'Code' },
};

/**
 * Learns from the notes of a page's section, and where these do not tell from those of the whole conference. What a
 * note does itself counts before what its neighbours do.
 * @param page whose note gets a button; undefined for the conference at large
 */
export function buttonHabits(conference: Conference, page: Page | undefined): ButtonHabits {
  const section = page && conference.ancestors(page.id)[0];
  const own = page?.note === undefined ? [] : [page.note];
  const near = section === undefined ? [] : [...walkFrom(section)].flatMap(noteOf);
  const all = [...walkPages(conference)].flatMap(noteOf);
  const learn = <T>(from: (notes: readonly Note[]) => T | undefined) => from(own) ?? from(near) ?? from(all);
  const eachKind = <T>(of: (kind: LinkKind) => T) => ({
    video: of('video'),
    slides: of('slides'),
    code: of('code'),
  });
  return {
    notation: learn(notationOf) ?? notationInUse([]),
    looks: eachKind((kind) => learn((notes) => lookOf(notes, kind)) ?? usualLooks[kind]),
    order: orderOf(all),
    examples: eachKind((kind) => examplesOf(all, kind)),
    lines: eachKind((kind) => learn((notes) => lineFormOf(notes, kind))),
  };
}

function noteOf({ note }: Page): Note[] {
  return note === undefined ? [] : [note];
}

function notationOf(notes: readonly Note[]): ShortcodeNotation | undefined {
  const buttons = notes.flatMap((note) => note.buttons);
  return buttons.length === 0 ? undefined : notationInUse(buttons);
}

/** The look that most buttons of a kind have; live ones and placeholders count the same. */
function lookOf(notes: readonly Note[], kind: LinkKind): ButtonLook | undefined {
  const isCommon = ({ label }: Button) => label.length <= longestLabel && !/[\r\n]/.test(label);
  const looks = notes.flatMap(({ buttons }) =>
    buttons.filter((button) => button.kind === kind && isCommon(button)).map(toLook),
  );
  return mostFrequent(looks, (look) => JSON.stringify(look));
}

/** A longer label says something of its own talk. */
const longestLabel = 40;

function toLook({ style = '', icon = '', label }: Button): ButtonLook {
  return { style, icon, label };
}

/** The kinds in the order in which most notes have them: each pair as more notes have it. */
function orderOf(notes: readonly Note[]): readonly LinkKind[] {
  const before = (a: LinkKind, b: LinkKind) =>
    notes.reduce((balance, { buttons }) => {
      const [first, second] = [a, b].map((kind) => buttons.findIndex((button) => button.kind === kind));
      if (first === undefined || second === undefined || first < 0 || second < 0) return balance;
      return balance + Math.sign(second - first);
    }, 0);
  return [...linkKinds].sort((a, b) => -before(a, b) || linkKinds.indexOf(a) - linkKinds.indexOf(b));
}

function examplesOf(notes: readonly Note[], kind: LinkKind): string[] {
  return notes.flatMap(({ buttons }) =>
    buttons.filter((button) => button.kind === kind && button.placeholder).map(({ href }) => href),
  );
}

const names: Readonly<Record<LinkKind, RegExp>> = {
  video: /^(?:video|recording|watch|youtube)$/i,
  slides: /^(?:slides?|deck|slide ?deck|presentation)$/i,
  code: /^(?:code|repo|repository|demo)$/i,
};

function lineFormOf(notes: readonly Note[], kind: LinkKind): 'link' | 'label' | 'key' | undefined {
  const forms = notes.flatMap(({ links, frontMatter }) => [
    ...frontMatter.links.filter((link) => link.kind === kind).map(() => 'key' as const),
    ...links
      .filter(({ label }) => label !== undefined && names[kind].test(label))
      .map(() => 'label' as const),
    ...links.filter(({ text }) => names[kind].test(text)).map(() => 'link' as const),
  ]);
  return mostFrequent(forms, (form) => form);
}

/** Of several that occur equally often, the first. */
function mostFrequent<T>(values: readonly T[], keyOf: (value: T) => string): T | undefined {
  const counts = new Map<string, { value: T; count: number }>();
  for (const value of values) {
    const entry = counts.get(keyOf(value)) ?? { value, count: 0 };
    entry.count++;
    counts.set(keyOf(value), entry);
  }
  let best: { value: T; count: number } | undefined;
  for (const entry of counts.values()) if (entry.count > (best?.count ?? 0)) best = entry;
  return best?.value;
}
