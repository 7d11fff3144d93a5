import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from '../../../support/fastCheck';
import type { PublishedDeck } from '../../../../src/core/decks/published/publishedDeck';
import { readPublishedDeck } from '../../../../src/core/decks/published/readPublishedDeck';

const transcript = (shape: 'numbered' | 'separated' | 'linked' | 'labelled', slides: readonly string[]) => {
  const broken = (words: string) => words.replace(/^(\S+ \S+) /, '$1\n\n    ');
  switch (shape) {
    case 'numbered':
      return slides.map((words, i) => `  ${i + 1}. ${broken(words)}`).join('\n');
    case 'separated':
      return slides.map((words) => `${words}\n\nView Slide\n\n`).join('\n');
    case 'linked':
      return slides
        .map((words, i) => {
          const [, start = '', rest = ''] = /^(\S* ?\S*) ?(.*)$/.exec(words) ?? [];
          return `  ${i + 1}. ### [${start}](https://files.example/presentations/1a/slide_${i}.jpg "Tides ${words.slice(0, 20)}...")\n\n${rest}\n`;
        })
        .join('\n');
    case 'labelled':
      return slides.map((words, i) => `Slide ${i + 1}\n\nSlide ${i + 1} text\n\n${words}\n`).join('\n');
  }
};

const head = `Upgrade to Pro — share decks privately, control downloads, hide ads and more …

Tides & Timeouts: What the Harbour Taught Us A...

Ann Miller
March 07, 2024

Tides & Timeouts: What the Harbour Taught Us About Retries

A talk about waiting.
It was given at Tidewater Days 2024, in the small hall.

• Conference: Tidewater Days 2024 - Full Talk
• Video: https://youtu.be/abcdefghijk
• Code, all of it: https://code.example/tides.

Ann Miller

March 07, 2024
Tweet

More Decks by Ann Miller

Somebody else's deck

Other Decks in Technology

Transcript

`;

const slides = [
  'Tides & Timeouts Ann Miller',
  'Every- thing waits • boats • well- known queues and multi- disciplinary crews',
  '',
  'Mail me: [email protected] @ann Everything at well-known piers 3. Not a slide',
];

const words = [
  'Tides & Timeouts Ann Miller',
  'Everything waits\n• boats\n• well-known queues and multi- disciplinary crews',
  '',
  'Mail me: @ann Everything at well-known piers 3. Not a slide',
];

const read = (text: string): PublishedDeck => {
  const deck = readPublishedDeck(text);
  assert.ok(deck !== undefined);
  return deck;
};
const textsOf = (deck: PublishedDeck) => deck.slides.map(({ text }) => text);

