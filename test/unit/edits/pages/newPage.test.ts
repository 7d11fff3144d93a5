import assert from 'node:assert/strict';
import * as fc from '../../../support/fastCheck';
import { noteFaults } from '../../../../src/core/checks/noteFaults';
import { fillTemplate } from '../../../../src/core/edits/templates/fillTemplate';
import { newConference } from '../../../../src/core/edits/pages/newConference';
import { newDay, nextDayTitle } from '../../../../src/core/edits/pages/newDay';
import { newSession } from '../../../../src/core/edits/pages/newPage';
import {
  plainTemplate,
  sessionTemplate,
  templateFiles,
} from '../../../../src/core/edits/templates/sessionTemplate';
import { parseNote } from '../../../../src/core/note/parseNote';

const date = '2025-04-01T10:30:00+02:00';
const values = { title: 'My: Talk', name: '03_my-talk', slug: 'my-talk', weight: 3, tags: [], date };

describe('newSession', () => {
  const folder = {
    names: ['01_a.md', '02_b.md', '_img'],
    pageNames: ['01_a.md', '02_b.md'],
    weights: [1, 2],
  };
  const options = {
    title: 'Scaling: the "Mesh"',
    template: sessionTemplate('%'),
    date,
    kind: 'hugo',
  } as const;

  it('has the next number and weight, both buttons out of use, and the cursor in the body', () => {
    const page = newSession(folder, options);
    assert.equal(page.fileName, '03_scaling-the-mesh.md');
    assert.equal(
      page.text,
      `---
title: 'Scaling: the "Mesh"'
weight: 3
tags: []
---

<!-- {{% button href="" style="warning" icon="video" %}}Watch talk on YouTube{{% /button %}} -->
<!-- {{% button href="" style="tip" icon="person-chalkboard" %}}Slides{{% /button %}} -->


`,
    );
    assert.deepEqual(page.cursor, { line: 9, character: 0 });
    const note = parseNote('file:///a.md', page.text);
    // What a new session still wants is no mistake.
    assert.deepEqual(
      noteFaults(note, 'hugo').map(({ code, severity }) => [code, severity]),
      [['tags-empty', 'info']],
    );
    assert.deepEqual(
      note.buttons.map(({ kind, commentedOut, placeholder }) => [kind, commentedOut, placeholder]),
      [
        ['video', true, true],
        ['slides', true, true],
      ],
    );
  });

  it('goes on in the manner of the folder', () => {
    const name = (pageNames: string[]) =>
      newSession({ names: pageNames, pageNames, weights: [] }, options).fileName;
    assert.equal(name([]), '01_scaling-the-mesh.md');
    assert.equal(name(['intro.md']), 'scaling-the-mesh.md');
    assert.equal(name(['9-a.md', '10-b.md']), '11-scaling-the-mesh.md');
  });

  it('never takes a name that is there', () => {
    const names = ['scaling-the-mesh.md', 'Scaling-The-Mesh-2.md'];
    assert.equal(
      newSession({ names, pageNames: names, weights: [] }, options).fileName,
      'scaling-the-mesh-3.md',
    );
  });

  it('is a heading in a folder without Hugo', () => {
    const page = newSession(folder, { ...options, template: plainTemplate, kind: 'plain' });
    assert.equal(page.text, '# Scaling: the "Mesh"\n\n\n');
    assert.deepEqual(page.cursor, { line: 2, character: 0 });
  });
});

