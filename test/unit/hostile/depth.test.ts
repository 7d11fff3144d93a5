import assert from 'node:assert/strict';
import { faultWords } from '../../../src/core/checks/faultWords';
import { readSiteConfig } from '../../../src/core/hugo/siteConfig';
import { parseNote } from '../../../src/core/note/parseNote';
import { checkText } from '../../support/checkFiles';
import { entries, TriedNote } from '../../support/hostile/entries';

const deep = 5000;
const of = (unit: string, times = deep) => unit.repeat(times);
const indented = (line: string, times: number) =>
  Array.from({ length: times }, (_, i) => ' '.repeat(i) + line).join('\n');
const chained = Array.from(
  { length: 1000 },
  (_, i) => `a${i}: &a${i} {b: ${i === 0 ? 1 : `*a${i - 1}`}}`,
).join('\n');

/** Front matter that a reader which calls itself for each level would not survive, and the line in which one is too many. */
const sources: Readonly<
  Record<string, readonly [format: 'yaml' | 'toml' | 'json', source: string, line: number]>
> = {
  'open lists': ['yaml', `title: A\ntags: ${of('[')}`, 2],
  'closed lists': ['yaml', `title: A\ntags: ${of('[')}${of(']')}`, 2],
  'closed lists one to a line': ['yaml', `title: A\ntags: ${of('[\n ')}${of(']')}`, 102],
  'open maps': ['yaml', `title: A\nx: ${of('{a: ')}`, 2],
  'closed maps': ['yaml', `title: A\nx: ${of('{a: ')}1${of('}')}`, 2],
  'dashes on a line': ['yaml', `title: A\nx:\n  ${of('- ')}a`, 3],
  'explicit keys': ['yaml', `title: A\n${of('? ')}a`, 2],
  'keys on a line': ['yaml', `title: A\nx: ${of('a: ')}`, 2],
  indentation: ['yaml', `title: A\n${indented('a:', 150)}`, 103],
  'aliases of aliases': ['yaml', `title: A\n${chained}`, 102],
  'anchors before lists': ['yaml', `title: A\nx: ${of('&a [')}${of(']')}`, 2],
  'lists in TOML': ['toml', `title = "A"\nx = ${of('[')}${of(']')}`, 2],
  'inline tables in TOML': ['toml', `title = "A"\nx = ${of('{a = ')}1${of('}')}`, 2],
  'dotted keys in TOML': ['toml', `title = "A"\n${of('a.')}b = 1`, 2],
  'tables in TOML': ['toml', `title = "A"\n[${of('a.')}b]\nc = 1`, 2],
  'lists in JSON': ['json', `{\n"title": "A",\n"x": ${of('[')}${of(']')}}`, 3],
  'objects in JSON': ['json', `{\n"title": "A",\n"x": ${of('{"a":')}1${of('}')}}`, 3],
};

function noteOf(format: 'yaml' | 'toml' | 'json', source: string): string {
  const fence = { yaml: '---\n', toml: '+++\n', json: '' }[format];
  return `${fence}${source}\n${fence}\nBody\n`;
}

