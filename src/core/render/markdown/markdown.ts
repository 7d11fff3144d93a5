import MarkdownIt, { type Token } from 'markdown-it';
import deflist from 'markdown-it-deflist';
import { signsAttribute } from '../../formulas/formulaSigns';
import type { RenderingSettings } from '../../hugo/renderingSettings';
import { alerts, type Alert } from '../goldmark/alerts';
import { aloneImages } from '../goldmark/aloneImages';
import { blockAttributes } from '../goldmark/attributes';
import { bareLinks } from '../goldmark/bareLinks';
import { extras } from '../goldmark/extras';
import { footnotes } from '../goldmark/footnotes';
import { HeadingIds } from '../goldmark/headingIds';
import { eastAsianLineBreaks, escapedSpaces } from '../goldmark/lineBreaks';
import { githubMath, passthrough } from '../goldmark/passthrough';
import { strikethrough } from '../goldmark/strikethrough';
import { taskLists } from '../goldmark/taskLists';
import { textRule } from '../goldmark/textRule';
import { typographer } from '../goldmark/typographer';
import { element, escapeHtml } from '../../text/writtenHtml';
import { placeLines, placePieces } from './pieces';
import { shortcodeRules, type RenderEnv } from './shortcodePlugin';
import { replaceMarks } from '../shortcodes/marks';
import { lookOf } from '../shortcodes/look';
import { boxAround } from '../shortcodes/templates/boxes';
import { markTodos } from '../elements/todoMarks';

/** Making one takes longer than reading a note: sites with equal settings share it. */
const made = new Map<string, MarkdownIt>();

/**
 * markdown-it as Goldmark with Hugo's settings, or for plain notes as GitHub. It keeps nothing of a text: what a text
 * needs travels in its environment ({@link RenderEnv}).
 */
export function markdownFor(settings: RenderingSettings | undefined): MarkdownIt {
  const key = settings === undefined ? 'plain' : JSON.stringify({ ...settings, params: undefined });
  let md = made.get(key);
  if (md === undefined) {
    md = makeMarkdown(settings);
    made.set(key, md);
  }
  return md;
}

function makeMarkdown(settings: RenderingSettings | undefined): MarkdownIt {
  const md = new MarkdownIt({
    // Recognised always, written by our rules: comments hold buttons even where the site leaves HTML out.
    html: true,
    linkify: settings === undefined,
    breaks: settings?.hardWraps ?? false,
  });
  // Addresses stay as written: ours are judged and encoded where they are written into the page.
  md.normalizeLink = (address) => address;
  md.normalizeLinkText = (text) => text;
  md.validateLink = () => true;
  if (settings === undefined) likeGitHub(md);
  else likeGoldmark(md, settings);
  places(md, settings);
  shortcodeRules(md, { pageOf: (env) => env.talkNotes?.page, leavesCode: false });
  md.renderer.rules['own_html'] = (tokens, i) => tokens[i]?.content ?? '';
  md.renderer.rules['math'] = (tokens, i, _options, { talkNotes }: RenderEnv) => {
    const { content = '', markup = 'inline', info = '' } = tokens[i] ?? {};
    const formula = talkNotes === undefined ? content : talkNotes.page.plainText(content, talkNotes.scope);
    return element('span', { class: `math ${markup}`, [signsAttribute]: info }, escapeHtml(formula));
  };
  alertRules(md);
  return md;
}

