import { NotePage } from '../../../src/core/edits/sections/notePage';
import { placeTodo } from '../../../src/core/capture/todoLine';
import { CheckedText } from '../../../src/core/checks/checkedText';
import { checkNote, type NoteCheckOptions } from '../../../src/core/checks/checkNote';
import { linkTimestampEdits, timestampLinks } from '../../../src/core/clock/timestampLinks';
import { quoteInUse } from '../../../src/core/completion/offeredPieces';
import { placeOrNextLine } from '../../../src/core/note/piecePlace';
import { buttonHabits } from '../../../src/core/conference/habits/buttonHabits';
import type { Conference, Page } from '../../../src/core/conference/conference';
import { sessionLinks } from '../../../src/core/conference/talkLinks/talkLinks';
import { walkPages } from '../../../src/core/conference/pages/walkPages';
import { wishAt, wishOf } from '../../../src/core/decks/wish';
import { diagramCompletion, diagramNodes } from '../../../src/core/diagrams/diagramCompletion';
import { diagramFixes } from '../../../src/core/diagrams/diagramFixes';
import { sizeTrouble } from '../../../src/core/diagrams/diagramSize';
import { diagramTrouble } from '../../../src/core/diagrams/diagramTrouble';
import { drawTodo } from '../../../src/core/diagrams/drawTodo';
import { placedDiagrams } from '../../../src/core/diagrams/placedDiagram';
import {
  clearButton,
  commentButton,
  fillButton,
  uncommentButton,
} from '../../../src/core/edits/buttons/buttonEdits';
import { keptDiagramAt, replaceDiagram } from '../../../src/core/edits/pictures/diagramPicture';
import { fillTemplate } from '../../../src/core/edits/templates/fillTemplate';
import { setScalar, type Refusal } from '../../../src/core/frontMatter/frontMatterEdits';
import { insertPictures } from '../../../src/core/edits/pictures/insertPictures';
import { linkPlaces, setLink } from '../../../src/core/edits/links/linkPlaces';
import { hugoLinkSite } from '../../../src/core/edits/links/linkSite';
import { linkFollower } from '../../../src/core/edits/links/moveEdits';
import { addLink } from '../../../src/core/edits/links/newLink';
import { resolveTodos } from '../../../src/core/edits/todos/resolveTodos';
import { retitle } from '../../../src/core/edits/pages/retitle';
import { takePictures } from '../../../src/core/edits/pictures/takePictures';
import { attributeAt } from '../../../src/core/hugo/attributeAt';
import { readSiteConfig } from '../../../src/core/hugo/siteConfig';
import { buttonAt } from '../../../src/core/note/buttons/buttonAt';
import type { Note } from '../../../src/core/note/note';
import { NoteReading, parseNote } from '../../../src/core/note/parseNote';
import { TextReading } from '../../../src/core/note/textReading';
import { outermostPieces } from '../../../src/core/render/markdown/outermostPieces';
import { htmlOf } from '../../../src/core/report/writeHtml';
import { markdownOf } from '../../../src/core/report/writeMarkdown';
import { addTags, removeTags, replaceTags } from '../../../src/core/tags/tagEdits';
import { suggestTags } from '../../../src/core/tags/suggestTags';
import { tagPlaceAt } from '../../../src/core/tags/tagPlace';
import { LineIndex } from '../../../src/core/text/lineIndex';
import type { TextEdit } from '../../../src/core/text/textEdit';
import { checklist } from '../../../src/core/tracker/checklist';
import { OpenTodos } from '../../../src/core/tracker/openTodos';
import { noTodoFilter } from '../../../src/core/tracker/todoFilter';
import { todoItem } from '../../../src/core/tracker/trackerItem';
import { conferenceItem, pageItem } from '../../../src/core/tree/pageItem';
import { pageTooltip } from '../../../src/core/tree/pageTooltip';
import { wantedRows } from '../../../src/core/tree/wantedRows';
import { checkFiles } from '../checkFiles';
import { conferenceOf } from '../conferenceOf';
import { renderIn, unsafeSite } from '../renderedSite';
import { reportIn } from '../reportIn';

export const notePath = 'content/day/01_talk.md';

/** A text as a note of a small site, with what the product has of it when somebody works on it; each made when it is first asked for. */
export class TriedNote {
  readonly reading: NoteReading;
  #conference: Conference | undefined;
  #options: NoteCheckOptions | undefined;
  #index: LineIndex | undefined;

