import { cleanWindow } from '../support/window/sharedWindow';

describe('Without a mouse', () => {
  it('one gets to a session, opens it, renames it and comes back to its row', async () => {
    const window = await cleanWindow({ folder: 'media/sample' });
    await window.runCommand('Talk Notes: Focus on Conference View');
    const { tree } = window;
    await tree.row('Tidewater Days 2025').waitFor();
    // The first time the view was made, now it takes the focus.
    await window.runCommand('Talk Notes: Focus on Conference View');
    await window.page.locator('.sidebar .pane-body:focus-within').waitFor();
    // A stroke goes nowhere in the moment in which the tree is drawn anew.
    await window.pressUntilShown(tree.row('Golden paths nobody walks'), 'Home', 'ArrowDown', 'ArrowRight');
    await window.press('Home', 'ArrowDown', 'ArrowDown', 'Enter');
    await window.tab('01_keynote-tide-tables.md').waitFor();
    await window.waitForEditorFocus();
    // The icon comes with the context keys that the shortcut asks for.
    await window.titleAction('Reveal Active Note').waitFor();
    await window.press('Control+Alt+K', 't');
    await window.answer('Rename content/day1/01_keynote-tide-tables.md', 'Tides');
    await window.quickPickRow('Keep 01_keynote-tide-tables.md').waitFor();
    await window.press('Enter');
    await tree.row('Tides').waitFor();
    await window.press('Control+Alt+K', 'r');
    await tree.waitForSelected('Tides');
  });
});
