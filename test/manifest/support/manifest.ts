import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import picomatch from 'picomatch';
import { keysOf as keysIn } from '../../../scripts/keys/keybindings.mjs';

export interface Command {
  readonly command: string;
  readonly title: string;
  readonly category?: string;
  readonly icon?: string;
}

export interface MenuItem {
  readonly command: string;
  readonly when?: string;
  readonly group?: string;
}

export interface Keybinding {
  readonly command: string;
  readonly key: string;
  readonly mac?: string;
  readonly when?: string;
  readonly args?: unknown;
}

export interface Setting {
  readonly type: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly scope?: string;
  readonly markdownDescription?: string;
  readonly markdownEnumDescriptions?: readonly string[];
  readonly propertyNames?: Pick<Setting, 'enum'>;
  readonly additionalProperties?: { readonly enumDescriptions?: readonly string[] };
}

/** What these tests read of package.json. */
export interface Manifest {
  readonly name: string;
  readonly publisher: string;
  readonly icon?: string;
  readonly main: string;
  readonly browser: string;
  readonly l10n: string;
  readonly engines: { readonly vscode: string };
  readonly activationEvents: readonly string[];
  readonly capabilities: {
    readonly untrustedWorkspaces?: { readonly supported: boolean | 'limited' };
    readonly virtualWorkspaces?: boolean | { readonly supported: boolean | 'limited' };
  };
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly keybindings: readonly Keybinding[];
    readonly snippets: readonly { readonly language: string; readonly path: string }[];
    readonly viewsContainers: {
      readonly activitybar: readonly { id: string; title: string; icon: string }[];
    };
    readonly views: Readonly<
      Record<string, readonly { id: string; name: string; icon: string; when?: string }[]>
    >;
    readonly viewsWelcome: readonly { view: string; contents: string; when?: string }[];
    readonly walkthroughs: readonly {
      readonly id: string;
      readonly steps: readonly {
        readonly id: string;
        readonly title: string;
        readonly description: string;
        readonly media: { readonly svg: string; readonly altText: string };
      }[];
    }[];
    readonly configuration: {
      readonly title: string;
      readonly properties: Readonly<Record<string, Setting>>;
    };
  };
}

/** Tests run with the checkout as working directory. */
export const checkout = process.cwd();

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(checkout, path), 'utf8'));
}

/** Texts by key, as the files for translators hold them. */
export function readTexts(path: string): ReadonlyMap<string, string> {
  return new Map(Object.entries(readJson(path) as Record<string, string>));
}

/** The cells of every table row of a Markdown file, by the first one. */
export function readRows(path: string): ReadonlyMap<string, readonly string[]> {
  const lines = readFileSync(join(checkout, path), 'utf8').split('\n');
  return new Map(
    lines
      .filter((line) => line.startsWith('|'))
      .map((line) => {
        const [first = '', ...others] = line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim());
        return [first, others];
      }),
  );
}

export const manifest = readJson('package.json') as Manifest;

export const contributedCommands = manifest.contributes.commands;

/** What npm wrote down of each package. `link` and the project itself have no version or address to look at. */
export interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly resolved?: string }>>;
}

export const lockfile = readJson('package-lock.json') as Lockfile;

/** The command palette's conditions; a command without an entry can always be run from there. */
export const paletteWhen = new Map(
  (manifest.contributes.menus['commandPalette'] ?? []).map(({ command, when }) => [command, when]),
);

/** Every condition of the manifest, with the place where it stands. */
export function allWhenClauses(): { readonly where: string; readonly when: string }[] {
  const { menus, keybindings, viewsWelcome } = manifest.contributes;
  const all = [
    ...Object.entries(menus).flatMap(([menu, items]) =>
      items.map(({ command, when }) => ({ where: `${menu} ${command}`, when })),
    ),
    ...keybindings.map(({ command, key, when }) => ({ where: `key ${key} of ${command}`, when })),
    ...viewsWelcome.map(({ contents, when }) => ({ where: contents, when })),
  ];
  return all.flatMap(({ where, when }) => (when === undefined ? [] : [{ where, when }]));
}

/** The parts of a condition that all have to hold. */
export function conjuncts(when: string | undefined): string[] {
  return when === undefined ? [] : when.split('&&').map((part) => part.trim());
}

const letIn = readFileSync(join(checkout, '.vscodeignore'), 'utf8')
  .split('\n')
  .flatMap((line) => /^!(.+)$/.exec(line)?.[1] ?? []);

/** Whether the .vsix has the file of this path, which is relative to the checkout. */
export const isShipped = picomatch(letIn);

/** The keys of a command of the manifest as pages list them. */
export function keysOf(command: string): { readonly anywhere: string; readonly inView: string } {
  return keysIn(command, manifest.contributes.keybindings);
}
