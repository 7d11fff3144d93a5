import * as vscode from 'vscode';
import {
  digestPartsIn,
  headingOf,
  partsOfDay,
  partsOfHome,
  refreshDigest,
  type DigestPart,
} from '../../../core/capture/digest';
import type { LinkExample } from '../../../core/capture/addressOfPage';
import { recommendedLinks } from '../../../core/capture/recommendedLinks';
import { walkFrom } from '../../../core/conference/pages/walkPages';
import type { Page, Section } from '../../../core/conference/conference';
import { linkSite } from '../../../core/edits/links/linkSite';
import { parseNote } from '../../../core/note/parseNote';
import { applyEdits } from '../../../core/text/textEdit';
import { treeOf } from '../../../core/conference/pages/placeOfPage';
import { askDifference } from '../../../host/ui/askDifference';
import { readSectionNames } from '../../../host/configuration';
import { readTextIfThere } from '../../../host/files/readText';
import { asOfNow, type FoundPage } from '../../../workspace/conferences/notes';
import { sayGone } from '../../../workspace/targets/sayGone';
import type { Recommendations } from '../../../workspace/kept/recommendations';
import { currentDay, dayAround, type CaptureParts } from '../captureParts';
import { planSectionPage, sayAdded, type PlannedPage } from '../writePage';

interface PartItem extends vscode.QuickPickItem {
  readonly part: DigestPart;
}

/**
 * Writes what the notes of a day say onto its page, and what the days say onto the home page: between marks that nobody sees on
 * the site. VS Code shows the difference before anything is written.
 * @param chosen what the command was called on; else the current day
 */
export async function refreshDayPage(
  parts: CaptureParts,
  recommendations: Recommendations,
  chosen: FoundPage | undefined,
): Promise<void> {
  const title = vscode.l10n.t('Refresh Day Page');
  const day = chosen === undefined ? await currentDay(parts, title) : dayAround(chosen);
  if (day === undefined) return;
  const wanted = await chooseParts(title, day);
  const plan = wanted && (await planDigest(parts, recommendations, day, wanted));
  if (plan !== undefined && (await mayWrite(plan, `${title}: ${day.page.title}`)))
    await parts.notes.change(() => parts.notes.apply(plan));
}

async function chooseParts(
  title: string,
  { conference, page }: FoundPage & { readonly page: Section },
): Promise<readonly DigestPart[] | undefined> {
  const uri = page.note === undefined ? undefined : vscode.Uri.parse(page.note.uri, true);
  const there = digestPartsIn((uri && (await readTextIfThere(uri))) ?? '');
  const names = readSectionNames(vscode.Uri.parse(conference.id, true));
  const isHome = treeOf(conference, page).home.id === page.id;
  const offered = isHome ? partsOfHome : partsOfDay;
  const items = offered.map((part, i): PartItem => ({
    part,
    label: headingOf(part, names),
    picked: there.length === 0 ? i === 0 : there.includes(part),
    ...(there.includes(part) && { description: vscode.l10n.t('on the page') }),
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: `${title}: ${page.title}`,
    placeHolder: vscode.l10n.t('Select the parts to write. The rest of the page stays unchanged.'),
    canPickMany: true,
  });
  return picked?.map(({ part }) => part);
}

/** The parts that say what stands in notes; the others are made of what is known of them. */
const readsNotes: ReadonlySet<DigestPart> = new Set(['learned', 'people']);

/** Whether the user agrees to the difference; a page that is made anew takes nothing away. */
async function mayWrite({ edits, bases }: PlannedPage, title: string): Promise<boolean> {
  const [file] = edits ?? [];
  if (file === undefined) return true;
  const after = applyEdits(bases?.get(file.uri) ?? '', file.edits);
  return askDifference(vscode.Uri.parse(file.uri, true), after, title, vscode.l10n.t('Update Page'));
}

/**
 * Plans a page whose regions say what the notes say now, and which has those that were wanted. It is the plan for the page as
 * it is: where that changes before it is carried out, nothing is written.
 * @returns undefined where there is nothing to write, which the user has been told
 */
export async function planDigest(
  { notes }: Pick<CaptureParts, 'notes'>,
  recommendations: Recommendations,
  chosen: FoundPage & { readonly page: Section },
  wanted: readonly DigestPart[],
): Promise<PlannedPage | undefined> {
  const found = asOfNow(notes, chosen);
  if (found?.page.kind !== 'section') {
    sayGone(chosen.page);
    return undefined;
  }
  const { conference, page: section } = found;
  const site = linkSite(conference, treeOf(conference, section));
  const names = readSectionNames(vscode.Uri.parse(conference.id, true));
  const textOf = async ({ note }: Page) =>
    note === undefined ? undefined : readTextIfThere(vscode.Uri.parse(note.uri, true));
  const ownText = (await textOf(section)) ?? '';
  const texts = new Map<string, string | undefined>();
  if ([...wanted, ...digestPartsIn(ownText)].some((part) => readsNotes.has(part)))
    for (const page of walkFrom(section)) texts.set(page.id, await textOf(page));
  const own = site.pageAt(section.path);
  const links = recommendedLinks(parseNote('', ownText), names.recommendations);
  const examples = own === undefined ? [] : links.map(({ href }): LinkExample => ({ from: own, href }));
  const plan = await planSectionPage(conference, section, (text) =>
    refreshDigest(text, wanted, {
      conference,
      section,
      site,
      names,
      examples,
      textOf: ({ id }) => texts.get(id),
      isRecommended: ({ id }) => recommendations.has(conference.id, id),
    }),
  );
  if (plan?.edits?.every(({ edits }) => edits.length === 0) !== true) return plan;
  sayAdded(vscode.l10n.t('{0} is up to date', section.title));
  return undefined;
}
