import { assert } from 'chai';
import * as vscode from 'vscode';
import { errorWords } from '../../src/host/errorWords';
import { reportSurprise } from '../../src/host/log';
import { closeEditors } from './support/closeEditors';
import { log, makeSite, type TestSite } from './support/site';

/** Words of VS Code, of Node and of libraries, which are for the log. */
const raw = /ENOENT|EEXIST|EISDIR|FileSystemError|EntryNotFound|nonexistent|no such file|undefined|Error:/;

describe('errors that nobody expected', () => {
  let site: TestSite;

  beforeEach(async () => {
    site = await makeSite({ 'hugo.toml': '', 'content/a.md': 'TODO: x' });
  });
  afterEach(async () => {
    await closeEditors();
    site.dispose();
  });

  async function thrownBy(run: () => Thenable<unknown>): Promise<unknown> {
    try {
      await run();
    } catch (error) {
      return error;
    }
    throw new Error('nothing was thrown');
  }

  it('of the file system are told in the user’s words, with the way out @portable', async () => {
    const { fs } = vscode.workspace;
    const missing = site.uri('content/missing.md');
    for (const run of [
      () => fs.readFile(missing),
      () => fs.stat(missing),
      () => fs.delete(missing),
      () => vscode.workspace.openTextDocument(missing),
    ]) {
      const words = errorWords(await thrownBy(run), 'missing.md');
      assert.match(words, /^missing\.md no longer exists\. /, run.toString());
      assert.notMatch(words, raw);
    }
    const there = await thrownBy(() => fs.copy(site.uri('hugo.toml'), site.uri('content/a.md')));
    assert.match(errorWords(there, 'a.md'), /^a\.md already exists\. Choose another name/);
  });

  it('of other kinds say that the log knows more, and nothing of a library', () => {
    for (const error of [new TypeError('x is undefined'), 'ENOENT', undefined, new Error('')])
      assert.match(errorWords(error), /^Talk Notes couldn’t finish .* See the log for details\.$/);
  });

  it('are shown with a way to the log, which has their own words', async () => {
    const [said, logged]: [string[], unknown[]] = [[], []];
    const { showErrorMessage } = vscode.window;
    Object.assign(vscode.window, {
      showErrorMessage: (message: string, ...buttons: string[]) =>
        Promise.resolve(void said.push([message, ...buttons].join('|'))),
    });
    try {
      const error = await thrownBy(() => vscode.workspace.fs.readFile(site.uri('content/missing.md')));
      reportSurprise({ ...log, error: (...words: unknown[]) => void logged.push(...words) }, 'here', error);
      reportSurprise(log, 'here', new vscode.CancellationError());
    } finally {
      Object.assign(vscode.window, { showErrorMessage });
    }
    assert.lengthOf(said, 1);
    assert.match(said[0] ?? '', / no longer exists\. .*\|Show Log$/);
    assert.notMatch(said[0] ?? '', raw);
    assert.match(logged.join(' '), /^here [^]*missing\.md/);
  });
});
