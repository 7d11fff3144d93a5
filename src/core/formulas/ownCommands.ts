import type { KatexOptions } from 'katex';

type Commands = NonNullable<KatexOptions['macros']>;

/** Words and signs that one command may stand for: KaTeX counts how often commands are written out, and not what. */
const longest = 100;

/**
 * A place for the commands that a formula defines (`\def`, `\newcommand`), which KaTeX writes into it. One that has its
 * parameter twice is refused: a line of such commands is written out as more than any machine holds.
 * [KaTeX: src/Namespace.ts, `set`; src/MacroExpander.ts, `expandOnce`]
 * @param refusal makes what is thrown
 */
export function ownCommands(refusal: (why: string) => Error): Commands {
  return new Proxy<Commands>(
    {},
    {
      set(commands, name, value: unknown, receiver) {
        const words = wordsOf(value);
        if (words.length > longest) throw refusal(`${String(name)} stands for more than ${longest} signs`);
        const seen = new Set<string>();
        for (const [i, word] of words.entries()) {
          const parameter = word === '#' ? words[i + 1] : undefined;
          if (parameter === undefined) continue;
          if (seen.has(parameter)) throw refusal(`${String(name)} has its parameter #${parameter} twice`);
          seen.add(parameter);
        }
        return Reflect.set(commands, name, value, receiver);
      },
    },
  );
}

/** What a command stands for, in the order in which it is written; KaTeX keeps it from its end. */
function wordsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || !('tokens' in value)) return [];
  const tokens: unknown[] = Array.isArray(value.tokens) ? value.tokens : [];
  return tokens
    .map((token) =>
      typeof token === 'object' && token !== null && 'text' in token ? String(token.text) : '',
    )
    .reverse();
}
