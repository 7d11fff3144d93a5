import assert from 'node:assert/strict';
import * as fc from '../../support/fastCheck';
import { assertLinear } from '../../support/growth';
import { JSDOM } from 'jsdom';
import { isFollowed, isLoaded, isPlainPath } from '../../../src/core/render/safety/address';
import { safeColour, safeLength, safeStyle } from '../../../src/core/render/safety/style';
import { renderBody, renderIn, unsafeSite } from '../../support/renderedSite';

const page = new JSDOM('<!doctype html>').window.document;

/** What would do harm in a page, whoever sanitises it again: nothing of it may be in ours. */
function harmIn(html: string): string[] {
  page.body.innerHTML = html;
  const found: string[] = [];
  for (const element of page.body.querySelectorAll('*')) {
    const name = element.localName;
    if (
      /^(?:script|style|iframe|object|embed|link|meta|base|form|svg|math|template|noscript|textarea|frameset)$/.test(
        name,
      )
    )
      found.push(`<${name}>`);
    for (const { name: key, value } of element.attributes) {
      // As a browser reads a scheme: white space and control characters do not count.
      const bare = value.replace(/[\u0000-\u0020\u007f-\u009f]/g, '').toLowerCase();
      if (key.startsWith('on') || key === 'srcdoc' || key === 'formaction' || key === 'srcset')
        found.push(key);
      if (/^(?:popover|command|interest|invoke|anchor$|is$|inert$|accesskey$|slot$|part$)/.test(key))
        found.push(key);
      if (
        /^(?:href|src|action|poster|xlink:href)$/.test(key) &&
        /^(?:javascript:|vbscript:|data:(?!image\/(?:png|gif|jpe?g|webp|avif);)|command:|vscode:|file:|blob:)/.test(
          bare,
        )
      )
        found.push(`${key}=${value}`);
      if (key === 'style' && /url\(|expression|import|position|behaviou?r|-moz-binding/i.test(value))
        found.push(`style=${value}`);
    }
  }
  return found;
}

/** Vectors in the spirit of OWASP's and DOMPurify's lists, each in a place where a note can hold it. */
const addresses = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java&#10;script:alert(1)',
  'java&Tab;script:alert(1)',
  '&#106;avascript:alert(1)',
  'javascript&colon;alert(1)',
  '\u0001javascript:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'command:workbench.action.quit',
  'vscode://x/y',
  'file:///etc/passwd',
  'blob:https://x/y',
  'x" onmouseover="alert(1)',
  "x' onerror='alert(1)",
  'x`onerror=alert(1)',
  '"><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
];

