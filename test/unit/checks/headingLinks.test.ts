import assert from 'node:assert/strict';
import { CheckedText } from '../../../src/core/checks/checkedText';
import { ConferenceChecker } from '../../../src/core/checks/conferenceChecker';
import { siteFacts } from '../../../src/core/checks/site/siteFacts';
import { NoteReading } from '../../../src/core/note/parseNote';
import { mostExplained } from '../../../src/core/render/places';
import { applyEdits } from '../../../src/core/text/textEdit';
import { modelOf, uriOf } from '../../support/conferenceFiles';
import { checkFiles } from '../../support/checkFiles';
import { renderBody, unsafeSite } from '../../support/renderedSite';

const talk = 'content/day1/02_talk.md';
const other = 'content/day1/03_other.md';
const page = (body: string) => `---\ntitle: A talk\n---\n${body}\n`;
const notes = {
  'hugo.toml': '',
  'content/day1/_index.md': '---\ntitle: Day\n---\n## Lessons learned\n',
  [other]: page('# Set-up\n\n> - ## In a quote\n\n## Ünder-standing [it](x)\n\n## Set-up'),
};

/** What is said of links in a note: the words at their places. */
function found(body: string, files: Readonly<Record<string, string>> = {}, kind: 'hugo' | 'plain' = 'hugo') {
  const text = page(body);
  const site = checkFiles({ ...notes, ...files, [talk]: text }, { kind });
  return (site.findings.get(talk) ?? [])
    .filter(({ code }) => code === 'heading-not-found')
    .map(({ range: { start, end } }) => text.split('\n')[start.line]?.slice(start.character, end.character));
}

function mended(body: string): string | undefined {
  const text = page(body);
  const site = checkFiles({ ...notes, [talk]: text });
  const checked = new CheckedText(new NoteReading(uriOf(talk), text), site.optionsFor(talk));
  const finding = checked.findings.find(({ code }) => code === 'heading-not-found');
  const fix = finding && checked.fixesOf(finding)[0];
  return fix && applyEdits(text, fix.edits).slice(page('').length - 1, -1);
}

