import { kinds, type Kind } from './kinds';

/** Kinds of themes, as VS Code tells them. */
export type Look = 'light' | 'dark' | 'contrastLight' | 'contrastDark';

/**
 * The colours of code: those of VS Code's own preview, made lighter or darker until they can be read on the background
 * that VS Code's themes give to code and to lines of it that stand out. In high contrast they stand out more. What has to
 * be that dark is not told from strings in red: in light, attributes are blue, as in VS Code's editor.
 * [VS Code, markdown-language-features, media/highlight.css]
 */
export const palettes: Readonly<Record<Look, Readonly<Record<Kind, string>>>> = {
  light: {
    keyword: '#0000ff',
    literal: '#a31515',
    type: '#00558d',
    number: '#005c00',
    string: '#a31515',
    regexp: '#811f3f',
    comment: '#005c00',
    meta: '#15566b',
    tag: '#0000ff',
    title: '#555555',
    variable: '#005c00',
    attribute: '#0451a5',
    section: '#a31515',
    selector: '#15566b',
    link: '#00558d',
    addition: '#004b00',
    deletion: '#8b0000',
  },
  dark: {
    keyword: '#69aee6',
    literal: '#69aee6',
    type: '#4ec9b0',
    number: '#b8d7a3',
    string: '#dca58d',
    regexp: '#e39a72',
    comment: '#6bb85e',
    meta: '#aaaaaa',
    tag: '#aaaaaa',
    title: '#dcdcdc',
    variable: '#d18bd8',
    attribute: '#9cdcfe',
    section: '#ffd700',
    selector: '#d7ba7d',
    link: '#69aee6',
    addition: '#c3e88d',
    deletion: '#ffc2c2',
  },
  contrastLight: {
    keyword: '#0000c8',
    literal: '#800000',
    type: '#003b66',
    number: '#004000',
    string: '#800000',
    regexp: '#811f3f',
    comment: '#004000',
    meta: '#0d4353',
    tag: '#0000c8',
    title: '#3b3b3b',
    variable: '#004000',
    attribute: '#003b8e',
    section: '#800000',
    selector: '#0d4353',
    link: '#003b66',
    addition: '#004000',
    deletion: '#800000',
  },
  contrastDark: {
    keyword: '#75beff',
    literal: '#75beff',
    type: '#4ec9b0',
    number: '#b8d7a3',
    string: '#e3ab92',
    regexp: '#f2a57e',
    comment: '#7cca6c',
    meta: '#c8c8c8',
    tag: '#c8c8c8',
    title: '#ffffff',
    variable: '#e39fea',
    attribute: '#9cdcfe',
    section: '#ffd700',
    selector: '#d7ba7d',
    link: '#75beff',
    addition: '#c3e88d',
    deletion: '#ffb3b3',
  },
};

/** What the page calls the colours of a kind, to be told apart from those of other scripts. */
export function highlightName(kind: Kind): string {
  return `talk-notes-${kind}`;
}

const code = ':is(main pre > code, main pre > code *)';

/** What is more than a colour. */
const more: Readonly<Partial<Record<Kind, string>>> = {
  link: ' text-decoration: underline;',
  addition: ' background-color: var(--vscode-diffEditor-insertedTextBackground);',
  deletion: ' background-color: var(--vscode-diffEditor-removedTextBackground);',
};

function variables(look: Look): string {
  return kinds.map((kind) => `--talk-notes-code-${kind}: ${palettes[look][kind]};`).join(' ');
}

/**
 * The style of coloured code. A style sheet of the user can set the variables. Paper is light. Where the system gives
 * colours of its own, code has those. VS Code calls a light theme of high contrast both.
 * [VS Code, webview/browser/pre, `applyStyles`]
 */
export const codeStyle = `
:where(body) { ${variables('light')} }
:where(body.vscode-dark) { ${variables('dark')} }
:where(body.vscode-high-contrast) { ${variables('contrastDark')} }
:where(body.vscode-high-contrast-light) { ${variables('contrastLight')} }
@media print { :where(body) { ${variables('light')} } }
@media (forced-colors: none) {
${kinds
  .map(
    (kind) =>
      `${code}::highlight(${highlightName(kind)}) { color: var(--talk-notes-code-${kind});${more[kind] ?? ''} }`,
  )
  .join('\n')}
}
`;
