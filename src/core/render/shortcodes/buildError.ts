import { element, escapeHtml } from '../../text/writtenHtml';

/** The place where Hugo stops building the site, with the reason. */
export function buildError(name: string, message: string, line: number): string {
  const attributes = { class: 'build-error', role: 'note', title: message, 'data-line': line };
  return element('span', attributes, escapeHtml(name === '' ? message : name));
}
