import { fillTemplate } from '../templates/fillTemplate';
import { newDay } from './newDay';
import { writeToml } from '../../frontMatter/toml/set';

/** A file to be written; `path` relative to the folder, `/` between names. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** The files of a new Hugo site with theme Relearn: its configuration, home page and first day. */
export function newConference(title: string): NewFile[] {
  return [
    { path: 'hugo.toml', text: configuration(title) },
    { path: 'content/_index.md', text: homeText(title) },
    { path: 'content/day1/_index.md', text: newDay('Day 1', [], []).text },
  ];
}

function homeText(title: string): string {
  const filled = { title, name: '_index', slug: '', weight: undefined, tags: [], date: '' };
  return fillTemplate('---\ntitle: ${title}\n---\n\nNotes of the talks, day by day.\n', filled).text;
}

function configuration(title: string): string {
  return `baseURL = "https://example.org/"
title = ${writeToml(title, '')}

# To build the site, get the theme once:
#   git init
#   git submodule add https://github.com/McShelby/hugo-theme-relearn.git themes/hugo-theme-relearn
# then remove the mark in front of the next line and run: hugo server
# theme = "hugo-theme-relearn"

# Keeps commented-out buttons in the pages' source. They are invisible with and without it.
# [markup.goldmark.renderer]
#   unsafe = true
`;
}
