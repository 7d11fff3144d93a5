import { assert } from 'chai';
import * as vscode from 'vscode';
import { usualChoices } from '../../src/core/report/reportChoices';
import { panelIds } from '../../src/host/ids';
import { askWishes, RememberedWishes, type ReportWishes } from '../../src/features/report/choices';
import { wouldBeNote, writtenReport } from '../../src/features/report/exportReport';
import { closeEditors } from './support/closeEditors';
import { memoryOf } from './support/memory';
import { log, makeSite, type TestSite } from './support/site';
import { waitFor } from './support/waitFor';

const usual: ReportWishes = { format: 'html', choices: usualChoices, introduction: '' };
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const hasPanel = () =>
  vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(panelIds.report),
    ),
  );

describe('the trip report', () => {
  let site: TestSite;

  beforeEach(async () => {
    site = await makeSite({
      'hugo.toml': 'title = "Conf"\n[markup.goldmark.renderer]\nunsafe = true\n',
      'content/_index.md': '---\ntitle: Home\n---\nMy words.\n',
      'content/day1/_index.md':
        '---\ntitle: Day 1\nweight: 1\n---\n## Talk recommendations\n\n- [Talk](./01_talk)\n',
      'content/day1/01_talk.md':
        '---\ntitle: Talk\n---\n=> Keep this\n\n![A](../a.png)\n\n{{% include "static/more.md" %}}\n\n![B](../gone.png)\n',
      'content/day1/a.png': png,
      'content/day2/01_other.md': '---\ntitle: Other\ntags: [one]\n---\nText\n',
      'static/more.md': 'From elsewhere.\n',
    });
  });

  afterEach(async () => {
    await closeEditors();
    site.dispose();
  });

  async function written(wishes: Partial<ReportWishes> = {}, cancelled = false): Promise<string | undefined> {
    const source = new vscode.CancellationTokenSource();
    if (cancelled) source.cancel();
    const shares: number[] = [];
    const made = await writtenReport(
      { home: vscode.extensions.getExtension('talk-notes.talk-notes')!.extensionUri, notes: site.notes, log },
      site.conference(),
      { ...usual, ...wishes },
      { token: source.token, report: (share) => shares.push(share) },
    );
    assert.isAtMost(
      shares.reduce((sum, share) => sum + share, 0),
      1,
    );
    return made?.text;
  }

  it('holds its images and what its notes include, and leaves out what is not there @portable', async () => {
    const html = (await written()) ?? '';
    assert.include(html, '<img src="data:image/png;base64,iVBORw0KGgo=" alt="A">');
    assert.include(html, 'From elsewhere.');
    assert.include(html, 'Keep this (<a href="#talk-1-1">Talk</a>)');
    assert.notInclude(html, 'gone');
  });

  it('holds its diagrams and formulas as they are drawn @portable', async function () {
    // Of an extension that runs in Node, pages of webviews don't load in the window of these tests: the journey sees them.
    if ('process' in globalThis) this.skip();
    await site.write(
      'content/day1/01_talk.md',
      '---\ntitle: Talk\n---\n```mermaid\ngraph LR\n  first-->second\n```\n\n```mermaid\ngraph LR\n  a[x (y)]\n```\n\n{{< math >}}$x^2${{< /math >}}\n',
    );
    const html = (await written()) ?? '';
    const [, drawing = ''] =
      /<figure class="diagram"><img src="data:image\/svg\+xml;base64,([^"]+)" alt="Diagram: Talk">/.exec(
        html,
      ) ?? [];
    assert.include(atob(drawing), 'second');
    assert.include(html, '<pre tabindex="0"><code>graph LR');
    assert.include(html, '<msup><mi>x</mi><mn>2</mn></msup>');
    await waitFor('the page that drew to be gone', () => !hasPanel());
  });

  it('has an introduction of its own where one was given', async () => {
    const text = await written({ format: 'md', introduction: 'My days.' });
    assert.include(text, '\nMy days.\n');
    assert.notInclude(text, 'My words.');
  });

  it('says what an editor says that is not saved', async () => {
    const document = await vscode.workspace.openTextDocument(site.uri('content/day1/01_talk.md'));
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(3, 0, 3, 12), '=> Say that');
    await vscode.workspace.applyEdit(edit);
    await waitFor('the unsaved words', async () =>
      ((await written({ format: 'md' })) ?? '').includes('1. Say that'),
    );
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('is of the days that were chosen, as Markdown', async () => {
    const [, second] = site.conference().trees[0]!.home.children;
    const text = await written({ format: 'md', choices: { ...usualChoices, days: [second!.id] } });
    assert.match(text ?? '', /\n1 talk · 1 day\n/);
    assert.notMatch(text ?? '', /Key takeaways/);
  });

  it('is none where the user stops it', async () => {
    assert.isUndefined(await written({}, true));
  });

  it('must not become a note', () => {
    assert.isTrue(wouldBeNote(site.conference(), site.uri('content/report.md')));
    assert.isFalse(wouldBeNote(site.conference(), site.uri('report.md')));
    assert.isFalse(wouldBeNote(site.conference(), vscode.Uri.joinPath(site.root, '..', 'report.md')));
  });

  it('is wished for as the last time, for each conference', async () => {
    const remembered = new RememberedWishes(memoryOf());
    assert.deepEqual(remembered.of(site.conference()), usual);
    const wishes: ReportWishes = {
      format: 'md',
      choices: { days: ['x'], tags: ['y'], notes: 5, pictures: false, todos: true },
      introduction: 'Mine',
    };
    await remembered.remember(site.conference(), wishes);
    assert.deepEqual(remembered.of(site.conference()), wishes);
  });

  it('is asked for step by step, and Enter alone takes what there was', async () => {
    const last: ReportWishes = {
      format: 'md',
      choices: { ...usualChoices, tags: ['one'], notes: 'takeaways', todos: true },
      introduction: 'Mine',
    };
    const asked = askWishes(site.conference(), site.conference().trees[0]!, last);
    let answer: ReportWishes | undefined;
    void asked.then((wishes) => (answer = wishes));
    await waitFor('the last answer', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return answer !== undefined;
    });
    assert.deepEqual(answer, last);
  });
});
