import assert from 'node:assert/strict';
import { checkAcross } from '../../../src/core/checks/across/checkAcross';
import { checkConference } from '../../../src/core/checks/across/checkConference';
import type { Finding } from '../../../src/core/checks/finding';
import { PictureUse, unusedPictures } from '../../../src/core/checks/site/pictureUse';
import { applyEdits } from '../../../src/core/text/textEdit';
import { modelOf, uriOf } from '../../support/conferenceFiles';

const site = { 'hugo.toml': '', 'content/day1/_index.md': '---\ntitle: Day 1\n---\n' };

function found(files: Readonly<Record<string, string>>, code: string): Record<string, Finding> {
  const { conference } = modelOf({ ...site, ...files });
  const across = [checkConference(conference), checkAcross(conference)];
  return Object.fromEntries(
    Object.keys({ ...site, ...files }).flatMap((path) => {
      const all = across.flatMap((each) => each.get(uriOf(path)) ?? []);
      const finding = all.find((each) => each.code === code);
      return finding === undefined ? [] : [[path, finding]];
    }),
  );
}

const talk = (title: string, weight: number, rest = '') =>
  `---\ntitle: ${title}\nweight: ${weight}\n${rest}---\n`;

describe('the weights of a day', () => {
  function renumber(files: Record<string, string>, path: string, code: string): Record<string, string> {
    const fix = found(files, code)[path]?.fixes.find(({ title }) => title === 'Renumber “Day 1”');
    const edits = [{ uri: uriOf(path), edits: fix?.edits ?? [] }, ...(fix?.others ?? [])];
    const changed = { ...files };
    for (const file of Object.keys(files)) {
      const own = edits.find(({ uri }) => uri === uriOf(file));
      if (own !== undefined) changed[file] = applyEdits(files[file] ?? '', own.edits);
    }
    return changed;
  }

  it('become the numbers of the names where most are, in all files at once', () => {
    const day = {
      'content/day1/01_a.md': talk('A', 1),
      'content/day1/02_b.md': talk('B', 2),
      'content/day1/03_c.md': talk('C', 3),
      'content/day1/04_d.md': talk('D', 5),
      'content/day1/05_e.md': talk('E', 4),
    };
    const changed = renumber(day, 'content/day1/04_d.md', 'weight-out-of-step');
    assert.equal(changed['content/day1/04_d.md'], talk('D', 4));
    assert.equal(changed['content/day1/05_e.md'], talk('E', 5));
    assert.deepEqual(found(changed, 'weight-out-of-step'), {});
  });

  it('are parted where two are the same, and the order stays', () => {
    const day = {
      'content/day1/a.md': talk('A', 10),
      'content/day1/b.md': talk('B', 20),
      'content/day1/c.md': talk('C', 20),
      'content/day1/d.md': talk('D', 30),
    };
    const changed = renumber(day, 'content/day1/b.md', 'weight-duplicate');
    assert.deepEqual(found(changed, 'weight-duplicate'), {});
    const titles = (files: Record<string, string>) => {
      const [tree] = modelOf({ ...site, ...files }).conference.trees;
      const [first] = tree?.home.children ?? [];
      return first?.kind === 'section' ? first.children.map(({ title }) => title) : [];
    };
    assert.deepEqual(titles(changed), titles(day));
  });
});