const places: readonly ((address: string) => string)[] = [
  (a) => `[x](${a})`,
  (a) => `[x](<${a}>)`,
  (a) => `![x](${a})`,
  (a) => `![x](<${a}>)`,
  (a) => `<${a}>`,
  (a) => `[x][r]\n\n[r]: <${a}>`,
  (a) => `[x](https://a.b "${a}")`,
  (a) => `![${a}](x.png)`,
  (a) => `![x](x.png?classes=${a}&width=${a})`,
  (a) => `{{% button href="${a.replaceAll('"', '\\"')}" %}}x{{% /button %}}`,
  (a) =>
    `{{% button href=\`${a.replaceAll('`', '')}\` style=\`${a.replaceAll('`', '')}\` icon=\`${a.replaceAll('`', '')}\` %}}x{{% /button %}}`,
  (a) =>
    `{{< badge color=\`${a.replaceAll('`', '')}\` title=\`${a.replaceAll('`', '')}\` >}}${a}{{< /badge >}}`,
  (a) =>
    `{{% notice \`${a.replaceAll('`', '')}\` \`${a.replaceAll('`', '')}\` \`${a.replaceAll('`', '')}\` %}}${a}{{% /notice %}}`,
  (a) =>
    `{{< figure src=\`${a.replaceAll('`', '')}\` link=\`${a.replaceAll('`', '')}\` caption=\`${a.replaceAll('`', '')}\` width=\`${a.replaceAll('`', '')}\` >}}`,
  (a) => `{{< youtube \`${a.replaceAll('`', '')}\` >}}`,
  (a) => `{{% icon \`${a.replaceAll('`', '')}\` \`${a.replaceAll('`', '')}\` %}}`,
  (a) =>
    `{{< tabs title=\`${a.replaceAll('`', '')}\` groupid=\`${a.replaceAll('`', '')}\` >}}{{% tab title=\`${a.replaceAll('`', '')}\` %}}x{{% /tab %}}{{< /tabs >}}`,
  (a) => `{{< nosuch x=\`${a.replaceAll('`', '')}\` >}}${a}{{< /nosuch >}}`,
  (a) => `{{< mermaid align=\`${a.replaceAll('`', '')}\` >}}${a}{{< /mermaid >}}`,
  (a) =>
    `![{{% icon \`${a.replaceAll('`', '')}\` %}}](x.png "{{% button href=\`${a.replaceAll('`', '')}\` %}}x{{% /button %}}")`,
  (a) => `<a href="${a}" onclick=alert(1)>x</a>`,
  (a) => `<a href='${a}'>x</a>`,
  (a) => `<img src="${a}" onerror=alert(1)>`,
  (a) => `<video src='${a}' onloadstart=alert(1) autoplay></video>`,
  (a) => `<iframe src="${a}"></iframe>`,
  (a) => `<p style="background:url(${a})">x</p>`,
  (a) => `<svg><a xlink:href="${a}"><script>alert(1)</script></a></svg>`,
  (a) => `<math><mtext><style><img src=${a} onerror=alert(1)>`,
  (a) => `<noscript><p title="</noscript><img src=x onerror=alert(1)>">${a}`,
  (a) => `<!--><img src=x onerror=alert(1)>-->${a}`,
  (a) => `<form action="${a}"><button formaction="${a}">x</button></form>`,
  (a) =>
    `---\ntitle: ${JSON.stringify(a)}\ntags: [${JSON.stringify(a)}]\nvideo: ${JSON.stringify(a)}\n---\nx`,
  (a) => `## x {#${a} .${a} onclick="${a}" title="${a}"}`,
  (a) =>
    `## x {#p popover="auto" popovertarget="${a}" commandfor="p" command="${a}" interestfor="p" is="${a}"}`,
  (a) =>
    `<p id=p popover=auto ontoggle="${a}">x</p> <a href=# popovertarget=p command="${a}" commandfor=p interestfor=p>x</a>`,
  (a) =>
    `<details popover="${a}" anchor=p invoketarget=p accesskey=x inert is=x slot=x part=x><summary popovertarget=p>x`,
  (a) => `> [!${a}] ${a}\n> x`,
  (a) => `\`\`\`${a} {title="${a}" align="${a}"}\n${a}\n\`\`\``,
  (a) => `$${a}$ \`\`\`math\n${a}\n\`\`\``,
];

describe('what a note brings along', () => {
  for (const address of addresses) {
    it(`does no harm, wherever it stands: ${JSON.stringify(address)}`, () => {
      for (const place of places) {
        const note = place(address);
        assert.deepEqual(harmIn(renderBody(note).html), [], note);
        assert.deepEqual(harmIn(renderIn({ 'a.md': note }, 'a.md').html), [], note);
      }
    });
  }

  it('would be found if it did', () => {
    assert.deepEqual(
      harmIn('<a href="java\tscript:x" onclick=y>z</a><svg></svg><p style="background:url(x)" popover>'),
      ['href=java\tscript:x', 'onclick', '<svg>', 'style=background:url(x)', 'popover'],
    );
  });

  it('does no harm, whatever the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(...addresses, ...places.map((place) => place('x'))),
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '`',
        '{{%',
        '%}}',
        '{{<',
        '>}}',
        '<!--',
        '-->',
        '](',
        '[',
        '\n',
        '\n\n',
        '    ',
        '/*',
        '*/',
        '&',
        '\ufdd0',
        '0',
        '\ufdd1',
        '%EF%B7%900%EF%B7%91',
      ),
      fc.string({ maxLength: 8 }),
    );
    const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (note) => harmIn(renderBody(note).html).length === 0),
      { numRuns: 400 },
    );
  });

  it('is rendered, whatever the text, in any kind of site', () => {
    const text = fc.oneof(fc.string({ maxLength: 300 }), fc.string({ maxLength: 300, unit: 'binary' }));
    fc.assert(
      fc.property(text, fc.constantFrom(undefined, '', unsafeSite), (note, config) => {
        const site: Record<string, string> =
          config === undefined ? { 'a.md': note } : { 'hugo.toml': config, 'content/a.md': note };
        const { html } = renderIn(site, config === undefined ? 'a.md' : 'content/a.md');
        return !/[\ufdd0\ufdd1]/.test(html);
      }),
      { numRuns: 500 },
    );
  });
});

