import * as vscode from 'vscode';

const key = 'slidePicker.decks';
const most = 200;

/** Which PDF belongs to which note, kept for the workspace. */
export class RememberedDecks {
  readonly #memory: vscode.Memento;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  /** The file that was last chosen for a note, wherever it is by now. */
  of(note: vscode.Uri): vscode.Uri | undefined {
    const kept = this.#read()[note.toString()];
    return kept === undefined ? undefined : vscode.Uri.parse(kept, true);
  }

  async remember(note: vscode.Uri, file: vscode.Uri): Promise<void> {
    // The oldest stand first.
    const kept = [...this.#without(note), [note.toString(), file.toString()]].slice(-most);
    await this.#memory.update(key, Object.fromEntries(kept));
  }

  async forget(note: vscode.Uri): Promise<void> {
    await this.#memory.update(key, Object.fromEntries(this.#without(note)));
  }

  #without(note: vscode.Uri): [string, string][] {
    return Object.entries(this.#read()).filter(([each]) => each !== note.toString());
  }

  #read(): Record<string, string> {
    const value = this.#memory.get<unknown>(key);
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(
      Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  }
}
