import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { endsBuild } from '../../../src/core/render/pageFault';
import type { RenderedPage } from '../../../src/core/render/renderedPage';
import { templates } from '../../../src/core/render/shortcodes/templates';
import { htmlStructure } from '../../support/htmlStructure';
import { renderBody, renderIn } from '../../support/renderedSite';

const recorded = join(process.cwd(), '../shared/facts/hugo-recorded');

/** What one version of Hugo made of a page; `html` is undefined where it built nothing. */
interface Answer {
  readonly version: string;
  readonly html: string | undefined;
  readonly message: string;
}

interface Case {
  readonly title: string;
  readonly answers: readonly Answer[];
  render(): RenderedPage;
}

/** Where our page is known to be other than both of Hugo's, and why that is right. */
const exceptions: Readonly<Record<string, string>> = {
  'shortcode-syntax: backtick raw':
    'Hugo writes a quote into the attribute and so ends it; ours leads where it says',
  'shortcode-syntax: escaped quote':
    'Hugo writes a quote into the attribute and so ends it; ours leads where it says',
  'shortcode-syntax: javascript': 'nothing of a note runs here: the button is dead',
  'comments-and-refs: comment w/ double dash url': 'the rest of a comment that ends too early is not shown',
  'misc-body: shortcode in heading': 'Hugo makes an id of its own placeholder, another one each time',
  'misc-body: md link with colon in rel path':
    '`a:b.md` has a scheme that nothing here opens: the link is dead',
  'shortcodes-render: youtube (hugo)': 'nothing of another host is loaded here: a link leads to the film',
};

describe('pages beside those that a real Hugo with Relearn built', function () {
  if (!existsSync(recorded)) {
    it.skip('are not beside this checkout');
    return;
  }
  const cases = [...shortcodeSyntax(), ...wholeSites(), ...shortcodesRendered()];

  for (const each of cases) {
    const { title, answers } = each;
    const reason = exceptions[title];
    it(reason === undefined ? `are ours: ${title}` : `differ: ${title}: ${reason}`, () => {
      const page = each.render();
      const built = answers.flatMap(({ version, html }) =>
        html === undefined ? [] : [{ version, lines: htmlStructure(html) }],
      );
      const ours = htmlStructure(page.html);
      const same = built.some(({ lines }) => lines.join('\n') === ours.join('\n'));
      const refusals = answers.filter(({ html }) => html === undefined);
      const refused = refusals.some(({ message }) => saysWhere(page, message));
      if (reason !== undefined) assert.equal(same || refused, false, 'no exception any more');
      else if (!same && !refused) {
        if (built[0] !== undefined) assert.deepEqual(ours, built[0].lines);
        assert.fail(`${refusals[0]?.message ?? ''}\n${JSON.stringify(page.faults, undefined, 1)}`);
      }
    });
  }

  it('are all there', () => assert.equal(cases.length, 33 + 11 + 12 + 20));
});

/** Whether one of our faults stands where Hugo says that it stopped; of the position in a rendered template it says nothing. */
function saysWhere({ faults }: RenderedPage, message: string): boolean {
  const [, line, column] = /"content\/[^"]*?:(\d+):(\d+)"/.exec(message) ?? [];
  return faults.some(({ range: { start, end }, code }) => {
    if (!endsBuild.has(code)) return false;
    if (message.includes('is ambiguous')) return code === 'link-ambiguous';
    const place = Number(column) - 1;
    return start.line === Number(line) - 1 && place >= start.character && place <= end.character;
  });
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(join(recorded, `${name}.json`), 'utf8'));
}

interface Outcome {
  readonly ok: boolean;
  readonly msg: string;
  readonly html: string | null;
}

function shortcodeSyntax(): Case[] {
  interface Recorded {
    readonly name: string;
    readonly src: string;
    readonly hugo: Readonly<Record<string, Outcome>>;
  }
  return (read('shortcode-syntax') as Recorded[]).map(({ name, src, hugo }) => ({
    title: `shortcode-syntax: ${name}`,
    answers: Object.entries(hugo).map(([version, { ok, msg, html }]) => ({
      version,
      html: ok && html !== null ? html : undefined,
      message: msg,
    })),
    render: () => renderIn({ 'hugo.toml': unsafe, 'content/p.md': src }, 'content/p.md'),
  }));
}

const unsafe = '[markup.goldmark.renderer]\nunsafe=true\n';

