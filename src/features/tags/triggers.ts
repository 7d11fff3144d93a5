import * as vscode from 'vscode';
import { Disposable } from '../../host/disposable';
import type { TagCompletions } from './completion';

/** What a tag begins or goes on with. */
const typedCharacter = /^[\p{L}\p{N} [,"'](?:[\]"'])?$/u;

/**
 * Lets completions of tags come up by themselves. Built-in Markdown switches quick suggestions off; and trigger
 * characters of ours would let VS Code ask everybody, also where we have nothing to offer: words of the text would come
 * up then, and Enter would take one. So VS Code is asked to suggest only where a tag is being written and some fit.
 */
export class TagTriggers extends Disposable {
  constructor(completions: TagCompletions) {
    super();
    this.register(vscode.languages.registerCompletionItemProvider({ language: 'markdown' }, completions));
    this.register(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
        const [change] = contentChanges;
        if (document.languageId !== 'markdown' || reason !== undefined || contentChanges.length !== 1) return;
        if (change === undefined || !typedCharacter.test(change.text)) return;
        if (vscode.window.activeTextEditor?.document !== document) return;
        // A bracket or quote comes with its second half, and the cursor between them.
        const position = document.positionAt(change.rangeOffset + 1);
        if (!completions.hasAny(document, position, change.text)) return;
        void vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
      }),
    );
  }
}
