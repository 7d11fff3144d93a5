import assert from 'node:assert/strict';
import { conferenceOf, homeOf, modelOf, note, uriOf } from '../../../support/conferenceFiles';

const video = '{{% button href="https://videos.confs.dev/1" icon="video" %}}Watch{{% /button %}}\n';
const slides =
  '{{% button href="https://decks.confs.dev/1" icon="person-chalkboard" %}}Slides{{% /button %}}\n';
const placeholder = '<!-- {{% button href="https://example.com/" icon="video" %}}Watch{{% /button %}} -->\n';

function missingIn(body: string, frontMatter: Record<string, string> = {}): unknown {
  const conference = conferenceOf({ 'content/day/a.md': note({ title: 'A', ...frontMatter }, body) });
  const page = conference.find(uriOf('content/day/a.md'));
  return page?.kind === 'session' ? page.missing : undefined;
}

describe('what a session lacks', () => {
  for (const [means, body, missing] of [
    ['nothing links', '', { video: true, slides: true }],
    ['a button for each', video + slides, { video: false, slides: false }],
    ['a placeholder is no link', placeholder + slides, { video: true, slides: false }],
    ['a link called slides', '[Slides](https://decks.confs.dev/2.pdf)', { video: true, slides: false }],
    ['an address of a video', 'See https://youtu.be/abc123', { video: false, slides: true }],
    [
      'a link in a comment',
      '<!-- [Slides](https://decks.confs.dev/2.pdf) -->',
      { video: true, slides: true },
    ],
  ] as const) {
    it(`knows: ${means}`, () => assert.deepEqual(missingIn(body), missing));
  }

  it('knows addresses in front matter', () => {
    assert.deepEqual(missingIn('', { video: 'https://videos.confs.dev/3' }), {
      video: false,
      slides: true,
    });
  });

  it('does not ask for talks of pages directly under home, unless they have a button', () => {
    const missing = (body: string) => {
      const page = conferenceOf({ 'content/a.md': note({ title: 'A' }, body) }).find(uriOf('content/a.md'));
      return page?.kind === 'session' ? page.missing : undefined;
    };
    assert.deepEqual(missing('some thoughts'), { video: false, slides: false });
    assert.deepEqual(missing(placeholder), { video: true, slides: true });
  });
});

describe('totals', () => {
  const files = {
    'content/_index.md': note({ title: 'Home' }, 'TODO: say hello\n'),
    'content/day/_index.md': note({ title: 'Day' }, 'TODO: sum up\n'),
    'content/day/a.md': note({ title: 'A' }, video + 'TODO: one\n\nTODO: two\n'),
    'content/day/b.md': note({ title: 'B', draft: true }, slides),
    'content/day/c/index.md': note({ title: 'C' }),
    'content/day/c/part.md': note({ title: 'Part' }, 'TODO: in a part\n'),
  };

  it('sum up a section and all below it', () => {
    const { totals } = homeOf(conferenceOf(files));
    assert.deepEqual(totals, { sessions: 3, todos: 5, missingVideo: 2, missingSlides: 2 });
  });

  it('follow a change up to home', () => {
    const model = modelOf(files);
    const change = (path: string, text: string) =>
      model.apply({ changed: [{ path, uri: uriOf(path), text }] });
    change('content/day/a.md', note({ title: 'A' }, video + slides));
    assert.deepEqual(homeOf(model.conference).totals, {
      sessions: 3,
      todos: 3,
      missingVideo: 2,
      missingSlides: 1,
    });
    change('content/day/_index.md', note({ title: 'Day' }));
    assert.equal(homeOf(model.conference).totals.todos, 2);
    model.apply({ removed: ['content/day/c/index.md'] });
    assert.deepEqual(homeOf(model.conference).totals, {
      sessions: 3,
      todos: 2,
      missingVideo: 2,
      missingSlides: 1,
    });
  });
});
