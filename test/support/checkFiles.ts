import { checkNote, type NoteCheckOptions } from '../../src/core/checks/checkNote';
import type { Finding } from '../../src/core/checks/finding';
import { SitePages } from '../../src/core/checks/site/notePages';
import { siteFacts } from '../../src/core/checks/site/siteFacts';
import { ConferenceModel } from '../../src/core/conference/conferenceModel';
import { isConfigFile } from '../../src/core/hugo/configFiles';
import { parseHugoVersion } from '../../src/core/hugo/hugoVersion';
import { siteHugo } from '../../src/core/hugo/siteHugo';
import { isMarkdown } from '../../src/core/hugo/pagePaths';
import { NoteReading } from '../../src/core/note/parseNote';

export const checkedAt = Date.UTC(2026, 0, 1);

export interface CheckedSite {
  /** Findings by the note's path. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** What the note at `path` was checked with. */
  optionsFor(path: string): NoteCheckOptions;
}

/** Checks the notes of a site that exists only here: path → text. */
export function checkFiles(
  files: Readonly<Record<string, string>>,
  { hugo, kind = 'hugo' }: { hugo?: string | undefined; kind?: 'hugo' | 'plain' } = {},
): CheckedSite {
  const all = Object.entries(files).map(([path, text]) => ({ path, uri: `file:///conf/${path}`, text }));
  const config = all.filter(({ path }) => isConfigFile(path));
  const notes = all.filter(({ path }) => isMarkdown(path));
  const version = hugo === undefined ? undefined : parseHugoVersion(hugo);
  const model = new ConferenceModel({
    id: 'file:///conf',
    kind,
    folderName: 'conf',
    now: () => checkedAt,
    hugo: (files) => siteHugo({ config: files, files: all, hugo: version }),
  });
  const { conference } = model.apply({ config, changed: notes });
  const site = siteFacts({ kind, config, files: all, hugo: version });
  const others = new Set(all.filter(({ uri }) => conference.find(uri) === undefined).map(({ path }) => path));
  const trees = conference.trees.map((tree) => new SitePages(conference, tree, others));
  const optionsFor = (path: string): NoteCheckOptions => {
    const uri = `file:///conf/${path}`;
    return { site, now: checkedAt, pages: trees.find((tree) => tree.has(uri))?.of(uri) };
  };
  return {
    findings: new Map(
      notes.map(({ path, uri, text }) => [path, checkNote(new NoteReading(uri, text), optionsFor(path))]),
    ),
    optionsFor,
  };
}

/** Checks one note of a site with nothing else in it. */
export function checkText(text: string, hugo?: string): readonly Finding[] {
  return (
    checkFiles({ 'hugo.toml': 'title = "x"', 'content/p.md': text }, { hugo }).findings.get('content/p.md') ??
    []
  );
}

/** A finding in short: `yaml-colon 2:8-2:12`, lines and columns from 1. */
export function inShort({ code, range: { start, end } }: Finding): string {
  return `${code} ${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
}
