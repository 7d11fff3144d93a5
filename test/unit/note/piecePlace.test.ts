import assert from 'node:assert/strict';
import * as fc from '../../support/fastCheck';
import { piecePlace, placeOrNextLine } from '../../../src/core/note/piecePlace';

/** The place at the mark `‸`, with what it would replace. */
function at(marked: string) {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const place = piecePlace(text, offset);
  return place && { ...place, replaced: text.slice(place.start, place.end) };
}

const frontMatter = '---\ntitle: x\n---\n';

describe('the place for a piece', () => {
  const places: Readonly<Record<string, { text: string; replaced: string; typed: string; lead?: string }>> = {
    'an empty note': { text: '/‸', replaced: '/', typed: '' },
    'a line of its own': { text: 'words\n\n/vid‸\n\nwords', replaced: '/vid', typed: 'vid' },
    'letters in any case': { text: '/ViD‸', replaced: '/ViD', typed: 'vid' },
    'right behind a paragraph': { text: 'words\n/‸', replaced: '/', typed: '' },
    'right behind front matter': { text: `${frontMatter}/v‸`, replaced: '/v', typed: 'v' },
    'right behind a heading': { text: '# x\n/v‸\n', replaced: '/v', typed: 'v' },
    'right behind a fence': { text: '```\nx\n```\n/v‸\n', replaced: '/v', typed: 'v' },
    'right behind a comment': { text: '<!-- x -->\n/v‸\n', replaced: '/v', typed: 'v' },
    'in front of a rule': { text: '/v‸\n---\n', replaced: '/v', typed: 'v' },
    'a few spaces': { text: '  /v‸', replaced: '/v', typed: 'v', lead: '  ' },
    'an item': { text: '- /t‸', replaced: '/t', typed: 't', lead: '  ' },
    'a numbered item': { text: '10. /t‸', replaced: '/t', typed: 't', lead: '    ' },
    'a nested item': { text: '- a\n    - /t‸', replaced: '/t', typed: 't', lead: '      ' },
    'a task': { text: '- [ ] /t‸', replaced: '/t', typed: 't', lead: '      ' },
    'the further text of an item': { text: '- a\n\n  /t‸', replaced: '/t', typed: 't', lead: '  ' },
    'a quote': { text: '> /t‸', replaced: '/t', typed: 't', lead: '> ' },
    'an item in a quote': { text: '> - /t‸', replaced: '/t', typed: 't', lead: '>   ' },
    CRLF: { text: 'a\r\n\r\n/t‸\r\nb', replaced: '/t', typed: 't' },
    'lone CR': { text: 'a\r\r/t‸\rb', replaced: '/t', typed: 't' },
    'a byte order mark': { text: '\ufeff/t‸', replaced: '/t', typed: 't' },
    'a byte order mark and front matter': { text: `\ufeff${frontMatter}/t‸`, replaced: '/t', typed: 't' },
    'trailing spaces': { text: '/t‸  \nx', replaced: '/t', typed: 't' },
    braces: { text: '{{‸', replaced: '{{', typed: '' },
    'braces that the editor closed': { text: '{{‸}}', replaced: '{{}}', typed: '' },
    'braces with a sign': { text: '{{% vid‸}}\n', replaced: '{{% vid}}', typed: 'vid' },
    'braces with both signs': { text: '{{<‸>}}', replaced: '{{<>}}', typed: '' },
    'braces above other shortcodes': {
      text: '{{% vid‸\n\n{{% button href="x" %}}y{{% /button %}}\n',
      replaced: '{{% vid',
      typed: 'vid',
    },
    'the content of a tab': {
      text: '{{% tab title="x" %}}\n/t‸\n{{% /tab %}}\n',
      replaced: '/t',
      typed: 't',
    },
    'an empty line': { text: 'a\n\n‸\nb', replaced: '', typed: '' },
  };
  for (const [name, { text, replaced, typed, lead = '' }] of Object.entries(places)) {
    it(`is ${name}`, () => {
      const place = at(text);
      assert.deepEqual(place && { replaced: place.replaced, typed: place.typed, lead: place.lead }, {
        replaced,
        typed,
        lead,
      });
    });
  }

  const elsewhere: Readonly<Record<string, string>> = {
    'within a line': 'and/‸',
    'behind a word': 'and /‸',
    'in a path': '/etc/‸',
    'in a path that goes on': '/etc/pa‸',
    'in front of words': '/‸ words',
    'in an address': 'https:/‸',
    'at a comment of code': '//‸',
    'at one brace': '{‸}',
    'at Go’s own braces': '{{ .‸ }}',
    'in YAML front matter': '---\n/t‸\n---\n',
    'in TOML front matter': '+++\n/t‸\n+++\n',
    'in a fence': '```\n/t‸\n```\n',
    'in an open fence': '~~~sh\n/t‸\n',
    'in a fence of an item': '- ```\n  /t‸\n  ```\n',
    'in indented code': 'a\n\n    /t‸\n',
    'in a comment': '<!--\n/t‸\n-->\n',
    'in an open comment': '<!-- x\n/t‸\n',
    'in a comment within a line': 'a <!-- b\n/t‸\n--> c',
    'in code within a line': 'a `b\n/t‸\nc` d',
    'among the parameters of a shortcode': '{{% button\n/t‸\n%}}x{{% /button %}}',
    'in the label of a button': '{{% button href="x" %}}\n/t‸\n{{% /button %}}',
    'in the mermaid shortcode': '{{< mermaid >}}\n/t‸\n{{< /mermaid >}}',
    'in an escaped shortcode': '{{%/* button\n/t‸\n*/%}}',
    'in a table': '| a |\n|---|\n| /‸',
    'in a heading': '# /‸',
  };
  for (const [name, text] of Object.entries(elsewhere)) {
    it(`is not ${name}`, () => assert.equal(at(text), undefined));
  }

  it('knows whether something stands before it', () => {
    assert.equal(at('\ufeff\r\n\r\n/‸\r\nwords')?.atStart, true);
    assert.equal(at('a\n/‸')?.atStart, false);
    assert.equal(at(`${frontMatter}/‸`)?.atStart, false);
  });

  it('knows which marker the note’s lists have, whatever code and front matter have', () => {
    assert.equal(at('* a\n* b\n- c\n\n/‸')?.bullet, '*');
    assert.equal(at('---\ntags:\n- a\n- b\n---\n+ c\n\n/‸')?.bullet, '+');
    assert.equal(at('* a\n\n```yaml\n- a\n- b\n```\n\n/‸')?.bullet, '*');
    assert.equal(at('words\n\n- /‸')?.bullet, undefined);
  });

  it('is the next line where words stand already', () => {
    const text = 'some words\r\nmore';
    assert.deepEqual(
      { ...placeOrNextLine(text, 4) },
      {
        trigger: 'none',
        typed: '',
        start: 10,
        end: 10,
        before: '\n',
        lead: '',
        inItem: false,
        atStart: false,
        bullet: undefined,
      },
    );
    assert.equal(placeOrNextLine('---\ntitle: x\nweight: 1\n---\n', 8), undefined);
    assert.equal(placeOrNextLine('```\ncode\n```\n', 6), undefined);
  });

  it('is found or not in any text, and lies around the cursor', () => {
    const piece = fc.constantFrom(
      ...[
        '/',
        'v',
        '{{',
        '%',
        '<',
        '}}',
        '\n',
        '\r\n',
        ' ',
        '- ',
        '> ',
        '```',
        '<!--',
        '-->',
        '---',
        'x',
        '`',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(), (parts, seed) => {
        const text = parts.join('');
        const offset = seed % (text.length + 1);
        const place = piecePlace(text, offset);
        if (place === undefined) return;
        assert.ok(place.start <= offset && offset <= place.end && place.end <= text.length);
        assert.ok(!/[\r\n]/.test(text.slice(place.start, place.end)));
      }),
      { numRuns: 3000 },
    );
  });
});
