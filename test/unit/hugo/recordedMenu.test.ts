import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Section } from '../../../src/core/conference/conference';
import { logicalPath, pagePlace } from '../../../src/core/hugo/pagePaths';
import { conferenceOf, homeOf } from '../../support/conferenceFiles';

interface RecordedMenu {
  readonly name: string;
  readonly hugo: string;
  readonly files: Readonly<Record<string, string>>;
  readonly cfg: string;
  /** Address and label, depth first, as a real Hugo and Relearn wrote them on the home page. */
  readonly menu: readonly (readonly [address: string, label: string])[];
}

const recorded = join(process.cwd(), '../shared/facts/hugo-recorded/menu.json');

/** Where what Hugo wrote is known to be other than what we show, and why that is right. */
const exceptions: Readonly<Record<string, string>> = {
  'draft with -D (169)': 'recorded with a switch that builds drafts',
  'index.md and _index.md both (131)': 'Hugo 0.131 takes _index.md, 0.169 index.md; we follow the newer one',
};

const labelExceptions: Readonly<Record<string, string>> = {
  'ordersectionsby=title (131)': 'the title `Y` is a boolean to the YAML library before Hugo 0.152',
};

describe('order and membership of the menu that a real Hugo with Relearn wrote', function () {
  if (!existsSync(recorded)) {
    it.skip('is not beside this checkout');
    return;
  }
  const cases = JSON.parse(readFileSync(recorded, 'utf8')) as RecordedMenu[];

  for (const { name, hugo, files, cfg, menu } of cases) {
    const title = `${name} (${hugo})`;
    if (title in exceptions) {
      it(`differs: ${title}: ${exceptions[title] ?? ''}`, () => {
        assert.notDeepEqual(shownIn(conferenceMenu(files, cfg), branchesOf(menu)), withoutHome(menu));
      });
      continue;
    }
    it(`is ours: ${title}`, () => {
      const withLabels = !(title in labelExceptions);
      const compared = (entries: readonly MenuEntry[]) =>
        withLabels ? entries : entries.map(([address]) => address);
      assert.deepEqual(
        compared(shownIn(conferenceMenu(files, cfg), branchesOf(menu))),
        compared(withoutHome(menu)),
      );
    });
  }
});

type MenuEntry = readonly [address: string, label: string];

function withoutHome(menu: readonly MenuEntry[]): readonly MenuEntry[] {
  return menu.filter(([address]) => address !== '/index.html');
}

/** The folders whose entries were recorded: on the home page Relearn leaves some branches closed. */
function branchesOf(menu: readonly MenuEntry[]): Set<string> {
  return new Set(withoutHome(menu).map(([address]) => folderOf(address)));
}

function folderOf(address: string): string {
  return address.replace(/[^/]+\/index\.html$/, '');
}

function shownIn(menu: readonly MenuEntry[], branches: ReadonlySet<string>): MenuEntry[] {
  return menu.filter(([address]) => branches.has(folderOf(address)));
}

function conferenceMenu(files: RecordedMenu['files'], cfg: string): MenuEntry[] {
  const conference = conferenceOf({ 'hugo.toml': cfg, ...files });
  const config = conference.config!;
  const entries = (section: Section): MenuEntry[] =>
    section.children
      .filter(({ leftOut }) => leftOut === undefined)
      .flatMap((page) => [
        [addressOf(page), page.menuTitle] as const,
        ...(page.kind === 'section' ? entries(page) : []),
      ]);
  const addressOf = (page: Page) => {
    const place = pagePlace(page.path, config);
    const path = place === undefined ? page.path.replace(/^content/, '').toLowerCase() : logicalPath(place);
    return `${path}/index.html`;
  };
  return entries(homeOf(conference));
}
