import assert from 'node:assert/strict';
import { kinds } from '../../../src/webview/preview/codeColours/kinds';
import { codeStyle, palettes, type Look } from '../../../src/webview/preview/codeColours/palette';

type Colour = readonly [red: number, green: number, blue: number];

function read(hex: string): { colour: Colour; alpha: number } {
  const [red = 0, green = 0, blue = 0, alpha = 255] = (hex.slice(1).match(/../g) ?? []).map((each) =>
    parseInt(each, 16),
  );
  return { colour: [red, green, blue], alpha: alpha / 255 };
}

/** Colours over each other, the lowest one first. */
function over(...layers: readonly (string | undefined)[]): Colour {
  return layers.reduce<Colour>(
    (below, layer) => {
      if (layer === undefined) return below;
      const { colour, alpha } = read(layer);
      const mix = (i: 0 | 1 | 2) => colour[i] * alpha + below[i] * (1 - alpha);
      return [mix(0), mix(1), mix(2)];
    },
    [255, 255, 255],
  );
}

/** [WCAG 2.2, relative luminance] */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((each) =>
    each / 255 <= 0.04045 ? each / 255 / 12.92 : ((each / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** [WCAG 2.2, contrast ratio] */
function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The backgrounds in a theme: of the editor, code, a line that stands out, and what was added or taken away. */
interface Theme {
  readonly name: string;
  readonly look: Look;
  readonly editor: string;
  readonly code?: string;
  readonly line?: string;
  readonly addition?: string;
  readonly deletion?: string;
}

const light = {
  look: 'light',
  code: '#dcdcdc66',
  line: '#fdff0033',
  addition: '#9ccc2c40',
  deletion: '#ff000033',
} as const;
const dark = {
  look: 'dark',
  code: '#0a0a0a66',
  line: '#ffffff0b',
  addition: '#9ccc2c33',
  deletion: '#ff000033',
} as const;

/** What comes with VS Code 1.100 to 1.139. [VS Code, extensions/theme-*; platform/theme/common/colors] */
const themes: readonly Theme[] = [
  {
    ...light,
    name: 'Light 2026',
    editor: '#ffffff',
    code: '#eaeaea',
    line: '#00000015',
    addition: '#587c0c26',
    deletion: '#ad070726',
  },
  { ...light, name: 'Light Modern', editor: '#ffffff', code: '#f8f8f8' },
  { ...light, name: 'Light+', editor: '#ffffff' },
  { ...light, name: 'Quiet Light', editor: '#f5f5f5' },
  { ...light, name: 'Solarized Light', editor: '#fdf6e3' },
  {
    ...dark,
    name: 'Dark 2026',
    editor: '#121314',
    code: '#242526',
    line: '#ffffff13',
    addition: '#57ab5a4d',
    deletion: '#f470674d',
  },
  { ...dark, name: 'Dark Modern', editor: '#1f1f1f', code: '#2b2b2b' },
  { ...dark, name: 'Dark+', editor: '#1e1e1e' },
  { ...dark, name: 'Abyss', editor: '#000c18', addition: '#31958a55', deletion: '#892f4688' },
  { ...dark, name: 'Kimbie Dark', editor: '#221a0f' },
  { ...dark, name: 'Monokai', editor: '#272822', addition: '#4b661680', deletion: '#90274a70' },
  { ...dark, name: 'Red', editor: '#390000' },
  { ...dark, name: 'Solarized Dark', editor: '#002b36' },
  { ...dark, name: 'Tomorrow Night Blue', editor: '#002451' },
  { look: 'contrastDark', name: 'Dark High Contrast', editor: '#000000', code: '#000000' },
  { look: 'contrastLight', name: 'Light High Contrast', editor: '#ffffff', code: '#f2f2f2' },
];

describe('the colours of code', () => {
  it('measure as they should', () => {
    assert.equal(contrast(over('#000000'), over('#ffffff')).toFixed(2), '21.00');
    assert.equal(contrast(over('#777777'), over('#ffffff')).toFixed(2), '4.48');
    assert.deepEqual(over('#ffffff', '#00000080').map(Math.round), [127, 127, 127]);
  });
  for (const theme of themes) {
    it(`can be read in ${theme.name}, in lines that stand out, too`, () => {
      const least = theme.look.startsWith('contrast') ? 7 : 4.5;
      const faint: string[] = [];
      for (const kind of kinds) {
        const own = kind === 'addition' || kind === 'deletion' ? theme[kind] : undefined;
        for (const line of [undefined, theme.line]) {
          const ratio = contrast(over(palettes[theme.look][kind]), over(theme.editor, theme.code, line, own));
          if (ratio < least) faint.push(`${kind} ${ratio.toFixed(2)}`);
        }
      }
      assert.deepEqual(faint, []);
    });
  }
  it('are on paper as in light, and the system’s own where it has some', () => {
    const [, print = ''] = /@media print \{(.*)\}/.exec(codeStyle) ?? [];
    for (const kind of kinds)
      assert.ok(print.includes(`--talk-notes-code-${kind}: ${palettes.light[kind]};`));
    const [outside = ''] = codeStyle.split('@media (forced-colors: none)');
    assert.ok(!outside.includes('::highlight'));
  });
});
