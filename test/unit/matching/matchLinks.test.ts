import assert from 'node:assert/strict';
import { matchLinks } from '../../../src/core/matching/matchLinks';
import { conferenceOf } from '../../support/conferenceOf';
import { assertLinear } from '../../support/growth';
import { isPreselected, proposeLinks } from '../../../src/core/matching/proposeLinks';

/** Titles of sessions with their speakers behind a slash, against titles of videos. */
function match(
  sessions: readonly string[],
  videos: readonly string[],
  years: readonly number[] = [],
  event = 'Notes',
) {
  return matchLinks(
    sessions.map((session, i) => {
      const [title = '', ...speakers] = session.split(' / ');
      return { key: String(i), title, speakers, years };
    }),
    videos.map((title, i) => ({ url: `https://youtu.be/${i}`, title })),
    { event },
  ).map(({ session, link, confidence, reason }) => [session.title, link.title, confidence, reason]);
}

/** What a video of one session is said to be. */
function verdictOn(session: string, video: string, years?: readonly number[], event?: string) {
  const [proposal] = match([session], [video], years, event);
  return proposal === undefined ? 'none' : `${proposal[2]}: ${proposal[3]}`;
}

describe('matching sessions with recordings', () => {
  it('knows a title with its speaker, also where the site cut both', () => {
    assert.equal(
      verdictOn('The End of Legacy Code / Daniel Huss', 'The End of Legacy Code - Daniel Huss, ACME'),
      'sure: Same title and speaker',
    );
    assert.equal(
      verdictOn(
        'Forecasting Tomorrow: An Introduction to Weather Models / Landon Gray',
        'Forecasting Tomorrow: An Introduc... andon Gray & Jo Do'.replace(' & Jo Do', ''),
      ),
      'sure: Same speaker, truncated title',
    );
  });

  it('reads what a note taker mistyped', () => {
    assert.equal(
      verdictOn(
        'Perfomance preseverance: Taming 1000 k8s clusters',
        'Performance Perseverance: Taming 1000 Kubernetes Clusters - A. B. Cee',
      ),
      'sure: Same title',
    );
  });

  it('takes no part of a longer title for the talk', () => {
    assert.match(
      verdictOn('Platform as a Product', 'Why Everyone Needs the Platform as a Product Mindset Today'),
      /^(?!sure)/,
    );
  });

  it('takes no talk of other speakers', () => {
    assert.match(
      verdictOn(
        'Taming the Network Stack With Cilium / Bill Mull',
        'Taming the Network Stack With Cilium - Liyi Huang & Kaixi Fan',
      ),
      /^(?!sure).*isn’t a speaker/,
    );
    assert.match(
      verdictOn(
        'Storage SIG: Intro & Deep Dive / Xing Yang / Jan Fra',
        'Storage SIG: Intro & Deep Dive - Xing Yang, Michelle Au, Hemant Kumar',
      ),
      /^(?!sure)/,
    );
  });

  it('takes no title for sure that recurs, unless the speakers are the same', () => {
    assert.match(verdictOn('Keynote: Closing Remarks', 'Keynote: Closing Remarks'), /^(?!sure).*recurring/);
    assert.match(
      verdictOn('What’s New in gRPC', 'What’s New in gRPC? - Gina Yeh, Google'),
      /^(?!sure).*recurring/,
    );
    assert.match(
      verdictOn('What’s New in gRPC / Gina Yeh', 'What’s New in gRPC? - Gina Yeh, Google'),
      /^sure/,
    );
  });

  it('takes no recording of another year', () => {
    const title = 'Reverse-Engineering Queries: A Proxy’s Tale';
    assert.match(verdictOn(title, `PromCon 2024 - ${title}`, [2025]), /^(?!sure).*another year/);
    assert.match(verdictOn(title, `PromCon 2025 - ${title}`, [2025], 'PromCon EU 2025'), /^sure/);
  });

  it('takes no recording of another event, wherever its name or year stands', () => {
    const title = 'Understanding Gravel Paths From Packets to Pods';
    for (const beside of [
      '[SREcon19]',
      '- KubeCon NA ’19',
      "- Gravel Days '19",
      '| GopherCon',
      '- KCD Munich',
      '(Gravel Paths Denmark)',
      '(DevOpsDays Berlin)',
      '– Open Source Summit Europe',
      'at OSCON',
      '@ JSConf',
    ])
      for (const video of [`${title} ${beside}`, `${beside.replace(/^[-–|@] |^at /, '')} - ${title}`])
        assert.match(verdictOn(title, video, [2025], 'Gravel Days 2025'), /^(?!sure)/, video);
    for (const beside of ['[SREcon19]', '| GopherCon', '(Bo Day) | GopherCon'])
      assert.match(
        verdictOn(`${title} / Ana Lee`, `${title} - Ana Lee ${beside}`, [2025], 'Gravel Days 2025'),
        /^(?!sure)/,
        beside,
      );
  });

  it('takes persons, companies behind them and the event itself for no other event', () => {
    const title = 'Understanding Gravel Paths From Packets to Pods';
    for (const beside of [
      '- Ana Lee',
      '- Ana Lee, IBM',
      '(Ana Lee & Bo Day, Silicon Labs)',
      '- Ana Lee | Gravel Days 2025',
      '| Gravel Days',
      '[GravelCon25]',
      '- A. B. Cee',
    ])
      assert.match(
        verdictOn(title, `${title} ${beside}`, [2025], 'Gravel Days 2025 GravelCon'),
        /^sure/,
        beside,
      );
  });

  it('ticks no part of a talk', () => {
    const onPart = (part: string) =>
      verdictOn('The End of Legacy Code / Ana Lee', `The End of Legacy Code ${part} - Ana Lee`);
    assert.equal(onPart('(1/2)'), 'several: One of several parts');
    for (const part of ['Part 1', '- Part One', '(1 of 2)', 'Teil 2', '[Pt. II]'])
      assert.match(onPart(part), /^(?!sure)/, part);
    assert.match(
      verdictOn('The End of Legacy Code, Part 2 / Ana Lee', 'The End of Legacy Code, Part 2 - Ana Lee'),
      /^sure/,
    );
    assert.match(
      verdictOn('The End of Legacy Code, Part 2 / Ana Lee', 'The End of Legacy Code, Part 1 - Ana Lee'),
      /^(?!sure)/,
    );
  });

  it('learns from the list what is the event’s and not the talk’s', () => {
    const talks = [
      'Hacking Your Emotional API',
      'Accessible by default',
      'Strategies for saying no',
      'Off to the big races',
    ];
    const found = match(talks, [
      ...talks.map((talk) => `RailsConf 2023 - ${talk} by Some One`),
      'RailsConf 2022 - Accessible by default by Joel Hawk',
    ]);
    assert.deepEqual(
      found.map(([, video, confidence]) => `${confidence} ${video?.slice(0, 14)}`),
      Array(4).fill('sure RailsConf 2023'.slice(0, 19)),
    );
  });

  it('gives a recording to one session, and says where several fit', () => {
    const found = match(
      ['A Journey Into Quantum Compilers', 'A Journey Into Quantum Compilers'],
      ['A Journey Into Quantum Compilers - Ana Lee'],
    );
    assert.deepEqual(
      found.map(([, , confidence]) => confidence),
      ['several'],
    );
  });

  it('reads speakers that a calendar wrote into the title', () => {
    assert.match(
      verdictOn(
        'Flux Ecosystem Evolution - Stefan Prodan, ControlPlane & Sanskar Jaiswal, Kong',
        'Flux Ecosystem Evolution - Stefan Prodan & Sanskar Jaiswal',
      ),
      /^sure: Same title and speaker/,
    );
  });

  it('takes time in proportion to one title, however it is made', () => {
    for (const title of ['a '.repeat(4), 'word - ', '((((', '...', '@a & ', '\u0301', '漢字']) {
      assertLinear(
        (size) => title.repeat(Math.ceil(size / title.length)),
        (text) => match([text, 'A talk'], [text, 'A talk by Some One']),
        { upTo: 100_000 },
      );
    }
  });
});

