import * as vscode from 'vscode';
import type { ReadPdf } from '../../core/decks/pdfFile';
import { deckOfPdf } from '../../core/decks/published/deckOfPdf';
import type { PublishedDeck } from '../../core/decks/published/publishedDeck';
import { readPublishedDeck } from '../../core/decks/published/readPublishedDeck';
import { baseName } from '../../core/hugo/linkPages';
import { errorWords } from '../../host/errorWords';
import { ownLibrary } from '../../host/ownLibrary';

/** The words of a thousand slides are a tenth of it; saved pages bring more along. */
export const longestText = 5_000_000;
/** Where readers look for the signature [PDF 1.7, implementation note 13]. */
const signatureWithin = 1024;

/** A deck that was read, or why not, in a sentence; undefined when the user gave up. */
export type DeckRead =
  | { readonly deck: PublishedDeck; readonly isPdf: boolean }
  | { readonly trouble: string };

/**
 * Reads the deck in a file: a PDF, or the page of a published one. Its first bytes say which, and not its name.
 * @param home where the extension is installed
 */
export async function readDeckFile(file: vscode.Uri, home: vscode.Uri): Promise<DeckRead | undefined> {
  const name = baseName(file.path);
  let bytes: Uint8Array;
  try {
    bytes = await vscode.workspace.fs.readFile(file);
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError)) throw error;
    return { trouble: errorWords(error, name) };
  }
  const begin = new TextDecoder('latin1').decode(bytes.subarray(0, signatureWithin));
  if (begin.includes('%PDF-')) return readPdfFile(bytes, name, home);
  if (bytes.length > longestText) {
    return {
      trouble: vscode.l10n.t(
        '{0} is {1} MB; the limit is {2} MB. Save only the transcript and try again.',
        name,
        Math.round(bytes.length / 1_000_000),
        longestText / 1_000_000,
      ),
    };
  }
  const deck = readPublishedDeck(new TextDecoder().decode(bytes));
  if (deck !== undefined) return { deck, isPdf: false };
  return {
    trouble: vscode.l10n.t(
      '{0} has no slides. Save the page of the deck, or copy its transcript and try again.',
      name,
    ),
  };
}

async function readPdfFile(bytes: Uint8Array, name: string, home: vscode.Uri): Promise<DeckRead | undefined> {
  const title = vscode.l10n.t('Reading {0}', name);
  const location = vscode.ProgressLocation.Notification;
  const found = await vscode.window.withProgress(
    { location, title, cancellable: true },
    async (progress, token) => {
      const { readPdf } = await ownLibrary<{ readonly readPdf: ReadPdf }>(home, 'pdf');
      const maps = vscode.Uri.joinPath(home, 'dist', 'webview', 'pdf', 'cmaps');
      // A copy: in Node this is a Buffer, which pdf.js does not take.
      return readPdf(new Uint8Array(bytes), {
        characterMap: async (map) =>
          new Uint8Array(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(maps, map))),
        onPage: (number, all) => {
          progress.report({ increment: 100 / all, message: `${number}/${all}` });
          return !token.isCancellationRequested;
        },
      });
    },
  );
  if (found === undefined) return undefined;
  if (found === 'encrypted') {
    return {
      trouble: vscode.l10n.t(
        '{0} is password-protected. Save a copy without a password and choose that.',
        name,
      ),
    };
  }
  if (found === 'broken') {
    return {
      trouble: vscode.l10n.t(
        '{0} is damaged or isn’t a PDF. Open it in another program, or choose another file.',
        name,
      ),
    };
  }
  return { deck: deckOfPdf(found), isPdf: true };
}
