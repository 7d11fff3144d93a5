// The house's own lint rules: who may import whom, as CONTRIBUTING.md draws it. `.oxlintrc.json` loads them.
import { readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { posix, relative, resolve, sep } from 'node:path';

/**
 * What a room may not import. Paths are relative to the checkout; a file is named without its ending.
 *
 * @typedef {object} Wall
 * @property {string} room the folder whose files it is for
 * @property {string[]} [besides] folders of it that it is not for
 * @property {string[]} [closed] folders and files that stay out
 * @property {string[]} [open] what of them may come in
 * @property {(name: string) => boolean} [packages] packages that stay out
 * @property {string} message why, or what to do instead
 */

const isNode = (/** @type {string} */ name) => name.startsWith('node:') || builtinModules.includes(name);
const isNodeOrEditor = (/** @type {string} */ name) => isNode(name) || name === 'vscode';

/** @param {string} room @param {string[]} others */
const knowsOnly = (room, ...others) => ({
  room,
  closed: ['src'],
  open: [room, ...others],
  message: `It may know ${[room, ...others].join(', ')}.`,
});

const features = readdirSync(resolve('src/features'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `src/features/${name}`);

/**
 * The rooms of core. Each knows those before it alone, so that none has to be read to understand one above it. The map in
 * CONTRIBUTING.md has the same order, and a manifest test holds the two together.
 */
export const coreRooms = [
  'text',
  'collections',
  'formulas',
  'images',
  'hugo',
  'frontMatter',
  'note',
  'links',
  'conference',
  'clock',
  'edits',
  'tags',
  'capture',
  'render',
  'diagrams',
  'checks',
  'tree',
  'tracker',
  'completion',
  'schedule',
  'linkLists',
  'matching',
  'decks',
  'report',
];

/** @type {readonly Wall[]} */
export const walls = [
  knowsOnly('src/core'),
  ...coreRooms.map((room, i) => ({
    room: `src/core/${room}`,
    closed: ['src/core'],
    open: coreRooms.slice(0, i + 1).map((each) => `src/core/${each}`),
    message:
      'A room of core knows those that stand before it in CONTRIBUTING.md: move what both need below them.',
  })),
  knowsOnly('src/shared', 'src/core'),
  knowsOnly('src/host', 'src/core'),
  knowsOnly('src/workspace', 'src/host', 'src/core'),
  knowsOnly('src/webview', 'src/shared', 'src/core'),
  knowsOnly('src/cli', 'src/core'),
  {
    room: 'src/features',
    closed: ['src/webview', 'src/cli', 'src/extension', 'src/noteFeatures', 'src/renderedFeatures'],
    message: 'A feature knows host, workspace, shared and core.',
  },
  ...features.map((feature) => ({
    room: feature,
    closed: ['src/features'],
    open: [feature],
    message: 'Features do not import each other: share through core, host or workspace.',
  })),
  { room: 'src', besides: ['src/cli'], packages: isNode, message: 'Only src/cli may use Node.' },
  ...['src/core', 'src/shared', 'src/webview'].map((room) => ({
    room,
    packages: isNodeOrEditor,
    message: 'It runs without VS Code.',
  })),
  {
    room: 'test',
    besides: ['test/support', 'test/bench', 'test/fuzz'],
    packages: (name) => name === 'fast-check',
    message: 'Its seed would be a new one each time: take test/support/fastCheck.',
  },
];

/**
 * What of a rule's context these rules use. [oxlint docs, Writing JS Plugins]
 *
 * @typedef {object} Context
 * @property {string} physicalFilename
 * @property {(complaint: { node: object, message: string }) => void} report
 */

/** Imports of types count: what a room knows of another, it depends on. */
const wallsRule = {
  meta: { type: 'problem' },
  /** @param {Context} context */
  create(context) {
    const file = relative(resolve('.'), context.physicalFilename).split(sep).join(posix.sep);
    const around = walls.filter(
      ({ room, besides = [] }) => isWithin(file, room) && !besides.some((each) => isWithin(file, each)),
    );
    /** @param {{ source?: { value?: unknown } | null }} node */
    const look = ({ source }) => {
      if (typeof source?.value !== 'string') return;
      const wall = wallBefore(file, source.value, around);
      if (!wall) return;
      const message = `${wall.room} may not import ${source.value}. ${wall.message}`;
      context.report({ node: source, message });
    };
    return {
      ImportDeclaration: look,
      ExportNamedDeclaration: look,
      ExportAllDeclaration: look,
      ImportExpression: look,
      TSImportType: look,
    };
  },
};

/** `const { window } = vscode` puts the whole of the API into the bundle of a web worker. */
const wholeVscode = {
  meta: { type: 'problem' },
  /** @param {Context} context */
  create(context) {
    return {
      /** @param {{ init?: { type: string, name?: string } | null }} node */
      VariableDeclarator(node) {
        if (node.init?.type !== 'Identifier' || node.init.name !== 'vscode') return;
        context.report({
          node,
          message:
            'Write vscode.x where it is used: taken apart, the whole of the API ends up in the bundle.',
        });
      },
    };
  },
};

export default {
  meta: { name: 'house' },
  rules: { walls: wallsRule, 'whole-vscode': wholeVscode },
};

/**
 * @param {string} file relative to the checkout, with slashes
 * @param {string} specifier what it imports, as it is written
 * @param {readonly Wall[]} around the walls around the file
 * @returns {Wall | undefined} the first that the import would go through
 */
export function wallBefore(file, specifier, around) {
  if (!specifier.startsWith('.')) return around.find(({ packages }) => packages?.(specifier));
  const path = posix.join(posix.dirname(file), specifier);
  const isIn = (/** @type {string} */ place) => isWithin(path, place);
  return around.find(({ closed = [], open = [] }) => closed.some(isIn) && !open.some(isIn));
}

/**
 * @param {string} path
 * @param {string} place a folder, or a file without its ending
 */
function isWithin(path, place) {
  return path === place || path === `${place}.ts` || path.startsWith(`${place}/`);
}
