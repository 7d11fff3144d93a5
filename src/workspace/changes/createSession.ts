import * as vscode from 'vscode';
import type { Conference, Page, Section } from '../../core/conference/conference';
import { notationInUse } from '../../core/conference/habits/buttonHabits';
import type { FilledTemplate } from '../../core/edits/templates/fillTemplate';
import type { Refusal } from '../../core/frontMatter/frontMatterEdits';
import { newSession, type PageFolder } from '../../core/edits/pages/newPage';
import { plainTemplate, sessionTemplate, templateFiles } from '../../core/edits/templates/sessionTemplate';
import { todaysDay } from '../../core/edits/pages/todaysDay';
import { parseNote } from '../../core/note/parseNote';
import { nameOfPage, placeOfPage, treeOf } from '../../core/conference/pages/placeOfPage';
import { readSetting } from '../../host/configuration';
import { toVsPosition } from '../../host/convert';
import { listFolder } from '../../host/files/listFolder';
import { localDate, localDay } from '../../host/localDate';
import { readTextIfThere } from '../../host/files/readText';
import { sayNoPlaceInTemplate } from '../targets/noPlace';
import { asOfNow, type FoundPage, type Notes } from '../conferences/notes';
import { sayGone } from '../targets/sayGone';

/** What a new session is made of. */
export interface SessionParts {
  readonly title: string;
  /** The title as Markdown, where nobody typed it. */
  readonly titleInText?: string;
  readonly tags?: readonly string[];
  /** In place of the user's and the site's templates. */
  readonly template?: (conference: Conference) => string;
  /** What it says besides its template; a refusal is shown and nothing is made. */
  readonly complete?: (page: FilledTemplate, day: FoundPage) => Promise<FilledTemplate | Refusal>;
}

/**
 * Makes the file of a new session at the end of a day and opens it, with the cursor where the writing starts. The day is
 * read again: the user took time.
 * @returns its URI; undefined where nothing was made, which the user has been told
 */
export async function createSession(
  notes: Notes,
  conference: Conference,
  chosen: Section,
  { title, titleInText, tags, template, complete }: SessionParts,
): Promise<vscode.Uri | undefined> {
  const now = asOfNow(notes, { conference, page: chosen });
  if (now?.page.kind !== 'section') {
    sayGone(chosen);
    return undefined;
  }
  const { conference: current, page: day } = now;
  const folder = vscode.Uri.joinPath(vscode.Uri.parse(current.id, true), placeOfPage(day));
  const page = newSession(await folderOf(day, folder), {
    title,
    titleInText,
    tags,
    template: template?.(current) ?? (await templateFor(current, day)),
    date: localDate(new Date()),
    kind: current.kind,
  });
  const filled = complete === undefined ? page : await complete(page, now);
  if ('refused' in filled) {
    sayNoPlaceInTemplate(filled);
    return undefined;
  }
  const uri = vscode.Uri.joinPath(folder, page.fileName);
  if (!(await notes.apply({ creates: [{ uri, text: filled.text }] }))) return undefined;
  const cursor = toVsPosition(filled.cursor);
  await vscode.commands.executeCommand('vscode.open', uri, { selection: new vscode.Range(cursor, cursor) });
  if (filled.unknown.length > 0) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('Unknown template variable {0} was removed', filled.unknown.join(', ')),
    );
  }
  return uri;
}

/** The day chosen, else today's, else the last; the home page where there are no days. */
export function dayFor(conference: Conference, near: Page | undefined): Section {
  const tree = treeOf(conference, near);
  const chosen = near?.kind === 'section' ? near : near && conference.ancestors(near.id)[0];
  if (chosen !== undefined && chosen.id !== tree.home.id) return chosen;
  return todaysDay(tree.home, localDay(new Date()));
}

/** What stands in a day's folder. */
export async function folderOf(day: Section, folder: vscode.Uri): Promise<PageFolder> {
  return {
    names: (await listFolder(folder)).map(([name]) => name),
    pageNames: day.children.map(nameOfPage),
    weights: day.children.map(({ weight }) => weight),
  };
}

/** The user's template, else the site's own, else the built-in one in the notation that the notes use. */
export async function templateFor(conference: Conference, day: Section): Promise<string> {
  const root = vscode.Uri.parse(conference.id, true);
  const setting = readSetting('newSession.template', root);
  if (setting.trim() !== '') return setting;
  if (conference.kind === 'plain') return plainTemplate;
  for (const path of templateFiles(nameOfPage(day))) {
    const text = await readTextIfThere(vscode.Uri.joinPath(root, path));
    if (text !== undefined && saysMoreThanHugos(path, text)) return text;
  }
  return sessionTemplate(notationInUse(conference));
}

/** `hugo new site` leaves an archetype with nothing but front matter that makes drafts: nobody wrote that for talks. */
function saysMoreThanHugos(path: string, text: string): boolean {
  if (path !== 'archetypes/default.md') return true;
  const { bodyStart } = parseNote(path, text);
  return (
    text
      .split(/\r\n?|\n/)
      .slice(bodyStart.line)
      .join('')
      .trim() !== ''
  );
}
