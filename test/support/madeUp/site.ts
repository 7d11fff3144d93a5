import type { Dice } from './dice';

/** Settings that decide what is built, each for the configuration's top or its end. */
const settings = [
  ['buildDrafts = true', ''],
  ['buildFuture = true', ''],
  ['buildExpired = true', ''],
  ['ignoreFiles = ["old\\\\.md$"]', ''],
  ['disableLanguages = ["de"]', '[languages.en]\nweight = 1\n[languages.de]\nweight = 2\n'],
  ['', '[languages.en]\nweight = 1\n[languages.de]\nweight = 2\n'],
  ['', '[languages.en]\nweight = 1\n[languages.de]\nweight = 2\ndisabled = true\n'],
  ['', '[[module.mounts]]\nsource = "content"\ntarget = "content"\nexcludeFiles = "old.md"\n'],
  ['', '[[module.mounts]]\nsource = "content"\ntarget = "content"\nexcludeFiles = ["**.de.md", "day/*"]\n'],
  ['', '[[module.mounts]]\nsource = "content"\ntarget = "content"\nincludeFiles = ["*.md", "day/**"]\n'],
  ['', '[[cascade]]\ndraft = true\n[cascade._target]\npath = "/day/**"\n'],
  ['', '[[cascade]]\nexpiryDate = "2001-01-01"\n[cascade._target]\nkind = "section"\n'],
  ['refLinksErrorLevel = "WARNING"', ''],
  ['', ''],
] as const;

const fronts = [
  '',
  '',
  '',
  'draft: true\n',
  'expiryDate: 2001-01-01\n',
  'publishDate: 2090-01-01\n',
  'date: 2090-01-01\n',
  'draft: false\n',
  'cascade:\n  draft: true\n',
  'cascade:\n  expiryDate: 2001-01-01\n',
  'build:\n  render: never\n',
];

const paths = [
  'b.md',
  'old.md',
  'a.de.md',
  'day/_index.md',
  'day/c.md',
  'day/old.md',
  'day/deep/_index.md',
  'day/deep/d.md',
];
const refs = ['b', 'old', 'day', 'day/c', 'day/old.md', 'day/deep/d', 'd', 'nosuch'];

/** A small site: settings, pages that may be built or not, references to them, a page that cannot be read. By path. */
export function madeUpSite(dice: Dice): Record<string, string> {
  const [top, end] = dice.pick(settings);
  const site: Record<string, string> = {
    'hugo.toml': `baseURL = "https://x.example/"\ntitle = "Lab"\n${top}\n[markup.goldmark.renderer]\nunsafe = true\n${end}`,
    'content/_index.md': '---\ntitle: Home\n---\n',
  };
  for (const path of paths) {
    if (dice.chance(0.2)) continue;
    const title = dice.chance(0.06) ? 'A: b' : 'A';
    const body = dice.chance(0.3) ? `{{< relref "${dice.pick(refs)}" >}}` : 'words';
    site[`content/${path}`] = `---\ntitle: ${title}\n${dice.pick(fronts)}---\n${body}\n`;
  }
  return site;
}