function likeGitHub(md: MarkdownIt): void {
  // GitHub makes links of what has a scheme or begins with `www.`, and of mail addresses.
  md.linkify.set({ fuzzyLink: false, fuzzyIP: false });
  md.linkify.add('//', null as never);
  md.linkify.add('www.', {
    validate: (text, at) =>
      /^[\w-]+(?:\.[\w-]+)+(?:[/?#][^\s<]*[^\s<?!.,:*_~'")\]])?/.exec(text.slice(at, at + 2000))?.[0]
        .length ?? 0,
    normalize: (match) => {
      match.url = `http://${match.url}`;
    },
  });
  boundAddresses(md);
  strikethrough(md);
  taskLists(md);
  md.use(footnotes);
  passthrough(md, githubMath);
  alerts(md, 'github');
  blockAttributes(md, { headings: true, blocks: false });
  md.core.ruler.disable('block_attributes');
}

/** [Hugo: markup/goldmark/convert.go, newMarkdown] */
function likeGoldmark(md: MarkdownIt, settings: RenderingSettings): void {
  textRule(md);
  if (settings.linkify)
    bareLinks(md, { typographer: settings.typographer, protocol: settings.linkifyProtocol });
  if (settings.strikethrough) strikethrough(md);
  else md.inline.ruler.disable('strikethrough');
  extras(md, settings.extras);
  if (settings.typographer) typographer(md, settings.typographerSigns);
  if (settings.taskLists) taskLists(md);
  if (settings.footnotes) md.use(footnotes);
  if (settings.definitionLists) md.use(deflist);
  if (!settings.tables) md.block.ruler.disable('table');
  if (settings.eastAsianLineBreaks) eastAsianLineBreaks(md);
  if (settings.escapedSpaces) escapedSpaces(md);
  if (!settings.wrapsAloneImages) aloneImages(md);
  passthrough(md, { inline: settings.inlineMath, block: settings.blockMath, money: false });
  alerts(md, 'hugo');
  blockAttributes(md, { headings: settings.headingAttributes, blocks: settings.blockAttributes });
}

/** An open parenthesis makes linkify-it look for its other half in all that follows: longer addresses are text. */
const longestAddress = 4096;

function boundAddresses({ linkify }: MarkdownIt): void {
  const lengthAt = linkify.testSchemaAt.bind(linkify);
  linkify.testSchemaAt = (text, schema, at) => {
    const length = lengthAt(text.slice(at, at + longestAddress), schema, 0);
    return length < longestAddress ? length : 0;
  };
}

/** Lines, pieces, ids and marks of the tokens. */
function places(md: MarkdownIt, settings: RenderingSettings | undefined): void {
  md.core.ruler.after('block', 'lines', ({ tokens, env }) => {
    const { talkNotes } = env as RenderEnv;
    if (talkNotes !== undefined) placeLines(tokens, talkNotes.scope);
  });
  md.core.ruler.push('pieces', ({ tokens, env, Token }) => {
    const { talkNotes } = env as RenderEnv;
    if (talkNotes === undefined) return;
    const { page, scope } = talkNotes;
    placePieces(tokens, scope, Token);
    const ids = new HeadingIds();
    for (const [i, token] of tokens.entries()) {
      if (token.map === null) continue;
      if (token.type === 'inline') {
        if (!scope.source.isIncluded) markTodos(token, (line) => page.todosOn(line), Token);
        if (token.children?.some(({ type }) => type === 'math') === true) page.record.formula();
      } else if (token.nesting >= 0 && token.tag !== '') token.attrSet('data-line', String(token.map[0]));
      if (token.type !== 'heading_open') continue;
      const given = token.attrGet('id');
      if (given !== null) ids.take(given);
      else if (settings?.autoHeadingIds !== false) {
        const inline = tokens[i + 1];
        const isShown = settings?.idsOfShownText === true;
        const source = isShown ? shownLastLine(inline?.children ?? []) : (inline?.content ?? '');
        const words = replaceMarks(source, () => '');
        // Where nothing shows as text there is no id.
        if (!isShown || words !== '')
          token.attrSet('id', ids.make(words, settings?.headingIdType ?? 'github'));
      }
    }
  });
}

/**
 * The last line of a heading as text: no address that stands alone, no tag, no formula.
 * [Hugo: markup/goldmark/internal/render/context.go, TextPlain]
 */
function shownLastLine(children: readonly Token[]): string {
  let text = '';
  let bare = 0;
  for (const child of children) {
    if (child.info === 'auto') bare += child.nesting;
    else if (child.type === 'softbreak' || child.type === 'hardbreak') text = '';
    else if (child.type === 'image') text += shownLastLine(child.children ?? []);
    else if (bare === 0 && /^(?:text|text_special|code_inline)$/.test(child.type)) text += child.content;
  }
  return text;
}

function alertRules(md: MarkdownIt): void {
  // What stands before and behind is made together: shortcodes in a title run once.
  const made = new WeakMap<Alert, ReturnType<typeof boxAround>>();
  const make = (token: Token, { talkNotes }: RenderEnv) => {
    const { style, title, expanded } = token.meta as Alert;
    const params = talkNotes?.page.site.config?.rendering.params;
    const words = { style, color: undefined, title: undefined, icon: undefined };
    const look = lookOf(words, style, params);
    const line = token.map?.[0] ?? 0;
    const html = title === '' ? escapeHtml(look.title) : md.renderInline(title, { talkNotes });
    return boxAround({ look, title: html, expanded, line });
  };
  for (const side of ['open', 'close'] as const) {
    md.renderer.rules[`alert_${side}`] = (tokens, i, _options, env: RenderEnv) => {
      const token = tokens[i];
      if (token === undefined) return '';
      const alert = token.meta as Alert;
      const around = made.get(alert) ?? make(token, env);
      made.set(alert, around);
      return around[side];
    };
  }
}
