import type { SiteFile } from './tellingFiles';

/** What a shortcode's template tells its caller. */
export interface ShortcodeFacts {
  /** The template has content: a call must be closed or self-closed. Without it a closing tag is an error. */
  readonly inner: boolean;
  /** As the template's file is named; undefined for those of Hugo and the theme, which are all in lower case. */
  readonly name?: string;
  /**
   * The named parameters that it reads, each with the release of Relearn that brought it where that is known; undefined
   * where it may read any.
   */
  readonly parameters?: ReadonlyMap<string, string | undefined>;
  /** The template, where it may refuse a call in words of its own (`errorf`), and no other stands in for it. */
  readonly refuses?: string;
}

/** Shortcodes by name in lower case. */
export type ShortcodeBook = ReadonlyMap<string, ShortcodeFacts>;

const templatePath =
  /^(?:(?:_vendor\/.+?|themes\/[^/]+)\/)?layouts\/_?shortcodes\/(.+?)(?:\.[\w-]+)*?\.(?:html|md|txt|xml|json)$/;

/** True for a template of a shortcode: the site's own, of its themes, or of vendored modules. */
export function isShortcodeTemplate(path: string): boolean {
  return templatePath.test(path);
}

/**
 * The shortcodes that templates define. Hugo takes a shortcode for one with content where its template uses `.Inner` or
 * `.InnerDeindent`, whether the branch is run or not. [Hugo: tpl/tplimpl, the walk over parsed templates; tried]
 */
export function learnShortcodes(templates: readonly SiteFile[]): ShortcodeBook {
  const book = new Map<string, ShortcodeFacts>();
  const nearestOf = new Map<string, number>();
  // What lies nearer to the site wins: its own layouts, themes, vendored modules.
  const nearest = [...templates].sort((a, b) => distance(b.path) - distance(a.path));
  for (const { path, text } of nearest) {
    const name = templatePath.exec(path)?.[1];
    if (name === undefined) continue;
    const key = name.toLowerCase();
    const refuses = text.includes('errorf') ? { refuses: text } : {};
    // Of several, for formats and languages, which is run depends on the page.
    const isFurther = nearestOf.get(key) === distance(path);
    nearestOf.set(key, distance(path));
    const parameters = isFurther ? undefined : parametersRead(text);
    book.set(key, {
      name,
      inner: usesInner(text),
      ...(isFurther ? {} : refuses),
      ...(parameters === undefined ? {} : { parameters }),
    });
  }
  return book;
}

function distance(path: string): number {
  return path.startsWith('layouts/') ? 0 : path.startsWith('themes/') ? 1 : 2;
}

/** Another template gets all of the call, or its parameters are gone through. */
const readsAny = /\.Params\b|\.Parent\b|\b(?:partial|partialCached|template|block)\b[^}]*\s[.$](?=[\s)}|-])/;

/** The names of `.Get "name"`; undefined where the template may read others. */
function parametersRead(template: string): ReadonlyMap<string, undefined> | undefined {
  if (readsAny.test(template)) return undefined;
  const reads = template.split(/\.Get\b/).slice(1);
  const names = new Map<string, undefined>();
  for (const behind of reads) {
    const [, name, place] = /^\s+(?:["`]([^"`\n]{1,100})["`]|(\d+)\b)/.exec(behind) ?? [];
    if (name !== undefined) names.set(name, undefined);
    else if (place === undefined) return undefined;
  }
  return names;
}

/** Looks at what stands between `{{` and `}}`, comments left out. */
function usesInner(template: string): boolean {
  for (let at = template.indexOf('{{'); at >= 0; at = template.indexOf('{{', at + 2)) {
    const end = template.indexOf('}}', at);
    if (end < 0) return false;
    const action = template.slice(at + 2, end);
    if (!/^-?\s*\/\*/.test(action) && /\.Inner(?:Deindent)?\b/.test(action)) return true;
  }
  return false;
}
