import assert from 'node:assert/strict';
import { conferenceOf, modelOf, uriOf } from '../../../support/conferenceFiles';
import type { Conference } from '../../../../src/core/conference/conference';
import { sessionLinks } from '../../../../src/core/conference/talkLinks/talkLinks';

const button = (href: string) =>
  `{{% button href="${href}" icon="person-chalkboard" %}}Slides{{% /button %}}\n`;
const commented = (href: string) => `<!-- ${button(href).trim()} -->\n`;
const note = (body: string) => `---\ntitle: T\n---\n${body}`;
const deck = 'https://docs.google.com/presentation/d/1template';

const lacksSlides = (conference: Conference, path: string) => {
  const page = conference.find(uriOf(path));
  assert.ok(page?.kind === 'session');
  assert.equal(sessionLinks(page).slides === undefined, page.missing.slides);
  return page.missing.slides;
};

describe('an address that several notes have commented out', () => {
  const files = {
    'hugo.toml': '',
    'content/day1/1.md': note(button(deck)),
    'content/day1/2.md': note(commented(deck)),
    'content/day2/3.md': note(commented(deck)),
    'content/day2/4.md': note(button('https://docs.google.com/presentation/d/1own')),
  };

  it('is the template’s: the link is missing where it is live', () => {
    const conference = conferenceOf(files);
    assert.equal(lacksSlides(conference, 'content/day1/1.md'), true);
    assert.equal(lacksSlides(conference, 'content/day2/4.md'), false);
    assert.equal(conference.trees[0]?.home.totals.missingSlides, 3);
  });

  it('may be the talk’s own where only one other note has it so', () => {
    const fewer = { ...files, 'content/day2/3.md': note('') };
    assert.equal(lacksSlides(conferenceOf(fewer), 'content/day1/1.md'), false);
  });

  it('is found out and forgotten as notes change, and who shows the session is told', () => {
    const model = modelOf({ ...files, 'content/day2/3.md': note('') });
    assert.equal(lacksSlides(model.conference, 'content/day1/1.md'), false);
    const edit = (text: string) =>
      model.apply({ changed: [{ path: 'content/day2/3.md', uri: uriOf('content/day2/3.md'), text }] });
    const { conference, changedUris } = edit(files['content/day2/3.md']);
    assert.equal(lacksSlides(conference, 'content/day1/1.md'), true);
    assert.deepEqual([...changedUris].sort(), [uriOf('content/day1/1.md'), uriOf('content/day2/3.md')]);
    assert.equal(conference.trees[0]?.home.totals.missingSlides, 3);
    assert.equal(lacksSlides(edit(note('')).conference, 'content/day1/1.md'), false);
    edit(files['content/day2/3.md']);
    const gone = model.apply({ removed: ['content/day2/3.md'] }).conference;
    assert.equal(lacksSlides(gone, 'content/day1/1.md'), false);
  });
});
