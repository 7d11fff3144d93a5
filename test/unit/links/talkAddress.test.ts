import assert from 'node:assert/strict';
import * as fc from '../../support/fastCheck';
import { withoutTracking } from '../../../src/core/links/cleanAddress';
import { markdownHref, shortcodeHref } from '../../../src/core/links/hrefText';
import { readAddress } from '../../../src/core/links/talkAddress';
import { findShortcodes } from '../../../src/core/hugo/shortcodes';

describe('a copied address', () => {
  for (const [text, kind, href] of [
    ['https://www.youtube.com/watch?v=abc&t=754s', 'video', 'https://www.youtube.com/watch?v=abc&t=754s'],
    ['https://youtu.be/abc?si=xyz&t=30', 'video', 'https://youtu.be/abc?t=30'],
    ['https://youtu.be/abc?is=xyz', 'video', 'https://youtu.be/abc'],
    ['https://open.spotify.com/episode/abc?si=xyz', 'other', 'https://open.spotify.com/episode/abc'],
    [
      'https://www.youtube.com/redirect?event=video_description&redir_token=x&q=https%3A%2F%2Fa.dev%2Fdeck.pdf%3Futm_source%3Dy&v=abc',
      'slides',
      'https://a.dev/deck.pdf',
    ],
    ['youtube.com/redirect?q=https%3A%2F%2Fgithub.com%2Fwho%2Fwhat', 'code', 'https://github.com/who/what'],
    [
      'https://www.youtube.com/redirect?q=javascript%3A1',
      'other',
      'https://www.youtube.com/redirect?q=javascript%3A1',
    ],
    ['https://www.youtube.com/redirect?q=%E0%A4', 'other', 'https://www.youtube.com/redirect?q=%E0%A4'],
    ['https://youtu.be/abc?si=xyz', 'video', 'https://youtu.be/abc'],
    ['https://youtube.com/shorts/abc?feature=share', 'video', 'https://youtube.com/shorts/abc'],
    ['https://www.youtube.com/live/abc?start=9', 'video', 'https://www.youtube.com/live/abc?start=9'],
    ['https://www.youtube.com/playlist?list=PL1&si=x', 'video', 'https://www.youtube.com/playlist?list=PL1'],
    ['https://vimeo.com/123456#t=90s', 'video', 'https://vimeo.com/123456#t=90s'],
    ['https://media.ccc.de/v/38c3-talk#t=12', 'video', 'https://media.ccc.de/v/38c3-talk#t=12'],
    ['https://speakerdeck.com/who/talk?slide=3', 'slides', 'https://speakerdeck.com/who/talk?slide=3'],
    ['https://de.slideshare.net/who/talk/1', 'slides', 'https://de.slideshare.net/who/talk/1'],
    [
      'https://docs.google.com/presentation/d/1x/edit?usp=sharing#slide=id.p1',
      'slides',
      'https://docs.google.com/presentation/d/1x/edit#slide=id.p1',
    ],
    [
      'https://static.sched.com/hosted_files/kc/50/A%20%281%29.pdf',
      'slides',
      'https://static.sched.com/hosted_files/kc/50/A%20%281%29.pdf',
    ],
    ['https://a.dev/deck.PPTX?utm_source=x', 'slides', 'https://a.dev/deck.PPTX'],
    ['https://a.dev/deck.key#2', 'slides', 'https://a.dev/deck.key#2'],
    ['https://a.dev/deck.odp', 'slides', 'https://a.dev/deck.odp'],
    [
      'https://github.com/who/what/raw/main/slides.pdf',
      'slides',
      'https://github.com/who/what/raw/main/slides.pdf',
    ],
    ['https://github.com/who/what?tab=readme', 'code', 'https://github.com/who/what?tab=readme'],
    ['https://gitlab.com/a/b', 'code', 'https://gitlab.com/a/b'],
    ['https://codeberg.org/a/b', 'code', 'https://codeberg.org/a/b'],
    ['https://a.dev/?b=1&fbclid=2&c=%2f', 'other', 'https://a.dev/?b=1&c=%2f'],
    ['  <https://youtu.be/a>\n', 'video', 'https://youtu.be/a'],
    ['youtu.be/a', 'video', 'https://youtu.be/a'],
    ['www.youtube.com/watch?v=a', 'video', 'https://www.youtube.com/watch?v=a'],
    ['https://notyoutube.com/watch?v=a', 'other', 'https://notyoutube.com/watch?v=a'],
    ['https://evil.dev/https://youtu.be/a', 'other', 'https://evil.dev/https://youtu.be/a'],
  ] as const) {
    it(`is known, and loses what follows the reader: ${text.trim()}`, () => {
      assert.deepEqual(readAddress(text), { kind, href });
    });
  }

  for (const text of [
    '',
    'hello',
    'https://',
    'https://a b',
    'one https://youtu.be/a',
    'https://youtu.be/a\nhttps://youtu.be/b',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'command:x',
    'ftp://a.dev/x.pdf',
    'https://youtu.be/',
    'https://example.com/video',
    'https://<script>/x',
    'note.md/x',
    `https://a.dev/${'x'.repeat(3000)}`,
  ]) {
    it(`is none: ${JSON.stringify(text).slice(0, 60)}`, () => {
      assert.equal(readAddress(text), undefined);
    });
  }

  it('keeps what is no tracking, in order, whatever it is', () => {
    const parameter = fc.constantFrom(
      'v=1',
      't=2',
      'si=3',
      'utm_source=4',
      'a=%zz',
      'list',
      '=',
      'UTM_Medium=x',
      'é=1',
    );
    fc.assert(
      fc.property(fc.array(parameter), fc.constantFrom('', '#t=1', '#?si=1'), (parameters, hash) => {
        const cleaned = withoutTracking(`https://youtu.be/x?${parameters.join('&')}${hash}`);
        const kept = parameters.filter((each) => !/^(?:si|utm_.*)=/i.test(each));
        const query = parameters.length === kept.length || kept.length > 0 ? `?${kept.join('&')}` : '';
        assert.equal(cleaned, `https://youtu.be/x${query}${hash}`);
      }),
    );
  });
});

describe('an address in a shortcode', () => {
  it('reads as one value, in every notation and with every quote', () => {
    const any = fc
      .string({ unit: 'binary' })
      .map((text) => `https://a.dev/${text.replace(/[\s\p{Cc}]/gu, '')}`);
    fc.assert(
      fc.property(any, fc.constantFrom('"', '`', ''), fc.constantFrom('%', '<'), (address, quote, sign) => {
        const close = sign === '%' ? '%}}' : '>}}';
        const href = shortcodeHref(address);
        const text = `{{${sign} button href=${quote}${href}${quote} style="tip" ${close}x`;
        const [tag] = findShortcodes(text, 0).tags;
        assert.deepEqual(
          tag?.parameters.map(({ name, value }) => [name, value]),
          [
            ['href', href],
            ['style', 'tip'],
          ],
        );
        assert.doesNotMatch(href, /-->|%(?![\da-f]{2})/i);
      }),
    );
  });

  it('is as it was where nothing is in the way, and stays so when done twice', () => {
    const plain = 'https://a.dev/A%20%281%29.pdf?x=[1]&y=(2)#t=1,2';
    assert.equal(shortcodeHref(plain), plain);
    assert.equal(shortcodeHref(shortcodeHref('https://a.dev/%zz"')), 'https://a.dev/%25zz%22');
    assert.equal(markdownHref('https://a.dev/(1)'), 'https://a.dev/%281%29');
  });
});
