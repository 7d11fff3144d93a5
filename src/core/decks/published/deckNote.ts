import type { FilledTemplate } from '../../edits/templates/fillTemplate';
import { isRefusal, type Refusal } from '../../frontMatter/frontMatterEdits';
import { completeNote, putLink, type NoteDraft, type NotePlace } from '../../edits/templates/noteDraft';
import { noteKeysIn, type NoteKey, type NoteKeys } from '../../edits/templates/noteKeys';
import type { Note } from '../../note/note';
import { editBetween } from '../../text/editBetween';
import { escapeWords } from '../../text/escapeWords';
import { LineIndex } from '../../text/lineIndex';
import { oneLine } from '../../text/oneLine';
import { applyEdits, type TextEdit } from '../../text/textEdit';
import { placeBlock } from '../placeBlock';
import { slideTranscript } from '../slideTranscript';
import { abstractLines } from './abstractLines';
import type { DeckButtons } from './deckLinks';
import type { PublishedDeck } from './publishedDeck';

/** What a note is made of. */
export interface NewDeckNote {
  readonly deck: PublishedDeck;
  readonly buttons: DeckButtons;
  /** Those that the user chose. */
  readonly tags: readonly string[];
  /** ISO 8601. Hugo leaves a page with a later date out of the site. */
  readonly today: string;
}

/**
 * What a new session says that is made from a deck: on top of its template who spoke, when and where, what about, buttons
 * to slides and video, and the words of the slides below the place where the writing goes on.
 * @param page the template, filled
 * @returns a refusal where the template swallows what comes after it
 */
export function deckNote(
  page: FilledTemplate,
  { deck, buttons, tags, today }: NewDeckNote,
  place: NotePlace,
): FilledTemplate | Refusal {
  const transcript = slideTranscript(deck.slides, { fold: foldOf(place) });
  return completeNote(
    page,
    {
      foreign: [JSON.stringify(deck), ...transcript].join('\n'),
      about: (draft) => {
        const said = sayInFrontMatter(draft, deck, { today, tags, place });
        const abstract = abstractLines(deck.abstract ?? '', deck.links, [buttons.slides, buttons.video]);
        const quoted = abstract.map((line) => `> ${line}`.trimEnd());
        const isBoth = said.length > 0 && quoted.length > 0;
        return [...(said.length > 0 ? [said.join(' · ')] : []), ...(isBoth ? [''] : []), ...quoted];
      },
      links: [
        ['video', buttons.video],
        ['slides', buttons.slides],
      ],
      end: transcript,
    },
    place,
  );
}

/**
 * The edits that add a deck to a note that is there: its slides' address into the button that waits for it, and its words
 * at the end. All else stays as it is; a note with a slides link keeps that.
 */
export function addDeck(
  text: string,
  note: Note,
  { deck, buttons }: Pick<NewDeckNote, 'deck' | 'buttons'>,
  place: NotePlace,
): readonly TextEdit[] | Refusal {
  const isSame = deck.title !== undefined && deck.title === note.frontMatter.title?.value;
  const title = isSame ? undefined : deck.title;
  const words = placeBlock(text, undefined, slideTranscript(deck.slides, { fold: foldOf(place), title }));
  if (isRefusal(words)) return words;
  const link = buttons.slides === undefined ? [] : putLink(text, 'slides', buttons.slides, place);
  if (isRefusal(link)) return link;
  const isApart = link.every(({ range }) =>
    words.every(
      ({ range: { start } }) => new LineIndex(text).offset(range.end) < new LineIndex(text).offset(start),
    ),
  );
  if (isApart) return [...link, ...words];
  // In a note without words both go to the same place.
  const linked = applyEdits(text, link);
  const both = placeBlock(linked, undefined, slideTranscript(deck.slides, { fold: foldOf(place), title }));
  return isRefusal(both) ? both : editBetween(text, applyEdits(linked, both));
}

function foldOf({ kind }: NotePlace) {
  return kind === 'hugo' ? 'expand' : 'details';
}

/**
 * Writes speakers, day and event under the keys that template or notes have for them, and tags.
 * @returns what has no key, as words for the body
 */
function sayInFrontMatter(
  draft: NoteDraft,
  { speakers, date, event }: PublishedDeck,
  {
    today,
    tags,
    place,
  }: { readonly today: string; readonly tags: readonly string[]; readonly place: NotePlace },
): string[] {
  const own = noteKeysIn([draft.text]);
  const keyFor = (field: keyof NoteKeys): NoteKey | undefined =>
    place.kind === 'hugo' ? (own[field] ?? place.keys[field]) : own[field];
  const write = (field: keyof NoteKeys, values: readonly string[]) => {
    const found = keyFor(field);
    const value = found?.isList === true ? values : values.join(', ');
    return found !== undefined && draft.set(found.key, value);
  };
  if (place.kind === 'hugo' && tags.length > 0) draft.set('tags', tags);
  const names = speakers.map(oneLine).filter((name) => name !== '');
  const isPast = date !== undefined && date <= today;
  const said: string[] = [];
  if (names.length > 0 && !write('speakers', names)) said.push(names.join(', '));
  if (event !== undefined && !write('event', [oneLine(event)])) said.push(oneLine(event));
  if (date !== undefined && !(isPast && write('date', [date]))) said.push(date);
  return said.map(escapeWords);
}