describe('fillTemplate', () => {
  it('knows what archetypes of Hugo write', () => {
    const archetype = `+++
title = '{{ replace .File.ContentBaseName "-" " " | title }}'
date = {{ .Date }}
draft = true
name = "{{ .Name }}"
+++
{{- /* a comment */ -}}

## {{ .Title }}
{{% notice tip %}}{{< ref "x" >}}{{% /notice %}} {{ now.Format "2006-01-02" }}
`;
    const { text, unknown, cursor } = fillTemplate(archetype, { ...values, title: "It's" });
    assert.equal(
      text,
      `+++
title = "It's"
weight = 3
date = 2025-04-01T10:30:00+02:00
draft = true
name = "03_my-talk"
+++## It's
{{% notice tip %}}{{< ref "x" >}}{{% /notice %}} 2025-04-01
`.replace('+++##', '+++##'),
    );
    assert.deepEqual(unknown, []);
    assert.equal(cursor.line, text.split('\n').length - 1);
  });

  it('leaves out what it does not know and says so', () => {
    const { text, unknown } = fillTemplate(
      '---\ntitle: "{{ .Name | humanize | title }}"\nx: "{{ site.Title }}"\n---\n{{ range .Pages }}a{{ end }}{{ "}}" }}\n',
      values,
    );
    assert.equal(text, '---\ntitle: "My: Talk"\nweight: 3\nx: ""\n---\na\n');
    assert.deepEqual(unknown, ['{{ site.Title }}', '{{ range .Pages }}', '{{ end }}', '{{ "}}" }}']);
  });

  it('gives a page the title and weight that its template forgot', () => {
    assert.equal(fillTemplate('Text\n', values).text, '---\ntitle: "My: Talk"\nweight: 3\n---\n\nText\n');
    assert.equal(
      fillTemplate('---\nweight: 99 # ours\ntype: talk\n---\n', values).text,
      '---\ntitle: "My: Talk"\nweight: 3 # ours\ntype: talk\n---\n',
    );
  });

  it('fills in all placeholders and finds the cursor', () => {
    const template =
      '---\r\ntitle: Talk ${title}\r\ntags: ${tags}\r\ndate: ${date}\r\n---\r\n${slug} ${cursor}${name} ${other}\r\n';
    const { text, cursor } = fillTemplate(template, { ...values, tags: ['a', 'b: c'] });
    assert.equal(
      text,
      '---\r\ntitle: "Talk My: Talk"\r\nweight: 3\r\ntags: ["a", "b: c"]\r\ndate: 2025-04-01\r\n---\r\nmy-talk 03_my-talk ${other}\r\n',
    );
    assert.deepEqual(cursor, { line: 6, character: 8 });
  });

  it('makes a note with any title that reads back as it is', () => {
    const title = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    const template = fc.constantFrom(
      sessionTemplate('<'),
      '+++\ntitle = "{{ .Title }}"\n+++\n',
      '{"title": "${title}"}\n',
      'none',
      "---\ntitle: '${title}'\n---\n${title}${cursor}",
    );
    fc.assert(
      fc.property(title, template, (any, from) => {
        const { frontMatter } = parseNote('file:///a.md', fillTemplate(from, { ...values, title: any }).text);
        assert.equal(frontMatter.title?.value, any);
        assert.equal(frontMatter.weight?.value, 3);
      }),
    );
  });
});

describe('the default template', () => {
  it('is written in either notation', () => {
    assert.match(sessionTemplate('<'), /<!-- \{\{< button href="" .*>\}\}Slides\{\{< \/button >\}\} -->/);
  });

  it('gives way to the site’s own', () => {
    assert.deepEqual(templateFiles('day1'), [
      '.templates/talk.md',
      'archetypes/day1.md',
      'archetypes/default.md',
    ]);
  });
});

describe('newDay', () => {
  const day = (name: string, title: string, weight: number) => ({ name, title, weight });

  it('goes on from the last', () => {
    assert.equal(nextDayTitle([]), 'Day 1');
    assert.equal(nextDayTitle([day('day-1', 'Day -1', 1), day('day0', 'Day 0', 2)]), 'Day 1');
    assert.equal(nextDayTitle([day('a', 'Tag 9 (Workshops)', 1)]), 'Tag 10 (Workshops)');
    assert.equal(nextDayTitle([day('a', '2025-04-01', 1)]), 'Day 2');
  });

  it('has a free folder in the manner of the others, a title and a weight', () => {
    const days = [day('day0', 'Day 0', 1), day('day1', 'Day 1', 2)];
    const { folderName, text } = newDay('Day 2', days, ['day0', 'day1']);
    assert.equal(folderName, 'day2');
    assert.equal(
      text,
      '---\ntitle: Day 2\nweight: 3\n---\n\n## Talk recommendations\n\n## Other stuff I learned\n',
    );
    assert.equal(newDay('Day 2', [day('day-1', 'Day 1', 1)], []).folderName, 'day-2');
    assert.equal(newDay('Day 2', [day('01_one', 'Day 1', 1)], []).folderName, '02_day-2');
    assert.equal(newDay('Day 1', days, ['Day1']).folderName, 'day1-2');
  });
});

describe('newConference', () => {
  it('is a site with a home page and a day', () => {
    const files = newConference('Rust "Nation": 2025');
    assert.deepEqual(
      files.map(({ path }) => path),
      ['hugo.toml', 'content/_index.md', 'content/day1/_index.md'],
    );
    const [config, home] = files;
    assert.match(config?.text ?? '', /^title = "Rust \\"Nation\\": 2025"$/m);
    assert.equal(parseNote('file:///a.md', home?.text ?? '').frontMatter.title?.value, 'Rust "Nation": 2025');
  });
});