/** Cases with the files of a whole site; the page is the one that Hugo built, or at which it stopped. */
function wholeSites(): Case[] {
  type Built = Omit<Outcome, 'html'> & { readonly html: Readonly<Record<string, string>> | null };
  interface Recorded {
    readonly name: string;
    readonly files: Readonly<Record<string, string>>;
    readonly cfg?: string;
    readonly hugo: Readonly<Record<string, Built>>;
  }
  return ['comments-and-refs', 'misc-body'].flatMap((file) =>
    (read(file) as Recorded[]).map(({ name, files, cfg, hugo }) => {
      const path = 'content/p.md' in files ? 'content/p.md' : 'content/d1/x.md';
      return {
        title: `${file}: ${name}`,
        answers: Object.entries(hugo).map(([version, { ok, msg, html }]) => ({
          version,
          html: ok ? html?.[`${path.slice(8, -3)}/index.html`] : undefined,
          message: msg,
        })),
        render: () => renderIn({ 'hugo.toml': cfg ?? unsafe, ...files }, path),
      };
    }),
  );
}

/** The section that the shortcodes were tried in, with the files that they name. */
const section = {
  'hugo.toml':
    '[markup.goldmark.renderer]\nunsafe=true\n[markup.goldmark.extensions.passthrough]\nenable=true\n' +
    '[markup.goldmark.extensions.passthrough.delimiters]\nblock=[["$$","$$"]]\ninline=[["$","$"]]\n',
  'content/s/kid1.md': '---\ntitle: Kid1\nweight: 2\ndescription: desc1\n---\n',
  'content/s/kid2.md': '---\ntitle: Kid2\nweight: 1\n---\n## H in kid\n\nk2 text\n',
  'content/s/inc.md': '---\ntitle: Inc\n---\n## IncHead\n\ninc **b**\n',
  'content/s/pic.png': '',
  'content/s/a.pdf': '',
};

function shortcodesRendered(): Case[] {
  interface Recorded {
    readonly name: string;
    readonly body: string;
    readonly out: Readonly<
      Record<string, { readonly rc: number; readonly msg: string; readonly html: string }>
    >;
  }
  return (read('shortcodes-render') as Recorded[]).map(({ name, body, out }) => ({
    title: `shortcodes-render: ${name}`,
    answers: Object.entries(out).map(([version, { rc, msg, html }]) => ({
      version,
      html: rc === 0 ? html : undefined,
      message: msg,
    })),
    render: () =>
      renderIn({ ...section, 'content/s/_index.md': `---\ntitle: S\n---\n${body}\n` }, 'content/s/_index.md'),
  }));
}

describe('shortcodes that Relearn has', function () {
  if (!existsSync(recorded)) {
    it.skip('are not beside this checkout');
    return;
  }
  interface Parameter {
    readonly name: string;
    readonly position?: string;
  }
  interface Version {
    readonly params?: readonly Parameter[];
  }
  const all = read('relearn-shortcodes') as Record<string, Record<string, Version>>;

  for (const [name, versions] of Object.entries(all)) {
    it(`are known: ${name}`, () => assert.ok(templates.has(name)));

    const positions = new Map(
      Object.values(versions)
        .flatMap(({ params }) => params ?? [])
        .flatMap(({ name: key, position }) =>
          position === undefined || position === '' ? [] : [[Number(position), key] as const],
        ),
    );
    if (positions.size === 0) continue;
    it(`take the same by position and by name: ${name}`, () => {
      const values = ['tip', 'true', 'star'];
      const ordered = [...positions].sort(([a], [b]) => a - b);
      const write = (parameters: string) =>
        renderBody(
          `{{< ${name} ${parameters} >}}`.replace('>}}', isPaired(name) ? `>}}x{{< /${name} >}}` : '>}}'),
        );
      const byPosition = write(ordered.map((_, i) => `"${values[i] ?? ''}"`).join(' '));
      const byName = write(ordered.map(([, key], i) => `${key}="${values[i] ?? ''}"`).join(' '));
      assert.deepEqual(htmlStructure(byPosition.html), htmlStructure(byName.html));
      assert.deepEqual(
        byPosition.faults.map(({ code }) => code),
        byName.faults.map(({ code }) => code),
      );
    });
  }
});

function isPaired(name: string): boolean {
  return ['notice', 'expand', 'highlight'].includes(name);
}
