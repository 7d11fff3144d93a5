import { webviewHtml } from './webviewHtml';

/** What the page's HTML is made of. */
export interface ReportPageParts {
  readonly title: string;
  /** The address of the page's script. */
  readonly script: string;
  readonly language: string;
  /** New for each page. */
  readonly nonce: string;
}

/**
 * The HTML of the page that draws a report's diagrams and scales its images. Nothing is loaded but its own script and the
 * parts of it, and images from its own memory. Styles may stand in elements, for what Mermaid draws.
 */
export function reportPage({ title, script, language, nonce }: ReportPageParts): string {
  const rules = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src 'unsafe-inline'`,
    `img-src data: blob:`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ];
  return webviewHtml({ title, language, rules, styles: [], isModule: true, script, nonce, setup: {} });
}
