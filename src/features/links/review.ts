import * as vscode from 'vscode';
import type { Conference, Session } from '../../core/conference/conference';
import type { ListedLink } from '../../core/linkLists/linkList';
import { talksOf, type LinkProposal } from '../../core/matching/proposeLinks';
import type { Review, ReviewRow } from '../../core/matching/reviewRows';
import { withoutIcons } from '../../core/tree/withoutIcons';

/** A link that the user agreed to, and the session that it is for. */
export interface ReviewedLink {
  readonly session: Session;
  readonly link: ListedLink;
}

interface RowItem extends vscode.QuickPickItem {
  readonly row: ReviewRow;
}

const open: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('link-external'),
  tooltip: vscode.l10n.t('Open Link'),
};
const chooseAnother: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('search'),
  tooltip: vscode.l10n.t('Choose Another'),
};

/**
 * Shows what is proposed, by day and session, sure ones ticked, and then what is left of the sessions and of the list. A
 * tick on what has no link or no session asks for it.
 * @param links all of the list, to choose from
 * @returns undefined when the user gave up
 */
export async function askReview(
  conference: Conference,
  review: Review,
  links: readonly ListedLink[],
): Promise<ReviewedLink[] | undefined> {
  let rows = [...review.proposals, ...review.withoutLink, ...review.withoutSession];
  let ticked = new Set(rows.filter(({ isTicked }) => isTicked));
  for (;;) {
    const answer = await showRows(conference, rows, ticked, review);
    if (answer === undefined) return undefined;
    ticked = answer.ticked;
    if (answer.choose === undefined) return [...ticked].filter(isWhole);
    const { choose } = answer;
    const chosen = await completeRow(conference, choose, links);
    if (chosen === undefined) continue;
    const now: ReviewRow = { ...choose, ...chosen, proposal: undefined, isTicked: true };
    rows = rows.map((row) => (row === choose ? now : row));
    ticked.delete(choose);
    ticked.add(now);
  }
}

interface Answer {
  readonly ticked: Set<ReviewRow>;
  /** The row for which something else is wanted; undefined where the user is done. */
  readonly choose: ReviewRow | undefined;
}

function showRows(
  conference: Conference,
  rows: readonly ReviewRow[],
  ticked: ReadonlySet<ReviewRow>,
  review: Review,
): Promise<Answer | undefined> {
  const picker = vscode.window.createQuickPick<RowItem | vscode.QuickPickItem>();
  picker.title = vscode.l10n.t('Fill In Links');
  picker.placeholder =
    review.there === 0
      ? vscode.l10n.t('Select the links to fill in. You can undo it in one step.')
      : vscode.l10n.t('Select the links to fill in. Already in the notes: {0}', review.there);
  picker.canSelectMany = true;
  picker.ignoreFocusOut = true;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  const items = itemsOf(conference, rows, review);
  picker.items = items;
  picker.selectedItems = items.filter((item) => 'row' in item && ticked.has(item.row));
  const selected = () => picker.selectedItems.flatMap((item) => ('row' in item ? [item.row] : []));
  return new Promise((resolve) => {
    let answer: Answer | undefined;
    const done = (choose: ReviewRow | undefined) => {
      answer = { ticked: new Set(selected().filter(isWhole)), choose };
      picker.hide();
    };
    picker.onDidAccept(() => done(undefined));
    picker.onDidChangeSelection(() => {
      const lacking = selected().filter((row) => !isWhole(row));
      if (lacking.length === 1) done(lacking[0]);
      // The tick for all means what is there.
      else if (lacking.length > 1)
        picker.selectedItems = picker.selectedItems.filter((item) => 'row' in item && isWhole(item.row));
    });
    picker.onDidTriggerItemButton(({ item, button }) => {
      if (!('row' in item)) return;
      if (button === chooseAnother) done(item.row);
      else if (item.row.link !== undefined)
        void vscode.env.openExternal(vscode.Uri.parse(item.row.link.url, true));
    });
    picker.onDidHide(() => {
      picker.dispose();
      resolve(answer);
    });
    picker.show();
  });
}

