import { assert } from 'chai';
import * as vscode from 'vscode';
import { CursorPlace } from '../../src/features/slidePicker/cursorPlace';
import { deckSources } from '../../src/features/slidePicker/deckSource';
import { downloadPdf } from '../../src/features/slidePicker/downloadPdf';
import type { Download, Fetch } from '../../src/host/files/download';
import { aimOf, currentGoal, goalBehind, type Goal } from '../../src/features/slidePicker/goal';
import { insertTranscript } from '../../src/features/slidePicker/insertTranscript';
import { pageHtml } from '../../src/features/slidePicker/pageHtml';
import type { SlidePickerParts } from '../../src/features/slidePicker/slidePickerParts';
import { RememberedDecks } from '../../src/workspace/kept/rememberedDecks';
import { SlidePanels } from '../../src/features/slidePicker/slidePanels';
import { takePages } from '../../src/features/slidePicker/takePages';
import { WritingPlaces } from '../../src/host/writingPlace';
import { readSetup, type PagePicture } from '../../src/shared/deck';
import { findPage } from '../../src/workspace/conferences/notes';
import { closeEditors } from './support/closeEditors';
import { memoryOf } from './support/memory';
import { log, makeSite, type TestSite } from './support/site';
import { todoTargets } from './support/todoTargets';
import { waitFor } from './support/waitFor';

const pdf = new TextEncoder().encode(`%PDF-1.7\n${'x'.repeat(2000)}`);
const link = 'https://slides.somewhere.dev/a.pdf';

/** A web of answers by address; what is not in it cannot be reached. */
function webOf(answers: Readonly<Record<string, () => Response>>): Fetch & { readonly asked: string[] } {
  const asked: string[] = [];
  const fetch: Fetch = (address, { signal }) => {
    asked.push(address);
    signal?.throwIfAborted();
    const answer = answers[address];
    return answer === undefined
      ? Promise.reject(new TypeError('fetch failed', { cause: new Error('ENOTFOUND') }))
      : Promise.resolve(answer());
  };
  return Object.assign(fetch, { asked });
}

const redirect = (to: string) => () => new Response(null, { status: 302, headers: { location: to } });

async function get(
  fetch: Fetch,
  mostBytes = 10_000,
  signal = new AbortController().signal,
  { from = link, allowPrivate = false } = {},
): Promise<Download> {
  return downloadPdf(from, { fetch, mostBytes, allowPrivate, signal, onProgress: () => undefined });
}

const never = () => new AbortController().signal;

function reason(result: Download): string {
  return 'refused' in result ? result.refused : JSON.stringify(Object.keys(result));
}

