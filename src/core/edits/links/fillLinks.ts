import { buttonHabits } from '../../conference/habits/buttonHabits';
import { isExampleAddress } from '../../conference/habits/buttonTally';
import type { Conference, Page } from '../../conference/conference';
import type { LinkKind } from '../../links/talkAddress';
import { parseNote } from '../../note/parseNote';
import { editBetween } from '../../text/editBetween';
import type { TextEdit } from '../../text/textEdit';
import type { Refusal } from '../../frontMatter/frontMatterEdits';
import { NoteDraft, putLink, type LinkHabits } from '../templates/noteDraft';

/** A link for a note. */
export interface LinkToFill {
  readonly kind: LinkKind;
  readonly url: string;
}

/**
 * Puts links to a talk into its note, as the commands for one link do: each into the first placeholder of its kind, else in
 * the stead of the first link of its kind, else as a new one where the notes' habit is. A link that the note has already is
 * left alone.
 * @param page whose note `text` is
 */
export function fillLinks(
  text: string,
  { conference, page }: { readonly conference: Conference; readonly page: Page },
  links: readonly LinkToFill[],
): readonly TextEdit[] | Refusal {
  const draft = new NoteDraft(text);
  const habits = linkHabits(conference, page);
  for (const { kind, url } of links) {
    const note = parseNote(page.note?.uri ?? '', draft.text, conference.todoRules, conference.kind);
    const refusal = draft.change(putLink(draft.text, kind, url, habits, { note, replaces: true }));
    if (refusal !== undefined) return refusal;
  }
  return editBetween(text, draft.text);
}

/** How links are written in the notes around a page. */
export function linkHabits(conference: Conference, page: Page): LinkHabits {
  return {
    kind: conference.kind,
    habits: buttonHabits(conference, page),
    isExample: (href) => isExampleAddress(conference, href),
  };
}
