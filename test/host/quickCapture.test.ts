import { assert } from 'chai';
import * as vscode from 'vscode';
import { dayAround } from '../../src/features/quickCapture/captureParts';
import { writeChangelogEntry } from '../../src/features/quickCapture/commands/addChangelogEntry';
import { writeLearned } from '../../src/features/quickCapture/commands/addLearned';
import { writeQuestion } from '../../src/features/quickCapture/commands/addQuestion';
import { writeTodo } from '../../src/features/quickCapture/commands/addTodo';
import { writeRecommendations } from '../../src/features/quickCapture/commands/recommendTalks';
import { planDigest } from '../../src/features/quickCapture/commands/refreshDayPage';
import { Recommendations } from '../../src/workspace/kept/recommendations';
import { askDifference } from '../../src/host/ui/askDifference';
import { configurationSection } from '../../src/host/ids';
import { pageTitled } from '../support/conferenceOf';
import { closeEditors } from './support/closeEditors';
import { makeSite, type TestSite } from './support/site';
import { waitFor } from './support/waitFor';

const home =
  '---\ntitle: Home # mine\n---\n\n## Changelog™️\n\n- 2025-03-28: Start\n- 2025-03-30: More\n\n## Style\n';
const day1 =
  '---\ntitle: Day 1\n---\n\n## Talk recommendations\n\n- Good: [B](./02_b)\n\n## Other stuff I learned or people i talk to\n\n* TODO:\n';

