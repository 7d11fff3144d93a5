import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from '../../../support/fastCheck';
import {
  clearButton,
  commentButton,
  fillButton,
  uncommentButton,
} from '../../../../src/core/edits/buttons/buttonEdits';
import { isRefusal, type Refusal } from '../../../../src/core/frontMatter/frontMatterEdits';
import { placeholderFormFor, placeholderFormOf } from '../../../../src/core/edits/templates/placeholderForm';
import type { Button } from '../../../../src/core/note/note';
import { parseNote } from '../../../../src/core/note/parseNote';
import { applyEdits, type TextEdit } from '../../../../src/core/text/textEdit';

const head = '---\ntitle: T # mine\n---\n\n';
const video = '{{% button href="" style="warning" icon="video" %}}Watch{{% /button %}}';
const slides =
  '{{% button href="https://example.com/slides" icon="person-chalkboard" %}}Slides{{% /button %}}';
const filledVideo = video.replace('""', '"https://youtu.be/a"');
const address = 'https://youtu.be/a';

const uri = 'file:///n.md';
const noteOf = (text: string) => parseNote(uri, text);
const button = (text: string, kind: Button['kind'] = 'video') =>
  noteOf(text).buttons.find((each) => each.kind === kind)!;

function applied(text: string, result: readonly TextEdit[] | Refusal): string {
  if (isRefusal(result)) assert.fail(`refused: ${result.refused}`);
  return applyEdits(text, result);
}
const filled = (text: string, kind: Button['kind'] = 'video', href = address) =>
  applied(text, fillButton(text, noteOf(text), button(text, kind), href));

describe('filling a placeholder', () => {
  for (const [what, before, after] of [
    ['a comment of its own', `<!-- ${video} -->\n`, `${filledVideo}\n`],
    ['a comment without spaces', `<!--${video}-->\n`, `${filledVideo}\n`],
    ['a comment over several lines', `<!--\n${video}\n-->\ntext\n`, `${filledVideo}\ntext\n`],
    ['the first of one comment', `<!-- ${video}\n${slides} -->\n`, `${filledVideo}\n<!-- ${slides} -->\n`],
    ['the last of one comment', `<!-- ${slides}\n\n${video} -->\n`, `<!-- ${slides} -->\n\n${filledVideo}\n`],
    [
      'the middle of one comment',
      `<!--${slides}\n${video}\n${slides}-->\n`,
      `<!--${slides}-->\n${filledVideo}\n<!--${slides}-->\n`,
    ],
    [
      'one line of two in one comment',
      `<!-- ${slides} ${video} -->\n`,
      `<!-- ${slides} -->\n${filledVideo}\n`,
    ],
    [
      'a comment behind another one',
      `<!-- ${slides} --><!-- ${video} -->\n`,
      `<!-- ${slides} -->\n${filledVideo}\n`,
    ],
    ['a comment with words', `<!-- soon: ${video} -->\n`, `<!-- soon: -->\n${filledVideo}\n`],
    ['a comment within a line', `Here <!-- ${video} --> it is\n`, `Here ${filledVideo} it is\n`],
    ['no comment', `${video}\n`, `${filledVideo}\n`],
    [
      'parameters without an address',
      `<!-- ${video.replace('href="" ', '')} -->`,
      filledVideo
        .replace(' href="https://youtu.be/a"', '')
        .replace('button', 'button href="https://youtu.be/a"'),
    ],
    ['backticks', `<!-- ${video.replace('""', '`TODO`')} -->`, video.replace('""', `\`${address}\``)],
    ['no quotes', `<!-- ${video.replace('""', 'TODO')} -->`, video.replace('""', address)],
  ] as const) {
    it(`leaves all else as it is: ${what}`, () => {
      assert.equal(filled(head + before), head + after);
      const crlf = (head + before).replaceAll('\n', '\r\n');
      assert.equal(filled(`\ufeff${crlf}`), `\ufeff${(head + after).replaceAll('\n', '\r\n')}`);
    });
  }

  for (const frontMatter of ['+++\ntitle = "T"\n+++\n', '{\n"title": "T"\n}\n', '']) {
    it(`works below any front matter: ${JSON.stringify(frontMatter)}`, () => {
      assert.equal(filled(`${frontMatter}<!-- ${video} -->\n`), `${frontMatter}${filledVideo}\n`);
    });
  }

  it('keeps the notation', () => {
    const other = video.replaceAll('{{%', '{{<').replaceAll('%}}', '>}}');
    assert.equal(filled(`<!-- ${other} -->`), other.replace('""', `"${address}"`));
  });

  it('escapes what would end the address, the shortcode or the comment', () => {
    const text = filled(`<!-- ${video} -->`, 'video', 'https://a.dev/"x"{{%}}-->%20%zz?t=1#t=2');
    assert.ok(text.includes('href="https://a.dev/%22x%22%7B%7B%25%7D%7D--%3E%20%25zz?t=1#t=2"'), text);
    assert.equal(noteOf(text).buttons.length, 1);
  });

  it('is refused where the comment hides the rest of the page', () => {
    const text = `${head}<!-- ${video}\nrest`;
    assert.deepEqual(fillButton(text, noteOf(text), button(text), address), {
      refused: 'This comment hides the rest of the page. Close it with -->',
      line: 4,
    });
  });

  it('is refused where positional parameters stand, which go with no name', () => {
    const text = '<!-- {{% button "x" %}}Watch{{% /button %}} -->';
    assert.ok(isRefusal(fillButton(text, noteOf(text), button(text), address)));
  });
});

