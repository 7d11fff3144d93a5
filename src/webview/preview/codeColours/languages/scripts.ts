import awk from 'highlight.js/lib/languages/awk';
import lua from 'highlight.js/lib/languages/lua';
import php from 'highlight.js/lib/languages/php';
import pythonRepl from 'highlight.js/lib/languages/python-repl';
import r from 'highlight.js/lib/languages/r';
import ruby from 'highlight.js/lib/languages/ruby';
import type { Definitions } from './definitions';

export const languages: Definitions = { awk, lua, php, 'python-repl': pythonRepl, r, ruby };
