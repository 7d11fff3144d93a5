import { readFrontMatter } from '../../../frontMatter/readFrontMatter';
import { isExternal, splitHref } from '../../../hugo/resolveLink';
import { findShortcodes } from '../../../hugo/shortcodes';
import { isMarkdown } from '../../../hugo/pagePaths';
import { climbsOut, filePath, ownedFile } from '../../addresses/publishedPlace';
import type { PageRendering } from '../../page/pageRendering';
import { element } from '../../../text/writtenHtml';
import { isPlainPath } from '../../safety/address';
import { SourceText } from '../../page/sourceText';
import { buildError } from '../buildError';
import type { ShortcodeCall } from '../shortcodeCall';
import { shortcodeTree } from '../shortcodeTree';

/**
 * `{{% include "part.md" true %}}`: another page, a file beside this one, or one counted from the site's root, in this
 * order; `{{% %}}` reads it as Markdown. A file that is not there is left out, as Relearn does it.
 */
export function include(call: ShortcodeCall): string {
  const { parameters: given, page, node, scope } = call;
  const written = given.text('file', '', 0);
  const candidates = filesFor(page, written);
  if (candidates === undefined) {
    call.report({ code: 'include-refused', address: written });
    return '';
  }
  const path = candidates.find((file) => page.site.files.text(file) !== undefined);
  const text = path === undefined ? undefined : page.site.files.text(path);
  if (path === undefined || text === undefined) {
    if (candidates.every((file) => page.site.files.exists(file) === false))
      call.report({ code: 'include-not-found', address: written });
    return '';
  }
  const source = new SourceText(text, scope.source.rangeOf(node));
  const start = isMarkdown(path) ? (readFrontMatter(source.text)?.block.end ?? 0) : 0;
  const span = { start, end: source.text.length };
  const nodes = shortcodeTree(findShortcodes(source.text, start));
  const html = page.includes.run(path, text.length, () =>
    node.open.notation === '%' ? page.blocks(source, span, nodes) : page.html(source, span, nodes),
  );
  if (html === undefined) {
    const fault = { code: 'include-too-large', address: written } as const;
    call.report(fault);
    return buildError(written, page.words.of(fault), call.line);
  }
  const hides = given.flag('hidefirstheading', 1) === true;
  return hides ? `\n${element('div', { class: 'include hide-first-heading' }, html)}\n` : `\n${html}\n`;
}

/** The files that an address may mean, the likeliest first; undefined where it leads out of the site. */
function filesFor(page: PageRendering, written: string): string[] | undefined {
  const { site, from } = page;
  const path = filePath(splitHref(written).path);
  if (path === '') return [];
  if (isExternal(written) || !isPlainPath(path) || climbsOut(from, path)) return undefined;
  const target = site.links.resolve(from, written);
  const asPage = target.kind === 'page' ? target.page.path : undefined;
  const owned = ownedFile(site, from, path)?.file;
  const isInSite = !path.split('/').includes('..');
  // Hugo's readFile counts from the site's root, then from the content folder. [Hugo: tpl/os/os.go]
  const bare = path.replace(/^\/+/, '');
  const fromRoot = isInSite ? [bare, `${site.links.contentFolder}/${bare}`, `assets/${bare}`] : [];
  return [asPage, owned, ...fromRoot].filter((file) => file !== undefined);
}
