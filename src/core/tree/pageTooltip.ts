import * as l10n from '@vscode/l10n';
import type { Found } from '../checks/finding';
import type { Page } from '../conference/conference';
import { titleAndSpeakers } from '../conference/plain/sessionTalk';
import type { SessionTalk } from '../conference/talk';
import { sessionLinks } from '../conference/talkLinks/talkLinks';
import type { TalkFacts } from '../note/talk/talkFacts';
import { countSessions, countTodos } from './counts';
import { escapeMarkdown, markdownLink } from '../text/escapeMarkdown';
import { leftOutReason } from './pageItem';

/**
 * A row's tooltip as Markdown. Everything that comes from a note is escaped, only web addresses become links, so the
 * text needs no trust.
 * @param told what is wrong in its note, the worst first
 */
export function pageTooltip(page: Page, isRecommended = false, told: readonly Found[] = []): string {
  const lines = [`**${escapeMarkdown(page.title)}**`];
  const { note, leftOut, totals } = page;
  if (leftOut !== undefined) lines.push(`$(warning) ${escapeMarkdown(leftOutReason(leftOut))}`);
  for (const { range, message, ...found } of told.slice(0, 3)) {
    lines.push(
      `$(${iconOf(found)}) ${escapeMarkdown(l10n.t('Line {0}: {1}', range.start.line + 1, message))}`,
    );
  }
  if (note !== undefined) {
    const { tags, ownTalk } = note.frontMatter;
    const { speakers } = titleAndSpeakers(page);
    if (ownTalk) lines.push(`$(megaphone) ${escapeMarkdown(l10n.t('My talk'))}`);
    if (speakers.length > 0) lines.push(`$(person) ${escapeMarkdown(speakers.join(', '))}`);
    lines.push(...talkLines(talkOf(page)));
    const allTags = [...tags.map(({ value }) => value), ...(talkOf(page)?.tags ?? [])];
    if (allTags.length > 0) lines.push(`$(tag) ${escapeMarkdown(allTags.join(', '))}`);
  }
  if (isRecommended) lines.push(`$(star-full) ${escapeMarkdown(l10n.t('Recommended by its day'))}`);
  if (page.kind === 'session' && page.talks !== undefined) {
    lines.push(escapeMarkdown(countSessions(totals.sessions)));
  } else if (page.kind === 'session') {
    const { video, slides, code } = sessionLinks(page);
    lines.push(linkLine('device-camera-video', l10n.t('Video'), video, page.missing.video));
    lines.push(linkLine('preview', l10n.t('Slides'), slides, page.missing.slides));
    if (code !== undefined) lines.push(linkLine('code', l10n.t('Code'), code, false));
  } else {
    lines.push(escapeMarkdown(countSessions(totals.sessions)));
  }
  if (totals.todos > 0) lines.push(`$(checklist) ${escapeMarkdown(countTodos(totals.todos))}`);
  lines.push(`$(file) ${escapeMarkdown(page.path)}`);
  return lines.filter((line) => line !== '').join('\n\n');
}

/** As Problems has it, but that what breaks the site is an error whatever the settings say. */
function iconOf({ breaksBuild, severity }: Pick<Found, 'breaksBuild' | 'severity'>): string {
  return breaksBuild ? 'error' : severity === 'hint' ? 'lightbulb' : severity;
}

function talkOf(page: Page): SessionTalk | undefined {
  return page.kind === 'session' ? page.talk : undefined;
}

/** When and where the talk is, its page, and how good it was. */
export function talkLines(talk: TalkFacts | undefined): string[] {
  const { date, time, room, page: address, rating } = talk ?? {};
  const when = [date, time, room].filter((each) => each !== undefined).join(', ');
  const full = rating === undefined ? 0 : Math.round(rating);
  return [
    when === '' ? '' : `$(calendar) ${escapeMarkdown(when)}`,
    address === undefined ? '' : `$(globe) ${markdownLink(l10n.t('Session page'), address)}`,
    rating === undefined ? '' : '★'.repeat(full) + '☆'.repeat(mostStars - full),
  ];
}

const mostStars = 5;

/** A link that is there, or that it is missing; empty for neither. */
export function linkLine(icon: string, label: string, href: string | undefined, missing: boolean): string {
  if (href !== undefined) return `$(${icon}) ${markdownLink(label, href)}`;
  return missing ? `$(${icon}) ${escapeMarkdown(l10n.t('{0}: missing', label))}` : '';
}
