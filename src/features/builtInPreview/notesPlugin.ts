import type MarkdownIt from 'markdown-it';
import * as vscode from 'vscode';
import { pageWords } from '../../core/checks/pageFaults';
import { extendBuiltInPreview, type BuiltInContext } from '../../core/render/builtInPreview';
import { isRecord } from '../../shared/guards';
import { findPage, type Notes } from '../../workspace/conferences/notes';
import type { KnownSites } from '../../workspace/site/knownSites';

/** What VS Code's preview writes a document with. [vscode, markdown-language-features/src/markdownEngine.ts, RenderEnv] */
interface MarkdownEnv {
  readonly document: vscode.Uri | undefined;
  asWebviewUri(uri: vscode.Uri): string | undefined;
}

/** Extends VS Code's own preview for the notes of the window's Hugo sites. */
export class NotesPlugin {
  readonly #notes: Notes;
  readonly #sites: KnownSites;

  constructor(notes: Notes, sites: KnownSites) {
    this.#notes = notes;
    this.#sites = sites;
  }

  extend(md: MarkdownIt): MarkdownIt {
    const context: BuiltInContext = {
      words: pageWords,
      noteOf: (env) => {
        const { document } = readEnv(env);
        const found = document && findPage(this.#notes, document);
        return found && { site: this.#sites.of(found).site, path: found.page.path };
      },
      image: (file, env) => {
        const read = readEnv(env);
        const found = read.document && findPage(this.#notes, read.document);
        if (found === undefined) return undefined;
        return read.asWebviewUri(vscode.Uri.joinPath(vscode.Uri.parse(found.conference.id, true), file));
      },
    };
    return extendBuiltInPreview(md, context);
  }
}

/** Another extension's data: it is as it is in the versions that are known, and may be otherwise in the next. */
function readEnv(env: object): MarkdownEnv {
  const { currentDocument, resourceProvider } = env as Readonly<Record<string, unknown>>;
  return {
    document: currentDocument instanceof vscode.Uri ? currentDocument : undefined,
    asWebviewUri: (uri) => {
      const make = isRecord(resourceProvider) ? resourceProvider['asWebviewUri'] : undefined;
      const made: unknown =
        typeof make === 'function' ? Reflect.apply(make, resourceProvider, [uri]) : undefined;
      return made instanceof vscode.Uri ? made.toString(true) : undefined;
    },
  };
}
