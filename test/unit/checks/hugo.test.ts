import assert from 'node:assert/strict';
import { checkText, inShort } from '../../support/checkFiles';
import { HugoLab, installedHugo } from '../../support/realHugo';

/** How many pages are made up; more by the environment, for a run of minutes. */
const pages = Number(process.env['TALK_NOTES_HUGO_PAGES'] ?? 30);

/** The same numbers every time, so that a disagreement can be looked at again. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

const words = [
  'A',
  'Foo: Bar',
  '"Foo"',
  "'tis",
  'C#',
  '#1',
  '[x]',
  'y',
  '- a',
  ':',
  '?',
  '&a',
  '*a',
  '%',
  '{b}',
  '\\d',
  'b:',
  '|',
  '>',
  ',',
  '@x',
  '🚀',
  '"',
  "'",
  'a:b',
  '``',
  '!x',
  '  ',
  '\t',
];
const keys = [
  'title',
  'weight',
  'tags',
  'linkTitle',
  'x',
  '"k"',
  ' indented',
  '- item',
  '\tt',
  '#c',
  'no key',
];
const pieces = [
  '{{% button',
  '{{< button',
  '{{% icon',
  '{{%icon',
  '{{% notice',
  '{{% nosuch',
  '{{% /button %}}',
  '{{< /button >}}',
  '{{% /notice %}}',
  '{{% /icon %}}',
  ' href="x"',
  ' href=x',
  " href='x'",
  ' "pos"',
  ' pos',
  ' a=b',
  ' a="b',
  ' /',
  ' %}}',
  '%}}',
  ' >}}',
  '/%}}',
  '\n',
  ' text ',
  '{{%/* x */%}}',
  '{{%/*',
  '<!-- ',
  ' -->',
  '`',
  '```\n',
  ' a,b',
  ' a/b',
  ' a.b',
  '\\"',
  '{{% /',
  '}}',
];

function pick<T>(list: readonly T[], random: Generator<number, never>): T {
  return list[Math.floor(random.next().value * list.length)]!;
}

function some<T>(list: readonly T[], most: number, random: Generator<number, never>): T[] {
  return Array.from({ length: 1 + Math.floor(random.next().value * most) }, () => pick(list, random));
}

function frontMatterPage(random: Generator<number, never>): string {
  const lines = some(keys, 4, random).map((key) =>
    /^(?:#|no key)/.test(key)
      ? key
      : `${key}${pick([': ', ': ', ': ', ':', ' : ', ':\t'], random)}${some(words, 3, random).join(pick([' ', ' ', ''], random))}`,
  );
  return `---\n${lines.join('\n')}\n---\nbody\n`;
}

function shortcodePage(random: Generator<number, never>): string {
  return `---\ntitle: A\n---\n${some(pieces, 8, random).join('')}\n`;
}

/**
 * Disagreements that were understood and are left: none of them is what a note's author would write.
 * A key that is a list or a table (`[x]: y`), a value of two anchors, an alias as a key.
 */
const known = [/^\s*(?:- )*[[{*&][^\n]*:/m, /[&*!][^\s]*\s+[&*!]/, /\[x\][^\n]*\{|\{b\}[^\n]*\[/];

describe('the guard beside the Hugo on this machine', function () {
  const version = installedHugo();
  if (version === undefined) {
    it.skip('there is no hugo here');
    return;
  }
  this.timeout(Math.max(60_000, pages * 2000));
  for (const [name, make] of [
    ['front matter', frontMatterPage],
    ['shortcodes', shortcodePage],
  ] as const) {
    it(`passes and refuses made-up ${name} as Hugo ${version} does`, () => {
      const random = numbers(Number(process.env['TALK_NOTES_HUGO_SEED'] ?? 42));
      const texts = Array.from({ length: pages }, () => make(random)).filter(
        (text) => !known.some((each) => each.test(text)),
      );
      const ours = texts.map((text) => checkText(text, version).filter(({ breaksBuild }) => breaksBuild));
      const expected = (passes: boolean) => texts.filter((_, i) => (ours[i]!.length === 0) === passes);
      const lab = new HugoLab();
      try {
        const wrong = lab
          .verdicts(expected(true))
          .flatMap((message, i) =>
            message === undefined
              ? []
              : [`missed ${JSON.stringify(expected(true)[i])}: ${message.slice(0, 300)}`],
          );
        for (const text of expected(false)) {
          const [message] = lab.verdicts([text]);
          if (message === undefined)
            wrong.push(
              `false alarm ${JSON.stringify(text)}: ${checkText(text, version).map(inShort).join()}`,
            );
        }
        assert.deepEqual(wrong, []);
      } finally {
        lab.close();
      }
    });
  }
});
