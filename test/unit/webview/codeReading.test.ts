import assert from 'node:assert/strict';
import * as fc from '../../support/fastCheck';
import hljs from 'highlight.js/lib/core';
import { isReady, makeReady, readRuns, within } from '../../../src/webview/preview/codeColours/highlighter';
import { languageOf, languages } from '../../../src/webview/preview/codeColours/languageNames';
import * as common from '../../../src/webview/preview/codeColours/languages/common';
import * as compiled from '../../../src/webview/preview/codeColours/languages/compiled';
import * as functional from '../../../src/webview/preview/codeColours/languages/functional';
import * as operations from '../../../src/webview/preview/codeColours/languages/operations';
import * as scripts from '../../../src/webview/preview/codeColours/languages/scripts';
import * as templates from '../../../src/webview/preview/codeColours/languages/templates';
import { placesOf, type Run } from '../../../src/webview/preview/codeColours/runs';

const groups = { common, compiled, functional, operations, scripts, templates };
const all = new Set(languages.values());

/** What is found in code: kinds with the words, what has none left out. */
async function read(written: string, code: string): Promise<string[]> {
  const language = languageOf(written);
  assert.ok(language, written);
  await makeReady(language);
  return inWords(readRuns(code, language), code);
}

function inWords(runs: readonly Run[], code: string): string[] {
  let at = 0;
  return runs.flatMap(({ kind, length }) => {
    const words = code.slice(at, (at += length));
    return kind === undefined ? [] : [`${kind}: ${words}`];
  });
}

describe('languages of code', () => {
  it('are called as Chroma, GitHub and highlight.js call them', () => {
    const names = {
      console: 'shell',
      sh: 'bash',
      yml: 'yaml',
      TOML: 'ini',
      systemd: 'ini',
      jsonc: 'json',
      tsx: 'typescript',
      'c++': 'cpp',
      'go-html-template': 'handlebars',
      html: 'xml',
      docker: 'dockerfile',
      postgresql: 'sql',
      jinja: 'django',
      proto: 'protobuf',
      bat: 'dos',
      hs: 'haskell',
    };
    for (const [name, expected] of Object.entries(names)) assert.equal(languageOf(name)?.name, expected);
    for (const name of ['', 'text', 'mermaid', 'math', 'tree', 'constructor', 'nobody-knows'])
      assert.equal(languageOf(name), undefined);
  });
  it('are in the group that is loaded for them, and in no other', () => {
    const defined = Object.entries(groups).flatMap(([group, module]) =>
      Object.keys(module.languages).map((name) => `${group}: ${name}`),
    );
    assert.deepEqual([...all].map(({ group, name }) => `${group}: ${name}`).sort(), defined.sort());
  });
  it('have every name that highlight.js has for them', () => {
    const missing = Object.values(groups).flatMap((module) =>
      Object.entries(module.languages).flatMap(([name, define]) =>
        (define(hljs).aliases ?? [])
          .filter((alias) => !languages.has(alias))
          .map((alias) => `${name}: ${alias}`),
      ),
    );
    assert.deepEqual(missing, []);
  });
  it('bring along what stands in their code', () => {
    // Seldom there, and no reason to load them: Markdown in comments, GraphQL in texts, Ruby in templates of YAML.
    const left = [
      ...['dart: markdown', 'javascript: graphql', 'nix: markdown', 'typescript: graphql'],
      'yaml: ruby',
    ];
    const inner = Object.values(groups).flatMap((module) =>
      Object.entries(module.languages).flatMap(([name, define]) => {
        const seen = new Set<unknown>();
        const found = new Set<string>();
        const look = (value: unknown): void => {
          if (typeof value !== 'object' || value === null || seen.has(value)) return;
          seen.add(value);
          for (const [key, each] of Object.entries(value)) {
            if (key === 'subLanguage' && typeof each === 'string') found.add(each);
            look(each);
          }
        };
        look(define(hljs));
        return [...found]
          .filter((each) => within[name]?.includes(each) !== true)
          .map((each) => `${name}: ${each}`);
      }),
    );
    assert.deepEqual(inner.sort(), left);
  });
});

