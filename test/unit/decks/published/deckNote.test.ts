import assert from 'node:assert/strict';
import { JSDOM } from 'jsdom';
import * as fc from '../../../support/fastCheck';
import { assertLinear } from '../../../support/growth';
import { conferenceOf } from '../../../support/conferenceOf';
import { HugoLab, installedHugo } from '../../../support/realHugo';
import { renderBody, renderIn } from '../../../support/renderedSite';
import { buttonHabits } from '../../../../src/core/conference/habits/buttonHabits';
import { addDeck, deckNote, type NewDeckNote } from '../../../../src/core/decks/published/deckNote';
import { deckButtons } from '../../../../src/core/decks/published/deckLinks';
import type { NotePlace } from '../../../../src/core/edits/templates/noteDraft';
import { noteKeysIn } from '../../../../src/core/edits/templates/noteKeys';
import type { PublishedDeck } from '../../../../src/core/decks/published/publishedDeck';
import { newSession } from '../../../../src/core/edits/pages/newPage';
import { isRefusal } from '../../../../src/core/frontMatter/frontMatterEdits';
import { plainTemplate, sessionTemplate } from '../../../../src/core/edits/templates/sessionTemplate';
import { parseNote } from '../../../../src/core/note/parseNote';
import { escapeWords } from '../../../../src/core/text/escapeWords';
import { oneLine } from '../../../../src/core/text/oneLine';
import { applyEdits } from '../../../../src/core/text/textEdit';

const none: PublishedDeck = {
  title: undefined,
  speakers: [],
  date: undefined,
  event: undefined,
  abstract: undefined,
  links: [],
  url: undefined,
  slides: [],
};

const deck: PublishedDeck = {
  title: 'Tides: what they teach',
  speakers: ['Ann Miller', 'Bo Li'],
  date: '2024-03-07',
  event: 'Tidewater Days 2024',
  abstract: 'A talk about waiting.\n\n• Video: https://youtu.be/abcdefghijk\n• Code and more',
  links: [
    { title: 'Video', url: 'https://youtu.be/abcdefghijk' },
    { title: 'Code', url: 'https://code.example/tides' },
    { title: 'Download PDF', url: 'https://files.site.example/tides.pdf' },
  ],
  url: 'https://speakerdeck.com/ann/tides',
  slides: [
    { number: 1, text: 'Tides\n• wait' },
    { number: 2, text: '' },
    { number: 4, text: 'The --end' },
  ],
};

const conferences = {
  hugo: conferenceOf({ 'hugo.toml': '', 'content/_index.md': '---\ntitle: H\n---\n' }),
  plain: conferenceOf({ 'a.md': '# A\n' }),
};

function placeIn(kind: 'hugo' | 'plain', notes: readonly string[] = []): NotePlace {
  const conference = conferences[kind];
  const habits = buttonHabits(conference, conference.trees[0]!.home);
  return { kind, habits, keys: noteKeysIn(notes), isExample: (href) => href === 'https://ex.ample' };
}

interface Making {
  readonly kind?: 'hugo' | 'plain';
  readonly template?: string;
  readonly notes?: readonly string[];
  readonly tags?: readonly string[];
}

function made(from: PublishedDeck, { kind = 'hugo', template, notes, tags = [] }: Making = {}) {
  const page = newSession(
    { names: [], pageNames: [], weights: [] },
    {
      title: oneLine(from.title ?? 'Untitled'),
      titleInText: escapeWords(oneLine(from.title ?? 'Untitled')),
      template: template ?? (kind === 'hugo' ? sessionTemplate('%') : plainTemplate),
      tags,
      date: '2026-01-02T10:00:00Z',
      kind,
    },
  );
  const parts: NewDeckNote = { deck: from, buttons: deckButtons(from), tags, today: '2026-01-02' };
  const result = deckNote(page, parts, placeIn(kind, notes));
  assert.ok(!('refused' in result), 'refused' in result ? result.refused : '');
  return { ...result, markedText: marked(result.text, result.cursor) };
}

