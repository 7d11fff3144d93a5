import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Section } from '../../src/core/conference/conference';
import { deckButtons } from '../../src/core/decks/published/deckLinks';
import type { PublishedDeck } from '../../src/core/decks/published/publishedDeck';
import { newOwnTalk } from '../../src/features/decks/newOwnTalk';
import { readDeckFile } from '../../src/features/decks/readDeckFile';
import { addDeckToSession } from '../../src/features/decks/sessionFromDeck';
import { addDeckTo, createFromDeck } from '../../src/features/decks/writeDeck';
import { commandIds, configurationSection } from '../../src/host/ids';
import { exists } from '../../src/host/files/readText';
import { findPage } from '../../src/workspace/conferences/notes';
import { RememberedDecks } from '../../src/workspace/kept/rememberedDecks';
import { pageTitled } from '../support/conferenceOf';
import { japanesePdf, plainPdf } from '../support/decks/plainPdf';
import { closeEditors } from './support/closeEditors';
import { memoryOf } from './support/memory';
import { log, makeSite, type TestSite } from './support/site';
import { waitFor } from './support/waitFor';

const deck: PublishedDeck = {
  title: 'Tides {{< x >}}',
  speakers: ['Ann Miller'],
  date: '2024-03-07',
  event: 'Tidewater Days',
  abstract: 'About waiting.',
  links: [{ title: 'Video', url: 'https://youtu.be/abcdefghijk' }],
  url: 'https://speakerdeck.com/ann/tides',
  slides: [
    { number: 1, text: 'Tides' },
    { number: 2, text: '' },
  ],
};
const forNote = { deck, buttons: deckButtons(deck) };
const transcript =
  '{{% expand title="Slide transcript" %}}\n\n#### Slide 1\n\nTides\n\n#### Slide 2\n\n{{% /expand %}}\n';

const note =
  '---\ntitle: Talk\nspeakers: [Bo Li]\nevent: Elsewhere\n---\n\n' +
  '<!-- {{% button href="" style="tip" icon="person-chalkboard" %}}Slides{{% /button %}} -->\n\n* mine\n';

const home = () => vscode.extensions.getExtension('talk-notes.talk-notes')!.extensionUri;

/**
 * Answers what is asked.
 * @param answers of the input boxes, one after the other
 * @param choice of what the lists offer
 * @returns the commands that were run, and what lets people be asked again
 */
function answering(site: TestSite, answers: readonly string[], choice: number) {
  const { showInputBox, showQuickPick, showOpenDialog } = vscode.window;
  const { executeCommand } = vscode.commands;
  const left = [...answers];
  const ran: string[] = [];
  Object.assign(vscode.window, {
    showInputBox: () => Promise.resolve(left.shift()),
    showQuickPick: (items: readonly unknown[]) => Promise.resolve(items[choice]),
    showOpenDialog: () => Promise.resolve([site.uri('talk.pdf')]),
  });
  Object.assign(vscode.commands, {
    executeCommand: (id: string, ...args: unknown[]) =>
      id.startsWith('talkNotes.') ? Promise.resolve(void ran.push(id)) : executeCommand(id, ...args),
  });
  const restore = () => {
    Object.assign(vscode.window, { showInputBox, showQuickPick, showOpenDialog });
    Object.assign(vscode.commands, { executeCommand });
  };
  return { ran, restore };
}