describe('a day that recommends no talk', () => {
  const empty = {
    'content/day1/_index.md': '---\ntitle: Day 1\n---\n\n## Talk recommendations\n\n## Other\n',
  };
  const path = 'content/day1/_index.md';

  it('is named where one of its talks has a star, and the talk is put below its heading', () => {
    const starred: readonly Record<string, string>[] = [
      { 'content/day1/01_a.md': talk('A', 1, 'tags: [must-watch]\n') },
      { 'content/day1/01_a.md': talk('⭐ A', 1) },
      {
        'content/day1/01_a.md': talk('A', 1),
        'content/_index.md': '---\ntitle: C\n---\n\n## Recommended talks\n\n- [A](day1/01_a)\n',
      },
    ];
    for (const files of starred) {
      const finding = found({ ...empty, ...files }, 'recommendations-missing')[path];
      assert.deepEqual(finding?.range, { start: { line: 4, character: 0 }, end: { line: 4, character: 23 } });
      const mended = applyEdits(empty[path], finding.fixes[0]?.edits ?? []);
      assert.match(mended, /## Talk recommendations\n\n- \[(?:⭐ )?A\]\(\.\/01_a\)\n\n## Other/);
      assert.deepEqual(found({ ...files, [path]: mended }, 'recommendations-missing'), {});
    }
  });

  it('is nothing where no talk has one', () => {
    assert.deepEqual(
      found({ ...empty, 'content/day1/01_a.md': talk('A', 1) }, 'recommendations-missing'),
      {},
    );
  });
});

describe('a picture', () => {
  const notes = Object.fromEntries(
    [1, 2, 3, 4, 5].map((i) => [`content/day1/0${i}_t.md`, `${talk(`T${i}`, i)}\n![s](../_img/${i}.png)\n`]),
  );

  it('is outside the folder where nearly all are, unless it is one for the whole site', () => {
    const odd = (href: string) =>
      Object.keys(
        found({ ...notes, 'content/day1/06_t.md': `${talk('T6', 6)}\n![s](${href})\n` }, 'image-elsewhere'),
      );
    assert.deepEqual(odd('../pic.png'), ['content/day1/06_t.md']);
    assert.deepEqual(odd('../_img/deeper/pic.png'), []);
    assert.deepEqual(odd('/logo.png'), []);
    assert.deepEqual(odd('https://a.b/pic.png'), []);
  });

  describe('that lies outside', () => {
    const day = 'content/day1/_index.md';
    const six = 'content/day1/06_t.md';
    const picture = 'content/day1/pic a.png';
    const most = Array.from({ length: 30 }, (_, i): [string, string] => [
      `content/day3/${i}_t.md`,
      `${talk(`T${i}`, i)}\n![s](../_img/${i}.png)\n`,
    ]);
    const shown = '![s][p] ![t][p] <!-- ![u](../pic%20a.png?width=5vw "x") -->\n\n[p]: ../pic%20a.png\n';
    const linked = '[s](/day1/pic%20a.png#x) [pic a](../../day1/_img/1.png)\n';
    const texts: Readonly<Record<string, string>> = {
      ...Object.fromEntries(most),
      [day]: `${site[day]}![s](pic%20a.png) [large](./pic%20a.png)\n`,
      [six]: `${talk('T6', 6)}\n${shown}`,
      'content/day2/_index.md': talk('D', 2),
      'content/day2/01_t.md': `${talk('T', 1)}${linked}`,
    };
    const fixesWith = (...files: string[]) => {
      const { conference } = modelOf({ ...site, ...texts });
      const found = checkAcross(conference, { files: new Set(files) }).get(uriOf(six)) ?? [];
      return found.filter(({ code }) => code === 'image-elsewhere').flatMap(({ fixes }) => fixes);
    };

    it('is moved with all its addresses', () => {
      const [fix] = fixesWith(picture, 'content/day1/_img/1.png');
      assert.deepEqual(fix?.moves, [{ from: uriOf(picture), to: uriOf('content/day1/_img/pic a.png') }]);
      assert.equal(fix.safe, false);
      const edits = [{ uri: uriOf(six), edits: fix.edits }, ...(fix.others ?? [])];
      const changed = Object.fromEntries(
        edits.map(({ uri, edits: own }) => {
          const path = uri.slice(uriOf('').length);
          return [path, applyEdits(texts[path] ?? '', own)];
        }),
      );
      assert.deepEqual(changed, {
        [six]: `${talk('T6', 6)}\n${shown.replaceAll('../pic', '../_img/pic')}`,
        [day]: `${site[day]}![s](_img/pic%20a.png) [large](_img/pic%20a.png)\n`,
        'content/day2/01_t.md': `${talk('T', 1)}${linked.replace('/day1/pic', '/day1/_img/pic')}`,
      });
      assert.deepEqual(found({ ...site, ...texts, ...changed }, 'image-elsewhere'), {});
    });

    it('stays where other notes have theirs', () => {
      const far = '../../day3/_img/7.png';
      const { conference } = modelOf({ ...site, ...texts, [six]: `${talk('T6', 6)}\n![s](${far})\n` });
      const files = new Set(['content/day3/_img/7.png']);
      const odd = checkAcross(conference, { files }).get(uriOf(six)) ?? [];
      assert.deepEqual(
        odd.map(({ code, fixes }) => [code, fixes]),
        [['image-elsewhere', []]],
      );
    });

    it('stays where it is if nobody knows it, and where one of its name lies there', () => {
      assert.deepEqual(fixesWith(), []);
      assert.deepEqual(fixesWith(picture, 'content/day1/_img/Pic A.png'), []);
    });
  });

  it('is used where a note names it in any way', () => {
    const named = {
      markdown: '![s](../_img/a%20b.png?width=5vw "T")',
      html: '<img src="../_img/a%20b.png">',
      shortcode: '{{< figure src="../_img/a b.png" >}}',
      'front matter': '---\nimage: _img/A B.png\n---\n',
      gallery: '{{% resources /%}}',
    };
    for (const [way, text] of Object.entries(named)) {
      const use = new PictureUse();
      use.take('content/day1/01_t.md', text);
      assert.deepEqual(use.unused(['content/day1/_img/a b.png']), [], way);
    }
  });

  it('is used where any file of the site names it, and may be where templates take what they find', () => {
    for (const [path, text] of [
      ['layouts/index.html', '<img src="/day1/_img/a.png">'],
      ['data/speakers.yaml', 'photo: a.png'],
      ['layouts/partials/cover.html', '{{ with .Resources.GetMatch "*cover*" }}{{ end }}'],
      ['themes/blog/layouts/single.html', '{{ range .Page.Resources.ByType "image" }}{{ end }}'],
    ] as const) {
      const use = new PictureUse();
      use.take(path, text);
      assert.deepEqual(use.unused(['content/day1/_img/a.png']), [], path);
    }
    const use = new PictureUse();
    use.take(
      'themes/hugo-theme-relearn/layouts/partials/x.html',
      '{{ range .Page.Resources.ByType "image" }}',
    );
    use.take('layouts/index.html', '{{ resources.GetMatch "x.css" }}');
    assert.deepEqual(use.unused(['content/day1/_img/a.png']), ['content/day1/_img/a.png']);
  });

  it('that no note names is found by its own address; those of the theme are left alone', () => {
    const { conference } = modelOf({ ...site, ...notes });
    const useIn = (texts: Readonly<Record<string, string>>) => {
      const use = new PictureUse();
      for (const [path, text] of Object.entries(texts)) use.take(path, text);
      return use;
    };
    const files = [
      'content/day1/_img/1.png',
      'content/day1/_img/ü.png',
      'content/day1/a.pdf',
      'static/logo.png',
    ];
    const unused = (texts: Readonly<Record<string, string>>) =>
      [...unusedPictures(conference, useIn(texts), files).keys()].map((uri) =>
        uri.slice(conference.id.length),
      );
    assert.deepEqual(unused(notes), ['/content/day1/_img/%C3%BC.png']);
    const { 'content/day1/01_t.md': first, ...rest } = notes;
    assert.ok(first);
    assert.deepEqual(unused(rest), ['/content/day1/_img/1.png', '/content/day1/_img/%C3%BC.png']);
    assert.equal(unusedPictures(conference, useIn(notes), files, { 'image-unused': 'off' }).size, 0);
  });
});

describe('a tag that is nearly another one', () => {
  it('is written as the other notes write it, with quotes where the language wants them', () => {
    const right = {
      'content/day1/01_a.md': talk('A', 1, 'tags: [kubernetes]\n'),
      'content/day1/02_b.md': talk('B', 2, 'tags: [kubernetes]\n'),
    };
    const mend = (text: string) => {
      const path = 'content/day1/03_c.md';
      const [fix] = found({ ...right, [path]: text }, 'tag-similar')[path]?.fixes ?? [];
      return applyEdits(text, fix?.edits ?? []);
    };
    assert.equal(mend(talk('C', 3, 'tags: [x, kubernets]\n')), talk('C', 3, 'tags: [x, kubernetes]\n'));
    assert.equal(
      mend('+++\ntitle = "C"\ntags = ["kubernets"]\n+++\n'),
      '+++\ntitle = "C"\ntags = ["kubernetes"]\n+++\n',
    );
  });
});
