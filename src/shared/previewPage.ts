import type { PreviewSetup } from './preview';
import { webviewHtml } from './webviewHtml';

/** What the page's HTML is made of. */
export interface PreviewPage {
  /** Addresses of the page's own script and style sheets. */
  readonly script: string;
  readonly styles: readonly string[];
  /** Where a webview's own files are served from, as rules of its content name it. */
  readonly source: string;
  readonly language: string;
  /** Said by nobody else, and once. */
  readonly nonce: string;
  readonly setup: PreviewSetup;
  /** In place of a note, where it is known that it is not shown: read before the script runs. */
  readonly words?: string;
}

/**
 * The HTML of the preview's page, without a note: it comes as a message and is made safe in the page. Nothing is loaded
 * but the page's own files and pictures, films and sounds; scripts run by nonce, which `import()` hands on to the parts
 * that it loads [HTML, fetch the descendants of a module script]. Styles may stand in elements, for sizes and colours
 * that a note gives, and for what Mermaid draws.
 */
export function previewPage({ source, ...page }: PreviewPage): string {
  const { nonce, setup } = page;
  const remote = setup.remoteImages ? ' https:' : '';
  const rules = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${source} 'unsafe-inline'`,
    `img-src ${source} data: blob:${remote}`,
    `media-src ${source}${remote}`,
    `font-src ${source}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ];
  return webviewHtml({ ...page, rules, isModule: true });
}