describe('decks as sessions', () => {
  let site: TestSite;
  const day = () => pageTitled(site.conference(), 'Day 1') as Section;

  beforeEach(async () => {
    site = await makeSite({
      'hugo.toml': 'title = "Conf"\n',
      'content/day1/_index.md': '---\ntitle: Day 1\nweight: 1\n---\n',
      'content/day1/01_talk.md': note,
    });
  });

  afterEach(async () => {
    await closeEditors();
    site.dispose();
  });

  it('make a session as New Session does, with the keys of the notes around it', async () => {
    const uri = await createFromDeck(site.notes, site.conference(), day(), {
      ...forNote,
      title: 'Tides {{< x >}}',
      tags: ['waiting'],
    });
    assert.equal(uri?.toString(), site.uri('content/day1/02_tides-x.md').toString());
    await waitFor('the new session', () => findPage(site.notes, uri!) !== undefined);
    const { page } = findPage(site.notes, uri!)!;
    assert.deepEqual(page.note!.frontMatter.speakers, ['Ann Miller']);
    assert.deepEqual(
      page.note!.buttons.map(({ kind, href, placeholder }) => [kind, href, placeholder]),
      [
        ['video', 'https://youtu.be/abcdefghijk', false],
        ['slides', 'https://speakerdeck.com/ann/tides', false],
      ],
    );
    const text = await site.read('content/day1/02_tides-x.md');
    assert.match(text, /^event: Tidewater Days$/m);
    assert.isTrue(text.endsWith(transcript), text);
    const { document, selection } = vscode.window.activeTextEditor!;
    assert.equal(document.uri.toString(), uri!.toString());
    assert.match(text.split('\n').slice(selection.active.line).join('\n'), /^\n\n\{\{% expand/);
  });

  it('make nothing where the template swallows what comes behind it', async () => {
    await site.write('archetypes/default.md', '---\ntitle: x\n---\n<!-- open\n');
    const parts = { ...forNote, title: 'Tides', tags: [] };
    assert.isUndefined(await createFromDeck(site.notes, site.conference(), day(), parts));
    assert.isFalse(await exists(site.uri('content/day1/02_tides.md')));
  });

  it('go into a note that is there, and one undo takes them out again', async () => {
    const uri = site.uri('content/day1/01_talk.md');
    const editor = await vscode.window.showTextDocument(uri);
    assert.isTrue(await addDeckTo(site.notes, findPage(site.notes, uri)!, forNote));
    const text = editor.document.getText();
    assert.include(text, '\n{{% button href="https://speakerdeck.com/ann/tides" style="tip"');
    assert.isTrue(text.endsWith(transcript.replace('transcript"', 'transcript: Tides x"')), text);
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), note);
  });

  it('fill the slides link of a plain note, and add the words below as HTML', async () => {
    const settings = vscode.workspace.getConfiguration(configurationSection);
    const folder = `${site.root.path.split('/').at(-1) ?? ''}/plain`;
    await settings.update('folders', [folder], vscode.ConfigurationTarget.Workspace);
    await site.write('plain/talk.md', '# A talk\n\n* Slides (TBD)\n\nMy words.\n');
    await vscode.env.clipboard.writeText('Tides\n\nSlide 1\nSlide 1 text\nTides\nSlide 2\nSlide 2 text\n');
    const { restore } = answering(site, ['https://speakerdeck.com/ann/tides'], 0);
    try {
      await site.notes.refresh();
      const conference = site.notes.conferences.find(({ kind }) => kind === 'plain')!;
      const target = { conference, page: pageTitled(conference, 'A talk') };
      const targets = { pages: () => [target], near: () => target };
      const remembered = new RememberedDecks(memoryOf());
      await addDeckToSession(
        { notes: site.notes, targets, remembered, home: home(), log },
        undefined,
        undefined,
      );
    } finally {
      restore();
      await vscode.env.clipboard.writeText('');
      await settings.update('folders', undefined, vscode.ConfigurationTarget.Workspace);
    }
    assert.equal(
      await site.read('plain/talk.md'),
      '# A talk\n\n* [Slides](https://speakerdeck.com/ann/tides)\n\nMy words.\n\n' +
        '<details>\n<summary>Slide transcript: Tides</summary>\n\n#### Slide 1\n\nTides\n\n#### Slide 2\n\n</details>\n',
    );
    const shown = vscode.window.activeTextEditor!.document.uri;
    assert.equal(shown.toString(), site.uri('plain/talk.md').toString());
  });

  const read = async (name: string, content: string | Uint8Array) => {
    const file = site.uri(name);
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    await vscode.workspace.fs.writeFile(file, bytes);
    return readDeckFile(file, home());
  };

  it('are read from a PDF, with the maps that its fonts need @portable', async () => {
    const found = await read('talk.pdf', plainPdf(['Tides', 'and timeouts']));
    assert.isTrue(found !== undefined && 'deck' in found && found.isPdf, JSON.stringify(found));
    if (found === undefined || !('deck' in found)) return;
    assert.equal(found.deck.title, 'Tides');
    assert.deepEqual(found.deck.slides, [
      { number: 1, text: 'Tides' },
      { number: 2, text: 'and timeouts' },
    ]);
    const japanese = await read('japanese.pdf', japanesePdf());
    assert.equal(japanese !== undefined && 'deck' in japanese ? japanese.deck.slides[0]?.text : '', '日本');
  });

  it('are read from text, whatever the file is called', async () => {
    const found = await read('page.pdf', 'Tides\n\nSlide 1\nSlide 1 text\nTides\nSlide 2\nSlide 2 text\n');
    assert.isTrue(found !== undefined && 'deck' in found && !found.isPdf);
  });

  it('say why a file is none', async () => {
    const reason = async (name: string, content: string | Uint8Array) => {
      const found = await read(name, content);
      return found !== undefined && 'trouble' in found ? found.trouble : JSON.stringify(found);
    };
    assert.match(await reason('a.md', '# Note\n'), /^a\.md has no slides/);
    assert.match(await reason('b.pdf', '%PDF-1.4 and no more'), /^b\.pdf is damaged/);
    assert.match(await reason('c.txt', new Uint8Array(5_000_001)), /^c\.txt is 5 MB; the limit is 5 MB/);
    const gone = await readDeckFile(site.uri('nope.txt'), home());
    assert.match(JSON.stringify(gone), /nope\.txt no longer exists/);
  });
});