describe('proposals for a conference', () => {
  const note = (title: string, body: string) =>
    `---\ntitle: "${title}"\nspeakers: [Ana Lee]\n---\n\n${body}\n`;
  const video = (url: string, title: string) => ({ kind: 'video' as const, url, title });
  const button = (href: string) => `{{% button href="${href}" icon="video" %}}Watch{{% /button %}}`;

  it('tick no link that another one has to give way to, and leave alone what notes have', () => {
    const conference = conferenceOf({
      'hugo.toml': 'title = "Conf"\n',
      'content/day1/_index.md': '---\ntitle: Day 1\n---\n',
      'content/day1/a.md': note('Hacking Emotional Computers', `<!-- ${button('')} -->`),
      'content/day1/b.md': note('Steering Large Migrations', button('https://youtu.be/own00000000')),
      'content/day1/c.md': note(
        'Nobody Reads Dashboards Anymore',
        button('https://youtu.be/xxxxxxxxxx3?t=90'),
      ),
    });
    const proposals = proposeLinks(conference, [
      video('https://www.youtube.com/watch?v=xxxxxxxxxx1', 'Hacking Emotional Computers - Ana Lee'),
      video('https://www.youtube.com/watch?v=xxxxxxxxxx2', 'Steering Large Migrations - Ana Lee'),
      video('https://www.youtube.com/watch?v=xxxxxxxxxx3', 'Whatever it is called'),
    ]);
    assert.deepEqual(
      proposals.map((each) => [
        each.session.path,
        each.link.url.slice(-1),
        each.confidence,
        isPreselected(each),
        each.current,
      ]),
      [
        ['content/day1/a.md', '1', 'sure', true, undefined],
        ['content/day1/c.md', '3', 'there', true, undefined],
        ['content/day1/b.md', '2', 'sure', false, 'https://youtu.be/own00000000'],
      ],
    );
  });

  it('take what the schedule has for the event of a note, whatever the note is called', () => {
    const conference = conferenceOf({
      'hugo.toml': 'title = "Conf"\n',
      'content/day1/_index.md': '---\ntitle: Day 1\n---\n',
      'content/day1/a.md': note('My own words for it', `<!-- ${button('')} -->`),
      'content/day1/b.md': note('Steering Large Migrations', button('https://youtu.be/own00000000')),
    });
    const listed = [
      { ...video('https://youtu.be/xxxxxxxxxx1', 'Hacking Emotional Computers'), event: '1' },
      { ...video('https://youtu.be/xxxxxxxxxx2', 'Steering Large Migrations'), event: '2' },
    ];
    const made = { 1: 'content/day1/a.md', 2: 'content/day1/b.md', 3: 'content/gone.md' };
    assert.deepEqual(
      proposeLinks(conference, listed, made).map((each) => [
        each.session.path,
        each.link.url.slice(-1),
        each.confidence,
        isPreselected(each),
      ]),
      [
        ['content/day1/a.md', '1', 'sure', true],
        ['content/day1/b.md', '2', 'sure', false],
      ],
    );
  });
});
