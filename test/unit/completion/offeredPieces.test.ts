import assert from 'node:assert/strict';
import { imageFolder } from '../../../src/core/completion/imageNames';
import {
  offeredPieces,
  quoteInUse,
  type NoteStyle,
  type OfferedPiece,
} from '../../../src/core/completion/offeredPieces';
import { piecePlace } from '../../../src/core/note/piecePlace';
import { piecesOf, type PieceName } from '../../../src/core/completion/pieces';
import { buttonHabits, type ButtonHabits } from '../../../src/core/conference/habits/buttonHabits';
import { noteHabits } from '../../../src/core/conference/talkLinks/missingLinks';
import { noHabits as none } from '../../../src/core/conference/habits/habits';
import { talkLinks } from '../../../src/core/conference/talkLinks/talkLinks';
import { usualLooks, writeButton } from '../../../src/core/links/buttonText';
import { sessionTemplate } from '../../../src/core/edits/templates/sessionTemplate';
import type { Note } from '../../../src/core/note/note';
import { parseNote } from '../../../src/core/note/parseNote';
import { conferenceOf, pageTitled } from '../../support/conferenceOf';

const noHabits = { notation: '%', looks: usualLooks } as const;
const hugo: NoteStyle = { kind: 'hugo', habits: noHabits, quote: '"', imageFolder: '../_img/' };
const plain: NoteStyle = { ...hugo, kind: 'plain', imageFolder: '_img/' };

function offered(marked: string, style: NoteStyle = hugo): OfferedPiece[] {
  const offset = marked.indexOf('‸');
  const place = piecePlace(marked.replace('‸', ''), offset);
  assert.ok(place, `nothing can go to ${marked}`);
  return offeredPieces(place, style);
}

/** The note after the piece was put in at the mark, as plain text, with `fill` in its first empty value. */
function put(
  marked: string,
  name: PieceName,
  style: NoteStyle = hugo,
  fill: readonly [string, string] = ['', ''],
) {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const place = piecePlace(text, offset);
  const piece = offered(marked, style).find((each) => each.name === name);
  assert.ok(place && piece, `${name} is not offered at ${marked}`);
  const written = text.slice(0, place.start) + piece.text.replace(...fill) + text.slice(place.end);
  return { text: written, note: parseNote('file:///x.md', written) };
}

const named = (pieces: readonly { readonly name: PieceName }[]) => pieces.map(({ name }) => name);
const diagrams: readonly PieceName[] = ['flowchart', 'sequence', 'mindmap', 'timeline', 'state', 'class'];

/** What a note without buttons learns from others of its conference. */
function habitsOf(...texts: string[]): ButtonHabits {
  const others = texts.map((text, i) => [`content/day1/${i}.md`, `---\ntitle: N${i}\n---\n${text}`]);
  const site = conferenceOf({
    'hugo.toml': '',
    'content/day2/new.md': '---\ntitle: New\n---\n',
    ...(Object.fromEntries(others) as Record<string, string>),
  });
  return buttonHabits(site, pageTitled(site, 'New'));
}

