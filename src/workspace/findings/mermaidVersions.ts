import * as vscode from 'vscode';
import { Disposable } from '../../host/disposable';
import type { NoteFindings } from './noteFindings';
import type { Notes } from '../conferences/notes';

/** Which Mermaid each site draws with, as it was known last: while notes are being judged it stays. */
export class MermaidVersions extends Disposable {
  readonly #known = new Map<string, string | undefined>();
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  /** Fires where a site has another one than was known, or none any more. */
  readonly onDidChange = (listener: () => void): vscode.Disposable => this.#changed.event(listener);

  constructor(notes: Notes, findings: NoteFindings) {
    super();
    this.register(
      findings.onDidChange(() => {
        let isOther = false;
        for (const { id } of notes.conferences) {
          const facts = findings.judged(id);
          if (facts === undefined || facts.mermaid === this.#known.get(id)) continue;
          this.#known.set(id, facts.mermaid);
          isOther = true;
        }
        if (isOther) this.#changed.fire();
      }),
    );
  }

  of(conferenceId: string): string | undefined {
    return this.#known.get(conferenceId);
  }
}
