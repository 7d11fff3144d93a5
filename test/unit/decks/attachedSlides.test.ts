import assert from 'node:assert/strict';
import * as fc from '../../support/fastCheck';
import { attachedSlides, withAttached } from '../../../src/core/decks/attachedSlides';
import { slideTranscript } from '../../../src/core/decks/slideTranscript';
import { oneLine } from '../../../src/core/text/oneLine';
import { PageRanking } from '../../../src/core/decks/rankPages';
import { parseNote } from '../../../src/core/note/parseNote';
import { assertLinear } from '../../support/growth';

const read = (text: string) => attachedSlides(text, parseNote('file:///a.md', text));
const slides = (...texts: string[]) => texts.map((text, i) => ({ number: i + 1, text }));
const note = (lines: readonly string[]) => `---\ntitle: A\n---\n\nWords.\n\n${lines.join('\n')}\n\nMore.\n`;

describe('attachedSlides', () => {
  it('reads what slideTranscript wrote, whatever stood on the slides', () => {
    const text = fc
      .array(fc.oneof(fc.string(), fc.constantFrom('# a', '{{< x >}}', 'TODO: b', '<p>', '*c*', 'www.a.de')))
      .map((lines) =>
        lines
          .map(oneLine)
          .filter((line) => line !== '')
          .join('\n'),
      );
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), fc.boolean(), (texts, isHugo) => {
        const written = slideTranscript(slides(...texts), { fold: isHugo ? 'expand' : 'details' });
        assert.deepEqual(read(note(written)), [slides(...texts)]);
      }),
    );
  });

  it('tells two decks apart, and takes other headings for none', () => {
    const two = [
      ...slideTranscript(slides('a', 'b'), { fold: 'expand', title: 'One' }),
      '',
      ...slideTranscript(slides('c'), { fold: 'expand', title: 'Two' }),
      '',
      '## Slide 1',
      '#### Slide 2',
    ];
    assert.deepEqual(read(note(two)), [slides('a', 'b'), slides('c')]);
    assert.deepEqual(read('#### Slide 2\n\nno first one\n'), []);
  });

  it('leaves pictures out', () => {
    const pictures = new Map([[1, { address: '../_img/a.png', alt: 'a' }]]);
    const written = slideTranscript(slides('words'), { fold: 'expand', pictures });
    assert.deepEqual(read(note(written)), [slides('words')]);
  });

  it('takes time in proportion to the note', () => {
    assertLinear(
      (size) =>
        note(slideTranscript(slides(...Array.from({ length: size }, () => 'w \\ & x')), { fold: 'expand' })),
      (text) => read(text),
    );
  });
});

describe('a deck that is attached', () => {
  const pages = [1, 2, 3].map((number) => ({ number, title: '', text: '' }));
  const wish = { hint: 'backpressure', heading: '', around: '' };

  it('lets pages without words be ranked', () => {
    const known = withAttached(pages, [slides('Intro', 'Queues', 'Backpressure\nhow it works')]);
    assert.deepEqual(
      new PageRanking(known).rank(wish).map(({ number }) => number),
      [3],
    );
    assert.equal(known[2]?.title, 'Backpressure');
  });

  it('counts before the words of the pages, and is not counted twice', () => {
    const [page] = withAttached([{ number: 1, title: 'T', text: 'one  two' }], [slides('one two')]);
    assert.deepEqual(page, { number: 1, title: 'T', text: 'one two' });
    const [other] = withAttached([{ number: 1, title: 'T', text: 'own' }], [slides('attached')]);
    assert.equal(other?.text, 'attached\nown');
  });

  it('is another one where it has another number of slides', () => {
    assert.deepEqual(withAttached(pages, [slides('Intro')]), pages);
  });
});
