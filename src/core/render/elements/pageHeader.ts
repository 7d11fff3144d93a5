import * as l10n from '@vscode/l10n';
import type { NoteReading } from '../../note/parseNote';
import type { FrontMatterLink } from '../../frontMatter/frontMatter';
import { headingId } from '../goldmark/headingIds';
import { anchorAttributes } from './linkHtml';
import type { PageRendering } from '../page/pageRendering';
import { element, escapeHtml } from '../../text/writtenHtml';
import { iconHtml } from '../shortcodes/look';
import { encodeUri, encodeUriPart } from '../../text/wellFormed';

/**
 * What front matter shows of itself: title, tags, and the links that it keeps; no weight and no dates. Front matter that
 * cannot be read is a message: Hugo builds nothing then.
 */
export function headerHtml(reading: NoteReading, page: PageRendering): string {
  const { title, tags, links, range, broken } = reading.note.frontMatter;
  if (range === undefined) return '';
  const parts: string[] = [];
  if (broken) {
    const message = page.words.unread(reading);
    parts.push(element('p', { class: 'build-error', role: 'note' }, escapeHtml(message)));
  }
  if (title !== undefined && title.value !== '')
    parts.push(element('h1', { id: headingId(title.value) || undefined }, escapeHtml(title.value)));
  if (tags.length > 0)
    parts.push(element('div', { class: 'tags' }, tags.map(({ value }) => tagHtml(value, page)).join(' ')));
  if (links.length > 0)
    parts.push(element('p', { class: 'talk-links' }, links.map((link) => linkHtml(link, page)).join(' ')));
  if (parts.length === 0) return '';
  return `${element('header', { class: 'page-header', 'data-line': range.start.line }, parts.join('\n'))}\n`;
}

function tagHtml(tag: string, { site }: PageRendering): string {
  const path = encodeUri(tag.toLowerCase().replace(/\s+/g, '-')).replace(/[#?]/g, encodeUriPart);
  const address =
    site.config === undefined ? undefined : `${site.config.rendering.basePath}/tags/${path}/index.html`;
  const attributes = { class: 'term-link', href: address, 'data-tag': tag };
  return element(address === undefined ? 'span' : 'a', attributes, escapeHtml(tag));
}

const icons = { video: 'video', slides: 'person-chalkboard', code: 'code' } as const;

function linkHtml({ kind, value, range }: FrontMatterLink, page: PageRendering): string {
  const label = element('span', { class: 'title' }, escapeHtml(labelOf(kind)));
  const link = element(
    'a',
    anchorAttributes(page, value, range.start.line),
    `${iconHtml(icons[kind])} ${label}`,
  );
  return element('span', { class: 'btn cstyle button transparent interactive', 'data-kind': kind }, link);
}

function labelOf(kind: FrontMatterLink['kind']): string {
  switch (kind) {
    case 'video':
      return l10n.t('Video');
    case 'slides':
      return l10n.t('Slides');
    case 'code':
      return l10n.t('Code');
  }
}