describe('texts that are hard to read', () => {
  type Growing = (size: number) => string;
  const fill =
    (piece: string, head = '', tail = ''): Growing =>
    (size) =>
      head + piece.repeat(Math.ceil(size / piece.length)).slice(0, size) + tail;
  const texts: Readonly<Record<string, Growing>> = {
    quotes: fill('>'),
    lists: fill('- '),
    emphasis: fill('*a_ '),
    brackets: fill('['),
    links: fill('[a]('),
    images: fill('![a](b "'),
    tags: fill('<b x="'),
    comments: fill('<!-- '),
    'open shortcodes': fill('{{% notice %}}'),
    'nested shortcodes': (size) => {
      const depth = Math.ceil(size / 15);
      return '{{% notice %}}\n'.repeat(depth) + '{{% /notice %}}\n'.repeat(depth);
    },
    escapes: fill('{{%/* '),
    'unfinished parameters': fill('{{% x y="'),
    formulas: fill('$a '),
    'equal headings': fill('# a\n'),
    footnotes: (size) => {
      const numbers = Array.from({ length: size / 15 }, (_, i) => i);
      return `${numbers.map((i) => `[^${i}] `).join('')}${numbers.map((i) => `\n\n[^${i}]: x`).join('')}`;
    },
    todos: fill('TODO: a\n'),
    styles: fill('<p style="'),
    marks: fill('\ufdd00\ufdd1'),
    'spaces in the title of an alert': fill(' ', '> [!note] a', 'b'),
    'spaces before attributes of a heading': fill(' ', '# a', 'b }\n'),
    'spaces before attributes of a paragraph': fill(' ', 'c', 'd\n{.e f}\n'),
    'spaces in an underlined heading': fill(' ', 'g', 'h\ni\n===\n'),
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`are rendered, in time in proportion to them: ${name}`, () => {
      // Deep enough to end the stack of what calls itself for each sign.
      assert.equal(typeof renderBody(text(20_000)).html, 'string');
      assertLinear(text, (note) => renderBody(note));
    });
  }

  it('are cut where no note goes on, and it is said so', () => {
    const { faults, html } = renderBody(`${'words and words '.repeat(1000)}\n\n`.repeat(700));
    assert.deepEqual(
      faults.map(({ code }) => code),
      ['text-too-long'],
    );
    assert.ok(html.length > 1_000_000);
  });
});

describe('addresses', () => {
  it('are followed and loaded by a list of what can do no harm', () => {
    for (const address of addresses.filter((each) => !each.includes('&') && /^\W*[a-z\s]+:/i.test(each))) {
      assert.equal(isFollowed(address), false, address);
      assert.equal(isLoaded(address), false, address);
    }
    for (const address of ['https://a.b', 'mailto:a@b.c', 'tel:1', './x', '../a:b', '#a', '//a.b', ''])
      assert.ok(isFollowed(address), address);
    assert.ok(isLoaded('data:image/png;base64,AAAA'));
    assert.equal(isLoaded('data:image/svg+xml;base64,AAAA'), false);
  });

  it('of files hold no sign that some system reads as a way out', () => {
    assert.deepEqual(['a/b.png', '..\\x', 'C:/x', 'a\u0000b', '../x'].map(isPlainPath), [
      true,
      false,
      false,
      false,
      true,
    ]);
  });
});

describe('styles', () => {
  it('are colours and lengths and nothing else', () => {
    assert.deepEqual(
      ['fuchsia', '#ff0', 'rgb(1, 2, 3)', 'red;x:y', 'url(x)', 'expression(1)'].map(safeColour),
      ['fuchsia', '#ff0', 'rgb(1, 2, 3)', undefined, undefined, undefined],
    );
    assert.deepEqual(['20vw', '50px', 'auto', '3', '1px;x', 'calc(1)'].map(safeLength), [
      '20vw',
      '50px',
      'auto',
      '3',
      undefined,
      undefined,
    ]);
    assert.equal(
      safeStyle('color: red; position: fixed; width: 10px; background: url(x)'),
      'color: red; width: 10px;',
    );
  });
});
