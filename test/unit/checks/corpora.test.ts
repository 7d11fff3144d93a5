import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../../src/core/checks/finding';
import { isConfigFile } from '../../../src/core/hugo/configFiles';
import { applyEdits } from '../../../src/core/text/textEdit';
import { newestHugo } from '../../../src/core/hugo/hugoVersion';
import { shortcodesOfHugo, shortcodesOfRelearn } from '../../../src/core/hugo/knownShortcodes';
import type { ShortcodeBook } from '../../../src/core/hugo/shortcodeBook';
import { findShortcodes, pairShortcodes } from '../../../src/core/hugo/shortcodes';
import { checkFiles } from '../../support/checkFiles';
import { asSite, corpora, readCorpus } from '../../support/corpora';
import { HugoLab, installedHugo } from '../../support/realHugo';

/**
 * How often each code is found, every one looked at by hand. `ai-talk-notes-cyyeh`: 46 titles, 6 descriptions and 5
 * speakers with `: `. `kubecon-eu-2025`: a link to a page that is not there, and `archetype`, which Relearn 7 ignores.
 * `plain-amorphic-conference-notes`: a list of headings with one that has two dashes more, and `##Name`.
 * `plain-daneah-conference-notes`: three links to notes that are not there.
 */
const expected: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'ai-talk-notes-cyyeh': { 'yaml-colon': 57 },
  'kubecon-eu-2025': { 'archetype-ignored': 6, 'link-not-found': 1 },
  'plain-amorphic-conference-notes': { 'heading-not-found': 1, 'heading-space': 1 },
  'plain-daneah-conference-notes': { 'link-not-found': 3 },
  'plain-lastcoolnameleft': {},
  'relearn-docs-7.6.1': {},
};

function check(files: Record<string, string>) {
  return checkFiles(files, { kind: Object.keys(files).some(isConfigFile) ? 'hugo' : 'plain' }).findings;
}

describe('the checks on real notes', () => {
  for (const [corpus, counts] of Object.entries(expected)) {
    if (!existsSync(join(corpora, corpus))) {
      it.skip(`${corpus} is not here`);
      continue;
    }
    it(`find in ${corpus} what a look by hand found`, () => {
      const found: Record<string, number> = {};
      for (const { code } of [...check(readCorpus(corpus)).values()].flat())
        found[code] = (found[code] ?? 0) + 1;
      assert.deepEqual(found, counts);
    });
  }

  it('find each broken title at its colon, and mend all of them', function () {
    if (!existsSync(join(corpora, 'ai-talk-notes-cyyeh'))) return this.skip();
    const files = readCorpus('ai-talk-notes-cyyeh');
    let titles = 0;
    for (const [path, findings] of check(files)) {
      for (const { range, code } of findings) {
        const line = (files[path] ?? '').split('\n')[range.start.line] ?? '';
        if (code !== 'yaml-colon' || !line.startsWith('title:')) continue;
        titles++;
        assert.equal(line.slice(range.end.character - 1, range.end.character + 1), ': ');
      }
      files[path] = mended(files[path] ?? '', findings);
    }
    assert.equal(titles, 46);
    assert.deepEqual([...check(files).values()].flat(), []);
  });
});

describe('real notes, mended', () => {
  const version = installedHugo();
  if (version === undefined) {
    it.skip('no hugo is installed: nothing was built');
    return;
  }
  for (const corpus of Object.keys(expected)) {
    if (!existsSync(join(corpora, corpus))) continue;
    it(`are a site that builds: ${corpus}`, () => {
      const files = asSite(readCorpus(corpus));
      let mends = Infinity;
      for (let round = 0; round < mostRounds && mends > 0; round++) {
        mends = 0;
        for (const [path, findings] of checkFiles(files, { hugo: version }).findings) {
          const [breaking] = findings.filter(({ breaksBuild }) => breaksBuild);
          const [fix] = breaking?.fixes ?? [];
          if (fix === undefined) continue;
          files[path] = applyEdits(files[path] ?? '', fix.edits);
          mends++;
        }
      }
      const lab = new HugoLab(
        new Map([
          ...ownShortcodes(files),
          ...shortcodesOfHugo(newestHugo),
          ...shortcodesOfRelearn(undefined, newestHugo),
        ]),
      );
      try {
        const content = Object.entries(files).filter(([path]) => /^content\/.*\.md$/.test(path));
        assert.equal(lab.build(Object.fromEntries(content)), undefined);
      } finally {
        lab.close();
      }
    });
  }
});

/** Those of a site whose layouts are not here, as its notes call them. */
function ownShortcodes(files: Readonly<Record<string, string>>): ShortcodeBook {
  const calls = Object.values(files).flatMap((text) => pairShortcodes(findShortcodes(text, 0).tags));
  return new Map(calls.map(({ open, close }) => [open.name, { inner: close !== undefined }]));
}

/** A note with so many slips is mended slip by slip. */
const mostRounds = 4;

function mended(text: string, findings: readonly Finding[]): string {
  return applyEdits(
    text,
    findings.flatMap(({ fixes }) => fixes.find(({ safe }) => safe)?.edits ?? []),
  );
}
