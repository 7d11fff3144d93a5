import { assert } from 'chai';
import * as vscode from 'vscode';
import type { ButtonPlace } from '../../src/features/buttons/activeButton';
import { askAddress } from '../../src/features/buttons/askAddress';
import { ButtonActions } from '../../src/features/buttons/buttonActions';
import { ButtonLinks } from '../../src/features/buttons/buttonLinks';
import { clearOneButton, toggleButtonComment } from '../../src/features/buttons/changeButton';
import { CompleteAttribute } from '../../src/features/buttons/completeAttribute';
import { HoverButton } from '../../src/features/buttons/hoverButton';
import { insertLink, setLinks } from '../../src/features/buttons/insertLink';
import { PasteLink } from '../../src/features/buttons/pasteLink';
import { WritingPlaces } from '../../src/host/writingPlace';
import { pageTitled } from '../support/conferenceOf';
import { closeEditors } from './support/closeEditors';
import { makeSite, type TestSite } from './support/site';
import { waitFor } from './support/waitFor';

const video = (href: string) =>
  `{{% button href="${href}" style="warning" icon="video" %}}Watch talk on YouTube{{% /button %}}`;
const slides = (href: string) =>
  `{{% button href="${href}" style="tip" icon="person-chalkboard" %}}Slides{{% /button %}}`;
const head = '---\ntitle: A # mine\n---\n\n';
const placeholders = `<!-- ${video('https://example.com/v')}\n${slides('')} -->\n\nText\n`;
const copied = 'https://youtu.be/abc?si=tracking&t=754';
const clean = 'https://youtu.be/abc?t=754';

