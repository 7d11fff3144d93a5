import type * as vscode from 'vscode';

/**
 * The path of `uri` below `root`, with `/` between names and no slash at its ends; empty for the root itself.
 * @returns undefined where `uri` does not lie in `root`, which also keeps `..` from leading out of it
 */
export function relativePath(root: vscode.Uri, uri: vscode.Uri): string | undefined {
  if (root.scheme !== uri.scheme || root.authority !== uri.authority) return undefined;
  const base = root.path.replace(/\/+$/, '');
  const path = uri.path.replace(/\/+$/, '');
  if (path === base) return '';
  if (!path.startsWith(`${base}/`) || path.split('/').includes('..')) return undefined;
  return path.slice(base.length + 1);
}
