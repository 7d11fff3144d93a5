import * as vscode from 'vscode';
import { baseName } from '../../core/hugo/linkPages';
import type { ListedLink } from '../../core/linkLists/linkList';
import { mergeLinks, readLinkList, type LinkList } from '../../core/linkLists/readLinkList';
import { fileText } from '../../core/schedule/fileText';
import { withoutIcons } from '../../core/tree/withoutIcons';
import { errorWords } from '../../host/errorWords';

/** Links of one or more lists, and the files that they were read from. */
export interface ChosenLists {
  readonly links: readonly ListedLink[];
  readonly files: readonly vscode.Uri[];
}

interface SourceItem extends vscode.QuickPickItem {
  readonly open: () => Promise<ChosenLists | undefined>;
}

/**
 * Lets the user choose where recordings and slides are listed: what was copied and what is selected where these are lists,
 * the files of last time, or others.
 * @param last the files of last time
 * @returns undefined when the user gave up, or was told that there is no list
 */
export async function chooseLists(title: string, last: readonly string[]): Promise<ChosenLists | undefined> {
  const editor = vscode.window.activeTextEditor;
  const selected = editor === undefined ? '' : editor.document.getText(editor.selection);
  const files = last.map((each) => vscode.Uri.parse(each, true));
  const items: SourceItem[] = [
    ...textItem(await vscode.env.clipboard.readText(), 'clippy', vscode.l10n.t('From the clipboard')),
    ...textItem(selected, 'selection', vscode.l10n.t('From the selected text')),
    ...(files.length === 0
      ? []
      : [
          {
            label: vscode.l10n.t('Previous List'),
            iconPath: new vscode.ThemeIcon('history'),
            detail: withoutIcons(files.map(({ path }) => baseName(path)).join(', ')),
            open: () => readFiles(files),
          },
        ]),
    {
      label: vscode.l10n.t('Choose Files…'),
      iconPath: new vscode.ThemeIcon('folder-opened'),
      detail: vscode.l10n.t(
        'A yt-dlp playlist, CSV, Markdown, or a saved YouTube playlist or sched.com page',
      ),
      alwaysShow: true,
      open: () => chooseFiles(title),
    },
  ];
  const placeHolder =
    items.length > 1
      ? vscode.l10n.t('Select a list of recordings and slides')
      : vscode.l10n.t('Choose a file, or copy a list with titles and links first');
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.open();
}

function textItem(text: string, icon: string, label: string): SourceItem[] {
  const list = readLinkList(text);
  const links = list === undefined ? [] : webLinks(list);
  if (links.length === 0) return [];
  const iconPath = new vscode.ThemeIcon(icon);
  return [{ label, iconPath, detail: aboutLinks(links), open: () => Promise.resolve({ links, files: [] }) }];
}

async function chooseFiles(title: string): Promise<ChosenLists | undefined> {
  const files = await vscode.window.showOpenDialog({
    title,
    canSelectMany: true,
    openLabel: vscode.l10n.t('Read List'),
    filters: {
      [vscode.l10n.t('Lists')]: ['json', 'jsonl', 'csv', 'tsv', 'txt', 'md', 'html', 'htm'],
      [vscode.l10n.t('All files')]: ['*'],
    },
  });
  return files && readFiles(files);
}

/** Reads lists; what stands in the way is told, and the others are read. */
export async function readFiles(files: readonly vscode.Uri[]): Promise<ChosenLists | undefined> {
  const lists: ListedLink[][] = [];
  const read: vscode.Uri[] = [];
  for (const file of files) {
    const found = await readFile(file);
    if (typeof found === 'string') {
      void vscode.window.showErrorMessage(found);
      continue;
    }
    lists.push(found);
    read.push(file);
  }
  return lists.length === 0 ? undefined : { links: mergeLinks(lists), files: read };
}

/** @returns why not, in a sentence with a way out, where there is nothing to match */
async function readFile(file: vscode.Uri): Promise<ListedLink[] | string> {
  const name = baseName(file.path);
  let text: string;
  try {
    const bytes = await vscode.workspace.fs.readFile(file);
    text = fileText(bytes, (part, encoding) => new TextDecoder(encoding).decode(part));
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError)) throw error;
    return errorWords(error, name);
  }
  const list = readLinkList(text);
  const links = list === undefined ? [] : webLinks(list);
  if (links.length > 0) return links;
  if (list?.fault === 'cut') return `${name}: ${vscode.l10n.t('The file is incomplete. Download it again.')}`;
  if ((list?.untitled ?? 0) > 0)
    return vscode.l10n.t('{0} has only IDs, so sessions can’t be matched. Export a list with titles.', name);
  return vscode.l10n.t(
    '{0} has no recordings or slides with links. Save the playlist as JSON or CSV and try again.',
    name,
  );
}

/** A file on this computer is no link for a note. */
function webLinks({ links }: LinkList): ListedLink[] {
  return links.filter(({ url }) => /^https?:/i.test(url));
}

function aboutLinks(links: readonly ListedLink[]): string {
  const slides = links.filter(({ kind }) => kind === 'slides').length;
  return vscode.l10n.t('{0} recordings, {1} slides', links.length - slides, slides);
}
