import assert from 'node:assert/strict';
import * as fc from '../../support/fastCheck';
import { momentOf, videoMoment } from '../../../src/core/clock/videoMoment';

const at = (href: string) => videoMoment(href, 754);

describe('the address of a moment in a video', () => {
  it('is a parameter for YouTube', () => {
    assert.equal(at('https://youtu.be/abc'), 'https://youtu.be/abc?t=754');
    assert.equal(at('https://youtu.be/abc?si=x'), 'https://youtu.be/abc?si=x&t=754');
    assert.equal(at('https://www.youtube.com/watch?v=abc'), 'https://www.youtube.com/watch?v=abc&t=754');
    assert.equal(at('https://m.youtube.com/watch?v=abc&'), 'https://m.youtube.com/watch?v=abc&t=754');
    assert.equal(at('https://www.youtube.com/live/abc'), 'https://www.youtube.com/live/abc?t=754');
    assert.equal(
      at('https://www.youtube-nocookie.com/embed/abc?start=3'),
      'https://www.youtube-nocookie.com/embed/abc?start=754',
    );
  });

  it('is written in units for Twitch', () => {
    assert.equal(
      at('https://www.twitch.tv/videos/123?t=1h2m3s'),
      'https://www.twitch.tv/videos/123?t=12m34s',
    );
    assert.equal(at('https://m.twitch.tv/videos/123#t=3'), 'https://m.twitch.tv/videos/123?t=12m34s');
    assert.equal(at('https://player.twitch.tv/?video=v1'), 'https://player.twitch.tv/?video=v1&time=12m34s');
    assert.equal(videoMoment('https://twitch.tv/videos/1', 3605), 'https://twitch.tv/videos/1?t=1h0m5s');
    assert.equal(videoMoment('https://twitch.tv/videos/1', 7), 'https://twitch.tv/videos/1?t=7s');
  });

  it('is a media fragment for everybody else', () => {
    assert.equal(at('https://vimeo.com/123'), 'https://vimeo.com/123#t=754');
    assert.equal(at('https://media.ccc.de/v/x?a=1#t=3'), 'https://media.ccc.de/v/x?a=1#t=754');
    assert.equal(at('https://a.dev/x.mp4#track=2'), 'https://a.dev/x.mp4#track=2&t=754');
    assert.equal(at('https://notyoutube.com/watch?v=1'), 'https://notyoutube.com/watch?v=1#t=754');
    assert.equal(at('https://youtu.be.evil.test/x'), 'https://youtu.be.evil.test/x#t=754');
  });

  it('takes the place of the moment that is there, and of no other byte', () => {
    assert.equal(
      at('HTTPS://YouTu.be/abc?t=1m30s&list=%23a+b&t=2#c'),
      'HTTPS://YouTu.be/abc?t=754&list=%23a+b#c',
    );
    assert.equal(at('https://youtu.be/abc?list=1#t=9'), 'https://youtu.be/abc?list=1&t=754');
    assert.equal(at('https://youtu.be/abc?start=9'), 'https://youtu.be/abc?t=754');
    assert.equal(at('https://www.youtube.com/watch?tt=1'), 'https://www.youtube.com/watch?tt=1&t=754');
  });

  it('is never before the start, and only of the web', () => {
    assert.equal(videoMoment('https://youtu.be/a', -3), 'https://youtu.be/a?t=0');
    for (const href of [
      '',
      'video.mp4',
      'command:x?t=1',
      'file:///a.mp4',
      'javascript:alert(1)',
      '//youtu.be/x',
    ]) {
      assert.equal(at(href), undefined, href);
    }
  });

  it('is read back from what was written', () => {
    const href = fc.constantFrom(
      'https://youtu.be/a?b=c',
      'https://www.youtube.com/watch?v=t&t=1',
      'https://vimeo.com/1#x',
      'https://a.dev/?t=nothing',
    );
    fc.assert(
      fc.property(href, fc.nat(100_000), fc.nat(100_000), (address, first, second) => {
        const once = videoMoment(address, first)!;
        assert.equal(momentOf(once), first);
        assert.equal(videoMoment(once, second), videoMoment(address, second));
      }),
    );
  });

  it('is read in the forms that players have', () => {
    assert.equal(momentOf('https://youtu.be/a?t=1h2m3s'), 3723);
    assert.equal(momentOf('https://youtu.be/a?t=90s'), 90);
    assert.equal(momentOf('https://vimeo.com/1#t=1m'), 60);
    assert.equal(momentOf('https://a.dev/x#t=1:30'), 90);
    assert.equal(momentOf('https://youtu.be/a'), undefined);
    assert.equal(momentOf('https://youtu.be/a?t=soon'), undefined);
  });
});
