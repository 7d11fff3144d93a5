import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { benchOrigin, serveBench, type BenchPages } from '../../support/pages/benchPages';

/** Runs where it is let: it sets a mark in the page. */
const trip = 'window.tripped=1';
const image = `<img src=x onerror=${trip}>`;

/** Known ways in, through diagrams: of Mermaid's and DOMPurify's advisories, and what else can be written. */
const vectors: readonly string[] = [
  // Click directives and links.
  `flowchart LR\n a-->b\n click a "javascript:${trip}"`,
  `flowchart LR\n a-->b\n click a href "javascript:${trip}" "tip" _self`,
  `flowchart LR\n a-->b\n click a href "  java\tscript:${trip}"`,
  `flowchart LR\n a-->b\n click a href "vbscript:${trip}"`,
  `flowchart LR\n a-->b\n click a href "data:text/html,<script>${trip}</script>"`,
  `flowchart LR\n a-->b\n click a call alert("${trip}")`,
  `flowchart LR\n a-->b\n click a callback "${image}"`,
  `flowchart LR\n a-->b\n click a href "command:workbench.action.quit"`,
  `classDiagram\n class A\n link A "javascript:${trip}" "tip"`,
  `classDiagram\n class A\n click A call eval("${trip}")`,
  `sequenceDiagram\n participant A\n link A: Go @ javascript:${trip}\n A->>A: x`,
  `sequenceDiagram\n participant A\n links A: {"Go": "javascript:${trip}"}\n A->>A: x`,
  `stateDiagram-v2\n a --> b\n click a "javascript:${trip}" "x"`,
  `gantt\n section a\n A :a1, 2014-01-01, 30d\n click a1 href "javascript:${trip}"`,
  // HTML in labels of all kinds.
  `flowchart LR\n a["${image}"] --> b`,
  `flowchart LR\n a["<script>${trip}</script>"] --> b`,
  `flowchart LR\n a["<svg/onload=${trip}>"] --> b`,
  `flowchart LR\n a["<iframe srcdoc='<script>parent.${trip}</script>'></iframe>"] --> b`,
  `flowchart LR\n a["<iframe src='javascript:parent.${trip}'></iframe>"] --> b`,
  `flowchart LR\n a["<a href='javascript:${trip}'>x</a>"] --> b`,
  `flowchart LR\n a["<form><button formaction='javascript:${trip}'>x</button></form>"] --> b`,
  `flowchart LR\n a["<input autofocus onfocus=${trip}>"] --> b`,
  `flowchart LR\n a["<details open ontoggle=${trip}>x</details>"] --> b`,
  `flowchart LR\n a["<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=x onerror=${trip}&gt;'>"] --> b`,
  `flowchart LR\n a["<svg><style><img title='</style>${image}'>"] --> b`,
  `flowchart LR\n a["<noscript><p title='</noscript>${image}'>"] --> b`,
  `flowchart LR\n a["<svg></p><style><a id='</style>${image}'>"] --> b`,
  `flowchart LR\n a["<form><math><mtext></form><form><mglyph><style></math>${image}"] --> b`,
  `flowchart LR\n a["<foreignObject>${image}</foreignObject>"] --> b`,
  `flowchart LR\n a["<svg><animate onbegin=${trip} attributeName=x dur=1s></svg>"] --> b`,
  `flowchart LR\n a["<svg><set attributeName=href to=javascript:${trip}></svg>"] --> b`,
  `flowchart LR\n a["<video><source onerror=${trip}></video>"] --> b`,
  `flowchart LR\n a["<object data='javascript:${trip}'></object>"] --> b`,
  `flowchart LR\n a["<embed src='javascript:${trip}'>"] --> b`,
  `flowchart LR\n a["<base href='javascript:${trip}//'>"] --> b`,
  `flowchart LR\n a["<meta http-equiv=refresh content='0;url=javascript:${trip}'>"] --> b`,
  `flowchart LR\n a["#lt;img src=x onerror=${trip}#gt;"] --> b`,
  `flowchart LR\n a["&lt;img src=x onerror=${trip}&gt;"] --> b`,
  `flowchart LR\n a["&#60;img src=x onerror=${trip}&#62;"] --> b`,
  `flowchart LR\n a["\`**${image}**\`"] --> b`,
  `flowchart LR\n a -->|"${image}"| b`,
  `flowchart LR\n subgraph s["${image}"]\n a\n end`,
  `flowchart LR\n a@{ shape: rect, label: "${image}" }`,
  `flowchart LR\n a@{ img: "javascript:${trip}", label: "x" }`,
  `flowchart LR\n a@{ icon: "${image}", label: "x" }`,
  `flowchart LR\n a["$$\\href{javascript:${trip}}{x}$$"]`,
  `flowchart LR\n a["$$\\htmlData{x=${image}}{y}$$"]`,
  `sequenceDiagram\n participant A as ${image}\n A->>A: ${image}`,
  `sequenceDiagram\n A->>B: $$\\href{javascript:${trip}}{x}$$`,
  `sequenceDiagram\n A->>B: x\n note over A: ${image}`,
  `classDiagram\n class A["${image}"]\n A : +x() ${image}`,
  `classDiagram\n class A~img src=x onerror=${trip}~`,
  `stateDiagram-v2\n a : ${image}\n a --> b : ${image}`,
  `stateDiagram-v2\n a --> b\n note right of a : ${image}`,
  `erDiagram\n A ||--o{ B : "${image}"`,
  `erDiagram\n A["${image}"]`,
  `mindmap\n root(${image})\n  a["${image}"]`,
  `mindmap\n root\n  ::icon(${image})`,
  `timeline\n title ${image}\n 2002 : ${image}`,
  `journey\n title ${image}\n section ${image}\n  ${image}: 5: Me`,
  `gantt\n title ${image}\n section ${image}\n ${image} :a1, 2014-01-01, 30d`,
  `pie title ${image}\n "${image}" : 3`,
  `gitGraph\n commit id: "${image}" tag: "${image}"`,
  `quadrantChart\n title ${image}\n "${image}": [0.3, 0.6]`,
  `requirementDiagram\n requirement t {\n id: 1\n text: "${image}"\n }`,
  `kanban\n a["${image}"]\n  b["${image}"]@{ ticket: "${image}", assigned: "${image}" }`,
  `architecture-beta\n service db("${image}")["${image}"]`,
  `architecture-beta\n service a(database)[A]\n group g(cloud)[${image}]`,
  `block-beta\n a["${image}"]`,
  `packet-beta\n 0-15: "${image}"`,
  `sankey-beta\n\n"${image}",b,3`,
  `xychart-beta\n title "${image}"\n x-axis ["${image}"]\n bar [1]`,
  `treemap-beta\n"${image}"\n  "${image}": 3`,
  `radar-beta\n title ${image}\n axis a["${image}"]\n curve x["${image}"]{1}`,
  `C4Context\n title ${image}\n Person(a, "${image}", "${image}", $link="javascript:${trip}")`,
  `usecase-beta\n actor a("${image}") <<${image}>>\n systemBoundary s["${image}"]\n b("${image}")\n end\n a -- "${image}" --> b`,
  `usecase-beta\n a --> b\n note for b ${image}\n json j @ {"${image}": "${image}"}`,
  `usecase-beta\n actor a\n a@{ icon: "${image}", img: "javascript:${trip}" }\n style a fill:url(https://evil.example/actor)`,
  `agentflow-beta\n flow f["${image}"]\n a["${image}"]@{ instruction: "${image}" }\n end\n connector c["${image}"]\n a -- "${image}" --> c`,
  `agentflow-beta\n a --> b\n click a href "javascript:${trip}"\n style b fill:url(https://evil.example/task)`,
  // Accessibility texts, styles, classes.
  `flowchart LR\n accTitle: ${image}\n accDescr: ${image}\n a-->b`,
  `flowchart LR\n a-->b\n style a fill:url(https://evil.example/style)`,
  `flowchart LR\n a-->b\n classDef x fill:red;}*{background:url(https://evil.example/class)}\n class a x`,
  `flowchart LR\n a:::x-->b\n classDef x fill:#fff,background-image:url(https\\://evil.example/class2)`,
  `flowchart LR\n a-->b\n linkStyle 0 stroke:url(https://evil.example/link)`,
  `stateDiagram-v2\n classDef x fill:red}</style>${image}\n a:::x`,
  // Settings in the diagram.
  `%%{init: {"securityLevel": "loose"}}%%\nflowchart LR\n a["${image}"]\n click a href "javascript:${trip}"`,
  `%%{initialize: {"securityLevel": "loose", "secure": []}}%%\nflowchart LR\n a["${image}"]`,
  `%%{init: {"flowchart": {"htmlLabels": true}, "htmlLabels": true}}%%\nflowchart LR\n a["${image}"]`,
  `%%{init: {"themeCSS": "*{background:url(https://evil.example/css)}"}}%%\nflowchart LR\n a-->b`,
  `%%{init: {"themeCSS": "</style>${image}"}}%%\nflowchart LR\n a-->b`,
  `%%{init: {"fontFamily": "x;}*{background:url(https://evil.example/font)}"}}%%\nflowchart LR\n a-->b`,
  `%%{init: {"themeVariables": {"primaryColor": "red;}</style>${image}"}}%%\nflowchart LR\n a-->b`,
  `%%{init: {"themeVariables": {"fontFamily": "\\"}</style>${image}"}}%%\nflowchart LR\n a-->b`,
  `%%{init: {"dompurifyConfig": {"ADD_TAGS": ["script"], "ADD_ATTR": ["onerror"]}}}%%\nflowchart LR\n a["${image}"]`,
  `%%{init: {"__proto__": {"tripped": 1}, "constructor": {"prototype": {"tripped": 1}}}}%%\nflowchart LR\n a`,
  `%%{init: {"securityLevel": "sandbox"}}%%\nflowchart LR\n a["${image}"]`,
  `---\nconfig:\n  securityLevel: loose\n  htmlLabels: true\n---\nflowchart LR\n a["${image}"]\n click a href "javascript:${trip}"`,
  `---\ntitle: ${image}\nconfig:\n  themeCSS: "@import 'https://evil.example/import';"\n---\nflowchart LR\n a-->b`,
  `---\nconfig:\n  look: handDrawn\n  layout: "${image}"\n---\nflowchart LR\n a-->b`,
  `---\nconfig:\n  layout: elk\n  elk:\n    preset: "${image}"\n---\nflowchart LR\n a["${image}"] --> b`,
  // Errors that quote what was written.
  `flowchart LR\n a[${image}`,
  image,
];

