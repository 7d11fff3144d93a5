/**
 * The VS Codes that we run and test on, by VS Code's own version, each as npm ships it: a `code-server` and the Node
 * that it wants; with the names of its default themes. `newest` is raised when a new one comes out, `oldest` together with `engines.vscode`.
 *
 * @typedef {{ codeServer: string, node: string, light: string, dark: string }} Pinned
 * @typedef {'1.139' | '1.100'} Version
 * @type {Readonly<Record<Version, Pinned>>}
 */
export const versions = {
  1.139: { codeServer: '4.139.1', node: '24.21.0', light: 'Light 2026', dark: 'Dark 2026' },
  '1.100': {
    codeServer: '4.100.3',
    node: '20.20.2',
    light: 'Default Light Modern',
    dark: 'Default Dark Modern',
  },
};

/** @type {Version} */
export const newest = '1.139';

/** @type {Version} */
export const oldest = '1.100';