describe('New Own Talk', () => {
  let site: TestSite;

  beforeEach(async () => {
    site = await makeSite({
      'hugo.toml': 'title = "Conf"\n',
      'content/day1/_index.md': '---\ntitle: Day 1\nweight: 1\n---\n',
      'talk.pdf': plainPdf(['Tides', 'and timeouts']),
    });
  });

  afterEach(async () => {
    await closeEditors();
    site.dispose();
  });

  const make = async (answers: readonly string[], choice: number) => {
    const remembered = new RememberedDecks(memoryOf());
    const conference = site.conference();
    const { ran, restore } = answering(site, answers, choice);
    const near = () => ({ conference, page: pageTitled(conference, 'Day 1') });
    const targets = { pages: () => [], near };
    await newOwnTalk({ notes: site.notes, targets, remembered, home: home(), log }, undefined).finally(
      restore,
    );
    return { remembered, ran };
  };
  const uri = () => site.uri('content/day1/01_tides.md');

  it('makes the note, and takes the PDF to the slide picker, with the cursor below Slides', async () => {
    const answers = ['Tides', '2024-03-07', 'Tidewater Days', 'skycfg https://skycfg.fun'];
    const { remembered, ran } = await make(answers, 0);
    const text = await site.read('content/day1/01_tides.md');
    assert.match(text, /^ownTalk: true$/m);
    assert.match(text, /^date: ["']?2024-03-07/m);
    assert.include(text, '### skycfg\n\n- <https://skycfg.fun>\n');
    assert.equal(remembered.of(uri())?.toString(), site.uri('talk.pdf').toString());
    assert.deepEqual(ran, [commandIds.insertSlideTranscript]);
    const { document, selection } = vscode.window.activeTextEditor!;
    assert.equal(document.uri.toString(), uri().toString());
    assert.equal(document.lineAt(selection.active.line - 1).text, '## Slides');
  });

  it('makes the note alone where the slides come later, and nothing where a question is left', async () => {
    const { remembered, ran } = await make(['Tides', '2024-03-07', '', ''], 1);
    assert.isTrue(await exists(uri()));
    assert.isUndefined(remembered.of(uri()));
    assert.deepEqual(ran, []);
    await make(['Other', '2024-03-07', ''], 1);
    assert.isFalse(await exists(site.uri('content/day1/02_other.md')));
  });
});
