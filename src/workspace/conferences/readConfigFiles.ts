import * as vscode from 'vscode';
import { configFolders, isConfigFile } from '../../core/hugo/configFiles';
import type { ConfigFile } from '../../core/hugo/siteConfig';
import { listFolder } from '../../host/files/listFolder';
import { readTextIfThere } from '../../host/files/readText';

/** The files that configure the site at `root`, unsaved text included. */
export async function readConfigFiles(root: vscode.Uri): Promise<ConfigFile[]> {
  const names = (await listFolder(root)).map(([name]) => name);
  const below = names.includes('config')
    ? await Promise.all(configFolders.map((folder) => filesIn(root, folder)))
    : [];
  const paths = [...names, ...below.flat()].filter(isConfigFile);
  const config: ConfigFile[] = [];
  for (const path of paths) {
    const uri = vscode.Uri.joinPath(root, path);
    const text = await readTextIfThere(uri);
    if (text !== undefined) config.push({ path, uri: uri.toString(), text });
  }
  return config;
}

async function filesIn(root: vscode.Uri, folder: string): Promise<string[]> {
  const files = await listFolder(vscode.Uri.joinPath(root, ...folder.split('/')));
  return files.map(([name]) => `${folder}/${name}`);
}
