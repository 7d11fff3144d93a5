import assert from 'node:assert/strict';
import { hasScript, pictureEnding } from '../../../src/core/images/pictureType';

const bytes = (latin1: string) => Uint8Array.from(Buffer.from(latin1, 'latin1'));
const svg = (inside: string) => bytes(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`);

describe('pictureType', () => {
  const table: readonly (readonly [start: string, ending: string | undefined])[] = [
    ['\x89PNG\r\n\x1a\nrest', '.png'],
    ['\x89PNG\n\x1a\n', undefined],
    ['\xff\xd8\xff\xe0', '.jpg'],
    ['GIF87a', '.gif'],
    ['GIF89a', '.gif'],
    ['RIFF\x10\0\0\0WEBPVP8 ', '.webp'],
    ['RIFF\x10\0\0\0WAVEfmt ', undefined],
    ['\0\0\0\x1cftypavif', '.avif'],
    ['\0\0\0\x1cftypheic', undefined],
    ['<svg width="1">', '.svg'],
    ['\xef\xbb\xbf<?xml version="1.0"?>\n<!-- made -->\n<svg\n>', '.svg'],
    ['<html><body>', undefined],
    ['words <svg>', undefined],
    ['%PDF-1.7', undefined],
    ['', undefined],
  ];
  for (const [start, ending] of table) {
    it(`${JSON.stringify(start)} is ${ending ?? 'none'}`, () =>
      assert.equal(pictureEnding(bytes(start)), ending));
  }

  for (const inside of [
    '<script>alert(1)</script>',
    '<s:script xmlns:s="x"/>',
    '<rect onload="alert(1)"/>',
    '<a href="javascript:alert(1)"/>',
    '<a xlink:href="java&#115;cript:alert(1)"/>',
    '<foreignObject/>',
    '<h:iframe/>',
  ]) {
    it(`an SVG with ${inside} has a script`, () => assert.ok(hasScript(svg(inside))));
  }

  it('an SVG that only draws has none', () => {
    assert.ok(!hasScript(svg('<text>on = 1, script</text><use href="#a"/><path d="M0 0"/>')));
    assert.ok(hasScript(bytes('<?xml-stylesheet href="x"?><svg/>')));
  });
});
