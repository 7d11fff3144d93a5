import { assert } from 'chai';
import * as vscode from 'vscode';
import { commandIds } from '../../src/host/ids';
import { makeSite } from './support/site';
import { waitFor } from './support/waitFor';

/** Those that were registered by code; views bring some of their own. */
async function ownCommands(): Promise<string[]> {
  const known = new Set<string>(Object.values(commandIds));
  return (await vscode.commands.getCommands(true)).filter((id) => known.has(id));
}

describe('the extension @portable', () => {
  const extension = () => vscode.extensions.getExtension('talk-notes.talk-notes')!;

  it('sleeps in a workspace without notes', () => assert.isFalse(extension().isActive));

  it('sleeps on while somebody reads other Markdown', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: '# Read me\n',
    });
    await vscode.window.showTextDocument(document);
    assert.isFalse(extension().isActive);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('wakes up when it is called and has what can be done without a conference', async () => {
    await extension().activate();
    const { clearFilter, createConference, openSample, refresh, stopUsingFolder, useFolder } = commandIds;
    const { undoLastChange, redoLastChange } = commandIds;
    assert.sameMembers(await ownCommands(), [
      ...[clearFilter, createConference, openSample, refresh, stopUsingFolder, useFolder],
      // A conference that was just made is taken back by them.
      ...[undoLastChange, redoLastChange],
    ]);
  });

  it('has every command as soon as there is a conference', async () => {
    const site = await makeSite({ 'hugo.toml': '', 'content/day1/01_opening.md': '' });
    await waitFor('the commands of notes', async () => (await ownCommands()).includes(commandIds.newSession));
    assert.sameMembers(await ownCommands(), Object.values(commandIds));
    site.dispose();
  });
});
