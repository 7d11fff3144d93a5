import * as l10n from '@vscode/l10n';
import type { TalkInFile } from '../conference/talk';
import { countTodos } from './counts';
import { joinFacts, joinSpoken, linkIcon, type PageItem } from './pageItem';
import { linkLine, talkLines } from './pageTooltip';
import { escapeMarkdown } from '../text/escapeMarkdown';

/**
 * The row of one of several talks in a file.
 * @param withSpeakers whether it is said who speaks, where the heading does not
 */
export function talkItem(talk: TalkInFile, withSpeakers = false): PageItem {
  const { heading, links, missing, todos } = talk;
  const unnamed = talk.speakers.filter((name) => !heading.includes(name));
  const speakers = withSpeakers ? unnamed.join(', ') : '';
  const lacks = [missing.video ? l10n.t('no video') : '', missing.slides ? l10n.t('no slides') : ''];
  return {
    label: heading,
    description: joinFacts([speakers, ...lacks]),
    icon: linkIcon({ ...links, code: undefined }, missing, todos.length),
    spoken: joinSpoken([heading, l10n.t('session'), speakers, ...lacks, countTodos(todos.length)]),
    context: 'talk;',
    todos: todos.length,
    muted: false,
  };
}

/**
 * The tooltip of its row, as Markdown in which everything from the note is escaped.
 * @param path of the file, from the conference's root
 */
export function talkTooltip(talk: TalkInFile, path: string): string {
  const { heading, speakers, tags = [], links, missing, todos, range } = talk;
  return [
    `**${escapeMarkdown(heading)}**`,
    speakers.length === 0 ? '' : `$(person) ${escapeMarkdown(speakers.join(', '))}`,
    ...talkLines(talk),
    tags.length === 0 ? '' : `$(tag) ${escapeMarkdown(tags.join(', '))}`,
    linkLine('device-camera-video', l10n.t('Video'), links.video, missing.video),
    linkLine('preview', l10n.t('Slides'), links.slides, missing.slides),
    todos.length === 0 ? '' : `$(checklist) ${escapeMarkdown(countTodos(todos.length))}`,
    `$(file) ${escapeMarkdown(`${path}:${range.start.line + 1}`)}`,
  ]
    .filter((line) => line !== '')
    .join('\n\n');
}
