import type { LanguageFn } from 'highlight.js';

/** How highlight.js reads languages, by their names. */
export type Definitions = Readonly<Record<string, LanguageFn>>;
