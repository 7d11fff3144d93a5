import assert from 'node:assert/strict';
import { NoteReading } from '../../../src/core/note/parseNote';
import { walkPages } from '../../../src/core/conference/pages/walkPages';
import { pageWords } from '../../../src/core/checks/pageFaults';
import { createRenderer } from '../../../src/core/render/renderPage';
import { renderSite } from '../../../src/core/render/renderSite';
import { applyEdits } from '../../../src/core/text/textEdit';
import { pageItem } from '../../../src/core/tree/pageItem';
import { conferenceOf } from '../../support/conferenceOf';
import * as fc from '../../support/fastCheck';
import { anyNote, anyText } from '../../support/hostile/anyText';
import { entries, TriedNote } from '../../support/hostile/entries';
import { filesOf, renderBody, renderIn, unsafeSite } from '../../support/renderedSite';

/** As VS Code makes addresses of files: it throws for half of a surrogate pair. */
const addresses = { image: encodeURI, page: (path: string, suffix: string) => encodeURI(path + suffix) };

describe('a note with any UTF-16 in it', () => {
  for (const [name, entry] of Object.entries(entries)) {
    it(`throws nowhere, and its edits fit: ${name}`, () => {
      fc.assert(
        fc.property(anyNote, (text) => {
          for (const edits of entry(new TriedNote(text)) ?? []) applyEdits(text, edits);
        }),
        { numRuns: 60 },
      );
    });
  }

  it('throws nowhere where others ask for addresses of what it names', () => {
    fc.assert(
      fc.property(anyNote, (text) => {
        const sites: Record<string, string>[] = [
          { 'hugo.toml': unsafeSite, 'content/a.md': text },
          { 'a.md': text },
        ];
        for (const files of sites) renderIn(files, Object.keys(files).at(-1) ?? '', addresses);
      }),
      { numRuns: 100 },
    );
  });

  it('throws nowhere where its file and its neighbours are called so', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (file, folder, title) => {
        const path = `content/${folder.replace(/[/\0]/g, '')}x/${file.replace(/[/\0]/g, '')}.md`;
        const files = {
          'hugo.toml': unsafeSite,
          [path]: `---\ntitle: ${JSON.stringify(title)}\n---\n{{% children %}}\n\n[a](./${file}.md)\n`,
          'content/_index.md': '{{% children depth="9" %}}\n',
        };
        const conference = conferenceOf(files);
        for (const page of walkPages(conference)) pageItem(page, { first: false, last: false });
        const site = renderSite(conference, conference.trees[0]!, filesOf(files));
        for (const each of [path, 'content/_index.md'])
          createRenderer(site, pageWords, addresses).render({
            path: each,
            reading: new NoteReading(each, files[each] ?? ''),
          });
      }),
      { numRuns: 60 },
    );
  });

  it('shows a tag that is half of a surrogate pair', () => {
    const { html } = renderBody('---\ntitle: A\ntags: ["\\uD800", "b"]\n---\n');
    assert.match(html, /tags\/%EF%BF%BD/);
    assert.match(html, />b</);
  });
});
