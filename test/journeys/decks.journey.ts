import assert from 'node:assert/strict';
import { cleanWindow } from '../support/window/sharedWindow';
import type { Window } from '../support/window/window';

/** Copied from the page of a deck, as Speaker Deck has them. */
const page = (title: string) => `Upgrade to Pro — share decks privately

${title}

Ann Miller
March 07, 2024

${title}

What harbours know about platform teams. Given at Tidewater Days 2024.

• Video: https://youtu.be/abcdefghijk

Ann Miller

March 07, 2024
Tweet

More Decks by Ann Miller

Transcript

  1. Moorings and platform

    Ann Miller
  2. TODO: {{< danger >}}
  3.
`;

async function pick(window: Window, title: string, label: string): Promise<void> {
  await window.page.locator('.quick-input-title', { hasText: title }).waitFor();
  await window.choose(label);
}

describe('A deck', () => {
  it('becomes a session, goes into the one that has its title, and one’s own talk is marked', async () => {
    const window = await cleanWindow({ folder: 'media/sample', theme: 'dark' });
    await makeSession(window);
    await addToSession(window);
    await makeOwnTalk(window);
  });
});

/** What was copied is shown, where it goes is asked, and the note is made. */
async function makeSession(window: Window): Promise<void> {
  await window.copy(page('Moorings: a platform for ships'));
  const tree = await window.showTree();
  await tree.chooseFromMenu('Tue, platforms', 'New Session from Deck…');
  await window.quickPickRow('From the clipboard').waitFor();
  await window.page.getByText('Moorings: a platform for ships – 3 slides').waitFor();
  await window.screenshot('deck sources');
  await pick(window, 'New Session from Deck', 'From the clipboard');
  await window.quickPickRow('New session in Tue, platforms').waitFor();
  await window.screenshot('deck place');
  await pick(window, '3 slides', 'New session in Tue, platforms');
  await window.page.locator('.quick-input-title', { hasText: 'New Session in Tue, platforms' }).waitFor();
  assert.equal(await window.input.inputValue(), 'Moorings: a platform for ships');
  await window.page.keyboard.press('Enter');
  await window.page.locator('.quick-input-title', { hasText: 'Tags' }).waitFor();
  await window.screenshot('deck tags');
  await window.page.keyboard.press('Enter');
  await window.answer('Link to the Slides', 'https://speakerdeck.com/ann/moorings');
  const path = 'content/day1/06_moorings-a-platform-for-ships.md';
  await window.waitForFile(path, (text) => text.includes('#### Slide 3'));
  const text = await window.read(path);
  for (const part of [
    'title: "Moorings: a platform for ships"\nweight: 6\ntags: ["platform"]\nspeakers: [Ann Miller]\n',
    'href="https://youtu.be/abcdefghijk"',
    'href="https://speakerdeck.com/ann/moorings"',
    '> What harbours know about platform teams.',
    '#### Slide 2\n\n&#84;ODO: \\{\\{\\< danger \\>\\}\\}\n',
  ])
    assert.ok(text.includes(part), `${part} is not in\n${text}`);
  await window.tab('06_moorings').waitFor();
  await tree.row('Moorings: a platform for ships').waitFor();
  await window.waitForEditorFocus();
  await window.screenshot('session from deck');
}

/** The session that has the deck's title is proposed first. */
async function addToSession(window: Window): Promise<void> {
  await window.copy(page('Queues All the Way Down'));
  await window.runCommand('Talk Notes: New Session from Deck…');
  await pick(window, 'New Session from Deck', 'From the clipboard');
  await window.page.locator('.quick-input-title', { hasText: '3 slides' }).waitFor();
  const first = window.page.locator('.quick-input-list .monaco-list-row').first();
  await first.locator('.label-name', { hasText: 'Add to “Queues all the way down”' }).waitFor();
  await window.screenshot('deck attach');
  await window.page.keyboard.press('Enter');
  await window.answer('Link to the Slides', '');
  await window.waitForFile('content/day1/03_queues-all-the-way-down.md', (text) =>
    text.endsWith('#### Slide 3\n\n{{% /expand %}}\n'),
  );
  await window.tab('03_queues').waitFor();
}

/** Its title, its date and its event are asked; the row says that it is one's own. */
async function makeOwnTalk(window: Window): Promise<void> {
  const { page: shown, tree } = window;
  await tree.chooseFromMenu('Tue, platforms', 'New Own Talk…');
  await window.answer('New Own Talk in Tue, platforms', 'High tides');
  // The questions that follow have one title.
  await shown.getByText('Date of the talk').waitFor();
  await window.answer('New Own Talk', '2025-03-04');
  await shown.getByText('Event (optional)').waitFor();
  await shown.keyboard.press('Enter');
  await shown.getByText('Things the talk mentions, with links (optional)').waitFor();
  await window.answer('New Own Talk', 'skycfg https://skycfg.fun');
  await window.choose('Add Slides Later');
  const path = 'content/day1/07_high-tides.md';
  await window.waitForFile(path, (text) =>
    text.includes('### skycfg\n\n- <https://skycfg.fun>\n\n## Other talks'),
  );
  assert.match(await window.read(path), /date: "2025-03-04"\nevent: Tidewater Days 2025\nownTalk: true\n---/);
  await tree.row('High tides').getByText('My talk').waitFor();
  await window.screenshot('own talk');
}
