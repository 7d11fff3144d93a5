import picomatch from 'picomatch/posix';
import * as vscode from 'vscode';
import { copyDestination } from '../../core/edits/pictures/copyDestination';
import {
  imageFolder,
  imageName,
  subjectName,
  withoutImageEnding,
} from '../../core/edits/pictures/imageFiles';
import { imageHabits, imagePage, imageSite } from '../../core/edits/pictures/imageSite';
import { baseName, folderOf, joinPath } from '../../core/hugo/linkPages';
import { imageFolderName } from '../../core/completion/imageNames';
import { readSetting } from '../../host/configuration';
import { relativePath } from '../../host/files/paths';
import type { NoteText } from '../conferences/noteText';

/** Where a new picture goes. Paths are relative to the conference's root. */
export interface PictureHome {
  readonly folder: string;
  /** Without its ending; not yet looked whether it is taken. */
  readonly stem: string;
}

/**
 * Tells where new pictures of a note go: where VS Code's own setting sends copied files of this note, if that is in the
 * conference; else where the notes keep theirs, else the folder of our setting.
 * @param subject the words that tell what the picture shows
 * @param ending with its dot
 * @returns undefined for a note that Hugo makes no page of
 */
export function pictureHome(
  noteText: NoteText,
): ((subject: string, ending: string) => PictureHome) | undefined {
  const { conference, page, uri } = noteText;
  const asLinked = imagePage(conference, page);
  if (asLinked === undefined) return undefined;
  const nameFor = (subject: string, ending: string) =>
    withoutImageEnding(imageName(asLinked, subject, ending, []));
  let habit: string | undefined;
  const destination = destinationFor(uri);
  return (subject, ending) => {
    const whole = nameFor(subject, ending);
    const set = destination?.({ whole: whole + ending, part: subjectName(subject) + ending });
    const path = set && relativePath(vscode.Uri.parse(conference.id, true), set);
    if (path !== undefined && path !== '') {
      return { folder: folderOf(path), stem: withoutImageEnding(baseName(path)) };
    }
    habit ??= imageFolder(
      asLinked,
      imageSite(conference, page),
      imageHabits(conference, page),
      folderSetting(uri),
    );
    return { folder: habit, stem: whole };
  };
}

/** A folder below the note's: what leads out of it, or to nowhere, is the usual name. */
function folderSetting(scope: vscode.Uri): string {
  const folder = joinPath('', readSetting('images.folder', scope).replaceAll('\\', '/'));
  return folder === '' ? imageFolderName : folder;
}

type Destination = (names: { readonly whole: string; readonly part: string }) => vscode.Uri;

/** The first entry of `markdown.copyFiles.destination` whose glob fits, as VS Code chooses it. */
function destinationFor(uri: vscode.Uri): Destination | undefined {
  const setting: unknown = vscode.workspace.getConfiguration('markdown', uri).get('copyFiles.destination');
  if (typeof setting !== 'object' || setting === null) return undefined;
  for (const [glob, destination] of Object.entries(setting)) {
    if (typeof destination !== 'string' || !globs(glob).some((each) => fits(each, uri.path))) continue;
    const workspaceFolder = vscode.workspace.getWorkspaceFolder(uri)?.uri.path;
    return (names) =>
      uri.with({
        path: copyDestination({ path: uri.path, workspaceFolder }, destination, names, new Date()),
      });
  }
  return undefined;
}

const fits = (glob: string, path: string) => picomatch(glob, { dot: true })(path);

/** With a leading `/` a glob begins at a workspace folder, else anywhere. */
function globs(glob: string): string[] {
  if (!glob.startsWith('/')) return [glob.startsWith('**') ? glob : `**/${glob}`];
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.map((folder) => vscode.Uri.joinPath(folder.uri, glob).path);
}
