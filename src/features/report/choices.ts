import * as vscode from 'vscode';
import type { Conference, Tree } from '../../core/conference/conference';
import { daysOf, talksByTag } from '../../core/report/report';
import { usualChoices, type ReportChoices } from '../../core/report/reportChoices';
import { tagKey } from '../../core/hugo/tagKey';
import { countTalks } from '../../core/tree/counts';
import { withoutIcons } from '../../core/tree/withoutIcons';
import { isRecord } from '../../shared/guards';

export type ReportFormat = 'html' | 'md';

/** What somebody wants of a report. */
export interface ReportWishes {
  readonly format: ReportFormat;
  readonly choices: ReportChoices;
  /** In place of what the home page says; empty for that. */
  readonly introduction: string;
}

const key = 'report.wishes';
const fewItems = 5;

/** What was chosen last, for each conference of the workspace. Without that, a whole report as HTML. */
export class RememberedWishes {
  readonly #memory: vscode.Memento;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  of({ id }: Conference): ReportWishes {
    const all = this.#memory.get<unknown>(key);
    const kept = isRecord(all) && isRecord(all[id]) ? all[id] : {};
    const { format, days, tags, notes, pictures, todos, introduction } = kept;
    return {
      format: format === 'md' ? 'md' : 'html',
      choices: {
        ...usualChoices,
        days: stringsIn(days),
        tags: stringsIn(tags),
        notes: notes === 'takeaways' || notes === fewItems ? notes : 'all',
        pictures: pictures !== false,
        todos: todos === true,
      },
      introduction: typeof introduction === 'string' ? introduction : '',
    };
  }

  async remember({ id }: Conference, { format, choices, introduction }: ReportWishes): Promise<void> {
    const all = this.#memory.get<unknown>(key);
    await this.#memory.update(key, {
      ...(isRecord(all) ? all : {}),
      [id]: { format, ...choices, introduction },
    });
  }
}

function stringsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/** Asks for a report's form and content, step by step, the last answers first. @returns undefined when the user gave up */
export async function askWishes(
  conference: Conference,
  tree: Tree,
  last: ReportWishes,
): Promise<ReportWishes | undefined> {
  const days = daysOf(tree, conference.kind);
  const tags = talksByTag(days.flatMap(({ talks }) => talks.map((page) => ({ page, talk: page }))));
  const steps = 4 + Number(days.length > 1) + Number(tags.length > 0);
  let step = 0;
  const title = () => vscode.l10n.t('Export Trip Report ({0}/{1})', ++step, steps);
  const format = await pick<ReportFormat>(
    title(),
    [
      {
        label: 'HTML',
        detail: vscode.l10n.t('One file with images, diagrams and a table of contents, for mail or print'),
        value: 'html',
      },
      { label: 'Markdown', detail: vscode.l10n.t('For GitHub and other sites'), value: 'md' },
    ],
    last.format,
  );
  if (format === undefined) return undefined;
  const dayIds = days.length > 1 ? await askDays(title(), days, last.choices.days) : [];
  if (dayIds === undefined) return undefined;
  const wantedTags = tags.length > 0 ? await askTags(title(), tags, last.choices.tags) : [];
  if (wantedTags === undefined) return undefined;
  const notes = await pick<ReportChoices['notes']>(
    title(),
    [
      { label: vscode.l10n.t('All Notes'), detail: '', value: 'all' },
      { label: vscode.l10n.t('First {0} Items', fewItems), detail: '', value: fewItems },
      { label: vscode.l10n.t('Only Takeaways'), detail: '', value: 'takeaways' },
    ],
    last.choices.notes,
    vscode.l10n.t('Select how much of the recommended talks’ notes to include'),
  );
  if (notes === undefined) return undefined;
  const more = await askMore(title(), last.choices);
  if (more === undefined) return undefined;
  const introduction = await vscode.window.showInputBox({
    title: title(),
    value: last.introduction,
    placeHolder: vscode.l10n.t('Your introduction'),
    prompt: vscode.l10n.t('Leave empty to use the introduction on the home page'),
  });
  if (introduction === undefined) return undefined;
  return { format, choices: { days: dayIds, tags: wantedTags, notes, ...more }, introduction };
}

interface Answer<T> {
  readonly label: string;
  readonly detail: string;
  readonly value: T;
}

async function pick<T>(
  title: string,
  answers: readonly Answer<T>[],
  last: unknown,
  placeHolder = '',
): Promise<T | undefined> {
  // What was chosen last stands first: Enter alone chooses it again.
  const sorted = [...answers].sort((a, b) => Number(b.value === last) - Number(a.value === last));
  return (await vscode.window.showQuickPick(sorted, { title, placeHolder }))?.value;
}

/** @returns the ids of the days, none for all of them; undefined when the user gave up or chose none */
async function askDays(
  title: string,
  days: ReturnType<typeof daysOf>,
  last: readonly string[],
): Promise<readonly string[] | undefined> {
  const known = last.filter((id) => days.some(({ section }) => section.id === id));
  const items = days.map(({ section, talks }) => ({
    label: withoutIcons(section.title),
    description: countTalks(talks.length),
    picked: known.length === 0 || known.includes(section.id),
    id: section.id,
  }));
  const placeHolder = vscode.l10n.t('Select days');
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder, canPickMany: true });
  if (picked === undefined || picked.length === 0) return undefined;
  return picked.length === items.length ? [] : picked.map(({ id }) => id);
}

/** @returns none for all talks; undefined when the user gave up */
async function askTags(
  title: string,
  tags: ReturnType<typeof talksByTag>,
  last: readonly string[],
): Promise<readonly string[] | undefined> {
  const picked = new Set(last.map(tagKey));
  const items = tags.map(({ tag, talks }) => ({
    label: withoutIcons(tag),
    description: countTalks(talks.length),
    picked: picked.has(tagKey(tag)),
    tag,
  }));
  const placeHolder = vscode.l10n.t('Select tags to include only talks with them, or none to include all');
  const answer = await vscode.window.showQuickPick(items, { title, placeHolder, canPickMany: true });
  return answer?.map(({ tag }) => tag);
}

async function askMore(
  title: string,
  last: ReportChoices,
): Promise<Pick<ReportChoices, 'pictures' | 'todos'> | undefined> {
  const items = [
    { label: vscode.l10n.t('Images and Diagrams'), picked: last.pictures, part: 'pictures' },
    { label: vscode.l10n.t('Open TODOs'), picked: last.todos, part: 'todos' },
  ];
  const placeHolder = vscode.l10n.t('Select what else to include');
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder, canPickMany: true });
  const has = (part: string) => picked?.some((each) => each.part === part) === true;
  return picked && { pictures: has('pictures'), todos: has('todos') };
}
