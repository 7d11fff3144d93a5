import { relative, resolve, dirname, join, sep } from 'node:path';
import { usualNames } from '../../core/edits/sections/sectionNames';
import { usualTakeawayMarks } from '../../core/report/marked';
import { daysOf, namedDays, reportOf, type DayOfTalks, type Report } from '../../core/report/report';
import { usualChoices, type ReportChoices } from '../../core/report/reportChoices';
import { htmlOf } from '../../core/report/writeHtml';
import { markdownOf } from '../../core/report/writeMarkdown';
import { renderSite } from '../../core/render/renderSite';
import { tagKey } from '../../core/hugo/tagKey';
import { encodeUri } from '../../core/text/wellFormed';
import { UsageError, type Command, type Request } from '../command';
import { FolderOnDisk } from '../folderOnDisk';
import { readConferences, type FoundConference } from '../readConferences';
import { siteOnDisk } from '../siteOnDisk';
import { PicturesOnDisk } from '../picturesOnDisk';
import { writeReport } from '../writeReport';

export const report: Command = {
  summary: 'prints a trip report: what was worth it, out of the notes',
  details: `As Markdown for GitHub, or as one HTML file that needs nothing else. DIR is only read.
Key takeaways are what the notes mark: lines that begin with =>, alerts of the style important, what stands below a
heading Takeaways, Lessons learned or TL;DR. Actions are lines that begin with ACTION: or ->, @name is whose they are.
Favourite talks are those that the days' pages recommend. Links lead to the site where its baseURL says where it is.
  --days DAYS  titles, folder names or numbers of days: --days day1,day3
  --tags TAGS  only talks with one of these tags: --tags platform,security
  --out FILE   written outside of DIR. A file that is there is replaced only if it is a report that nobody changed since`,
  takes: 'folder',
  usage: 'DIR [--days DAYS] [--tags TAGS] [--out FILE]',
  options: ['days', 'tags', 'out'],
  formats: ['md', 'html'],
  run: async (request) => {
    const directory = resolve(request.path);
    const { conference, root } = await onlyConference(directory, request);
    const folder = join(directory, root);
    const [tree] = conference.trees;
    if (tree === undefined)
      throw new UsageError(`"${request.path}" holds no notes: name a folder with notes.`);
    const notes = new FolderOnDisk(folder, request.troubles);
    const made = reportOf({
      conference,
      tree,
      site: renderSite(conference, tree, siteOnDisk(folder, request.troubles)),
      textOf: ({ path }) => notes.text(path),
      names: usualNames,
      takeawayMarks: usualTakeawayMarks,
      choices: choicesOf(request, daysOf(tree, conference.kind)),
      language: 'en',
    });
    const remarks = remarksOn(made);
    let text: string;
    if (request.format === 'html') {
      const pictures = new PicturesOnDisk(folder);
      text = htmlOf(made, pictures);
      remarks.push(...pictures.remarks);
    } else {
      const from = request.out === undefined ? folder : dirname(resolve(request.out));
      text = markdownOf(made, {
        fileAddress: (file) => encodeUri(relative(from, join(folder, file)).split(sep).join('/')),
      });
    }
    if (request.out === undefined) return { output: text.trimEnd(), failed: false, remarks };
    return { output: writeReport(request.out, text, directory), failed: false, remarks };
  },
};

async function onlyConference(directory: string, { path, troubles }: Request): Promise<FoundConference> {
  const [first, ...others] = await readConferences(directory, troubles);
  if (first === undefined) throw new UsageError(`"${path}" holds no notes: name a folder with notes.`);
  if (others.length === 0) return first;
  const names = [first, ...others].map(({ root }) => join(path, root)).join(', ');
  throw new UsageError(`"${path}" holds several sites: name one of them: ${names}`);
}

function choicesOf({ days, tags }: Request, all: readonly DayOfTalks[]): ReportChoices {
  const { ids, unknown } = namedDays(all, days);
  const [missing] = unknown;
  if (missing !== undefined) {
    const known = all.map(({ section }) => section.title).join(', ');
    throw new UsageError(`There is no day "${missing}". Days: ${known}`);
  }
  const written = new Set(
    all.flatMap(({ talks }) =>
      talks.flatMap(({ note }) => note.frontMatter.tags.map(({ value }) => tagKey(value))),
    ),
  );
  const strange = tags.find((tag) => !written.has(tagKey(tag)));
  if (strange !== undefined)
    throw new UsageError(`No talk has the tag "${strange}". Tags: ${[...written].sort().join(', ')}`);
  return { ...usualChoices, days: ids, tags };
}

function remarksOn({ takeaways, favourites, figures }: Report): string[] {
  if (figures.talks === 0) return ['No talks were found.'];
  return [
    takeaways.length === 0
      ? 'No key takeaways: mark them in the notes with => at the start of a line, or below a heading Takeaways.'
      : '',
    favourites.length === 0
      ? 'No favourite talks: link them on the days’ pages below a heading Talk recommendations.'
      : '',
  ].filter((remark) => remark !== '');
}
