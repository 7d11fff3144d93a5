import { asTree, type ConfigTree } from './configTree';
import { resolveEntities } from '../text/htmlTag';
import { isFrom, type HugoVersion } from './hugoVersion';

/** Opening and closing sign of a formula. */
export type Delimiters = readonly [open: string, close: string];

/**
 * What a site's configuration says about how its pages are written as HTML, with Hugo's defaults where it says nothing.
 * [Hugo: markup/goldmark/goldmark_config/config.go, Default; documentation, Configure markup]
 */
export interface RenderingSettings {
  /** Whether raw HTML of a note gets into the page. */
  readonly unsafe: boolean;
  /** Whether a line end in a paragraph is one on the page. */
  readonly hardWraps: boolean;
  readonly typographer: boolean;
  readonly typographerSigns: TypographerSigns;
  readonly linkify: boolean;
  /** What a bare `www.…` is reached by. */
  readonly linkifyProtocol: string;
  /** Extensions of Markdown that are switched on unless the site says otherwise. */
  readonly tables: boolean;
  readonly taskLists: boolean;
  readonly strikethrough: boolean;
  readonly definitionLists: boolean;
  readonly footnotes: boolean;
  /** Further ones that are off unless the site switches them on. */
  readonly extras: readonly ('delete' | 'insert' | 'mark' | 'subscript' | 'superscript')[];
  /** Whether a line end between two wide characters is none. */
  readonly eastAsianLineBreaks: boolean;
  /** Whether `\ ` shows nothing. */
  readonly escapedSpaces: boolean;
  /** Whether a picture that is a paragraph alone stands in one. */
  readonly wrapsAloneImages: boolean;
  /** Whether `{.class}` behind a heading counts. */
  readonly headingAttributes: boolean;
  readonly autoHeadingIds: boolean;
  readonly headingIdType: 'github' | 'github-ascii' | 'blackfriday';
  /** Whether ids are made of what a heading shows, and not of what is written. */
  readonly idsOfShownText: boolean;
  /** Whether `{.class}` below a block counts. */
  readonly blockAttributes: boolean;
  /** Signs between which text is handed on to what draws formulas; none where the extension is off. */
  readonly inlineMath: readonly Delimiters[];
  readonly blockMath: readonly Delimiters[];
  /** What `markup.highlight` says about blocks of code, by name in lower case, as a block's own options would say it. */
  readonly codeOptions: ReadonlyMap<string, string>;
  /** Scheme and host of the published site; empty where `baseURL` names none, or one of the hosts of examples. */
  readonly origin: string;
  /** The path below which the site is published: `/sub` for `https://x.example/sub/`, else empty. */
  readonly basePath: string;
  /** True where a note is published as `note.html` and not as `note/index.html`. */
  readonly uglyUrls: boolean;
  readonly relativeUrls: boolean;
  /** Whether Relearn writes `index.html` behind the address of a page. */
  readonly explicitIndex: boolean;
  /** The site's `params`, keys in lower case. */
  readonly params: ConfigTree;
}

/** Reads them from the whole configuration, keys in lower case. */
export function readRenderingSettings(settings: ConfigTree, hugo: HugoVersion): RenderingSettings {
  const markup = child(settings, 'markup');
  const goldmark = child(markup, 'goldmark');
  const renderer = child(goldmark, 'renderer');
  const parser = child(goldmark, 'parser');
  const extensions = child(goldmark, 'extensions');
  const passthrough = child(extensions, 'passthrough');
  const cjk = child(extensions, 'cjk');
  const delimiters = passthrough['enable'] === true ? child(passthrough, 'delimiters') : {};
  const idType = parser['autoheadingidtype'] ?? parser['autoidtype'];
  const params = child(settings, 'params');
  return {
    unsafe: renderer['unsafe'] === true,
    hardWraps: renderer['hardwraps'] === true,
    typographer: extensions['typographer'] !== false && child(extensions, 'typographer')['disable'] !== true,
    linkify: extensions['linkify'] !== false,
    linkifyProtocol: wordOf(extensions['linkifyprotocol']) ?? 'https',
    typographerSigns: signsOf(child(extensions, 'typographer')),
    tables: extensions['table'] !== false,
    taskLists: extensions['tasklist'] !== false,
    strikethrough: extensions['strikethrough'] !== false,
    definitionLists: extensions['definitionlist'] !== false,
    footnotes: extensions['footnote'] !== false && child(extensions, 'footnote')['enable'] !== false,
    extras: extraNames.filter((name) => child(child(extensions, 'extras'), name)['enable'] === true),
    eastAsianLineBreaks: cjk['enable'] === true && cjk['eastasianlinebreaks'] === true,
    escapedSpaces: cjk['enable'] === true && cjk['escapedspace'] === true,
    wrapsAloneImages: parser['wrapstandaloneimagewithinparagraph'] !== false,
    headingAttributes: child(parser, 'attribute')['title'] !== false,
    autoHeadingIds: parser['autoheadingid'] !== false,
    headingIdType: idType === 'github-ascii' || idType === 'blackfriday' ? idType : 'github',
    idsOfShownText: areIdsOfShownText(hugo),
    blockAttributes: child(parser, 'attribute')['block'] === true,
    inlineMath: pairs(delimiters['inline']),
    blockMath: pairs(delimiters['block']),
    codeOptions: plainValues(child(markup, 'highlight')),
    origin: originOf(settings['baseurl']),
    basePath: pathOf(settings['baseurl']),
    uglyUrls: settings['uglyurls'] === true,
    relativeUrls: settings['relativeurls'] === true,
    explicitIndex: params['disableexplicitindexurls'] !== true,
    params,
  };
}

