import * as vscode from 'vscode';
import { Disposable } from '../../host/disposable';
import { findPage, type Notes } from '../../workspace/notes';
import type { TagCompletions } from './completion';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const characters = ` [,"'${letters}${letters.toUpperCase()}0123456789`.split('');
const selector: vscode.DocumentSelector = { language: 'markdown' };

/**
 * Lets completions of tags come up by themselves. Built-in Markdown switches quick suggestions off, so that letters have
 * to be trigger characters; but only while the cursor stands in the front matter of a note, or every letter in every
 * Markdown file would ask us.
 */
export class TagTriggers extends Disposable {
  readonly #notes: Notes;
  readonly #completions: TagCompletions;
  #registration: vscode.Disposable;
  #inFrontMatter = false;

  constructor(notes: Notes, completions: TagCompletions) {
    super();
    this.#notes = notes;
    this.#completions = completions;
    this.#registration = this.#register([]);
    this.register({
      dispose: () => {
        this.#registration.dispose();
      },
    });
    this.register(
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        this.#follow(textEditor);
      }),
    );
    this.register(vscode.window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)));
    // Front matter that is just being written is there when its note has been read.
    this.register(notes.onDidChange(() => this.#follow(vscode.window.activeTextEditor)));
  }

  #register(triggers: readonly string[]): vscode.Disposable {
    return vscode.languages.registerCompletionItemProvider(selector, this.#completions, ...triggers);
  }

  #follow(editor: vscode.TextEditor | undefined): void {
    const inFrontMatter = editor !== undefined && this.#isInFrontMatter(editor);
    if (inFrontMatter === this.#inFrontMatter) return;
    this.#inFrontMatter = inFrontMatter;
    const before = this.#registration;
    this.#registration = this.#register(inFrontMatter ? characters : []);
    before.dispose();
  }

  /** By the last snapshot, which may be a moment behind: a line more does no harm. */
  #isInFrontMatter({ document, selection }: vscode.TextEditor): boolean {
    if (document.languageId !== 'markdown') return false;
    const range = findPage(this.#notes, document.uri)?.page.note?.frontMatter.range;
    return range !== undefined && selection.active.line <= range.end.line + 1;
  }
}