  constructor(readonly text: string) {
    this.reading = new NoteReading(`file:///conf/${notePath}`, text);
  }

  get note(): Note {
    return this.reading.note;
  }

  get conference(): Conference {
    return (this.#conference ??= conferenceOf({ 'hugo.toml': unsafeSite, [notePath]: this.text }));
  }

  get pages(): Page[] {
    return [...walkPages(this.conference)];
  }

  get page(): Page {
    const page = this.pages.find(({ path }) => path === notePath) ?? this.pages.at(-1);
    if (page === undefined) throw new Error('The conference has no page.');
    return page;
  }

  get options(): NoteCheckOptions {
    return (this.#options ??= checkFiles({ 'hugo.toml': unsafeSite, [notePath]: '' }).optionsFor(notePath));
  }

  get index(): LineIndex {
    return (this.#index ??= new LineIndex(this.text));
  }

  /** Places in the text at which something is asked: its ends, its middle, and the end of its first lines. */
  get offsets(): number[] {
    const { length } = this.text;
    return [...new Set([0, this.text.indexOf('\n') + 1, length >> 1, length])];
  }
}

/** What somebody does with a note. It never throws, whatever the text; edits are to fit the text. */
export type Entry = (tried: TriedNote) => Iterable<readonly TextEdit[]> | undefined;

/** Every way from outside into the core that is given a note's text. */
export const entries: Readonly<Record<string, Entry>> = {
  parse: (tried) => void parseNote('file:///a.md', tried.text),
  'a plain conference': (tried) =>
    void [...walkPages(conferenceOf({ 'a/README.md': tried.text, 'a/01_b.md': tried.text }, 'plain'))].map(
      (page) => page.kind === 'session' && sessionLinks(page),
    ),
  render: (tried) => {
    const { html } = renderIn({ 'hugo.toml': unsafeSite, [notePath]: tried.text }, notePath);
    outermostPieces(html);
    return undefined;
  },
  'render plain': (tried) => void renderIn({ 'a.md': tried.text }, 'a.md'),
  report: ({ text }) => {
    const day = '---\ntitle: Day\n---\n## Talk recommendations\n\n- [A](./01_talk)\n';
    const report = reportIn({ 'hugo.toml': unsafeSite, 'content/day/_index.md': day, [notePath]: text });
    markdownOf(report);
    htmlOf(report, { picture: () => undefined });
    return undefined;
  },
  check: ({ reading, options }) => void checkNote(reading, options),
  tree: ({ conference, pages }) => {
    conferenceItem(conference, 1);
    for (const page of pages) {
      pageItem(page, { first: false, last: false }, true, 1);
      pageTooltip(page);
      if (page.kind === 'session') wantedRows(page);
    }
    return undefined;
  },
  todos: ({ conference, pages }) => {
    const open = new OpenTodos(noTodoFilter);
    const first = open.on(pages.at(-1)!).slice(0, rows);
    for (const todo of first) todoItem(pages.at(-1)!, todo, 'kind');
    for (const grouping of ['day', 'kind'] as const)
      checklist({ conferences: [conference], open, grouping, pathOf: ({ path }) => path });
    return undefined;
  },
  prose: ({ text }) => void new TextReading(text).words,
  timestamps: ({ text, note }) => [linkTimestampEdits(timestampLinks(text, note))],
  completion: (tried) => {
    const { text, conference, page } = tried;
    quoteInUse(text);
    for (const offset of tried.offsets) {
      attributeAt(text, offset);
      placeOrNextLine(text, offset);
      const place = tagPlaceAt(text, offset);
      if (place !== undefined) suggestTags(conference, page, [], place.typed);
      buttonAt(tried.note, tried.index.position(offset));
    }
    buttonHabits(conference, page);
    return undefined;
  },
  links: ({ text, note }) => {
    const kinds = ['video', 'slides', 'code'] as const;
    return kinds.flatMap((kind) =>
      ends(linkPlaces(text, note, kind)).map((place) => editsOf(setLink(text, note, place, 'https://a.b/c'))),
    );
  },
  'new link': ({ text, note, conference, page }) => [
    editsOf(
      addLink(text, note, 'video', 'https://a.b/c', { kind: 'hugo', habits: buttonHabits(conference, page) }),
    ),
  ],
  buttons: ({ text, note }) =>
    ends(note.buttons).flatMap((button) =>
      [
        fillButton(text, note, button, 'https://a.b/c'),
        clearButton(text, note, button),
        button.commentedOut ? uncommentButton(text, note, button) : commentButton(text, note, button),
      ].map(editsOf),
    ),
  'set front matter': ({ text, note }) => [
    editsOf(setScalar(text, 'weight', 7)),
    editsOf(setScalar(text, 'title', 'A “title”: b')),
    editsOf(retitle(text, note, 'Another: title')),
    editsOf(
      retitle(text, parseNote(note.uri, text, undefined, 'plain'), 'Another: title', {
        name: 'a.md',
        isFolderPage: false,
      }),
    ),
  ],
  tags: ({ text, note }) => {
    const own = note.frontMatter.tags.slice(0, 2).map(({ value }) => value);
    return [addTags(text, ['one', 'two']), removeTags(text, own), replaceTags(text, own, 'three')].map(
      editsOf,
    );
  },
  resolve: ({ text, note }) => [
    editsOf(resolveTodos(text, note.todos)),
    ...ends(note.todos).map((todo) => editsOf(resolveTodos(text, [todo]))),
  ],
  pictures: (tried) => {
    const { text, note } = tried;
    const picture = { address: '_img/a.png', alt: 'a' };
    return [
      ...ends(note.todos).map((todo) => editsOf(takePictures(text, todo, [picture]))),
      ...tried.offsets.map((offset) => insertPictures(text, offset, [picture]) ?? []),
    ];
  },
  wishes: ({ text, note }) => {
    wishAt(text, note, 3);
    for (const todo of ends(note.todos)) wishOf(text, note, todo);
    return undefined;
  },
  draw: ({ text, note }) => ends(note.todos).map((todo) => editsOf(drawTodo(text, note, todo, 'fence'))),
  capture: (tried) => {
    const { text } = tried;
    const page = new NotePage(text);
    return [
      editsOf(page.addAtEnd(['a'])),
      ...tried.offsets.map((offset) => {
        const placed = placeTodo(text, tried.index.position(offset).line, 'TODO: a');
        return 'edits' in placed ? placed.edits : [];
      }),
    ];
  },
  moves: ({ reading }) => {
    const site = hugoLinkSite(
      ['content/_index.md', 'content/day/_index.md', notePath],
      readSiteConfig([]),
      'en',
    );
    const moves = [{ from: notePath, to: 'content/night/02_talk.md' }];
    return [linkFollower({ site, moves, hasFile: () => true })({ path: notePath, reading })?.edits ?? []];
  },
  diagrams: ({ text, note }) => {
    const edits: (readonly TextEdit[])[] = [];
    for (const { source } of ends(note.diagrams)) {
      sizeTrouble(source);
      diagramNodes(source);
      const last = new LineIndex(source).position(source.length);
      diagramCompletion(source, last);
      diagramFixes(source, diagramTrouble(source, new Error('No.')));
    }
    placedDiagrams(text, note);
    for (const diagram of ends(note.diagrams))
      edits.push(replaceDiagram(text, diagram, { address: '_img/a.png', alt: 'a' }));
    keptDiagramAt(text, 3);
    return edits;
  },
  template: ({ text }) => {
    const values = { title: 'A: b', name: '01_a', slug: 'a', weight: 1, tags: ['a'], date: '2025-04-01' };
    fillTemplate(text, values);
    return undefined;
  },
  fixes: ({ reading, options }) => {
    const checked = new CheckedText(reading, options);
    return ends(checked.findings).flatMap((finding) => [
      ...checked.fixesOf(finding).map(({ edits }) => edits),
      checked.silence(finding, 'line') ?? [],
      checked.silence(finding, 'note') ?? [],
    ]);
  },
};

/** Rows that a view asks for at once. */
const rows = 500;

/** Of many the first and the last: each of them is somebody's choice, not all. */
function ends<T>(all: readonly T[]): T[] {
  return all.length <= 2 ? [...all] : [all[0]!, all.at(-1)!];
}

function editsOf(result: readonly TextEdit[] | Refusal): readonly TextEdit[] {
  return 'refused' in result ? [] : result;
}
