import assert from 'node:assert/strict';
import { newest, oldest } from '../../scripts/vscode/versions.mjs';
import { kinds } from '../../src/webview/preview/codeColours/kinds';
import { everythingNote } from '../support/everythingNote';
import { NoteInBrowser } from '../support/pages/noteInBrowser';
import { ownColours, shippedThemes, useTheme, webviewRules, type Theme } from '../support/pages/themes';

/** Text in the page: where it stands, and how it can be read there. */
interface Reading {
  readonly place: string;
  /** On what is behind it. */
  readonly contrast: number;
  /** In the same colour on the background of the theme's editor. */
  readonly plain: number;
}

/** Runs in the page: of all its words, and of code in each of its colours. */
function readings(kinds: readonly string[]): Reading[] {
  type Colour = readonly [red: number, green: number, blue: number, alpha: number];
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const known = new Map<string, Colour>();
  const read = (css: string): Colour => {
    const before = known.get(css);
    if (before !== undefined) return before;
    if (canvas === null) throw new Error('The browser does not draw.');
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = css;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    const colour: Colour = [red, green, blue, alpha / 255];
    known.set(css, colour);
    return colour;
  };
  const over = ([red, green, blue, alpha]: Colour, below: Colour): Colour => {
    const mix = (one: number, other: number) => one * alpha + other * (1 - alpha);
    return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2]), 1];
  };
  /** [WCAG 2.2, relative luminance] */
  const luminance = (colour: Colour) => {
    const [red = 0, green = 0, blue = 0] = colour.map((each) =>
      each / 255 <= 0.04045 ? each / 255 / 12.92 : ((each / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  /** [WCAG 2.2, contrast ratio] */
  const contrast = (one: Colour, other: Colour) => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const parentOf = (element: Element) =>
    element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
  const behind = (element: Element | null): Colour =>
    element === null
      ? [255, 255, 255, 1]
      : over(read(getComputedStyle(element).backgroundColor), behind(parentOf(element)));
  const editor = read(getComputedStyle(document.body).backgroundColor);
  const found: Reading[] = [];
  const add = (place: string, css: string, back: Colour) => {
    const colour = read(css);
    found.push({
      place,
      contrast: contrast(over(colour, back), back),
      plain: contrast(over(colour, editor), editor),
    });
  };
  const visit = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Element) {
        if (node.shadowRoot !== null) visit(node.shadowRoot);
        continue;
      }
      const element = node.parentElement;
      // Pictures have colours of their own, and words on shapes.
      if (element?.closest('svg, style, script') !== null) continue;
      if (node.textContent?.trim() === '' || element.getClientRects().length === 0) continue;
      add(`${element.localName}.${element.className}`, getComputedStyle(element).color, behind(element));
    }
  };
  visit(document.body);
  for (const element of document.querySelectorAll('main pre code, main .line .cl')) {
    for (const kind of kinds) {
      const { color, backgroundColor } = getComputedStyle(element, `::highlight(talk-notes-${kind})`);
      const line = element.parentElement?.className ?? '';
      add(`code ${kind} in ${line}`, color, over(read(backgroundColor), behind(element)));
    }
  }
  return found;
}

/**
 * What words have to have. On the editor's background a theme may give them less; what we put behind them takes little
 * of that. The two colours of a tag are both the theme's.
 */
function least({ place, plain }: Reading, { isHighContrast }: Theme): number {
  if (place.startsWith('code ')) return isHighContrast ? 7 : 4.5;
  return place === 'a.term-link' ? 4 : Math.min(isHighContrast ? 7 : 4.5, plain * 0.7);
}

describe('In every theme that VS Code ships', () => {
  it('a note and its code can be read', async () => {
    const { main, page } = await NoteInBrowser.open(everythingNote);
    await page.addStyleTag({ content: await webviewRules() });
    await main.locator('.math mfrac').waitFor();
    await main.locator('.stage svg').waitFor();
    await page.waitForFunction(() => CSS.highlights.size > 0);
    const themes = await shippedThemes();
    assert.ok(themes.length > 15, `${themes.length} themes`);
    const faint: string[] = [];
    for (const theme of themes) {
      await useTheme(page, theme);
      const read = await page.evaluate(readings, kinds);
      assert.ok(kinds.every((kind) => read.some(({ place }) => place === `code ${kind} in line hl`)));
      for (const each of read) {
        if (each.contrast < least(each, theme))
          faint.push(
            `${theme.name}: ${each.place} ${each.contrast.toFixed(2)}, plain ${each.plain.toFixed(2)}`,
          );
      }
    }
    assert.deepEqual([...new Set(faint)], []);
  });

  it('icons and marks are told from the side bar and the editor', async () => {
    const { page } = await NoteInBrowser.open('# Title');
    const colours = await ownColours();
    // Words in each of our colours, on each ground on which it is used.
    await page.evaluate((names) => {
      for (const ground of ['vscode-sideBar-background', 'vscode-editor-background']) {
        for (const name of names) {
          const mark = document.createElement('i');
          mark.className = `${name} on ${ground}`;
          mark.textContent = 'mark';
          mark.style.color = `var(--${CSS.escape(name)})`;
          mark.style.backgroundColor = `var(--${ground})`;
          document.body.append(mark);
        }
      }
    }, colours);
    const faint: string[] = [];
    for (const version of [newest, oldest]) {
      for (const theme of await shippedThemes(version)) {
        await useTheme(page, theme);
        const marks = (await page.evaluate(readings, [])).filter(({ place }) => place.startsWith('i.'));
        assert.equal(marks.length, 2 * colours.length);
        // [WCAG 2.2, 1.4.11 Non-text contrast]
        for (const { place, contrast } of marks)
          if (contrast < 3) faint.push(`${version}, ${theme.name}: ${place} ${contrast.toFixed(2)}`);
      }
    }
    assert.deepEqual(faint, []);
  });

  it('what measures that finds words that cannot be read', async () => {
    const { page } = await NoteInBrowser.open('# Title\n\nWords.');
    await page.addStyleTag({
      content:
        'body { background: white } p { color: rgb(0 0 0 / 50%); background: #777 } h1 { color: #777 }',
    });
    const read = await page.evaluate(readings, []);
    const contrastOf = (name: string) =>
      read.find(({ place }) => place.startsWith(name))?.contrast.toFixed(2);
    assert.equal(contrastOf('h1'), '4.48');
    assert.equal(contrastOf('p'), '2.49');
  });
});
