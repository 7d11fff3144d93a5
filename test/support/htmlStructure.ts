import { JSDOM } from 'jsdom';

const { document } = new JSDOM('<!doctype html>').window;

/**
 * What a page says and what it is made of, one line for each element or text, indented as they are nested. Two pages of
 * equal lines look and work alike. Left out is what does not show or has no meaning of its own: comments, `div` and `span`
 * that only group, line marks of ours, random names, scripts' hooks, and classes that differ between versions of Relearn.
 */
export function htmlStructure(html: string): string[] {
  document.body.innerHTML = html;
  const lines: string[] = [];
  joinTexts();
  walk(document.body, '', lines, false);
  return lines;
}

/** Takes away what stands within a text and does not show, so that the text is one. */
function joinTexts(): void {
  const comments = document.createTreeWalker(document.body, 128);
  const found: ChildNode[] = [];
  while (comments.nextNode() !== null) found.push(comments.currentNode as ChildNode);
  for (const comment of found) comment.remove();
  // For the writer alone: the site shows nothing there.
  for (const ghost of document.querySelectorAll('.ghost-button')) ghost.remove();
  // The place of a formula for KaTeX, where the site's MathJax finds it in the text; a TODO that we highlight.
  const marks = document.querySelectorAll('span.math.inline, span.math.block, mark.todo');
  for (const mark of marks) mark.replaceWith(...mark.childNodes);
  document.body.normalize();
}

/** Classes that tell no style, kind or effect; the last two are marks of ours for the writer. */
const silentClasses = new Set(
  (
    'actionbar-wrapper button contains-task-list dir highlight interactive noicon placeholder task-list-item ' +
    'task-list-item-checkbox wrap-code broken-link not-found'
  ).split(' '),
);

const shownAttributes =
  'align alt checked class colspan download height href id loading name open rel src start style target title type width'.split(
    ' ',
  );

function walk(parent: Element, indent: string, lines: string[], isCode: boolean): void {
  for (const child of parent.childNodes) {
    if (child.nodeType === 3) {
      // Spaces between elements do not show, and where lines break is the theme's layout.
      const text = isCode
        ? (child.textContent ?? '').replace(/\n$/, '')
        : (child.textContent ?? '').replace(/\s+/g, ' ').trim();
      if (text !== '' && text !== '\u200b') lines.push(`${indent}"${text}"`);
    } else if (child.nodeType === 1) walkElement(child as Element, indent, lines, isCode);
  }
}

function walkElement(element: Element, indent: string, lines: string[], isCode: boolean): void {
  const name = element.tagName.toLowerCase();
  if (isLeftOut(element)) return;
  const words = descriptionOf(element, name);
  const code = isCode || name === 'pre' || name === 'code';
  // Colours of code are drawn later in the page.
  const groups = isCode || words === '';
  const at = lines.length;
  if (!groups) lines.push(`${indent}${words}`);
  walk(element, groups ? indent : `${indent}  `, lines, code);
  // Paragraphs that a browser made of a stray tag hold nothing.
  if (name === 'p' && lines.length === at + 1) lines.length = at;
}

function isLeftOut({ classList }: Element): boolean {
  if (classList.contains('lightbox-back')) return true; // the picture again, in full size: our page makes it on a click
  if (classList.contains('copyanchor')) return true; // a link sign that Relearn 9 puts behind headings
  return false;
}

/** The element with what shows of it; empty for one that only groups. */
function descriptionOf(element: Element, name: string): string {
  const attributes = shownAttributes.flatMap((key) => {
    const value = element.getAttribute(key);
    const shown = value === null ? undefined : shownValue(element, name, key, value);
    return shown === undefined ? [] : [shown === '' ? key : `${key}=${shown}`];
  });
  const isGroup = ['div', 'span', 'header', 'section', 'article'].includes(name) && attributes.length === 0;
  return isGroup ? '' : [name, ...attributes].join(' ');
}

function shownValue(element: Element, name: string, key: string, value: string): string | undefined {
  switch (key) {
    case 'class': {
      const classes = value.split(/\s+/).filter((word) => word !== '' && !silentClasses.has(word));
      return classes.length === 0 || classes.every((word) => word === 'page-header')
        ? undefined
        : classes.sort().join('.');
    }
    case 'style':
      // Themes' colours of code, and what merely says the default.
      if (name === 'pre' || name === 'div') return undefined;
      return value
        .split(';')
        .map((part) => part.replace(/\s/g, ''))
        .filter(Boolean)
        .sort()
        .join(';');
    case 'id':
      return /^(?:h\d|li|sup)$/.test(name) ? value : undefined;
    case 'href':
      return element.classList.contains('lightbox-link') ? undefined : decodeURI(value);
    case 'title':
      return element.matches('.broken-link, .not-found') ? undefined : value;
    case 'target':
      // Relearn 7 opens other sites in a new tab, Relearn 9 does not.
      return value === '_blank' ? undefined : value;
    case 'checked':
    case 'open':
      return '';
    default:
      return value;
  }
}
