import * as l10n from '@vscode/l10n';
import type { Conference } from '../../conference/conference';
import { baseName, folderOf } from '../../hugo/linkPages';
import { isWithin } from '../../hugo/pagePaths';
import { decodePath } from '../../hugo/resolveLink';
import { space } from '../../text/charCodes';
import { checks } from '../codes';
import type { Finding, SeveritySettings } from '../finding';
import { encodeUriPart } from '../../text/wellFormed';

const picture = /\.(?:png|jpe?g|gif|svg|webp|avif)$/i;
const ending = /\.(?:png|jpe?g|gif|svg|webp|avif)(?![\w-])/gi;
/** What ends a file's name where it is written, besides white space. */
const besideNames = '"\'`()<>[]{}=,|\\/?#:';
/** Shortcodes that show all files beside a page. */
const showsAll =
  /\{\{[%<]\s*(?:resources|attachments|gallery|imgproc|carousel|slideshow)\b|^\s*resources\s*[:=]/im;
const start = { line: 0, character: 0 };

/** Templates that take pictures by their kind or by a pattern: which, nobody can tell. Those of Relearn do no such thing. */
const takesAny = /\.Resources(?:\.(?:ByType|Match|GetMatch)\b|\s*(?:\}\}|\|))/;
const template = /^layouts\/|^(?:themes|_vendor)\/(?!.*relearn).*\/layouts\//i;

/** Endings of files whose text may name a picture. */
const textFile =
  /\.(?:html?|md|mdown|markdown|toml|ya?ml|json|jsonc|css|s[ac]ss|less|[cm]?[jt]sx?|svg|xml|csv|tsv|txt|org|adoc|rst|gotmpl|ipynb)$/i;

/** Whether the text of a file of the site, other than a note, may name pictures. */
export function mayNamePictures(path: string): boolean {
  return textFile.test(path);
}

/** Whether files that name pictures may lie in a folder of this name: what is built or fetched names all of them. */
export function mayHoldNames(name: string): boolean {
  return !/^(?:\..*|node_modules|public|resources)$/.test(name);
}

/**
 * Which pictures the files of a conference name, in whichever way: links, shortcodes, HTML, front matter, code, templates,
 * data.
 */
export class PictureUse {
  readonly #named = new Set<string>();
  /** Folders of which pages show all files. */
  readonly #showing = new Set<string>();
  #takesAny = false;

  /** @param path of a note or another file from the conference's root */
  take(path: string, text: string): void {
    if (template.test(path)) this.#takesAny ||= takesAny.test(text);
    else if (showsAll.test(text)) this.#showing.add(folderOf(path));
    for (const name of namesIn(text)) this.#named.add(name);
  }

  /**
   * The pictures that nothing names, in their order; none where templates may show any.
   * @param files paths from the conference's root; others than pictures are passed over
   */
  unused(files: Iterable<string>): string[] {
    if (this.#takesAny) return [];
    const showing = [...this.#showing];
    return [...files].filter((file) => {
      if (!picture.test(file) || showing.some((folder) => isWithin(file, folder))) return false;
      const name = baseName(file).toLowerCase();
      // Of a name with spaces a text may hold the last word alone.
      return !this.#named.has(name) && !this.#named.has(name.slice(name.lastIndexOf(' ') + 1));
    });
  }
}

/** True for a file that a picture's name has. */
export function isPicture(path: string): boolean {
  return picture.test(path);
}

/** The names of pictures that stand in a text, in lower case: each ending, and what stands before it. */
export function namesIn(text: string): string[] {
  return Array.from(text.matchAll(ending), ({ 0: written, index }) => {
    let start = index;
    while (start > 0 && text.charCodeAt(start - 1) > space && !besideNames.includes(text.charAt(start - 1))) {
      start--;
    }
    return decodePath(text.slice(start, index + written.length)).toLowerCase();
  });
}

/** The URI of a file beside the notes. */
export function pictureUri({ id }: Conference, path: string): string {
  return `${id}/${path.split('/').map(encodeUriPart).join('/')}`;
}

/** What lies in the folder of a program, beside its pictures. */
const manifest =
  /(?:^|\/)(?:package\.json|cargo\.toml|go\.mod|pom\.xml|build\.gradle(?:\.kts)?|package\.swift|pyproject\.toml|setup\.py|gemfile|composer\.json|pubspec\.yaml|mix\.exs|androidmanifest\.xml|info\.plist|[^/]+\.(?:csproj|sln|xcodeproj\/[^/]+|podspec))$/i;
/** Apple's documentation names pictures by words of its own. [Swift-DocC: images in documentation catalogs] */
const docc = /\.docc\//i;

/** The folders of programs among the notes. The notes' own root is none, whatever tools it has. */
function programFolders(files: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const file of files) {
    if (!manifest.test(file)) continue;
    const folder = folderOf(file.replace(/[^/]+\.xcodeproj\/.*$/i, 'x'));
    if (folder !== '') folders.add(folder);
  }
  return [...folders];
}

/**
 * A finding for each picture among the notes that nobody uses, by the URI of its file. Pictures of the whole site
 * (`static`, `assets`) belong to its theme.
 * @param files all paths from the conference's root
 */
export function unusedPictures(
  conference: Conference,
  use: PictureUse,
  files: Iterable<string>,
  severities: SeveritySettings = {},
): ReadonlyMap<string, readonly Finding[]> {
  const code = 'image-unused';
  const severity = severities[code] ?? checks[code].severity;
  const found = new Map<string, readonly Finding[]>();
  if (severity === 'off') return found;
  const all = [...files];
  const programs = programFolders(all);
  const isOfProgram = (file: string) =>
    conference.kind === 'plain' && (docc.test(file) || programs.some((folder) => isWithin(file, folder)));
  const roots = conference.config?.contentRoots.map(({ source }) => source) ?? [''];
  for (const file of use.unused(all)) {
    if (isOfProgram(file) || !roots.some((root) => isWithin(file, root))) continue;
    const message = l10n.t('No page on the site uses this image.');
    found.set(pictureUri(conference, file), [
      { code, severity, breaksBuild: false, message, range: { start, end: start }, fixes: [] },
    ]);
  }
  return found;
}
