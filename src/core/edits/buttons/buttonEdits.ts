import * as l10n from '@vscode/l10n';
import { findShortcodes } from '../../hugo/shortcodes';
import { shortcodeHref } from '../../links/hrefText';
import type { Button, Note } from '../../note/note';
import { parseNote } from '../../note/parseNote';
import type { Span } from '../../text/span';
import { LineIndex } from '../../text/lineIndex';
import type { Range } from '../../text/range';
import { applyEdits, type TextEdit } from '../../text/textEdit';
import { putIntoComment, takeOutOfComment, usualComment, type CommentForm } from './commentedButton';
import type { Refusal } from '../../frontMatter/frontMatterEdits';
import type { SourceEdit, SourceRefusal } from '../../frontMatter/sourceEdit';

/** What a button goes back to where its link is taken away. */
export interface PlaceholderForm extends CommentForm {
  /** The address that placeholders have in these notes: empty or an example. */
  readonly href: string;
}

export const usualPlaceholder: PlaceholderForm = { ...usualComment, href: '' };

/**
 * Gives a button its address, and takes it out of its comment if it stands in one. Everything around it stays byte for
 * byte, and other placeholders in the same comment stay commented out.
 * @param button one of `note.buttons`, as read from `text`
 */
export function fillButton(
  text: string,
  note: Note,
  button: Button,
  href: string,
): readonly TextEdit[] | Refusal {
  const edit = new ButtonEdit(text, note, button);
  const uncommented = edit.uncommented();
  if ('refused' in uncommented) return edit.refusal(uncommented);
  const address = edit.withHref(shortcodeHref(href));
  if ('refused' in address) return edit.refusal(address);
  return edit.checked([...uncommented, ...address], { href: shortcodeHref(href), commentedOut: false });
}

/** Takes a button out of its comment; no edits for one that stands in none. See {@link fillButton}. */
export function uncommentButton(text: string, note: Note, button: Button): readonly TextEdit[] | Refusal {
  const edit = new ButtonEdit(text, note, button);
  const uncommented = edit.uncommented();
  if ('refused' in uncommented) return edit.refusal(uncommented);
  return edit.checked(uncommented, { href: button.href, commentedOut: false });
}

/** Puts a button into a comment; no edits for one that stands in one. */
export function commentButton(
  text: string,
  note: Note,
  button: Button,
  form: CommentForm = usualComment,
): readonly TextEdit[] | Refusal {
  const edit = new ButtonEdit(text, note, button);
  const commented = edit.commented(form);
  if ('refused' in commented) return edit.refusal(commented);
  return edit.checked(commented, { href: button.href, commentedOut: true });
}

/**
 * Makes a placeholder of a button: the way back from {@link fillButton}, where `form` says what the placeholder was.
 */
export function clearButton(
  text: string,
  note: Note,
  button: Button,
  form: PlaceholderForm = usualPlaceholder,
): readonly TextEdit[] | Refusal {
  const edit = new ButtonEdit(text, note, button);
  const commented = edit.commented(form);
  if ('refused' in commented) return edit.refusal(commented);
  const href = edit.withHref(form.href);
  if ('refused' in href) return edit.refusal(href);
  return edit.checked([...commented, ...href], { href: form.href, commentedOut: true });
}

/** One button of one text, and what is asked of it as replacements in the text. */
class ButtonEdit {
  readonly #text: string;
  readonly #index: LineIndex;
  readonly #note: Note;
  readonly #button: Button;
  readonly #span: Span;

  constructor(text: string, note: Note, button: Button) {
    this.#text = text;
    this.#index = new LineIndex(text);
    this.#note = note;
    this.#button = button;
    this.#span = this.#spanOf(button.range);
  }

  uncommented(): readonly SourceEdit[] | SourceRefusal {
    const { commentRange } = this.#button;
    if (commentRange === undefined) return [];
    return takeOutOfComment(this.#text, this.#span, this.#spanOf(commentRange));
  }

  commented(form: CommentForm): readonly SourceEdit[] | SourceRefusal {
    if (this.#button.commentRange !== undefined) return [];
    return putIntoComment(this.#text, this.#span, form);
  }

  withHref(value: string): readonly SourceEdit[] | SourceRefusal {
    const { hrefRange } = this.#button;
    if (hrefRange === undefined) return this.#newHref(value);
    const { start, end } = this.#spanOf(hrefRange);
    const isBare = !/["`]/.test(this.#text.charAt(start - 1));
    const newText = isBare && value === '' ? '""' : value;
    return this.#text.slice(start, end) === newText ? [] : [{ start, end, newText }];
  }

  refusal({ refused, at }: SourceRefusal): Refusal {
    return { refused, line: this.#index.position(at).line };
  }

  /** The edits, if the text reads afterwards as it should: this button is as `wanted`, every other as it was. */
  checked(
    edits: readonly SourceEdit[],
    wanted: { readonly href: string; readonly commentedOut: boolean },
  ): readonly TextEdit[] | Refusal {
    const textEdits = edits
      .filter(({ start, end, newText }) => start !== end || newText !== '')
      .map(({ start, end, newText }) => ({ range: this.#index.range(start, end), newText }));
    const after = parseNote(this.#note.uri, applyEdits(this.#text, textEdits)).buttons;
    const place = this.#note.buttons.findIndex((each) => sameStart(each, this.#button));
    const asWanted = this.#note.buttons.map((each, i) =>
      signature(i === place ? { ...each, ...wanted } : each),
    );
    if (after.length === asWanted.length && after.every((each, i) => signature(each) === asWanted[i])) {
      return textEdits;
    }
    const refused = l10n.t('Can’t change the button without touching other text. Edit it by hand.');
    return { refused, line: this.#button.range.start.line };
  }

  /** Behind the shortcode's name, where no parameter says the address yet. */
  #newHref(value: string): readonly SourceEdit[] | SourceRefusal {
    const { start } = this.#span;
    const [tag] = findShortcodes(this.#text.slice(0, this.#span.end), start).tags;
    const at = tag === undefined ? -1 : this.#text.indexOf(tag.name, start) + tag.name.length;
    if (tag === undefined || tag.parameters.some(({ name }) => name === undefined)) {
      const refused = l10n.t('The button has no href="…". Add it by hand.');
      return { refused, at: start };
    }
    return [{ start: at, end: at, newText: ` href="${value}"` }];
  }

  #spanOf({ start, end }: Range): Span {
    return { start: this.#index.offset(start), end: this.#index.offset(end) };
  }
}

function sameStart({ range: { start } }: Button, { range: { start: other } }: Button): boolean {
  return start.line === other.line && start.character === other.character;
}

function signature({ href, commentedOut, label, style, icon, notation }: Button): string {
  return JSON.stringify([href, commentedOut, label, style ?? null, icon ?? null, notation]);
}
