import assert from 'node:assert/strict';
import { ConferenceChecker } from '../../../src/core/checks/conferenceChecker';
import { siteFacts } from '../../../src/core/checks/site/siteFacts';
import { NoteReading } from '../../../src/core/note/parseNote';
import { modelOf, uriOf } from '../../support/conferenceFiles';

const b = 'content/day1/b.md';
const c = 'content/day1/c.md';
const talk = (title: string, weight: number, above = '') =>
  `---\n${above}title: ${title}\nweight: ${weight}\n---\n`;

describe('what comparing notes finds', () => {
  const files = {
    'hugo.toml': '',
    'content/day1/_index.md': '---\ntitle: Day 1\n---\n',
    'content/day1/a.md': talk('A', 10),
    [b]: talk('B', 20),
    [c]: talk('C', 20),
  };

  function compared() {
    const model = modelOf(files);
    const site = siteFacts({ kind: 'hugo', config: [], files: [] });
    const checker = new ConferenceChecker(model.conference, { site, files: new Set(), now: () => 0 });
    for (const [path, text] of Object.entries(files))
      checker.check(uriOf(path), new NoteReading(uriOf(path), text));
    checker.compare();
    const write = (path: string, text: string) => {
      const { conference, changedUris } = model.apply({ changed: [{ path, uri: uriOf(path), text }] });
      checker.follow(conference, changedUris);
      checker.check(uriOf(path), new NoteReading(uriOf(path), text));
    };
    const fixesOf = (path: string, text: string) => {
      const checked = checker.read(new NoteReading(uriOf(path), text));
      return checked.findings.flatMap((finding) => checked.fixesOf(finding));
    };
    return { checker, write, fixesOf };
  }

  it('is mended only as long as each of the notes says what was compared', () => {
    const { checker, write, fixesOf } = compared();
    const [fix] = fixesOf(b, files[b]);
    assert.deepEqual(
      fix?.others?.map(({ uri }) => uri),
      [uriOf(c)],
    );
    // The weight of the other note stands a line lower now: the old edit would overwrite its title.
    write(c, talk('C', 20, 'draft: false\n'));
    assert.deepEqual(fixesOf(b, files[b]), []);
    checker.compare();
    const [edits] = fixesOf(b, files[b])[0]?.others ?? [];
    assert.equal(edits?.edits[0]?.range.start.line, 3);
  });

  it('is not mended in a text that stands lower than what was compared', () => {
    const { checker, write, fixesOf } = compared();
    const text = talk('B', 20, 'draft: false\n');
    assert.deepEqual(fixesOf(b, text), [], 'before the snapshot has it');
    write(b, text);
    assert.deepEqual(fixesOf(b, text), [], 'before the notes were compared again');
    checker.compare();
    assert.notDeepEqual(fixesOf(b, text), []);
  });
});

describe('files beside the notes', () => {
  const deck = 'content/day1/deck.html';
  const files = { 'hugo.toml': '', [b]: talk('B', 1) };
  const checkerFor = (settings: string, paths: readonly string[]) => {
    const config = [{ path: 'hugo.toml', uri: uriOf('hugo.toml'), text: settings }];
    const site = siteFacts({ kind: 'hugo', config, files: [] });
    const checker = new ConferenceChecker(modelOf(files).conference, {
      site,
      files: new Set(paths),
      now: () => 0,
    });
    checker.compare();
    return checker;
  };

  it('are refused where they are pages of HTML, until they go', () => {
    const checker = checkerFor('', [deck, 'static/index.html', 'content/day1/a.png']);
    assert.deepEqual([...checker.fileUris], [uriOf(deck)]);
    assert.deepEqual(
      checker.findingsOf(uriOf(deck)).map(({ code, breaksBuild }) => [code, breaksBuild]),
      [['page-refused', true]],
    );
    checker.takeFiles(new Set(), new Set(['deck.html']));
    assert.equal(checker.mustCompare, true);
    assert.deepEqual([...checker.compare()], [uriOf(deck)]);
    assert.deepEqual(checker.findingsOf(uriOf(deck)), []);
  });

  it('are let in by the site', () => {
    for (const [settings, isLetIn] of [
      ['[security]\nallowContent = [".*"]', true],
      ['[security]\nallowContent = ["text/html"]', true],
      ['[security]\nallowContent = ["! ^text/x$"]', true],
      ['[security]\nallowContent = ["markdown"]', false],
      ['[security]\nallowContent = "none"', false],
    ] as const)
      assert.equal([...checkerFor(settings, [deck]).fileUris].length === 0, isLetIn, settings);
  });
});
