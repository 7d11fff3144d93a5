import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLinkList } from '../../../src/core/linkLists/readLinkList';
import * as fc from '../../support/fastCheck';
import { assertLinear } from '../../support/growth';

const [one, two] = ['aaaaaaaaaa1', 'aaaaaaaaaa2'];
const watch = (id: string) => `https://www.youtube.com/watch?v=${id}`;

/** Each link in a line: kind, address, title. */
function links(text: string): string[] {
  return (readLinkList(text)?.links ?? []).map(({ kind, url, title }) => `${kind} ${url} ${title}`);
}

const both = [`video ${watch(one)} First talk`, `video ${watch(two)} Second | talk`];

describe('lists of recordings and slides', () => {
  it('reads JSON of yt-dlp: nested playlists, bare ids, what is private or missing', () => {
    const entry = (id: string, title: string, more: object = {}) => ({
      _type: 'url',
      ie_key: 'Youtube',
      id,
      url: watch(id),
      title,
      duration: null,
      ...more,
    });
    const text = JSON.stringify({
      _type: 'playlist',
      id: 'PL',
      title: 'Conf 2025',
      webpage_url: 'https://www.youtube.com/playlist?list=PL',
      entries: [
        entry(one, 'First talk'),
        null,
        entry('aaaaaaaaaa3', '[Private video]'),
        { _type: 'url', ie_key: 'YoutubeTab', url: 'https://www.youtube.com/@conf/shorts', title: 'Shorts' },
        { _type: 'playlist', title: 'Inner', entries: [entry(two, 'Second | talk', { url: two })] },
      ],
    });
    assert.deepEqual(links(text), both);
    assert.equal(readLinkList(text)?.hidden, 1);
    const lines = [entry(one, 'First talk'), entry(two, 'Second | talk')].map((each) => JSON.stringify(each));
    assert.deepEqual(links(lines.join('\n')), both);
  });

  it('reads YouTube’s Data API', () => {
    const item = (videoId: string, title: string) => ({
      kind: 'youtube#playlistItem',
      id: 'x',
      snippet: { title, resourceId: { videoId } },
    });
    assert.deepEqual(
      links(JSON.stringify({ items: [item(one, 'First talk'), item(two, 'Second | talk')] })),
      both,
    );
  });

  it('reads lines with a title and an address, beside it or below', () => {
    assert.deepEqual(links(`First talk\t${watch(one)}\nSecond | talk\t${watch(two)}\n`), both);
    assert.deepEqual(
      links(`First talk\n${watch(one)}&list=PL&index=2\n\nSecond | talk\n${watch(two)}\n`),
      both,
    );
  });

  it('reads titles below their addresses, with and without blank lines and a heading', () => {
    for (const between of ['\n', '\n\n']) {
      for (const head of ['', '# Recordings\n', '# Recordings\n\n']) {
        const text = `${head}${[watch(one), 'First talk', watch(two), 'Second | talk'].join(between)}\n`;
        assert.deepEqual(links(text), both, JSON.stringify(text));
      }
    }
    assert.deepEqual(links(`${watch(one)}\nFirst talk\n\n${watch(two)}\nSecond | talk`), both);
    assert.deepEqual(links(`Conf\n\n${watch(one)}\nFirst talk\n${watch(two)}\nSecond | talk`), both);
  });

  it('reads titles above the links of a talk, whatever stands at the end', () => {
    const text = `- First talk\n  - [Video](${watch(one)})\n  - [Slides](https://a.org/1.pdf)\n- Second | talk\n  - [Video](${watch(two)})\n`;
    const all = [both[0], 'slides https://a.org/1.pdf First talk', both[1]];
    assert.deepEqual(links(text), all);
    assert.deepEqual(links(`${text}\n\nThat was it.`), all);
  });

  it('gives addresses no title where it can’t tell whose it is', () => {
    const text = `Talks of the week\n${watch(one)}\nFirst talk\n${watch(two)}\nSecond talk`;
    assert.deepEqual(links(text), []);
    assert.equal(readLinkList(text)?.untitled, 2);
  });

  it('reads titles that lead to the page of a talk', () => {
    const page = 'https://conf.org/talks/1';
    assert.deepEqual(
      links(
        `| Time | Title | Video |\n|---|---|---|\n| 10:00 | [First talk](${page}) | [Video](${watch(one)}) |\n` +
          `| 10:30–11:00 | [Second \\| talk](${page}) | [Video](${watch(two)}) |\n`,
      ),
      both,
    );
    assert.deepEqual(
      links(
        `- [First talk](${page}) ([video](${watch(one)}))\n- [Second | talk](${page}) ([video](${watch(two)}), [code](https://github.com/a/b))\n`,
      ),
      both,
    );
    assert.deepEqual(links(`- [First talk](${watch(one)}) ([slides](https://a.org/1.pdf))\n`), [
      both[0],
      'slides https://a.org/1.pdf First talk',
    ]);
  });

  it('tells labels in any language by their place and that they come back', () => {
    for (const label of ['▶', '📺', 'YT', 'mp4', 'Vídeo', 'Enlace', 'Talk', '動画', 'Ver ahora'])
      assert.deepEqual(
        links(
          `| First talk | [${label}](${watch(one)}) |\n| Second \\| talk | [${label} 2](${watch(two)}) |\n`,
        ),
        ['First talk', 'Second | talk'].map((title, i) => `video ${watch([one, two][i] ?? '')} ${title}`),
        label,
      );
    // A short title alone is one.
    assert.deepEqual(links(`- [DNS](${watch(one)})\n- [Raft](${watch(two)})\n`), [
      `video ${watch(one)} DNS`,
      `video ${watch(two)} Raft`,
    ]);
  });

  it('reads Markdown lists and tables', () => {
    assert.deepEqual(
      links(`# Talks\n\n- [First talk](${watch(one)})\n1. **Second | talk** ([Video](${watch(two)}))\n`),
      both,
    );
    assert.deepEqual(
      links(
        `| Talk | Video | Slides |\n| --- | :-: | --- |\n| First talk | [Video](${watch(one)}) | [Slides](https://a.org/b%20c.pdf) |\n| None | - | - |`,
      ),
      [both[0], 'slides https://a.org/b%20c.pdf First talk'],
    );
  });

  it('reads CSV and TSV by headings and by what columns hold', () => {
    assert.deepEqual(
      links(
        `\ufeffname;title;youtube\r\nAna;First talk;${watch(one)}\r\nBo;"Second | talk";${watch(two)}\r\n`,
      ),
      both,
    );
    assert.deepEqual(links(`${one}\tFirst talk\n${two}\tSecond | talk\n`), both);
    assert.deepEqual(links(`title,presentation\nFirst,https://speakerdeck.com/a/b\n`), [
      'slides https://speakerdeck.com/a/b First',
    ]);
  });

  it('takes no stream that several talks share for theirs', () => {
    assert.deepEqual(links(`Title,StreamUrl\nFirst,${watch(one)}\nSecond,${watch(one)}\n`), []);
  });

  it('says where a list has ids alone', () => {
    assert.equal(readLinkList(`Video ID,Time Added\n${one},2024-01-01\n${two},2024-01-01\n`)?.untitled, 2);
  });

  it('reads a saved YouTube playlist, as shown or by its data', () => {
    const page = (body: string) => `<!DOCTYPE html><html><body>${body}</body></html>`;
    const shown = [
      `<a id="video-title" title="First talk" href="/watch?v=${one}&amp;list=PL&amp;index=1">First…</a>`,
      `<a id="video-title" href="${watch(two)}">Second | talk</a>`,
    ];
    assert.deepEqual(links(page(shown.join('\n'))), both);
    const old = {
      playlistVideoRenderer: { videoId: one, title: { runs: [{ text: 'First ' }, { text: 'talk' }] } },
    };
    const young = {
      lockupViewModel: {
        contentId: two,
        metadata: { lockupMetadataViewModel: { title: { content: 'Second | talk' } } },
      },
    };
    assert.deepEqual(
      links(page(`<script>var ytInitialData = ${JSON.stringify({ a: [old, young], b: '};"' })};</script>`)),
      both,
    );
  });

  describe('reads pages of YouTube', () => {
    const script = (data: unknown) =>
      `<!DOCTYPE html><html><body><script>if (window.ytInitialData) x();</script><script>window["ytInitialData"] = ${JSON.stringify({ contents: data })};</script>`;
    const lockup = (contentId: string, title: object | undefined, contentType = 'VIDEO') => ({
      lockupViewModel: {
        contentId,
        contentType: `LOCKUP_CONTENT_TYPE_${contentType}`,
        metadata: { lockupMetadataViewModel: title === undefined ? {} : { title } },
        rendererContext: {
          commandContext: { onTap: { innertubeCommand: { watchEndpoint: { videoId: contentId } } } },
        },
      },
    });
    const panel = (videoId: string, simpleText: string) => ({
      playlistPanelVideoRenderer: { videoId, title: { simpleText } },
    });

    it('with a title missing', () => {
      const found = readLinkList(
        script([
          lockup(one, { content: 'First talk' }),
          lockup(two, undefined),
          lockup('PLabcdefghi', undefined, 'PLAYLIST'),
        ]),
      );
      assert.deepEqual([found?.links.map(({ title }) => title), found?.untitled], [['First talk'], 1]);
    });

    it('of a playlist that plays, without what is offered beside it', () => {
      const data = [
        lockup('ccccccccccc', { content: 'Offered' }),
        panel(one, 'First talk'),
        panel(two, 'Second | talk'),
      ];
      assert.deepEqual(links(script(data)), both);
      const entry = (id: string, title: string) =>
        `<a id="wc-endpoint" href="/watch?v=${id}&amp;list=PL"><h4><span id="video-title" class="style-scope ytd-playlist-panel-video-renderer" title="${title}">${title}</span></h4></a>`;
      const offered =
        '<a class="ytLockupMetadataViewModelTitle" href="/watch?v=ccccccccccc"><span>Offered</span></a>';
      assert.deepEqual(
        links(
          `<html><body>${entry(one, 'First talk')}${entry(two, 'Second | talk')}${offered}</body></html>`,
        ),
        both,
      );
    });

    it('of the mobile site, whose data is a string', () => {
      const data = JSON.stringify({ a: [panel(one, 'First talk'), panel(two, 'Second | talk')] });
      const text = Array.from(data, (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`).join(
        '',
      );
      assert.deepEqual(links(`<html><script>var ytInitialData = '${text}';</script></html>`), both);
    });

    it('with more in the data than is shown, and the other way round', () => {
      const shown = (id: string, title: string) =>
        `<a class="yt-lockup-metadata-view-model__title" href="${watch(id)}"><span>${title}</span></a>`;
      const [first, second] = [shown(one, 'First talk'), shown(two, 'Second | talk')];
      const data = [lockup(one, { content: 'First talk' }), lockup(two, { content: 'Second | talk' })];
      assert.deepEqual(links(script(data) + first), both);
      assert.deepEqual(links(script(data.slice(1)) + first + second), both);
    });

    it('and finds nothing on the page that asks for consent', () => {
      const page =
        '<!DOCTYPE html><html><body><h1>Before you continue to YouTube</h1><form action="https://consent.youtube.com/save"><input name="continue" value="https://www.youtube.com/playlist?list=PL"></form></body></html>';
      assert.deepEqual(links(page), []);
    });
  });

  it('takes titles on sched.com’s pages alone for sessions, not links in descriptions', () => {
    const page = `<html><body><div class="sched-container"><a class="name" href="event/1abc/first-talk">First talk</a>
      <div class="tip-description">After <a href="https://conf.sched.com/event/2abc">another one</a></div>
      <div class="sched-file"><a class="file-uploaded file-uploaded-pdf" href="//static.sched.com/hosted_files/conf/1a/Slides.pdf">Slides.pdf</a></div></div></body></html>`;
    assert.deepEqual(links(page), [
      'slides https://static.sched.com/hosted_files/conf/1a/Slides.pdf First talk',
    ]);
  });

  it('reads the files of sched.com’s sessions', () => {
    const file = (name: string) =>
      `<a class="file" href="https://static.sched.com/hosted_files/conf/1a/${name}">${name}</a>`;
    const page = `<html><body><a href="event/1abc/first-talk">First talk</a> Room 1 ${file('My%20Slides.pdf')}${file('More.pptx')}
      <a href="https://conf.sched.com/event/2abc/second">Second talk</a> <div>Speakers</div> ${file('4-Ana.key')}</body></html>`;
    assert.deepEqual(links(page), [
      'slides https://static.sched.com/hosted_files/conf/1a/My%20Slides.pdf First talk',
      'slides https://static.sched.com/hosted_files/conf/1a/More.pptx First talk',
      'slides https://static.sched.com/hosted_files/conf/1a/4-Ana.key Second talk',
    ]);
  });

  it('says that JSON ends too early or is broken, and reads no addresses out of it', () => {
    const whole = JSON.stringify(
      [
        { title: 'First', url: watch(one) },
        { title: 'Second', url: watch(two) },
      ],
      null,
      1,
    );
    for (const length of [whole.length - 1, whole.length - 30, 90])
      assert.deepEqual(readLinkList(whole.slice(0, length)), {
        links: [],
        untitled: 0,
        hidden: 0,
        fault: 'cut',
      });
    assert.equal(readLinkList(JSON.stringify({ entries: whole }).slice(0, -5))?.fault, 'cut');
    assert.equal(readLinkList(whole.replace('"url"', 'url'))?.fault, 'broken');
    assert.deepEqual(links(`[First](${watch(one)})\n`), [`video ${watch(one)} First`]);
  });

  it('leaves out what yt-dlp says among its output', () => {
    const lines = [one, two].map((id, i) =>
      JSON.stringify({ title: ['First talk', 'Second | talk'][i], url: watch(id) }),
    );
    const [first = '', second = ''] = lines;
    const text = `WARNING: [youtube] foo\r\n${first}\n[download] Downloading item 2 of 2\nERROR: [youtube] x: Private\n${second}\n`;
    assert.deepEqual(links(text), both);
    assert.deepEqual(links(`WARNING: see https://youtu.be/aaaaaaaaaa9\nFirst talk ${watch(one)}\n`), [
      both[0],
    ]);
  });

  it('reads feeds, and no other XML or page as words', () => {
    const entry = (id: string, title: string) =>
      `<entry><yt:videoId>${id}</yt:videoId><title>${title}</title><link rel="alternate" href="${watch(id)}"/></entry>`;
    assert.deepEqual(
      links(
        `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Conf</title>${entry(one, 'First talk')}${entry(two, 'Second | talk')}</feed>`,
      ),
      both,
    );
    const item = (title: string, more: string) => `<item><title>${title}</title>${more}</item>`;
    assert.deepEqual(
      links(
        `<rss><channel><title>Conf</title>${item('First &amp; last', '<enclosure type="video/mp4" url="https://a.org/1.mp4"/>')}` +
          `${item('A post', '<link>https://a.org/post</link>')}${item('Second | talk', `<link>${watch(two)}</link>`)}</channel></rss>`,
      ),
      ['video https://a.org/1.mp4 First & last', both[1]],
    );
    assert.deepEqual(links(`<?xml version="1.0"?><a>First\n<b>${watch(one)}</b></a>`), []);
  });

  it('makes addresses of ids beside titles', () => {
    const rows = [
      [one, 'First talk'],
      [two, 'Second | talk'],
    ] as const;
    for (const heading of ['video_id', 'youtube-id', 'yt_id', 'VideoId', 'id'])
      assert.deepEqual(
        links(`${heading},title\n${rows.map((row) => row.join(',')).join('\n')}`),
        both,
        heading,
      );
    for (const line of [
      (id: string, title: string) => `${title}\t${id}`,
      (id: string, title: string) => `${title} ${id}`,
      (id: string, title: string) => `${id} ${title}`,
      (id: string, title: string) => `${id} - ${title}`,
      (id: string, title: string) => `${title} [${id}].webm`,
    ])
      assert.deepEqual(
        links(rows.map(([id, title]) => line(id, title)).join('\r\n')),
        both,
        line('ID', 'Title'),
      );
    assert.deepEqual(links(`First, and last, of all, "that"\t${one}\nSecond\t${two}`), [
      `video ${watch(one)} First, and last, of all, "that"`,
      `video ${watch(two)} Second`,
    ]);
    assert.deepEqual(links('Talks about engineering\nPrimer of accessories\n'), []);
  });

  it('reads JSON in words that people use', () => {
    const list = [
      { name: 'First talk', link: watch(one) },
      { name: 'Second | talk', url: 'https://conf.org/talks/2', video: watch(two) },
      { name: 'Ana Lee', link: 'https://ana.example.org' },
    ];
    assert.deepEqual(links(JSON.stringify(list)), both);
  });

  it('takes addresses of unknown hosts beside titles for recordings, unless the table says otherwise', () => {
    const of = (head: string, url: string) => links(`${head}\nFirst talk,${url},10:00\n`);
    const url = 'https://tube.conf.org/w/abc';
    assert.deepEqual(of('title,url,length', url), [`video ${url} First talk`]);
    assert.deepEqual(of('title,url,start', url), []);
    assert.deepEqual(of('title,website,length', url), []);
    for (const page of [
      'https://conf.org/talk/1',
      'https://conf.sched.com/event/1',
      'https://github.com/a/b',
    ])
      assert.deepEqual(of('title,url,length', page), [], page);
  });

  it('reads entities in titles as the signs that they stand for', () => {
    assert.deepEqual(
      links(
        JSON.stringify([
          { title: 'Q&amp;A: the &#39;new&#x27; &lt;T&gt;&nbsp;&hellip; AT&T', url: watch(one) },
        ]),
      ),
      [`video ${watch(one)} Q&A: the 'new' <T>\u00a0… AT&T`],
    );
  });

  it('reads names of files', () => {
    assert.deepEqual(links('decks/4-Ana%20and%20Lenny-NEW%20V4.pptx.pdf\n./Second_talk-of-all.pdf\n'), [
      'slides decks/4-Ana%20and%20Lenny-NEW%20V4.pptx.pdf Ana and Lenny',
      'slides ./Second_talk-of-all.pdf Second talk of all',
    ]);
  });

  it('takes no schedule, channel or prose for a list', () => {
    for (const text of [
      '',
      'Some words',
      '{"schedule":{"title":"x","url":"https://a.org/b"}}',
      'See https://www.youtube.com/@conf and https://www.youtube.com/playlist?list=PL',
      '[1, 2',
    ]) {
      assert.equal(readLinkList(text)?.links.length ?? 0, 0, text);
    }
  });

  it('never throws, whatever the text', () => {
    const pieces = fc.constantFrom(
      '|',
      '\t',
      ',',
      ';',
      '"',
      '\n',
      '{',
      '[',
      ']',
      '(',
      watch(one),
      'title',
      '<html>',
      '<a id="video-title" href="',
      'ytInitialData = {"a":',
      'a.pdf',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string())), (parts) => void readLinkList(parts.join(''))),
    );
  });

  it('takes time in proportion to the text', () => {
    for (const piece of [
      '[',
      '[a](',
      '|a',
      '"',
      '",',
      'https://a.org/b ',
      '{"a":',
      '<a ',
      '\t"a"\n',
      'a.pdf\n',
      '\\',
      `${watch(one)}\n`,
      '<html><script>ytInitialData={"a":"',
      'WARNING: a\n',
      '<feed><entry>',
      '&amp;',
      `a ${one}\n`,
      '[{"a":',
    ]) {
      assertLinear((size) => piece.repeat(Math.ceil(size / piece.length)), readLinkList, { upTo: 400_000 });
    }
  });

  it('reads the lists that people publish', function () {
    const folder = join(process.cwd(), '..', 'shared', 'exchange', 'data');
    if (!existsSync(folder)) this.skip();
    const countOf = (path: string) => {
      const found = readLinkList(readFileSync(join(folder, path), 'utf8'))?.links ?? [];
      return [
        found.filter(({ kind }) => kind === 'video').length,
        found.filter(({ kind }) => kind === 'slides').length,
      ];
    };
    assert.deepEqual(countOf('playlists/kubecon-na-2019-list.md'), [370, 290]);
    assert.deepEqual(countOf('playlists/kubecon-na-2016-title-url-lines.md'), [105, 0]);
    assert.deepEqual(countOf('playlists/cncf-playlist-sync-promcon-eu-2025.json'), [47, 0]);
    assert.deepEqual(countOf('csv/pycon-jp-2019-sessions.csv'), [51, 53]);
  });

  it('reads the recordings and slides of a schedule: one of each talk, by its id, with who spoke', () => {
    const link = (kind: string, href: string) => `<link href="${href}">${kind}</link>`;
    const schedule = `<?xml version="1.0"?><schedule><conference><title>Conf</title></conference><day index="1" date="2025-02-01">
<room name="A"><event id="7"><title>First talk</title><start>09:00</start><duration>00:30</duration>
<persons><person id="1">Ada Lovelace</person></persons>
<links>${link('Video recording (WebM/VP9)', 'https://video.conf.org/7.webm')}${link('Video recording (mp4)', 'https://video.conf.org/7.mp4')}</links>
<attachments><attachment type="slides" href="https://conf.org/7.pdf">Slides</attachment></attachments></event>
<event id="8"><title>Second talk</title><start>10:00</start><duration>00:30</duration></event></room></day></schedule>`;
    assert.deepEqual(readLinkList(schedule)?.links, [
      { kind: 'video', url: 'https://video.conf.org/7.mp4', title: 'First talk - Ada Lovelace', event: '7' },
      { kind: 'slides', url: 'https://conf.org/7.pdf', title: 'First talk - Ada Lovelace', event: '7' },
    ]);
  });
});
