import type * as vscode from 'vscode';

/** Owns what it registers, and lets go of it in the opposite order, once. */
export class Disposable implements vscode.Disposable {
  readonly #owned: vscode.Disposable[] = [];
  #disposed = false;

  protected get isDisposed(): boolean {
    return this.#disposed;
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    for (const each of this.#owned.splice(0).reverse()) each.dispose();
  }

  /** Keeps `disposable` until this object is disposed; where that has happened, disposes it at once. */
  protected register<T extends vscode.Disposable>(disposable: T): T {
    if (this.#disposed) disposable.dispose();
    else this.#owned.push(disposable);
    return disposable;
  }
}
