import type { Conference, Page, Section } from '../../src/core/conference/conference';
import {
  ConferenceModel,
  type ConferenceOptions,
  type FileText,
} from '../../src/core/conference/conferenceModel';
import { isConfigFile } from '../../src/core/hugo/configFiles';
import type { ConfigFile } from '../../src/core/hugo/siteConfig';

export const siteUri = 'file:///site';

export function uriOf(path: string): string {
  return `${siteUri}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

export function fileTexts(files: Readonly<Record<string, string>>): FileText[] {
  return Object.entries(files).map(([path, text]) => ({ path, uri: uriOf(path), text }));
}

/** A model that has read `files` (path to text); configuration among them is read as such. */
export function modelOf(
  files: Readonly<Record<string, string>>,
  options: Partial<ConferenceOptions> = {},
): ConferenceModel {
  const model = new ConferenceModel({
    id: siteUri,
    kind: 'hugo',
    folderName: 'my-conference',
    now: () => Date.UTC(2025, 3, 1),
    ...options,
  });
  const all = fileTexts(files);
  const config: ConfigFile[] = all.filter(({ path }) => isConfigFile(path));
  model.apply({ config, changed: all.filter(({ path }) => !isConfigFile(path)) });
  return model;
}

export function conferenceOf(
  files: Readonly<Record<string, string>>,
  options: Partial<ConferenceOptions> = {},
): Conference {
  return modelOf(files, options).conference;
}

export function homeOf({ trees }: Conference): Section {
  return trees[0]!.home;
}

/** Titles, indented by depth; what the menu leaves out has its reason behind it. */
export function outline(conference: Conference): string[] {
  const lines = (page: Page, indent: string): string[] => [
    `${indent}${page.title}${page.leftOut === undefined ? '' : ` (${page.leftOut})`}`,
    ...(page.kind === 'section' ? page.children.flatMap((child) => lines(child, `${indent}  `)) : []),
  ];
  return homeOf(conference).children.flatMap((page) => lines(page, ''));
}

/** A note with front matter, one `key: value` a line. */
export function note(frontMatter: Readonly<Record<string, string | number | boolean>>, body = ''): string {
  const lines = Object.entries(frontMatter).map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n${body}`;
}
