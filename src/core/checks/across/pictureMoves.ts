import * as l10n from '@vscode/l10n';
import type { Conference, Page } from '../../conference/conference';
import { walkPages } from '../../conference/pages/walkPages';
import { addressOfFile, imageFile, type ImageSite } from '../../edits/pictures/imageFiles';
import { imagePage, imageSite } from '../../edits/pictures/imageSite';
import { fileAddress, ownFolder } from '../../edits/links/rewriteAddress';
import { decodePath, splitHref } from '../../hugo/resolveLink';
import { baseName, folderOf, joinPath, relativePath, type LinkPage } from '../../hugo/linkPages';
import type { Link, Note } from '../../note/note';
import { comparePositions } from '../../text/range';
import type { TextEdit } from '../../text/textEdit';
import type { Fix } from '../finding';
import { isPicture, pictureUri } from '../site/pictureUse';

/** A place that names a picture: one that shows it, or a link to it. */
interface Mention {
  readonly uri: string;
  readonly from: LinkPage;
  readonly site: ImageSite;
  readonly link: Link;
}

/** The links of a note that lead to a picture, in comments too. */
export function linksToPictures({ links }: Note): readonly Link[] {
  return links.filter(({ href }) => isPicture(splitHref(href).path));
}

/** How the pictures of a conference get where the others lie. Cheap until the first fix is asked for. */
export class PictureMoves {
  readonly #conference: Conference;
  readonly #files: ReadonlySet<string>;
  #taken: ReadonlySet<string> | undefined;
  #mentions: ReadonlyMap<string, readonly Mention[]> | undefined;

  /** @param files paths from the conference's root, of what is no note */
  constructor(conference: Conference, files: ReadonlySet<string>) {
    this.#conference = conference;
    this.#files = files;
  }

  /**
   * The fix that moves a picture to where the others lie, and changes its address wherever a note shows it or links to
   * it. None where nobody knows the file, and where one of its name lies there: which is meant, the writer has to say.
   * Who makes the fix lets HTML and shortcodes follow that name the picture, which take the notes' texts.
   * @param file the picture's path from the conference's root
   * @param folder where the other pictures lie, seen from their notes
   */
  fixes(page: Page, file: string, folder: string): Fix[] {
    const { note } = page;
    const from = imagePage(this.#conference, page);
    if (from === undefined || note === undefined || !this.#files.has(file)) return [];
    const target = joinPath(joinPath(ownFolder(from), folder), baseName(file));
    this.#taken ??= new Set(Array.from(this.#files, (each) => each.toLowerCase()));
    if (this.#taken.has(target.toLowerCase())) return [];
    this.#mentions ??= this.#allMentions();
    const mentions = this.#mentions.get(file) ?? [];
    // Other notes have it where theirs lie.
    if (mentions.some((each) => relativePath(ownFolder(each.from), folderOf(file)) === folder)) return [];
    const edits = addressEdits(mentions, target);
    return [
      {
        title: l10n.t('Move the image to “{0}”', folder),
        moves: [{ from: pictureUri(this.#conference, file), to: pictureUri(this.#conference, target) }],
        edits: edits.get(note.uri) ?? [],
        others: [...edits].flatMap(([uri, own]) => (uri === note.uri ? [] : [{ uri, edits: own }])),
        safe: false,
      },
    ];
  }

  #allMentions(): ReadonlyMap<string, readonly Mention[]> {
    const mentions = new Map<string, Mention[]>();
    for (const page of walkPages(this.#conference)) {
      const links = page.note === undefined ? [] : [...page.note.images, ...linksToPictures(page.note)];
      const from = links.length === 0 ? undefined : imagePage(this.#conference, page);
      if (from === undefined || page.note === undefined) continue;
      const site = imageSite(this.#conference, page);
      for (const link of links) {
        const file = link.href.includes('{{') ? undefined : this.#fileOf(link, from, site);
        if (file === undefined) continue;
        const mention = { uri: page.note.uri, from, site, link };
        const others = mentions.get(file);
        if (others === undefined) mentions.set(file, [mention]);
        else others.push(mention);
      }
    }
    return mentions;
  }

  /** What begins with a slash is any of the site's files. */
  #fileOf({ href }: Link, from: LinkPage, site: ImageSite): string | undefined {
    const { path } = splitHref(href);
    const inContent = joinPath(site.contentFolder, decodePath(path));
    return path.startsWith('/') && this.#files.has(inContent) ? inContent : imageFile(from, site, href);
  }
}

/** All addresses of a picture, as they are to be when it lies elsewhere, by note. */
function addressEdits(
  mentions: readonly Mention[],
  target: string,
): ReadonlyMap<string, readonly TextEdit[]> {
  const edits = new Map<string, TextEdit[]>();
  for (const { uri, from, site, link } of mentions) {
    const own = edits.get(uri) ?? [];
    edits.set(uri, own);
    const { path, suffix } = splitHref(link.href);
    const address = path.startsWith('/')
      ? fileAddress({ context: 'markdown' }, '/', '', target, site.contentFolder)
      : addressOfFile(from, site, target);
    const newText = address + suffix;
    // Two pictures may have one address, below the text.
    if (!own.some(({ range }) => comparePositions(range.start, link.hrefRange.start) === 0))
      own.push({ range: link.hrefRange, newText });
  }
  return edits;
}
