import { assert } from 'chai';
import * as vscode from 'vscode';
import { makeSite, type TestSite } from './support/site';
import { waitFor } from './support/waitFor';

const diagram = '```mermaid\ngraph TD\n```\n';

const note = `---
title: Talk
---

{{% notice tip %}}A **tip**.{{% /notice %}}

![A timeline](../_img/a.png) [Other](../02_other)

${diagram}`;

/** The HTML of VS Code's own preview. */
async function render(uri: vscode.Uri): Promise<string> {
  const document = await vscode.workspace.openTextDocument(uri);
  return vscode.commands.executeCommand<string>('markdown.api.render', document);
}

function count(text: string, word: string): number {
  return text.split(word).length;
}

describe('VS Code’s own preview', () => {
  let site: TestSite | undefined;

  before(async function () {
    // Where VS Code's Markdown runs in another extension host, neither can call the other.
    if (vscode.extensions.getExtension('vscode.markdown-language-features') === undefined) this.skip();
    site = await makeSite({
      'hugo.toml': '',
      'content/_index.md': '---\ntitle: Home\n---\n',
      'content/day1/01_talk.md': note,
      'content/day1/02_other.md': '---\ntitle: Other\n---\n',
      'content/day1/_img/a.png': 'x',
      'elsewhere/plain.md': `{{% notice tip %}}A **tip**.{{% /notice %}}\n\n${diagram}`,
    });
    await vscode.extensions.getExtension('talk-notes.talk-notes')?.activate();
  });

  after(() => site?.dispose());

  it('shows the shortcodes and links of notes @portable', async () => {
    await waitFor('the notice', async () =>
      (await render(site!.uri('content/day1/01_talk.md'))).includes('notices'),
    );
    const html = await render(site!.uri('content/day1/01_talk.md'));
    assert.match(html, /<details[^>]*class="box cstyle notices tip"/);
    assert.match(html, /<strong>tip<\/strong>/);
    assert.notInclude(html, '{{%');
    assert.match(html, /href="[^"]*02_other/);
    // Diagrams are left to whoever draws them there: they are as they are in any other Markdown.
    const elsewhere = await render(site!.uri('elsewhere/plain.md'));
    assert.strictEqual(count(html, 'mermaid'), count(elsewhere, 'mermaid'));
  });

  it('leaves Markdown alone that is no note', async () => {
    const html = await render(site!.uri('elsewhere/plain.md'));
    assert.include(html, '{{% notice tip %}}');
  });
});
