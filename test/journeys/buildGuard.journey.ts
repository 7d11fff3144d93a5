import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { takeFirstRow } from '../support/window/ready';
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

function cursorIn({ page }: Window, line: number): Locator {
  return page.locator('.statusbar-item', { hasText: `Ln ${line},` });
}

/** Writes a colon into the title, which is in the second line and not in quotes. */
async function breakTitle(window: Window): Promise<void> {
  const { page, tree } = window;
  await window.clickIntoText();
  await window.press('Control+Home', 'ArrowDown', 'End');
  await cursorIn(window, 2).waitFor();
  await page.keyboard.type(': a love story');
  await statusOf(window).filter({ hasText: '1 note breaks the site' }).waitFor();
  await page.locator('.squiggly-error').first().waitFor();
  await tree.row('Mesh: a love story').waitFor();
  await tree.rows.filter({ hasText: '1 note breaks the site' }).first().waitFor();
  await window.screenshot(`guard broken`);
}

async function mendByKeyboard(window: Window): Promise<void> {
  const { page, tree } = window;
  await window.openQuickFixes('Hide on this line (Hugo still rejects it)');
  await window.screenshot(`guard fixes`);
  await page.locator('.action-widget .monaco-list-row.action.focused').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.view-line', { hasText: 'title: "Mesh: a love story"' }).waitFor();
  await statusOf(window).filter({ hasText: 'Site builds' }).waitFor();
  await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
  await tree.rows.filter({ hasText: 'breaks the site' }).first().waitFor({ state: 'detached' });
  await window.screenshot(`guard mended`);
}

/** From another note to the line that breaks the site. */
async function goThereByStatusBar(window: Window): Promise<void> {
  const { page } = window;
  await window.openFromTree('B', '02_b.md');
  await statusOf(window).click();
  await page.locator('.quick-input-title', { hasText: 'What Breaks the Site' }).waitFor();
  await window.screenshot('guard list');
  await takeFirstRow(window, '01_a.md');
  await window.tab('01_a.md').waitFor();
  await cursorIn(window, 2).waitFor();
  await window.waitForEditorFocus();
}

async function askWhatIsWrong(window: Window): Promise<void> {
  const { page } = window;
  await window.runCommand('Go to Next Problem in Files (Error, Warning, Info)');
  const code = page
    .locator('.monaco-editor a.code-link, .marker-widget a', { hasText: 'yaml-colon' })
    .first();
  await code.waitFor();
  await window.screenshot('guard problem');
  await code.click();
  await window.tab('checks.md').waitFor();
  await page.locator('.view-line', { hasText: '### `yaml-colon`' }).waitFor();
  await window.screenshot('guard explained');
  await window.runCommand('Talk Notes: Explain a Check…');
  await window.choose('Unquoted colon');
  await window.tab('Preview checks.md').waitFor();
  await window.screenshot('guard preview');
}

describe('The build guard', () => {
  it('shows while typing what breaks the site; keys mend it, a list leads there, and it is explained', async () => {
    const window = await cleanWindow({ files });
    const tree = await window.showTree();
    await tree.expand('Day 1');
    await statusOf(window).filter({ hasText: 'Site builds' }).waitFor();
    await tree.row('Mesh').dblclick();
    await window.tab('01_a.md').waitFor();
    await window.screenshot(`guard builds`);
    await breakTitle(window);
    await mendByKeyboard(window);
    await window.press('Control+z');
    await statusOf(window).filter({ hasText: '1 note breaks the site' }).waitFor();
    await goThereByStatusBar(window);
    const tooltip = window.page.locator('.workbench-hover', { hasText: 'Line 2' });
    await window.hoverFor(tree.row('Mesh: a love story'), tooltip);
    await window.screenshot('guard tooltip');
    await askWhatIsWrong(window);
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
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await window.showTree();
    await statusOf(window).filter({ hasText: '1 note breaks the site' }).waitFor();
    await window.runCommand('Talk Notes: Pre-publish Check');
    await rows.filter({ hasText: '1 draft' }).waitFor();
    await window.screenshot('guard summary');
    await rows.filter({ hasText: 'Review all' }).click();
    const title = page.locator('.quick-input-title');
    await title.filter({ hasText: '(1/3)' }).waitFor();
    await window.screenshot('guard step');
    await takeFirstRow(window, 'Quote the text');
    await window.waitForFile(path, (text) => text.includes('title: "Mesh: a story"'));
    await title.filter({ hasText: '(2/3)' }).waitFor();
    await rows.filter({ hasText: 'Ignore in this note' }).click();
    await title.filter({ hasText: '(3/3)' }).waitFor();
    await rows.filter({ hasText: 'Skip' }).click();
    await page.locator('.statusbar-item', { hasText: '1 fixed, 1 ignored, 1 skipped' }).waitFor();
    await statusOf(window).filter({ hasText: 'Site builds' }).waitFor();
    await window.screenshot('guard gone through');
    assert.match(await window.read(path), /talk-notes-ignore-file link-not-found/);
  });
});