describe('pieces as they are read again', () => {
  for (const kind of ['video', 'slides', 'code'] as const) {
    it(`are a button of kind ${kind}, which waits for its address`, () => {
      const { note } = put('/‸', kind);
      assert.deepEqual(
        note.buttons.map((button) => [button.kind, button.placeholder, button.commentedOut]),
        [[kind, true, false]],
      );
      assert.deepEqual(note.faults, []);
      const href = 'https://a.dev/x';
      assert.equal(talkLinks(put('/‸', kind, hugo, ['href=""', `href="${href}"`]).note)[kind], href);
    });

    it(`are a link to the ${kind} in plain notes`, () => {
      const address = 'https://a.dev/x';
      const { note, text } = put('/‸', kind, plain, ['()', `(${address})`]);
      assert.equal(note.links[0]?.href, address, text);
      assert.equal(talkLinks(note)[kind], kind === 'code' ? undefined : address);
    });
  }

  it('are a button with a style and an icon that Relearn has', () => {
    const [button] = put('/‸', 'button').note.buttons;
    assert.deepEqual([button?.style, button?.icon, button?.label], ['primary', 'link', 'More']);
  });

  it('are the placeholders that a new session has', () => {
    for (const notation of ['%', '<'] as const) {
      const habits = { ...noHabits, notation };
      const { text, note } = put('/‸', 'placeholders', { ...hugo, habits });
      assert.ok(sessionTemplate(notation).includes(text.trimEnd()), text);
      assert.deepEqual(
        note.buttons.map((button) => [button.kind, button.placeholder, button.commentedOut]),
        [
          ['video', true, true],
          ['slides', true, true],
        ],
      );
    }
  });

  it('are TODOs for the links in plain notes, which count as the habit to keep them', () => {
    const { note } = put('/‸', 'placeholders', plain);
    assert.deepEqual(
      note.todos.map(({ kind }) => kind),
      ['link', 'link'],
    );
    assert.deepEqual(noteHabits(note, 'talk.md', undefined), { ...none, video: true, slides: true });
  });

  it('are TODOs of the kind that was chosen', () => {
    const snippet = piecesOf('hugo').find(({ name }) => name === 'todo')?.body ?? '';
    const choices = /\|(.*)\|/.exec(snippet)?.[1]?.split(',') ?? [];
    const kinds = choices.map((word) => parseNote('x', `TODO: Steal ${word}`).todos[0]?.kind);
    assert.deepEqual(kinds, ['slide', 'slide', 'image', 'diagram', 'chart', 'table', 'code']);
    assert.equal(put('/‸', 'todo').note.todos[0]?.kind, 'slide');
    assert.equal(put('- [ ] /‸', 'todo').note.todos.length, 1);
  });

  for (const name of diagrams) {
    for (const [where, text] of [
      ['', '/‸'],
      [' in an item', '- a\n- /‸\n\nmore'],
      [' in a quote', '> a\n>\n> /‸\n\nmore'],
    ] as const) {
      it(`are a diagram: ${name}${where}`, () => {
        const { note } = put(text, name);
        assert.equal(note.diagrams.length, 1);
        const [{ source }] = note.diagrams as [Note['diagrams'][number]];
        assert.ok(!source.includes('```') && !source.includes('$') && source.trim() !== '', source);
        assert.ok(!source.includes('more'));
      });
    }
  }

  it('are front matter that can be read, and only at the start of a note', () => {
    for (const style of [hugo, plain]) {
      const { note } = put('\ufeff\n/‸\n\nwords', 'frontmatter', style, ['title: ""', 'title: "A: b"']);
      assert.equal(note.frontMatter.title?.value, 'A: b');
      assert.deepEqual(note.frontMatter.tags, []);
      // Tags are for the writer to choose: nothing else is wrong.
      assert.deepEqual(
        note.faults.map(({ code }) => code),
        ['tags-empty'],
      );
    }
    assert.ok(!named(offered('words\n\n/‸')).includes('frontmatter'));
  });

  it('are a section, an image, a recommendation', () => {
    assert.equal(put('/‸', 'qa').note.headings[0]?.text, 'Q&A');
    assert.equal(put('/‸', 'image').note.images[0]?.href, '../_img/');
    assert.equal(put('/‸', 'recommend').note.links[0]?.href, './');
  });

  for (const name of ['notice', 'expand', 'tabs'] as const) {
    it(`are closed, and their content is Markdown: ${name}`, () => {
      const { note, text } = put('/‸', name, { ...hugo, habits: { ...noHabits, notation: '<' } });
      assert.deepEqual(note.faults, [], text);
      assert.ok(text.includes(`{{% /${name === 'tabs' ? 'tab' : name} %}}`), text);
    });
  }

  it('bring nothing of a snippet’s language into plain text', () => {
    for (const style of [hugo, plain]) {
      for (const { name, text } of offered('/‸', style))
        assert.ok(!/\$[\d{]|\|\}/.test(text), `${name}: ${text}`);
    }
  });

  it('have no shortcode in plain notes', () => {
    for (const { name, text } of offered('/‸', plain)) assert.ok(!text.includes('{{'), name);
    assert.deepEqual(offered('{{‸', plain), []);
  });

  it('leave CRLF, byte order mark and all other text alone', () => {
    const { text } = put('\ufeffa\r\n\r\n/tod‸\r\n\r\nb\r\n', 'todo');
    assert.equal(text, '\ufeffa\r\n\r\nTODO: Steal slide\r\n\r\nb\r\n');
  });
});

describe('pieces that are offered', () => {
  it('end where the writing goes on, in no stop: Enter and Tab are the writer’s again', () => {
    for (const style of [hugo, plain]) {
      for (const { name, snippet } of offered('/‸', style)) {
        assert.ok(/\$0|\$\{0:/.test(snippet), `${name} has no last stop`);
        assert.ok(!/(?:\$\d|[^}]\})\$0/.test(snippet), `${name} has a stop that the writer would go on in`);
      }
    }
    assert.equal(offered('/‸')[0]?.snippet, 'TODO: Steal ${0:slide}');
  });

  it('of parts that close are left behind their end by Tab, which would indent in them', () => {
    const endOf = (name: string, style = hugo) =>
      offered('/‸', style)
        .find((each) => each.name === name)
        ?.snippet.split('\n')
        .slice(-2);
    assert.deepEqual(endOf('notice'), ['{{% /notice %}}', '$0']);
    assert.deepEqual(endOf('expand'), ['{{% /expand %}}', '$0']);
    assert.deepEqual(endOf('tabs'), ['{{< /tabs >}}', '$0']);
    assert.deepEqual(endOf('expand', plain), ['</details>', '$0']);
  });

  it('are all of them, the TODO first', () => {
    const all = named(offered('/‸'));
    assert.equal(all[0], 'todo');
    assert.deepEqual([...all].sort(), named(piecesOf('hugo')).sort());
  });

  it('are those with shortcodes at braces', () => {
    assert.deepEqual(named(offered('{{‸}}')).sort(), [
      ...['button', 'code', 'expand', 'notice', 'placeholders', 'slides', 'tabs', 'video'],
    ]);
  });

  it('are those that can stand there in an item, without a second marker', () => {
    const inItem = named(offered('- /‸'));
    for (const name of ['qa', 'placeholders', 'frontmatter'] as const) assert.ok(!inItem.includes(name));
    assert.equal(put('* /‸', 'recommend').text, '* [](./): ');
    assert.equal(put('* /‸', 'video', plain).text, '* [Video]()');
  });
});

