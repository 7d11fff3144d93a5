import * as vscode from 'vscode';
import { suggestTags } from '../../core/tags/suggestTags';
import { tagHabit } from '../../core/tags/tagHabit';
import { tagPlaceAt } from '../../core/tags/tagPlace';
import { textForPlace } from '../../core/tags/tagText';
import { tagKey } from '../../core/hugo/tagKey';
import { countTalks } from '../../core/tree/counts';
import { findPage, type Notes } from '../../workspace/conferences/notes';

/**
 * Offers the conference's tags inside `tags:` of its notes. What is inserted is plain text, so that it can be inserted
 * wherever VS Code shows it.
 */
export class TagCompletions implements vscode.CompletionItemProvider {
  readonly #notes: Notes;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  /** Whether suggestions shall come up by themselves after `typed` was typed before `position`. */
  hasAny(document: vscode.TextDocument, position: vscode.Position, typed: string): boolean {
    // The body of a note is asked for at every letter: this much is known without reading it.
    const frontMatter = findPage(this.#notes, document.uri)?.page.note?.frontMatter.range;
    if (frontMatter === undefined || position.line > frontMatter.end.line + 1) return false;
    // Behind `tags: ` comes Enter more often than a tag, and Enter would take the first one offered.
    const place = tagPlaceAt(document.getText(), document.offsetAt(position));
    if (place === undefined || (place.form === 'empty' && typed === ' ')) return false;
    return (this.provideCompletionItems(document, position)?.items.length ?? 0) > 0;
  }

  provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): vscode.CompletionList | undefined {
    const found = findPage(this.#notes, document.uri);
    if (found === undefined) return undefined;
    const { conference, page } = found;
    const text = document.getText();
    const offset = document.offsetAt(position);
    const place = tagPlaceAt(text, offset);
    if (place === undefined) return undefined;
    const { tags, complete } = suggestTags(conference, page, place.present, place.typed);
    // Of a tag that is written out nothing is left to choose, and Enter is Enter again.
    if (tags.length === 1 && tags[0]?.label === place.typed && place.start + place.typed.length === offset) {
      return undefined;
    }
    const habit = tagHabit(conference, page);
    const range = new vscode.Range(document.positionAt(place.start), document.positionAt(place.end));
    const before = text.slice(place.start, offset);
    const items = tags.map(({ label, talks }, i) => {
      const item = new vscode.CompletionItem(
        { label, description: countTalks(talks) },
        vscode.CompletionItemKind.Value,
      );
      item.detail = vscode.l10n.t('used in {0}', countTalks(talks));
      item.range = range;
      item.insertText = textForPlace(label, place, habit);
      // VS Code sorts by how well a text matches first: these match all alike, so that our order is the order.
      const rest = tagKey(label).startsWith(tagKey(place.typed)) ? label.slice(place.typed.length) : label;
      item.filterText = before + rest;
      item.sortText = String(i).padStart(4, '0');
      return item;
    });
    return new vscode.CompletionList(items, !complete);
  }
}
