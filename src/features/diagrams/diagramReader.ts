import type * as vscode from 'vscode';
import { findTrouble, type DiagramTrouble, type MermaidError } from '../../core/diagrams/diagramTrouble';
import { ownLibrary } from '../../host/ownLibrary';

/** Sources whose outcome is remembered: more than the diagrams of all notes that somebody has open. */
const most = 500;

/** Lets Mermaid's own parser read diagrams. It is loaded for the first one. */
export class DiagramReader {
  readonly #home: vscode.Uri;
  readonly #known = new Map<string, DiagramTrouble | undefined>();

  /** @param home where the extension is installed */
  constructor(home: vscode.Uri) {
    this.#home = home;
  }

  /** What is wrong in a diagram; undefined where nothing is. The same source is read once. */
  async read(source: string): Promise<DiagramTrouble | undefined> {
    if (this.#known.has(source)) return this.#known.get(source);
    const { mermaidError } = await ownLibrary<{ mermaidError: MermaidError }>(this.#home, 'mermaid');
    const trouble = await findTrouble(source, mermaidError);
    this.#known.set(source, trouble);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= most) break;
      this.#known.delete(oldest);
    }
    return trouble;
  }
}