describe('pieces follow the notes', () => {
  const button = (open: string, close: string, rest: string, label: string) =>
    `${open} button href="https://a.dev/x" ${rest} ${close}${label}${open} /button ${close}\n`;

  it('in the notation of their shortcodes', () => {
    const habits = habitsOf(button('{{<', '>}}', 'style="warning" icon="video"', 'Watch'));
    const { text } = put('/‸', 'slides', { ...hugo, habits });
    assert.equal(text, '{{< button href="" style="tip" icon="person-chalkboard" >}}Slides{{< /button >}}');
  });

  it('in style, icon and label, of which the most frequent counts', () => {
    const often = button('{{%', '%}}', 'style="red" icon="fab fa-youtube"', 'Ansehen');
    const habits = habitsOf(button('{{%', '%}}', 'style="blue" icon="video"', 'Video'), often, often);
    const { text } = put('/‸', 'video', { ...hugo, habits });
    assert.equal(text, '{{% button href="" style="red" icon="fab fa-youtube" %}}Ansehen{{% /button %}}');
    const snippet = offered('/‸', { ...hugo, habits }).find(({ name }) => name === 'video')?.snippet;
    assert.ok(snippet?.includes('%}}${2:Ansehen}{{%'), snippet);
  });

  it('in parameters that they leave out', () => {
    const habits = habitsOf('{{% button href="https://youtu.be/abc" %}}Video{{% /button %}}');
    assert.equal(put('/‸', 'video', { ...hugo, habits }).text, '{{% button href="" %}}Video{{% /button %}}');
  });

  it('with signs that mean something to snippets', () => {
    const habits = habitsOf(button('{{%', '%}}', 'style="red" icon="video"', 'Watch for $0 \\ {now}'));
    const style = { ...hugo, habits };
    assert.ok(put('/‸', 'video', style).text.includes('%}}Watch for $0 \\ {now}{{%'));
    assert.ok(put('/‸', 'placeholders', style).text.includes('%}}Watch for $0 \\ {now}{{%'));
    const snippet = offered('/‸', style).find(({ name }) => name === 'video')?.snippet;
    assert.ok(snippet?.includes('${2:Watch for \\$0 \\\\ {now\\}}'), snippet);
  });

  it('but not in a label that would break the button', () => {
    for (const label of ['a {{% icon star %}} b', 'ends --> here', 'x'.repeat(61), 'two\nlines']) {
      assert.equal(
        habitsOf(button('{{%', '%}}', 'style="red" icon="video"', label)).looks.video,
        usualLooks.video,
      );
    }
  });

  it('in the quotes of their shortcodes', () => {
    assert.equal(quoteInUse('{{% button href="x" icon="a" %}}'), '"');
    const quote = quoteInUse('{{% button href=`x` icon=`a` style="b" %}}');
    assert.equal(
      put('/‸', 'code', { ...hugo, quote }).text,
      '{{% button href=`` style=`note` icon=`code` %}}Code{{% /button %}}',
    );
    assert.ok(put('/‸', 'tabs', { ...hugo, quote }).text.includes('{{% tab title=`First` %}}'));
    assert.ok(put('/‸', 'sequence', { ...hugo, quote }).text.includes('A->>B: Request'));
  });

  it('in the marker of their lists', () => {
    assert.ok(put('* a\n\n/‸', 'recommend').text.endsWith('* [](./): '));
    assert.ok(put('+ a\n\n/‸', 'qa').text.endsWith('+ Q:  A: '));
    assert.ok(put('words\n\n/‸', 'qa').text.endsWith('- Q:  A: '));
    assert.ok(put('* a\n\n/‸', 'video', plain).text.endsWith('* [Video]()'));
  });

  it('as their usual looks where no note shows another', () => {
    for (const kind of ['video', 'slides', 'code'] as const) {
      assert.equal(put('/‸', kind).text, writeButton('%', '', usualLooks[kind]));
    }
  });

  it('in how a page finds its images', () => {
    const site = conferenceOf({
      'hugo.toml': '',
      'content/day1/_index.md': '---\ntitle: Day\n---\n',
      'content/day1/01_a.md': '---\ntitle: A\n---\n',
      'content/day1/02_b/index.md': '---\ntitle: Bundle\n---\n',
    });
    const folders = ['Day', 'A', 'Bundle'].map((title) => imageFolder('hugo', pageTitled(site, title)));
    assert.deepEqual(folders, ['_img/', '../_img/', '_img/']);
    assert.equal(imageFolder('plain', pageTitled(site, 'A')), '_img/');
  });
});