describe('quick capture', () => {
  let site: TestSite;
  let recommendations: Recommendations;
  const found = (title: string) => ({
    conference: site.conference(),
    page: pageTitled(site.conference(), title),
  });
  /** The sessions with a star. */
  const starred = () =>
    ['A [x]', 'B', 'C', 'D']
      .filter((title) => recommendations.has(site.conference().id, pageTitled(site.conference(), title).id))
      .join();
  const dayOf = (title: string) => dayAround(found(title));

  const open = async (files: Readonly<Record<string, string>>) => {
    site = await makeSite(files);
    recommendations = new Recommendations(site.notes);
    await site.notes.refresh();
  };
  beforeEach(async () => {
    await open({
      'hugo.toml': 'title = "Conf"\n',
      'content/_index.md': home,
      'content/day1/_index.md': day1,
      'content/day1/01_a.md': '---\r\ntitle: A [x]\r\n---\r\n\r\n- one\r\n- two',
      'content/day1/02_b.md': '+++\ntitle = "B"\n+++\n\n## Q&A\n\n- a?\n  - b\n',
      'content/day2/01_c.md': '{ "title": "C" }\n',
      'content/day2/02_d.md': '---\ntitle: D\n---\n```\nopen\n',
    });
  });
  afterEach(async () => {
    recommendations.dispose();
    await closeEditors();
    site.dispose();
  });

  it('adds a line to what was learned on the day, and the note stays in front', async () => {
    const note = await vscode.workspace.openTextDocument(site.uri('content/day1/01_a.md'));
    await vscode.window.showTextDocument(note);
    await writeLearned(site, dayOf('A [x]'), 'Flux *maintainers*');
    assert.equal(
      await site.read('content/day1/_index.md'),
      day1.replace('* TODO:', '* Flux *maintainers*\n* TODO:'),
    );
    assert.equal(vscode.window.activeTextEditor?.document, note);
  });

  it('makes the page of a day that has none', async () => {
    await writeLearned(site, dayOf('C'), 'x');
    assert.equal(
      await site.read('content/day2/_index.md'),
      `---\ntitle: ${dayOf('C').page.title}\n---\n\n## Other stuff I learned\n\n- x\n`,
    );
  });

  it('recommends talks in the notes’ own form, and they get a star', async () => {
    await writeRecommendations(site, recommendations, [found('A [x]')], 'Why not');
    assert.equal(
      await site.read('content/day1/_index.md'),
      day1.replace('(./02_b)\n', '(./02_b)\n- Why not: [A \\[x\\]](./01_a)\n'),
    );
    await waitFor('the star', () => starred() === 'A [x],B');
  });

  it('recommends none twice, several in one change, of several days', async () => {
    await writeRecommendations(site, recommendations, ['A [x]', 'B', 'C', 'D'].map(found), '');
    await writeRecommendations(site, recommendations, ['A [x]', 'B', 'C', 'D'].map(found), '');
    assert.equal(
      await site.read('content/day1/_index.md'),
      day1.replace('(./02_b)\n', '(./02_b)\n- [A \\[x\\]](./01_a)\n'),
    );
    assert.include(
      await site.read('content/day2/_index.md'),
      '## Talk recommendations\n\n- [C](./01_c)\n- [D](./02_d)\n',
    );
    await waitFor('the stars', () => starred() === 'A [x],B,C,D');
  });

  it('names a talk of one’s own where it says nothing else of it', async () => {
    await site.write('content/day2/02_d.md', '---\ntitle: D\nweight: 2\nownTalk: true\n---\n');
    await waitFor('the mark', () => {
      const { page } = found('D');
      return page.note?.frontMatter.ownTalk === true;
    });
    await writeRecommendations(site, recommendations, ['C', 'D'].map(found), '');
    assert.include(await site.read('content/day2/_index.md'), '- [C](./01_c)\n- My talk: [D](./02_d)\n');
  });

  it('is taken back by one undo', async () => {
    const document = await vscode.workspace.openTextDocument(site.uri('content/day1/_index.md'));
    await vscode.window.showTextDocument(document);
    await writeRecommendations(site, recommendations, [found('A [x]')], '');
    assert.notEqual(document.getText(), day1);
    await waitFor('the star', () => starred() === 'A [x],B');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), day1);
    await waitFor('the star to go', () => starred() === 'B');
  });

  it('adds questions with their answers as they are written there, or in another note of the day', async () => {
    await writeQuestion(site, found('B'), 'How fast?', 'Very');
    assert.equal(
      await site.read('content/day1/02_b.md'),
      '+++\ntitle = "B"\n+++\n\n## Q&A\n\n- a?\n  - b\n- How fast?\n  - Very\n',
    );
    await writeQuestion(site, found('A [x]'), 'Why?', 'Because');
    assert.equal(
      await site.read('content/day1/01_a.md'),
      '---\r\ntitle: A [x]\r\n---\r\n\r\n- one\r\n- two\r\n\r\n## Q&A\r\n\r\n- Why?\r\n  - Because',
    );
  });

  it('adds a TODO below the line that is written in, and leaves the cursor there @portable', async () => {
    const document = await vscode.workspace.openTextDocument(site.uri('content/day1/01_a.md'));
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(4, 5, 4, 5);
    await writeTodo(site.notes, found('A [x]'), '[0:10] TODO: Steal slide: x', 4);
    assert.equal(
      document.getText(),
      '---\r\ntitle: A [x]\r\n---\r\n\r\n- one\r\n- [0:10] TODO: Steal slide: x\r\n- two',
    );
    assert.deepEqual([editor.selection.active.line, editor.selection.active.character], [4, 5]);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), '---\r\ntitle: A [x]\r\n---\r\n\r\n- one\r\n- two');
  });

  it('leaves a note alone in which it would be swallowed', async () => {
    const before = await site.read('content/day2/02_d.md');
    await writeTodo(site.notes, found('D'), 'TODO: x', undefined);
    await writeQuestion(site, found('D'), 'q', 'a');
    assert.equal(await site.read('content/day2/02_d.md'), before);
  });

  it('adds to the changelog of the home page', async () => {
    const trees = site.conference().trees;
    const target = { conference: site.conference(), page: trees[0]!.home };
    await writeChangelogEntry(site, target, 'Slides', new Date(2025, 3, 7, 12));
    assert.equal(
      await site.read('content/_index.md'),
      home.replace('- 2025-03-30: More\n', '- 2025-03-30: More\n- 2025-04-07: Slides\n'),
    );
  });

  it('calls new sections as the user does', async () => {
    const settings = vscode.workspace.getConfiguration(configurationSection);
    const names = { learned: 'Notes\nto self', questions: 3 };
    await settings.update('capture.headings', names, vscode.ConfigurationTarget.Workspace);
    try {
      await writeLearned(site, dayOf('C'), 'x');
      assert.include(await site.read('content/day2/_index.md'), '\n## Notes to self\n');
      await writeQuestion(site, found('A [x]'), 'q', '');
      assert.include(await site.read('content/day1/01_a.md'), '## Q&A');
    } finally {
      await settings.update('capture.headings', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  const digest = async (title: string) => {
    const plan = await planDigest(site, recommendations, dayOf(title), ['talks']);
    return plan !== undefined && site.notes.apply(plan);
  };

  it('writes what the notes of a day say between marks on its page, and one undo takes it back', async () => {
    const before = await site.read('content/day1/_index.md');
    assert.isTrue(await digest('B'));
    const after = await site.read('content/day1/_index.md');
    assert.isTrue(after.startsWith(before.trimEnd()));
    assert.include(after, '- [A \\[x\\]](./01_a)\n- [B](./02_b) ★\n');
    await site.notes.refresh();
    assert.isFalse(await digest('B'));
    assert.isTrue(await site.notes.undo());
    assert.equal(await site.read('content/day1/_index.md'), before);
  });

  it('writes nothing onto a page that has changed since the difference was shown', async () => {
    const plan = await planDigest(site, recommendations, dayOf('B'), ['talks']);
    await site.write('content/day1/_index.md', `${day1}\nMine\n`);
    await site.notes.refresh();
    assert.isFalse(await site.notes.apply(plan!));
    assert.equal(await site.read('content/day1/_index.md'), `${day1}\nMine\n`);
  });

  it('makes the page of a day that has none for it', async () => {
    assert.isTrue(await digest('C'));
    assert.include(await site.read('content/day2/_index.md'), '- [C](./01_c)\n- [D](./02_d)\n');
  });

  it('shows the difference in an editor of VS Code, which goes with the answer @portable', async () => {
    const shown = () =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) =>
        tabs.flatMap(({ label, input }) =>
          input instanceof vscode.TabInputTextDiff ? [{ label, uri: input.modified }] : [],
        ),
      );
    // The second time it is another text of the same page.
    for (const after of [`${day1}More\n`, `${day1}Most\n`]) {
      const answer = askDifference(site.uri('content/day1/_index.md'), after, 'Day 1', 'Write');
      await waitFor('the difference', () => shown().length === 1);
      assert.equal(shown()[0]!.label, 'Day 1');
      assert.equal((await vscode.workspace.openTextDocument(shown()[0]!.uri)).getText(), after);
      await waitFor('the question to be closed', async () => {
        await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
        return shown().length === 0;
      });
      assert.isFalse(await answer);
    }
  });

  it('serves notes without Hugo', async () => {
    recommendations.dispose();
    site.dispose();
    const settings = vscode.workspace.getConfiguration(configurationSection);
    await open({ 'hugo.toml': '' });
    await settings.update(
      'folders',
      [`${site.root.path.split('/').at(-1) ?? ''}/plain`],
      vscode.ConfigurationTarget.Workspace,
    );
    try {
      await site.write('plain/day1/a.md', '# Plain A\n');
      await site.notes.refresh();
      const conference = site.notes.conferences.find(({ kind }) => kind === 'plain')!;
      const talk = { conference, page: pageTitled(conference, 'Plain A') };
      await writeRecommendations(site, recommendations, [talk], 'w');
      assert.equal(
        await site.read('plain/day1/README.md'),
        '# Day1\n\n## Talk recommendations\n\n- w: [Plain A](a.md)\n',
      );
    } finally {
      await settings.update('folders', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
