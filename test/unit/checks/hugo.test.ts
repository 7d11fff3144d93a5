import assert from 'node:assert/strict';
import { isNoteFile } from '../../../src/core/conference/pages/noteFiles';
import { newestHugo, parseHugoVersion } from '../../../src/core/hugo/hugoVersion';
import { readSiteConfig } from '../../../src/core/hugo/siteConfig';
import { checkFiles, checkText, inShort } from '../../support/checkFiles';
import { seed, timesAsMany } from '../../support/fastCheck';
import { bodyPage } from '../../support/madeUp/body';
import { Dice } from '../../support/madeUp/dice';
import { frontMatterPage } from '../../support/madeUp/frontMatter';
import { madeUpSite } from '../../support/madeUp/site';
import { shortcodePage } from '../../support/madeUp/shortcodes';
import { HugoLab, installedHugo } from '../../support/realHugo';

/** How many sites are made up: each is built alone. */
const sites = 8 * timesAsMany;

/** How many pages of each kind are made up: two seconds of a Hugo. */
const pages = 25 * timesAsMany;

/**
 * Pages on which the guard and Hugo disagree, each group understood and left with its reason: none of them is what a
 * note's author would write. Text of the page → reason.
 */
const known: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/\r(?!\n)/, 'a carriage return alone ends a line to us, as it does to editors'],
  [/\{\{[<%]\s*\\/, 'a backslash before a name, which Hugo passes over, is a slip to us'],
  [/=\s*[>%]\}\}/, 'a sign without a value, of which Hugo may make an empty one'],
];

describe('the guard beside the Hugo on this machine', () => {
  const version = installedHugo();
  if (version === undefined) {
    it.skip('no hugo is installed: nothing here was compared with one');
    return;
  }
  for (const [name, make] of [
    ['front matter', frontMatterPage],
    ['shortcodes', shortcodePage],
    ['bodies', bodyPage],
  ] as const) {
    it(`passes and refuses made-up ${name} as Hugo ${version} does`, () => {
      const texts = Array.from({ length: pages }, (_, i) => make(new Dice(seed + i))).filter(
        (text) => !known.some(([pattern]) => pattern.test(text)),
      );
      const ours = texts.map((text) => checkText(text, version).filter(({ breaksBuild }) => breaksBuild));
      const passing = texts.filter((_, i) => ours[i]?.length === 0);
      const refused = texts.filter((_, i) => ours[i]?.length !== 0);
      const lab = new HugoLab();
      try {
        const missed = lab
          .verdicts(passing)
          .flatMap((said, i) =>
            said === undefined ? [] : [`missed ${JSON.stringify(passing[i])}: ${said.slice(0, 300)}`],
          );
        const alarms = refused
          .filter((text) => lab.verdicts([text])[0] === undefined)
          .map(
            (text) => `false alarm ${JSON.stringify(text)}: ${checkText(text, version).map(inShort).join()}`,
          );
        assert.deepEqual([...missed, ...alarms], []);
      } finally {
        lab.close();
      }
    });
  }

  it(`passes and refuses made-up sites with settings as Hugo ${version} does`, () => {
    const lab = new HugoLab();
    const hugo = parseHugoVersion(version) ?? newestHugo;
    try {
      const wrong = Array.from({ length: sites }, (_, i) => madeUpSite(new Dice(seed + i))).flatMap(
        (files) => {
          const config = readSiteConfig(
            [{ path: 'hugo.toml', uri: '', text: files['hugo.toml'] ?? '' }],
            hugo,
          );
          // What the site leaves out is no note, and nobody reads it.
          const read = Object.entries(files).filter(
            ([path]) => path === 'hugo.toml' || isNoteFile(path, config),
          );
          const { findings } = checkFiles(
            { ...Object.fromEntries(read), 'layouts/_default/single.html': '' },
            { hugo: version },
          );
          const ours = [...findings].flatMap(([path, found]) =>
            found.filter(({ breaksBuild }) => breaksBuild).map((finding) => `${path} ${inShort(finding)}`),
          );
          const theirs = lab.build(files);
          return (theirs === undefined) === (ours.length === 0)
            ? []
            : [`${JSON.stringify(files)}\nwe say: ${ours.join()}\nHugo says: ${theirs ?? 'nothing'}`];
        },
      );
      assert.deepEqual(wrong, []);
    } finally {
      lab.close();
    }
  });
});
