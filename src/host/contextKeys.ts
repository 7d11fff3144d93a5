import * as vscode from 'vscode';
import type { ContextKey } from './ids';

/** Sets context keys, and only where the value changes: each call goes to the window and re-evaluates its menus. */
export class ContextKeys {
  readonly #values = new Map<ContextKey, boolean>();

  set(key: ContextKey, value: boolean): void {
    if (this.#values.get(key) === value) return;
    this.#values.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  }
}
