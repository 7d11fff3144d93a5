import { linearPattern } from '../../text/linearPattern';
import { baseName, folderOf, joinPath } from '../../hugo/linkPages';

/** A document as the setting `markdown.copyFiles.destination` sees it: absolute paths with `/`. */
export interface CopyDocument {
  readonly path: string;
  /** Undefined for a file outside of all. */
  readonly workspaceFolder: string | undefined;
}

/**
 * Where a file that is copied for a Markdown document goes, by VS Code's own setting `markdown.copyFiles.destination`,
 * with all its variables and replacements. Source: VS Code, `copyFiles.ts` of its Markdown extension, read at 1.139.
 * @param destination the value of the setting's entry that fits the document
 * @param names what `${fileName}` stands for: `whole` where the setting says no more of the name, `part` where it makes
 *   a name of it
 * @returns an absolute path
 */
export function copyDestination(
  document: CopyDocument,
  destination: string,
  names: { readonly whole: string; readonly part: string },
  now: Date,
): string {
  let pattern = destination.trim() || '${fileName}';
  if (pattern.startsWith('/')) pattern = `\${documentWorkspaceFolder}/${pattern.slice(1)}`;
  if (pattern.endsWith('/')) pattern += '${fileName}';
  const fileName = baseName(pattern) === '${fileName}' ? names.whole : names.part;
  const path = pattern.replace(variable, (written, name?: string, find?: string, replacement?: string) => {
    if (name === undefined) return '$';
    const value = valueOf(name, document, fileName, now);
    if (value === undefined || find === undefined || replacement === undefined) return value ?? written;
    // What is no pattern is left out, as VS Code leaves it out.
    const pattern = linearPattern(find.replaceAll('\\/', '/'));
    return pattern?.replace(value, replacement.replaceAll('\\/', '/')) ?? value;
  });
  return path.startsWith('/') ? joinPath('/', path) : joinPath(folderOf(document.path), path);
}

const variable = /\\\$|\$\{(\w+)(?:\/((?:\\\/|[^}/])+)\/((?:\\\/|[^}/])*)\/)?\}/g;

function valueOf(
  name: string,
  { path, workspaceFolder }: CopyDocument,
  fileName: string,
  now: Date,
): string | undefined {
  const base = baseName(path);
  const extension = /\.[^.]*$/.exec(base)?.[0] ?? '';
  const inWorkspace = (absolute: string) =>
    workspaceFolder === undefined ? absolute : absolute.slice(workspaceFolder.length).replace(/^\//, '');
  switch (name) {
    case 'documentDirName':
      return folderOf(path);
    case 'documentRelativeDirName':
      return inWorkspace(folderOf(path));
    case 'documentFileName':
      return base;
    case 'documentBaseName':
      return base.slice(0, base.length - extension.length);
    case 'documentExtName':
      return extension.slice(1);
    case 'documentFilePath':
      return path;
    case 'documentRelativeFilePath':
      return inWorkspace(path);
    case 'documentWorkspaceFolder':
      return workspaceFolder ?? folderOf(path);
    case 'fileName':
      return fileName;
    case 'fileExtName':
      return /[^.]*$/.exec(fileName)?.[0] ?? '';
    case 'unixTime':
      return String(now.getTime());
    case 'isoTime':
      // A colon is in no file name of Windows.
      return now.toISOString().replaceAll(':', '-');
    default:
      return undefined;
  }
}
