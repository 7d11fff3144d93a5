import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import typescript from 'typescript-api';
import { installVSCode } from '../../../scripts/vscode/installVSCode.mjs';
import { newest, type Version } from '../../../scripts/vscode/versions.mjs';
import { lifetime } from '../window/server';

type Base = 'light' | 'dark' | 'hcDark' | 'hcLight';
/** A colour, another token whose colour it has, or nothing. */
type Default = string | { readonly of: string; readonly alpha?: number } | undefined;

/** A theme as a page in a webview meets it. */
export interface Theme {
  readonly name: string;
  readonly isHighContrast: boolean;
  /** The class of the body. */
  readonly bodyClass: string;
  /** Colours by the names of CSS variables, without `--`. */
  readonly variables: Readonly<Record<string, string>>;
}

const bases: Readonly<Record<string, Base>> = {
  vs: 'light',
  'vs-dark': 'dark',
  'hc-black': 'hcDark',
  'hc-light': 'hcLight',
};
const classes: Readonly<Record<Base, string>> = {
  light: 'vscode-light',
  dark: 'vscode-dark',
  hcDark: 'vscode-high-contrast',
  hcLight: 'vscode-high-contrast vscode-high-contrast-light',
};

const same = (value: Default): Record<Base, Default> => ({
  light: value,
  dark: value,
  hcDark: value,
  hcLight: value,
});
const faint = { of: 'foreground', alpha: 0.7 };
const border = { of: 'contrastBorder' };
const active = { of: 'contrastActiveBorder' };

/**
 * What VS Code has for the tokens of our pages, and for those that they come from, where a theme says nothing. The journey
 * through the preview compares it with what the window says. [VS Code 1.139, platform/theme/common/colors]
 */
