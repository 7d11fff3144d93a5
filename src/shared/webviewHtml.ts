import { escapeHtml } from '../core/text/writtenHtml';

/** What the HTML of a webview's page is made of. */
export interface WebviewHtml {
  /** Where the script gives it none of its own. */
  readonly title?: string;
  /** Of what is said in it. */
  readonly language: string;
  /** Its content security policy, a directive each. */
  readonly rules: readonly string[];
  /** Addresses of style sheets. */
  readonly styles: readonly string[];
  /** What is read before the script runs. */
  readonly words?: string;
  /** Whether the script is a module. */
  readonly isModule?: boolean;
  /** The address of its script. */
  readonly script: string;
  /** That of the rule for scripts. */
  readonly nonce: string;
  /** What the page has to know before the first message: JSON in `data-setup` of its body. */
  readonly setup: object;
}

/** A page without content of its own but a few words: its script makes that, and there is no other one. */
export function webviewHtml({
  title,
  language,
  rules,
  styles,
  words,
  isModule,
  script,
  nonce,
  setup,
}: WebviewHtml): string {
  const links = styles.map((href) => `  <link rel="stylesheet" href="${escapeHtml(href)}">\n`);
  const named = title === undefined ? '' : `  <title>${escapeHtml(title)}</title>\n`;
  const said = words === undefined ? '' : `\n  <p class="empty" role="status">${escapeHtml(words)}</p>`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${escapeHtml(rules.join('; '))}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
${links.join('')}${named}</head>
<body data-setup="${escapeHtml(JSON.stringify(setup))}">${said}
  <script${isModule === true ? ' type="module"' : ''} nonce="${nonce}" src="${escapeHtml(script)}"></script>
</body>
</html>`;
}