describe('the page of a published deck', () => {
  for (const shape of ['numbered', 'separated', 'linked'] as const) {
    it(`says what the talk is about (${shape} slides)`, () => {
      assert.deepEqual(
        { ...read(head + transcript(shape, slides)), slides: [] },
        {
          slides: [],
          title: 'Tides & Timeouts: What the Harbour Taught Us About Retries',
          speakers: ['Ann Miller'],
          date: '2024-03-07',
          event: 'Tidewater Days 2024',
          abstract:
            'A talk about waiting.\nIt was given at Tidewater Days 2024, in the small hall.\n\n' +
            '• Conference: Tidewater Days 2024 - Full Talk\n• Video: https://youtu.be/abcdefghijk\n' +
            '• Code, all of it: https://code.example/tides.',
          links: [
            { title: 'Video', url: 'https://youtu.be/abcdefghijk' },
            { title: 'Code, all of it', url: 'https://code.example/tides' },
          ],
          url: undefined,
        },
      );
    });
  }

  for (const shape of ['numbered', 'separated', 'linked', 'labelled'] as const) {
    it(`joins what lines broke, and keeps slides without words (${shape} slides)`, () => {
      const deck = read(head + transcript(shape, slides));
      assert.deepEqual(textsOf(deck), words);
      assert.deepEqual(
        deck.slides.map(({ number }) => number),
        [1, 2, 3, 4],
      );
    });

    it(`reads a copied transcript alone, with any line ends (${shape} slides)`, () => {
      const deck = read(`\ufeff${transcript(shape, slides)}`.replaceAll('\n', '\r\n'));
      assert.deepEqual(textsOf(deck), words);
      assert.equal(deck.title, undefined);
    });
  }

  it('takes a label with its words in one line', () => {
    const deck = read(
      'Slide 1\nSlide 1 text one\nSlide 2 text two\nSlide 2 shows more\nSlide 3\nSlide 3 text\n',
    );
    assert.deepEqual(textsOf(deck), ['one', 'two Slide 2 shows more', '']);
  });

  it('puts slides in order whose labels are not, and takes no line of a slide for one', () => {
    const text =
      'Slide 1\n\nSlide 1 text\n\none\n\nSlide 3\n\nSlide 3 text\n\nthree\n\nSlide 2\n\nSlide 2 text\n\ntwo\n';
    assert.deepEqual(read(text).slides, [
      { number: 1, text: 'one' },
      { number: 2, text: 'two' },
      { number: 3, text: 'three' },
    ]);
    assert.deepEqual(textsOf(read(`${text}\nSlide 1\n`)), ['one', 'three Slide 2 Slide 2 text two Slide 1']);
    assert.deepEqual(textsOf(read('Slide 1\nSlide 1 text\nSlide 2\nSlide 2 text\nsee\nSlide 1 text\n')), [
      '',
      'see Slide 1 text',
    ]);
  });

  it('reads labels of German pages', () => {
    assert.deepEqual(textsOf(read('Folie 1\nFolie 1 Text\neins\nFolie 2\nFolie 2 Text\nzwei\n')), [
      'eins',
      'zwei',
    ]);
  });

  it('tells slides by their pictures, of any size and without headings', () => {
    for (const [name, before, after] of [
      ['slide_', '', ''],
      ['preview_slide_', '', ''],
      ['preview_slide_', '<h3>', '</h3>'],
    ]) {
      const slide = (number: number, title: string, text: string) =>
        `<li>${before}<a href="https://files.example/1a/${name}${number}.jpg?1" title="x">${title}</a>${after}<p>${text}</p></li>`;
      const html = `<!doctype html><html><body><h1>Tides</h1><h2>Transcript</h2><ol>${slide(0, 'First', 'words')}${slide(1, '', '')}${slide(2, 'Last', 'of all')}</ol></body></html>`;
      assert.deepEqual(textsOf(read(html)), ['First words', '', 'Last of all']);
    }
  });

  it('keeps the numbers of slides that a page leaves out', () => {
    const deck = read('Slide 2\nSlide 2 text\ntwo\nSlide 5\nSlide 5 text\nfive\n');
    assert.deepEqual(deck.slides, [
      { number: 2, text: 'two' },
      { number: 5, text: 'five' },
    ]);
  });

  it('reads a saved web page, and none of its scripts', () => {
    const html = `<!DOCTYPE html><html><head><title>No</title><script>Slide 1</script></head><body><nav>Features</nav>
<h4>A Talk About Ti...</h4><a href="/ann">Ann Miller</a><div>May 3, 2024</div>
<a href="https://files.example/1a/talk.pdf" title="Download PDF"><svg><text>x</text></svg></a>
<h1>A Talk About Tides</h1><div><p>Given at TideConf 2024. See <a href="https://code.example/t">the code</a>.</p></div>
<h2><a href="/ann">Ann Miller</a></h2><div>May 3, 2024</div><h2>More Decks by Ann Miller</h2><p>other</p><h2>Transcript</h2>
<ol><li><h3><a href="https://files.example/1a/slide_0.jpg" title="A &quot;x">Tides [1] for</a></h3><p>everybody</p></li>
<li><h3><a href="https://files.example/1a/slide_1.jpg"></a></h3></li>
<li><h3><a href="https://files.example/1a/slide_2.jpg">Bye &lt;script&gt;</a></h3></li></ol><footer><p>© 2024</p></footer></body></html>`;
    assert.deepEqual(read(html), {
      title: 'A Talk About Tides',
      speakers: ['Ann Miller'],
      date: '2024-05-03',
      event: 'TideConf 2024',
      abstract: 'Given at TideConf 2024. See the code.',
      links: [
        { title: 'the code', url: 'https://code.example/t' },
        { title: 'Download PDF', url: 'https://files.example/1a/talk.pdf' },
      ],
      url: undefined,
      slides: [
        { number: 1, text: 'Tides [1] for everybody' },
        { number: 2, text: '' },
        { number: 3, text: 'Bye <script>' },
      ],
    });
  });

  it('takes the page’s own address, however it says it', () => {
    const body = '<ol><li><h3><a href="https://files.example/1a/slide_0.jpg">Tides</a></h3></li></ol>';
    const urlOf = (top: string, head = '') =>
      read(`${top}<html><head>${head}</head><body>${body}</body></html>`).url;
    const own = '<link rel="canonical" href="https://decks.site/tides">';
    const graph = '<meta property="og:url" content="https://decks.site/tides">';
    const saved = '<!DOCTYPE html>\n<!-- saved from url=(0024)https://decks.site/tides -->\n';
    for (const url of [urlOf('<!doctype html>', own), urlOf('', graph), urlOf(saved)])
      assert.equal(url, 'https://decks.site/tides');
    assert.equal(urlOf('', '<link rel="canonical" href="javascript:x">'), undefined);
    assert.equal(urlOf('', '<link rel="icon" href="https://decks.site/i">'), undefined);
  });

  for (const [kind, text] of Object.entries({
    nothing: '',
    'a note with a list': '# Talk\n\n1. one\n2. two\n',
    'a sentence about slides': 'See the deck.\nSlide 3 text is too small.\n',
    'a web page without slides': '<!doctype html><p>Transcript</p>',
  })) {
    it(`finds no slides in ${kind}`, () => assert.equal(readPublishedDeck(text), undefined));
  }

  it('reads text that begins with hundreds of comments as fast as any', () => {
    assert.equal(readPublishedDeck('<!---->'.repeat(280)), undefined);
    assert.equal(readPublishedDeck('<!-- a --> '.repeat(180) + '-->'), undefined);
  });

  it('throws on no text, and leaves no blank lines in a slide', () => {
    const pieces = fc.constantFrom(
      ...[
        'Transcript',
        'Slide 1',
        'Slide 1 text',
        'Slide 2 text x',
        'View Slide',
        '1. a',
        '2. b',
        '3. c',
        '    more',
      ],
      ...[
        '### [a](https://x.example/slide_0.jpg)',
        '[',
        '](',
        '• ',
        '[email protected]',
        'May 3, 2024',
        '<html>',
        '<li>',
        '\ud800',
      ],
    );
    const text = fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, (source) => {
        const deck = readPublishedDeck(source);
        if (deck === undefined) return;
        const numbers = deck.slides.map(({ number }) => number);
        assert.ok(numbers.every((number) => number >= 1));
        for (const slide of deck.slides) assert.ok(!/^\s|\s$|\n\n/.test(slide.text));
      }),
    );
  });
});

