import assert from 'node:assert/strict';
import { faultWords } from '../../../src/core/checks/faultWords';
import { longestNote } from '../../../src/core/note/noteSize';
import { parseNote } from '../../../src/core/note/parseNote';
import { checkText, inShort } from '../../support/checkFiles';
import { assertLinear } from '../../support/growth';

const head = '---\ntitle: Long\ntags: [a]\n---\n\n# Heading\n\n';
const part =
  '- TODO: Steal slide\n\n```\nTODO: code\n{{% button href="https://a.b" %}}code{{% /button %}}\n```\n\n' +
  '<!-- {{% button href="" icon="video" %}}Video{{% /button %}} -->\n\n' +
  '{{% button href="https://a.b/c" %}}x{{% /button %}}\n\nwords [a](b) and more, TODO: Add link (3)\r\n\n';

const long = (size: number) => head + part.repeat(Math.ceil(size / part.length));

describe('a note that is too long to be read as a whole', () => {
  const text = long(longestNote + 1);
  const times = (text.length - head.length) / part.length;
  const note = parseNote('file:///a.md', text);
  const whole = parseNote('file:///a.md', long(longestNote / 2));

  it('has its title, its tags, and all of its buttons and TODOs, which are those that a shorter one has', () => {
    assert.equal(note.frontMatter.title?.value, 'Long');
    assert.equal(note.frontMatter.tags.length, 1);
    assert.equal(note.headings[0]?.text, 'Heading');
    assert.equal(note.todos.length, times * 2);
    assert.equal(note.buttons.length, times * 2);
    assert.deepEqual(note.todos.slice(0, 1000), whole.todos.slice(0, 1000));
    assert.deepEqual(note.buttons.slice(0, 1000), whole.buttons.slice(0, 1000));
    const last = note.todos.at(-1);
    assert.equal(last?.text, 'TODO: Add link (3)');
    assert.equal(
      text.split('\n')[last.range.start.line]?.slice(last.range.start.character).trim(),
      last.text,
    );
  });

  it('says so, and how it is read again', () => {
    const [fault] = note.faults;
    assert.equal(fault?.code, 'note-too-long');
    assert.match(faultWords(fault), /larger than 2 MB.*Split it/);
  });

  it('is not checked, which is the one thing that is found in it', () => {
    assert.deepEqual(checkText(`${text}{{% nosuch %}}`).map(inShort), ['note-too-long 1:1-1:1']);
  });

  it('takes time in proportion to its length', () => {
    assertLinear(long, (each) => parseNote('file:///a.md', each), { from: 2_100_000, upTo: 20_000_000 });
  });
});
