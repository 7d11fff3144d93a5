import type { FilledTemplate } from '../templates/fillTemplate';
import { fillTemplate } from '../templates/fillTemplate';
import { numberPrefix, numberStyle } from './numberPrefix';
import { parseNumberPrefix } from '../../conference/plain/numberedName';
import { nextWeight } from './order';
import { freeFileName, slug } from './slug';

/** What stands in the folder that a new page goes into. */
export interface PageFolder {
  /** All names in it, files and folders, pages or not. */
  readonly names: readonly string[];
  /** The names of pages among them: what their numbers are is what the new page goes on from. */
  readonly pageNames: readonly string[];
  /** Their weights, 0 for none. */
  readonly weights: readonly number[];
}

export interface NewPage extends FilledTemplate {
  /** In its folder: `03_service-mesh.md`. */
  readonly fileName: string;
}

export interface NewPageOptions {
  readonly title: string;
  /** For titles that nobody typed; see `PageValues`. */
  readonly titleInText?: string;
  readonly template: string;
  readonly tags?: readonly string[];
  /** When it is made, RFC 3339 with the person's offset from UTC. */
  readonly date: string;
  /** `plain`: without front matter and weight. */
  readonly kind: 'hugo' | 'plain';
}

/**
 * A new session: the next number and weight of its folder, a name that no file there has, its text and where the writer
 * goes on. A folder whose pages have no numbers gets none; an empty one starts with `01_`.
 */
export function newSession(folder: PageFolder, options: NewPageOptions): NewPage {
  const { title, titleInText, template, tags = [], date, kind } = options;
  const titleSlug = slug(title);
  const fileName = freeFileName(nextNumberPrefix(folder.pageNames) + titleSlug, '.md', folder.names);
  const weight = kind === 'hugo' ? nextWeight(folder.weights) : undefined;
  const name = fileName.replace(/\.md$/, '');
  const values = { title, titleInText, name, slug: titleSlug, weight, tags, date };
  return { fileName, ...fillTemplate(template, values, kind === 'hugo') };
}

/** `04_` behind `03_…`; empty where the pages of the folder have no numbers. */
function nextNumberPrefix(pageNames: readonly string[]): string {
  const isNumbered =
    pageNames.length === 0 || pageNames.some((name) => parseNumberPrefix(name) !== undefined);
  const style = numberStyle(pageNames);
  return isNumbered ? numberPrefix(style.next, style) : '';
}
