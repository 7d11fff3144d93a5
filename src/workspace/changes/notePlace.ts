import * as vscode from 'vscode';
import type { Conference, Page } from '../../core/conference/conference';
import { walkFrom } from '../../core/conference/pages/walkPages';
import { linkHabits } from '../../core/edits/links/fillLinks';
import type { NotePlace } from '../../core/edits/templates/noteDraft';
import { noteKeysIn } from '../../core/edits/templates/noteKeys';
import { readTextIfThere } from '../../host/files/readText';
import type { FoundPage } from '../conferences/notes';

/** How many notes are looked into for what they call speakers, date and event. */
const notesRead = 12;

/** How notes are written near a page: their buttons, and the keys of their front matter. */
export async function notePlace({ conference, page }: FoundPage): Promise<NotePlace> {
  return { ...linkHabits(conference, page), keys: noteKeysIn(await textsNear(conference, page)) };
}

/** Some notes of the day, else of other days. Of those that say who speaks the day's come first. */
async function textsNear(conference: Conference, day: Page): Promise<string[]> {
  const near: Page[] = [];
  for (const start of [day, ...conference.trees.map(({ home }) => home)]) {
    for (const page of walkFrom(start)) {
      if (near.length === notesRead) break;
      if (page.kind === 'session' && page.note.frontMatter.format !== 'none' && !near.includes(page))
        near.push(page);
    }
  }
  const uris = near.flatMap(({ note }) => (note === undefined ? [] : [vscode.Uri.parse(note.uri, true)]));
  const texts = await Promise.all(uris.map(readTextIfThere));
  return texts.filter((text) => text !== undefined);
}
