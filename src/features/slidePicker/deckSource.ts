import * as vscode from 'vscode';
import { sessionLinks } from '../../core/conference/talkLinks/talkLinks';
import { sortDecks } from '../../core/decks/sortDecks';
import { baseName } from '../../core/hugo/linkPages';
import { isWebAddress } from '../../core/text/escapeMarkdown';
import { errorWords } from '../../host/errorWords';
import { relativePath } from '../../host/files/paths';
import { exists } from '../../host/files/readText';
import { readFileGlobs } from '../../host/files/fileGlobs';
import type { FoundPage } from '../../workspace/conferences/notes';
import { FolderInEditor } from '../../workspace/site/folderInEditor';
import type { ChosenDeck, DeckSource } from './chosenDeck';
import { linkSource } from './linkSource';
import type { SlidePickerParts } from './slidePickerParts';
import { RememberedDecks } from '../../workspace/kept/rememberedDecks';

/** Files of the conference that are offered; more would be a list to search in, and the dialog does that. */
const mostOffered = 30;

/**
 * The PDF of a session: the one that was chosen before, else what the user chooses of the conference's PDFs, the slides
 * link and a dialog. Nothing is fetched unless the user chooses so.
 * @param asks to let the user choose another one
 */
export async function chooseDeck(
  parts: SlidePickerParts,
  found: FoundPage,
  note: vscode.Uri,
  asks: boolean,
): Promise<ChosenDeck | undefined> {
  const remembered = new RememberedDecks(parts.memory);
  const last = asks ? undefined : remembered.of(note);
  if (last !== undefined && (await exists(last))) return openFile(remembered, note, last);
  const closer = new vscode.CancellationTokenSource();
  const sources = deckSources(parts, found, note, closer.token);
  try {
    const picked = vscode.window.showQuickPick(
      sources,
      {
        title: vscode.l10n.t('Slides of {0}', found.page.title),
        placeHolder: vscode.l10n.t('Select the PDF with the slides'),
        matchOnDescription: true,
      },
      closer.token,
    );
    const first = await Promise.race([picked, sources]);
    // Of one way there is nothing to choose.
    if (Array.isArray(first) && first.length === 1) {
      closer.cancel();
      return await first[0]?.open();
    }
    return await (await picked)?.open();
  } finally {
    // Whoever has closed the list does not wait for its files.
    closer.cancel();
    closer.dispose();
  }
}

/**
 * What a session's PDF can be got from. What belongs to it already comes first, the file that was chosen for it and its
 * slides link; then files of the conference, and last a dialog.
 */
export async function deckSources(
  parts: SlidePickerParts,
  found: FoundPage,
  note: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<DeckSource[]> {
  const remembered = new RememberedDecks(parts.memory);
  const open = (file: vscode.Uri) => openFile(remembered, note, file);
  const files = await pdfsOf(found, note, token);
  const sourceOf = (file: vscode.Uri): DeckSource => ({
    label: baseName(file.path),
    iconPath: new vscode.ThemeIcon('file-pdf'),
    description: relativePath(vscode.Uri.parse(found.conference.id, true), file) ?? file.fsPath,
    open: () => open(file),
  });
  const last = remembered.of(note);
  const attached = last !== undefined && (await exists(last)) ? [last] : [];
  const others = files.filter((file) => file.toString() !== attached[0]?.toString());
  const link = slidesLink(found);
  const choose: DeckSource = {
    label: vscode.l10n.t('Choose a File…'),
    iconPath: new vscode.ThemeIcon('folder-opened'),
    alwaysShow: true,
    open: () => openDialog(note, open),
  };
  const fromLink = link === undefined ? [] : [linkSource(parts, note, link)];
  const behind = others.map(sourceOf);
  // To trust a workspace is more than to choose a file.
  const rest = parts.isTrusted() ? [...fromLink, ...behind] : [...behind, ...fromLink];
  return [...attached.map(sourceOf), ...rest, choose];
}

function slidesLink({ page }: FoundPage): string | undefined {
  const href = page.kind === 'session' ? sessionLinks(page).slides : undefined;
  return href !== undefined && isWebAddress(href) ? href : undefined;
}

/** PDFs of the conference, those first that belong to the note by their names. */
async function pdfsOf(
  { conference }: FoundPage,
  note: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  const folder = new FolderInEditor(vscode.Uri.parse(conference.id, true));
  const isExcluded = readFileGlobs('exclude', folder.root);
  const walk = {
    // Hidden folders, those of packages, and what Hugo makes.
    enter: (_: string, path: string) =>
      !isExcluded(path) && !/^(?:public|resources)$|(?:^|\/)(?:\.|node_modules$)/.test(path),
    followLinks: false,
  };
  const files = await folder.files('', walk, token);
  const paths = files.filter((path) => /\.pdf$/i.test(path) && !isExcluded(path));
  return sortDecks(paths, folder.pathOf(note) ?? '')
    .slice(0, mostOffered)
    .map((path) => folder.at(path));
}

async function openDialog(
  note: vscode.Uri,
  open: (file: vscode.Uri) => Promise<ChosenDeck | undefined>,
): Promise<ChosenDeck | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Choose the PDF with the Slides'),
      defaultUri: vscode.Uri.joinPath(note, '..'),
      filters: { PDF: ['pdf'] },
    })) ?? [];
  return file && open(file);
}

async function openFile(
  remembered: RememberedDecks,
  note: vscode.Uri,
  file: vscode.Uri,
): Promise<ChosenDeck | undefined> {
  const name = baseName(file.path);
  try {
    // A copy: in Node this is a Buffer, which does not get to a page as bytes.
    const bytes = new Uint8Array(await vscode.workspace.fs.readFile(file));
    if (bytes.length > 0) {
      await remembered.remember(note, file);
      return { name, bytes };
    }
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} is empty. Choose another file.', name));
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError)) throw error;
    void vscode.window.showErrorMessage(errorWords(error, name));
  }
  await remembered.forget(note);
  return undefined;
}
