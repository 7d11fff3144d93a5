import type * as vscode from 'vscode';

/** A PDF to pick from. */
export interface ChosenDeck {
  /** Of the file, for people. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A way to a PDF that the user may choose. */
export interface DeckSource extends vscode.QuickPickItem {
  /** @returns undefined where there is no PDF in the end, which the user knows or has been told */
  readonly open: () => Promise<ChosenDeck | undefined>;
}