const defaults: Readonly<Record<string, Readonly<Record<Base, Default>>>> = {
  'badge.background': { light: '#c4c4c4', dark: '#4d4d4d', hcDark: '#000000', hcLight: '#0f4a85' },
  'badge.foreground': { light: '#333333', dark: '#ffffff', hcDark: '#ffffff', hcLight: '#ffffff' },
  'charts.blue': same({ of: 'editorInfo.foreground' }),
  'charts.green': { light: '#388a34', dark: '#89d185', hcDark: '#89d185', hcLight: '#374e06' },
  'charts.orange': same({ of: 'minimap.findMatchHighlight' }),
  'charts.purple': { light: '#652d90', dark: '#b180d7', hcDark: '#b180d7', hcLight: '#652d90' },
  'charts.red': same({ of: 'editorError.foreground' }),
  'charts.yellow': same({ of: 'editorWarning.foreground' }),
  contrastActiveBorder: {
    light: undefined,
    dark: undefined,
    hcDark: { of: 'focusBorder' },
    hcLight: { of: 'focusBorder' },
  },
  contrastBorder: { light: undefined, dark: undefined, hcDark: '#6fc3df', hcLight: '#0f4a85' },
  descriptionForeground: { light: '#717171', dark: faint, hcDark: faint, hcLight: faint },
  'diffEditor.insertedTextBackground': {
    light: '#9ccc2c40',
    dark: '#9ccc2c33',
    hcDark: undefined,
    hcLight: undefined,
  },
  'diffEditor.removedTextBackground': {
    light: '#ff000033',
    dark: '#ff000033',
    hcDark: undefined,
    hcLight: undefined,
  },
  'editor.background': { light: '#ffffff', dark: '#1e1e1e', hcDark: '#000000', hcLight: '#ffffff' },
  'editor.findMatchHighlightBackground': {
    light: '#ea5c0055',
    dark: '#ea5c0055',
    hcDark: undefined,
    hcLight: undefined,
  },
  'editor.foreground': {
    light: '#333333',
    dark: '#bbbbbb',
    hcDark: '#ffffff',
    hcLight: { of: 'foreground' },
  },
  'editor.rangeHighlightBackground': {
    light: '#fdff0033',
    dark: '#ffffff0b',
    hcDark: undefined,
    hcLight: undefined,
  },
  'editorActiveLineNumber.foreground': {
    light: '#0b216f',
    dark: '#c6c6c6',
    hcDark: active,
    hcLight: active,
  },
  'editorError.foreground': { light: '#e51400', dark: '#f14c4c', hcDark: '#f48771', hcLight: '#b5200d' },
  'editorInfo.foreground': { light: '#0063d3', dark: '#59a4f9', hcDark: '#59a4f9', hcLight: '#0063d3' },
  'editorLineNumber.activeForeground': same({ of: 'editorActiveLineNumber.foreground' }),
  'editorLineNumber.foreground': { light: '#237893', dark: '#858585', hcDark: '#ffffff', hcLight: '#292929' },
  'editorWarning.foreground': { light: '#bf8803', dark: '#cca700', hcDark: '#ffd370', hcLight: '#895503' },
  'editorWidget.background': { light: '#f3f3f3', dark: '#252526', hcDark: '#0c141f', hcLight: '#ffffff' },
  errorForeground: { light: '#a1260d', dark: '#f48771', hcDark: '#f48771', hcLight: '#b5200d' },
  focusBorder: { light: '#0090f1', dark: '#007fd4', hcDark: '#f38518', hcLight: '#006bbd' },
  foreground: { light: '#616161', dark: '#cccccc', hcDark: '#ffffff', hcLight: '#292929' },
  'inputValidation.errorBackground': {
    light: '#f2dede',
    dark: '#5a1d1d',
    hcDark: '#000000',
    hcLight: '#ffffff',
  },
  'minimap.findMatchHighlight': same({ of: 'editor.findMatchHighlightBackground' }),
  'sideBar.background': { light: '#f3f3f3', dark: '#252526', hcDark: '#000000', hcLight: '#ffffff' },
  'terminal.ansiCyan': { light: '#0598bc', dark: '#11a8cd', hcDark: '#00cdcd', hcLight: '#0598bc' },
  'terminal.ansiMagenta': { light: '#bc05bc', dark: '#bc3fbc', hcDark: '#cd00cd', hcLight: '#bc05bc' },
  'textBlockQuote.background': { light: '#f2f2f2', dark: '#222222', hcDark: undefined, hcLight: '#f2f2f2' },
  'textBlockQuote.border': { light: '#007acc80', dark: '#007acc80', hcDark: '#ffffff', hcLight: '#292929' },
  'textCodeBlock.background': {
    light: '#dcdcdc66',
    dark: '#0a0a0a66',
    hcDark: '#000000',
    hcLight: '#f2f2f2',
  },
  'textLink.activeForeground': { light: '#006ab1', dark: '#3794ff', hcDark: '#21a6ff', hcLight: '#0f4a85' },
  'textLink.foreground': { light: '#006ab1', dark: '#3794ff', hcDark: '#21a6ff', hcLight: '#0f4a85' },
  'widget.border': { light: undefined, dark: undefined, hcDark: border, hcLight: border },
};

interface Manifest {
  readonly contributes: {
    readonly themes?: readonly {
      readonly id?: string;
      readonly label: string;
      readonly uiTheme: string;
      readonly path: string;
    }[];
    readonly colors?: readonly { readonly id: string; readonly defaults: Readonly<Record<string, string>> }[];
  };
}

/** Every colour theme that a VS Code ships. */
export async function shippedThemes(version: Version = newest): Promise<Theme[]> {
  const { extensions } = await installVSCode(lifetime, version);
  const own = await ownDefaults();
  const themes: Theme[] = [];
  for (const name of (await readdir(extensions)).filter((each) => each.startsWith('theme-'))) {
    const { contributes } = await readJson<Manifest>(join(extensions, name, 'package.json'));
    for (const { id, label, uiTheme, path } of contributes.themes ?? []) {
      const base = bases[uiTheme];
      if (base === undefined) throw new Error(`${label} is for ${uiTheme}`);
      const colours = await coloursOf(join(extensions, name, path));
      themes.push({
        name: id ?? label,
        isHighContrast: base.startsWith('hc'),
        bodyClass: classes[base],
        variables: variablesOf(colours, base, { ...defaults, ...own }),
      });
    }
  }
  return themes;
}