describe('commenting a button out', () => {
  it('and in again gives the same text', () => {
    const text = `${head}- ${filledVideo} and more\n${slides}\n`;
    const out = applied(text, commentButton(text, noteOf(text), button(text)));
    assert.equal(out, `${head}- <!-- ${filledVideo} --> and more\n${slides}\n`);
    assert.equal(applied(out, uncommentButton(out, noteOf(out), button(out))), text);
  });

  it('is refused for a button that would end the comment', () => {
    const text = filledVideo.replace('Watch', 'a --> b');
    assert.ok(isRefusal(commentButton(text, noteOf(text), button(text))));
  });

  it('changes nothing where it is so already', () => {
    const text = `<!-- ${video} -->`;
    assert.deepEqual(commentButton(text, noteOf(text), button(text)), []);
    assert.deepEqual(uncommentButton(video, noteOf(video), button(video)), []);
  });
});

describe('clearing a button', () => {
  it('gives it the form of the note’s other placeholders', () => {
    const text = `<!--${slides}-->\n${filledVideo}\n`;
    const note = noteOf(text);
    const form = placeholderFormFor(text, note, button(text), '');
    assert.equal(
      applied(text, clearButton(text, note, button(text), form)),
      `<!--${slides}-->\n<!--${video}-->\n`,
    );
  });

  const word = fc.constantFrom('', ' ', 'text ', '- ', '> ');
  const href = fc.constantFrom(
    'href=""',
    'href="TODO"',
    'href=`https://example.com/x`',
    'style="tip" href=" "',
  );
  const part = fc.tuple(
    fc.constantFrom('%', '<'),
    href,
    fc.constantFrom('video', 'person-chalkboard', 'code'),
  );
  const shortcode = part.map(([sign, parameters, icon]) => {
    const [open, close] = sign === '%' ? ['{{%', '%}}'] : ['{{<', '>}}'];
    return `${open} button ${parameters} icon="${icon}" ${close}Go${open}/button${close}`;
  });
  const comment = fc
    .tuple(
      fc.array(shortcode, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(' ', '', '\n', '\n\n', '  '),
      fc.constantFrom('', ' ', '\n', '\t'),
    )
    .map(([buttons, joint, pad]) => `<!--${pad}${buttons.join(joint)}${pad}-->`);
  const body = fc
    .array(fc.tuple(word, comment, fc.constantFrom('\n', '\n\n', '\nmore\n', ' tail\n')), {
      minLength: 1,
      maxLength: 3,
    })
    .map((pieces) => pieces.flat().join(''));
  const frontMatter = fc.constantFrom(
    head,
    '+++\ntitle = "T"\n+++\n',
    '{ "title": "T" }\n',
    '',
    '# Talk\n\n',
  );

  it('takes back filling it, byte for byte', () => {
    fc.assert(
      fc.property(
        frontMatter,
        body,
        fc.constantFrom('\n', '\r\n'),
        fc.nat(),
        (start, rest, lineEnd, which) => {
          const text = `\ufeff${start}${rest}`.replaceAll('\n', lineEnd);
          const { buttons } = noteOf(text);
          const each = buttons[which % buttons.length]!;
          const form = placeholderFormOf(text, each);
          // A comment within a line that has a blank line in it is none.
          fc.pre(form !== undefined);
          const full = fillButton(text, noteOf(text), each, address);
          assert.ok(!isRefusal(full), JSON.stringify(text));
          const changed = applyEdits(text, full);
          const live = noteOf(changed).buttons[buttons.indexOf(each)]!;
          assert.equal(live.href, address);
          assert.equal(live.commentedOut, false);
          assert.equal(applied(changed, clearButton(changed, noteOf(changed), live, form)), text);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never throws, and touches nothing but the button, in any text', () => {
    const pieces = [
      '<!--',
      '-->',
      '<!-- ',
      video,
      slides,
      filledVideo,
      '\n',
      '\r\n',
      '\r',
      '`',
      '```\n',
      'x',
      ' ',
      '{{% button',
    ];
    const anyText = fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(anyText, (text) => {
        const note = noteOf(text);
        for (const [i, each] of note.buttons.entries()) {
          for (const result of [
            fillButton(text, note, each, address),
            clearButton(text, note, each),
            commentButton(text, note, each),
            uncommentButton(text, note, each),
          ]) {
            if (isRefusal(result)) continue;
            const after = noteOf(applyEdits(text, result)).buttons;
            assert.deepEqual(
              after.filter((_, j) => j !== i).map(({ href, commentedOut }) => [href, commentedOut]),
              note.buttons.filter((_, j) => j !== i).map(({ href, commentedOut }) => [href, commentedOut]),
            );
          }
        }
      }),
    );
  });
});

describe('buttons of real notes', () => {
  const corpora = join(process.cwd(), '../shared/corpora');
  if (!existsSync(corpora)) {
    it.skip('are not beside this checkout');
    return;
  }

  it('are filled and cleared without a trace', () => {
    let tried = 0;
    for (const path of readdirSync(corpora, { recursive: true, encoding: 'utf8' })) {
      if (!path.endsWith('.md')) continue;
      const text = readFileSync(join(corpora, path), 'utf8');
      const note = noteOf(text);
      for (const [i, each] of note.buttons.entries()) {
        const form = placeholderFormOf(text, each);
        const full = fillButton(text, note, each, 'https://youtu.be/filled');
        // The theme's documentation shows buttons without any address parameter to show what that does.
        if (isRefusal(full)) assert.fail(`${path}:${full.line + 1} ${full.refused}`);
        const changed = applyEdits(text, full);
        const live = noteOf(changed).buttons[i]!;
        assert.deepEqual([live.href, live.placeholder], ['https://youtu.be/filled', false], path);
        tried++;
        if (form === undefined) continue;
        assert.equal(applied(changed, clearButton(changed, noteOf(changed), live, form)), text, path);
      }
    }
    assert.ok(tried > 40, `${tried} buttons`);
  });
});
