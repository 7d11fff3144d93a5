import * as vscode from 'vscode';
import { isCheckCode, type CheckCode } from '../../core/checks/codes';
import { reportSurprise, type Log } from '../../host/log';
import { readTextIfThere } from '../../host/files/readText';

/**
 * The page about the checks that ships with the extension: an address on the web would show that of another version.
 * VS Code opens a line of a file from the link of a diagnostic, and runs no command there (1.139).
 */
export class CheckPage {
  readonly uri: vscode.Uri;
  readonly #lines = new Map<CheckCode, number>();
  /** Resolves when the page was read, and addresses can be told. */
  readonly ready: Promise<void>;

  /** @param home where the extension is installed */
  constructor(home: vscode.Uri, log: Log) {
    this.uri = vscode.Uri.joinPath(home, 'docs', 'checks.md');
    this.ready = this.#read().catch((error: unknown) => reportSurprise(log, this.uri.toString(), error));
  }

  /** Where a check is explained; undefined before the page was read. */
  addressOf(code: CheckCode): vscode.Uri | undefined {
    const line = this.#lines.get(code);
    return line === undefined ? undefined : this.uri.with({ fragment: `L${line + 1}` });
  }

  async #read(): Promise<void> {
    const text = (await readTextIfThere(this.uri)) ?? '';
    for (const [line, words] of text.split(/\r?\n/).entries()) {
      const code = /^### `([a-z-]+)`/.exec(words)?.[1];
      if (code !== undefined && isCheckCode(code)) this.#lines.set(code, line);
    }
  }
}
