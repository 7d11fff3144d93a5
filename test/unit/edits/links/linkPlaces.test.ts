import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isRefusal, type Refusal } from '../../../../src/core/frontMatter/frontMatterEdits';
import { linkPlaces, setLink } from '../../../../src/core/edits/links/linkPlaces';
import type { LinkKind } from '../../../../src/core/links/talkAddress';
import { missingLinks } from '../../../../src/core/conference/talkLinks/missingLinks';
import { parseNote } from '../../../../src/core/note/parseNote';
import { applyEdits, type TextEdit } from '../../../../src/core/text/textEdit';
import { assertLinear } from '../../../support/growth';

const uri = 'file:///n.md';
const places = (text: string, kind: LinkKind) => linkPlaces(text, parseNote(uri, text), kind);

function applied(text: string, result: readonly TextEdit[] | Refusal): string {
  if (isRefusal(result)) assert.fail(`refused: ${result.refused}`);
  return applyEdits(text, result);
}

function set(text: string, kind: LinkKind, address: string): string {
  const [place] = places(text, kind);
  assert.ok(place, 'no place');
  return applied(text, setLink(text, parseNote(uri, text), place, address));
}

const deck = 'https://speakerdeck.com/a/b';

describe('places for links in plain notes', () => {
  for (const [before, after] of [
    ['# T\n\n* Slides (TBD)\n* x\n', `# T\n\n* [Slides](${deck})\n* x\n`],
    ['# T\n  - slides (tba)  \n', `# T\n  - [slides](${deck})  \n`],
    ['Slides: TBD\n', `Slides: ${deck}\n`],
    ['Slides:\ntext\n', `Slides: ${deck}\ntext\n`],
    ['- **Slides:** TODO\n', `- **Slides:** ${deck}\n`],
    ['- Slides: ', `- Slides: ${deck}`],
    ['* [Slides](TODO)\n', `* [Slides](${deck})\n`],
    ['* [Slides](https://example.com/x)\n', `* [Slides](${deck})\n`],
    ['---\nslides: # soon\n---\n', `---\nslides: ${deck} # soon\n---\n`],
    ['---\nslides: "TBD"\n---\n', `---\nslides: "${deck}"\n---\n`],
    ['+++\nslides = ""\n+++\n', `+++\nslides = "${deck}"\n+++\n`],
    ['{\n"slides": ""\n}\n', `{\n"slides": "${deck}"\n}\n`],
  ] as const) {
    it(`are filled in their own form: ${JSON.stringify(before)}`, () => {
      const [place] = places(before, 'slides');
      assert.equal(place?.placeholder, true);
      assert.equal(set(before, 'slides', deck), after);
      const crlf = `\ufeff${before.replaceAll('\n', '\r\n')}`;
      assert.equal(set(crlf, 'slides', deck), `\ufeff${after.replaceAll('\n', '\r\n')}`);
      assert.equal(missingLinks(parseNote(uri, after)).slides, false, 'the link is known then');
    });
  }

  for (const [before, after] of [
    ['# T\n\n* slides https://a.dev/1\n', `# T\n\n* slides ${deck}\n`],
    ['# T\n\nSlides: bit.ly/tea\n', `# T\n\nSlides: ${deck}\n`],
    ['# T\n\n## Slides\n\n[here](https://a.dev/1)\n', `# T\n\n## Slides\n\n[here](${deck})\n`],
    [
      '# T\n\nSlides | Video\n--- | ---\nhttps://a.dev/1 |\n',
      `# T\n\nSlides | Video\n--- | ---\n${deck} |\n`,
    ],
  ] as const) {
    it(`are links in other forms: ${JSON.stringify(before)}`, () => {
      const note = parseNote(uri, before, undefined, 'plain');
      const [place, ...others] = linkPlaces(before, note, 'slides');
      assert.ok(place);
      assert.deepEqual(others, []);
      assert.equal(place.placeholder, false);
      assert.equal(applied(before, setLink(before, note, place, deck)), after);
    });
  }

  it('are known by the model with any address behind a label', () => {
    const text = set('# T\n- Video: TBD\n', 'video', 'https://a.dev/talks/1');
    assert.equal(text, '# T\n- Video: https://a.dev/talks/1\n');
    assert.equal(missingLinks(parseNote(uri, text)).video, false);
  });

  it('keep an address whole that a reader would cut off', () => {
    assert.equal(set('Slides: TBD', 'slides', 'https://a.dev/x_(y)'), 'Slides: <https://a.dev/x_(y)>');
  });

  it('are links that are there, under such a name', () => {
    const text = 'See [Slides](https://a.dev/1) and\n- Slides: https://a.dev/2\n';
    assert.deepEqual(
      places(text, 'slides').map(({ placeholder, href, line }) => [placeholder, href, line]),
      [
        [false, 'https://a.dev/1', 0],
        [false, 'https://a.dev/2', 1],
      ],
    );
    assert.equal(set(text, 'slides', deck), text.replace('https://a.dev/1', deck));
  });

  for (const text of [
    'Slides:\n- one\n- two\n',
    'Slides:\n\n* one\n',
    '- Slides:\n  - one\n',
    '```\nSlides: TBD\n```\n',
    '<!--\nSlides: TBD\n-->\n',
    'The slides: TBD is what he said about them in the end, more or less so\n',
    'Slideshow (TBD)\n',
    '[watch out](https://a.dev/1)\n',
    '# Slides\n',
    '* Slides\n',
  ]) {
    it(`are none: ${JSON.stringify(text)}`, () => assert.deepEqual(places(text, 'slides'), []));
  }

  it('are found with buttons first', () => {
    const text = `---\nvideo: TBD\n---\nVideo: TBD\n<!-- {{% button href="" icon="video" %}}x{{% /button %}} -->\n`;
    assert.deepEqual(
      places(text, 'video').map(({ form }) => form),
      ['button', 'line', 'key'],
    );
  });

  for (const sign of ['a ', '- ', '*', ' ', '>', '(', ':', 'a-'])
    it(`take time in proportion to a line made to be slow: ${JSON.stringify(sign)}`, () => {
      assertLinear(
        (size) => `${sign.repeat(size)}\n`,
        (text) => places(text, 'video'),
      );
    });
});

describe('places in real notes', () => {
  const corpora = join(process.cwd(), '../shared/corpora');
  if (!existsSync(corpora)) {
    it.skip('are not beside this checkout');
    return;
  }

  it('take a link, and nothing else changes', () => {
    const counts = { button: 0, line: 0, key: 0 };
    for (const path of readdirSync(corpora, { recursive: true, encoding: 'utf8' })) {
      if (!path.endsWith('.md')) continue;
      const text = readFileSync(join(corpora, path), 'utf8');
      const note = parseNote(uri, text);
      for (const kind of ['video', 'slides', 'code'] as const) {
        for (const place of linkPlaces(text, note, kind)) {
          const result = setLink(text, note, place, 'https://a.dev/new');
          if (isRefusal(result)) assert.fail(`${path}:${result.line + 1} ${result.refused}`);
          const after = applyEdits(text, result);
          assert.equal(after.split('\n').length, text.split('\n').length, path);
          const changed = after.split('\n').filter((line, i) => line !== text.split('\n')[i]);
          assert.equal(changed.length, 1, path);
          assert.ok(changed[0]?.includes('https://a.dev/new'), path);
          counts[place.form]++;
        }
      }
    }
    assert.ok(counts.button > 40 && counts.line > 25 && counts.key > 50, JSON.stringify(counts));
  });
});