const extraNames = ['delete', 'insert', 'mark', 'subscript', 'superscript'] as const;

/** What is set in print for quotes, dashes and dots. */
export interface TypographerSigns {
  readonly leftSingleQuote: string;
  readonly rightSingleQuote: string;
  readonly leftDoubleQuote: string;
  readonly rightDoubleQuote: string;
  readonly enDash: string;
  readonly emDash: string;
  readonly ellipsis: string;
  readonly leftAngleQuote: string;
  readonly rightAngleQuote: string;
  readonly apostrophe: string;
}

const usualSigns: TypographerSigns = {
  leftSingleQuote: '‘',
  rightSingleQuote: '’',
  leftDoubleQuote: '“',
  rightDoubleQuote: '”',
  enDash: '–',
  emDash: '—',
  ellipsis: '…',
  leftAngleQuote: '«',
  rightAngleQuote: '»',
  apostrophe: '’',
};

/** Sites write entities: `&laquo;`. */
function signsOf(typographer: ConfigTree): TypographerSigns {
  const own = Object.keys(usualSigns).flatMap((name) => {
    const written = wordOf(typographer[name.toLowerCase()]);
    return written === undefined ? [] : [[name, resolveSigns(written)] as const];
  });
  return { ...usualSigns, ...(Object.fromEntries(own) as Partial<TypographerSigns>) };
}

const namedSigns: Readonly<Record<string, string>> = {
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  lsaquo: '‹',
  rsaquo: '›',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  thinsp: '\u2009',
  nbsp: '\u00a0',
};

function resolveSigns(written: string): string {
  return resolveEntities(
    written.replace(/&([a-z]{4,6});/g, (entity, name: string) => namedSigns[name] ?? entity),
  );
}

function wordOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/**
 * Hugo makes ids of what a heading shows since 0.144, before of its source, so that addresses of links and signs of
 * emphasis got into them. [Hugo: markup/goldmark/internal/extensions/attributes/attributes.go; tried: 0.131, 0.169]
 */
export function areIdsOfShownText(hugo: HugoVersion): boolean {
  return isFrom(hugo, '0.144');
}

/** The value that a name with dots leads to among a site's parameters; undefined where there is none. */
export function siteParameter(params: ConfigTree, name: string): unknown {
  let value: unknown = params;
  for (const key of name.toLowerCase().split('.')) {
    const tree = asTree(value);
    if (tree === undefined || !Object.hasOwn(tree, key)) return undefined;
    value = tree[key];
  }
  return value;
}

function child(tree: ConfigTree, key: string): ConfigTree {
  return (Object.hasOwn(tree, key) ? asTree(tree[key]) : undefined) ?? {};
}

function plainValues(tree: ConfigTree): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      ['string', 'number', 'boolean'].includes(typeof value) ? [[key, String(value)] as const] : [],
    ),
  );
}

function pairs(value: unknown): Delimiters[] {
  const list: unknown[] = Array.isArray(value) ? value : [];
  return list.flatMap((pair) => {
    const [open, close] = Array.isArray(pair) ? (pair as unknown[]) : [];
    return typeof open === 'string' && typeof close === 'string' && open !== '' && close !== ''
      ? [[open, close] as const]
      : [];
  });
}

/** `hugo new site` writes https://example.org/, behind which nothing can ever be [RFC 2606]. */
function originOf(baseUrl: unknown): string {
  const origin = typeof baseUrl === 'string' ? /^https?:\/\/[^\s/?#@"<>]+/i.exec(baseUrl)?.[0] : undefined;
  return origin === undefined || /[/.]example\.(?:com|net|org)(?::\d+)?$/i.test(origin) ? '' : origin;
}

function pathOf(baseUrl: unknown): string {
  const path =
    typeof baseUrl === 'string' ? /^(?:[a-z]+:)?\/\/[^/]*(\/[^?#]*)/i.exec(baseUrl)?.[1] : undefined;
  return path?.replace(/\/+$/, '') ?? '';
}
