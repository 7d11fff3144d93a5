import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { ignoreTimeout, waitUntil } from '../support/window/tree';
import { cleanWindow } from '../support/window/sharedWindow';
import type { Window } from '../support/window/window';

const path = 'content/day1/01_a.md';
const files = {
  'hugo.toml': 'title = "Conf"\n',
  'content/_index.md': '---\ntitle: Home\n---\n',
  'content/day1/_index.md': '---\ntitle: Day 1\nweight: 1\n---\n',
  [path]: '---\ntitle: Mesh\nweight: 1\ntags: [mesh]\n---\n\nTODO: Steal slide\n',
  'content/day1/02_b.md': '---\ntitle: B\nweight: 2\ntags: [mesh]\n---\n\nSee [the mesh](./01_a).\n',
};

function statusOf({ page }: Window): Locator {
  return page.locator('.statusbar-item', { hasText: /Site builds|the site/ });
}

/** Puts the cursor behind the title, which is in the second line. */
async function goToTitle(window: Window): Promise<void> {
  await window.clickIntoText();
  await window.press('Control+Home', 'ArrowDown', 'End');
}

describe('The build guard', () => {
  it('shows while typing what breaks the site, and the keyboard mends it', async () => {
    const window = await cleanWindow({ files });
    const { page } = window;
    const tree = await window.showTree();
    await tree.expand('Day 1');
    const status = statusOf(window);
    await status.filter({ hasText: 'Site builds' }).waitFor();
    await tree.row('Mesh').dblclick();
    await window.tab('01_a.md').waitFor();
    await window.screenshot(`guard builds`);

    await goToTitle(window);
    await page.keyboard.type(': a love story');
    await status.filter({ hasText: '1 note breaks the site' }).waitFor();
    await page.locator('.squiggly-error').first().waitFor();
    await tree.row('Mesh: a love story').waitFor();
    await tree.rows.filter({ hasText: '1 note breaks the site' }).first().waitFor();
    await window.screenshot(`guard broken`);

    await window.openQuickFixes('Hide on this line, though Hugo still refuses it');
    await window.screenshot(`guard fixes`);
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: 'title: "Mesh: a love story"' }).waitFor();
    await status.filter({ hasText: 'Site builds' }).waitFor();
    await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
    await tree.rows.filter({ hasText: 'breaks the site' }).first().waitFor({ state: 'detached' });
    await window.screenshot(`guard mended`);
    await window.press('Control+z');
    await status.filter({ hasText: '1 note breaks the site' }).waitFor();
  });

  it('lists what breaks the site at a click and goes to the place; the row of the tree leads there, too', async () => {
    const window = await cleanWindow({
      files: { ...files, [path]: '---\ntitle: Mesh\n---\n\nSome words\n\n{{% nosuch %}}\n' },
    });
    const { page } = window;
    const tree = await window.showTree();
    await tree.expand('Day 1');
    await statusOf(window).filter({ hasText: '1 note breaks the site' }).click();
    await page.locator('.quick-input-title', { hasText: 'What Breaks the Site' }).waitFor();
    await window.screenshot('guard list');
    await page.keyboard.press('Enter');
    await window.tab('01_a.md').waitFor();
    await page.locator('.statusbar-item', { hasText: 'Ln 7' }).waitFor();
    await window.hoverFor(tree.row('Mesh'), page.locator('.workbench-hover', { hasText: 'Line 7' }));
    await window.screenshot('guard tooltip');
  });

  it('explains a check where its code is clicked', async () => {
    const window = await cleanWindow({ files: { ...files, [path]: '---\ntitle: Mesh: a story\n---\n' } });
    const { page } = window;
    const tree = await window.showTree();
    await tree.expand('Day 1');
    await tree.row('Mesh: a story').dblclick();
    await window.tab('01_a.md').waitFor();
    await goToTitle(window);
    await page.locator('.squiggly-error').first().waitFor();
    await window.runCommand('Go to Next Problem in Files (Error, Warning, Info)');
    const code = page
      .locator('.monaco-editor a.code-link, .marker-widget a', { hasText: 'yaml-colon' })
      .first();
    await code.waitFor();
    await window.screenshot('guard problem');
    await code.click();
    await page.locator('.tab.active', { hasText: 'checks.md' }).waitFor();
    await page.locator('.view-line', { hasText: '### `yaml-colon`' }).waitFor();
    await window.screenshot('guard explained');
    await window.runCommand('Talk Notes: Explain a Check…');
    await window.quickPickRow('Colon in text without quotes').click();
    await page.locator('.tab.active', { hasText: 'Preview checks.md' }).waitFor();
    await window.screenshot('guard preview');
  });

  it('goes through all findings before publishing: fixes, ignores, skips', async () => {
    const window = await cleanWindow({
      files: {
        ...files,
        [path]: '---\ntitle: Mesh: a story\nweight: 1\n---\n\n[x](./nowhere)\n',
        'content/day1/03_c.md': '---\ntitle: C\nweight: 3\ndraft: true\n---\n\n```Mermaid\ngraph\n```\n',
      },
    });
    const { page } = window;
    await window.showTree();
    await statusOf(window).filter({ hasText: '1 note breaks the site' }).waitFor();
    await window.runCommand('Talk Notes: Pre-publish Check');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '1 draft' }).waitFor();
    await window.screenshot('guard summary');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Go through all' }).click();
    const title = page.locator('.quick-input-title');
    await title.filter({ hasText: '(1/3)' }).waitFor();
    await window.screenshot('guard step');
    await page.keyboard.press('Enter');
    await window.waitForFile(path, (text) => text.includes('title: "Mesh: a story"'));
    await title.filter({ hasText: '(2/3)' }).waitFor();
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Ignore in this note' }).click();
    await title.filter({ hasText: '(3/3)' }).waitFor();
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Skip' }).click();
    await page.locator('.statusbar-item', { hasText: '1 fixed, 1 ignored, 1 skipped' }).waitFor();
    await statusOf(window).filter({ hasText: 'Site builds' }).waitFor();
    await window.screenshot('guard gone through');
    assert.match(await window.read(path), /talk-notes-ignore-file link-not-found/);
  });

  it('works in the rich Markdown editor through the list of the note', async () => {
    const window = await cleanWindow({
      files: { ...files, [path]: '---\ntitle: Mesh: a story\n---\n' },
      settings: { 'workbench.editorAssociations': { '*.md': 'vscode.markdown.editor' } },
    });
    const { page } = window;
    const tree = await window.showTree();
    await tree.expand('Day 1');
    await tree.row('Mesh: a story').dblclick();
    await window.tab('01_a.md').waitFor();
    const command = 'Talk Notes: Show Findings in Note';
    await window.runCommand(command);
    // The palette's own row is there for a moment longer.
    const row = page.locator('.quick-input-list .monaco-list-row', { hasNotText: command }).first();
    await row.hover();
    await row.locator('.action-label').first().click();
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'quotes' }).first().waitFor();
    await window.screenshot('guard rich');
    // Enter goes nowhere before the list has the keyboard, which the button of the one before had.
    const list = page.locator('.quick-input-widget:visible');
    await waitUntil(
      async () => {
        if (await list.isVisible()) await page.keyboard.press('Enter');
        return list.waitFor({ state: 'hidden', timeout: 2000 }).then(() => true, ignoreTimeout);
      },
      () => assert.fail('The list takes no Enter'),
    );
    await statusOf(window).filter({ hasText: 'Site builds' }).waitFor();
    await waitUntil(
      async () => (await window.read(path)).includes('title: "Mesh: a story"'),
      () => assert.fail('The note is not mended'),
    );
  });

  it('does the same in the web worker', async () => {
    const window = await cleanWindow({ files, host: 'web' });
    const { page } = window;
    const tree = await window.showTree();
    await tree.expand('Day 1');
    await statusOf(window).filter({ hasText: 'Site builds' }).waitFor();
    await tree.row('Mesh').dblclick();
    await window.tab('01_a.md').waitFor();
    await goToTitle(window);
    await page.keyboard.type(': a love story');
    await statusOf(window).filter({ hasText: '1 note breaks the site' }).waitFor();
    await window.openQuickFixes();
    await page.keyboard.press('Enter');
    await statusOf(window).filter({ hasText: 'Site builds' }).waitFor();
  });
});