const shared = join(process.cwd(), '..', 'shared');

describe('pages of real decks', () => {
  const cases: readonly [file: string, check: (deck: PublishedDeck) => void][] = [
    [
      'seeds/001_63e67a712cec099d.txt',
      ({ title, speakers, slides }) => {
        assert.equal(title, undefined);
        assert.deepEqual(speakers, []);
        assert.deepEqual(
          slides.map(({ number }) => number),
          Array.from({ length: 60 }, (_, i) => i + 1),
        );
        assert.deepEqual(
          slides.filter(({ text }) => text === '').map(({ number }) => number),
          [6, 36],
        );
        assert.match(slides[52]?.text ?? '', /^stripe /);
      },
    ],
    [
      'seeds/002_225447c995c61c13.txt',
      (deck) => {
        assert.match(deck.title ?? '', /^Around .* Guide Us$/);
        assert.equal(deck.speakers.length, 1);
        assert.equal(deck.date, '2019-09-06');
        assert.equal(deck.event, 'DevOpsDays 2019 (Cape Town)');
        assert.deepEqual(
          deck.links.map(({ title }) => title),
          ['Program', 'Video'],
        );
        assert.equal(deck.slides.length, 26);
        const all = textsOf(deck).join('\n');
        assert.match(all, /Represent everything in/);
        assert.match(all, /small number of well-known tools\. When/);
        assert.match(all, /avoid the front- page news/);
        assert.doesNotMatch(all, /email.protected/);
      },
    ],
    [
      'exchange/data/decks/speakerdeck-as-markdown.md',
      (deck) => {
        assert.match(deck.title ?? '', /in Pwn2Own$/);
        assert.equal(deck.date, '2023-07-31');
        assert.match(deck.event ?? '', /#12$/);
        assert.deepEqual(
          deck.slides.map(({ number }) => number),
          [5, 6, 8, 10, 30],
        );
        assert.match(deck.slides[2]?.text ?? '', /window 2\. XSS via/);
        assert.match(deck.slides[4]?.text ?? '', /<\/script> <div ng-app> \{\{constructor/);
      },
    ],
    [
      'exchange/data/decks/speakerdeck-plain-view-slide.txt',
      (deck) => {
        assert.match(deck.title ?? '', /ICEFOG APT$/);
        assert.deepEqual(deck.speakers, ['ashley920']);
        assert.equal(deck.date, '2019-06-03');
        assert.match(deck.abstract ?? '', /^In 2013, a public report .* six years ago\.$/);
        assert.equal(deck.slides.length, 11);
        assert.deepEqual(
          deck.slides.filter(({ text }) => text === '').map(({ number }) => number),
          [7, 9, 10],
        );
      },
    ],
  ];
  for (const [file, check] of cases) {
    const path = join(shared, file);
    (existsSync(path) ? it : it.skip)(file, () => check(read(readFileSync(path, 'utf8'))));
  }
});
