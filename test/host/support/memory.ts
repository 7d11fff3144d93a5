import type * as vscode from 'vscode';

/** What VS Code keeps for an extension, without VS Code: it lives on where a test makes everything else anew. */
export function memoryOf(): vscode.Memento {
  const kept = new Map<string, string>();
  return {
    keys: () => [...kept.keys()],
    get: <T>(key: string, otherwise?: T) => {
      const value = kept.get(key);
      return value === undefined ? otherwise : (JSON.parse(value) as T);
    },
    update: (key: string, value: unknown) => {
      if (value === undefined) kept.delete(key);
      else kept.set(key, JSON.stringify(value));
      return Promise.resolve();
    },
  };
}
