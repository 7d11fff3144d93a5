import { assert } from 'chai';
import * as vscode from 'vscode';
import { askAll, hrefsOf } from '../../src/features/links/checkLinks';
import { DeadLinks } from '../../src/features/links/deadLinks';
import { download, type Fetch } from '../../src/host/files/download';
import { closeEditors } from './support/closeEditors';
import { makeSite, type TestSite } from './support/site';
import { waitFor } from './support/waitFor';

const gone = 'https://conf.org/gone';
const never = new AbortController().signal;

/** A web of answers by address; an address without one gives none. */
function webOf(answers: Readonly<Record<string, number | string>>, asked: string[] = []): Fetch {
  return (address, { method = 'GET' }) => {
    asked.push(`${method} ${address}`);
    const answer = answers[address];
    if (answer === undefined) return Promise.reject(new TypeError('fetch failed'));
    return Promise.resolve(
      typeof answer === 'number'
        ? new Response(null, { status: answer })
        : new Response(null, { status: 302, headers: { location: answer } }),
    );
  };
}

describe('checking links', () => {
  it('tells what is gone from what gives no answer, and follows where an address leads @portable', async () => {
    const fetch = webOf({
      'https://conf.org/a': 200,
      [gone]: 404,
      'https://conf.org/login': 403,
      'https://conf.org/moved': 'https://new.conf.org/b',
      'https://new.conf.org/b': 410,
    });
    const hrefs = [
      'https://conf.org/a',
      gone,
      'https://conf.org/login',
      'https://conf.org/moved',
      'https://off.line/',
    ];
    const told: number[] = [];
    const found = await askAll({ fetch }, hrefs, never, (asked) => told.push(asked));
    assert.deepEqual([...(found?.dead ?? [])], [gone, 'https://conf.org/moved']);
    assert.equal(found?.unknown, 2);
    assert.deepEqual(told, [1, 2, 3, 4, 5]);
  });

  it('asks no private address, also where another leads to one', async () => {
    const asked: string[] = [];
    const fetch = webOf({ 'https://conf.org/in': 'http://192.168.0.1/admin' }, asked);
    const found = await askAll(
      { fetch },
      ['http://127.0.0.1/', 'https://conf.org/in'],
      never,
      () => undefined,
    );
    assert.deepEqual(asked, ['HEAD https://conf.org/in']);
    assert.equal(found?.unknown, 2);
  });

  it('ends when it is cancelled, and says nothing then', async () => {
    const aborter = new AbortController();
    const asked: string[] = [];
    const fetch = webOf({ 'https://conf.org/a': 200 }, asked);
    const work = askAll({ fetch }, ['https://conf.org/a', 'https://conf.org/b'], aborter.signal, () =>
      aborter.abort(),
    );
    assert.isUndefined(await work);
    assert.deepEqual(asked, ['HEAD https://conf.org/a']);
  });

  describe('in notes', () => {
    let site: TestSite;
    let dead: DeadLinks;

    beforeEach(async () => {
      site = await makeSite({
        'hugo.toml': 'title = "Conf"\n',
        'content/day1/_index.md': '---\ntitle: Day 1\n---\n',
        'content/day1/01_a.md': `---\ntitle: A\n---\n\n[slides](${gone}) and [more](https://conf.org/a)\n`,
      });
      dead = new DeadLinks(site.notes);
    });
    afterEach(async () => {
      dead.dispose();
      await closeEditors();
      site.dispose();
    });

    const marked = (uri: vscode.Uri) =>
      vscode.languages.getDiagnostics(uri).filter(({ code }) => code === 'link-dead');

    it('marks dead links until the next check, and offers the copy that archive.org has', async () => {
      const uri = site.uri('content/day1/01_a.md');
      assert.deepEqual(hrefsOf(site.conference()), [gone, 'https://conf.org/a']);
      dead.mark(site.conference(), new Set([gone]));
      assert.deepEqual(
        marked(uri).map(({ range }) => [range.start.line, range.start.character, range.end.character]),
        [[4, 9, 9 + gone.length]],
      );
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        marked(uri)[0]!.range,
      );
      const archive = actions.find(({ title }) => title === 'Use the copy at archive.org');
      const edit = archive?.edit;
      if (edit === undefined) throw new Error('no such fix');
      await vscode.workspace.applyEdit(edit);
      assert.include(document.getText(), `[slides](https://web.archive.org/web/${gone})`);
      await waitFor('the mark to go', () => marked(uri).length === 0);
    });

    it('marks nothing more after a check that finds all alive', () => {
      dead.mark(site.conference(), new Set([gone]));
      dead.mark(site.conference(), new Set());
      assert.deepEqual(marked(site.uri('content/day1/01_a.md')), []);
    });
  });
});

describe('downloading a schedule', () => {
  const options = (fetch: Fetch) => ({
    fetch,
    mostBytes: 10,
    allowPrivate: false,
    signal: never,
    onProgress: () => undefined,
    words: { isPrivate: () => 'private', tooLarge: () => 'large' },
  });
  const answer =
    (text: string): Fetch =>
    () =>
      Promise.resolve(new Response(text, { headers: { 'content-type': 'text/calendar' } }));

  it('takes text, and no more of it than is allowed @portable', async () => {
    const small = await download('https://conf.org/all.ics', options(answer('BEGIN')));
    assert.equal('bytes' in small && new TextDecoder().decode(small.bytes), 'BEGIN');
    const large = await download('https://conf.org/all.ics', options(answer('BEGIN:VCALENDAR')));
    assert.deepEqual(large, { refused: 'large' });
  });

  it('asks no private address', async () => {
    const found = await download('https://10.0.0.1/all.ics', options(answer('BEGIN')));
    assert.deepEqual(found, { refused: 'private' });
  });
});
