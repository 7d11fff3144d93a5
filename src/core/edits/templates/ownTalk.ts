import * as l10n from '@vscode/l10n';
import { readAddress } from '../../links/talkAddress';
import { shortcodeHref } from '../../links/hrefText';
import { LineIndex } from '../../text/lineIndex';
import { applyEdits } from '../../text/textEdit';
import { movedPosition } from '../../text/movedPosition';
import type { FilledTemplate } from './fillTemplate';
import { isRefusal, setScalar } from '../../frontMatter/frontMatterEdits';
import type { NewValue } from '../../frontMatter/sourceEdit';

/** Something that a talk mentioned. */
export interface Mention {
  readonly name: string;
  readonly links: readonly string[];
}

/** A talk that the writer of the notes gave. */
export interface OwnTalk {
  /** ISO 8601. */
  readonly date: string;
  /** May be empty. */
  readonly event: string;
  readonly mentions: readonly Mention[];
}

/** The key that marks such a talk. */
const ownTalkKey = 'ownTalk';

/**
 * Reads what a talk mentioned from one line: names parted by commas or semicolons, each with its links behind it, as in
 * `skycfg https://skycfg.fun, no haunted forests`. A link without a name stands for itself.
 */
export function readMentions(line: string): Mention[] {
  return line
    .split(/[;,](?=\s|$)/)
    .map((part) => {
      const words = part.trim().split(/\s+/);
      const links = words.flatMap((word) => (/^https?:/i.test(word) ? (readAddress(word)?.href ?? []) : []));
      const name = words.filter((word) => !/^https?:/i.test(word)).join(' ');
      return { name: name === '' ? (links[0] ?? '').replace(/^https?:\/\//i, '') : name, links };
    })
    .filter(({ name }) => name !== '');
}

/** The template of one's own talk: as for other sessions, but that plain notes have places for the links, too. */
export const plainOwnTalkTemplate = '# ${title}\n\n- Video: TBD\n- Slides: TBD\n\n${cursor}\n';

/**
 * What a note about a talk of one's own says on top of its template: the mark in its front matter, event and day, and
 * headings for the abstract, where the writing goes on, the slides, what was mentioned, and other talks.
 * @param today ISO 8601; Hugo leaves a page with a later date out of the site
 */
export function ownTalkNote(
  page: FilledTemplate,
  { date, event, mentions }: OwnTalk,
  today: string,
): FilledTemplate {
  const body = [
    [event, date].filter((part) => part !== '').join(' · '),
    '',
    `## ${l10n.t('Abstract')}`,
    '',
    '',
    '',
    `## ${l10n.t('Slides')}`,
    '',
    `## ${l10n.t('A few notes')}`,
    '',
    ...mentions.flatMap(({ name, links }) => [
      `### ${name}`,
      '',
      ...(links.length === 0 ? [] : [...links.map((link) => `- <${shortcodeHref(link)}>`), '']),
    ]),
    `## ${l10n.t('Other talks')}`,
  ];
  const lineEnd = page.text.includes('\r\n') ? '\r\n' : '\n';
  const before = page.text.slice(0, new LineIndex(page.text).offset(page.cursor));
  const after = page.text.slice(before.length);
  let text = before + body.join(lineEnd) + after;
  // Below the heading of the abstract, the third line.
  let cursor = { line: page.cursor.line + 4, character: 0 };
  const values: readonly (readonly [string, NewValue])[] = [
    ...(date <= today ? [['date', date] as const] : []),
    ...(event === '' ? [] : [['event', event] as const]),
    [ownTalkKey, true],
  ];
  for (const [key, value] of values) {
    const edits = setScalar(text, key, value);
    if (isRefusal(edits)) continue;
    text = applyEdits(text, edits);
    for (const edit of edits) cursor = movedPosition(cursor, edit);
  }
  return { ...page, text, cursor };
}