describe('buttons', () => {
  let site: TestSite;
  let places: WritingPlaces;
  const path = 'content/day1/01_a.md';

  beforeEach(async () => {
    site = await makeSite({
      'hugo.toml': 'title = "Conf"\n',
      'content/day1/_index.md': '---\ntitle: Day 1\n---\n',
      [path]: head + placeholders,
      'content/day1/02_b.md': `---\ntitle: B\n---\n\n${video('https://youtu.be/b')}\n`,
      'content/day1/03_c.md': '---\r\ntitle: C\r\n---\r\n\r\nText\r\n',
      'content/day1/slides.pdf': 'not really slides',
    });
    places = new WritingPlaces();
  });
  afterEach(async () => {
    await closeEditors();
    places.dispose();
    site.dispose();
  });

  const open = async (name = path) => {
    const document = await vscode.workspace.openTextDocument(site.uri(name));
    await vscode.window.showTextDocument(document);
    return document;
  };
  const cursorAt = (document: vscode.TextDocument, words: string) => {
    const position = document.positionAt(document.getText().indexOf(words));
    vscode.window.activeTextEditor!.selection = new vscode.Selection(position, position);
    return position;
  };
  const placeOf = (document: vscode.TextDocument, words: string): ButtonPlace => {
    const { line, character } = document.positionAt(document.getText().indexOf(words));
    return { uri: document.uri.toString(), line, character };
  };
  const titled = (title: string) => ({
    conference: site.conference(),
    page: pageTitled(site.conference(), title),
  });

  describe('commands', () => {
    it('fill the placeholder of their kind from the clipboard, and one undo takes it back @portable', async () => {
      const document = await open();
      const before = document.getText();
      await vscode.env.clipboard.writeText(copied);
      await insertLink(site.notes, places, 'video', undefined);
      assert.equal(document.getText(), `${head}${video(clean)}\n<!-- ${slides('')} -->\n\nText\n`);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), before);
    });

    it('reach unsaved text, which stays unsaved', async () => {
      const document = await open('content/day1/03_c.md');
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(4, 0), '- unsaved ');
      await vscode.workspace.applyEdit(edit);
      await vscode.env.clipboard.writeText('https://speakerdeck.com/a/b');
      await insertLink(site.notes, places, 'slides', undefined);
      assert.equal(
        document.getText(),
        `---\r\ntitle: C\r\n---\r\n\r\n${slides('https://speakerdeck.com/a/b')}\r\n\r\n- unsaved Text\r\n`,
      );
      assert.isTrue(document.isDirty);
      assert.notInclude(await site.read('content/day1/03_c.md'), 'speakerdeck');
    });

    it('set links of rows whose notes are not open, and save them', async () => {
      await vscode.env.clipboard.writeText(copied);
      await setLinks(site.notes, [titled('A')], 'video');
      assert.include(await site.read(path), `${head}${video(clean)}\n<!-- ${slides('')} -->`);
      await waitFor('the tree', () => {
        const { page } = titled('A');
        return page.kind === 'session' && !page.missing.video && page.missing.slides;
      });
    });

    it('ask for an address with words that are true of what is typed', async () => {
      await vscode.env.clipboard.writeText('no address');
      const { showInputBox } = vscode.window;
      const said: unknown[] = [];
      Object.assign(vscode.window, {
        showInputBox: async (options: vscode.InputBoxOptions) => {
          said.push(options.prompt);
          for (const typed of ['', 'youtu', 'youtu.be/abc', 'https://speakerdeck.com/a/b']) {
            const answer = await options.validateInput?.(typed);
            said.push(typeof answer === 'object' ? answer?.message : answer);
          }
          return 'youtu.be/abc';
        },
      });
      try {
        assert.equal(await askAddress('video', 'A', true), 'https://youtu.be/abc');
      } finally {
        Object.assign(vscode.window, { showInputBox });
      }
      assert.deepEqual(said, [
        'No URL on the clipboard. Copy one, or paste or type it here.',
        undefined,
        'Not a URL. Enter one that starts with http:// or https://.',
        'Press Enter to use this URL',
        'This looks like slides. Press Enter to use it anyway.',
      ]);
    });

    it('leave a note alone that has the link already', async () => {
      const document = await open('content/day1/02_b.md');
      const before = document.getText();
      await vscode.env.clipboard.writeText('https://youtu.be/b?si=x');
      await insertLink(site.notes, places, 'video', undefined);
      assert.equal(document.getText(), before);
    });

    it('comment the button at the cursor out, and in again', async () => {
      const document = await open('content/day1/02_b.md');
      const before = document.getText();
      cursorAt(document, 'Watch');
      await toggleButtonComment(site.notes, places, undefined);
      assert.include(document.getText(), `<!-- ${video('https://youtu.be/b')} -->`);
      await toggleButtonComment(site.notes, places, undefined);
      assert.equal(document.getText(), before);
    });

    it('clear a button to what the conference’s placeholders are', async () => {
      const document = await open('content/day1/02_b.md');
      await clearOneButton(site.notes, places, placeOf(document, '{{% button'));
      assert.include(document.getText(), `<!-- ${video('https://example.com/v')} -->`);
    });

    it('change nothing in a note that is half written', async () => {
      await site.write('content/day1/03_c.md', `---\ntitle: C\n---\n<!-- ${video('')}\nopen\n`);
      const document = await open('content/day1/03_c.md');
      const before = document.getText();
      await vscode.env.clipboard.writeText(copied);
      await insertLink(site.notes, places, 'video', undefined);
      assert.equal(document.getText(), before);
    });
  });

  describe('paste', () => {
    const paste = async (document: vscode.TextDocument, at: string, text: string) => {
      const data = new vscode.DataTransfer();
      data.set('text/plain', new vscode.DataTransferItem(text));
      const position = document.positionAt(document.getText().indexOf(at));
      const context: vscode.DocumentPasteEditContext = {
        only: undefined,
        triggerKind: vscode.DocumentPasteTriggerKind.Automatic,
      };
      const { token } = new vscode.CancellationTokenSource();
      const range = new vscode.Range(position, position);
      return new PasteLink(site.notes).provideDocumentPasteEdits(document, [range], data, context, token);
    };

    it('on a placeholder of the kind fills it, before the plain text @portable', async () => {
      const document = await open();
      const [edit] = await paste(document, 'https://example.com/v', copied);
      assert.equal(edit?.title, 'Fill In Video Link');
      assert.equal(edit?.insertText, '');
      assert.isUndefined(edit?.yieldTo);
      await vscode.workspace.applyEdit(edit!.additionalEdit!);
      assert.include(document.getText(), `\n${video(clean)}\n<!-- ${slides('')} -->`);
    });

    it('elsewhere is offered behind the plain text', async () => {
      const document = await open();
      for (const at of ['Text', slides('')]) {
        const edits = await paste(document, at, copied);
        assert.deepEqual(
          edits.map(({ title, yieldTo }) => [title, yieldTo?.length]),
          [['Fill In Video Link', 1]],
          at,
        );
      }
      const other = await open('content/day1/02_b.md');
      const [edit] = await paste(other, 'Watch', 'https://speakerdeck.com/a/b');
      assert.equal(edit?.title, 'Insert Slides Button');
      assert.equal(edit?.insertText, slides('https://speakerdeck.com/a/b'));
      assert.lengthOf(edit?.yieldTo ?? [], 1);
    });

    it('has nothing for other words, other addresses and other people’s Markdown', async () => {
      const document = await open();
      assert.deepEqual(await paste(document, 'Text', `see ${copied}`), []);
      assert.deepEqual(await paste(document, 'Text', 'https://a.dev/page'), []);
      await site.write('notes.md', 'Text\n');
      assert.deepEqual(await paste(await open('notes.md'), 'Text', copied), []);
    });

    it('fills the places that plain lines and the front matter keep', async () => {
      await site.write('content/day1/03_c.md', '---\ntitle: C\nvideo: TBD\n---\n- Slides: TBD\n\nText\n');
      const document = await open('content/day1/03_c.md');
      for (const [at, text] of [
        ['TBD\n---', copied],
        ['Slides: TBD', 'https://speakerdeck.com/a/b'],
      ] as const) {
        const [edit] = await paste(document, at, text);
        assert.isUndefined(edit?.yieldTo);
        await vscode.workspace.applyEdit(edit!.additionalEdit!);
      }
      assert.equal(
        document.getText(),
        `---\ntitle: C\nvideo: ${clean}\n---\n- Slides: https://speakerdeck.com/a/b\n\nText\n`,
      );
    });

    it('takes a dropped link', async () => {
      const document = await open();
      const data = new vscode.DataTransfer();
      data.set('text/uri-list', new vscode.DataTransferItem(`# a title\r\n${copied}\r\n`));
      const { token } = new vscode.CancellationTokenSource();
      const position = document.positionAt(document.getText().indexOf('icon="video"'));
      const [edit] = await new PasteLink(site.notes).provideDocumentDropEdits(
        document,
        position,
        data,
        token,
      );
      assert.equal(edit?.title, 'Fill In Video Link');
      assert.isUndefined(edit?.yieldTo);
    });
  });

  describe('in the editor', () => {
    const complete = async (document: vscode.TextDocument, before: string) => {
      const at = document.getText().indexOf(before);
      assert.isAtLeast(at, 0, before);
      const position = document.positionAt(at + before.length);
      return new CompleteAttribute(site.notes).provideCompletionItems(document, position);
    };

    it('completes styles, icons and addresses as plain text, those in use first', async () => {
      const document = await open();
      const styles = await complete(document, 'style="');
      assert.equal(styles?.[0]?.label, 'warning');
      assert.equal(styles?.[0]?.detail, '2 buttons');
      assert.includeMembers(styles?.map(({ label }) => label) ?? [], ['tip', 'primary', 'red']);
      const icons = await complete(document, 'icon="');
      assert.equal(icons?.[0]?.label, 'video');
      assert.include(icons?.map(({ label }) => label) ?? [], 'fa-brands fa-github');
      await vscode.env.clipboard.writeText(copied);
      const [address] = (await complete(document, 'href="')) ?? [];
      assert.equal(address?.label, clean);
      assert.isUndefined(address?.insertText);
      const range = address?.range as { inserting: vscode.Range; replacing: vscode.Range };
      assert.equal(document.getText(range.replacing), 'https://example.com/v');
    });

    it('completes nothing outside of a button', async () => {
      const document = await open();
      assert.isUndefined(await complete(document, 'Text'));
      assert.isUndefined(await complete(document, '{{% button '));
    });

    it('says on hover where a button leads and what it is, and trusts no other command @portable', async () => {
      const document = await open();
      const position = document.positionAt(document.getText().indexOf('Watch'));
      const hover = new HoverButton(site.notes).provideHover(document, position);
      const markdown = hover?.contents[0] as vscode.MarkdownString;
      assert.include(markdown.value, '[https\\:\\/\\/example\\.com\\/v](https://example.com/v)');
      assert.include(markdown.value, 'Placeholder');
      assert.include(markdown.value, 'Commented out');
      assert.include(markdown.value, 'command:talkNotes.insertVideoButton?');
      const trusted = markdown.isTrusted as { enabledCommands: readonly string[] };
      assert.isTrue(trusted.enabledCommands.every((id) => id.startsWith('talkNotes.')));
    });

    it('lets nothing of a note become Markdown', async () => {
      const evil = 'https://a.dev/](command:x) <img src=x> $(bug)';
      await site.write(path, head + video(evil));
      const document = await open();
      const hover = new HoverButton(site.notes).provideHover(document, new vscode.Position(4, 3));
      assert.exists(hover);
      const { value } = hover.contents[0] as vscode.MarkdownString;
      assert.notInclude(value, '](command:x)');
      assert.notMatch(value, /(?<!\\)<img/);
      assert.notInclude(value, '$(');
    });

    it('makes addresses clickable, commented out or not, web addresses and files of the site only', async () => {
      await site.write(
        path,
        head +
          [
            `<!-- ${video('https://youtu.be/x')} -->`,
            video('https://a.dev/a%23b'),
            slides('javascript:alert(1)'),
            slides('TODO'),
            slides('slides.pdf'),
            slides('./02_b'),
            slides('../../../../etc/passwd'),
          ].join('\n'),
      );
      const document = await open();
      const provider = new ButtonLinks(site.notes);
      const targets = provider
        .provideDocumentLinks(document)
        .map((link) => provider.resolveDocumentLink(link).target?.toString());
      assert.deepEqual(targets, [
        'https://youtu.be/x',
        vscode.Uri.parse(
          `command:vscode.open?${encodeURIComponent(JSON.stringify(['https://a.dev/a%23b']))}`,
        ).toString(),
        site.uri('content/day1/slides.pdf').toString(),
        site.uri('content/day1/02_b.md').toString(),
        undefined,
      ]);
    });

    it('offers what can be done with a button', async () => {
      const document = await open();
      const actionsAt = (words: string) => {
        const position = document.positionAt(document.getText().indexOf(words));
        const range = new vscode.Range(position, position);
        return new ButtonActions(site.notes).provideCodeActions(document, range).map(({ title }) => title);
      };
      assert.deepEqual(actionsAt('Watch'), ['Fill Button from Clipboard', 'Uncomment Button']);
      assert.deepEqual(actionsAt('Text'), []);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      const live = await open('content/day1/02_b.md');
      const { length } = new ButtonActions(site.notes).provideCodeActions(live, new vscode.Range(4, 3, 4, 3));
      assert.equal(length, 3);
    });

    it('asks no more of a large note than of a small one', async () => {
      const lines = (count: number) => `${head}${`${video('https://youtu.be/x')} text\n`.repeat(count)}`;
      const asked = async (name: string) => {
        let count = 0;
        const document = new Proxy(await open(name), {
          get: (target, key) => (count++, Reflect.get(target, key) as unknown),
        });
        assert.isDefined(await complete(document, 'style="'));
        return count;
      };
      await site.write(path, lines(2));
      await site.write('content/day1/03_c.md', lines(2000));
      assert.equal(await asked('content/day1/03_c.md'), await asked(path));
    });
  });
});
