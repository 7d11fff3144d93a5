import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { encryptedPdf } from '../../support/decks/encryptedPdf';
import { DeckInBrowser } from '../../support/pages/deckInBrowser';
import { intuition, proofPdf } from '../../support/pages/proofDeck';

/** The variables of VS Code's theme that the page's style sheet names. */
async function themeVariables(): Promise<string[]> {
  const css = await readFile('src/webview/deck/deck.css', 'utf8');
  const names = new Set([...css.matchAll(/--vscode-[\w-]+/g)].map(([name]) => name));
  return [...names].filter((name) => !name.startsWith('--vscode-font-'));
}

/** Gives the page a theme: variables of VS Code by name, of which the others have no value. */
async function wear(deck: DeckInBrowser, theme: Readonly<Record<string, string>>): Promise<void> {
  await deck.page.evaluate((values) => {
    for (const [name, value] of Object.entries(values))
      document.documentElement.style.setProperty(name, value);
  }, theme);
}

/** The colors in which visible text, surfaces, borders and rings are drawn, each with an element that has it. */
function colors(deck: DeckInBrowser): Promise<Record<string, string>> {
  return deck.page.evaluate(() => {
    const found: Record<string, string> = {};
    for (const element of document.querySelectorAll<HTMLElement>('body, body *:not(script)')) {
      if (!element.checkVisibility()) continue;
      const style = getComputedStyle(element);
      const note = (color: string, what: string) =>
        (found[color] ??= `${what} of ${element.outerHTML.slice(0, 80)}`);
      note(style.color, 'text');
      note(style.backgroundColor, 'background');
      if (parseFloat(style.borderTopWidth) > 0) note(style.borderTopColor, 'border');
      if (style.outlineStyle !== 'none') note(style.outlineColor, 'outline');
      if (element.matches('input')) note(getComputedStyle(element, '::placeholder').color, 'placeholder');
    }
    return found;
  });
}

describe('the looks of the slide picker’s page', () => {
  let deck: DeckInBrowser;

  beforeEach(async () => {
    deck = await DeckInBrowser.open();
  });

  afterEach(() => deck.hasNotTripped());

  it('have no colors but those of the theme', async () => {
    const names = await themeVariables();
    const theme = Object.fromEntries(names.map((name, i) => [name, `rgb(1, 2, ${i + 1})`]));
    const known = new Set([...Object.values(theme), 'rgba(0, 0, 0, 0)']);
    await wear(deck, theme);
    const areKnown = async (when: string) =>
      assert.deepEqual(
        Object.entries(await colors(deck)).filter(([color]) => !known.has(color)),
        [],
        when,
      );

    await deck.openDeck(encryptedPdf('Correctness', 'open sesame'), intuition);
    await deck.password.waitFor();
    await areKnown('a password is asked for');
    await deck.openDeck(await proofPdf(), intuition);
    await deck.waitUntilRanked();
    await deck.press('Space');
    await areKnown('a slide is selected');
    await deck.post({ type: 'sendText', pictures: true });
    await deck.task('slides as text and images').waitFor();
    await areKnown('a transcript asks');
    await deck.button('Cancel').click();
    await deck.press('c');
    await deck.cropDialog.waitFor();
    await areKnown('a slide is cropped');
  });

  it('tell slides, selection and buttons apart by lines where high contrast has no surfaces', async () => {
    const line = 'rgb(111, 195, 223)';
    const ring = 'rgb(243, 133, 24)';
    await wear(deck, {
      '--vscode-foreground': 'rgb(255, 255, 255)',
      '--vscode-editor-background': 'rgb(0, 0, 0)',
      '--vscode-contrastBorder': line,
      '--vscode-contrastActiveBorder': ring,
      '--vscode-focusBorder': ring,
    });
    await deck.openDeck(await proofPdf(), intuition);
    await deck.waitUntilRanked();
    const style = (selector: string, name: 'borderTopColor' | 'outlineColor' | 'borderBottomColor') =>
      deck.frame
        .locator(selector)
        .first()
        .evaluate((element, of) => getComputedStyle(element)[of], name);
    await deck.slide(2).click();
    await deck.press('Space', 'ArrowRight');
    assert.equal(await style('#all-2', 'borderTopColor'), ring, 'selected');
    assert.equal(await style('#all-3', 'outlineColor'), ring, 'where the keys are');
    for (const selector of ['#all-3 .sheet', '.tools button', '.tools button.secondary'])
      assert.equal(await style(selector, 'borderTopColor'), line, selector);
    assert.equal(await style('header', 'borderBottomColor'), line);
  });

  it('fit into a narrow column and a low one', async () => {
    await deck.openDeck(await proofPdf(), intuition);
    await deck.waitUntilRanked();
    for (const [width, height] of [
      [240, 800],
      [1200, 320],
    ] as const) {
      await deck.page.setViewportSize({ width, height });
      await deck.press('c');
      await deck.cropDialog.waitFor();
      const beyond = await deck.page.evaluate(() =>
        [...document.querySelectorAll('header *, .page, .area, dialog button')]
          .filter((element) => (element as HTMLElement).checkVisibility())
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
          .map((element) => element.outerHTML.slice(0, 80)),
      );
      assert.deepEqual(beyond, [], `${width} × ${height}`);
      await deck.press('Escape');
      await deck.cropDialog.waitFor({ state: 'detached' });
    }
  });
});
