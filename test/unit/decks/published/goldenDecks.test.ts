import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buttonHabits } from '../../../../src/core/conference/habits/buttonHabits';
import { deckButtons } from '../../../../src/core/decks/published/deckLinks';
import { deckNote } from '../../../../src/core/decks/published/deckNote';
import { noteKeysIn } from '../../../../src/core/edits/templates/noteKeys';
import type { PublishedDeck } from '../../../../src/core/decks/published/publishedDeck';
import { readPublishedDeck } from '../../../../src/core/decks/published/readPublishedDeck';
import { newSession } from '../../../../src/core/edits/pages/newPage';
import { sessionTemplate } from '../../../../src/core/edits/templates/sessionTemplate';
import { assertGolden, hash } from '../../../support/golden';
import { conferenceOf } from '../../../support/conferenceOf';

const shared = join(process.cwd(), '../shared');
const decks = [
  'seeds/001_63e67a712cec099d.txt',
  'seeds/002_225447c995c61c13.txt',
  'exchange/data/decks/speakerdeck-as-markdown.md',
  'exchange/data/decks/speakerdeck-plain-view-slide.txt',
];

/** What a deck says, its words as hashes with how many they are. */
function summaryOf({ title, speakers, date, event, abstract, links, slides }: PublishedDeck): string {
  return [
    `title ${words(title)}`,
    `speakers ${speakers.map(words).join(', ')}`,
    `date ${date ?? 'none'}`,
    `event ${words(event)}`,
    ...(abstract ?? '').split('\n').map((line) => `abstract ${words(line)}`),
    ...links.map((link) => `link ${words(link.title)} ${hash(link.url)}`),
    ...slides.map((slide) => `slide ${slide.number} ${slide.text.split('\n').map(words).join(' / ')}`),
  ].join('\n');
}

/** The lines of a note: what Markdown and Hugo read stays, foreign words are hashes. */
function noteOf(deck: PublishedDeck): string {
  const conference = conferenceOf({ 'hugo.toml': '', 'content/_index.md': '---\ntitle: H\n---\n' });
  const page = newSession(
    { names: [], pageNames: [], weights: [] },
    {
      title: deck.title ?? 'Untitled',
      template: sessionTemplate('%'),
      date: '2026-01-02T10:00:00Z',
      kind: 'hugo',
    },
  );
  const habits = buttonHabits(conference, conference.trees[0]!.home);
  const note = deckNote(
    page,
    { deck, buttons: deckButtons(deck), tags: ['tag'], today: '2026-01-02' },
    { kind: 'hugo', habits, keys: noteKeysIn(['---\nspeakers: [A]\n---\n']), isExample: () => false },
  );
  if ('refused' in note) throw new Error(note.refused);
  const own = /^(?:---|weight: .*|tags: .*|#### Slide \d+|\{\{% \/?expand.*|>?|<!-- .* -->)$/;
  return note.text
    .split('\n')
    .map((line) => {
      if (own.test(line)) return line;
      const [, mark = '', rest = ''] =
        /^(title: |speakers: |> - |> |\{\{% button href=")?(.*?)$/.exec(line) ?? [];
      return `${mark}${words(rest)}${rest.endsWith('\\') ? '\\' : ''}`;
    })
    .join('\n');
}

function words(text: string | undefined): string {
  if (text === undefined) return 'none';
  return text === '' ? '-' : `${hash(text)}·${text.split(/\s+/).length}`;
}

describe('published decks, whole', () => {
  for (const path of decks) {
    const file = join(shared, path);
    (existsSync(file) ? it : it.skip)(`are read and written as they were found right: ${path}`, () => {
      const deck = readPublishedDeck(readFileSync(file, 'utf8'));
      if (deck === undefined) throw new Error('no deck was found');
      const name = path.replace(/^.*\//, '').replace(/\.\w+$/, '');
      assertGolden(`decks/${name}.txt`, `${summaryOf(deck)}\n\n${noteOf(deck)}`);
    });
  }
});
