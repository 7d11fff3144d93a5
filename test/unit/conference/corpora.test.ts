import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readConferences, type FoundConference } from '../../../src/cli/readConferences';
import { Troubles } from '../../../src/cli/troubles';
import type { Page } from '../../../src/core/conference/conference';
import { assertGolden, hash } from '../../support/golden';

const corpora = join(process.cwd(), '../shared/corpora');

/**
 * The trees of real notes, as they were looked at and found right. Their words are not ours: a golden file has hashes in
 * their place. `UPDATE_GOLDENS=1` writes the files anew; a failure leaves what came out beside them, as `.actual`.
 */
describe('trees of real notes', () => {
  if (!existsSync(corpora)) {
    it.skip('are not beside this checkout');
    return;
  }

  for (const name of readdirSync(corpora)) {
    it(`are as they were: ${name}`, async () => {
      const folder = join(corpora, name);
      const lines = (await readConferences(folder, new Troubles(folder))).flatMap(linesOf);
      assertGolden(`${name}.txt`, `${lines.join('\n')}\n`);
    });
  }
});

function linesOf({ root, conference }: FoundConference): string[] {
  return [
    `${conference.kind} ${hash(root)} ${hash(conference.title)}`,
    ...conference.trees.flatMap(({ language, home }) => [`language ${language}`, ...pageLines(home, '')]),
  ];
}

/** Indent, kind, weight, whether in the menu or why not, TODOs, missing links, hash of the path, hash of the title. */
function pageLines(page: Page, indent: string): string[] {
  const missing = page.kind === 'session' ? page.missing : undefined;
  const flags = `${missing?.video === true ? 'v' : '-'}${missing?.slides === true ? 's' : '-'}`;
  const todos = page.note?.todos.length ?? 0;
  const parts = [
    page.kind,
    page.weight,
    page.leftOut ?? 'shown',
    todos,
    flags,
    hash(page.path),
    hash(page.title),
  ];
  const children = page.kind === 'section' ? page.children : [];
  return [`${indent}${parts.join(' ')}`, ...children.flatMap((child) => pageLines(child, `${indent}  `))];
}