describe('downloading a deck @portable', () => {
  it('gives the bytes of a PDF, and says how far it is', async () => {
    const seen: (readonly [number, number | undefined])[] = [];
    const fetch = webOf({
      [link]: () => new Response(pdf, { headers: { 'content-length': String(pdf.length) } }),
    });
    const result = await downloadPdf(link, {
      fetch,
      mostBytes: 10_000,
      allowPrivate: false,
      signal: new AbortController().signal,
      onProgress: (bytes, all) => seen.push([bytes, all]),
    });
    assert.deepEqual('bytes' in result && [...result.bytes], [...pdf]);
    assert.deepEqual(seen.at(-1), [pdf.length, pdf.length]);
  });

  it('follows from https to https', async () => {
    const fetch = webOf({
      [link]: redirect('/b.pdf'),
      'https://slides.somewhere.dev/b.pdf': () => new Response(pdf),
    });
    assert.property(await get(fetch), 'bytes');
  });

  it('asks nobody over http, also where an address leads there', async () => {
    const fetch = webOf({ [link]: redirect('http://slides.somewhere.dev/b.pdf') });
    assert.match(reason(await get(fetch)), /http:.*doesn’t use https/);
    assert.deepEqual(fetch.asked, [link]);
    const plain = webOf({});
    const result = await downloadPdf('http://a.example.net/a.pdf', {
      fetch: plain,
      mostBytes: 1,
      allowPrivate: false,
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
    assert.match(reason(result), /doesn’t use https/);
    assert.deepEqual(plain.asked, []);
  });

  it('follows a browser, which shows no address on the way, and looks at the last one', async () => {
    const opaque = () => Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' });
    const at = (url: string) => Object.defineProperty(new Response(pdf), 'url', { value: url });
    for (const [url, isTaken] of [
      ['https://b.example.net/b.pdf', true],
      ['http://b.example.net/b.pdf', false],
      ['https://127.0.0.1/b.pdf', false],
    ] as const) {
      const fetch: Fetch = (_, { redirect: how }) => Promise.resolve(how === 'manual' ? opaque() : at(url));
      assert.equal('bytes' in (await get(fetch)), isTaken, url);
    }
  });

  it('asks nobody in a private network, however the address is written', async () => {
    for (const from of [
      'https://127.0.0.1/a.pdf',
      'https://0x7f.1/a.pdf',
      'https://[::1]/',
      'https://nas.local/a.pdf',
    ]) {
      const fetch = webOf({});
      assert.match(
        reason(await get(fetch, 10_000, never(), { from })),
        /private network .*slides\.privateNetworks/,
      );
      assert.deepEqual(fetch.asked, []);
    }
    for (const to of ['https://169.254.169.254/latest', '//192.168.1.1/b.pdf', 'https://2130706433/b.pdf']) {
      const fetch = webOf({ [link]: redirect('/b.pdf'), 'https://slides.somewhere.dev/b.pdf': redirect(to) });
      assert.match(reason(await get(fetch)), /private network/, to);
      assert.deepEqual(fetch.asked, [link, 'https://slides.somewhere.dev/b.pdf']);
    }
  });

  it('asks them where the user lets it', async () => {
    const from = 'https://slides.internal/a.pdf';
    const fetch = webOf({
      [from]: redirect('https://10.0.0.1/b.pdf'),
      'https://10.0.0.1/b.pdf': () => new Response(pdf),
    });
    assert.property(await get(fetch, 10_000, never(), { from, allowPrivate: true }), 'bytes');
  });

  it('gives up where addresses lead in a circle', async () => {
    assert.match(reason(await get(webOf({ [link]: redirect(link) }))), /redirects too many times/);
  });

  it('takes no more than is allowed, said or not', async () => {
    const said = webOf({ [link]: () => new Response(pdf, { headers: { 'content-length': '999999' } }) });
    assert.match(reason(await get(said)), /larger than 0 MB, the limit set by talkNotes\.slides/);
    assert.match(reason(await get(webOf({ [link]: () => new Response(pdf) }), 1000)), /larger than/);
  });

  it('knows a page from a PDF by its type and its first bytes', async () => {
    const html = () => new Response(pdf, { headers: { 'content-type': 'text/html; charset=utf-8' } });
    assert.deepEqual(await get(webOf({ [link]: html })), { page: link });
    const lies = () =>
      new Response('<!doctype html>'.repeat(200), { headers: { 'content-type': 'application/pdf' } });
    assert.deepEqual(await get(webOf({ [link]: lies })), { page: link });
    assert.deepEqual(
      await get(
        webOf({ [link]: () => new Response('short', { headers: { 'content-type': 'application/pdf' } }) }),
      ),
      { page: link },
    );
  });

  it('says what the server or the network says', async () => {
    assert.match(
      reason(await get(webOf({ [link]: () => new Response('', { status: 404 }) }))),
      /an error \(404\)/,
    );
    assert.match(reason(await get(webOf({}))), /can’t be reached\. Check the link .* \(ENOTFOUND\)/);
  });

  it('ends when it is cancelled', async () => {
    const aborter = new AbortController();
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        controller.enqueue(pdf);
        aborter.abort();
      },
    });
    const result = get(webOf({ [link]: () => new Response(body) }), 1e9, aborter.signal);
    const error = await result.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    assert.equal((error as Error | undefined)?.name, 'AbortError');
  });
});

