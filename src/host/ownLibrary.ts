import * as vscode from 'vscode';

const loading = new Map<string, Promise<unknown>>();

/**
 * Loads a library of the extension's own that is too large to be read at the start: a CommonJS file in `dist/libraries`
 * that needs nothing. In a web worker there is no way to it but that of VS Code itself, which reads the text of an
 * extension and makes a function of it [VS Code, src/vs/workbench/api/worker/extHostExtensionService.ts]; Node takes the
 * same way, so that there is one. No text but that of the installed extension comes here.
 * @param name of the file, without its ending
 */
export function ownLibrary<T>(home: vscode.Uri, name: 'mermaid' | 'pdf'): Promise<T> {
  const file = vscode.Uri.joinPath(home, 'dist', 'libraries', `${name}.js`);
  const key = file.toString();
  let library = loading.get(key);
  if (library === undefined) {
    library = load(file);
    loading.set(key, library);
    // What could not be read is tried again when it is wanted again.
    library.catch(() => loading.delete(key));
  }
  return library as Promise<T>;
}

async function load(file: vscode.Uri): Promise<unknown> {
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const module = { exports: {} };
  // oxlint-disable-next-line typescript/no-implied-eval -- the extension's own code, as said above
  const run = new Function('module', 'exports', `${text}\n//# sourceURL=${file.toString()}`) as (
    ...given: unknown[]
  ) => void;
  run(module, module.exports);
  return module.exports;
}
