import assert from 'node:assert/strict';
import { mermaidConfig, pictureConfig } from '../../../src/core/diagrams/mermaidConfig';

/** [WCAG 2.2: contrast ratio, relative luminance] */
function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other].map(luminance).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('Mermaid’s configuration', () => {
  const safe = { securityLevel: 'strict', startOnLoad: false, maxEdges: 500, maxTextSize: 50_000 };

  it('takes theme and measures of the site', () => {
    const site =
      '{"theme":"forest","sequence":{"mirrorActors":false,"width":90},"themeVariables":{"primaryColor":"#fff"}}';
    const config = mermaidConfig(site, 'light');
    assert.deepEqual(config, { ...config, ...safe, ...(JSON.parse(site) as object) });
  });
  it('draws as the Mermaid of the themes does, where the site says nothing else', () => {
    const config = mermaidConfig('{"flowchart":{"curve":"basis","wrappingWidth":90},"state":7}', 'light');
    assert.equal(config['look'], 'classic');
    assert.deepEqual(config['flowchart'], { curve: 'basis', wrappingWidth: 90, minNodeWidth: 0 });
    assert.deepEqual(config['state'], { wrappingWidth: 200, minNodeWidth: 0 });
    assert.equal(mermaidConfig('{"look":"handDrawn"}', 'light')['look'], 'handDrawn');
  });
  it('lets nobody decide what keeps the page safe', () => {
    const site = {
      ...{ securityLevel: 'loose', secure: [], startOnLoad: true, maxEdges: 1e9, maxTextSize: 1e9 },
      ...{ themeCSS: '*{background:url(//x)}', dompurifyConfig: { ADD_TAGS: ['script'] } },
      ...{
        fontFamily: 'x; } * { background: url(//x)',
        flowchart: { securityLevel: 'loose', curve: 'basis' },
      },
      themeVariables: { primaryColor: 'url(//x)', lineColor: 'red;}<script>' },
    };
    const config: Readonly<Record<string, unknown>> = mermaidConfig(JSON.stringify(site), 'light');
    assert.deepEqual({ ...config, ...safe }, { ...config });
    assert.ok(!JSON.stringify(config).includes('url('));
    assert.equal(config['dompurifyConfig'], undefined);
    assert.equal(config['themeCSS'], undefined);
    assert.equal(config['fontFamily'], undefined);
    assert.deepEqual(config['flowchart'], { curve: 'basis', wrappingWidth: 200, minNodeWidth: 0 });
    assert.deepEqual(config['themeVariables'], {});
    for (const key of ['securityLevel', 'themeCSS', 'dompurifyConfig', 'secure']) {
      assert.ok((config['secure'] as string[]).includes(key), key);
    }
  });
  it('is not led astray by names of JavaScript', () => {
    const config = mermaidConfig('{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}}}', 'light');
    assert.equal((config as { x?: unknown }).x, undefined);
    assert.equal(({} as { x?: unknown }).x, undefined);
    assert.ok(!Object.hasOwn(config, 'constructor'));
  });
  it('counts what is no JSON as nothing', () => {
    for (const nothing of [undefined, '', '{', 'null', '[1]', '"x"', '7']) {
      assert.equal(mermaidConfig(nothing, 'dark')['theme'], 'dark');
    }
  });
  it('puts high contrast over the theme of the site', () => {
    assert.equal(mermaidConfig('{"theme":"forest"}', 'contrast-dark')['theme'], 'base');
  });
  it('tells parts by colours that show in high contrast, and lets read what stands on them', () => {
    for (const [colours, paper, ink] of [
      ['contrast-dark', '#000000', '#ffffff'],
      ['contrast-light', '#ffffff', '#000000'],
    ] as const) {
      const variables = mermaidConfig(undefined, colours)['themeVariables'] as Record<string, unknown>;
      for (const name of ['pie1', 'pie12', 'cScale0', 'cScale11', 'git0', 'git7', 'fillType0', 'fillType7']) {
        const colour = String(variables[name]);
        assert.ok(contrastOf(colour, paper) >= 3, `${colours}: ${name} on its paper`);
        assert.ok(contrastOf(colour, ink) >= 4.5, `${colours}: words on ${name}`);
      }
      const slices = Array.from({ length: 12 }, (_, i) => variables[`pie${i + 1}`]);
      assert.equal(new Set(slices).size, 12);
    }
  });
  it('has slices that show on dark paper, with words that can be read, unless the site has colours of its own', () => {
    const variables = mermaidConfig('{"flowchart":{"curve":"basis"}}', 'dark')['themeVariables'] as Record<
      string,
      string
    >;
    const slices = Array.from({ length: 12 }, (_, i) => String(variables[`pie${i + 1}`]));
    assert.equal(new Set(slices).size, 12);
    for (const slice of slices) {
      assert.ok(contrastOf(slice, '#1f1f1f') >= 3, `${slice} on its paper`);
      assert.ok(contrastOf(slice, String(variables['pieSectionTextColor'])) >= 4.5, `words on ${slice}`);
    }
    assert.equal(mermaidConfig('{"theme":"forest"}', 'dark')['themeVariables'], undefined);
    const own = { primaryColor: '#fff' };
    assert.deepEqual(mermaidConfig(JSON.stringify({ themeVariables: own }), 'dark')['themeVariables'], own);
    assert.equal(mermaidConfig(undefined, 'light')['themeVariables'], undefined);
  });
  it('has no HTML in the labels of a file', () => {
    const config = pictureConfig('{"flowchart":{"htmlLabels":true,"curve":"basis"}}');
    assert.equal(config['htmlLabels'], false);
    assert.equal(config['themeCSS'], '.edgeLabel rect { opacity: 1; }', 'no line shows through a label');
    const measures = { wrappingWidth: 200, minNodeWidth: 0 };
    assert.deepEqual(config['flowchart'], { ...measures, htmlLabels: false, curve: 'basis' });
    assert.deepEqual(pictureConfig('{"flowchart":1}')['flowchart'], { ...measures, htmlLabels: false });
  });
});
