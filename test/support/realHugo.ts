import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ShortcodeBook } from '../../src/core/hugo/shortcodeBook';

/** What a real Hugo says of a page: undefined where it builds, else its message. */
export type Verdict = string | undefined;

const config = `baseURL = "https://x.example/"
title = "Lab"
disableKinds = ["taxonomy", "term", "sitemap", "404", "home", "section"]
[markup.goldmark.renderer]
unsafe = true
[markup.highlight]
noClasses = false
[outputFormats.print]
mediaType = "text/html"
baseName = "index.print"
[outputFormats.source]
mediaType = "text/html"
baseName = "index.source"
`;

/** Templates of a theme that has what the notes use, written for the trial. As in Relearn, a button's address is read. */
const layouts: Readonly<Record<string, string>> = {
  'layouts/_default/single.html': '{{ .Title }}{{ .Content }}',
  'layouts/_default/list.html': '{{ .Content }}',
  // As in Relearn every address of a link and a picture is read.
  'layouts/_default/_markup/render-link.html':
    '<a href="{{ urls.Parse .Destination }}">{{ .Text | safeHTML }}</a>',
  'layouts/_default/_markup/render-image.html': '<img src="{{ urls.Parse .Destination }}">',
  'layouts/shortcodes/button.html': '<a href="{{ urls.Parse (.Get "href") }}">{{ .Inner }}</a>',
  'layouts/shortcodes/notice.html': '<div>{{ .Inner }}</div>',
  'layouts/shortcodes/tabs.html': '<div>{{ .Inner }}</div>',
  'layouts/shortcodes/tab.html': '<div>{{ .Inner }}</div>',
  'layouts/shortcodes/icon.html': '<i>{{ .Get 0 }}</i>',
};

/** The version of the Hugo on this machine; undefined where there is none. */
export function installedHugo(): string | undefined {
  try {
    return /v(\d+\.\d+\.\d+)/.exec(execFileSync('hugo', ['version'], { encoding: 'utf8' }))?.[1];
  } catch {
    return undefined;
  }
}

/** A site in a folder of its own, to try pages in. */
export class HugoLab {
  readonly #root = mkdtempSync(join(tmpdir(), 'talk-notes-hugo-'));

  /** @param book further shortcodes, whose templates show their content and nothing else */
  constructor(book: ShortcodeBook = new Map()) {
    for (const [name, { inner }] of book) {
      this.#write(`layouts/shortcodes/${name}.html`, inner ? '{{ .Inner }}' : '');
    }
    for (const [path, text] of Object.entries({ ...layouts, 'hugo.toml': config })) this.#write(path, text);
  }

  /**
   * Builds the pages. Hugo stops at the first one that it refuses: it is taken out and the rest is built again, so that
   * pages which are expected to pass cost one build together.
   */
  verdicts(pages: readonly string[]): Verdict[] {
    const found: Verdict[] = pages.map(() => undefined);
    rmSync(join(this.#root, 'content'), { recursive: true, force: true });
    pages.forEach((text, i) => this.#write(`content/p${i}.md`, text));
    for (let left = pages.length; left >= 0; left--) {
      const { status, stderr, stdout } = spawnSync('hugo', ['--renderToMemory'], {
        cwd: this.#root,
        encoding: 'utf8',
      });
      if (status === 0) return found;
      const message = `${stderr}${stdout}`.trim();
      const page = /content\/p(\d+)\.md/.exec(message)?.[1] ?? (pages.length === 1 ? '0' : undefined);
      // Of some mistakes Hugo does not say on which page they are.
      if (page === undefined) return pages.flatMap((each) => this.verdicts([each]));
      found[Number(page)] = message;
      rmSync(join(this.#root, 'content', `p${page}.md`), { force: true });
    }
    throw new Error('Hugo refuses a site without pages.');
  }

  /** What Hugo says of a site of these files, with the lab's templates; undefined where it builds. */
  build(files: Readonly<Record<string, string>>): Verdict {
    rmSync(join(this.#root, 'content'), { recursive: true, force: true });
    for (const [path, text] of Object.entries(files)) this.#write(path, text);
    const { status, stderr, stdout } = spawnSync('hugo', ['--renderToMemory'], {
      cwd: this.#root,
      encoding: 'utf8',
    });
    return status === 0 ? undefined : `${stderr}${stdout}`.trim();
  }

  /** The HTML that Hugo makes of a page's text. */
  show(page: string): string {
    rmSync(join(this.#root, 'content'), { recursive: true, force: true });
    this.#write('content/p.md', page);
    execFileSync('hugo', ['--destination', 'shown'], { cwd: this.#root });
    return readFileSync(join(this.#root, 'shown/p/index.html'), 'utf8');
  }

  close(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }

  #write(path: string, text: string): void {
    mkdirSync(dirname(join(this.#root, path)), { recursive: true });
    writeFileSync(join(this.#root, path), text);
  }
}
