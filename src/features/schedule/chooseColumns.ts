import * as vscode from 'vscode';
import { tableFields, type TableColumns, type TableField } from '../../core/schedule/formats/tableColumns';
import { withoutIcons } from '../../core/tree/withoutIcons';

interface FieldItem extends vscode.QuickPickItem {
  /** Undefined for the row that goes on. */
  readonly field?: TableField;
}

/**
 * Shows which column of a table was taken for what, until the user goes on; each can be changed.
 * @returns the same columns where nothing was changed; undefined when the user gave up
 */
export async function chooseColumns(
  title: string,
  { headings, columns: guessed }: { readonly headings: readonly string[]; readonly columns: TableColumns },
): Promise<TableColumns | undefined> {
  let columns = guessed;
  for (;;) {
    const picked = await vscode.window.showQuickPick(itemsFor(headings, columns), {
      title,
      placeHolder: vscode.l10n.t('Check the table columns'),
      ignoreFocusOut: true,
    });
    if (picked === undefined) return undefined;
    if (picked.field === undefined) return columns;
    const changed = await chooseHeading(picked.label, headings, columns[picked.field]);
    if (changed !== undefined) columns = { ...columns, [picked.field]: changed.column };
  }
}

function itemsFor(headings: readonly string[], columns: TableColumns): FieldItem[] {
  const words = fieldWords();
  return [
    { label: vscode.l10n.t('Use These Columns'), iconPath: new vscode.ThemeIcon('check') },
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    ...tableFields.map((field): FieldItem => {
      const column = columns[field];
      const description = column === undefined ? vscode.l10n.t('no column') : (headings[column] ?? '');
      return { label: words[field], description: withoutIcons(description), field };
    }),
  ];
}

async function chooseHeading(
  title: string,
  headings: readonly string[],
  now: number | undefined,
): Promise<{ readonly column: number | undefined } | undefined> {
  const items = [
    { label: vscode.l10n.t('No Column'), column: undefined },
    ...headings.map((heading, column) => ({ label: withoutIcons(heading), column })),
  ].map((item) => (item.column === now ? { ...item, description: vscode.l10n.t('current') } : item));
  return vscode.window.showQuickPick(items, { title });
}

function fieldWords(): Record<TableField, string> {
  return {
    id: vscode.l10n.t('ID'),
    title: vscode.l10n.t('Title'),
    speakers: vscode.l10n.t('Speakers'),
    company: vscode.l10n.t('Company'),
    start: vscode.l10n.t('Start'),
    end: vscode.l10n.t('End'),
    duration: vscode.l10n.t('Duration'),
    date: vscode.l10n.t('Date'),
    day: vscode.l10n.t('Day'),
    room: vscode.l10n.t('Room'),
    track: vscode.l10n.t('Track'),
    abstract: vscode.l10n.t('Abstract'),
    video: vscode.l10n.t('Video'),
    slides: vscode.l10n.t('Slides'),
    code: vscode.l10n.t('Code'),
    page: vscode.l10n.t('Event page'),
  };
}
