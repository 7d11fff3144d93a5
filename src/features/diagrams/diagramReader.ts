import type * as vscode from 'vscode';
import { findTrouble, type MermaidError } from '../../core/diagrams/diagramTrouble';
import type { DiagramTrouble } from '../../core/diagrams/trouble';
import { ownLibrary } from '../../host/ownLibrary';

/** Sources whose outcome is remembered: more than the diagrams of all notes that somebody has open. */
const most = 500;

/** Lets Mermaid's own parser read diagrams. It is loaded for the first one. */
export class DiagramReader {
  readonly #home: vscode.Uri;
  readonly #known = new Map<string, Promise<DiagramTrouble | undefined>>();

  /** @param home where the extension is installed */
  constructor(home: vscode.Uri) {
    this.#home = home;
  }

  /** What is wrong in a diagram; undefined where nothing is. The same source is read once. */
  read(source: string): Promise<DiagramTrouble | undefined> {
    let trouble = this.#known.get(source);
    if (trouble !== undefined) return trouble;
    trouble = this.#read(source);
    this.#known.set(source, trouble);
    // Where Mermaid could not be loaded, it is tried again.
    trouble.catch(() => this.#known.delete(source));
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= most) break;
      this.#known.delete(oldest);
    }
    return trouble;
  }

  async #read(source: string): Promise<DiagramTrouble | undefined> {
    const { mermaidError } = await ownLibrary<{ mermaidError: MermaidError }>(this.#home, 'mermaid');
    return findTrouble(source, mermaidError);
  }
}
