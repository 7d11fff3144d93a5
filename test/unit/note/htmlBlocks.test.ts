import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/note/parseNote';

const read = (text: string) => parseNote('file:///a.md', text);

describe('blocks of HTML in a note', () => {
  it('hold no links, pictures, headings and fences', () => {
    for (const [open, close] of [
      ['<details>', '</details>'],
      ['<pre>', '</pre>'],
      ['<table>', '</table>'],
      ['</div>', ''],
      ['<x-y a="b">', '</x-y>'],
      ['<?php', '?>'],
      ['<![CDATA[', ']]>'],
    ]) {
      const { links, images, headings } = read(`${open}\n[a](b) ![c](d) https://a.example\n# no\n${close}\n`);
      assert.deepEqual([links, images, headings], [[], [], []], open);
    }
  });

  it('keep their TODOs', () => {
    const { todos } = read('<details>\n<summary>more</summary>\nTODO: [draw](x) it\n</details>\n');
    assert.deepEqual(
      todos.map(({ text }) => text),
      ['TODO: [draw](x) it'],
    );
  });

  it('end with a blank line, with their closing tag, or with the list or quote they stand in', () => {
    for (const text of [
      '<details>\n\n[a](b)\n',
      '<pre>\n\n[no](x)\n</pre>\n[a](b)\n',
      '- <div>\n  [no](x)\n\n[a](b)\n',
      '- <div>\n- [a](b)\n',
      '> <div>\n> [no](x)\n\n[a](b)\n',
      '> <div>\n[a](b)\n',
    ])
      assert.deepEqual(
        read(text).links.map(({ href }) => href),
        ['b'],
        text,
      );
  });

  it('begin within a paragraph only with the names of blocks', () => {
    assert.equal(read('words\n<b>\n[a](b)\n').links.length, 1);
    assert.equal(read('words\n<div>\n[a](b)\n').links.length, 0);
    assert.equal(read('<b>\n[a](b)\n').links.length, 0);
    assert.equal(read('<b> words\n[a](b)\n').links.length, 1);
    assert.equal(read('<https://a.example>\n[a](b)\n').links.length, 2);
  });
});
