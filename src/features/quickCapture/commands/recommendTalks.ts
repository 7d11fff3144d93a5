import * as vscode from 'vscode';
import type { ItemText } from '../../../core/edits/sections/notePage';
import { recommendationLine, type RecommendingPage } from '../../../core/capture/recommendationLine';
import type { Section, Session } from '../../../core/conference/conference';
import { linkSite } from '../../../core/edits/links/linkSite';
import { treeOf } from '../../../core/conference/pages/placeOfPage';
import { readSectionNames } from '../../../host/configuration';
import { readText } from '../../../host/files/readText';
import { asOfNow, type FoundPage } from '../../../workspace/conferences/notes';
import type { Recommendations } from '../../../workspace/kept/recommendations';
import { askLine, currentTalk, dayAround, type CaptureParts } from '../captureParts';
import { addItems, planSectionPage, sayAdded, type PlannedPage } from '../writePage';

/** Days whose recommendations show the notes' form, beside the one that is written to. */
const mostExamples = 4;

/**
 * Adds sessions to the recommendations of their days, each with a link in the notes' own form. For one session it asks
 * for the words; of several the titles have to do.
 * @param chosen the sessions that the command was called on; else the current talk
 */
export async function recommendTalks(
  parts: CaptureParts,
  recommendations: Recommendations,
  chosen: readonly FoundPage[],
): Promise<void> {
  const sessions = chosen.filter(({ page }) => page.kind === 'session');
  const current = sessions.length === 0 ? currentTalk(parts) : undefined;
  const all = current === undefined ? sessions : [current];
  const fresh = all.filter(({ conference, page }) => !recommendations.has(conference.id, page.id));
  const [first] = fresh;
  if (first === undefined) {
    const title = all[0]?.page.title;
    void vscode.window.showInformationMessage(
      title === undefined
        ? vscode.l10n.t('Select a session in the tree, or open its note, to recommend it.')
        : vscode.l10n.t('“{0}” is already recommended', title),
    );
    return;
  }
  const words =
    fresh.length > 1
      ? ''
      : await askLine(
          vscode.l10n.t('Recommend {0}', first.page.title),
          vscode.l10n.t('Reason (optional)'),
          true,
        );
  if (words !== undefined) await writeRecommendations(parts, recommendations, fresh, words);
}

/** Adds sessions to the recommendations of their days in one change; those that are there already stay as they are. */
export async function writeRecommendations(
  { notes }: Pick<CaptureParts, 'notes'>,
  recommendations: Recommendations,
  sessions: readonly FoundPage[],
  words: string,
): Promise<void> {
  await notes.change(async () => {
    const plans: PlannedPage[] = [];
    const days = new Map<string, { day: FoundPage & { page: Section }; talks: Session[] }>();
    for (const session of sessions) {
      const found = asOfNow(notes, session);
      if (found?.page.kind !== 'session' || recommendations.has(found.conference.id, found.page.id)) continue;
      const day = dayAround(found);
      const known = days.get(day.page.id) ?? { day, talks: [] };
      known.talks.push(found.page);
      days.set(day.page.id, known);
    }
    for (const { day, talks } of days.values()) {
      const plan = await planRecommendations(day, talks, words);
      if (plan === undefined) return;
      plans.push(plan);
    }
    const isDone = await notes.apply({
      edits: plans.flatMap(({ edits = [] }) => edits),
      bases: new Map(plans.flatMap(({ bases }) => [...(bases ?? [])])),
      creates: plans.flatMap(({ creates = [] }) => creates),
    });
    const titles = [...days.values()].map(({ day }) => day.page.title).join(', ');
    if (isDone && titles !== '') sayAdded(vscode.l10n.t('Recommended on {0}', titles));
  });
}

async function planRecommendations(
  { conference, page: day }: FoundPage & { readonly page: Section },
  talks: readonly Session[],
  words: string,
): Promise<PlannedPage | undefined> {
  const names = readSectionNames(vscode.Uri.parse(conference.id, true));
  const tree = treeOf(conference, day);
  const site = linkSite(conference, tree);
  const from = site.pageAt(day.path);
  const targets = talks.flatMap(({ path, title, note }) => {
    const page = site.pageAt(path);
    // A talk of one's own is named so, where nothing else is said of it.
    const said = words.trim() === '' && note.frontMatter.ownTalk ? vscode.l10n.t('My talk') : words;
    return page === undefined ? [] : [{ page, title, said }];
  });
  if (from === undefined || targets.length < talks.length) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('Can’t link to a session without a URL. Nothing was changed.'),
    );
    return undefined;
  }
  const others = await otherDays(tree.home, day);
  const examples = others.flatMap(({ path, text }): RecommendingPage[] => {
    const page = site.pageAt(path);
    return page === undefined ? [] : [{ page, text }];
  });
  return planSectionPage(conference, day, (text) => {
    const pages = [{ page: from, text }, ...examples];
    const lines = targets.map((talk) =>
      recommendationLine(site, from, talk, talk.said, pages, names.recommendations),
    );
    return addItems(
      text,
      'recommendations',
      names,
      lines.map((line): ItemText => [line]),
    );
  });
}

/** The pages of the other days, which show how recommendations are written here. */
function otherDays(home: Section, day: Section): Promise<{ path: string; text: string }[]> {
  const pages = home.children.filter(({ kind, id, note }) => kind === 'section' && id !== day.id && note);
  return Promise.all(
    pages.slice(0, mostExamples).map(async ({ path, note }) => ({
      path,
      text: await readText(vscode.Uri.parse(note?.uri ?? '', true)),
    })),
  );
}
