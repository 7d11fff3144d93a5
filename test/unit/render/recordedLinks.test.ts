import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { renderIn } from '../../support/renderedSite';

const recorded = join(process.cwd(), '../shared/facts/hugo-recorded/links.json');

interface Recorded {
  readonly name: string;
  readonly page: string;
  readonly hugo: string;
  readonly config: string;
  readonly links: readonly {
    readonly src: string;
    readonly href: string;
    readonly existsInOutput: boolean | null;
  }[];
}

/** The site that the links were tried on; its draft is not there for links. */
const site = {
  'content/_index.md': '---\ntitle: Home\n---\n',
  'content/day-1/_index.md': '---\ntitle: Day 1\n---\n',
  'content/day-1/02_gslb.md': '---\ntitle: GSLB\n---\n',
  'content/day-1/03_mesh.md': '---\ntitle: Mesh\n---\n',
  'content/day-1/slug.md': '---\ntitle: Slug\nslug: other-name\n---\n',
  'content/day-1/With Space.md': '---\ntitle: Space\n---\n',
  'content/day-1/CamelCase.md': '---\ntitle: Camel\n---\n',
  'content/day-1/_img/pic.png': '',
  'content/day-1/img2/pic2.png': '',
  'content/day-1/slides.pdf': '',
  'content/day-2/_index.md': '---\ntitle: Day 2\n---\n',
  'content/day-2/01_x.md': '---\ntitle: X\n---\n',
  'content/day-2/leaf/index.md': '---\ntitle: Leaf\n---\n',
  'content/day-2/leaf/own.png': '',
  'content/nosection/p1.md': '---\ntitle: P1\n---\n',
  'content/nosection/p1.png': '',
  'static/st/pic.png': '',
  'assets/as/pic.png': '',
};

/** Addresses at which what we print is other, and why. */
const exceptions: Readonly<Record<string, string>> = {
  'links from plain page (131): ./slug':
    'the page is found; that its `slug` gives it another address is not known here',
  'links from plain page (169): ./slug':
    'the page is found; that its `slug` gives it another address is not known here',
  'uglyURLs plain (169): ../day-2': 'Hugo 0.169 alone leaves sections their folder; 0.131 does as we do',
};

/** The links whose address, or whether it leads to something, is other than recorded. */
function compare({ name, page, hugo, config, links }: Recorded): string[] {
  const isImages = name.startsWith('images');
  const body = links.map(({ src }) => `${isImages ? '!' : ''}[w](${src})`).join('\n\n');
  const rendered = renderIn(
    { ...site, 'hugo.toml': config, [page]: `${site[page as keyof typeof site]}${body}\n` },
    page,
  );
  const { document } = new JSDOM(rendered.html).window;
  const differences: string[] = [];
  const paragraphs = [...document.querySelectorAll('p')];
  for (const [i, { src, href, existsInOutput }] of links.entries()) {
    const link = paragraphs[i]?.querySelector(isImages ? 'img, .missing-image' : 'a');
    // What is nowhere is a frame in place of a picture.
    const isFrame = link?.classList.contains('missing-image') === true;
    const printed = isFrame ? undefined : link?.getAttribute(isImages ? 'src' : 'href');
    const title = `${name} (${hugo}): ${src}`;
    if (title in exceptions) continue;
    if (isFrame ? existsInOutput === true : decodeURI(printed ?? '') !== decodeURI(href))
      differences.push(`${title} → ${href}, ours ${printed ?? 'a frame'}`);
    const state = (isImages ? rendered.images : rendered.links)[i]?.state;
    const isFound = state === 'found' || state === 'page' || state === 'file';
    const isElsewhere = state === 'external' || state === 'remote';
    if (existsInOutput !== null && !isElsewhere && isFound !== existsInOutput)
      differences.push(`${title} → ${href}, ours is ${String(state)}`);
  }
  return differences;
}

/** In the lab the site of a subfolder was laid out at the root: what exists there was recorded the wrong way round. */
const withoutExistence = 'subdir base';

describe('addresses beside those that a real Hugo with Relearn wrote', function () {
  if (!existsSync(recorded)) {
    it.skip('are not beside this checkout');
    return;
  }
  for (const each of JSON.parse(readFileSync(recorded, 'utf8')) as Recorded[]) {
    it(`are ours: ${each.name}, Hugo ${each.hugo}`, () => {
      const links = each.links.map((link) =>
        each.name === withoutExistence ? { ...link, existsInOutput: null } : link,
      );
      assert.deepEqual(compare({ ...each, links }), []);
    });
  }
});