describe('diagrams let nobody in', () => {
  let pages: BenchPages;
  let page: Page;

  before(async () => {
    // Without rules for scripts: what stops them is what the pictures are made of, and not the page's rules alone.
    pages = await serveBench('diagramBench', { hasRules: false });
    page = await pages.open();
  });
  after(() => pages.close());

  const tripped = () =>
    page.evaluate(() => 'tripped' in window || 'tripped' in ({} as object) || 'tripped' in document);

  it('runs nothing and loads nothing of what is written in one', async () => {
    for (let i = 0; i < vectors.length; i += 10) {
      const some = vectors.slice(i, i + 10);
      await page.evaluate((all) => window.bench.show(all), some);
      await page.evaluate(() => window.bench.settled());
      // What can be clicked is clicked: no link leads anywhere but to the web.
      const left = await page.evaluate(() => {
        const wrong: string[] = [];
        for (const host of document.querySelectorAll('[data-diagram] > *')) {
          for (const element of host.shadowRoot?.querySelectorAll('.stage *') ?? []) {
            if (
              /^(?:script|iframe|object|embed|form|input|base|meta|link|animate|set)$/i.test(
                element.localName,
              )
            )
              wrong.push(element.outerHTML);
            for (const { name, value } of element.attributes) {
              if (name.startsWith('on'))
                wrong.push(`${name}: ${value} in ${element.outerHTML.slice(0, 200)}`);
              if (/href$|^src$|action$/.test(name) && !/^(?:https?:|#|data:image\/)/.test(value))
                wrong.push(`${name}: ${value} in ${element.outerHTML.slice(0, 200)}`);
            }
            element.dispatchEvent(
              new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }),
            );
          }
        }
        return wrong;
      });
      assert.deepEqual(left, [], some.join('\n\n'));
      // A picture that is asked for now is known to be missing after those that were asked for before.
      await page.evaluate(async () => {
        await new Promise((resolve) => {
          const last = new Image();
          last.onerror = resolve;
          last.src = '/last.png';
        });
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      });
      assert.equal(await tripped(), false, some.join('\n\n'));
      assert.ok(page.url().startsWith(benchOrigin), page.url());
    }
    const said = await page.evaluate(() => window.bench.said);
    assert.ok(
      said.every((each) => each.type === 'openDiagram'),
      JSON.stringify(said),
    );
    assert.deepEqual(
      pages.asked.filter(
        (address) => /^https?:/.test(address) && !/^https:\/\/(?:bench|files)\.test\//.test(address),
      ),
      [],
    );
  });

  it('loads no picture that the page’s rules do not let in', async () => {
    const ruled = await serveBench('diagramBench');
    try {
      const strict = await ruled.open();
      const source = 'flowchart LR\n a@{ img: "https://evil.example/x.png", label: "x" } --> b';
      await strict.evaluate((all) => window.bench.show(all), [source]);
      await strict.evaluate(() => window.bench.settled());
      const refused =
        /Refused to load the image 'https:\/\/evil.example\/x.png'|violates the following Content Security Policy/;
      assert.ok(
        ruled.complaints.some((each) => refused.test(each)),
        ruled.complaints.join('\n'),
      );
    } finally {
      await ruled.close();
    }
  });

  it('would notice it: the same image trips where it is let in', async () => {
    await page.evaluate((html) => {
      const place = document.createElement('div');
      place.innerHTML = html;
      document.body.append(place);
    }, image);
    await page.waitForFunction(() => 'tripped' in window);
    assert.equal(await tripped(), true);
  });

  it('knows as many ways as it should', () => {
    assert.ok(vectors.length >= 90, String(vectors.length));
  });
});
