import { assert } from 'chai';
import * as vscode from 'vscode';
import { commandIds } from '../../src/host/ids';

describe('the extension', () => {
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

  it('wakes up when it is called and has every command', async () => {
    await extension().activate();
    const registered = new Set(await vscode.commands.getCommands(true));
    for (const id of Object.values(commandIds)) assert.isTrue(registered.has(id), id);
  });
});
