import * as l10n from '@vscode/l10n';
import { NotePage } from '../edits/sections/notePage';
import type { FilledTemplate } from '../edits/templates/fillTemplate';
import { isRefusal, type Refusal } from '../frontMatter/frontMatterEdits';
import { completeNote, type NoteDraft, type NotePlace } from '../edits/templates/noteDraft';
import { noteKeysIn, type NoteKey } from '../edits/templates/noteKeys';
import type { NewValue } from '../frontMatter/sourceEdit';
import { markdownHref, shortcodeHref } from '../links/hrefText';
import type { LinkKind } from '../links/talkAddress';
import { escapeWords } from '../text/escapeWords';
import { oneLine } from '../text/oneLine';
import type { EventField } from './compareSchedules';
import type { ScheduleEvent } from './schedule';

/**
 * What a new session says that is made of a schedule's event: on top of its template who speaks, where and when, what
 * about, and buttons where the schedule has links. Foreign words can neither become shortcodes nor HTML nor TODOs.
 * @param page the template, filled
 * @returns a refusal where the template swallows what comes after it
 */
export function eventNote(
  page: FilledTemplate,
  event: ScheduleEvent,
  tags: readonly string[],
  place: NotePlace,
): FilledTemplate | Refusal {
  const addressOf = (kind: LinkKind) => event.links.find((link) => link.kind === kind)?.url;
  return completeNote(
    page,
    {
      foreign: JSON.stringify(event),
      about: (draft) => {
        const said = sayInFrontMatter(draft, event, tags, place);
        const fold = abstractFold(event, place.kind);
        return [...said, ...(said.length > 0 && fold.length > 0 ? [''] : []), ...fold];
      },
      links: linkKinds.map((kind) => [kind, addressOf(kind)] as const),
    },
    place,
  );
}

/** Links that get a button. */
const linkKinds = ['video', 'slides', 'code'] as const satisfies readonly LinkKind[];

/**
 * Writes speakers, start, end and room into the front matter of a Hugo page.
 * @returns what it has no key for, as a line for the body
 */
function sayInFrontMatter(
  draft: NoteDraft,
  event: ScheduleEvent,
  tags: readonly string[],
  { kind, keys }: NotePlace,
): string[] {
  if (kind === 'plain') {
    const line = plainFacts(event);
    return line === '' ? [] : [line];
  }
  const [speakers, ...others] = eventFacts(event, noteKeysIn([draft.text]).speakers ?? keys.speakers);
  const isSaid = speakers !== undefined && draft.set(speakers.key, speakers.value);
  for (const { key, value } of others) draft.set(key, value);
  if (tags.length > 0) draft.set('tags', tags);
  const hasCompanies = event.speakers.some(({ company }) => company !== null);
  return speakers !== undefined && (!isSaid || hasCompanies) ? [escapeWords(peopleOf(event).join(', '))] : [];
}

/** What the front matter of a note says of an event. */
export interface EventFact {
  readonly field: EventField;
  readonly key: string;
  readonly value: NewValue;
}

/**
 * What an event puts into the front matter of its note, but for the title.
 * @param speakersKey under which notes say who spoke
 * @returns who spoke comes first, undefined where nobody is named
 */
export function eventFacts(
  { speakers, start, end, room }: ScheduleEvent,
  speakersKey: NoteKey | undefined,
): [speakers: EventFact | undefined, ...others: EventFact[]] {
  const names = speakers.map(({ name }) => oneLine(name)).filter((name) => name !== '');
  const { key, isList } = speakersKey ?? { key: 'speakers', isList: true };
  const times = { start, end };
  return [
    names.length === 0 ? undefined : { field: 'speakers', key, value: isList ? names : names.join(', ') },
    ...(['start', 'end'] as const).flatMap((name): EventFact[] => {
      const value = times[name];
      return value === null ? [] : [{ field: 'time', key: name, value }];
    }),
    ...(room === null ? [] : [{ field: 'room', key: 'room', value: oneLine(room) } as const]),
  ];
}

/** The line of a plain note that says who speaks, when and where; empty where the schedule says nothing of it. */
export function plainFacts(event: ScheduleEvent): string {
  const { start, end, room } = event;
  const time =
    start === null
      ? ''
      : `${start.slice(0, 16).replace('T', ' ')}${end === null ? '' : `–${end.slice(11, 16)}`}`;
  const parts = [peopleOf(event).join(', '), time, oneLine(room ?? '')];
  return escapeWords(parts.filter((part) => part !== '').join(' · '));
}

function peopleOf({ speakers }: ScheduleEvent): string[] {
  return speakers.map(({ name, company }) => oneLine(company === null ? name : `${name} (${company})`));
}

/** The abstract and the links that get no button, closed until somebody opens it. */
function abstractFold({ abstract, links }: ScheduleEvent, kind: 'hugo' | 'plain'): string[] {
  const buttons = linkKinds.map((each) => links.find((link) => link.kind === each));
  const others = links.filter((link) => !buttons.includes(link));
  const list = others.map(({ kind: what, title, url }) => {
    const name = title ?? (what === 'page' ? l10n.t('Event page') : url);
    return `- [${escapeWords(oneLine(name))}](${markdownHref(shortcodeHref(url))})`;
  });
  const words = foreignMarkdown(abstract ?? '');
  const body = [...words, ...(words.length > 0 && list.length > 0 ? [''] : []), ...list];
  if (body.length === 0) return [];
  const label = l10n.t('Abstract');
  return kind === 'hugo'
    ? [`{{% expand title="${label}" %}}`, '', ...body, '', '{{% /expand %}}']
    : ['<details>', `<summary>${label}</summary>`, '', ...body, '', '</details>'];
}

/**
 * Markdown that somebody else wrote, as lines for a note: emphasis, lists, links and code stay. What Hugo, HTML, the note's
 * outline or its TODOs would take for more is escaped; images of other sites are not loaded. Where a block of it would go on
 * into what comes after it, all of it becomes plain words.
 */
export function foreignMarkdown(markdown: string): string[] {
  if (markdown === '') return [];
  const source = markdown.split('\n');
  const lines: string[] = [];
  let fence: string | undefined;
  for (const line of source) {
    const [, signs = '', rest = ''] = /^\s{0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    const isEnd = fence !== undefined && signs.startsWith(fence) && rest.trim() === '';
    const isBegin = fence === undefined && signs !== '' && !(signs.startsWith('`') && rest.includes('`'));
    lines.push(isBegin || fence !== undefined ? line.replace(/\{\{/g, '{ {').trimEnd() : foreignLine(line));
    if (isBegin) fence = signs;
    else if (isEnd) fence = undefined;
  }
  if (fence !== undefined) lines.push(fence);
  const isWhole = !isRefusal(new NotePage(lines.join('\n')).addAtEnd(['']));
  return isWhole ? lines : source.map((line) => escapeWords(line.trim()));
}

function foreignLine(line: string): string {
  return (
    line
      .trimEnd()
      .replace(/\{\{/g, '{\\{')
      .replace(/\bt(?=odo)/gi, (letter) => `&#${letter.charCodeAt(0)};`)
      .replace(/!\[/g, '!\\[')
      .replace(/(?<!\\)<(?=[a-z/!?])/gi, '\\<')
      .replace(/\]\((?!https?:\/\/)/gi, ']\\(')
      // Headings, rules and what underlines a heading, also within lists and quotes.
      .replace(/^((?:\s|>|[-+*]\s|\d{1,9}[.)]\s)*)(?=#|(?:=+|-+)\s*$|(?:[-*_]\s*){3,}$)/, '$1\\')
  );
}