describe('links to headings', () => {
  for (const [name, body, missing] of [
    ['of the note itself', '## Numbers\n\n[n](#numbrs)', 'numbrs'],
    ['that stand in another page', '[n](./03_other#setup)', 'setup'],
    ['of the day', '[n](../day1#lessons)', 'lessons'],
    ['behind a query', '[n](./03_other?x=1#setup)', 'setup'],
    ['by relref', '[n]({{% relref "03_other#setup" %}})', 'setup'],
    ['of the own page by relref', '[n]({{% relref "#nothing" %}})', 'nothing'],
    ['in the address of a button', '{{% button href="./03_other#setup" %}}W{{% /button %}}', 'setup'],
    ['in other capitals', '## Numbers\n\n[n](#Numbers)', 'Numbers'],
    ['of which there are fewer', '[n](./03_other#set-up-2)', 'set-up-2'],
    ['as the address of a reference', '[n][r]\n\n[r]: #nothing', 'nothing'],
    ['that stand in a comment', '<!-- ## Numbers -->\n\n[n](#numbers)', 'numbers'],
  ] as const) {
    it(`are found ${name}`, () => assert.deepEqual(found(body), [missing]));
  }

  for (const [name, body] of [
    ['a heading', '## Numbers & more\n\n[n](#numbers--more)'],
    ['a heading with a line below', 'Numbers\n---\n\n[n](#numbers)'],
    ['the second of a name', '[n](./03_other#set-up-1)'],
    ['one in a quote and a list', '[n](./03_other#in-a-quote)'],
    [
      'one with other letters, encoded and not',
      '[n](./03_other#%C3%BCnder-standing-it) [n](./03_other#ünder-standing-it)',
    ],
    ['the title', '[n](#a-talk)'],
    ['an id of its own', '## Numbers {#n .x}\n\n[n](#n)'],
    ['an id in HTML', '<a id="n"></a> <a name=m> <div ID = \'o\'>\n\n[n](#n) [n](#m) [n](#o)'],
    [
      'the top, a text, a footnote, a line of code',
      '[n](#) [n](#top) [n](#:~:text=x) [n](#fn:1) [n](#hl-0-3) [n](#L3)',
    ],
    ['an id of a block', '```go {#dia}\n```\n\nWords\n{#par .x}\n\n[n](#dia) [n](#par)'],
    ['an id without quotes', '## Numbers {id=n2}\n\n[n](#n2)'],
    ['a heading with attributes', '## Numbers {.x}\n\n[n](#numbers)'],
    ['a heading with an emoji’s name', '## Thanks :tada: all\n\n[n](#thanks--all)'],
    ['a heading that an id took its own from', '## A {#b}\n\n## B\n\n[n](#b-1)'],
    ['parts of the theme’s page', '[n](#R-body) [n](#body-inner)'],
    ['a site elsewhere', '[n](https://a.example/#x)'],
    ['a page that is not there, which is another finding', '[n](./nope#x)'],
    ['nothing yet', '[n](TODO)'],
    [
      'something in a comment or code',
      '<!-- [n](#x) {{% relref "#x" %}} -->\n\n`[n](#x)` `{{% relref "#x" %}}`',
    ],
    ['what only the build knows', '[n](#{{% param x %}})'],
    ['a page that takes in a file', '{{% include "x.md" %}}\n\n[n](#x)'],
    ['a page with a shortcode that the site knows', '{{< own >}}\n\n[n](#x)'],
    ['a page with a shortcode in a heading', '## {{% icon star %}} A\n\n[n](#x)'],
    ['a section without a file', '[n](../day2#x)'],
  ] as const) {
    it(`may lead to ${name}`, () =>
      assert.deepEqual(
        found(body, { 'layouts/shortcodes/own.html': '', 'content/day2/a.md': page('') }),
        [],
      ));
  }

  it('are all found, and the first ones mended where a note has many', () => {
    const text = page(`## Set-up\n\n${'[a](#setup)\n'.repeat(mostExplained + 1)}`);
    const site = checkFiles({ ...notes, [talk]: text });
    const checked = new CheckedText(new NoteReading(uriOf(talk), text), site.optionsFor(talk));
    assert.deepEqual(
      checked.findings.map((finding) => checked.fixesOf(finding).length > 0),
      [...Array.from({ length: mostExplained }, () => true), false],
    );
  });

  it('are judged by the kind of ids that the site is set to', () => {
    const body = '## Ünder & über\n\n[n](#ünder--über) [n](#under--uber) [n](#ünder-über)';
    const withType = (type: string) =>
      found(body, { 'hugo.toml': `[markup.goldmark.parser]\nautoHeadingIDType = "${type}"\n` });
    assert.deepEqual(withType('github'), ['under--uber', 'ünder-über']);
    assert.deepEqual(withType('github-ascii'), ['ünder--über', 'ünder-über']);
    assert.deepEqual(withType('blackfriday'), ['ünder--über', 'under--uber']);
  });

  it('are left alone where headings have ids that nobody knows', () => {
    assert.deepEqual(found('[n](#x)'), ['x']);
    const sites: readonly Readonly<Record<string, string>>[] = [
      { 'layouts/_default/_markup/render-heading.html': '' },
      { 'layouts/_markup/render-heading.html': '' },
      { 'hugo.toml': 'theme = "another"' },
      { 'hugo.toml': '[markup.goldmark.parser]\nautoHeadingID = false' },
    ];
    for (const files of sites) assert.deepEqual(found('[n](#x)', files), []);
  });

  it('are judged in plain notes by what is shown, without capitals', () => {
    const body = '## [The _first_ talk](https://a.example) <b>now</b>\n\n<a name="Deep"></a>';
    const plain = (link: string) => found(`${body}\n\n[n](${link})`, {}, 'plain');
    assert.deepEqual(plain('#the-first-talk-now'), []);
    assert.deepEqual(plain('#The-First-Talk-Now'), []);
    assert.deepEqual(plain('#deep'), []);
    for (const link of ['#-launch-', '#🚀-launch-🎉', '#launch', '#q-a', '#qa'])
      assert.deepEqual(
        found(`## 🚀 Launch 🎉\n\n## Q&amp;A\n\n## Q-A\n\n[n](${link})`, {}, 'plain'),
        [],
        link,
      );
    assert.deepEqual(found('## A - B\n\n[n](#a-b)', {}, 'plain'), ['a-b']);
    assert.deepEqual(plain('03_other.md#set-up'), []);
    assert.deepEqual(plain('03_other.md#setup'), ['setup']);
    assert.deepEqual(plain('#the-last-talk-now'), ['the-last-talk-now']);
    const others = ['#The%20First%20Talk%20Now', '#Top%20one%23The%20first%20talk%20now', '#^ab12', '#12'];
    for (const link of [...others, '#user-content-deep']) assert.deepEqual(plain(link), [], link);
  });

  it('are mended with the heading that is nearly called so', () => {
    assert.equal(mended('[n](./03_other?x#setup "t")'), '[n](./03_other?x#set-up "t")');
    assert.equal(mended('## Café\n\n[n](#cafe)'), '## Café\n\n[n](#café)');
    assert.equal(mended('[n](#far-away)'), undefined);
  });
});

