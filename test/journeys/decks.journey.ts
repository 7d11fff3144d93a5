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
  await window.quickPickRow(label).click();
}

describe('New Session from Deck', () => {
  it('shows what was copied, asks where it goes, and makes the note', async () => {
    const window = await cleanWindow({ folder: 'media/sample', theme: 'dark' });
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
  });

  it('proposes the session that has its title first, and adds it there', async () => {
    const window = await cleanWindow({ folder: 'media/sample' });
    await window.copy(page('Queues All the Way Down'));
    await window.showTree();
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
  });
});

describe('Add Deck to Session', () => {
  it('fills the slides button and adds the transcript, also in a plain note', async () => {
    const window = await cleanWindow({
      files: { 'talk.md': '# A talk\n\n* Slides (TBD)\n\nMy words.\n' },
      settings: { 'talkNotes.folders': ['.'] },
    });
    await window.copy(page('A talk'));
    const tree = await window.showTree();
    await tree.chooseFromMenu('A talk', 'Add Deck to Session…');
    await pick(window, 'Add Deck to Session', 'From the clipboard');
    await window.answer('Link to the Slides', 'https://speakerdeck.com/ann/a-talk');
    await window.waitForFile('talk.md', (text) => text.includes('</details>'));
    const text = await window.read('talk.md');
    assert.ok(
      text.startsWith('# A talk\n\n* [Slides](https://speakerdeck.com/ann/a-talk)\n\nMy words.\n\n<details>'),
      text,
    );
    await window.tab('talk.md').waitFor();
    await window.screenshot('deck in a plain note');
  });
});

describe('New Own Talk', () => {
  it('asks for title, date and event, and marks the talk in the tree', async () => {
    const window = await cleanWindow({ folder: 'media/sample', theme: 'high contrast' });
    const tree = await window.showTree();
    await tree.chooseFromMenu('Tue, platforms', 'New Own Talk…');
    await window.answer('New Own Talk in Tue, platforms', 'High tides');
    await window.answer('New Own Talk', '2025-03-04');
    await window.page.getByText('Event (optional)').waitFor();
    await window.page.keyboard.press('Enter');
    await window.page.getByText('What the talk mentions, with links (optional)').waitFor();
    await window.answer('New Own Talk', 'skycfg https://skycfg.fun');
    await window.quickPickRow('Add Slides Later').click();
    await window.waitForFile('content/day1/06_high-tides.md', (text) =>
      text.includes('### skycfg\n\n- <https://skycfg.fun>\n\n## Other talks'),
    );
    assert.match(
      await window.read('content/day1/06_high-tides.md'),
      /date: "2025-03-04"\nevent: Tidewater Days 2025\nownTalk: true\n---/,
    );
    await tree.row('High tides').getByText('My talk').waitFor();
    await window.screenshot('own talk');
  });
});
