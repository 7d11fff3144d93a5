import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConferences } from '../../src/cli/readConferences';
import { siteOnDisk } from '../../src/cli/siteOnDisk';
import { Troubles } from '../../src/cli/troubles';
import { usualNames } from '../../src/core/edits/sections/sectionNames';
import { renderSite } from '../../src/core/render/renderSite';
import { usualTakeawayMarks } from '../../src/core/report/marked';
import { reportOf, type Report, type ReportInput } from '../../src/core/report/report';
import { usualChoices } from '../../src/core/report/reportChoices';
import { conferenceOf } from './conferenceOf';
import { filesOf } from './renderedSite';

/** The report of files that exist only here: path → text. A site if one of them is its configuration. */
export function reportIn(
  files: Readonly<Record<string, string>>,
  asked: Partial<Pick<ReportInput, 'language' | 'introduction' | 'author'>> & {
    readonly choices?: Partial<ReportInput['choices']>;
  } = {},
): Report {
  const notes = Object.entries(files).filter(([path]) => /\.(?:md|toml|yaml)$/.test(path));
  const conference = conferenceOf(Object.fromEntries(notes));
  const tree = conference.trees[0]!;
  return reportOf({
    conference,
    tree,
    site: renderSite(conference, tree, filesOf(files)),
    textOf: ({ path }) => files[path],
    names: usualNames,
    takeawayMarks: usualTakeawayMarks,
    language: 'en',
    ...asked,
    choices: { ...usualChoices, ...asked.choices },
  });
}

/** The report of notes in a folder, with open TODOs. */
export async function reportOfFolder(folder: string): Promise<Report> {
  const troubles = new Troubles(folder);
  const [found] = await readConferences(folder, troubles);
  if (found === undefined) throw new Error(`No notes in ${folder}`);
  const { conference, root } = found;
  const tree = conference.trees[0]!;
  return reportOf({
    conference,
    tree,
    site: renderSite(conference, tree, siteOnDisk(join(folder, root), troubles)),
    textOf: ({ path }) => readFileSync(join(folder, root, path), 'utf8'),
    names: usualNames,
    takeawayMarks: usualTakeawayMarks,
    choices: { ...usualChoices, todos: true },
    language: 'en',
  });
}
