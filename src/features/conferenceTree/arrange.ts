import * as vscode from 'vscode';
import type { Conference, Page, Section } from '../../core/conference/conference';
import { newPath, type PathMove } from '../../core/edits/links/moveEdits';
import { isRefusal, setScalar } from '../../core/frontMatter/frontMatterEdits';
import { orderRenames } from '../../core/edits/pages/numberPrefix';
import { applyEdits, type FileEdits } from '../../core/text/textEdit';
import { allNumbered, planArrangement, type Arrangement } from '../../core/tree/arrangement';
import { pathIn, placeOfPage } from '../../core/conference/pages/placeOfPage';
import { readSetting } from '../../host/configuration';
import { listFolder } from '../../host/files/listFolder';
import { readText } from '../../host/files/readText';
import type { Notes } from '../../workspace/conferences/notes';
import { inOne, movePages, type PageChange } from './movePages';
import { showRefusal } from './showRefusal';

/** An order that the user wants. */
export interface Wish {
  readonly conference: Conference;
  readonly section: Section;
  /** The section's pages in that order, pages from other sections among them. */
  readonly desired: readonly Page[];
  readonly moved: readonly Page[];
}

/**
 * Brings the pages of a section into a wanted order, with pages from other sections among them: new weights, new
 * numbers in names where they carry the order or the user wants that, and the links that follow. One undo takes it all
 * back; where one page refuses, nothing is changed.
 * @param wish what is wanted, by the newest snapshots; undefined for nothing. It is asked again where the user had to
 *   answer a question: the notes went on meanwhile.
 * @returns the URIs that the files of the moved pages have now; none where nothing was changed
 */
export async function arrange(notes: Notes, wish: () => Wish | undefined): Promise<readonly string[]> {
  const done = await notes.change(() => carryOut(notes, wish(), false));
  if (!('filesToNumber' in done)) return done.uris;
  if (!(await wantsNumbers(done.filesToNumber))) return [];
  const second = await notes.change(() => carryOut(notes, wish(), true));
  return 'uris' in second ? second.uris : [];
}

type Outcome = { readonly uris: readonly string[] } | { readonly filesToNumber: number };

const nothingDone: Outcome = { uris: [] };

/**
 * @param mayNumber whether the user agreed to numbers in front of all names
 * @returns how many names that would be, where the order needs it and the user was not asked yet
 */
async function carryOut(notes: Notes, wish: Wish | undefined, mayNumber: boolean): Promise<Outcome> {
  if (wish === undefined) return nothingDone;
  const { conference, section, desired, moved } = wish;
  const isSame = desired.every(({ id }, i) => id === section.children[i]?.id);
  if ((isSame && desired.length === section.children.length) || hasOrderOfItsOwn(conference, section))
    return nothingDone;
  const root = vscode.Uri.parse(conference.id, true);
  const folder = vscode.Uri.joinPath(root, placeOfPage(section));
  const numbers = howToNumber(conference, desired, folder);
  if (numbers === 'all' && !mayNumber) return { filesToNumber: desired.length };
  const existing = (await listFolder(folder)).map(([name]) => name);
  const plan = planArrangement(conference, section, desired, { moved, existing, numbers });
  const change = await weightChange(root, plan);
  const steps = change && stepsOf(placeOfPage(section), plan, existing);
  if (change === undefined || steps === undefined) return nothingDone;
  if (!(await movePages(notes, conference, steps, change))) return nothingDone;
  return { uris: moved.map(({ path }) => vscode.Uri.joinPath(root, newPath(path, inOne(steps))).toString()) };
}

/** Weights do not count where the site sorts by something else: to change them would look like nothing happened. */
function hasOrderOfItsOwn(conference: Conference, section: Section): boolean {
  const by = section.note?.frontMatter.orderSectionsBy ?? conference.config?.orderSectionsBy;
  if (conference.kind === 'plain' || by === undefined || by === 'weight' || by === 'default') return false;
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      'The pages of “{0}” are sorted by {1} (ordersectionsby), not by weight, so they can’t be moved',
      section.title,
      by,
    ),
  );
  return true;
}

/** Plain notes have no order but that of their names: where these do not carry numbers yet, all of them need one. */
function howToNumber(
  conference: Conference,
  desired: readonly Page[],
  folder: vscode.Uri,
): 'keep' | 'follow' | 'all' {
  if (conference.kind === 'hugo') return readSetting('reorder.renumberFiles', folder) ? 'follow' : 'keep';
  return allNumbered(desired) ? 'follow' : 'all';
}

async function wantsNumbers(files: number): Promise<boolean> {
  const number = vscode.l10n.t('Number Files');
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t('Plain notes are sorted by name.'),
    {
      modal: true,
      detail: vscode.l10n.t(
        'To change the order, {0} files and folders get a number at the start of their names. Links to them are updated.',
        files,
      ),
    },
    number,
  );
  return choice === number;
}

/** The weights as edits of front matter; a section without a file gets one. */
async function weightChange(root: vscode.Uri, { weights }: Arrangement): Promise<PageChange | undefined> {
  const edits: FileEdits[] = [];
  const bases = new Map<string, string>();
  const creates: { uri: vscode.Uri; text: string }[] = [];
  for (const { page, weight } of weights) {
    if (page.note === undefined) {
      const uri = vscode.Uri.joinPath(root, placeOfPage(page), '_index.md');
      creates.push({ uri, text: sectionText(page.title, weight) });
      continue;
    }
    const { uri } = page.note;
    const text = await readText(vscode.Uri.parse(uri, true));
    const result = setScalar(text, 'weight', weight);
    if (isRefusal(result)) {
      showRefusal(page, result);
      return undefined;
    }
    bases.set(uri, text);
    edits.push({ uri, edits: result });
  }
  return { edits, bases, creates };
}

function sectionText(title: string, weight: number): string {
  let text = '';
  for (const [key, value] of [['title', title] as const, ['weight', weight] as const]) {
    const edits = setScalar(text, key, value);
    if (!isRefusal(edits)) text = applyEdits(text, edits);
  }
  return text;
}

/** The file operations in an order in which none hits a file that is there; undefined where that cannot be. */
function stepsOf(
  folder: string,
  { renames, arrivals }: Arrangement,
  existing: readonly string[],
): PathMove[] | undefined {
  const ordered = orderRenames(renames, existing);
  if ('clash' in ordered) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('{0} already exists. Nothing was moved.', pathIn(folder, ordered.clash.to)),
    );
    return undefined;
  }
  return [
    ...ordered.map(({ from, to }) => ({ from: pathIn(folder, from), to: pathIn(folder, to) })),
    ...arrivals.map(({ page, name }) => ({ from: placeOfPage(page), to: pathIn(folder, name) })),
  ];
}
