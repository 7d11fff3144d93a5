import assert from 'node:assert/strict';
import { toldOfNote } from '../../../src/core/checks/noteFaults';
import { escapeMarkdown, isWebAddress, markdownLink } from '../../../src/core/text/escapeMarkdown';
import { pageTooltip } from '../../../src/core/tree/pageTooltip';
import { conferenceOf, pageTitled } from '../../support/conferenceOf';

function tooltipOf(text: string, title: string): string {
  const conference = conferenceOf({ 'hugo.toml': '', 'content/day1/01_talk.md': text });
  return pageTooltip(pageTitled(conference, title));
}

describe('a tooltip', () => {
  it('shows title, tags, links, TODOs and path', () => {
    const text = tooltipOf(
      '---\ntitle: Talk\ntags: [dns]\n---\n{{% button href="https://youtu.be/abc" icon="video" %}}W{{% /button %}}\nTODO: Steal slide\n',
      'Talk',
    );
    assert.equal(
      text,
      [
        '**Talk**',
        '$(tag) dns',
        '$(device-camera-video) [Video](https://youtu.be/abc)',
        '$(preview) Slides\\: missing',
        '$(checklist) 1 TODO',
        '$(file) content\\/day1\\/01\\_talk\\.md',
      ].join('\n\n'),
    );
  });

  it('shows what a plain note says of its talk', () => {
    const lines = [
      '# Tea',
      '## Jane Roe',
      'Date: 1 May 2024',
      'Time: 9:00',
      'Room: Blue',
      'https://conf.dev/s/1',
      '4/5',
      '#hot #tea',
    ];
    const conference = conferenceOf({ 'a.md': lines.join('\n\n') }, 'plain');
    assert.equal(
      pageTooltip(pageTitled(conference, 'Tea')),
      [
        '**Tea**',
        '$(person) Jane Roe',
        '$(calendar) 1 May 2024\\, 9\\:00\\, Blue',
        '$(globe) [Session page](https://conf.dev/s/1)',
        '★★★★☆',
        '$(tag) hot\\, tea',
        '$(file) a\\.md',
      ].join('\n\n'),
    );
  });

  it('lets no Markdown of a note through', () => {
    const title = '[x](command:evil) <b>';
    assert.match(
      tooltipOf(`---\ntitle: "${title}"\n---\n`, title),
      /^\*\*\\\[x\\\]\\\(command\\:evil\\\) \\<b\\>\*\*/,
    );
  });

  it('links nothing but web addresses', () => {
    const text = tooltipOf(
      '---\ntitle: Talk\n---\n{{% button href="command:workbench.action.quit" icon="video" %}}W{{% /button %}}\n',
      'Talk',
    );
    assert.doesNotMatch(text, /\]\(command/);
  });

  it('names the line of what cannot be read', () => {
    const text = '---\ntitle: a: b\nweight: 1\n---\n';
    const page = pageTitled(conferenceOf({ 'hugo.toml': '', 'content/01_talk.md': text }), 'a: b');
    const told = toldOfNote(page.note ?? assert.fail(), 'hugo', []);
    assert.match(pageTooltip(page, false, told), /\$\(error\) Line 2\\: YAML can/);
  });
});

describe('escaping', () => {
  it('keeps a text on one line', () => assert.equal(escapeMarkdown('a\n# b'), 'a \\# b'));
  it('keeps texts from becoming icons', () => assert.equal(escapeMarkdown('$(bug)'), '&#36;\\(bug\\)'));
  it('keeps brackets and blanks out of addresses', () =>
    assert.equal(markdownLink('x', 'https://a.test/b (c)\\>'), '[x](https://a.test/b%20%28c%29%5C%3E)'));
  it('takes http and https alone for web addresses', () => {
    assert.ok(isWebAddress('https://a.test'));
    assert.ok(isWebAddress('HTTP://a.test'));
    for (const other of [
      'file:///etc/passwd',
      'command:x',
      'https:',
      'https:///x',
      'javascript:1',
      '//a.test',
      '',
    ]) {
      assert.ok(!isWebAddress(other), other);
    }
  });
});
