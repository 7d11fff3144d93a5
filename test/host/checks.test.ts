import { assert } from 'chai';
import * as vscode from 'vscode';
import { CheckActions, fixAllKind } from '../../src/features/checks/checkActions';
import { CheckPage } from '../../src/features/checks/checkPage';
import { FindingDiagnostics } from '../../src/features/checks/diagnostics';
import { diagnosticSource } from '../../src/host/ids';
import { applyFix } from '../../src/features/checks/applyFix';
import { take, waysOut } from '../../src/features/checks/waysOut';
import { exists } from '../../src/host/files/readText';
import { WritingPlaces } from '../../src/host/writingPlace';
import { NoteFindings } from '../../src/workspace/findings/noteFindings';
import { closeEditors } from './support/closeEditors';
import { log, makeSite, type TestSite } from './support/site';
import { waitFor } from './support/waitFor';

const a = 'content/day1/01_a.md';
const b = 'content/day1/02_b.md';

describe('checks', () => {
  let site: TestSite;
  let findings: NoteFindings;
  let shown: FindingDiagnostics;

  beforeEach(async () => {
    site = await makeSite({
      'hugo.toml': 'title = "Conf"\n',
      'netlify.toml': '[build.environment]\nHUGO_VERSION = "0.145.0"\n',
      'layouts/shortcodes/speaker.html': '<b>{{ .Get 0 }}</b>\n',
      'docs/checks.md': '# Checks\n\n### `yaml-colon`\n',
      'content/_index.md': '---\ntitle: Home\n---\n',
      'content/day1/_index.md': '---\ntitle: Day 1\n---\n',
      [a]: '---\ntitle: "A"\nweight: 1\n---\n{{% speaker "x" %}}\n',
      [b]: '---\ntitle: "B"\nweight: 2\n---\n\n* [A](./01_a)\n',
    });
    findings = new NoteFindings(site.notes, log);
    findings.start();
    const page = new CheckPage(site.root, log);
    shown = new FindingDiagnostics(findings, page);
    await page.ready;
    await findings.flush();
  });
  afterEach(async () => {
    for (const each of [shown, findings]) each.dispose();
    await vscode.workspace.getConfiguration('talkNotes').update('checks.severity', undefined);
    await vscode.workspace.getConfiguration('talkNotes').update('hugoVersion', undefined);
    await closeEditors();
    site.dispose();
  });

  const codesOf = (path: string) => findings.of(site.uri(path)).map(({ code }) => code);
  const breaking = (path: string) => findings.of(site.uri(path)).filter((each) => each.breaksBuild).length;
  const found = async (path: string, ...codes: readonly string[]) => {
    await waitFor(`${path} has ${codes.join(', ') || 'nothing'}`, async () => {
      await findings.flush();
      return codesOf(path).join() === codes.join();
    });
  };
  const open = async (path: string) => {
    const document = await vscode.workspace.openTextDocument(site.uri(path));
    await vscode.window.showTextDocument(document);
    return document;
  };
  const change = async (document: vscode.TextDocument, from: string, to: string) => {
    const at = document.getText().indexOf(from);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(
      document.uri,
      new vscode.Range(document.positionAt(at), document.positionAt(at + from.length)),
      to,
    );
    await vscode.workspace.applyEdit(edit);
  };
  const actionsAt = (
    document: vscode.TextDocument,
    range: vscode.Range,
    only?: vscode.CodeActionKind,
    actions = new CheckActions(site.notes, findings),
  ) =>
    actions.provideCodeActions(document, range, {
      only,
      diagnostics: [],
      triggerKind: vscode.CodeActionTriggerKind.Invoke,
    });
  /** Where another test has started the extension, it says the same of this site, in its own time. */
  const diagnosticsOf = (path: string) => {
    const own = vscode.languages
      .getDiagnostics(site.uri(path))
      .filter(({ source }) => source === diagnosticSource);
    return [...new Map(own.map((each) => [JSON.stringify([each.message, each.range]), each])).values()];
  };

  it('find a title that breaks the site at its colon, in unsaved text; the fix takes it away, undo brings it back @portable', async () => {
    assert.deepEqual(codesOf(a), []);
    const document = await open(a);
    await change(document, '"A"', 'Mesh: a story');
    await found(a, 'yaml-colon');
    const [diagnostic] = diagnosticsOf(a);
    assert.equal(diagnostic?.severity, vscode.DiagnosticSeverity.Error);
    assert.deepEqual(
      [diagnostic?.range.start.line, diagnostic?.range.start.character],
      [1, 'title: Mesh'.length],
    );
    const code = diagnostic?.code;
    assert.equal(typeof code === 'object' ? code.target.fragment : code, 'L3');
    assert.equal(breaking(a), 1);
    const [fix] = actionsAt(document, diagnostic?.range ?? new vscode.Range(0, 0, 0, 0));
    assert.isTrue(fix?.isPreferred);
    await vscode.workspace.applyEdit(fix.edit ?? new vscode.WorkspaceEdit());
    assert.include(document.getText(), 'title: "Mesh: a story"\n');
    await found(a);
    await waitFor('no diagnostics', () => diagnosticsOf(a).length === 0);
    assert.equal(breaking(a), 0);
    await vscode.commands.executeCommand('undo');
    await found(a, 'yaml-colon');
  });

  it('mark links of other notes when their page goes, and take the mark off when it is back', async () => {
    assert.deepEqual(codesOf(b), []);
    const text = await site.read(a);
    await vscode.workspace.fs.delete(site.uri(a));
    await found(b, 'link-not-found');
    await site.write(a, text);
    await found(b);
  });

  it('say once in Problems what a note has many times', async () => {
    const text = await site.read(b);
    await site.write(b, `---\ntitle: "B"\nweight: 2\n---\n\n${'[x]()\n\n'.repeat(6)}`);
    await found(b, ...Array.from({ length: 6 }, () => 'link-empty'));
    await waitFor('six marks', () => diagnosticsOf(b).length === 6);
    const [first, ...others] = diagnosticsOf(b).sort(
      (one, other) => one.range.start.line - other.range.start.line,
    );
    assert.equal(first?.severity, vscode.DiagnosticSeverity.Warning);
    assert.include(first?.message, '(6 times in this note)');
    for (const { severity } of others) assert.equal(severity, vscode.DiagnosticSeverity.Hint);
    await site.write(b, text);
    await found(b);
  });

  it('mark a link with an old title when the page gets another one', async () => {
    const document = await open(a);
    await site.write(b, '---\ntitle: "B"\nweight: 2\n---\n\n* [Keynote about platforms](./01_a)\n');
    await change(document, '"A"', '"Keynote above platforms"');
    await found(b, 'link-title-stale');
    await change(document, '"Keynote above platforms"', '"Keynote about platforms"');
    await found(b);
  });

  it('look anew when files of the site change: the version of Hugo, also unsaved, and shortcodes', async () => {
    const facts = () => findings.judged(site.root.toString());
    await waitFor('the facts', () => facts()?.hugo.minor === 145);
    const netlify = await open('netlify.toml');
    await change(netlify, '0.145.0', '0.160.0');
    await waitFor('the newer Hugo', async () => {
      await findings.flush();
      return facts()?.hugo.minor === 160;
    });
    await vscode.workspace.fs.delete(site.uri('layouts/shortcodes/speaker.html'));
    await found(a, 'shortcode-unknown');
    await site.write('layouts/shortcodes/speaker.html', '<i>{{ .Inner }}</i>\n');
    await found(a, 'shortcode-not-closed');
  });

  it('find a picture that is not there, and are content when it comes', async () => {
    await site.write('content/day1/_img/other.png', 'x');
    await site.write(b, '---\ntitle: "B"\nweight: 2\n---\n\n![x](../_img/slide.png)\n');
    await found(b, 'image-not-found');
    await site.write('content/day1/_img/slide.png', 'x');
    await found(b);
  });

  it('tell the pictures that no note shows, by the names of their files', async () => {
    const unused = () => findings.unusedPictures(site.root.toString());
    for (const name of ['Shown.png', 'Left Over.png', 'notes.pdf'])
      await site.write(`content/day1/_img/${name}`, 'x');
    await site.write('static/logo.png', 'x');
    const document = await open(b);
    await change(document, '* [A]', '![x](../_img/shown.png)\n\n* [A]');
    assert.deepEqual(await unused(), [site.uri('content/day1/_img/Left Over.png').toString()]);
    await site.write(a, '---\ntitle: "A"\nweight: 1\n---\n![x](../_img/Left%20Over.png)\n');
    assert.deepEqual(await unused(), []);
    const stop = new vscode.CancellationTokenSource();
    stop.cancel();
    assert.isUndefined(await findings.unusedPictures(site.root.toString(), { token: stop.token }));
  });

  it('have the severity that the settings say, and Hugo’s version from them', async () => {
    await site.write(b, '---\ntitle: "B"\nweight: 2\n---\n\n[x](./nowhere)\n');
    await found(b, 'link-not-found');
    assert.equal(diagnosticsOf(b)[0]?.severity, vscode.DiagnosticSeverity.Warning);
    const settings = vscode.workspace.getConfiguration('talkNotes');
    await settings.update('checks.severity', { 'link-not-found': 'error', nonsense: 'off' });
    await waitFor('the error', async () => {
      await findings.flush();
      return diagnosticsOf(b)[0]?.severity === vscode.DiagnosticSeverity.Error;
    });
    await settings.update('checks.severity', { 'link-not-found': 'off' });
    await found(b);
    await settings.update('hugoVersion', '0.131.0');
    await waitFor('the older Hugo', async () => {
      await findings.flush();
      return findings.judged(site.root.toString())?.hugo.minor === 131;
    });
  });

  it('are silenced for a line and for a note', async () => {
    const document = await open(b);
    await change(document, '[A](./01_a)', '[x](./nowhere)');
    await found(b, 'link-not-found');
    const actions = actionsAt(document, diagnosticsOf(b)[0]?.range ?? new vscode.Range(0, 0, 0, 0));
    const silences = actions.filter(({ title }) => title.startsWith('Ignore'));
    assert.equal(silences.length, 2);
    for (const { edit } of silences) {
      await vscode.workspace.applyEdit(edit ?? new vscode.WorkspaceEdit());
      await found(b);
      await vscode.commands.executeCommand('undo');
      await found(b, 'link-not-found');
    }
  });

  it('are hidden behind their fixes, in other words where Hugo goes on to refuse the note', async () => {
    const document = await open(a);
    await change(document, '"A"\nweight: 1', 'A: B');
    await found(a, 'yaml-colon');
    const actions = actionsAt(document, diagnosticsOf(a)[0]?.range ?? new vscode.Range(0, 0, 0, 0));
    const titles = actions.map(({ title }) => title);
    const first = titles.findIndex((title) => title.startsWith('Hide on this line (Hugo'));
    assert.isAbove(first, titles.indexOf('Quote the text'));
    assert.isTrue(titles.some((title) => title.startsWith('Hide in this note (Hugo')));
    assert.isFalse(titles.some((title) => title.startsWith('Ignore')));
    // VS Code shows what mends a diagnostic first, in whichever order it is given.
    assert.lengthOf(actions[first]?.diagnostics ?? [], 0);
  });

  it('are mended all at once by source.fixAll, and not while nobody asks for it', async () => {
    const document = await open(a);
    await change(document, '"A"\nweight: 1', 'A: B\nweight: "3"');
    await change(document, '{{% speaker "x" %}}', '```Mermaid\ngraph\n```');
    await found(a, 'yaml-colon', 'mermaid-capital');
    const everywhere = new vscode.Range(0, 0, document.lineCount, 0);
    assert.isTrue(
      actionsAt(document, everywhere).every(
        ({ kind }) => kind?.value === vscode.CodeActionKind.QuickFix.value,
      ),
    );
    const [all, ...others] = actionsAt(document, everywhere, vscode.CodeActionKind.SourceFixAll);
    assert.deepEqual(others, []);
    assert.equal(all?.kind?.value, fixAllKind.value);
    await vscode.workspace.applyEdit(all?.edit ?? new vscode.WorkspaceEdit());
    assert.equal(document.getText(), '---\ntitle: "A: B"\nweight: 3\n---\n```mermaid\ngraph\n```\n');
    await found(a);
  });

  it('are mended by their kind in the whole note, with edits that are made when they are asked for', async () => {
    const document = await open(b);
    await change(document, '* [A](./01_a)', '```Mermaid\ngraph\n```\n\n```Mermaid\ngraph\n```');
    await found(b, 'mermaid-capital', 'mermaid-capital');
    const actions = new CheckActions(site.notes, findings);
    const action = actionsAt(document, new vscode.Range(5, 3, 5, 10), undefined, actions).find(({ title }) =>
      title.startsWith('Fix all in this note'),
    );
    if (action === undefined) throw new Error('There is no such action');
    assert.isUndefined(action.edit);
    // What is typed meanwhile stays where it is.
    await change(document, '---\n\n', '---\nWords.\n\n');
    const { edit } = actions.resolveCodeAction(action);
    await vscode.workspace.applyEdit(edit ?? new vscode.WorkspaceEdit());
    const fence = '```mermaid\ngraph\n```\n';
    assert.equal(document.getText(), `---\ntitle: "B"\nweight: 2\n---\nWords.\n\n${fence}\n${fence}`);
    await found(b);
  });

  it('are mended in a note that no editor shows, and the file is saved', async () => {
    await site.write(b, '---\ntitle: B: C\nweight: 2\n---\n');
    await found(b, 'yaml-colon');
    const page = site.conference().find(site.uri(b).toString());
    const [finding] = findings.of(site.uri(b));
    if (page === undefined || finding === undefined) throw new Error('The note is no page');
    const places = new WritingPlaces();
    const parts = { notes: site.notes, findings, places, home: site.root };
    const [way] = await waysOut(parts, { page, found: finding });
    if (way === undefined) throw new Error('There is no way out');
    assert.isTrue(await take(parts, way));
    assert.equal(await site.read(b), '---\ntitle: "B: C"\nweight: 2\n---\n');
    assert.deepEqual(codesOf(b), []);
    places.dispose();
  });

  it('renumber a day in all of its notes at once, by the light bulb and from the list', async () => {
    const day: Readonly<Record<string, number>> = { '03_c': 3, '04_d': 5, '05_e': 4 };
    const pathOf = (name: string) => `content/day1/${name}.md`;
    const text = (name: string, weight: number) => `---\ntitle: "${name}"\nweight: ${weight}\n---\n`;
    for (const [name, weight] of Object.entries(day)) await site.write(pathOf(name), text(name, weight));
    const [d, e] = [pathOf('04_d'), pathOf('05_e')];
    await found(d, 'weight-out-of-step');
    const document = await open(d);
    // While notes of the day are still on their way, it is offered for fewer of them or not at all.
    await waitFor('the light bulb to renumber both notes', () => {
      const fix = actionsAt(document, new vscode.Range(2, 8, 2, 9)).find(({ title }) =>
        title.startsWith('Renumber'),
      );
      const names = fix?.edit?.entries().map(([{ path }]) => path.slice(-'04_d.md'.length));
      return names?.join() === '04_d.md,05_e.md';
    });
    const page = site.conference().find(site.uri(d).toString());
    const [finding] = findings.of(site.uri(d));
    if (page === undefined || finding === undefined) throw new Error('The note is no page');
    const places = new WritingPlaces();
    const parts = { notes: site.notes, findings, places, home: site.root };
    const way = (await waysOut(parts, { page, found: finding })).find(({ label }) =>
      label.includes('Renumber'),
    );
    if (way === undefined) throw new Error('There is no such way out');
    // Whoever chooses may take their time, and the other note says something else by then.
    await site.write(e, `${text('05_e', 4)}\nMore words.\n`);
    assert.isFalse(await take(parts, way));
    assert.equal(await site.read(d), text('04_d', 5));
    await site.write(e, text('05_e', 4));
    assert.isTrue(await take(parts, way));
    assert.equal(await site.read(d), text('04_d', 4));
    assert.equal(await site.read(e), text('05_e', 5));
    await found(d);
    await found(e);
    places.dispose();
  });

  it('move a picture to the others, with its addresses in all notes, and one undo takes it back', async () => {
    const [odd, there] = ['content/day1/odd.png', 'content/day1/_img/odd.png'];
    const isThere = (path: string) => exists(site.uri(path));
    const names = ['1', '2', '3', '4', '5', '6', '7', '8'];
    for (const name of names) await site.write(`content/day1/_img/${name}.png`, name);
    await site.write(odd, 'a picture');
    const texts = {
      [a]: `---\ntitle: "A"\nweight: 1\n---\n${names.map((name) => `![x](../_img/${name}.png)\n`).join('')}[odd](../odd.png)\n\n<img src="../odd.png">\n`,
      [b]: '---\ntitle: "B"\nweight: 2\n---\n![odd](../odd.png?width=5vw)\n',
    };
    for (const [path, text] of Object.entries(texts)) await site.write(path, text);
    await found(b, 'image-elsewhere');
    const document = await open(b);
    const move = () =>
      actionsAt(document, new vscode.Range(4, 10, 4, 10)).find(({ title }) =>
        title.startsWith('Move the image'),
      )?.command;
    await waitFor('the fix that moves', () => move() !== undefined);
    const places = new WritingPlaces();
    const parts = { notes: site.notes, findings, places, home: site.root };
    await applyFix(parts, move()?.arguments ?? []);
    assert.isTrue(await isThere(there));
    assert.isFalse(await isThere(odd));
    assert.include(document.getText(), '](../_img/odd.png?width=5vw)');
    assert.include(await site.read(a), '[odd](../_img/odd.png)\n\n<img src="../_img/odd.png">');
    await found(b);
    assert.isTrue(await site.notes.undo());
    assert.isTrue(await isThere(odd));
    assert.isFalse(await isThere(there));
    assert.equal(document.getText(), texts[b]);
    assert.equal(await site.read(a), texts[a]);
    await found(b, 'image-elsewhere');

    // Whoever goes through the findings gets the same, saved.
    const page = site.conference().find(site.uri(b).toString());
    const [finding] = findings.of(site.uri(b));
    if (page === undefined || finding === undefined) throw new Error('The note is no page');
    const way = (await waysOut(parts, { page, found: finding })).find(({ label }) => label.includes('Move'));
    if (way === undefined) throw new Error('There is no such way out');
    assert.isTrue(await take(parts, way));
    assert.isTrue(await isThere(there));
    assert.equal(await site.read(b), texts[b].replace('../odd', '../_img/odd'));
    places.dispose();
  });

  it('show what is only worth a look in notes that are open', async () => {
    await site.write(b, '---\ntitle: "B"\nweight: 2\ntags: []\n---\n');
    await found(b, 'tags-empty');
    // The extension itself, which runs beside, may still show what it found before.
    await waitFor('no remark', () => diagnosticsOf(b).length === 0);
    await open(b);
    await waitFor('the remark', () => diagnosticsOf(b).length === 1);
  });

  it('are of notes of a conference alone', async () => {
    const other = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: '---\ntitle: a: b\n---\n',
    });
    await findings.flush();
    assert.deepEqual(findings.of(other.uri), []);
    assert.deepEqual(actionsAt(other, new vscode.Range(0, 0, 3, 0)), []);
  });
});