describe('code that is read', () => {
  it('has kinds where highlight.js has scopes', async () => {
    assert.deepEqual(await read('go', 'func main() {\n\treturn "a" // b\n}'), [
      'keyword: func',
      'title: main',
      'keyword: return',
      'string: "a"',
      'comment: // b',
    ]);
    assert.deepEqual(await read('yml', 'kind: "x"\nn: 2'), [
      'attribute: kind:',
      'string: "x"',
      'attribute: n:',
      'number: 2',
    ]);
    assert.deepEqual(await read('diff', '+new\n-old\n'), ['addition: +new', 'deletion: -old']);
  });
  it('is as its surroundings where a scope says no more, and plain where code stands in a text', async () => {
    assert.deepEqual(await read('js', 'x = `a ${b} c`'), ['string: `a ', 'string:  c`']);
    assert.deepEqual(await read('js', '/** @param x */'), ['comment: /** @param x */']);
  });
  it('may hold another language', async () => {
    const html = await read('html', '<p class="x">a</p><script>let a = 1</script>');
    assert.ok(html.includes('keyword: let') && html.includes('number: 1'), html.join('\n'));
    const console = await read('console', '$ echo "a"\nok');
    assert.deepEqual(console, ['meta: $ ', 'type: echo', 'string: "a"']);
  });
  it('is never guessed at', async () => {
    await read('json', '{"a": 1}');
    assert.ok(!(await read('http', 'POST / HTTP/1.1\n\n{"a": true}')).some((each) => each.includes('true')));
  });
  it('is read to its end, whatever it is', async () => {
    const words = fc.constantFrom(
      ...[
        '"',
        "'",
        '`',
        '${',
        '}',
        '{{',
        '<a ',
        '</',
        '/*',
        '*/',
        '//',
        '#',
        '\n',
        '\r\n',
        'def ',
        'a',
        ' 1',
      ],
      ...['<?php', '%>', '<<A', '\u00e9', '\u{1f600}', '\\', '(', '=>', '@', '---', '$ ', '<script>'],
    );
    const code = fc.array(fc.oneof(words, fc.string()), { maxLength: 40 }).map((pieces) => pieces.join(''));
    for (const language of all) {
      await makeReady(language);
      assert.ok(isReady(language));
      fc.assert(
        fc.property(code, (text) => {
          const runs = readRuns(text, language);
          return runs.reduce((sum, { length }) => sum + length, 0) === text.length;
        }),
        { numRuns: 40 },
      );
    }
  });
});

describe('places of code', () => {
  const run = (length: number, kind?: Run['kind']): Run => ({ length, kind });
  it('go across the ends of the texts that hold it', () => {
    const runs = [run(2), run(5, 'string'), run(1), run(2, 'number')];
    assert.deepEqual(placesOf(runs, [4, 0, 2, 4]), [
      { kind: 'string', text: 0, start: 2, end: 4 },
      { kind: 'string', text: 2, start: 0, end: 2 },
      { kind: 'string', text: 3, start: 0, end: 1 },
      { kind: 'number', text: 3, start: 2, end: 4 },
    ]);
  });
  it('end where the texts end', () => {
    assert.deepEqual(placesOf([run(9, 'string')], [3]), [{ kind: 'string', text: 0, start: 0, end: 3 }]);
    assert.deepEqual(placesOf([run(9, 'string')], []), []);
  });
  it('say the same as the runs, however the text is parted', () => {
    const kind = fc.constantFrom('string' as const, 'number' as const, undefined);
    const runs = fc.array(fc.record({ length: fc.integer({ min: 1, max: 9 }), kind }), { maxLength: 12 });
    fc.assert(
      fc.property(runs, fc.array(fc.nat(6)), (all, cuts) => {
        const kinds = all.flatMap(({ length, kind }) => new Array<Run['kind']>(length).fill(kind));
        const lengths = [...cuts, kinds.length];
        const texts = lengths.map((length) => new Array<Run['kind']>(length).fill(undefined));
        for (const { kind, text, start, end } of placesOf(all, lengths)) texts[text]?.fill(kind, start, end);
        assert.deepEqual(texts.flat().slice(0, kinds.length), kinds);
      }),
    );
  });
});