/** Gives a page what VS Code gives to a webview in a theme. */
export async function useTheme(page: Page, { bodyClass, variables }: Theme): Promise<void> {
  await page.evaluate(
    ([name, all]) => {
      const { style } = document.documentElement;
      style.cssText = '';
      for (const [variable, colour] of Object.entries(all)) style.setProperty(`--${variable}`, colour);
      document.body.className = name;
    },
    [bodyClass, variables] as const,
  );
}

/** The rules that VS Code puts before those of every webview's page. */
export async function webviewRules(): Promise<string> {
  const { serverMain } = await installVSCode(lifetime, newest);
  const frame = join(dirname(serverMain), 'vs/workbench/contrib/webview/browser/pre/index.html');
  const rules = /defaultStyles\.textContent = `([^`]*)`/.exec(await readFile(frame, 'utf8'))?.[1];
  if (rules === undefined) throw new Error(`${frame} has no rules for pages.`);
  return rules;
}

/** The names of the colours that the extension brings, as those of variables. */
export async function ownColours(): Promise<string[]> {
  return Object.keys(await ownDefaults()).map(variableOf);
}

/** Of the colours that the extension itself brings. */
async function ownDefaults(): Promise<typeof defaults> {
  const { contributes } = await readJson<Manifest>('package.json');
  const read = (value: string | undefined): Default =>
    value === undefined || value.startsWith('#') ? value : { of: value };
  return Object.fromEntries(
    (contributes.colors ?? []).map(({ id, defaults: { light, dark, highContrast, highContrastLight } }) => [
      id,
      { light: read(light), dark: read(dark), hcDark: read(highContrast), hcLight: read(highContrastLight) },
    ]),
  );
}

/** A theme's colours with those of the file that it builds on. */
async function coloursOf(file: string): Promise<Record<string, string | null>> {
  const { include, colors = {} } = await readJson<{
    include?: string;
    colors?: Record<string, string | null>;
  }>(file);
  const below = include === undefined ? {} : await coloursOf(join(dirname(file), include));
  return { ...below, ...colors };
}

function variablesOf(
  colours: Readonly<Record<string, string | null>>,
  base: Base,
  all: typeof defaults,
): Record<string, string> {
  const colourOf = (token: string): string | undefined => {
    const own = colours[token];
    if (own !== undefined && own !== null && own !== 'default') return own;
    if (own === null) return undefined;
    const value = all[token]?.[base];
    if (value === undefined || typeof value === 'string') return value;
    const from = colourOf(value.of);
    return from === undefined || value.alpha === undefined ? from : asCss(from, value.alpha);
  };
  return Object.fromEntries(
    Object.keys(all).flatMap((token) => {
      const colour = colourOf(token);
      return colour === undefined ? [] : [[variableOf(token), asCss(colour)]];
    }),
  );
}

/** VS Code puts a hyphen in the place of the first point alone. */
function variableOf(token: string): string {
  return `vscode-${token.replace('.', '-')}`;
}

/** A colour as VS Code says it to a page, which rounds what shines through; `alpha` leaves so much of it. */
function asCss(colour: string, alpha = 1): string {
  if (!colour.startsWith('#')) return colour;
  const digits = colour.length < 7 ? colour.slice(1).replace(/./g, '$&$&') : colour.slice(1);
  const [red, green, blue, own = 255] = (digits.match(/../g) ?? []).map((each) => parseInt(each, 16));
  return `rgba(${red}, ${green}, ${blue}, ${((own / 255) * alpha).toFixed(2)})`;
}

/** VS Code's own JSON, which may have comments. */
async function readJson<T>(file: string): Promise<T> {
  const read = typescript.parseConfigFileTextToJson(file, await readFile(file, 'utf8'));
  if (read.error !== undefined) throw new Error(`${file} is no JSON`);
  return read.config as T;
}