describe('the slide picker', () => {
  const path = 'content/day1/02_a.md';
  const text =
    '---\ntitle: A\n---\n\n## Proofs\n\nTODO: Steal images of proofs (2 slides)\n\n## Cost\n\nTODO: Steal images of proofs (2 slides)\n';
  const button = `{{% button href="${link}" icon="person-chalkboard" %}}Slides{{% /button %}}`;
  let site: TestSite;
  const disposables: { dispose(): unknown }[] = [];

  beforeEach(async () => {
    site = await makeSite({
      'hugo.toml': 'title = "Conf"\n',
      'content/day1/_index.md': '---\ntitle: Day 1\n---\n',
      [path]: text,
      'content/day1/03_b.md': `---\ntitle: B\n---\n\n${button}\n`,
      'content/day1/_slides/02_a.pdf': '%PDF-1.7\n',
    });
  });
  afterEach(async () => {
    for (const each of disposables.splice(0)) each.dispose();
    await closeEditors();
    site.dispose();
  });

  const partsOf = (own: Partial<SlidePickerParts> = {}): SlidePickerParts => {
    const places = new WritingPlaces();
    const tracker = todoTargets(site.notes, places);
    disposables.push(places, tracker);
    return {
      notes: site.notes,
      places,
      todos: tracker.targets,
      targets: { pages: () => [] },
      memory: memoryOf(),
      home: site.root,
      log,
      fetch: webOf({}),
      isTrusted: () => true,
      ...own,
    };
  };
  const { token } = new vscode.CancellationTokenSource();
  const found = (at = path) => findPage(site.notes, site.uri(at))!;
  const goal = (todo = 0): Goal => ({
    found: found(),
    uri: site.uri(path),
    todo: found().page.note!.todos[todo],
    position: undefined,
  });
  const picture = (page: number, title: string): PagePicture => ({
    page,
    title,
    type: 'png',
    bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, page]),
  });

  it('is for the TODO of the cursor’s line, and else for the place', async () => {
    const editor = await vscode.window.showTextDocument(site.uri(path));
    editor.selection = new vscode.Selection(10, 0, 10, 0);
    const parts = partsOf();
    const atTodo = await currentGoal(parts, undefined, undefined);
    assert.equal(atTodo?.todo?.range.start.line, 10);
    assert.deepEqual(await aimOf(atTodo!), {
      wish: { hint: 'proofs', heading: 'Cost', around: '' },
      todo: 'TODO: Steal images of proofs (2 slides)',
      left: 2,
      note: 'A',
      isAtCursor: false,
    });
    editor.selection = new vscode.Selection(5, 0, 5, 0);
    const atPlace = await currentGoal(parts, undefined, undefined);
    assert.deepEqual([atPlace?.todo, atPlace?.position?.line], [undefined, 5]);
    editor.selection = new vscode.Selection(1, 0, 1, 0);
    assert.isUndefined(
      (await currentGoal(parts, undefined, undefined))?.position,
      'front matter is no place',
    );
  });

  it('takes pages until the TODO has all that it wants, and no other TODO that says the same', async () => {
    const next = await takePages(site.notes, goal(1), [picture(1, 'One')]);
    assert.equal(next?.todo?.count, 1);
    assert.isAbove(next?.todo?.range.start.line ?? 0, 9);
    const done = await takePages(site.notes, next!, [picture(2, '')]);
    assert.isUndefined(done?.todo);
    assert.equal(
      await site.read(path),
      text.replace(/(## Cost\n\n).*\n/, '$1![One](../_img/02_a-one.png)\n\n![Slide 2](../_img/02_a-2.png)\n'),
    );
  });

  it('goes on to the next TODO of the note, and from the last one to the first', async () => {
    const pictures = [picture(1, 'One'), picture(2, 'Two')];
    const after = await takePages(site.notes, goal(0), pictures);
    const second = await goalBehind({ ...after!, found: found() });
    assert.equal((await aimOf(second!)).wish.heading, 'Cost');
    const last = await takePages(site.notes, second!, pictures);
    assert.isUndefined(await goalBehind({ ...last!, found: found() }));

    await site.write(path, text);
    await waitFor('both TODOs', () => found().page.note?.todos.length === 2);
    const end = await takePages(site.notes, goal(1), pictures);
    assert.equal((await aimOf((await goalBehind({ ...end!, found: found() }))!)).wish.heading, 'Proofs');
  });

  it('is for no session of the tree where the file in front is no note', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: 'Words\n' });
    await vscode.window.showTextDocument(document);
    const parts = partsOf({ targets: { pages: () => [found()] } });
    assert.isUndefined(await currentGoal(parts, undefined, undefined));
    assert.isDefined(await currentGoal(parts, 'row', undefined));
  });

  it('knows the cursor’s place while the note changes, and where the user puts it next', async () => {
    const editor = await vscode.window.showTextDocument(site.uri(path));
    let moves = 0;
    const place = new CursorPlace(site.uri(path), new vscode.Position(5, 0), () => moves++);
    disposables.push(place);
    await editor.edit((edit) => edit.insert(new vscode.Position(4, 0), 'New words\n\n'));
    assert.deepEqual([place.position?.line, moves], [7, 0]);
    editor.selection = new vscode.Selection(4, 3, 4, 3);
    await waitFor('the cursor', () => moves > 0);
    assert.isTrue(place.position?.isEqual(new vscode.Position(4, 3)));
    place.set(undefined);
    assert.equal(place.position.line, 4, 'what is not known better stays');
  });

  it('puts pages below the line of a place that is beyond its end by now', async () => {
    const position = new vscode.Position(6, 500);
    await takePages(site.notes, { ...goal(), todo: undefined, position }, [picture(1, 'One')]);
    assert.include(await site.read(path), `(2 slides)\n![One](../_img/02_a-one.png)\n\n## Cost`);
  });

  it('finds the TODO again where the note was changed meanwhile, and says so where it is gone', async () => {
    const before = goal();
    const editor = await vscode.window.showTextDocument(site.uri(path));
    await editor.edit((edit) => edit.insert(new vscode.Position(4, 0), 'New words\n\n'));
    const next = await takePages(site.notes, before, [picture(1, 'One'), picture(3, 'Three')]);
    assert.isUndefined(next?.todo);
    const now = editor.document.getText();
    assert.include(
      now,
      'New words\n\n## Proofs\n\n![One](../_img/02_a-one.png)\n![Three](../_img/02_a-three.png)\n',
    );

    const whole = new vscode.Range(0, 0, editor.document.lineCount, 0);
    await editor.edit((edit) => edit.replace(whole, 'Nothing'));
    assert.isUndefined(await takePages(site.notes, before, [picture(4, 'Four')]));
    assert.equal(editor.document.getText(), 'Nothing');
  });

  it('puts pages behind each other where there is no TODO', async () => {
    let next: Goal | undefined = { ...goal(), todo: undefined, position: new vscode.Position(5, 0) };
    for (const [page, title] of [
      [1, 'One'],
      [2, 'Two'],
      [3, 'Three'],
    ] as const)
      next = await takePages(site.notes, next!, [picture(page, title)]);
    const written = await site.read(path);
    const order = ['One', 'Two', 'Three'].map((title) => written.indexOf(`![${title}]`));
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b),
      written,
    );
    assert.notInclude(order, -1);
  });

  it('inserts a transcript with pictures, and one undo takes both back', async () => {
    const editor = await vscode.window.showTextDocument(site.uri(path));
    const pages = [{ number: 1, title: 'One', text: 'One\nword' }];
    const at = { ...goal(), todo: undefined, position: new vscode.Position(4, 0) };
    assert.isTrue(await insertTranscript(site.notes, at, pages, [picture(1, 'One')]));
    assert.include(
      editor.document.getText(),
      '## Proofs\n\n{{% expand title="Slide transcript" %}}\n\n#### Slide 1\n\n![One](../_img/02_a-one.png)\n\nOne\\\nword\n\n{{% /expand %}}\n\nTODO',
    );
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), text);
  });

  it('offers the PDFs of the conference, the slides link, and a dialog', async () => {
    const labels = async (at: string, parts: SlidePickerParts) =>
      (await deckSources(parts, found(at), site.uri(at), token)).map(({ label }) => label);
    assert.deepEqual(await labels(path, partsOf()), ['02_a.pdf', 'Choose a File…']);
    assert.deepEqual(await labels('content/day1/03_b.md', partsOf()), [
      'Download from Slides Link',
      '02_a.pdf',
      'Choose a File…',
    ]);
  });

  it('offers the PDF that belongs to the note before its slides link and all others', async () => {
    const parts = partsOf();
    const [at, pdfFile] = ['content/day1/03_b.md', site.uri('content/day1/_slides/02_a.pdf')];
    await new RememberedDecks(parts.memory).remember(site.uri(at), pdfFile);
    const sources = await deckSources(parts, found(at), site.uri(at), token);
    assert.deepEqual(
      sources.map(({ label }) => label),
      ['02_a.pdf', 'Download from Slides Link', 'Choose a File…'],
    );
  });

  it('downloads when the user chooses so, and in a workspace that is not trusted not even then', async () => {
    const note = 'content/day1/03_b.md';
    const web = webOf({ [link]: () => new Response(pdf) });
    const sources = await deckSources(partsOf({ fetch: web }), found(note), site.uri(note), token);
    assert.deepEqual(web.asked, [], 'nothing is fetched for the list');
    const deck = await sources[0]?.open();
    assert.deepEqual([deck?.name, deck?.bytes.length], ['a.pdf', pdf.length]);

    const untrusted = partsOf({ fetch: web, isTrusted: () => false });
    const labels = (await deckSources(untrusted, found(note), site.uri(note), token)).map(
      ({ label }) => label,
    );
    assert.deepEqual(labels, ['02_a.pdf', 'Trust This Workspace to Download Slides…', 'Choose a File…']);
    assert.deepEqual(web.asked, [link]);
  });

  it('remembers the file of a note, until it turns out to be empty', async () => {
    const memory = memoryOf();
    const parts = partsOf({ memory });
    const [source] = await deckSources(parts, found(), site.uri(path), token);
    assert.equal((await source?.open())?.name, '02_a.pdf');
    const remembered = () => new RememberedDecks(memory).of(site.uri(path))?.path.split('/').at(-1);
    assert.equal(remembered(), '02_a.pdf');
    await site.write('content/day1/_slides/02_a.pdf', '');
    assert.isUndefined(await source?.open());
    assert.isUndefined(remembered());
  });

  it('opens one panel for a note, however often it is asked for, and another once that is closed @portable', async () => {
    const memory = memoryOf();
    await new RememberedDecks(memory).remember(site.uri(path), site.uri('content/day1/_slides/02_a.pdf'));
    const panels = new SlidePanels(partsOf({ memory }));
    disposables.push(panels);
    const tabs = () =>
      vscode.window.tabGroups.all
        .flatMap((group) => group.tabs)
        .filter(({ input }) => input instanceof vscode.TabInputWebview);
    const place = { uri: site.uri(path).toString(), line: 6, character: 0 };
    await Promise.all([panels.pick(place, undefined), panels.pick(place, undefined)]);
    await waitFor('the panel', () => tabs().length > 0);
    await panels.pick(place, undefined);
    assert.lengthOf(tabs(), 1);
    await vscode.window.tabGroups.close(tabs());
    await waitFor('no panel', () => tabs().length === 0);
    await panels.pick(place, undefined);
    await waitFor('the panel again', () => tabs().length === 1);
  });

  it('makes a page that may load its own folder and nothing else', () => {
    const webview = {
      cspSource: 'https://csp.example',
      asWebviewUri: (uri: vscode.Uri) => uri.with({ scheme: 'https', authority: 'csp.example' }),
    } as unknown as vscode.Webview;
    const html = pageHtml(webview, site.root, site.uri(path));
    const rules =
      /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#39;', "'") ?? '';
    assert.include(rules, "default-src 'none'");
    assert.notMatch(rules, /img-src/, 'images of a PDF are bytes');
    assert.notMatch(rules, /unsafe-inline|'unsafe-eval'|\*|https?:(?!\/\/csp\.example)/);
    const nonce = /'nonce-([^']+)'/.exec(rules)?.[1] ?? '';
    assert.isAbove(nonce.length, 20);
    assert.deepEqual([...html.matchAll(/<script [^>]*>/g)].length, 1);
    assert.include(html, `<script nonce="${nonce}" src="https://csp.example/`);
    const setup = /data-setup="([^"]*)"/.exec(html)?.[1] ?? '';
    assert.isDefined(readSetup(JSON.parse(setup.replaceAll('&quot;', '"').replaceAll('&amp;', '&'))));
  });
});
