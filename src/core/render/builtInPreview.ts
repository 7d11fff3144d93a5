import type MarkdownIt from 'markdown-it';
import { folderOf, relativePath, type LinkPage } from '../hugo/linkPages';
import { findShortcodes } from '../hugo/shortcodes';
import { findFrontMatterBlock } from '../frontMatter/frontMatterBlock';
import { PageRendering } from './page/pageRendering';
import type { PageWords } from './pageFault';
import type { RenderSite } from './renderSite';
import { scopeOf, type Scope } from './page/scope';
import { placeLines, placePieces } from './markdown/pieces';
import { shortcodeRules, type RenderEnv } from './markdown/shortcodePlugin';
import { markShortcodes } from './shortcodes/marks';
import { shortcodeTree } from './shortcodes/shortcodeTree';
import { SourceText } from './page/sourceText';
import { writeTokens } from './markdown/writeTokens';
import { pageWriters } from './page/pageWriters';

/** What a preview that is not ours knows of the note that it shows. */
export interface BuiltInContext {
  /**
   * The note that an environment of markdown-it belongs to; undefined for a text that is no note of a Hugo site.
   * Asked for when a page is written, for then alone VS Code says which document it is.
   */
  noteOf(env: object): { readonly site: RenderSite; readonly path: string } | undefined;
  readonly words: PageWords;
  /** The address at which that preview loads a file of the site. */
  image(file: string, env: object): string | undefined;
}

interface BuiltInEnv extends RenderEnv {
  scope?: Scope;
}

/**
 * Lets VS Code's own preview show shortcodes, and links and pictures as the site finds them. Diagrams are left to whoever
 * draws fences there: one of a shortcode is given to it as a fence. Texts that are no notes stay as they are.
 *
 * VS Code reads a text without saying which document it is, keeps the tokens, and writes them later with an environment
 * that says it; its own rules for pictures, links, fences and lines come after ours and call them. [vscode,
 * extensions/markdown-language-features/src/markdownEngine.ts]
 */
export function extendBuiltInPreview(md: MarkdownIt, context: BuiltInContext): MarkdownIt {
  md.core.ruler.before('normalize', 'talk_notes_shortcodes', (state) => {
    const env = state.env as BuiltInEnv;
    if (env.talkNotes !== undefined) return;
    const source = new SourceText(state.src);
    const nodes = shortcodeTree(findShortcodes(source.text, findFrontMatterBlock(source.text)?.end ?? 0));
    const span = { start: 0, end: source.text.length };
    const { text, lines } = markShortcodes(source.text, span, nodes);
    state.src = text;
    env.scope = scopeOf(source, span, nodes, lines);
  });
  md.core.ruler.after('block', 'talk_notes_lines', ({ tokens, env }) => {
    const scope = scopeIn(env as BuiltInEnv);
    if (scope !== undefined) placeLines(tokens, scope);
  });
  md.core.ruler.push('talk_notes_pieces', ({ tokens, env, Token }) => {
    const scope = scopeIn(env as BuiltInEnv);
    if (scope !== undefined) placePieces(tokens, scope, Token);
  });

  const pages = new WeakMap<object, PageRendering>();
  shortcodeRules(md, {
    leavesCode: true,
    pageOf(env, { source }) {
      if (env.talkNotes !== undefined) return env.talkNotes.page;
      const known = pages.get(env);
      if (known !== undefined) return known;
      const page = pageFor(md, context, env, source);
      if (page !== undefined) pages.set(env, page);
      return page;
    },
  });
  md.renderer.rules['own_html'] = (tokens, i) => tokens[i]?.content ?? '';
  return md;
}

function scopeIn({ talkNotes, scope }: BuiltInEnv): Scope | undefined {
  return talkNotes?.scope ?? scope;
}

function pageFor(
  md: MarkdownIt,
  context: BuiltInContext,
  env: object,
  source: SourceText,
): PageRendering | undefined {
  const note = context.noteOf(env);
  if (note?.site.config === undefined) return undefined;
  const { site, path } = note;
  const from: LinkPage | undefined = site.links.pageAt(path);
  if (from === undefined) return undefined;
  const page: PageRendering = new PageRendering({
    writers: pageWriters,
    md,
    site,
    from,
    root: source,
    todos: [],
    words: context.words,
    env,
    addresses: {
      image: (file) => context.image(file, env),
      page: (target, suffix) => `${relativePath(folderOf(path), target)}${suffix.replace(/^\?[^#]*/, '')}`,
    },
    drawDiagram(diagram) {
      const fence = `~~~~~~~~~~mermaid\n${diagram.trim()}\n~~~~~~~~~~\n`;
      const scope = scopeOf(SourceText.elsewhere(fence, 0), { start: 0, end: fence.length }, [], undefined);
      const ownEnv = { ...env, talkNotes: { page, scope } };
      return writeTokens(md, md.parse(fence, ownEnv), ownEnv);
    },
  });
  return page;
}