function itemsOf(
  conference: Conference,
  rows: readonly ReviewRow[],
  review: Review,
): (RowItem | vscode.QuickPickItem)[] {
  const items: (RowItem | vscode.QuickPickItem)[] = [];
  let last: string | undefined;
  const withoutLink = new Set(review.withoutLink);
  const withoutSession = new Set(review.withoutSession);
  for (const row of rows) {
    const part = withoutLink.has(row)
      ? vscode.l10n.t('sessions without a link in the list')
      : withoutSession.has(row)
        ? vscode.l10n.t('links without a session')
        : dayOf(conference, row);
    if (part !== last) items.push({ label: part, kind: vscode.QuickPickItemKind.Separator });
    last = part;
    items.push(itemOf(row));
  }
  return items;
}

function dayOf(conference: Conference, { session }: ReviewRow): string {
  return session === undefined ? '' : (conference.ancestors(session.id)[0]?.title ?? conference.title);
}

function itemOf(row: ReviewRow): RowItem {
  const { kind, session, link, proposal } = row;
  const icon = kind === 'video' ? 'device-camera-video' : 'preview';
  const title = session?.title ?? link?.title ?? '';
  return {
    row,
    label: `$(${icon}) ${withoutIcons(title)}`,
    description: descriptionOf(row),
    detail:
      session === undefined || link === undefined
        ? withoutIcons(link?.url ?? '')
        : withoutIcons(proposal?.current === undefined ? `${link.title} · ${link.url}` : replacing(proposal)),
    buttons: link === undefined ? [chooseAnother] : [open, chooseAnother],
  };
}

function replacing({ link, current }: LinkProposal): string {
  return vscode.l10n.t('Replaces {0} · {1} · {2}', current ?? '', link.title, link.url);
}

function descriptionOf({ session, link, proposal, wasSeen }: ReviewRow): string {
  if (session === undefined) return wasSeen ? vscode.l10n.t('seen before') : '';
  if (link === undefined) return vscode.l10n.t('nothing found');
  if (proposal === undefined) return vscode.l10n.t('your choice');
  const words = proposal.current === undefined ? confidenceWord(proposal) : vscode.l10n.t('has another link');
  const parts = [words, proposal.reason, ...(wasSeen ? [vscode.l10n.t('seen before')] : [])];
  return parts.join(' · ');
}

function confidenceWord({ confidence }: LinkProposal): string {
  switch (confidence) {
    case 'there':
    case 'sure':
      return vscode.l10n.t('sure');
    case 'probable':
      return vscode.l10n.t('probable');
    case 'several':
      return vscode.l10n.t('several');
    case 'doubtful':
      return vscode.l10n.t('doubtful');
  }
}

function isWhole(row: ReviewRow): row is ReviewRow & ReviewedLink {
  return row.session !== undefined && row.link !== undefined;
}

async function completeRow(
  conference: Conference,
  row: ReviewRow,
  links: readonly ListedLink[],
): Promise<ReviewedLink | undefined> {
  if (row.session === undefined) {
    const { link } = row;
    const session = link && (await chooseSession(conference, link));
    return link && session && { session, link };
  }
  const { session } = row;
  const link = await chooseLink(session, row, links);
  return link && { session, link };
}

async function chooseLink(
  session: Session,
  { kind, proposal, link: now }: ReviewRow,
  links: readonly ListedLink[],
): Promise<ListedLink | undefined> {
  const best = [...(now === undefined ? [] : [now]), ...(proposal?.others ?? [])];
  const first = new Set(best);
  const item = (link: ListedLink) => ({
    label: withoutIcons(link.title),
    description: withoutIcons(link.url),
    link,
  });
  const separator = {
    label: vscode.l10n.t('whole list'),
    kind: vscode.QuickPickItemKind.Separator,
  } as const;
  const rest = links.filter((link) => link.kind === kind && !first.has(link));
  const picked = await vscode.window.showQuickPick<vscode.QuickPickItem & { readonly link?: ListedLink }>(
    [...best.map(item), separator, ...rest.map(item)],
    {
      title:
        kind === 'video'
          ? vscode.l10n.t('Video of “{0}”', session.title)
          : vscode.l10n.t('Slides of “{0}”', session.title),
      placeHolder: vscode.l10n.t('Select a link'),
      matchOnDescription: true,
      ignoreFocusOut: true,
    },
  );
  return picked?.link;
}

async function chooseSession(conference: Conference, link: ListedLink): Promise<Session | undefined> {
  const items = talksOf(conference).map((session) => ({
    label: withoutIcons(session.title),
    description: withoutIcons(conference.ancestors(session.id)[0]?.title ?? ''),
    session,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: withoutIcons(link.title),
    placeHolder: vscode.l10n.t('Select a session'),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return picked?.session;
}
