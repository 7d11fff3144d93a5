import assert from 'node:assert/strict';
import { buttonHabits } from '../../../../src/core/conference/habits/buttonHabits';
import { isRefusal } from '../../../../src/core/frontMatter/frontMatterEdits';
import { addLink } from '../../../../src/core/edits/links/newLink';
import type { LinkKind } from '../../../../src/core/links/talkAddress';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { conferenceOf } from '../../../support/conferenceOf';

const video = (href: string) =>
  `{{% button href="${href}" style="warning" icon="video" %}}Watch talk on YouTube{{% /button %}}`;
const slides = (href: string) =>
  `{{% button href="${href}" style="tip" icon="person-chalkboard" %}}Slides{{% /button %}}`;
const code = (href: string) => `{{% button href="${href}" style="note" icon="code" %}}Code{{% /button %}}`;
const a = 'https://youtu.be/a';
const head = '---\ntitle: T\n---\n';

/** The text of the note after a link was added, in a conference with these other files. */
function added(
  text: string,
  kind: LinkKind,
  address: string,
  files: Readonly<Record<string, string>> = { 'hugo.toml': '' },
): string {
  const path = 'hugo.toml' in files ? 'content/day1/09_note.md' : 'day1/note.md';
  const conference = conferenceOf({ ...files, [path]: text });
  const page = conference.find(`file:///conf/${path}`)!;
  const habits = buttonHabits(conference, page);
  const result = addLink(text, page.note!, kind, address, { kind: conference.kind, habits });
  if (isRefusal(result)) assert.fail(`refused: ${result.refused}`);
  return applyEdits(text, result);
}

describe('a new button', () => {
  for (const [what, before, after] of [
    ['an empty body', head, `${head}\n${video(a)}\n`],
    ['an empty body without a line end', '---\ntitle: T\n---', `${head}\n${video(a)}\n`],
    ['a body', `${head}\nText\n`, `${head}\n${video(a)}\n\nText\n`],
    ['a body right behind the fence', `${head}Text\n`, `${head}\n${video(a)}\n\nText\n`],
    ['an indented body', `${head}\n\n    code\n`, `${head}\n${video(a)}\n\n    code\n`],
    ['a title in the body', `${head}\n# Title\n\nText\n`, `${head}\n# Title\n\n${video(a)}\n\nText\n`],
    ['no front matter', 'Text\n', `${video(a)}\n\nText\n`],
    ['nothing', '', `${video(a)}\n`],
    ['TOML', '+++\ntitle = "T"\n+++\nText\n', `+++\ntitle = "T"\n+++\n\n${video(a)}\n\nText\n`],
    ['JSON', '{ "title": "T" }\n\nText', `{ "title": "T" }\n\n${video(a)}\n\nText`],
    ['other buttons', `${head}\n${slides('s')}\n\nText\n`, `${head}\n${video(a)}\n${slides('s')}\n\nText\n`],
    [
      'a placeholder of another kind',
      `${head}\n<!-- ${slides('')} -->\n`,
      `${head}\n${video(a)}\n<!-- ${slides('')} -->\n`,
    ],
    [
      'another video',
      `${head}\n${video('b')}\n${slides('s')}\n`,
      `${head}\n${video('b')}\n${video(a)}\n${slides('s')}\n`,
    ],
  ] as const) {
    it(`stands where it belongs: ${what}`, () => {
      assert.equal(added(before, 'video', a), after);
      if (before === '') return;
      const crlf = `\ufeff${before.replaceAll('\n', '\r\n')}`;
      const wanted = `\ufeff${after.replaceAll('\n', '\r\n')}`;
      const result = added(crlf, 'video', a);
      // A text of one line has no line end to follow.
      assert.equal(before.includes('\n') ? result : result.replaceAll('\n', '\r\n'), wanted);
    });
  }

  it('stands behind those that go before it', () => {
    const text = `${head}\n${video('v')}\n<!-- ${slides('')} -->\n\nText\n`;
    assert.equal(
      added(text, 'code', 'https://github.com/a/b'),
      text.replace('-->\n', `-->\n${code('https://github.com/a/b')}\n`),
    );
  });

  it('looks and stands as the neighbours’ do', () => {
    const neighbour = '{{< button href="v" style="red" icon="youtube" >}}Aufzeichnung{{< /button >}}';
    const files = {
      'hugo.toml': '',
      'content/day1/1.md': `${head}${slides('s')}\n${neighbour}\n`,
      'content/day1/2.md': `${head}${neighbour}\n`,
      'content/day2/1.md': `${head}${video('v')}\n${video('w')}\n${video('x')}\n`,
    };
    assert.equal(
      added(`${head}\n${slides('s')}\n`, 'video', a, files),
      // This note’s own notation counts before that of its neighbours, their look before the conference’s.
      `${head}\n${slides('s')}\n{{% button href="${a}" style="red" icon="youtube" %}}Aufzeichnung{{% /button %}}\n`,
    );
    assert.equal(added(head, 'video', a, files), `${head}\n${neighbour.replace('"v"', `"${a}"`)}\n`);
  });

  it('does not say YouTube of another site', () => {
    assert.match(added(head, 'video', 'https://vimeo.com/1'), /Watch talk on Vimeo/);
    assert.match(added(head, 'video', 'https://a.dev/1'), /%}}Watch talk\{/);
  });

  it('is refused where something before it is open', () => {
    const text = `${head}{{% notice tip %}}\n# T\n`;
    const conference = conferenceOf({ 'hugo.toml': '', 'content/day1/1.md': text });
    const page = conference.find('file:///conf/content/day1/1.md')!;
    const result = addLink(text, page.note!, 'video', a, {
      kind: 'hugo',
      habits: buttonHabits(conference, page),
    });
    assert.ok(!isRefusal(result), 'an open notice does no harm');
    const open = `${head}<!--\n${slides('s').replace('{{% /button %}}', '')}\n`;
    const other = conferenceOf({ 'hugo.toml': '', 'content/day1/1.md': open });
    const broken = other.find('file:///conf/content/day1/1.md')!;
    const refused = addLink(open, broken.note!, 'code', 'https://github.com/a/b', {
      kind: 'hugo',
      habits: buttonHabits(other, broken),
    });
    assert.ok(isRefusal(refused));
  });
});

describe('a new link in plain notes', () => {
  it('is a list item behind the title where nobody has a habit', () => {
    assert.equal(added('# T\n\nText\n', 'video', a, {}), `# T\n\n- [Video](${a})\n\nText\n`);
  });

  it('has the form that the neighbours have', () => {
    assert.equal(
      added('# T\n', 'slides', 'https://a.dev/x', { 'day1/1.md': '# A\n- Slides: https://a.dev/1\n' }),
      '# T\n\n- Slides: https://a.dev/x\n',
    );
    assert.equal(
      added('---\ntitle: T\n---\nx\n', 'video', a, { 'day1/1.md': `---\nvideo: ${a}\n---\n` }),
      `---\ntitle: T\nvideo: ${a}\n---\nx\n`,
    );
  });
});