describe('links to headings of another note', () => {
  it('are looked at again when its headings change, and only then', () => {
    const linking = page('[n](./03_other#set-up)');
    const model = modelOf({ ...notes, [talk]: linking });
    const site = siteFacts({ kind: 'hugo', config: [], files: [] });
    const checker = new ConferenceChecker(model.conference, { site, files: new Set(), now: () => 0 });
    const check = (path: string, text = '') => checker.check(uriOf(path), new NoteReading(uriOf(path), text));
    check(other, notes[other]);
    check(talk, linking);
    const codes = () => checker.findingsOf(uriOf(talk)).map(({ code }) => code);
    const write = (text: string) => {
      const { conference, changedUris } = model.apply({
        changed: [{ path: other, uri: uriOf(other), text }],
      });
      const others = checker.follow(conference, changedUris);
      assert.ok(others !== 'all');
      check(other, text);
      if (others.has(uriOf(talk))) check(talk, linking);
      return [...others];
    };
    assert.deepEqual(codes(), []);
    assert.deepEqual(write(`${notes[other]}more words`), []);
    assert.deepEqual(write(page('# Setup')), [uriOf(talk)]);
    assert.deepEqual(codes(), ['heading-not-found']);
    assert.deepEqual(write(page('# Set-up')), [uriOf(talk)]);
    assert.deepEqual(codes(), []);
    // Without its link, the other note is nothing to it any more.
    check(talk, page(''));
    assert.deepEqual(write(page('# Setup')), []);
  });
});

describe('ids of headings', () => {
  const headings = [
    ['We value _trust_', 'we-value-trust', 'we-value-_trust_'],
    ['See [the docs](https://a.example/x) first', 'see-the-docs-first', 'see-the-docshttpsaexamplex-first'],
    ['Wait -- what?', 'wait--what', 'wait----what'],
    ['A `snake_case_name` here', 'a-snake_case_name-here', 'a-snake_case_name-here'],
    ['Under<br>way', 'underway', 'underbrway'],
    ['R&amp;D', 'rd', 'rampd'],
    ['v1.2.3', 'v123', 'v123'],
  ] as const;

  for (const [heading, shown, written] of headings) {
    for (const [hugo, id, others] of [
      ['0.169.0', shown, written],
      ['0.143.0', written, shown],
    ] as const) {
      it(`of “${heading}” are #${id} to Hugo ${hugo}`, () => {
        const text = page(`## ${heading}\n\n[n](#${id}) [n](#${others})`);
        const site = checkFiles({ ...notes, [talk]: text }, { hugo });
        const dead = (site.findings.get(talk) ?? []).filter(({ code }) => code === 'heading-not-found');
        assert.equal(dead.length, shown === written ? 0 : 1, JSON.stringify(dead));
        const html = renderBody(
          `## ${heading}\n`,
          `[module.hugoVersion]\nmax = "${hugo}"\n${unsafeSite}`,
        ).html;
        assert.ok(html.includes(`id="${id}"`), html);
      });
    }
  }
});