describe('front matter that is nested too deep', () => {
  for (const [name, [format, source, line]] of Object.entries(sources)) {
    const text = noteOf(format, source);
    const first = format === 'json' ? 1 : 2;

    it(`is a fault at its line, and the title is known all the same: ${name}`, () => {
      const { frontMatter, faults } = parseNote('file:///a.md', text);
      const found = faults.find((each) => 'why' in each && each.why === 'depth');
      assert.equal(found?.range.start.line, line + first - 2);
      assert.match(faultWords(found), /Remove some levels/);
      assert.equal(frontMatter.broken, true);
      assert.equal(frontMatter.title?.value, 'A');
    });

    it(`is said by the checks, and breaks no build: ${name}`, () => {
      const [finding] = checkText(text).filter(({ message }) => message.includes('levels deep'));
      assert.equal(finding?.code, `${format}-syntax`);
      assert.equal(finding.breaksBuild, false);
    });

    it(`stops no way into the note: ${name}`, () => {
      const tried = new TriedNote(text);
      for (const entry of Object.values(entries)) entry(tried);
    });
  }

  it('is none of a note as people write it', () => {
    const levels = (open: string, close: string) => `${of(open, 90)}1${of(close, 90)}`;
    for (const [format, source] of [
      ['yaml', `x: ${levels('[', ']')}`],
      ['yaml', indented('a:', 90)],
      ['toml', `x = ${levels('[', ']')}`],
      ['json', `{"x": ${levels('[', ']')}}`],
    ] as const) {
      assert.deepEqual(parseNote('file:///a.md', noteOf(format, source)).faults, []);
    }
    // What stands between quotes opens nothing.
    assert.deepEqual(parseNote('file:///a.md', noteOf('yaml', `x: "${of('[')}"\ny: {a: b}`)).faults, []);
  });
});

describe('settings of a site that are nested too deep', () => {
  const read = (path: string, text: string) => readSiteConfig([{ path, uri: `file:///${path}`, text }]);
  for (const [name, [format, source, line]] of Object.entries(sources)) {
    it(`are a problem at their line: ${name}`, () => {
      const { problems } = read(`hugo.${format}`, source);
      assert.match(problems[0]?.message ?? '', /nested more than 100 levels deep/);
      // Of TOML tables the place is not known.
      if (!name.includes('in TOML')) assert.equal(problems[0]?.range.start.line, line - 1);
    });
  }

  it('are so in the folder of the configuration, too', () => {
    const { problems } = read('config/_default/params.json', `{"a": ${of('[')}${of(']')}}`);
    assert.match(problems[0]?.message ?? '', /levels deep/);
  });

  it('are not written out where aliases multiply', () => {
    const lines = ['a0: &a0 [x, x]'];
    for (let i = 1; i < 60; i++) lines.push(`a${i}: &a${i} [*a${i - 1}, *a${i - 1}, *a${i - 1}]`);
    assert.match(read('hugo.yaml', lines.join('\n')).problems[0]?.message ?? '', /aliases/);
  });
});

describe('Markdown, shortcodes and diagrams that are nested thousands deep', () => {
  const texts: Readonly<Record<string, string>> = {
    quotes: `${of('>')} a`,
    'quotes with spaces': `${of('> ')}a`,
    lists: `${of('- ')}a`,
    'numbered lists': `${of('1. ')}a`,
    'indented lists': indented('- a', 600),
    brackets: `${of('[')}a${of(']')}`,
    links: `${of('[')}a${of('](b)')}`,
    images: `${of('![')}a${of('](b)')}`,
    emphasis: of('*a **b '),
    'closed emphasis': `${of('**')}a${of('**')}`,
    elements: `${of('<b>')}a${of('</b>')}`,
    blocks: of('<div>\n\n'),
    'definition lists': `a\n${of(': ')}b`,
    footnotes: of('[^a]: > - '),
    shortcodes: `${of('{{% notice %}}')}a${of('{{% /notice %}}')}`,
    'open shortcodes': of('{{% notice %}}\n'),
    'shortcodes as HTML': `${of('{{< tabs >}}{{< tab >}}')}a${of('{{< /tab >}}{{< /tabs >}}')}`,
    'shortcodes in values': of('{{% button href="{{% '),
    'a diagram': `\`\`\`mermaid\nmindmap\n${indented('a', 600)}\n\`\`\``,
    'a diagram of brackets': `\`\`\`mermaid\nflowchart LR\na${of('[')}\n\`\`\``,
    formulas: `$${of('{')}a${of('}')}$`,
    callouts: of('> [!note]\n> '),
    TODOs: `${of('(TODO: ')}${of(')')}`,
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`stop no way into the note: ${name}`, () => {
      const tried = new TriedNote(`---\ntitle: A\n---\n\n${text}\n`);
      for (const entry of Object.values(entries)) entry(tried);
    });
  }
});