function marked(text: string, { line, character }: { line: number; character: number }): string {
  const lines = text.split('\n');
  lines[line] = `${lines[line]?.slice(0, character)}¦${lines[line]?.slice(character)}`;
  return lines.join('\n');
}

describe('a session made from a deck', () => {
  it('says what the deck says, on top of the template, and the writing goes on above the transcript', () => {
    assert.equal(
      made(deck, { tags: ['waiting'] }).markedText,
      `---
title: "Tides: what they teach"
weight: 1
tags: ["waiting"]
---

{{% button href="https://youtu.be/abcdefghijk" style="warning" icon="video" %}}Watch talk on YouTube{{% /button %}}
{{% button href="https://speakerdeck.com/ann/tides" style="tip" icon="person-chalkboard" %}}Slides{{% /button %}}

Ann Miller, Bo Li · Tidewater Days 2024 · 2024-03-07

> A talk about waiting.
>
> - Video: <https://youtu.be/abcdefghijk>
> - [Code](https://code.example/tides) and more
>
> - [Download PDF](https://files.site.example/tides.pdf)

¦

{{% expand title="Slide transcript" %}}

#### Slide 1

Tides\\
• wait

#### Slide 2

#### Slide 4

The \\--end

{{% /expand %}}
`,
    );
  });

  it('uses the front matter keys that notes around it have', () => {
    const { text } = made(deck, {
      notes: [
        '---\nspeakers: [A]\ndate: 2020-01-01\nevent: X\n---\n',
        '---\nspeaker: A\n---\n',
        '---\nspeakers: [B]\n---\n',
      ],
    });
    assert.match(
      text,
      /^---\ntitle: .*\nweight: 1\ntags: \[\]\nspeakers: \[Ann Miller, Bo Li\]\nevent: Tidewater Days 2024\ndate: "2024-03-07"\n---\n/,
    );
    assert.ok(!text.includes('Ann Miller, Bo Li ·'));
  });

  it('prefers the keys of the template, and their form', () => {
    const template = '+++\ntitle = "${title}"\nspeaker = ""\nconference = ""\n+++\n\n${cursor}\n';
    const { text } = made(deck, { template, notes: ['---\nspeakers: [A]\n---\n'] });
    assert.match(text, /^speaker = "Ann Miller, Bo Li"$/m);
    assert.match(text, /^conference = "Tidewater Days 2024"$/m);
    assert.match(text, /\n\n2024-03-07\n\n> A talk/);
  });

  it('keeps a date that is still to come out of the front matter: Hugo would leave the page out', () => {
    const { text } = made({ ...deck, date: '2026-02-01' }, { notes: ['---\ndate: 2020-01-01\n---\n'] });
    assert.ok(!/^date:/m.test(text));
    assert.ok(text.includes('· 2026-02-01'));
  });

  it('stands below the title of a plain note, with links as lines and the fold in HTML', () => {
    assert.equal(
      made({ ...deck, abstract: undefined, slides: deck.slides.slice(0, 1) }, { kind: 'plain' }).markedText,
      `# Tides: what they teach

- [Slides](https://speakerdeck.com/ann/tides)

- [Video](https://youtu.be/abcdefghijk)

Ann Miller, Bo Li · Tidewater Days 2024 · 2024-03-07

> - [Code](https://code.example/tides)
> - [Download PDF](https://files.site.example/tides.pdf)

¦

<details>
<summary>Slide transcript</summary>

#### Slide 1

Tides\\
• wait

</details>
`,
    );
  });

  it('leaves what the template has below the cursor where it is', () => {
    const template = '---\ntitle: ${title}\n---\n\n${cursor}\n\n## Questions\n\n- TODO\n';
    const { markedText } = made({ ...deck, links: [], url: undefined }, { template });
    assert.match(markedText, /2024-03-07\n\n> A talk[^]*\n\n¦\n\n## Questions\n\n- TODO\n\n\{\{% expand/);
  });

  it('has placeholders where the deck names no link, and nothing but the transcript where it says no more', () => {
    const { text } = made({ ...none, title: 'A', slides: [{ number: 1, text: 'x' }] });
    assert.match(text, /<!-- .*Slides.* -->\n\n\n\n\{\{% expand/);
  });

  it('is refused where the template swallows what comes behind it', () => {
    const page = { text: '---\ntitle: A\n---\n<!-- open\n', cursor: { line: 4, character: 0 }, unknown: [] };
    const parts = { deck, buttons: deckButtons(deck), tags: [], today: '2026-01-02' };
    const result = deckNote(page, parts, placeIn('hugo'));
    assert.ok('refused' in result);
    assert.equal(result.line, 3);
  });
});

describe('the addresses of a deck’s buttons', () => {
  const buttons = (links: PublishedDeck['links'], url?: string) => deckButtons({ links, url });
  const pdf = { title: 'Download PDF', url: 'https://a.example/x.pdf' };
  it('are the deck’s own page, else a link of that name, else its PDF', () => {
    const named = { title: 'Slides', url: 'https://a.site/1' };
    assert.equal(buttons([pdf, named], 'https://speakerdeck.com/a/b').slides, 'https://speakerdeck.com/a/b');
    assert.equal(buttons([pdf, named]).slides, 'https://a.site/1');
    assert.equal(buttons([{ ...pdf, url: 'https://a.site/x.pdf' }]).slides, 'https://a.site/x.pdf');
  });

  it('are no other deck, which the page may name', () => {
    assert.equal(buttons([{ title: 'Deutsch', url: 'https://speakerdeck.com/a/c' }]).slides, undefined);
  });

  it('are a video by its name or its site', () => {
    assert.equal(buttons([{ title: 'Recording', url: 'https://a.site/v' }]).video, 'https://a.site/v');
    assert.equal(
      buttons([{ title: 'https://youtu.be/abc', url: 'https://youtu.be/abc' }]).video,
      'https://youtu.be/abc',
    );
    assert.equal(buttons([{ title: 'Video', url: 'javascript:alert(1)' }]).video, undefined);
  });
});

describe('a deck for a note that is there', () => {
  const add = (text: string, from = deck, kind: 'hugo' | 'plain' = 'hugo') => {
    const edits = addDeck(
      text,
      parseNote('', text),
      { deck: from, buttons: deckButtons(from) },
      placeIn(kind),
    );
    assert.ok(!isRefusal(edits), isRefusal(edits) ? edits.refused : '');
    return { edits, after: applyEdits(text, edits) };
  };
  const short = { ...deck, slides: [{ number: 1, text: 'x' }] };
  const fold = (title: string) =>
    `{{% expand title="Slide transcript${title}" %}}\n\n#### Slide 1\n\nx\n\n{{% /expand %}}\n`;

  it('fills the button that waits and goes to the end; all else stays', () => {
    const text =
      '---\r\ntitle: T # mine\r\n---\r\n\r\n<!-- {{< button href="https://ex.ample" icon="video" >}}V{{< /button >}} -->\r\n<!-- {{< button href="" icon="person-chalkboard" >}}Slides{{< /button >}} -->\r\n\r\n* my notes  \r\n\r\n\r\n';
    const { edits, after } = add(text, short);
    assert.equal(
      after,
      text
        .replace(
          '<!-- {{< button href="" icon="person-chalkboard" >}}Slides{{< /button >}} -->',
          '{{< button href="https://speakerdeck.com/ann/tides" icon="person-chalkboard" >}}Slides{{< /button >}}',
        )
        .replace(
          '* my notes  \r\n',
          `* my notes  \r\n\r\n${fold(': Tides: what they teach').replaceAll('\n', '\r\n')}`,
        ),
    );
    assert.ok(edits.length > 1);
  });

  it('keeps a slides link that is there, and does not repeat the note’s title', () => {
    const text =
      '---\ntitle: "Tides: what they teach"\n---\n\n{{% button href="https://a.b/c" icon="person-chalkboard" %}}Slides{{% /button %}}\n';
    assert.equal(add(text, short).after, `${text}\n${fold('')}`);
  });

  it('replaces an address that is only the template’s', () => {
    const text =
      '---\ntitle: T\n---\n\n{{% button href="https://ex.ample" icon="person-chalkboard" %}}Slides{{% /button %}}\n';
    assert.ok(add(text, short).after.includes('href="https://speakerdeck.com/ann/tides"'));
  });

  it('fills a note without words', () => {
    assert.equal(
      add('', short, 'plain').after,
      '- [Slides](https://speakerdeck.com/ann/tides)\n\n<details>\n<summary>Slide transcript: Tides: what they teach</summary>\n\n#### Slide 1\n\nx\n\n</details>\n',
    );
    assert.ok(add('---\ntitle: T\n---\n', short).after.endsWith(`\n${fold(': Tides: what they teach')}`));
  });

  it('is refused where a comment would swallow it', () => {
    const text = '---\ntitle: T\n---\n\n<!-- open\n';
    assert.ok(
      isRefusal(addDeck(text, parseNote('', text), { deck, buttons: deckButtons(deck) }, placeIn('hugo'))),
    );
  });
});

/** Pieces of text that mean something to Markdown, Hugo, Relearn or Talk Notes. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '# a',
      '====',
      '----',
      '---',
      '+++',
      '{"a": 1}',
      '{{% button href="x" %}}',
      '{{< x >}}',
      '{{',
      '}}',
      '%}}',
      '{{/* x */}}',
    ],
    ...[
      '<script>alert(1)</script>',
      '<img src=x onerror=y>',
      '<!--',
      '-->',
      '<!--more-->',
      '</details>',
      '{{% /expand %}}',
    ],
    ...[
      'TODO: b',
      'todo',
      '- [ ] TODO c',
      '[12:34]',
      '[x](y)',
      '![x](y)',
      '[a]: https://b.site',
      '[^1]',
      '[^1]: note',
      '[a]',
    ],
    ...[
      'https://a.site/b',
      'www.a.site',
      'me@a.site',
      '<https://a.site>',
      ':tada:',
      ':+1:',
      '--all',
      'a---b',
      '`x`',
      '```',
      '~~~',
    ],
    ...[
      '**b**',
      '_e_',
      '~~s~~',
      '| a | b |',
      '|---|---|',
      '$x$',
      '$$',
      '\\(x\\)',
      '\\',
      '&amp;',
      '&#35;',
      '> q',
      '[!NOTE]',
      ': term',
    ],
    ...[
      '1. a',
      '2)',
      '- b',
      '* c',
      '+ d',
      '\u00a0',
      '    code',
      '\t',
      '\n',
      ' ',
      '{#id}',
      '{.class}',
      '^a^',
      'a\u0000b',
      '\u2028',
    ],
  ),
  fc.string({ maxLength: 8 }),
);
const text = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(''));
const words = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(' '));
const anyDeck: fc.Arbitrary<PublishedDeck> = fc.record({
  title: words.filter((title) => oneLine(title) !== ''),
  speakers: fc.array(words, { maxLength: 2 }),
  date: fc.constantFrom(undefined, '2024-03-07'),
  event: fc.option(words, { nil: undefined }),
  abstract: fc.option(text, { nil: undefined }),
  links: fc.array(
    fc.record({
      title: words,
      url: fc.constantFrom(
        'https://a.site/b',
        'https://a.site/(c)?d={{e}}&f="g"%zz',
        'http://a.site/<x>',
        'javascript:x',
      ),
    }),
    { maxLength: 3 },
  ),
  url: fc.constantFrom(undefined, 'https://speakerdeck.com/a/b', 'https://a.site/"%}}{{< x >}}'),
  slides: fc
    .array(text, { minLength: 1, maxLength: 3 })
    .map((texts) => texts.map((each, i) => ({ number: i + 1, text: each }))),
});

