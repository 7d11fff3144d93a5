import hljs from 'highlight.js/lib/core';
import { languageOf, type Language, type LanguageGroup } from './languageNames';
import { RunEmitter, type Run } from './runs';
import type { Definitions } from './languages/definitions';

const groups: Readonly<Record<LanguageGroup, () => Promise<{ readonly languages: Definitions }>>> = {
  common: () => import('./languages/common'),
  compiled: () => import('./languages/compiled'),
  functional: () => import('./languages/functional'),
  operations: () => import('./languages/operations'),
  scripts: () => import('./languages/scripts'),
  templates: () => import('./languages/templates'),
};

/** What stands in code of another language; where one is missing here, highlight.js leaves it plain. */
export const within: Readonly<Record<string, readonly string[]>> = {
  django: ['xml'],
  dockerfile: ['bash'],
  erb: ['xml', 'ruby'],
  handlebars: ['xml'],
  javascript: ['xml', 'css'],
  markdown: ['xml'],
  'php-template': ['xml', 'php'],
  'python-repl': ['python'],
  shell: ['bash'],
  twig: ['xml'],
  typescript: ['xml', 'css'],
  xml: ['javascript', 'css'],
};

const highlighter = hljs.newInstance();
// No language is guessed, neither of a block nor of what stands in one, as HTTP's bodies.
highlighter.configure({ __emitter: RunEmitter, languages: [] });
const ready = new Set<string>();

/** Whether code of a language can be read now. */
export function isReady({ name }: Language): boolean {
  return ready.has(name);
}

/** Loads a language and what stands in its code. */
export async function makeReady(language: Language): Promise<void> {
  const wanted = new Set([language.name]);
  // What is added while they are gone through comes, too.
  for (const name of wanted) for (const inner of within[name] ?? []) wanted.add(inner);
  for (const name of wanted) {
    const group = languageOf(name)?.group;
    if (group === undefined || highlighter.getLanguage(name) !== undefined) continue;
    const definition = (await groups[group]()).languages[name];
    if (definition === undefined) throw new Error(`${name} is not among the languages of ${group}`);
    highlighter.registerLanguage(name, definition);
  }
  ready.add(language.name);
}

/** Reads code of a language that is ready. Never throws: what highlight.js cannot go on with is without a kind. */
export function readRuns(code: string, { name }: Language): readonly Run[] {
  const { _emitter } = highlighter.highlight(code, { language: name, ignoreIllegals: true });
  return _emitter instanceof RunEmitter ? _emitter.runs : [];
}