/** Words as a page shows them, whichever quotes and dots its typography makes of theirs. */
const shown = (line: string) =>
  line
    .replace(/[\s\p{Cc}\ufeff]+/gu, ' ')
    .replace(/[“”«»„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/…/g, '...')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim();

/** The words below each slide's heading. */
function slidesIn(html: string): string[] {
  const { document } = new JSDOM(html).window;
  return [...document.querySelectorAll('h4')].map((heading) => {
    let said = '';
    for (
      let next = heading.nextElementSibling;
      next !== null && next.tagName !== 'H4';
      next = next.nextElementSibling
    )
      said += ` ${next.textContent}`;
    return shown(said);
  });
}

const wordsOf = ({ slides }: PublishedDeck) =>
  slides.map((slide) =>
    shown(
      slide.text
        .split('\n')
        .map(shown)
        .filter((line) => line !== '')
        .join(' '),
    ),
  );

describe('a note of a hostile deck', () => {
  for (const kind of ['hugo', 'plain'] as const) {
    it(`has nothing alive but what is ours (${kind})`, () => {
      fc.assert(
        fc.property(anyDeck, (from) => {
          const { text: note } = made(from, {
            kind,
            notes: ['---\nspeakers: []\ndate: 2020-01-01\nevent: x\n---\n'],
          });
          const read = parseNote('file:///a.md', note);
          assert.deepEqual(
            read.headings.filter(({ level }) => level !== 1).map(({ text: heading }) => heading),
            from.slides.map(({ number }) => `Slide ${number}`),
            note,
          );
          assert.deepEqual(
            [read.faults.filter(({ code }) => code !== 'tags-empty'), read.images],
            [[], []],
            note,
          );
          assert.deepEqual(read.todos, [], note);
          assert.deepEqual([...read.shortcodes].sort(), kind === 'hugo' ? ['button', 'expand'] : [], note);
          if (kind === 'hugo') assert.equal(read.buttons.length, 2);
          const { html } = kind === 'hugo' ? renderBody(note) : renderIn({ 'a.md': note }, 'a.md');
          const slides = /<details[^]*$/.exec(html)?.[0] ?? '';
          assert.ok(
            !/<(?!\/?(?:details|summary|div|h4|p|br|span|i|a class="anchor")\b)/.test(slides),
            slides,
          );
          assert.deepEqual(slidesIn(slides), wordsOf(from), note);
        }),
        { numRuns: 60 },
      );
    });
  }

  it('adds to a note nothing but its own', () => {
    const before = '---\ntitle: T\n---\n\n# Mine\n\nTODO: mine\n';
    fc.assert(
      fc.property(anyDeck, (from) => {
        const edits = addDeck(
          before,
          parseNote('', before),
          { deck: from, buttons: { slides: undefined, video: undefined } },
          placeIn('hugo'),
        );
        assert.ok(!isRefusal(edits));
        const after = applyEdits(before, edits);
        assert.ok(after.startsWith(before));
        const read = parseNote('', after);
        assert.deepEqual(
          read.todos.map((todo) => todo.text),
          ['TODO: mine'],
          after,
        );
        assert.deepEqual(read.shortcodes, ['expand'], after);
      }),
    );
  });

  it('costs what it is long', () => {
    const item = '• See a[b](https://a.site/c) https://a.site/d {{< x >}}';
    assertLinear(
      (size) => {
        const many = Array.from({ length: size }, (_, i) => i);
        return {
          ...deck,
          abstract: many.map((i) => `${item} ${i}`).join('\n'),
          links: many.map((i) => ({ title: `See ${i}`, url: `https://a.site/d${i}` })),
          slides: many.map((i) => ({ number: i + 1, text: item })),
        };
      },
      (long) => made(long),
    );
  });

  const version = installedHugo();
  (version === undefined ? it.skip : it)(
    `is built by Hugo ${version ?? '(not installed)'}, its words as they were`,
    () => {
      const lab = new HugoLab(new Map([['expand', { inner: true } as never]]));
      try {
        const decks = fc.sample(anyDeck, { numRuns: 60, seed: 7 });
        const notes = decks.map((from) => made(from).text);
        assert.deepEqual(
          lab
            .verdicts(notes)
            .map((said, i) => said && `${said}\n${notes[i]}`)
            .filter((said) => said !== undefined),
          [],
        );
        for (const [i, from] of decks.slice(0, 8).entries()) {
          const html = lab.show(notes[i] ?? '');
          assert.deepEqual(slidesIn(html), wordsOf(from), notes[i]);
          assert.ok(!/<script|<img/.test(html), html);
        }
      } finally {
        lab.close();
      }
    },
  );
});
